// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterexpression.h"
#include "models/filter/filterkeys.h"
#include "models/filter/filterscanner.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterNode::Kind;

bool isOfOneField(const FilterNode &node)
{
    return node.key != FilterKey::Text
        && (node.kind == Kind::Value || node.kind == Kind::Pattern || node.kind == Kind::RegularExpression);
}

// A pattern or regular expression is never an id, so that the short name means the name.
bool hasShortName(const FilterNode &node)
{
    if (node.kind == Kind::Value)
        return hasShortName(node.key, node.text);
    return node.key == FilterKey::ProjectName || node.key == FilterKey::EnvironmentName
        || node.key == FilterKey::TargetName;
}

// What stands after the colon.
QString valueText(const FilterNode &node)
{
    switch (node.kind) {
    case Kind::Value: {
        const bool isSame = bareValue(node.key, node.text) == node.text && !node.text.isEmpty();
        return isSame ? quotedWhereNeeded(node.text, false) : inQuotes(node.text);
    }
    case Kind::Pattern:
        return patternText(node.text, node.key == FilterKey::Text);
    case Kind::RegularExpression:
        return u'/' + node.text + (node.ignoresCase ? "/i"_L1 : "/"_L1);
    case Kind::Text:
        return quotedWhereNeeded(node.text, true);
    default:
        return {};
    }
}

QString compareText(FilterNode::Compare compare)
{
    switch (compare) {
    case FilterNode::Compare::Before:
        return u"<"_s;
    case FilterNode::Compare::UpTo:
        return u"<="_s;
    case FilterNode::Compare::From:
        return u">="_s;
    case FilterNode::Compare::After:
        return u">"_s;
    }
    return {};
}

// `key:(a OR b)`: alternatives of one field.
bool isSet(const FilterNode &node)
{
    return node.kind == Kind::Or && isOfOneField(*node.children.front())
        && std::ranges::all_of(node.children, [&node](const FilterNodePtr &child) {
               return isOfOneField(*child) && child->key == node.children.front()->key;
           });
}

QString setText(const FilterNode &node)
{
    const bool isShort
        = std::ranges::all_of(node.children, [](const FilterNodePtr &child) { return hasShortName(*child); });
    QStringList values;
    for (const FilterNodePtr &child : node.children)
        values.append(valueText(*child));
    return filterKeyName(node.children.front()->key, isShort) + ":("_L1 + values.join(" OR "_L1) + u')';
}

QString nested(const FilterNode &node);

QString nodeText(const FilterNode &node)
{
    switch (node.kind) {
    case Kind::And:
    case Kind::Or: {
        if (isSet(node))
            return setText(node);
        QStringList texts;
        for (const FilterNodePtr &child : node.children)
            texts.append(nested(*child));
        return texts.join(node.kind == Kind::And ? " "_L1 : " OR "_L1);
    }
    case Kind::Not:
        return u'-' + nested(*node.children.front());
    case Kind::Time:
        return filterKeyName(node.key, false) + compareText(node.compare) + node.moment.toText();
    case Kind::Text:
        return valueText(node);
    default:
        if (node.key == FilterKey::Text)
            return valueText(node);
        return filterKeyName(node.key, hasShortName(node)) + u':' + valueText(node);
    }
}

// Brackets also where AND would bind closer anyway: nobody should have to know that.
QString nested(const FilterNode &node)
{
    const bool isGroup = (node.kind == Kind::And || node.kind == Kind::Or) && !isSet(node);
    return isGroup ? u'(' + nodeText(node) + u')' : nodeText(node);
}

} // namespace

QString filterText(const FilterNodePtr &node)
{
    return node != nullptr ? nodeText(*node) : QString();
}

} // namespace Backtrail
