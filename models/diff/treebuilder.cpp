// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/treebuilder.h"

#include "models/diff/jsonvalue.h"
#include "models/redact/secretnames.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool isContainer(const JsonNode &node)
{
    return node.type == JsonType::Object || node.type == JsonType::Array;
}

// Nothing is lost by showing true, false and null.
bool mayBeSecret(const JsonNode &node)
{
    return node.type != JsonType::Boolean && node.type != JsonType::Null;
}

bool isEmptyValue(JsonRef value)
{
    if (value->isOpaque)
        return false;
    return value->type == JsonType::String ? value.text() == "\"\""
                                           : isContainer(*value) && value->childCount == 0;
}

} // namespace

void TreeBuilder::compareRoots(const JsonDocument &before, const JsonDocument &after)
{
    const std::int32_t root = comparePair({&before, 0}, {&after, 0}, {});
    if (root < 0 && !m_wasCanceled) {
        // Equal and nothing to say: the root alone, so that there always is one.
        const std::int32_t node = addNode({}, DiffKind::Equal);
        at(node).beforeType = before.node(0).type;
        at(node).afterType = after.node(0).type;
        at(node).unchangedChildren = static_cast<std::int32_t>(after.node(0).childCount);
        if (!isContainer(after.node(0))) {
            at(node).before = bytes(before.text(0));
            at(node).after = bytes(after.text(0));
        }
    }
}

void TreeBuilder::takeRoot(const JsonDocument &document, DiffKind kind)
{
    takeWhole({&document, 0}, {}, kind, true);
}

bool TreeBuilder::isCanceled()
{
    if ((++m_tick & 0x3f) == 0 && m_cancel.isCanceled())
        m_wasCanceled = true;
    return m_wasCanceled;
}

std::int32_t TreeBuilder::addNode(const Slot &slot, DiffKind kind)
{
    const auto index = static_cast<std::int32_t>(m_tree.nodes.size());
    DiffNode &node = m_tree.nodes.emplace_back();
    m_declaresSecret.push_back(false);
    node.kind = kind;
    node.parent = slot.parent;
    node.beforeIndex = slot.beforeIndex;
    node.afterIndex = slot.afterIndex;
    if (slot.named.document) {
        node.key = slot.named.document->key(slot.named.node);
    } else if (slot.parent >= 0) {
        node.isIndex = true;
        node.key = QString::number(slot.afterIndex >= 0 ? slot.afterIndex : slot.beforeIndex);
    }
    return index;
}

void TreeBuilder::finish(std::int32_t node)
{
    const std::int32_t parent = at(node).parent;
    if (parent < 0)
        return;
    at(parent).children.push_back(node);
    at(parent).changedLeaves += at(node).changedLeaves;
}

void TreeBuilder::addNote(std::int32_t node, const QString &note)
{
    QString &notes = at(node).note;
    if (!notes.isEmpty())
        notes += u' ';
    notes += note;
}

void TreeBuilder::count(std::int32_t node, DiffKind kind)
{
    ++at(node).changedLeaves;
    switch (kind) {
    case DiffKind::Equal:
        break;
    case DiffKind::Added:
        ++m_tree.stats.added;
        break;
    case DiffKind::Removed:
        ++m_tree.stats.removed;
        break;
    case DiffKind::Changed:
        ++m_tree.stats.changed;
        break;
    case DiffKind::Moved:
        ++m_tree.stats.moved;
        break;
    }
}

std::int32_t TreeBuilder::comparePair(JsonRef before, JsonRef after, const Slot &slot)
{
    if (isCanceled())
        return -1;
    const Sameness sameness = compareValues(*before.document, before.node, *after.document, after.node);
    const bool isQuiet = sameness == Sameness::Identical && !before->isRemarkable && !after->isRemarkable;
    if (isQuiet && !slot.isMoved && !m_options.keepEqual)
        return -1;
    const DiffKind kind = slot.isMoved    ? DiffKind::Moved
        : sameness == Sameness::Different ? DiffKind::Changed
                                          : DiffKind::Equal;
    const std::int32_t node = addNode(slot, kind);
    at(node).beforeType = before->type;
    at(node).afterType = after->type;
    describe(node, after, mayBeSecret(*before) || mayBeSecret(*after));
    if (before->hasDuplicates || after->hasDuplicates)
        addNote(node, u"duplicate-key"_s);
    if (slot.isMoved)
        count(node, DiffKind::Moved);
    if (isQuiet && slot.isMoved && !m_options.keepEqual) {
        at(node).before = bytes(before.text());
        at(node).after = bytes(after.text());
        at(node).unchangedChildren = static_cast<std::int32_t>(after->childCount);
    } else {
        compareInside(node, before, after, sameness);
    }
    finish(node);
    return node;
}

void TreeBuilder::compareInside(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness)
{
    if (before->type != after->type) {
        compareTypes(node, before, after);
    } else if (before->isOpaque || after->isOpaque) {
        at(node).before = bytes(before.text());
        at(node).after = bytes(after.text());
        addNote(node, u"too-deep"_s);
        if (sameness == Sameness::Different)
            count(node, DiffKind::Changed);
    } else if (before->type == JsonType::Object) {
        compareObjects(node, before, after);
    } else if (before->type == JsonType::Array) {
        compareArrays(node, before, after, sameness);
    } else {
        compareLeaves(node, before, after, sameness);
    }
}

void TreeBuilder::compareTypes(std::int32_t node, JsonRef before, JsonRef after)
{
    at(node).before = bytes(before.text());
    at(node).after = bytes(after.text());
    if (before->type == JsonType::Null && isEmptyValue(after))
        addNote(node, u"null-to-empty"_s);
    else if (after->type == JsonType::Null && isEmptyValue(before))
        addNote(node, u"empty-to-null"_s);
    else if (before->type != JsonType::Null && after->type != JsonType::Null)
        addNote(node, u"type-changed"_s);
    count(node, DiffKind::Changed);
}

void TreeBuilder::compareLeaves(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness)
{
    at(node).before = bytes(before.text());
    at(node).after = sameness == Sameness::Identical ? at(node).before : bytes(after.text());
    if (sameness == Sameness::Rewritten)
        addNote(node, u"same-value"_s);
    else if (sameness == Sameness::Different && before->type == JsonType::String)
        openStrings(node, before, after);
    else if (sameness == Sameness::Different)
        count(node, DiffKind::Changed);
}

void TreeBuilder::compareArrays(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness)
{
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    before.document->children(before.node, left);
    after.document->children(after.node, right);
    ArrayMatch match;
    if (sameness == Sameness::Different) {
        match = matchArrays({*before.document, left}, {*after.document, right}, keyPathsOf(node), m_cancel);
        if (match.isBounded)
            addNote(node, u"bounded"_s);
    } else {
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(left.size()); ++i) {
            match.beforeToAfter.push_back(i);
            match.afterToBefore.push_back(i);
        }
        match.isMoved.assign(left.size(), false);
    }
    match.before = std::move(left);
    match.after = std::move(right);
    emitChildren(node, before, after, match);
}

// What the elements of an array are identified by: first what is set for it, then the usual members.
QList<QByteArray> TreeBuilder::keyPathsOf(std::int32_t array) const
{
    for (const ArrayIdentity &identity : m_options.identities) {
        const bool isKind = identity.documentKind.isEmpty() || identity.documentKind == m_options.documentKind;
        if (isKind && isAt(array, identity.arrayPath))
            return identity.keyPaths + m_options.identityMembers;
    }
    return m_options.identityMembers;
}

// Whether the names that lead to an array end so. Positions in arrays on the way do not count.
bool TreeBuilder::isAt(std::int32_t array, const QStringList &path) const
{
    std::int32_t node = array;
    for (auto name = path.crbegin(); name != path.crend(); ++name) {
        while (node >= 0 && m_tree.nodes[static_cast<std::size_t>(node)].isIndex)
            node = m_tree.nodes[static_cast<std::size_t>(node)].parent;
        if (node <= 0) // the root has no name
            return false;
        const DiffNode &step = m_tree.nodes[static_cast<std::size_t>(node)];
        if (*name != "*"_L1 && *name != step.key)
            return false;
        node = step.parent;
    }
    return true;
}

// The after side in its order; what was removed follows the neighbour it had before.
void TreeBuilder::emitChildren(std::int32_t node, JsonRef before, JsonRef after, const ArrayMatch &match)
{
    const bool isArray = after->type == JsonType::Array;
    const auto emitRemovedFrom = [&](std::size_t b) {
        for (; b < match.before.size() && match.beforeToAfter[b] < 0; ++b) {
            const JsonRef value = before.at(match.before[b]);
            const auto index = static_cast<std::int32_t>(b);
            takeWhole(value, {node, isArray ? JsonRef{} : value, isArray ? index : -1, -1}, DiffKind::Removed,
                      false);
        }
    };
    emitRemovedFrom(0);
    for (std::size_t a = 0; a < match.after.size() && !m_wasCanceled; ++a) {
        const JsonRef value = after.at(match.after[a]);
        const std::int32_t b = match.afterToBefore[a];
        Slot slot{node, isArray ? JsonRef{} : value, isArray ? b : -1,
                  isArray ? static_cast<std::int32_t>(a) : -1};
        if (b < 0) {
            takeWhole(value, slot, DiffKind::Added, false);
            continue;
        }
        slot.isMoved = match.isMoved[a];
        const std::int32_t child =
            comparePair(before.at(match.before[static_cast<std::size_t>(b)]), value, slot);
        if (child < 0 || at(child).kind == DiffKind::Equal)
            ++at(node).unchangedChildren;
        emitRemovedFrom(static_cast<std::size_t>(b) + 1);
    }
}

std::int32_t TreeBuilder::takeWhole(JsonRef value, const Slot &slot, DiffKind kind, bool countsLeaves)
{
    if (isCanceled())
        return -1;
    const std::int32_t node = addNode(slot, kind);
    (kind == DiffKind::Added ? at(node).afterType : at(node).beforeType) = value->type;
    (kind == DiffKind::Added ? at(node).after : at(node).before) = bytes(value.text());
    describe(node, value, mayBeSecret(*value));
    if (value->hasDuplicates)
        addNote(node, u"duplicate-key"_s);
    if (value->isOpaque)
        addNote(node, u"too-deep"_s);
    if (slot.parent >= 0 && slot.named.document) {
        if (value->type == JsonType::Null)
            addNote(node, kind == DiffKind::Added ? u"absent-to-null"_s : u"null-to-absent"_s);
        else if (isEmptyValue(value))
            addNote(node, kind == DiffKind::Added ? u"absent-to-empty"_s : u"empty-to-absent"_s);
    }
    const bool isLeaf = value->childCount == 0;
    if (isLeaf || !countsLeaves)
        count(node, kind);
    if (!isLeaf)
        takeDescendants(node, value, kind, countsLeaves);
    finish(node);
    return node;
}

// Nodes for what is inside, so that it can be looked at. They count only where the root was taken.
void TreeBuilder::takeDescendants(std::int32_t node, JsonRef value, DiffKind kind, bool countsLeaves)
{
    std::vector<std::uint32_t> children;
    value.document->children(value.node, children);
    const bool isArray = value->type == JsonType::Array;
    const bool isAdded = kind == DiffKind::Added;
    for (std::size_t i = 0; i < children.size() && !isCanceled(); ++i) {
        if (++m_descendants > maxDescendants && !countsLeaves)
            return;
        const JsonRef child = value.at(children[i]);
        const std::int32_t index = isArray ? static_cast<std::int32_t>(i) : -1;
        const std::int32_t inner =
            addNode({node, isArray ? JsonRef{} : child, isAdded ? -1 : index, isAdded ? index : -1}, kind);
        (isAdded ? at(inner).afterType : at(inner).beforeType) = child->type;
        describe(inner, child, mayBeSecret(*child));
        if (child->hasDuplicates)
            addNote(inner, u"duplicate-key"_s);
        if (child->isOpaque)
            addNote(inner, u"too-deep"_s);
        if (child->childCount == 0) {
            (isAdded ? at(inner).after : at(inner).before) = bytes(child.text());
            if (countsLeaves)
                count(inner, kind);
        } else {
            takeDescendants(inner, child, kind, countsLeaves);
        }
        finish(inner);
    }
}

// What tells an object from its siblings, and whether the value is a secret by its surroundings.
void TreeBuilder::describe(std::int32_t node, JsonRef value, bool mayBeSecret)
{
    const std::int32_t parent = at(node).parent;
    if (parent >= 0 && mayBeSecret) {
        at(node).secret = at(parent).secret || (!at(node).isIndex && soundsSecret(at(node).key))
            || (m_declaresSecret[static_cast<std::size_t>(parent)] && isValueMember(at(node).key));
    }
    if (value->type != JsonType::Object || value->isOpaque)
        return;
    at(node).identity = identityOf(*value.document, value.node);
    bool declared = soundsSecret(at(node).identity);
    for (const std::string_view name : namingMembers) {
        const auto member = value.document->member(value.node, name);
        declared |= member && value.document->node(*member).type == JsonType::String
            && soundsSecret(QString::fromUtf8(bytes(value.document->text(*member))));
    }
    for (const std::string_view name : secretFlags) {
        const auto member = value.document->member(value.node, name);
        declared |= member && value.document->text(*member) == "true";
    }
    m_declaresSecret[static_cast<std::size_t>(node)] = declared;
}

} // namespace Backtrail
