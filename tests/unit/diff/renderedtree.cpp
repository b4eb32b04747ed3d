// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "renderedtree.h"

#include <QStringList>

namespace Backtrail::Testing {

using namespace Qt::StringLiterals;

namespace {

QString line(const DiffTree &tree, std::int32_t index)
{
    const DiffNode &node = tree.nodes[static_cast<std::size_t>(index)];
    const QString path = index == 0 ? u"."_s : dottedPath(tree, index);
    const QString before = QString::fromUtf8(node.before);
    const QString after = QString::fromUtf8(node.after);
    QString text;
    switch (node.kind) {
    case DiffKind::Added:
        text = u"+ "_s + path + u' ' + after;
        break;
    case DiffKind::Removed:
        text = u"- "_s + path + u' ' + before;
        break;
    case DiffKind::Moved:
        text = u"m %1 %2>%3"_s.arg(path).arg(node.beforeIndex).arg(node.afterIndex);
        break;
    case DiffKind::Changed:
        text = u"~ "_s + path;
        break;
    case DiffKind::Equal:
        text = u"= "_s + path;
        break;
    }
    const bool isPair = node.kind == DiffKind::Changed || node.kind == DiffKind::Equal;
    if (isPair && !before.isEmpty() && node.children.empty())
        text += u' ' + before + u" -> "_s + after;
    if (!node.note.isEmpty())
        text += u" {"_s + node.note + u'}';
    return text;
}

void render(const DiffTree &tree, std::int32_t index, QStringList &lines)
{
    const DiffNode &node = tree.nodes[static_cast<std::size_t>(index)];
    std::int32_t inside = 0;
    for (const std::int32_t child : node.children)
        inside += tree.nodes[static_cast<std::size_t>(child)].changedLeaves;
    if (node.changedLeaves > inside || !node.note.isEmpty())
        lines.append(line(tree, index));
    const bool isInsideWhole = node.kind == DiffKind::Added || node.kind == DiffKind::Removed;
    if (isInsideWhole && inside == 0)
        return;
    for (const std::int32_t child : node.children)
        render(tree, child, lines);
}

} // namespace

QString rendered(const DiffTree &tree)
{
    QStringList lines;
    if (!tree.nodes.empty())
        render(tree, 0, lines);
    return lines.join(u'\n');
}

} // namespace Backtrail::Testing
