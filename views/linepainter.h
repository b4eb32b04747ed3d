// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/shownline.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace Backtrail {

// Paints lines of a document on a grid of cells, so that no text is laid out that is not in sight.
class LinePainter
{
public:
    LinePainter(const QFont &font, const QPalette &palette);

    [[nodiscard]] double cellWidth() const { return m_cellWidth; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    struct Slice
    {
        std::uint32_t begin = 0; // cells
        std::uint32_t end = 0;
        double x = 0; // where the first cell begins
        double top = 0;
    };
    struct Marks
    {
        DocumentSide side = DocumentSide::After; // colours what differs inside
        QString needle; // found text is framed; empty = none
        bool isCurrentMatch = false;
    };
    void paintSlice(QPainter &painter, const ShownLine &line, const Slice &slice, const Marks &marks) const;
    // Words of the program itself beside a line.
    void paintNote(QPainter &painter, const QString &note, double x, double top) const;
    void paintGutter(QPainter &painter, const QString &text, const QRectF &rect, bool isBold) const;

    [[nodiscard]] QColor tint(DiffKind kind, DocumentSide side) const; // invalid = none
    [[nodiscard]] QColor gap() const { return m_palette.color(QPalette::AlternateBase); }

private:
    void paintRun(QPainter &painter, const ShownLine &line, qsizetype begin, qsizetype end, double x,
                  double top) const;
    void markMatches(QPainter &painter, const ShownLine &line, const Slice &slice, const Marks &marks) const;
    [[nodiscard]] QColor color(TextRole role) const;

    QFont m_font;
    QFont m_boldFont;
    QPalette m_palette;
    double m_cellWidth = 0;
    double m_ascent = 0;
    int m_rowHeight = 0;
};

} // namespace Backtrail
