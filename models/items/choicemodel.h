// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QSet>
#include <QStringList>

#include <memory>

namespace Backtrail {

// Values to tick, perhaps in groups (event types by family). For short lists (well below 10,000): a
// QSortFilterProxyModel over it searches. Ticks are the state; a group shows none, some or all of its values.
class ChoiceModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    // DisplayRole is the value or the group's key as it is: the view finds the words.
    enum Role { ValueRole = Qt::UserRole, IsGroupRole };

    struct Choice
    {
        QString value; // as on the wire
        QString group; // key of the group; empty = top level
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit ChoiceModel(QObject *parent = nullptr);
    ~ChoiceModel() override;

    // Ticked values that are not among the choices are added at the end, so that a restored filter is never dropped.
    void setChoices(const QList<Choice> &choices);
    void setTicked(const QStringList &values);
    [[nodiscard]] QStringList ticked() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged(); // by the user through setData, never by setTicked

private:
    struct Node;
    [[nodiscard]] static Node *nodeOf(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOf(Node *node) const;
    [[nodiscard]] bool isChoice(const QString &value) const;
    void append(Node *parent, const QString &text, bool isGroup, bool isTicked);
    void addChoice(const Choice &choice, const QSet<QString> &tickedValues);
    void rebuild(const QStringList &tickedValues);
    void tick(Node &node, bool isTicked);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
