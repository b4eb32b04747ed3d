// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/fieldpath.h"

#include <algorithm>
#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString step)
{
    return step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

QString unescaped(QString step)
{
    return step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-';
    });
}

bool isNumber(const QString &step)
{
    return !step.isEmpty() && std::ranges::all_of(step, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool startsInside(const FieldPath &inner, const FieldPath &outer)
{
    return inner.startsWith(outer) && (inner.size() == outer.size() || inner.at(outer.size()) == u'/');
}

} // namespace

FieldPath fieldPath(const DiffTree &tree, std::int32_t node)
{
    std::vector<const DiffNode *> nodes;
    for (; node > 0; node = tree.nodes[static_cast<std::size_t>(node)].parent)
        nodes.push_back(&tree.nodes[static_cast<std::size_t>(node)]);
    FieldPath path;
    for (auto step = nodes.rbegin(); step != nodes.rend(); ++step) {
        const bool hasIdentity = (*step)->isIndex && !(*step)->identity.isEmpty();
        const QString name = hasIdentity ? QString(u'[' + (*step)->identity + u']') : (*step)->key;
        path += u'/' + escaped(name);
        if ((*step)->beforeType == JsonType::String && (*step)->afterType == JsonType::String)
            break; // what follows is inside the string
    }
    return path;
}

QStringList fieldSteps(const FieldPath &path)
{
    if (path.isEmpty())
        return {};
    QStringList steps = path.mid(1).split(u'/');
    for (QString &step : steps)
        step = unescaped(step);
    return steps;
}

FieldPath fieldPathOfSteps(const QStringList &steps)
{
    FieldPath path;
    for (const QString &step : steps)
        path += u'/' + escaped(step);
    return path;
}

QString dottedFieldPath(const FieldPath &path)
{
    QString dotted;
    for (const QString &step : fieldSteps(path)) {
        if (step.startsWith(u'[') && step.endsWith(u']')) {
            dotted += step;
        } else if (isNumber(step)) {
            dotted += u'[' + step + u']';
        } else if (isPlainName(step)) {
            dotted += dotted.isEmpty() ? step : QString(u'.' + step);
        } else {
            QString quoted = step;
            quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
            dotted += u"[\""_s + quoted + u"\"]"_s;
        }
    }
    return dotted;
}

bool areRelated(const FieldPath &left, const FieldPath &right)
{
    return startsInside(left, right) || startsInside(right, left);
}

} // namespace Backtrail
