// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QAbstractItemModel>

#include <memory>

namespace Backtrail {

// A DiffTree as an item model: one row a node, folded unchanged siblings as one last row with their count.
// Columns: path, before, after. Raw values; the view escapes and colours them.
class DiffTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    // SinceColumn is empty here: what became of a change is known to whoever shows it.
    enum Column { PathColumn, BeforeColumn, AfterColumn, SinceColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, // int of DiffKind
        NodeRole, // index into the tree's nodes; -1 for a row of folded unchanged siblings
        FoldedCountRole, // how many unchanged siblings such a row stands for; 0 for others
        PointerRole, // RFC 6901 pointer
        DottedPathRole,
        NoteRole,
    };

    explicit DiffTreeModel(QObject *parent = nullptr);
    ~DiffTreeModel() override;

    void setTree(std::shared_ptr<const DiffTree> tree); // null = empty

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
