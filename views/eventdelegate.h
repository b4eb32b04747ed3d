// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/eventcolumns.h"
#include "models/index/eventindex.h"
#include "views/celltextcache.h"
#include "views/celltime.h"

#include <QAbstractItemDelegate>
#include <QPalette>
#include <QPen>

namespace Backtrail {

class ChainFolds;
class EventTableModel;

// Draws the cells of the event table: raw values in, words, icons and colours out. Reads the index directly: no
// QVariant, and no layout of a text that was drawn before.
class EventDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit EventDelegate(const EventTableModel &model, QObject *parent = nullptr); // the model outlives it

    void setTimeZone(const QTimeZone &zone);
    void setFont(const QFont &font);
    void setPalette(const QPalette &palette); // colours changed: icons are tinted again
    void setFolds(const ChainFolds &folds); // outlives it; in place of the change their rows say how the chain ended
    void forget(); // row ids and codes have another meaning now

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    void paintCell(QPainter *painter, const QRect &cell, int row, int column, bool selected) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Brush;
    void paintColumn(Brush &brush, int row, EventColumn column) const;
    void paintPath(Brush &brush, int row, int column) const;
    void paintTime(Brush &brush, RowId row) const;
    void paintEventType(Brush &brush, RowId row) const;
    void paintTarget(Brush &brush, RowId row) const;
    void paintSummary(Brush &brush, int row) const;
    void paintOutcome(Brush &brush, RowId row, bool alwaysWord) const;
    void paintPlain(Brush &brush, RowId row, EventColumn column) const;
    void paintTyped(Brush &brush, RowId row, IndexField field, CellTextCache::Kind kind) const;
    [[nodiscard]] QPixmap icon(const QString &name, const QColor &color) const;

    const EventTableModel &m_model;
    const ChainFolds *m_folds = nullptr;
    mutable CellTextCache m_cache; // what is drawn does not depend on what was drawn before
    mutable CellTime m_time;
    int m_headersOffset = 0; // what the table says of its times, in seconds
    QPalette m_palette;
    QPen m_text;
    QPen m_selectedText;
    QPen m_muted;
    mutable qreal m_ratio = 1; // pixels of the icons in the cache
    int m_rowHeight = 0;
    int m_textHeight = 0;
};

} // namespace Backtrail
