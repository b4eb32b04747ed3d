// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentdiffview.h"

#include "models/diff/epochdate.h"
#include "models/diff/notewords.h"
#include "models/diff/numberdelta.h"
#include "models/domain/visibletext.h"
#include "views/eventwords.h"
#include "views/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 6;
constexpr double changeBar = 3; // beside the numbers of the current change
constexpr int shownLinesKept = 600;
constexpr qsizetype longestPath = 120;

} // namespace

int DocumentDiffView::numberCells() const
{
    if (!m_content)
        return 2;
    const int most = std::max(m_content->lines.beforeCount, m_content->lines.afterCount);
    return std::max(2, int(QString::number(most).size()));
}

DocumentDiffView::Column DocumentDiffView::column(DocumentSide side) const
{
    const double cell = m_painter.cellWidth();
    const bool isSideBySide = m_settings.mode == DocumentMode::SideBySide;
    const double half = std::floor(viewport()->width() / 2.0);
    Column at;
    at.left = isSideBySide && side == DocumentSide::After ? half + 1 : 0;
    at.right = isSideBySide && side == DocumentSide::Before ? half : viewport()->width();
    const int columns = isSideBySide ? 1 : 2;
    at.numbers = at.left + changeBar + margin + (columns * numberCells() + (columns - 1)) * cell;
    at.sign = at.numbers + margin;
    at.text = at.sign + 2 * cell;
    return at;
}

const ShownLine &DocumentDiffView::shown(int line, DocumentSide side) const
{
    const qint64 key = qint64(line) * 2 + (side == DocumentSide::Before ? 0 : 1);
    const auto found = m_shown.constFind(key);
    if (found != m_shown.constEnd())
        return found.value();
    if (m_shown.size() > shownLinesKept)
        m_shown.clear();
    return m_shown.insert(key, shownLine(m_content->lines, std::size_t(line), side)).value();
}

QChar DocumentDiffView::signOf(const DocumentRow &row, DocumentSide side) const
{
    const DocumentLine &line = m_content->lines.lines[std::size_t(row.line)];
    switch (line.kind) {
    case DiffKind::Added:
        return side == DocumentSide::After ? u'+' : u' ';
    case DiffKind::Removed:
        return side == DocumentSide::Before ? u'\u2212' : u' ';
    case DiffKind::Changed:
        if (m_settings.mode == DocumentMode::SideBySide)
            return u'~';
        return side == DocumentSide::Before ? u'\u2212' : u'+';
    case DiffKind::Moved:
        return u'\u21c4';
    case DiffKind::Equal:
        break;
    }
    return u' ';
}

void DocumentDiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_content || m_rows.count() == 0)
        return;
    const int rowHeight = m_painter.rowHeight();
    const int offset = verticalScrollBar()->value();
    for (int row = m_rows.rowAt((offset + event->rect().top()) / rowHeight); row < m_rows.count(); ++row) {
        const double top = double(m_rows.row(row).top) * rowHeight - offset;
        if (top > event->rect().bottom())
            break;
        paintRow(painter, row, top);
    }
    if (m_settings.mode == DocumentMode::SideBySide) {
        const double middle = std::floor(viewport()->width() / 2.0);
        painter.fillRect(QRectF(middle, 0, 1, viewport()->height()), themeColors().line);
    }
}

void DocumentDiffView::paintRow(QPainter &painter, int row, double top) const
{
    const DocumentRow &at = m_rows.row(row);
    const QRectF rect(0, top, viewport()->width(), at.height * m_painter.rowHeight());
    if (at.folded > 0) {
        paintFold(painter, at, rect);
    } else if (m_settings.mode == DocumentMode::SideBySide) {
        for (const DocumentSide side : {DocumentSide::Before, DocumentSide::After})
            paintSide(painter, at, {side, column(side), top, rect.height()});
    } else {
        const DocumentSide side = at.showsBefore ? DocumentSide::Before : DocumentSide::After;
        paintSide(painter, at, {side, column(side), top, rect.height()});
    }
    paintSelection(painter, row, rect);
}

void DocumentDiffView::paintSelection(QPainter &painter, int row, const QRectF &rect) const
{
    const DocumentRow &at = m_rows.row(row);
    const bool isSelected = m_row != m_anchor && row >= std::min(m_row, m_anchor) && row <= std::max(m_row, m_anchor);
    if (isSelected) {
        QColor veil = themeColors().accent;
        veil.setAlphaF(0.18F);
        painter.fillRect(rect, veil);
    }
    const int change = at.folded > 0 ? -1 : m_content->lines.lines[std::size_t(at.line)].change;
    if (change >= 0 && change == m_change)
        painter.fillRect(QRectF(0, rect.top(), changeBar, rect.height()), themeColors().accent);
    if (row == m_row && hasFocus()) {
        painter.setPen(QPen(themeColors().accent, 1));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

QString DocumentDiffView::foldWords(const DocumentRow &row) const
{
    QString words = tr("%n unchanged lines", nullptr, row.folded);
    const auto first = m_content->lines.lines.begin() + row.line;
    if (const auto hidden = std::count_if(first, first + row.folded, [](const DocumentLine &line) {
            return line.isHidden;
        }))
        words = tr("%1, of which hidden: %2").arg(words).arg(hidden);
    const auto next = std::size_t(row.line + row.folded);
    if (next >= m_content->lines.lines.size() || m_content->lines.lines[next].parent < 0)
        return words;
    // where the lines below are
    const QString path = lineDottedPath(m_content->lines, std::size_t(m_content->lines.lines[next].parent));
    return path.isEmpty() ? words : words % u" · "_s % visibleText(shortened(path, longestPath));
}

void DocumentDiffView::paintFold(QPainter &painter, const DocumentRow &row, const QRectF &rect) const
{
    painter.fillRect(rect, palette().color(QPalette::AlternateBase));
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), themeColors().line);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), themeColors().line);
    const Column at = column(DocumentSide::Before);
    m_painter.paintGutter(painter, u"⋯"_s, {at.left, rect.top(), at.numbers - at.left, rect.height()}, false);
    m_painter.paintNote(painter, foldWords(row), at.text, rect.top());
}

void DocumentDiffView::paintSide(QPainter &painter, const DocumentRow &row, const Place &place) const
{
    const Column &at = place.column;
    const QRectF rect(at.left, place.top, at.right - at.left, place.height);
    const DocumentLine &line = m_content->lines.lines[std::size_t(row.line)];
    if (!m_content->lines.has(std::size_t(row.line), place.side)) {
        painter.fillRect(rect, m_painter.gap());
        return;
    }
    if (const QColor tint = m_painter.tint(line.isHidden ? DiffKind::Equal : line.kind, place.side); tint.isValid())
        painter.fillRect(rect, tint);
    const auto number = [](int value) { return value > 0 ? QString::number(value) : QString(); };
    const QRectF numbers(at.left, place.top, at.numbers - at.left, place.height);
    const bool isUnified = m_settings.mode == DocumentMode::Unified;
    const bool isBefore = place.side == DocumentSide::Before;
    const bool isChanged = line.kind == DiffKind::Changed;
    if (isUnified) {
        const double shift = (numberCells() + 1) * m_painter.cellWidth();
        m_painter.paintGutter(painter, isChanged && !isBefore ? QString() : number(line.beforeNumber),
                              numbers.adjusted(0, 0, -shift, 0), false);
        m_painter.paintGutter(painter, isChanged && isBefore ? QString() : number(line.afterNumber), numbers, false);
    } else {
        m_painter.paintGutter(painter, number(isBefore ? line.beforeNumber : line.afterNumber), numbers, false);
    }
    const QChar sign = signOf(row, place.side);
    if (sign != u' ')
        m_painter.paintGutter(painter, QString(sign),
                              {at.sign, place.top, m_painter.cellWidth(), place.height}, true);
    paintText(painter, row, place);
}

void DocumentDiffView::paintText(QPainter &painter, const DocumentRow &row, const Place &place) const
{
    const ShownLine &line = shown(row.line, place.side);
    const DocumentLine &at = m_content->lines.lines[std::size_t(row.line)];
    const double cell = m_painter.cellWidth();
    const Column &column = place.column;
    const bool isMatch = m_match >= 0 && m_matches[std::size_t(m_match)] == row.line;
    const LinePainter::Marks marks {place.side, m_needle, isMatch};
    painter.save();
    painter.setClipRect(QRectF(column.text - 1, place.top, column.right - column.text + 1, place.height));
    if (m_settings.wrap.cells == 0) {
        const double scrolled = horizontalScrollBar()->value();
        const auto first = std::uint32_t(scrolled / cell);
        const auto last = first + std::uint32_t((column.right - column.text) / cell) + 2;
        m_painter.paintSlice(painter, line, {first, last, column.text - (scrolled - first * cell), place.top}, marks);
        paintNote(painter, row, place);
    } else {
        const std::uint32_t hanging = m_settings.wrap.hanging(at);
        const std::uint32_t cells = place.side == DocumentSide::Before ? at.before.cells : at.after.cells;
        std::uint32_t from = 0;
        const int rowHeight = m_painter.rowHeight();
        // a wrapped line may be longer than the window is high
        for (int part = 0; part < row.height && from < cells; ++part) {
            const std::uint32_t indent = part == 0 ? 0 : hanging;
            const std::uint32_t to = from + m_settings.wrap.cells - indent;
            const double top = place.top + double(part) * rowHeight;
            if (top > viewport()->height())
                break;
            if (top + rowHeight >= 0)
                m_painter.paintSlice(painter, line, {from, to, column.text + indent * cell, top}, marks);
            from = to;
        }
        if (row.height == 1)
            paintNote(painter, row, place);
    }
    painter.restore();
}

void DocumentDiffView::paintNote(QPainter &painter, const DocumentRow &row, const Place &place) const
{
    const QString note = notesBeside(row, place.side);
    if (note.isEmpty())
        return;
    const DocumentLine &line = m_content->lines.lines[std::size_t(row.line)];
    const std::uint32_t cells = place.side == DocumentSide::Before ? line.before.cells : line.after.cells;
    const double x = place.column.text + (cells + 3) * m_painter.cellWidth() - horizontalScrollBar()->value();
    if (x < place.column.right)
        m_painter.paintNote(painter, u"← "_s + note, x, place.top);
}

// The date of a number that is one, and once what is to be said of the line.
QString DocumentDiffView::notesBeside(const DocumentRow &row, DocumentSide side) const
{
    const bool isRepeated =
        side == DocumentSide::Before && m_content->lines.has(std::size_t(row.line), DocumentSide::After);
    QStringList notes {dateOf(row.line, side)};
    if (!isRepeated)
        notes += noteOf(row.line);
    notes.removeAll(QString());
    return notes.join("; "_L1);
}

QString DocumentDiffView::dateOf(int line, DocumentSide side) const
{
    const DocumentLines &document = m_content->lines;
    const auto index = std::size_t(line);
    if (document.lines[index].form != LineForm::Leaf || !document.has(index, side))
        return {};
    const std::string_view value = document.lineValue(index, side);
    const std::string_view key = document.bytes(index, side, document.text(index, side).key);
    if (value.size() > 24 || key.size() < 2)
        return {};
    return epochDate(QString::fromUtf8(key.data() + 1, qsizetype(key.size()) - 2),
                     QByteArray(value.data(), qsizetype(value.size())));
}

// What cannot be seen in the texts themselves, at the first line of what it is about.
QString DocumentDiffView::noteOf(int line) const
{
    const DocumentLines &document = m_content->lines;
    const DocumentLine &at = document.lines[std::size_t(line)];
    const bool isFirst = line == 0 || document.lines[std::size_t(line) - 1].node != at.node;
    if (at.node < 0 || !isFirst || !m_content->tree || std::size_t(at.node) >= m_content->tree->nodes.size()
        || at.form == LineForm::Closing)
        return {};
    const DiffNode &node = m_content->tree->nodes[std::size_t(at.node)];
    QStringList notes;
    if (node.kind == DiffKind::Moved)
        notes += tr("moved from position %1 to %2").arg(node.beforeIndex).arg(node.afterIndex);
    if (at.isHidden)
        notes += tr("hidden path");
    if (!node.secret && !node.isIndex)
        notes += numberDelta(node);
    notes.removeAll(QString());
    for (const QString &note : node.note.split(u' ', Qt::SkipEmptyParts)) {
        if (note == "same-value"_L1 || note == "type-changed"_L1 || note == "duplicate-key"_L1
            || note == "too-deep"_L1 || note == "json-text-same-value"_L1)
            notes += diffNoteWords(note);
    }
    return notes.join("; "_L1);
}

QString DocumentDiffView::rowText(int row) const
{
    if (!m_content || row < 0 || row >= m_rows.count())
        return {};
    const DocumentRow &at = m_rows.row(row);
    if (at.folded > 0)
        return u"⋯ "_s + foldWords(at);
    const auto text = [this, &at](DocumentSide side) { return shown(at.line, side).text; };
    const QString note = notesBeside(at, at.showsAfter ? DocumentSide::After : DocumentSide::Before);
    const QString behind = note.isEmpty() ? QString() : u"  ← "_s + note;
    if (m_settings.mode == DocumentMode::SideBySide) {
        const QChar sign = at.showsAfter ? signOf(at, DocumentSide::After) : signOf(at, DocumentSide::Before);
        return sign % u' ' % text(DocumentSide::Before) % u" │ "_s % text(DocumentSide::After) % behind;
    }
    const DocumentSide side = at.showsBefore ? DocumentSide::Before : DocumentSide::After;
    return signOf(at, side) % u' ' % text(side) % behind;
}

QStringList DocumentDiffView::visibleRows() const
{
    QStringList rows;
    const int rowHeight = m_painter.rowHeight();
    const int top = verticalScrollBar()->value();
    for (int row = std::max(0, m_rows.rowAt(top / rowHeight));
         row < m_rows.count() && m_rows.row(row).top * rowHeight < top + viewport()->height(); ++row)
        rows.append(rowText(row));
    return rows;
}

} // namespace Backtrail
