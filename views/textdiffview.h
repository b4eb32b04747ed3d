// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QAbstractListModel>
#include <QListView>

#include <memory>
#include <vector>

namespace Backtrail {

// The lines of a text comparison, each with its sign. Shares what owns the lines.
class DiffLinesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using Lines = std::shared_ptr<const std::vector<DiffLine>>;

    explicit DiffLinesModel(QObject *parent = nullptr);

    void setLines(Lines lines);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString plainLine(int row) const; // with its sign, whole, as received

private:
    Lines m_lines;
};

// Texts that are not JSON, compared line by line: read, select, copy.
class TextDiffView final : public QListView
{
    Q_OBJECT

public:
    explicit TextDiffView(const QString &name, QWidget *parent = nullptr);

    void setLines(DiffLinesModel::Lines lines);

private:
    void copySelected() const;

    DiffLinesModel *m_lines;
};

} // namespace Backtrail
