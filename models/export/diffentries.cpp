// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffentries.h"

#include "models/export/diffwords.h"

#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

bool isEntry(const DiffNode &node)
{
    switch (node.kind) {
    case DiffKind::Equal:
        return false;
    case DiffKind::Added:
    case DiffKind::Removed:
        return node.parent >= 0 || node.children.empty();
    case DiffKind::Changed:
        return node.children.empty() || !node.before.isEmpty() || !node.after.isEmpty();
    case DiffKind::Moved:
        return true;
    }
    return false;
}

bool hidesChildren(const DiffNode &node)
{
    const bool isWholeSubtree = node.kind == DiffKind::Added || node.kind == DiffKind::Removed;
    return isWholeSubtree && node.parent >= 0;
}

// Without recursion: a document may be nested deeper than the stack.
void visitNodes(const DiffTree &diff, const std::function<bool(const DiffNode &, std::int32_t)> &entersChildren)
{
    if (diff.nodes.empty())
        return;
    std::vector<std::int32_t> open {0};
    while (!open.empty()) {
        const std::int32_t at = open.back();
        open.pop_back();
        const DiffNode &node = diff.nodes[static_cast<std::size_t>(at)];
        if (entersChildren(node, at))
            open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
}

} // namespace

void forEachEntry(const DiffTree &diff, OpenedStrings strings, const EntryVisitor &visit)
{
    visitNodes(diff, [&](const DiffNode &node, std::int32_t at) {
        const bool isOpened = node.kind == DiffKind::Changed && isEntry(node) && !node.children.empty();
        if (isEntry(node) && !(isOpened && strings == OpenedStrings::Inside))
            visit(node, at);
        return !hidesChildren(node) && !(isOpened && strings == OpenedStrings::Whole);
    });
}

void forEachRemark(const DiffTree &diff, const EntryVisitor &visit)
{
    visitNodes(diff, [&](const DiffNode &node, std::int32_t at) {
        const bool saidWithEntry = isEntry(node) && node.children.empty();
        if (!saidWithEntry && !hidesChildren(node) && !nodeNoteWords(node.note).isEmpty())
            visit(node, at);
        return !hidesChildren(node);
    });
}

QString kindKey(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return u"equal"_s;
    case DiffKind::Added:
        return u"added"_s;
    case DiffKind::Removed:
        return u"removed"_s;
    case DiffKind::Changed:
        return u"changed"_s;
    case DiffKind::Moved:
        return u"moved"_s;
    }
    return {};
}

QString kindSign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return u" "_s;
    case DiffKind::Added:
        return u"+"_s;
    case DiffKind::Removed:
        return u"-"_s;
    case DiffKind::Changed:
        return u"~"_s;
    case DiffKind::Moved:
        return u">"_s;
    }
    return {};
}

} // namespace Backtrail
