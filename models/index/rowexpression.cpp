// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/filter/filterkeys.h"
#include "models/filter/globpattern.h"
#include "models/index/rowconditions.h"
#include "models/index/rowlogic.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

// Expressions of the filter language as questions to chunks of rows.

namespace Backtrail {

namespace {

using Kind = FilterNode::Kind;

constexpr std::uint32_t rowsBetweenQuestions = 64;

// Asks each row that is still marked.
class RowTestCondition final : public RowCondition
{
public:
    RowTestCondition(Cost cost, RowTest test)
        : RowCondition(cost)
        , m_test(std::move(test))
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        std::uint32_t asked = 0;
        const std::uint32_t between = cost() == Cost::Id ? chunkRows : cost() == Cost::Comparison ? 1 : rowsBetweenQuestions;
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            if (marks[i] == 0)
                continue;
            if (++asked % between == 0 && cancel.isCanceled())
                return Done {};
            const Result<bool> answer = m_test(chunk.firstRow + i);
            if (!answer)
                return answer.error();
            marks[i] = *answer ? 1 : 0;
        }
        return Done {};
    }

private:
    RowTest m_test;
};

RowConditionPtr constant(bool matches)
{
    return std::make_unique<RowTestCondition>(RowCondition::Cost::Id, [matches](RowId) -> Result<bool> { return matches; });
}

QRegularExpression expressionOf(const QString &pattern, bool ignoresCase)
{
    QRegularExpression::PatternOptions options = QRegularExpression::DotMatchesEverythingOption;
    if (ignoresCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

// The regular expression that could not be decided for some text; empty = none. What is matched with has limits, and a
// text that is given up on neither matches nor does not.
using GivenUp = std::shared_ptr<QString>;

// Answers nothing once an expression in it has given up.
class DecidedCondition final : public RowCondition
{
public:
    DecidedCondition(RowConditionPtr inner, GivenUp givenUp)
        : RowCondition(inner->cost())
        , m_inner(std::move(inner))
        , m_givenUp(std::move(givenUp))
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        if (const Result<Done> asked = m_inner->apply(chunk, marks, cancel); !asked || m_givenUp->isEmpty())
            return asked;
        return Error {ErrorKind::InvalidInput,
                      QCoreApplication::translate("EventSnapshot",
                                                  "The regular expression /%1/ takes too much for an event with long "
                                                  "documents. Write [ab]* instead of (a|b)*, and repeat nothing that "
                                                  "repeats itself").arg(*m_givenUp)};
    }
    [[nodiscard]] bool matchesNone() const override { return m_givenUp->isEmpty() && m_inner->matchesNone(); }

private:
    RowConditionPtr m_inner;
    GivenUp m_givenUp;
};

// Asks a value.
using TextTest = std::function<bool(const QString &)>;

TextTest testOf(const FilterNode &node, const GivenUp &givenUp)
{
    switch (node.kind) {
    case Kind::Pattern:
        return [pattern = GlobPattern(node.text)](const QString &text) { return pattern.matches(text); };
    case Kind::RegularExpression:
        return [expression = expressionOf(node.text, node.ignoresCase), givenUp](const QString &text) {
            if (text.isEmpty())
                return false;
            const QRegularExpressionMatch match = expression.match(text);
            if (!match.isValid())
                *givenUp = expression.pattern();
            return match.hasMatch();
        };
    default:
        return [value = node.text](const QString &text) { return text == value; };
    }
}

// Builds the questions of one expression.
class Compiler
{
public:
    Compiler(const EventSnapshot &snapshot, const EventSnapshot::Data &data, const FilterState &filter,
             const FilterContext &context, const CancelFlag &cancel)
        : m_snapshot(snapshot)
        , m_data(data)
        , m_filter(filter)
        , m_context(context)
        , m_cancel(cancel)
    {
    }

    [[nodiscard]] RowConditionPtr compileAll(const FilterNode &root) const
    {
        return std::make_unique<DecidedCondition>(compile(root), m_givenUp);
    }

private:
    [[nodiscard]] RowConditionPtr compile(const FilterNode &node) const
    {
        switch (node.kind) {
        case Kind::And:
            return joined(node, true);
        case Kind::Or:
            return joined(node, false);
        case Kind::Not:
            return inverted(compile(*node.children.front()));
        case Kind::Text:
            return textCondition(m_data, node.text);
        case Kind::Time:
            return timeOf(node);
        case Kind::Value:
        case Kind::Pattern:
        case Kind::RegularExpression:
            return valueOf(node);
        }
        return constant(false);
    }
    [[nodiscard]] RowConditionPtr joined(const FilterNode &node, bool isAnd) const;
    [[nodiscard]] static RowConditionPtr inverted(RowConditionPtr condition);
    [[nodiscard]] RowConditionPtr timeOf(const FilterNode &node) const;
    [[nodiscard]] RowConditionPtr valueOf(const FilterNode &node) const;
    [[nodiscard]] RowConditionPtr anywhere(const FilterNode &node) const;

    const EventSnapshot &m_snapshot;
    const EventSnapshot::Data &m_data;
    const FilterState &m_filter;
    const FilterContext &m_context;
    const CancelFlag &m_cancel;
    GivenUp m_givenUp = std::make_shared<QString>();
};

// Codes of one field are one question, however many values are named.
RowConditionPtr Compiler::joined(const FilterNode &node, bool isAnd) const
{
    std::vector<RowConditionPtr> parts;
    std::vector<std::pair<IndexField, std::vector<std::uint8_t>>> columns;
    for (const FilterNodePtr &child : node.children) {
        RowConditionPtr part = compile(*child);
        const CodeSet *set = part->codeSet();
        if (set == nullptr) {
            parts.push_back(std::move(part));
            continue;
        }
        const auto known = std::ranges::find(columns, set->field, &std::pair<IndexField, std::vector<std::uint8_t>>::first);
        if (known == columns.end()) {
            columns.emplace_back(set->field, set->marks);
            continue;
        }
        std::ranges::transform(known->second, set->marks, known->second.begin(), [isAnd](std::uint8_t left, std::uint8_t right) {
            return static_cast<std::uint8_t>(isAnd ? left & right : left | right);
        });
    }
    for (auto &[field, marks] : columns)
        parts.push_back(codesCondition(CodeSet(field, std::move(marks))));
    if (parts.size() == 1)
        return std::move(parts.front());
    sortByCost(parts);
    if (isAnd)
        return std::make_unique<AndCondition>(std::move(parts));
    return std::make_unique<OrCondition>(std::move(parts));
}

RowConditionPtr Compiler::inverted(RowConditionPtr condition)
{
    if (const CodeSet *set = condition->codeSet()) {
        std::vector<std::uint8_t> marks = set->marks;
        for (std::uint8_t &mark : marks)
            mark ^= 1;
        return codesCondition(CodeSet(set->field, std::move(marks)));
    }
    return std::make_unique<NotCondition>(std::move(condition));
}

RowConditionPtr Compiler::timeOf(const FilterNode &node) const
{
    using Compare = FilterNode::Compare;
    const std::optional<Timestamp> time = node.moment.resolve(m_context.now, m_filter.t0);
    if (!time)
        return constant(false);
    const Timestamp next {time->ns + (time->ns < std::numeric_limits<std::int64_t>::max() ? 1 : 0)};
    switch (node.compare) {
    case Compare::Before:
        return timeCondition({std::nullopt, *time});
    case Compare::UpTo:
        return timeCondition({std::nullopt, next});
    case Compare::From:
        return timeCondition({*time, std::nullopt});
    case Compare::After:
        return timeCondition({next, std::nullopt});
    }
    return constant(false);
}

RowConditionPtr Compiler::valueOf(const FilterNode &node) const
{
    if (node.key == FilterKey::Outcome) {
        return codesCondition(codesThat(m_data, IndexField::EventType, [test = testOf(node, m_givenUp)](const QString &type) {
            return test(outcomeKey(eventOutcome(type)));
        }));
    }
    if (const std::optional<IndexField> field = fieldOf(node.key))
        return codesCondition(codesThat(m_data, *field, testOf(node, m_givenUp)));
    if (node.key == FilterKey::EventId) {
        return std::make_unique<RowTestCondition>(
            RowCondition::Cost::Id,
            [snapshot = m_snapshot, test = testOf(node, m_givenUp)](RowId row) -> Result<bool> { return test(snapshot.id(row)); });
    }
    if (node.key == FilterKey::Text)
        return anywhere(node);
    if (node.key == FilterKey::Path && m_context.changedPaths) {
        return std::make_unique<RowTestCondition>(RowCondition::Cost::Comparison,
                                                  m_context.changedPaths(m_snapshot, ChangedPathPattern(node.text), m_cancel));
    }
    return constant(false);
}

// A pattern or regular expression somewhere in a field, the id or a document.
RowConditionPtr Compiler::anywhere(const FilterNode &node) const
{
    const TextTest test = node.kind == Kind::Pattern ? testOf(*valueNode(Kind::Pattern, node.key, u'*' + node.text + u'*'), m_givenUp)
                                                     : testOf(node, m_givenUp);
    std::vector<RowConditionPtr> parts;
    for (int field = 0; field < indexFieldCount; ++field)
        parts.push_back(codesCondition(codesThat(m_data, static_cast<IndexField>(field), test)));
    parts.push_back(std::make_unique<RowTestCondition>(
        RowCondition::Cost::Expression, [snapshot = m_snapshot, test](RowId row) -> Result<bool> {
            if (test(snapshot.id(row)))
                return true;
            for (const bool isChange : {true, false}) {
                const Result<std::optional<QByteArray>> read = isChange ? snapshot.change(row) : snapshot.originalChange(row);
                if (!read)
                    return read.error();
                if (*read && test(QString::fromUtf8(**read)))
                    return true;
            }
            return false;
        }));
    return std::make_unique<OrCondition>(std::move(parts));
}

} // namespace

std::optional<IndexField> fieldOf(FilterKey key)
{
    switch (key) {
    case FilterKey::EventType:
    case FilterKey::Outcome: // follows from the type
        return IndexField::EventType;
    case FilterKey::TargetType:
        return IndexField::TargetType;
    case FilterKey::SubTargetType:
        return IndexField::SubTargetType;
    case FilterKey::Origin:
        return IndexField::Origin;
    case FilterKey::Actor:
        return IndexField::TriggeredBy;
    case FilterKey::ProjectId:
        return IndexField::ProjectId;
    case FilterKey::ProjectName:
        return IndexField::ProjectName;
    case FilterKey::EnvironmentId:
        return IndexField::EnvironmentId;
    case FilterKey::EnvironmentName:
        return IndexField::EnvironmentName;
    case FilterKey::EnvironmentType:
        return IndexField::EnvironmentType;
    case FilterKey::TargetId:
        return IndexField::TargetId;
    case FilterKey::TargetName:
        return IndexField::TargetName;
    case FilterKey::UserAgent:
        return IndexField::UserAgent;
    case FilterKey::EventId:
    case FilterKey::Time:
    case FilterKey::Path:
    case FilterKey::Text:
        return std::nullopt;
    }
    return std::nullopt;
}

QString filterValueOf(const EventSnapshot &snapshot, RowId row, FilterKey key)
{
    if (key == FilterKey::EventId)
        return snapshot.id(row);
    const std::optional<IndexField> field = fieldOf(key);
    const QString text = field ? snapshot.text(row, *field) : QString();
    return key == FilterKey::Outcome ? outcomeKey(eventOutcome(text)) : text;
}

RowConditionPtr expressionCondition(const EventSnapshot &snapshot, const EventSnapshot::Data &data,
                                    const FilterState &filter, const FilterContext &context,
                                    const CancelFlag &cancel)
{
    return Compiler(snapshot, data, filter, context, cancel).compileAll(*filter.expression.root());
}

} // namespace Backtrail
