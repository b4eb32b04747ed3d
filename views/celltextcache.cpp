// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/celltextcache.h"

#include <QPainter>

namespace Backtrail {

namespace {

constexpr qsizetype pieceLimit = 16'384;
constexpr int cutStep = 8; // widths are rounded down to this, so that few different cuts are made

QStaticText laidOut(const QString &text, const QFont &font)
{
    QStaticText result(text);
    result.setTextFormat(Qt::PlainText);
    result.setPerformanceHint(QStaticText::AggressiveCaching);
    result.prepare({}, font);
    return result;
}

} // namespace

void CellTextCache::setFont(const QFont &font)
{
    m_font = font;
    m_metrics = QFontMetrics(font);
    clear();
}

CellTextCache::Piece &CellTextCache::insert(std::uint64_t key, Piece piece)
{
    if (m_pieces.size() >= pieceLimit)
        m_pieces.clear();
    piece.whole = laidOut(piece.text, m_font);
    piece.width = piece.text.isEmpty() ? 0 : qCeil(piece.whole.size().width());
    return *m_pieces.insert(key, std::move(piece));
}

QString CellTextCache::elided(const Piece &piece, int room) const
{
    const QString tail = piece.text.last(piece.tail);
    const int front = room - m_metrics.horizontalAdvance(tail);
    const QString body = piece.text.chopped(piece.tail);
    // The tail is not all there shall be to read, and where everything before it has room, that says more.
    if (tail.isEmpty() || front < room / 3 || m_metrics.horizontalAdvance(body + u'…') <= room)
        return m_metrics.elidedText(piece.text, Qt::ElideRight, room);
    return m_metrics.elidedText(body, Qt::ElideRight, front) + tail;
}

int CellTextCache::draw(QPainter *painter, int x, int y, int available, Piece &piece) const
{
    if (piece.width == 0 || available <= 0)
        return 0;
    if (piece.width <= available) {
        painter->drawStaticText(x, y, piece.whole);
        return piece.width;
    }
    const int room = available - available % cutStep;
    if (piece.cutFor != room) {
        const QString text = elided(piece, room);
        piece.cut = laidOut(text, m_font);
        piece.cutWidth = text.isEmpty() ? 0 : qCeil(piece.cut.size().width());
        piece.cutFor = room;
    }
    if (piece.cutWidth > 0 && piece.cutWidth <= available)
        painter->drawStaticText(x, y, piece.cut);
    return piece.cutWidth;
}

} // namespace Backtrail
