// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/difftree.h"

#include <algorithm>

namespace Backtrail {

namespace {

// From the child of the root down to the node, without the root.
std::vector<const DiffNode *> pathTo(const DiffTree &tree, std::int32_t node)
{
    std::vector<const DiffNode *> path;
    while (node > 0) {
        const DiffNode &step = tree.nodes[static_cast<std::size_t>(node)];
        path.push_back(&step);
        node = step.parent;
    }
    std::ranges::reverse(path);
    return path;
}

bool isOpenedString(const DiffNode &node)
{
    return node.beforeType == JsonType::String && node.afterType == JsonType::String;
}

bool isPlainName(const QString &key)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    return !key.isEmpty() && std::ranges::all_of(key, isPlain);
}

} // namespace

QString jsonPointer(const DiffTree &tree, std::int32_t node)
{
    QString pointer;
    for (const DiffNode *step : pathTo(tree, node)) {
        QString key = step->key;
        if (!step->isIndex)
            key.replace(u'~', QLatin1StringView("~0")).replace(u'/', QLatin1StringView("~1"));
        pointer += u'/' + key;
        if (isOpenedString(*step))
            break;
    }
    return pointer;
}

QString dottedPath(const DiffTree &tree, std::int32_t node)
{
    QString dotted;
    for (const DiffNode *step : pathTo(tree, node)) {
        if (step->isIndex) {
            dotted += u'[' + step->key + u']';
        } else if (isPlainName(step->key)) {
            if (!dotted.isEmpty())
                dotted += u'.';
            dotted += step->key;
        } else {
            QString quoted = step->key;
            quoted.replace(u'\\', QLatin1StringView("\\\\")).replace(u'"', QLatin1StringView("\\\""));
            dotted += QLatin1StringView("[\"") + quoted + QLatin1StringView("\"]");
        }
    }
    return dotted;
}

} // namespace Backtrail
