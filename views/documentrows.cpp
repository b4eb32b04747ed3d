// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentrows.h"

#include <algorithm>

namespace Backtrail {

std::uint32_t WrapWidth::hanging(const DocumentLine &line) const
{
    return std::min<std::uint32_t>(line.depth * 2U + 4U, cells / 2);
}

std::int32_t WrapWidth::heightOf(const DocumentLine &line, std::uint32_t textCells) const
{
    if (cells == 0 || textCells <= cells)
        return 1;
    const std::uint32_t further = std::max<std::uint32_t>(1, cells - hanging(line));
    return 1 + static_cast<std::int32_t>((textCells - cells + further - 1) / further);
}

void DocumentRows::clear()
{
    m_rows.clear();
    m_height = 0;
}

void DocumentRows::build(const DocumentLines &document, const Settings &settings, const QSet<int> &opened)
{
    clear();
    m_settings = settings;
    for (const LineRun &run : foldUnchanged(document, settings.context)) {
        if (run.isFolded && !opened.contains(run.firstLine))
            add(document, {run.firstLine, run.count, false, false, 0, 1});
        else
            addLines(document, run.firstLine, run.count);
    }
}

void DocumentRows::addLines(const DocumentLines &document, int first, int count)
{
    for (int line = first; line < first + count; ++line) {
        const bool hasBefore = document.has(std::size_t(line), DocumentSide::Before);
        const bool hasAfter = document.has(std::size_t(line), DocumentSide::After);
        const bool isPair = document.lines[std::size_t(line)].kind == DiffKind::Changed;
        if (m_settings.mode == DocumentMode::SideBySide) {
            add(document, {line, 0, hasBefore, hasAfter, 0, 1});
        } else if (isPair) {
            add(document, {line, 0, true, false, 0, 1});
            add(document, {line, 0, false, true, 0, 1});
        } else {
            add(document, {line, 0, !hasAfter, hasAfter, 0, 1});
        }
    }
}

void DocumentRows::add(const DocumentLines &document, DocumentRow row)
{
    const DocumentLine &line = document.lines[std::size_t(row.line)];
    if (row.folded == 0 && m_settings.wrap.cells > 0) {
        const int before = row.showsBefore ? m_settings.wrap.heightOf(line, line.before.cells) : 1;
        const int after = row.showsAfter ? m_settings.wrap.heightOf(line, line.after.cells) : 1;
        row.height = std::max(before, after);
    }
    row.top = m_height;
    m_height += row.height;
    m_rows.push_back(row);
}

int DocumentRows::rowAt(int textRow) const
{
    const auto after = std::ranges::upper_bound(m_rows, textRow, {}, &DocumentRow::top);
    return std::max(0, int(after - m_rows.begin()) - 1) - (m_rows.empty() ? 1 : 0);
}

int DocumentRows::rowOfLine(int line) const
{
    const auto after = std::ranges::upper_bound(m_rows, line, {}, &DocumentRow::line);
    int row = int(after - m_rows.begin()) - 1;
    while (row > 0 && m_rows[std::size_t(row) - 1].line == m_rows[std::size_t(row)].line)
        --row;
    return row;
}

} // namespace Backtrail
