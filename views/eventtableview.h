// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/eventcolumns.h"
#include "models/history/fieldpath.h"
#include "models/index/eventindex.h"

#include <QTableView>
#include <QTimeZone>

#include <optional>

namespace Backtrail {

class ChainFolds;
class ChainGutter;
class EventDelegate;
class EventHeader;
class EventStory;
class EventTableModel;

// The table "Events". Rows have one height, cells are drawn straight from the index, and whatever happens to the list,
// the row under the eye stays where it is: the current event and the scroll position are kept by event id.
class EventTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit EventTableView(EventTableModel &model, QWidget *parent = nullptr); // the model outlives the view

    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] const QTimeZone &timeZone() const { return m_zone; }
    [[nodiscard]] EventHeader *eventHeader() const { return m_header; }
    [[nodiscard]] QString currentEventId() const { return m_currentId; } // empty = none
    void setStory(const EventStory &story); // of the current event, for the gutter; outlives the view
    // A column for a path, beside the change's own; shown at once. The paths and their places as remembered.
    void showPath(const FieldPath &path);
    [[nodiscard]] QStringList savePathColumns() const;
    void restorePathColumns(const QStringList &columns); // instead of those that are there
    void setPinned(const QString &eventId); // marked; empty = none
    void setFolds(const ChainFolds &folds); // outlives the view
    void goTo(int row); // makes it current, alone selected, and visible
    // Rows may be selected besides the current one, which is shown below.
    [[nodiscard]] int selectedCount() const { return m_selectedCount; }
    [[nodiscard]] RowList selectedRows() const; // in the order of the table
    void keyboardSearch(const QString &search) override; // nothing: it would walk through every row

public slots:
    void reset() override;

signals:
    void currentEventChanged(); // another event, or none
    void selectionCountChanged();
    void moreWanted(); // the user scrolled near the end
    void detailWanted(); // Enter
    void cellMenuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

protected slots:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    // One event of the list, also in the list that comes after.
    struct Spot
    {
        QString eventId;
        RowId row = 0;
        std::uint64_t index = 0; // in which `row` means this event
        int y = 0; // pixels below the top of the viewport
    };

    void rememberAnchor();
    void restoreAnchor();
    void countSelected();
    void selectAgain();
    void followPathColumns();
    void applyRowHeight();
    void showOrder();
    void setHoveredRow(int row);
    void paintRow(QPainter &painter, int row, const QRect &rect);
    void setCurrentEvent(const QString &id);
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] Spot spotAt(int row) const;
    [[nodiscard]] int rowOf(const Spot &spot) const; // -1 = not shown
    void makeCurrent(int row); // without scrolling to it

    EventTableModel &m_model;
    const ChainFolds *m_folds = nullptr;
    EventDelegate *m_delegate;
    EventHeader *m_header;
    ChainGutter *m_gutter;
    QTimeZone m_zone = QTimeZone::utc();
    QList<Spot> m_anchors; // before a reset: the current event when it is visible, then the visible ones from the top
    bool m_wasAtTop = true;
    QString m_currentId;
    std::optional<Spot> m_wanted; // chosen by the user last; comes back when its row does
    bool m_restoring = false;
    bool m_byKeyboard = false; // the cell with the focus is then marked as well as its row
    int m_hoveredRow = -1;
    int m_selectedCount = 0;
    RowList m_selectedBefore; // a reset, when there were several; of the index with the number beside
    std::uint64_t m_selectedIndex = 0;
};

} // namespace Backtrail
