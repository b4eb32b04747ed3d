// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/moment.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

enum class FilterKey;
struct FilterNode;
using FilterNodePtr = std::shared_ptr<const FilterNode>;

// One condition, or conditions put together. Two-valued: NOT selects exactly the events that the condition does not,
// also those that have no value there. Built with the functions below, which keep one form for one meaning: And and Or
// have two children or more, none of their own kind, and Not never holds a Not.
struct FilterNode
{
    enum class Kind : std::uint8_t {
        And, Or, Not,
        Value, // exactly; the empty text: has none
        Pattern, // GlobPattern; of FilterKey::Text: somewhere in a field or a document; of Path: ChangedPathPattern
        RegularExpression, // somewhere in the value, which must be there
        Text, // contained in any field or either document, ignoring case
        Time
    };
    enum class Compare : std::uint8_t { Before, UpTo, From, After }; // < <= >= >

    Kind kind = Kind::And;
    FilterKey key {};
    QString text; // value, pattern, regular expression or needle
    bool ignoresCase = false; // regular expression
    Compare compare = Compare::From;
    Moment moment; // Time
    std::vector<FilterNodePtr> children;
};

[[nodiscard]] FilterNodePtr allOf(std::vector<FilterNodePtr> nodes); // nullptr when there are none
[[nodiscard]] FilterNodePtr anyOf(std::vector<FilterNodePtr> nodes);
[[nodiscard]] FilterNodePtr noneOf(FilterNodePtr node);
[[nodiscard]] FilterNodePtr valueNode(FilterNode::Kind kind, FilterKey key, const QString &text);
[[nodiscard]] FilterNodePtr timeNode(FilterNode::Compare compare, Moment moment);
// The conditions that all hold: the children of an And, or the one itself.
[[nodiscard]] std::vector<FilterNodePtr> conjuncts(const FilterNodePtr &node);
[[nodiscard]] bool usesT0(const FilterNodePtr &node);
// The text that a condition is written as.
[[nodiscard]] QString filterText(const FilterNodePtr &node);

// What of a filter the panel has no control for, as a value. Equal texts are equal expressions. Any thread.
class FilterExpression
{
public:
    FilterExpression() = default;
    explicit FilterExpression(FilterNodePtr root)
        : m_root(std::move(root))
        , m_text(m_root != nullptr ? filterText(m_root) : QString())
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_root == nullptr; }
    [[nodiscard]] const FilterNodePtr &root() const { return m_root; }
    [[nodiscard]] const QString &text() const { return m_text; } // canonical

    friend bool operator==(const FilterExpression &left, const FilterExpression &right)
    {
        return left.m_text == right.m_text;
    }

private:
    FilterNodePtr m_root;
    QString m_text;
};

} // namespace Backtrail
