// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldhistory.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>

namespace Backtrail {

// The steps of a field's history as a table in words, newest first.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, FromColumn, ToColumn, WhoColumn, GapColumn, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);

    void setHistory(std::shared_ptr<const FieldHistory> history, bool isSecret); // null = empty
    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] int stepOf(int row) const; // number in FieldHistory::steps
    [[nodiscard]] int rowOf(int step) const { return stepOf(step); } // the order is turned round, both ways

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isHeadersZone(Timestamp time) const;
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QString rowSentence(int row) const;

    std::shared_ptr<const FieldHistory> m_history;
    bool m_isSecret = false;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace Backtrail
