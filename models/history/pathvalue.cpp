// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/pathvalue.h"

#include "models/diff/maskeddocument.h"
#include "models/diff/numberdelta.h"
#include "models/diff/singledocument.h"
#include "models/diff/summarywords.h"
#include "models/history/readdocument.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Kind = PathValue::Kind;
using Says = ReadDocument::Says;

bool isBlank(const std::optional<QByteArray> &document)
{
    return !document || document->trimmed().isEmpty();
}

std::optional<QByteArray> masked(const std::optional<QByteArray> &document, DocumentMask &mask, const CancelFlag &cancel)
{
    return isBlank(document) ? std::nullopt : std::optional(mask.mask(*document, cancel));
}

// `512 → 256 (−50 %)`
QString changeText(const ReadDocument &before, const ReadDocument::Found &left, const ReadDocument &after,
                   const ReadDocument::Found &right, const QString &name)
{
    DiffNode node;
    node.key = name;
    node.kind = DiffKind::Changed;
    node.before = before.text(left);
    node.after = after.text(right);
    node.beforeType = before.document().node(left.node).type;
    node.afterType = after.document().node(right.node).type;
    const QString delta = numberDelta(node);
    const QString text = valueInLine(node.before) + u" → " + valueInLine(node.after);
    return delta.isEmpty() ? text : QString(text + u" (" + delta + u')');
}

PathValue valueOf(QStringView eventType, const ReadDocument &before, const ReadDocument &after, const QStringList &steps)
{
    const ReadDocument &shown = after.isThere() ? after : before;
    if (!shown.isJson())
        return {Kind::NotJson, {}};
    const ReadDocument::Found left = before.find(steps);
    const ReadDocument::Found right = after.find(steps);
    const bool wasThere = left.says == Says::Value;
    const bool isThere = right.says == Says::Value;
    if (!wasThere && !isThere)
        return {Kind::Absent, {}};
    if (wasThere && isThere) {
        if (areEqual(before, left, after, right))
            return {Kind::Value, valueInLine(after.text(right))};
        return {Kind::Changed, changeText(before, left, after, right, steps.isEmpty() ? QString() : steps.last())};
    }
    const QString value = valueInLine(isThere ? after.text(right) : before.text(left));
    // Where there is no earlier state to be read, the value may have been there.
    const bool isNew = isThere && (before.isJson() || eventType == "CREATE"_L1);
    const bool isGone = wasThere && (after.isJson() || eventType == "DELETE"_L1);
    if (isNew)
        return {Kind::Added, u"+ "_s + value};
    return isGone ? PathValue {Kind::Removed, u"− "_s + value} : PathValue {Kind::Value, value};
}

} // namespace

std::vector<PathValue> pathValues(QStringView eventType, const DocumentPair &documents,
                                  const std::vector<FieldPath> &paths, const CancelFlag &cancel)
{
    std::vector<PathValue> values(paths.size());
    if (paths.empty() || (isBlank(documents.before) && isBlank(documents.after)))
        return values;
    DocumentMask mask;
    const ReadDocument before(masked(documents.before, mask, cancel), cancel);
    const ReadDocument after(masked(documents.after, mask, cancel), cancel);
    for (std::size_t i = 0; i < paths.size(); ++i)
        values[i] = valueOf(eventType, before, after, fieldSteps(paths[i]));
    return values;
}

QString pathValueWords(const PathValue &value)
{
    switch (value.kind) {
    case Kind::Unreadable:
        return summaryWords({ChangeSummary::Kind::Unreadable, {}, 0});
    case Kind::NotJson:
        return summaryWords({ChangeSummary::Kind::NotJson, {}, 0});
    case Kind::NoDocument:
    case Kind::Absent:
    case Kind::Value:
    case Kind::Changed:
    case Kind::Added:
    case Kind::Removed:
        break;
    }
    return value.text;
}

} // namespace Backtrail
