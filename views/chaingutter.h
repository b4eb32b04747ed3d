// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/chainfolds.h"
#include "models/session/eventstory.h"

#include <QHeaderView>

namespace Backtrail {

class EventTableModel;

// The narrow strip left of the table's first column: which rows belong to the operation of the selected event, and how.
// A line joins them where the rows are in the order of time; where an end or a beginning should be and is not, although
// nothing is missing from what was fetched, stands its ghost. A plus marks a row that stands for a folded chain, a flag
// the pinned event.
class ChainGutter final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ChainGutter(const EventTableModel &model, QWidget *parent = nullptr); // the model outlives it

    void setPinned(const QString &eventId); // the event that others are compared with; empty = none
    [[nodiscard]] int pinnedRow() const { return m_pinnedRow; } // -1 = none, or not shown
    void setStory(const EventStory &story); // outlives it
    void setFolds(const ChainFolds &folds); // outlives it
    void setChain(std::shared_ptr<const EventChain> chain); // null = none
    [[nodiscard]] QSize sizeHint() const override;

public slots:
    void findRows(); // the table's rows have changed

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Mark
    {
        int row = 0; // of the table
        ChainRole role = ChainRole::Middle;
        RowId id = 0;
    };
    void paintLines(QPainter &painter, int firstRow, int lastRow) const;
    [[nodiscard]] ChainRole shownRole(ChainRole role) const;
    void paintMark(QPainter &painter, const Mark &mark) const;
    void paintFlag(QPainter &painter) const;
    void findPinned();
    void paintFolds(QPainter &painter, int firstRow, int lastRow) const;
    void paintGhosts(QPainter &painter) const;
    [[nodiscard]] bool isNewerAbove() const;
    [[nodiscard]] QRect rectOf(int row) const;
    [[nodiscard]] QString toolTipAt(int row) const;

    const EventTableModel &m_model;
    const ChainFolds *m_folds = nullptr;
    std::shared_ptr<const EventChain> m_chain;
    std::vector<Mark> m_marks; // by row; members that are not shown have none
    QString m_pinned; // event id
    std::optional<RowId> m_pinnedId; // of the index with this number
    std::uint64_t m_indexNumber = 0;
    int m_pinnedRow = -1;
    bool m_inOrder = false; // of time, one way or the other
};

} // namespace Backtrail
