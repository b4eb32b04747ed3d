// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/choicemodel.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Backtrail {

// Two levels at most. A node's address is its identity in an index, so nodes are never moved in memory.
struct ChoiceModel::Node
{
    QString text; // of a group: its key
    bool isGroup = false;
    bool isTicked = false; // values only
    Node *parent = nullptr; // null = top level
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] Qt::CheckState state() const
    {
        if (!isGroup)
            return isTicked ? Qt::Checked : Qt::Unchecked;
        const auto ticked = std::ranges::count_if(children, [](const auto &child) { return child->isTicked; });
        if (ticked == 0)
            return Qt::Unchecked;
        return static_cast<std::size_t>(ticked) == children.size() ? Qt::Checked : Qt::PartiallyChecked;
    }
};

class ChoiceModel::Private
{
public:
    std::vector<std::unique_ptr<Node>> top;
    QList<Choice> choices;

    std::vector<std::unique_ptr<Node>> &childrenOf(Node *parent) { return parent != nullptr ? parent->children : top; }
    [[nodiscard]] int rowOf(const Node *node)
    {
        const auto &siblings = childrenOf(node->parent);
        const auto found = std::ranges::find_if(siblings, [node](const auto &sibling) { return sibling.get() == node; });
        return static_cast<int>(found - siblings.begin());
    }
    [[nodiscard]] Node *findGroup(const QString &key)
    {
        const auto found = std::ranges::find_if(top, [&key](const auto &node) {
            return node->isGroup && node->text == key;
        });
        return found != top.end() ? found->get() : nullptr;
    }
    void forEachValue(const std::function<void(Node &)> &visit)
    {
        for (const auto &node : top) {
            if (!node->isGroup)
                visit(*node);
            for (const auto &child : node->children)
                visit(*child);
        }
    }
};

ChoiceModel::ChoiceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>())
{
}

ChoiceModel::~ChoiceModel() = default;

void ChoiceModel::append(Node *parent, const QString &text, bool isGroup, bool isTicked)
{
    auto &siblings = d->childrenOf(parent);
    auto node = std::make_unique<Node>();
    node->text = text;
    node->isGroup = isGroup;
    node->isTicked = isTicked;
    node->parent = parent;
    const int row = static_cast<int>(siblings.size());
    beginInsertRows(parent != nullptr ? indexOf(parent) : QModelIndex(), row, row);
    siblings.push_back(std::move(node));
    endInsertRows();
}

void ChoiceModel::addChoice(const Choice &choice, const QSet<QString> &tickedValues)
{
    if (!choice.group.isEmpty() && d->findGroup(choice.group) == nullptr)
        append(nullptr, choice.group, true, false);
    Node *group = choice.group.isEmpty() ? nullptr : d->findGroup(choice.group);
    append(group, choice.value, false, tickedValues.contains(choice.value));
    if (group != nullptr)
        emit dataChanged(indexOf(group), indexOf(group), {Qt::CheckStateRole});
}

void ChoiceModel::setChoices(const QList<Choice> &choices)
{
    if (choices == d->choices)
        return;
    const QStringList tickedBefore = ticked();
    const QSet<QString> tickedValues(tickedBefore.cbegin(), tickedBefore.cend());
    const bool hasExtra = std::ranges::any_of(tickedBefore, [this](const QString &value) { return !isChoice(value); });
    // A list that only grew (actors, as pages arrive) must not lose its place on the screen.
    const bool onlyGrew = !hasExtra && choices.size() > d->choices.size()
        && std::equal(d->choices.cbegin(), d->choices.cend(), choices.cbegin());
    if (onlyGrew) {
        const QList<Choice> added = choices.mid(d->choices.size());
        d->choices = choices;
        for (const Choice &choice : added)
            addChoice(choice, tickedValues);
        return;
    }
    d->choices = choices;
    rebuild(tickedBefore);
}

void ChoiceModel::rebuild(const QStringList &tickedValues)
{
    const QSet<QString> wanted(tickedValues.cbegin(), tickedValues.cend());
    beginResetModel();
    d->top.clear();
    const auto add = [this, &wanted](Node *parent, const QString &text, bool isGroup) {
        auto node = std::make_unique<Node>();
        node->text = text;
        node->isGroup = isGroup;
        node->isTicked = !isGroup && wanted.contains(text);
        node->parent = parent;
        d->childrenOf(parent).push_back(std::move(node));
    };
    for (const Choice &choice : std::as_const(d->choices)) {
        if (!choice.group.isEmpty() && d->findGroup(choice.group) == nullptr)
            add(nullptr, choice.group, true);
        add(choice.group.isEmpty() ? nullptr : d->findGroup(choice.group), choice.value, false);
    }
    for (const QString &value : tickedValues) {
        if (!isChoice(value))
            add(nullptr, value, false);
    }
    endResetModel();
}

bool ChoiceModel::isChoice(const QString &value) const
{
    return std::any_of(d->choices.cbegin(), d->choices.cend(),
                       [&value](const Choice &choice) { return choice.value == value; });
}

void ChoiceModel::setTicked(const QStringList &values)
{
    if (values == ticked())
        return;
    const QStringList before = ticked();
    const auto isExtra = [this](const QString &value) { return !isChoice(value); };
    if (std::ranges::any_of(values, isExtra) || std::ranges::any_of(before, isExtra)) {
        rebuild(values);
        return;
    }
    d->forEachValue([this, &values](Node &node) { tick(node, values.contains(node.text)); });
}

QStringList ChoiceModel::ticked() const
{
    QStringList values;
    d->forEachValue([&values](const Node &node) {
        if (node.isTicked)
            values.append(node.text);
    });
    return values;
}

void ChoiceModel::tick(Node &node, bool isTicked)
{
    if (node.isTicked == isTicked)
        return;
    node.isTicked = isTicked;
    emit dataChanged(indexOf(&node), indexOf(&node), {Qt::CheckStateRole});
    if (node.parent != nullptr)
        emit dataChanged(indexOf(node.parent), indexOf(node.parent), {Qt::CheckStateRole});
}

ChoiceModel::Node *ChoiceModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex ChoiceModel::indexOf(Node *node) const
{
    return createIndex(d->rowOf(node), 0, node);
}

QModelIndex ChoiceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    auto &siblings = d->childrenOf(parent.isValid() ? nodeOf(parent) : nullptr);
    return createIndex(row, column, siblings[static_cast<std::size_t>(row)].get());
}

QModelIndex ChoiceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index)->parent == nullptr)
        return {};
    return indexOf(nodeOf(index)->parent);
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(d->childrenOf(parent.isValid() ? nodeOf(parent) : nullptr).size());
}

int ChoiceModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));

    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return node->text;
    case Qt::CheckStateRole:
        return node->state();
    case IsGroupRole:
        return node->isGroup;
    default:
        return {};
    }
}

bool ChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    if (role != Qt::CheckStateRole)
        return false;

    Node *node = nodeOf(index);
    const bool isTicked = value.toInt() == Qt::Checked;
    if (node->isGroup) {
        for (const auto &child : node->children)
            tick(*child, isTicked);
    } else {
        tick(*node, isTicked);
    }
    emit tickedChanged();
    return true;
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    return nodeOf(index)->isGroup ? flags : flags | Qt::ItemNeverHasChildren;
}

} // namespace Backtrail
