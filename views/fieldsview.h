// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/auditevent.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Backtrail {

struct ShownField
{
    QString title;
    QString value; // raw
    bool isThere = true; // false: the event does not hold it
    friend bool operator==(const ShownField &, const ShownField &) = default;
};

// Everything an event holds, members that nobody knows included.
[[nodiscard]] QList<ShownField> eventFields(const AuditEvent &event);

class FieldsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, ColumnCount };

    explicit FieldsModel(QObject *parent = nullptr);

    void setFields(const QList<ShownField> &fields);
    [[nodiscard]] const ShownField &field(int row) const { return m_fields.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ShownField> m_fields;
};

class FieldsView final : public QTableView
{
    Q_OBJECT

public:
    explicit FieldsView(QWidget *parent = nullptr);

    void setAuditEvent(const AuditEvent &event);

private:
    void copy(bool withTitle) const;

    FieldsModel *m_fields;
};

} // namespace Backtrail
