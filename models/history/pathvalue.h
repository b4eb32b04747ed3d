// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/history/fieldpath.h"

#include <QString>

#include <vector>

namespace Backtrail {

// What one event's documents say at a path, as it reads in a cell: `512`, `512 → 256 (−50 %)`, `+ 512`. Secrets are masked.
struct PathValue
{
    enum class Kind : std::uint8_t {
        NoDocument, // the event carries none
        Unreadable, // what keeps the documents could not be read
        NotJson,
        Absent, // the documents do not have it
        Value, // it did not change, or only one state is known
        Changed,
        Added,
        Removed
    };
    Kind kind = Kind::NoDocument;
    QString text; // raw, shortened; empty for all kinds above Value
    friend bool operator==(const PathValue &, const PathValue &) = default;
};

// Of several paths, in their order. `eventType` as for summarizeChange(). For workers; cancelled = of no use.
[[nodiscard]] std::vector<PathValue> pathValues(QStringView eventType, const DocumentPair &documents,
                                                const std::vector<FieldPath> &paths, const CancelFlag &cancel);

// The text, else what its kind says, in the words that summaryWords() has for it. Empty: nothing is there.
[[nodiscard]] QString pathValueWords(const PathValue &value);

} // namespace Backtrail
