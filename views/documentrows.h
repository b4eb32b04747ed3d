// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"

#include <QSet>

#include <vector>

namespace Backtrail {

enum class DocumentMode { Unified, SideBySide };

// One row of the document view: a line, one side of a line, or lines that are folded.
struct DocumentRow
{
    std::int32_t line = 0; // of a fold: the first one hidden
    std::int32_t folded = 0; // > 0: so many lines are hidden here
    bool showsBefore = false;
    bool showsAfter = false;
    std::int32_t top = 0; // in text rows, of which a wrapped line takes several
    std::int32_t height = 1;
};

// The room a text has when it is wrapped.
struct WrapWidth
{
    std::uint32_t cells = 0; // 0 = not wrapped
    [[nodiscard]] std::uint32_t hanging(const DocumentLine &line) const; // indent of the further rows
    [[nodiscard]] std::int32_t heightOf(const DocumentLine &line, std::uint32_t textCells) const;
};

// Which rows there are and where they stand, as a value of the document and how it is shown.
class DocumentRows
{
public:
    struct Settings
    {
        DocumentMode mode = DocumentMode::Unified;
        int context = 3; // negative = everything
        WrapWidth wrap;
    };
    // `opened` holds the first lines of folds that were opened.
    void build(const DocumentLines &document, const Settings &settings, const QSet<int> &opened);
    void clear();

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const DocumentRow &row(int index) const { return m_rows[std::size_t(index)]; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int rowAt(int textRow) const; // the last row for what is below; -1 = there are none
    [[nodiscard]] int rowOfLine(int line) const; // the first one that shows it, or the fold that hides it

private:
    void addLines(const DocumentLines &document, int first, int count);
    void add(const DocumentLines &document, DocumentRow row);

    Settings m_settings;
    std::vector<DocumentRow> m_rows;
    int m_height = 0;
};

} // namespace Backtrail
