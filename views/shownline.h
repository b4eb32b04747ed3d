// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"

#include <QString>

#include <vector>

namespace Backtrail {

enum class TextRole : std::uint8_t { Plain, Key, String, Number, Keyword, Punctuation };

// A line as it is painted: made visible, cut into runs of one colour.
struct ShownLine
{
    struct Run
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        TextRole role = TextRole::Plain;
        bool isChanged = false; // what differs inside a changed line
    };
    QString text;
    std::vector<Run> runs;
    bool isSimple = true; // every character is one cell

    [[nodiscard]] qsizetype indexAt(std::uint32_t cell) const;
    [[nodiscard]] std::uint32_t cellOf(qsizetype index) const;
};
[[nodiscard]] ShownLine shownLine(const DocumentLines &document, std::size_t line, DocumentSide side);

} // namespace Backtrail
