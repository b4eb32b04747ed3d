// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/columnorder.h"

#include <QHeaderView>
#include <QStringList>

class QMenu;

namespace Backtrail {

// The header of the event table: columns are moved, resized, hidden and remembered by their key. Until one is resized
// by hand, they fill the width that there is.
class EventHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit EventHeader(QWidget *parent = nullptr);

    void setTimeTitle(const QString &title); // "Time (UTC)"
    [[nodiscard]] QString timeTitle() const { return m_timeTitle; }
    void fillMenu(QMenu *menu); // one tick for each column, and "Reset columns"

    void setColumnShown(EventColumn column, bool shown); // the last one stays
    void resetColumns();
    // In the order of the screen: `timestamp:164:shown`; widths 0 while they fill the window.
    [[nodiscard]] QStringList saveColumns() const;
    void restoreColumns(const QStringList &columns); // unknown keys are ignored, missing columns are hidden

    // By which column the rows are sorted; a click asks for another: ascending, descending, newest first.
    void setOrder(EventOrder order);
    [[nodiscard]] EventOrder order() const { return m_order; }
    [[nodiscard]] QString orderText() const; // "Actor, sorted ascending"
    [[nodiscard]] QString saveOrder() const;
    [[nodiscard]] static EventOrder readOrder(const QString &text); // what is strange is newest first

    void fit(int width); // when columns still fill the window

signals:
    void columnsChanged();
    void orderWanted(Backtrail::EventOrder order);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] EventOrder orderAfter(EventColumn clicked) const;
    void fillOrderMenu(QMenu *menu);
    [[nodiscard]] int plannedWidth(EventColumn column) const;

    QString m_timeTitle;
    EventOrder m_order;
    bool m_filling = true;
    bool m_pressed = false;
};

} // namespace Backtrail
