// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/columnorder.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QStringList>

class QMenu;

namespace Backtrail {

// The header of the event table: columns are moved, resized, hidden and remembered by their key. Until one is resized
// by hand, they fill the width that there is. Columns of paths come and go with the model.
class EventHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit EventHeader(QWidget *parent = nullptr);

    // Keeps the table's aside: a header that has it asks, after every selection, of each column whether all of its rows are
    // selected, and of a million rows that takes a third of a second.
    void setSelectionModel(QItemSelectionModel *model) override;

    void setTimeTitle(const QString &title); // "Time (UTC)"
    [[nodiscard]] QString timeTitle() const { return m_timeTitle; }
    // One tick for each column, what can be done with the column `section` (-1 = the one of the current cell), the
    // order, and "Reset columns".
    void fillMenu(QMenu *menu, int section = -1);

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
    [[nodiscard]] bool isFilling() const { return m_filling; }
    void placePath(int section); // new: right of the change, or last
    void restorePath(int section, int place, int width); // width 0 = as planned

signals:
    void columnsChanged();
    void orderWanted(Backtrail::EventOrder order);
    void pathRemovalWanted(int section);

protected:
    bool viewportEvent(QEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] EventOrder orderAfter(EventColumn clicked) const;
    void fillOrderMenu(QMenu *menu);
    void fillPathMenu(QMenu *menu);
    void fillPlaceMenu(QMenu *menu, int section);
    void clicked(int section);
    void sayPath(int section, const QPoint &globalPosition);
    [[nodiscard]] int shownBeside(int section, int step) const; // its visual place; -1 = none
    [[nodiscard]] QString title(int section) const;
    [[nodiscard]] int plannedWidth(int section) const;
    [[nodiscard]] int smallestWidthOf(int section) const;

    QString m_timeTitle;
    EventOrder m_order;
    bool m_filling = true;
    bool m_pressed = false;
    QPointer<QItemSelectionModel> m_tableSelection;
};

} // namespace Backtrail
