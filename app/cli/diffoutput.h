// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/export/diffwriter.h"

namespace Backtrail {

class Console;

// What `diff` of an event and of two files have in common.

[[nodiscard]] Result<DiffFormat> diffFormatFromOptions(const ParsedOptions &options);

// What `--identity` sets, before what is usual.
[[nodiscard]] Result<DiffOptions> diffOptionsFromOptions(const ParsedOptions &options);

// How a diff is written to this standard output.
struct DiffOutputStyle
{
    DiffStyle text;
    bool forTerminal = false; // JSON, too, must not move the cursor
};
[[nodiscard]] DiffOutputStyle diffStyleFor(const Console &console);

struct DiffOutput
{
    QByteArray data;
    bool hasDifferences = false;
    bool hasPatch = false;
    bool hidesSecrets = false; // masked ones are in it
};
// Compares and writes; in a worker. Cancelled: no data.
[[nodiscard]] DiffOutput writtenDiff(DiffFormat format, const DiffSubject &subject, const DocumentPair &documents,
                                     const DiffOptions &options, const DiffOutputStyle &style,
                                     const CancelFlag &cancel);
// The same with the values masked whose names sound secret; a patch with such a value in it is refused by whatever
// applies patches.
[[nodiscard]] DiffOutput maskedDiff(DiffFormat format, const DiffSubject &subject, const DocumentPair &documents,
                                    const DiffOptions &options, const DiffOutputStyle &style,
                                    const CancelFlag &cancel);

} // namespace Backtrail
