// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/index/codelist.h"
#include "models/index/eventid.h"
#include "models/index/eventindex.h"
#include "models/runtime/workerpool.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// How an index takes rows over from wherever events are kept, without decoding a single document.

namespace Backtrail {

// The documents of kept events. Any thread, several at once.
class DocumentStore
{
public:
    virtual ~DocumentStore() = default;

    // The exact bytes received. FileFailed = they cannot be read any more, or are not what was stored.
    [[nodiscard]] virtual Result<QByteArray> rawEvent(EventSequence sequence) const = 0;

    // Other bytes that came later under the id of that event, in the order in which they came. Usually none.
    [[nodiscard]] virtual Result<std::vector<QByteArray>> revisions(EventSequence) const
    {
        return std::vector<QByteArray>();
    }

    // Events of [first, last) where one of the two documents (unescaped) or another member holds `text`, ignoring
    // case. Those that were found are handed over in parts, the newest stored first, each part in descending order.
    // Stops early, without an error, when cancelled. For workers.
    [[nodiscard]] virtual Result<Done> findText(const QString &text, EventSequence first, EventSequence last,
                                                const CancelFlag &cancel,
                                                const std::function<void(std::vector<EventSequence> &&)> &found) const = 0;
};

// Consecutive kept events as columns. Values are numbers into the store's dictionaries, which only grow: number 0 is
// the empty string, and `texts` holds, for each field, the strings from `firstText` on that this part is the first
// to need. Parts may come in any order of time, but in ascending order of dictionary growth: a store whose oldest
// strings are needed first gives them all with its first part. Every number is one of a string that was given.
struct StoredRows
{
    EventSequence first = 0; // of the first row; row i is `first + i`
    std::vector<std::int64_t> times; // ns
    std::vector<UuidBytes> keys; // where `otherIds` has something else for the row: zeros
    std::vector<std::pair<std::uint32_t, std::string>> otherIds; // rows whose id is no canonical UUID, ascending
    std::array<CodeList, indexFieldCount> codes;
    std::array<std::uint32_t, indexFieldCount> firstText {};
    std::array<std::vector<std::string>, indexFieldCount> texts;
};
using StoredRowsPtr = std::shared_ptr<const StoredRows>;

} // namespace Backtrail
