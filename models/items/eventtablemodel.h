// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/changesummaries.h"
#include "models/session/eventlist.h"

#include <QAbstractTableModel>

#include <functional>
#include <utility>

namespace Backtrail {

// The rows of an EventList as a table with the columns of `eventColumns` (table ones), and behind them one for each path
// that was asked for. Raw values only: words, icons, zones and colours are the view's business. Both objects outlive
// the model.
class EventTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, // what a sort or an export wants: qint64 ns for Time, else the string
        EventIdRole,
        RowIdRole, // RowId as uint
    };

    EventTableModel(EventList &list, ChangeSummaries &summaries, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    // DisplayRole: the raw text (RFC 3339 for Time, the summary's text for ChangeSummary). Others: see Role.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    // DisplayRole: the translated title. RawValueRole: the column's key. Of a path: dotted, and the FieldPath.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    // What a screen reader is told of a cell (AccessibleTextRole): words are the view's business, so it brings them.
    using CellText = std::function<QString(int row, int column)>;
    void setAccessibleText(CellText text) { m_accessibleText = std::move(text); }

    // Columns of paths. The first `tableColumnCount` columns are always there.
    int addPathColumn(const FieldPath &path); // the column that shows it, new or not
    void removePathColumn(int column);
    [[nodiscard]] const std::vector<FieldPath> &pathColumns() const { return m_paths; }
    [[nodiscard]] bool isPathColumn(int column) const { return column >= tableColumnCount; }
    [[nodiscard]] const PathValue *pathValue(int row, int column) const; // nullptr = being computed

    void setOrder(EventOrder order) { m_list.setOrder(order); }
    [[nodiscard]] EventOrder order() const { return m_list.order(); }
    void setOrderText(const QString &text); // what a screen reader is told of the header of the sorted column

    // For the delegate, without QVariant.
    [[nodiscard]] RowId rowId(int row) const;
    [[nodiscard]] const EventSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const ChangeSummary *summary(int row) const; // nullptr = being computed
    [[nodiscard]] int rowOf(const QString &eventId) const; // -1 = not shown; looks through every id
    [[nodiscard]] int rowOf(RowId row) const; // the same, fast; of the index with this number
    [[nodiscard]] std::uint64_t indexNumber() const { return m_indexNumber; } // see EventList::indexNumber

signals:
    void summariesForgotten(); // what was drawn of them is out of date
    void orderChanged();

private:
    void takeSnapshot();
    void announceSummaries(const std::vector<RowId> &ready);
    [[nodiscard]] QString cellText(int row, int column) const;
    void announceComputed(int firstRow, int lastRow);

    EventList &m_list;
    ChangeSummaries &m_summaries;
    EventSnapshot m_snapshot;
    CellText m_accessibleText;
    QString m_orderText;
    std::uint64_t m_indexNumber = 0;
    std::vector<FieldPath> m_paths;
};

} // namespace Backtrail
