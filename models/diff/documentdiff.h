// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/arrayidentity.h"
#include "models/diff/pathpattern.h"
#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Backtrail {

struct DiffOptions
{
    bool keepEqual = false; // true: equal nodes are in the tree too ("show everything")
    std::size_t maxBytes = 16u << 20; // a side; above: TooDeepOrLarge
    QString documentKind = {}; // the target type, for `identities` that are about one kind only
    QList<ArrayIdentity> identities = usualArrayIdentities(); // of certain arrays; the first that fits counts
    QList<QByteArray> identityMembers{"id", "key",
                                      "name"}; // what all other elements are matched by, the best first
};

// Compares two documents (UTF-8). nullopt = the side is missing, which differs from empty text. Pure; any
// thread. nullopt as a result = cancelled. Key order never matters. Numbers are equal by value and keep their
// text. Arrays match by identity (a key set for them, `id`, `key`, `name`), else by longest common subsequence, so an insertion
// in front changes nothing below it and a move is a move. Null and absent differ, so do types. Never throws;
// depth and size are bounded.
[[nodiscard]] std::optional<DiffTree> compareDocuments(const std::optional<QByteArray> &before,
                                                       const std::optional<QByteArray> &after,
                                                       const DiffOptions &options, const CancelFlag &cancel);

// RFC 6902: applied to `before` it gives exactly `after`. Tests first where a value is replaced or removed.
// An empty array where a side is not JSON.
[[nodiscard]] QByteArray jsonPatch(const DiffTree &tree);
// The same patch behind a test that no document passes and that tells why: it can be read, but is never applied.
[[nodiscard]] QByteArray refusingPatch(const QByteArray &patch, const QString &reason);

// The row's one-liner: the most telling difference first, then how many more: `memory 512 → 256 (+2)`.
// Server-computed members (`updated_at` and its like) come last. Strings are shortened and made visible.
struct ChangeSummary
{
    enum class Kind : std::uint8_t {
        Differences,
        NoDifference,
        Created,
        Deleted,
        NoEarlierState,
        NoDocument,
        NotJson,
        Unreadable // what keeps the documents could not be read
    };
    Kind kind = Kind::NoDocument;
    QString text; // the telling difference; empty where the kind says it all
    int changedPaths = 0;
    int hiddenPaths = 0; // differences that patterns hide; not among `changedPaths`
    friend bool operator==(const ChangeSummary &, const ChangeSummary &) = default;
};

// `eventType` decides how a missing side reads: CREATE against nothing, DELETE to nothing, else no earlier
// state.
[[nodiscard]] ChangeSummary summarizeChange(QStringView eventType, const std::optional<QByteArray> &before,
                                            const std::optional<QByteArray> &after, const CancelFlag &cancel,
                                            const std::vector<PathPattern> &hidden = {});

// Which documents an event compares: (before, after). CREATE: nothing -> change; DELETE: change -> nothing
// when there is no original_change (the API sends the last state as `change`); otherwise original_change ->
// change.
struct DocumentPair
{
    std::optional<QByteArray> before;
    std::optional<QByteArray> after;
};
[[nodiscard]] DocumentPair documentsToCompare(QStringView eventType,
                                              const std::optional<QByteArray> &originalChange,
                                              const std::optional<QByteArray> &change);

// Pretty-printed JSON with the text of every number and string as received; text that is not JSON comes back
// as is.
[[nodiscard]] QByteArray prettyJson(const QByteArray &document);

} // namespace Backtrail
