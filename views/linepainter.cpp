// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/linepainter.h"

#include "views/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr double textPadding = 1; // above and below a row's text

// Contrast is at least 4.5:1 on every tint; what a token is can be told without its colour.
struct SyntaxColors
{
    QColor key;
    QColor number;
};
constexpr SyntaxColors lightSyntax {QColor(0x1d, 0x4c, 0x8f), QColor(0x7a, 0x2f, 0x9c)};
constexpr SyntaxColors darkSyntax {QColor(0xa9, 0xcb, 0xff), QColor(0xdc, 0xb4, 0xff)};

QColor strong(QColor background, QColor mark)
{
    const double share = isDarkScheme() ? 0.28 : 0.24;
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(mix(background.red(), mark.red()), mix(background.green(), mark.green()),
                  mix(background.blue(), mark.blue()));
}

} // namespace

LinePainter::LinePainter(const QFont &font, const QPalette &palette)
    : m_font(font), m_boldFont(font), m_palette(palette)
{
    m_boldFont.setBold(true);
    const QFontMetricsF metrics(m_font);
    m_cellWidth = metrics.horizontalAdvance(u'0');
    m_ascent = metrics.ascent();
    m_rowHeight = int(std::ceil(metrics.ascent() + metrics.descent() + 2 * textPadding));
}

QColor LinePainter::color(TextRole role) const
{
    const SyntaxColors &syntax = isDarkScheme() ? darkSyntax : lightSyntax;
    switch (role) {
    case TextRole::Key:
        return syntax.key;
    case TextRole::Number:
    case TextRole::Keyword:
        return syntax.number;
    case TextRole::Punctuation:
        return themeColors().muted;
    case TextRole::Plain:
    case TextRole::String:
        break;
    }
    return m_palette.color(QPalette::Text);
}

QColor LinePainter::tint(DiffKind kind, DocumentSide side) const
{
    switch (kind) {
    case DiffKind::Equal:
        return {};
    case DiffKind::Added:
        return themeColors().addedBackground;
    case DiffKind::Removed:
        return themeColors().removedBackground;
    case DiffKind::Changed:
        return side == DocumentSide::Before ? themeColors().removedBackground : themeColors().addedBackground;
    case DiffKind::Moved:
        return themeColors().changedBackground;
    }
    return {};
}

void LinePainter::paintSlice(QPainter &painter, const ShownLine &line, const Slice &slice, const Marks &marks) const
{
    const qsizetype begin = line.indexAt(slice.begin);
    const qsizetype end = line.indexAt(slice.end);
    const auto first = std::ranges::upper_bound(line.runs, begin, {},
                                                [](const ShownLine::Run &run) { return run.begin + run.length; });
    const bool isBefore = marks.side == DocumentSide::Before;
    const QColor mark = isBefore ? themeColors().failure : themeColors().success;
    const QColor back = isBefore ? themeColors().removedBackground : themeColors().addedBackground;
    double x = slice.x;
    for (auto run = first; run != line.runs.end() && run->begin < end; ++run) {
        const qsizetype from = std::max(begin, run->begin);
        const qsizetype to = std::min(end, run->begin + run->length);
        const double width =
            (line.isSimple ? double(to - from) : textCells(QStringView(line.text).mid(from, to - from))) * m_cellWidth;
        if (run->isChanged) {
            painter.fillRect(QRectF(x, slice.top, width, m_rowHeight), strong(back, mark));
            painter.fillRect(QRectF(x, slice.top + m_rowHeight - 1.5, width, 1.5), mark);
        }
        painter.setPen(color(run->role));
        paintRun(painter, line, from, to, x, slice.top);
        x += width;
    }
    if (!marks.needle.isEmpty())
        markMatches(painter, line, slice, marks);
}

void LinePainter::paintRun(QPainter &painter, const ShownLine &line, qsizetype begin, qsizetype end, double x,
                           double top) const
{
    const QStringView text = QStringView(line.text).mid(begin, end - begin);
    const double baseline = top + textPadding + m_ascent;
    painter.setFont(m_font);
    if (line.isSimple) {
        if (!text.trimmed().isEmpty())
            painter.drawText(QPointF(x, baseline), text.toString());
        return;
    }
    // Fonts that stand in for missing characters have other widths: each stretch is fitted into its cells. It is
    // always laid out from left to right, so that nothing can trade places with its neighbours.
    for (qsizetype at = 0; at < text.size();) {
        const bool isSimple = text[at].unicode() < 0x300;
        qsizetype to = at;
        while (to < text.size() && (text[to].unicode() < 0x300) == isSimple)
            ++to;
        const QString part = text.mid(at, to - at).toString();
        const double room = textCells(part) * m_cellWidth;
        const double width = isSimple ? room : QFontMetricsF(m_font).horizontalAdvance(part);
        painter.save();
        painter.setLayoutDirection(Qt::LeftToRight);
        painter.translate(x, baseline);
        if (width > room && room > 0)
            painter.scale(room / width, 1);
        painter.drawText(QPointF(0, 0), part);
        painter.restore();
        x += room;
        at = to;
    }
}

void LinePainter::markMatches(QPainter &painter, const ShownLine &line, const Slice &slice, const Marks &marks) const
{
    const qsizetype from = std::max<qsizetype>(0, line.indexAt(slice.begin) - marks.needle.size());
    const qsizetype to = std::min(line.text.size(), line.indexAt(slice.end) + marks.needle.size());
    const QStringView part = QStringView(line.text).mid(from, to - from);
    const QColor frame = themeColors().accent;
    QColor fill = frame;
    fill.setAlphaF(marks.isCurrentMatch ? 0.32F : 0.14F);
    for (qsizetype at = part.indexOf(marks.needle, 0, Qt::CaseInsensitive); at >= 0;
         at = part.indexOf(marks.needle, at + marks.needle.size(), Qt::CaseInsensitive)) {
        const std::uint32_t first = std::max(slice.begin, line.cellOf(from + at));
        const std::uint32_t last = std::min(slice.end, line.cellOf(from + at + marks.needle.size()));
        if (last <= first)
            continue;
        const QRectF rect(slice.x + (first - slice.begin) * m_cellWidth, slice.top,
                          (last - first) * m_cellWidth, m_rowHeight);
        painter.fillRect(rect, fill);
        painter.setPen(frame);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void LinePainter::paintNote(QPainter &painter, const QString &note, double x, double top) const
{
    QFont font = m_font;
    font.setItalic(true);
    painter.setFont(font);
    painter.setPen(themeColors().muted);
    painter.drawText(QPointF(x, top + textPadding + m_ascent), note);
}

void LinePainter::paintGutter(QPainter &painter, const QString &text, const QRectF &rect, bool isBold) const
{
    if (text.isEmpty())
        return;
    painter.setFont(isBold ? m_boldFont : m_font);
    painter.setPen(isBold ? m_palette.color(QPalette::Text) : themeColors().muted);
    painter.drawText(QPointF(rect.right() - double(text.size()) * m_cellWidth, rect.top() + textPadding + m_ascent),
                     text);
}

} // namespace Backtrail
