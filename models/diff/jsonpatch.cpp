// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include "models/diff/jsonvalue.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// An element that changed its place. A gap is the number of elements in front that keep their place.
struct Move
{
    std::int32_t beforeIndex = 0;
    std::int32_t afterIndex = 0;
    std::int32_t sourceGap = 0;
    std::int32_t targetGap = 0;
};

// Counts occupied slots in front of a slot, while they change.
class SlotCounter
{
public:
    explicit SlotCounter(std::size_t size) : m_sums(size + 1, 0) { }
    void add(std::size_t slot, std::int32_t difference)
    {
        for (std::size_t i = slot + 1; i < m_sums.size(); i += i & (~i + 1))
            m_sums[i] += difference;
    }
    [[nodiscard]] std::int32_t before(std::size_t slot) const
    {
        std::int32_t sum = 0;
        for (std::size_t i = slot; i > 0; i -= i & (~i + 1))
            sum += m_sums[i];
        return sum;
    }

private:
    std::vector<std::int32_t> m_sums;
};

std::int32_t countBelow(const std::vector<std::int32_t> &sorted, std::int32_t limit)
{
    return static_cast<std::int32_t>(std::ranges::lower_bound(sorted, limit) - sorted.begin());
}

// Where elements go when they are moved one by one, in the order they have afterwards: (from, to) as RFC 6902
// counts. Each is put right behind the element that stands before it in the end, so nothing has to be moved
// twice.
std::vector<std::pair<std::int32_t, std::int32_t>> moveSteps(const std::vector<Move> &moves)
{
    // In a gap the elements that have arrived come first, then those that have not left yet.
    using Key = std::tuple<std::int32_t, int, std::int32_t>;
    std::vector<Key> places;
    const auto source = [](const Move &move) { return Key{move.sourceGap, 1, move.beforeIndex}; };
    const auto target = [](const Move &move) { return Key{move.targetGap, 0, move.afterIndex}; };
    for (const Move &move : moves) {
        places.push_back(source(move));
        places.push_back(target(move));
    }
    std::ranges::sort(places);
    const auto slotOf = [&places](const Key &key) {
        return static_cast<std::size_t>(std::ranges::lower_bound(places, key) - places.begin());
    };
    SlotCounter occupied(places.size());
    for (const Move &move : moves)
        occupied.add(slotOf(source(move)), 1);

    std::vector<std::pair<std::int32_t, std::int32_t>> steps;
    for (const Move &move : moves) {
        const std::size_t from = slotOf(source(move));
        const std::size_t to = slotOf(target(move));
        const std::int32_t fromIndex = move.sourceGap + occupied.before(from);
        occupied.add(from, -1);
        const std::int32_t toIndex = move.targetGap + occupied.before(to);
        occupied.add(to, 1);
        if (fromIndex != toIndex)
            steps.emplace_back(fromIndex, toIndex);
    }
    return steps;
}

class PatchWriter
{
public:
    explicit PatchWriter(const DiffTree &tree) : m_tree(tree) { }

    QByteArray write()
    {
        m_out = "[";
        writeNode(m_tree.nodes.front(), {});
        m_out += m_isEmpty ? "]" : "\n]";
        return m_out;
    }

private:
    const DiffNode &node(std::int32_t index) const { return m_tree.nodes[static_cast<std::size_t>(index)]; }

    void begin(const char *operation, const QString &path)
    {
        m_out += m_isEmpty ? "\n  {\"op\":\"" : ",\n  {\"op\":\"";
        m_out += operation;
        m_out += "\",\"path\":";
        appendJsonString(m_out, path);
        m_isEmpty = false;
    }
    void writeValue(const char *operation, const QString &path, const QByteArray &value)
    {
        begin(operation, path);
        m_out += ",\"value\":" + value + '}';
    }
    void writeRemoval(const QString &path, const QByteArray &value)
    {
        writeValue("test", path, value);
        begin("remove", path);
        m_out += '}';
    }
    void writeMove(const QString &from, const QString &path)
    {
        begin("move", path);
        m_out += ",\"from\":";
        appendJsonString(m_out, from);
        m_out += '}';
    }

    static bool isContainer(JsonType type) { return type == JsonType::Object || type == JsonType::Array; }
    static QString step(const QString &path, QString key)
    {
        return path + u'/' + key.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    }

    void writeNode(const DiffNode &node, const QString &path);
    void writeMembers(const DiffNode &object, const QString &path);
    void writeElements(const DiffNode &array, const QString &path);
    void writeMoves(const DiffNode &array, const QString &path, const std::vector<std::int32_t> &removed,
                    const std::vector<const DiffNode *> &added);

    const DiffTree &m_tree;
    QByteArray m_out;
    bool m_isEmpty = true;
};

void PatchWriter::writeNode(const DiffNode &node, const QString &path)
{
    if (node.kind == DiffKind::Added) {
        writeValue("add", path, node.after);
    } else if (node.kind == DiffKind::Removed) {
        writeRemoval(path, node.before);
    } else if (node.changedLeaves == 0) {
        return;
    } else if (node.beforeType == JsonType::Object && node.afterType == JsonType::Object
               && node.before.isEmpty()) {
        writeMembers(node, path);
    } else if (node.beforeType == JsonType::Array && node.afterType == JsonType::Array
               && node.before.isEmpty()) {
        writeElements(node, path);
    } else if (node.kind == DiffKind::Changed || node.note.contains("too-deep"_L1)) {
        writeValue("test", path, node.before);
        writeValue("replace", path, node.after);
    }
}

void PatchWriter::writeMembers(const DiffNode &object, const QString &path)
{
    for (const std::int32_t child : object.children)
        writeNode(node(child), step(path, node(child).key));
}

// Inside of the elements first, while they stand where they were; then removals from the back, moves,
// additions from the front.
void PatchWriter::writeElements(const DiffNode &array, const QString &path)
{
    const auto indexPath = [&path](std::int32_t index) -> QString {
        return path + u'/' + QString::number(index);
    };
    std::vector<const DiffNode *> added;
    std::vector<const DiffNode *> removed;
    for (const std::int32_t child : array.children) {
        const DiffNode &element = node(child);
        if (element.kind == DiffKind::Added)
            added.push_back(&element);
        else if (element.kind == DiffKind::Removed)
            removed.push_back(&element);
        else
            writeNode(element, indexPath(element.beforeIndex));
    }
    std::ranges::sort(removed, {}, &DiffNode::beforeIndex);
    std::ranges::sort(added, {}, &DiffNode::afterIndex);
    std::vector<std::int32_t> removedIndexes;
    for (const DiffNode *element : removed)
        removedIndexes.push_back(element->beforeIndex);
    for (auto it = removed.rbegin(); it != removed.rend(); ++it)
        writeRemoval(indexPath((*it)->beforeIndex), (*it)->before);
    writeMoves(array, path, removedIndexes, added);
    for (const DiffNode *element : added)
        writeValue("add", indexPath(element->afterIndex), element->after);
}

void PatchWriter::writeMoves(const DiffNode &array, const QString &path,
                             const std::vector<std::int32_t> &removed,
                             const std::vector<const DiffNode *> &added)
{
    std::vector<Move> moves;
    for (const std::int32_t child : array.children) {
        if (node(child).kind == DiffKind::Moved)
            moves.push_back({node(child).beforeIndex, node(child).afterIndex, 0, 0});
    }
    if (moves.empty())
        return;
    std::vector<std::int32_t> addedIndexes;
    for (const DiffNode *element : added)
        addedIndexes.push_back(element->afterIndex);
    std::vector<std::int32_t> sources;
    std::vector<std::int32_t> targets;
    for (const Move &move : moves) {
        sources.push_back(move.beforeIndex);
        targets.push_back(move.afterIndex);
    }
    std::ranges::sort(sources);
    std::ranges::sort(targets);
    for (Move &move : moves) {
        move.sourceGap =
            move.beforeIndex - countBelow(removed, move.beforeIndex) - countBelow(sources, move.beforeIndex);
        move.targetGap = move.afterIndex - countBelow(addedIndexes, move.afterIndex)
            - countBelow(targets, move.afterIndex);
    }
    std::ranges::sort(moves, {}, &Move::afterIndex);
    for (const auto &[from, to] : moveSteps(moves))
        writeMove(path + u'/' + QString::number(from), path + u'/' + QString::number(to));
}

} // namespace

QByteArray jsonPatch(const DiffTree &tree)
{
    const bool isJson = tree.shape == DiffShape::Compared || tree.shape == DiffShape::OnlyAfter
        || tree.shape == DiffShape::OnlyBefore;
    return isJson && !tree.nodes.empty() ? PatchWriter(tree).write() : QByteArrayLiteral("[]");
}

QByteArray refusingPatch(const QByteArray &patch, const QString &reason)
{
    QByteArray refusal("{\"op\": \"test\", \"path\": \"\", \"value\": ");
    appendJsonString(refusal, reason);
    refusal += '}';
    const qsizetype begin = patch.indexOf('[') + 1;
    const bool isEmpty = patch.mid(begin).trimmed().startsWith(']');
    return patch.left(begin) + "\n  " + refusal + (isEmpty ? "\n" : ",") + patch.mid(begin);
}

} // namespace Backtrail
