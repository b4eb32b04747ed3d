// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QPixmap>
#include <QStaticText>
#include <QString>

#include <cstdint>

class QPainter;

namespace Backtrail {

// Laid-out pieces of text by what they say: a table shows the same few thousand strings again and again. Keys are the
// index's own numbers, so a lookup touches no string. Bounded; cleared when font or meaning changes.
class CellTextCache
{
public:
    enum class Kind : std::uint8_t {
        Day, Minute, Second, EventType, SubTargetType, Outcome, TargetName, Place, TargetType, Actor, Origin, Plain,
        Summary, Path, Offset
    };

    struct Piece
    {
        QString text; // as it may be shown
        int tail = 0; // so many characters at its end stay when it is cut
        QPixmap icon;
        QStaticText whole;
        QStaticText cut; // elided for `cutFor` pixels
        int width = 0;
        int cutFor = -1;
        int cutWidth = 0;
    };

    void setFont(const QFont &font);
    void clear() { m_pieces.clear(); }

    // The piece under a key, made by `make` (QString or Piece -> text and icon) when it is not there.
    template<typename Make>
    Piece &piece(Kind kind, std::uint32_t first, std::uint32_t second, Make &&make)
    {
        const std::uint64_t key = keyOf(kind, first, second);
        const auto found = m_pieces.find(key);
        if (found != m_pieces.end())
            return *found;
        return insert(key, make());
    }

    // Draws what fits into `available`; returns the width that was used.
    int draw(QPainter *painter, int x, int y, int available, Piece &piece) const;

private:
    [[nodiscard]] QString elided(const Piece &piece, int room) const;
    [[nodiscard]] static std::uint64_t keyOf(Kind kind, std::uint32_t first, std::uint32_t second)
    {
        // codes stay far below 2^29: one is a distinct string in memory
        return std::uint64_t(kind) << 58 | std::uint64_t(first & 0x1fffffffU) << 29 | (second & 0x1fffffffU);
    }
    Piece &insert(std::uint64_t key, Piece piece);

    QHash<std::uint64_t, Piece> m_pieces;
    QFont m_font;
    QFontMetrics m_metrics {QFont()};
};

} // namespace Backtrail
