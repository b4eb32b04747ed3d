// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/difftreemodel.h"

#include <algorithm>
#include <vector>

namespace Backtrail {

namespace {

// An index names its row's parent node in the internal id, so that the row of folded siblings needs no node.
constexpr quintptr topLevel = ~quintptr(0);

} // namespace

class DiffTreeModel::Private
{
public:
    [[nodiscard]] const DiffNode &node(std::int32_t index) const
    {
        return tree->nodes[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::int32_t parentNode(const QModelIndex &index) const
    {
        return index.internalId() == topLevel ? 0 : static_cast<std::int32_t>(index.internalId());
    }
    // -1 for a row of folded siblings.
    [[nodiscard]] std::int32_t nodeOf(const QModelIndex &index) const
    {
        if (isRootRow(index))
            return 0;
        const auto &children = node(parentNode(index)).children;
        const auto row = static_cast<std::size_t>(index.row());
        return row < children.size() ? children[row] : -1;
    }
    [[nodiscard]] bool isRootRow(const QModelIndex &index) const
    {
        return rootIsRow && index.internalId() == topLevel;
    }
    [[nodiscard]] int rowsOf(std::int32_t node) const
    {
        const auto index = static_cast<std::size_t>(node);
        return static_cast<int>(tree->nodes[index].children.size()) + (folded[index] > 0 ? 1 : 0);
    }
    [[nodiscard]] QVariant nodeData(std::int32_t index, int column, int role) const;

    std::shared_ptr<const DiffTree> tree;
    std::vector<std::int32_t> folded; // by node: how many unchanged children are not in the tree
    std::vector<std::int32_t> rows; // by node: its row below its parent
    bool rootIsRow = false; // a document without anything inside: its root is the only row
};

DiffTreeModel::DiffTreeModel(QObject *parent) : QAbstractItemModel(parent), d(std::make_unique<Private>()) { }

DiffTreeModel::~DiffTreeModel() = default;

void DiffTreeModel::setTree(std::shared_ptr<const DiffTree> tree)
{
    beginResetModel();
    d->tree = tree && !tree->nodes.empty() ? std::move(tree) : nullptr;
    d->folded.clear();
    d->rows.clear();
    d->rootIsRow = false;
    if (d->tree) {
        d->rows.assign(d->tree->nodes.size(), 0);
        for (const DiffNode &node : d->tree->nodes) {
            std::int32_t shown = 0;
            std::int32_t row = 0;
            for (const std::int32_t child : node.children) {
                d->rows[static_cast<std::size_t>(child)] = row++;
                shown += d->node(child).kind == DiffKind::Equal ? 1 : 0;
            }
            d->folded.push_back(std::max(0, node.unchangedChildren - shown));
        }
        const DiffNode &root = d->tree->nodes.front();
        const bool isJson = root.beforeType != JsonType::Absent || root.afterType != JsonType::Absent;
        d->rootIsRow = isJson && d->rowsOf(0) == 0;
    }
    endResetModel();
}

QModelIndex DiffTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, topLevel);
    return createIndex(row, column, static_cast<quintptr>(d->nodeOf(parent)));
}

QModelIndex DiffTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    const std::int32_t node = d->parentNode(index);
    const std::int32_t above = d->node(node).parent;
    return createIndex(d->rows[static_cast<std::size_t>(node)], 0,
                       above == 0 ? topLevel : static_cast<quintptr>(above));
}

int DiffTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!d->tree || (parent.isValid() && parent.column() != 0))
        return 0;
    if (!parent.isValid())
        return d->rootIsRow ? 1 : d->rowsOf(0);
    const std::int32_t node = d->nodeOf(parent);
    return node < 0 ? 0 : d->rowsOf(node);
}

int DiffTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DiffTreeModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const std::int32_t node = d->nodeOf(index);
    if (node >= 0)
        return d->nodeData(node, index.column(), role);
    switch (role) {
    case KindRole:
        return static_cast<int>(DiffKind::Equal);
    case NodeRole:
        return -1;
    case FoldedCountRole:
        return d->folded[static_cast<std::size_t>(d->parentNode(index))];
    default:
        return {};
    }
}

QVariant DiffTreeModel::Private::nodeData(std::int32_t index, int column, int role) const
{
    const DiffNode &what = node(index);
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(column)) {
        case PathColumn:
            return what.key;
        case BeforeColumn:
            return QString::fromUtf8(what.before);
        case AfterColumn:
            return QString::fromUtf8(what.after);
        case SinceColumn:
        case ColumnCount:
            break;
        }
        return {};
    case KindRole:
        return static_cast<int>(what.kind);
    case NodeRole:
        return index;
    case FoldedCountRole:
        return 0;
    case PointerRole:
        return jsonPointer(*tree, index);
    case DottedPathRole:
        return dottedPath(*tree, index);
    case NoteRole:
        return what.note;
    default:
        return {};
    }
}

QVariant DiffTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case PathColumn:
        return tr("Path");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case SinceColumn:
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Backtrail
