// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterexpression.h"

#include "models/filter/filterkeys.h"

#include <algorithm>

namespace Backtrail {

namespace {

FilterNodePtr joined(FilterNode::Kind kind, std::vector<FilterNodePtr> nodes)
{
    auto made = std::make_shared<FilterNode>();
    made->kind = kind;
    for (FilterNodePtr &node : nodes) {
        if (node->kind == kind)
            made->children.insert(made->children.end(), node->children.begin(), node->children.end());
        else
            made->children.push_back(std::move(node));
    }
    if (made->children.empty())
        return nullptr;
    return made->children.size() == 1 ? made->children.front() : made;
}

} // namespace

FilterNodePtr allOf(std::vector<FilterNodePtr> nodes)
{
    return joined(FilterNode::Kind::And, std::move(nodes));
}

FilterNodePtr anyOf(std::vector<FilterNodePtr> nodes)
{
    return joined(FilterNode::Kind::Or, std::move(nodes));
}

FilterNodePtr noneOf(FilterNodePtr node)
{
    if (node->kind == FilterNode::Kind::Not)
        return node->children.front();
    auto made = std::make_shared<FilterNode>();
    made->kind = FilterNode::Kind::Not;
    made->children.push_back(std::move(node));
    return made;
}

FilterNodePtr valueNode(FilterNode::Kind kind, FilterKey key, const QString &text)
{
    auto made = std::make_shared<FilterNode>();
    made->kind = kind;
    made->key = key;
    made->text = text;
    return made;
}

FilterNodePtr timeNode(FilterNode::Compare compare, Moment moment)
{
    auto made = std::make_shared<FilterNode>();
    made->kind = FilterNode::Kind::Time;
    made->key = FilterKey::Time;
    made->compare = compare;
    made->moment = moment;
    return made;
}

std::vector<FilterNodePtr> conjuncts(const FilterNodePtr &node)
{
    if (node == nullptr)
        return {};
    if (node->kind == FilterNode::Kind::And)
        return node->children;
    return {node};
}

bool usesT0(const FilterNodePtr &node)
{
    if (node == nullptr)
        return false;
    if (node->kind == FilterNode::Kind::Time)
        return node->moment.base == Moment::Base::T0;
    return std::ranges::any_of(node->children, [](const FilterNodePtr &child) { return usesT0(child); });
}

} // namespace Backtrail
