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
        const QString text = m_metrics.elidedText(piece.text, Qt::ElideRight, room);
        piece.cut = laidOut(text, m_font);
        piece.cutWidth = text.isEmpty() ? 0 : qCeil(piece.cut.size().width());
        piece.cutFor = room;
    }
    if (piece.cutWidth > 0 && piece.cutWidth <= available)
        painter->drawStaticText(x, y, piece.cut);
    return piece.cutWidth;
}

} // namespace Backtrail
