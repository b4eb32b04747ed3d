// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/filterchunks.h"
#include "models/index/markedplaces.h"
#include "models/index/rowconditions.h"

#include <QSet>

#include <algorithm>

namespace Backtrail {

namespace {

#if defined(BACKTRAIL_WIDE)
BACKTRAIL_WIDE std::size_t findMarkedWidely(const std::uint8_t *marks, std::size_t size, RowId first, RowId *found)
{
    return findMarked(marks, size, first, found);
}
#endif

void collect(const Chunk &chunk, const Marks &marks, RowList &rows)
{
    std::array<RowId, chunkRows + placesAtOnce> found;
#if defined(BACKTRAIL_WIDE)
    const auto find = hasWideVectors() ? findMarkedWidely : findMarked<RowId>;
#else
    const auto find = findMarked<RowId>;
#endif
    const std::size_t count = find(marks.data(), chunk.size, chunk.firstRow, found.data());
    rows.insert(rows.end(), found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count));
}

// A value is good when it is among the chosen ones (or nothing is chosen), and not among the excluded.
class Choice
{
public:
    Choice(const QStringList &chosen, const QStringList &excluded)
        : m_chosen(chosen.begin(), chosen.end())
        , m_excluded(excluded.begin(), excluded.end())
    {
    }
    [[nodiscard]] bool isActive() const { return !m_chosen.isEmpty() || !m_excluded.isEmpty(); }
    [[nodiscard]] bool accepts(const QString &value) const
    {
        return (m_chosen.isEmpty() || m_chosen.contains(value)) && !m_excluded.contains(value);
    }

private:
    QSet<QString> m_chosen;
    QSet<QString> m_excluded;
};

std::vector<CodeSet> codeSets(const EventSnapshot::Data &data, const FilterState &filter)
{
    using Values = FacetValues;
    static constexpr std::pair<IndexField, QStringList Values::*> facets[] {
        {IndexField::EventType, &Values::eventTypes},
        {IndexField::TargetType, &Values::targetTypes},
        {IndexField::SubTargetType, &Values::subTargetTypes},
        {IndexField::Origin, &Values::origins},
        {IndexField::TriggeredBy, &Values::actors},
        {IndexField::ProjectId, &Values::projectIds},
        {IndexField::ProjectName, &Values::projectNames},
        {IndexField::EnvironmentId, &Values::environmentIds},
        {IndexField::EnvironmentName, &Values::environmentNames},
        {IndexField::EnvironmentType, &Values::environmentTypes},
        {IndexField::TargetId, &Values::targetIds},
        {IndexField::TargetName, &Values::targetNames},
    };
    std::vector<CodeSet> sets;
    for (const auto &[field, member] : facets) {
        const Choice choice(filter.*member, filter.excluded.*member);
        if (choice.isActive())
            sets.push_back(codesThat(data, field, [&choice](const QString &text) { return choice.accepts(text); }));
    }
    const Choice outcomes(filter.outcomes, filter.excluded.outcomes);
    if (outcomes.isActive()) {
        sets.push_back(codesThat(data, IndexField::EventType, [&outcomes](const QString &type) {
            return outcomes.accepts(outcomeKey(eventOutcome(type)));
        }));
    }
    if (!filter.actorText.isEmpty()) {
        const TextNeedle needle(filter.actorText);
        sets.push_back(
            codesThat(data, IndexField::TriggeredBy, [&needle](const QString &text) { return needle.isIn(text); }));
    }
    return sets;
}

// Everything that must hold, what is cheap to ask first.
std::vector<RowConditionPtr> conditionsOf(const EventSnapshot &snapshot, const EventSnapshot::Data &data,
                                          const FilterState &filter, const FilterContext &context,
                                          const CancelFlag &cancel)
{
    std::vector<RowConditionPtr> conditions;
    for (CodeSet &set : codeSets(data, filter))
        conditions.push_back(codesCondition(std::move(set)));
    if (const TimeRange range = filter.time.resolve(context.now); !range.isOpen())
        conditions.push_back(timeCondition(range));
    if (!filter.text.isEmpty())
        conditions.push_back(textCondition(data, filter.text));
    if (!filter.expression.isEmpty())
        conditions.push_back(expressionCondition(snapshot, data, filter, context, cancel));
    sortByCost(conditions);
    return conditions;
}

} // namespace

Result<std::optional<RowList>> EventSnapshot::filter(const FilterState &filter, const FilterContext &context,
                                                     const CancelFlag &cancel, RowId first,
                                                     const FilterReport &report) const
{
    const std::vector<RowConditionPtr> conditions = conditionsOf(*this, *d, filter, context, cancel);
    if (std::ranges::any_of(conditions, [](const RowConditionPtr &condition) { return condition->matchesNone(); }))
        return std::optional(RowList());

    // Without documents to read it takes milliseconds.
    const bool reports = report && !conditions.empty() && conditions.back()->cost() >= RowCondition::Cost::Text;
    std::vector<FilterChunk> chunks = chunksFrom(*d, first, reports);
    RowList all; // chunks come in order where nobody is told of parts
    std::uint32_t looked = 0;
    for (FilterChunk &part : chunks) {
        if (cancel.isCanceled())
            return std::optional<RowList>();
        const Chunk chunk {d->block(part.first), part.first & blockMask, part.size, part.first};
        Marks marks;
        marks.fill(1);
        for (const RowConditionPtr &condition : conditions) {
            if (const Result<Done> asked = condition->apply(chunk, marks, cancel); !asked)
                return asked.error();
        }
        collect(chunk, marks, reports ? part.rows : all);
        looked += chunk.size;
        RowList found = reports ? part.rows : RowList();
        if (reports && !cancel.isCanceled() && d->sortNewestFirst(found, cancel))
            report({std::move(found), looked, d->rowCount - first});
    }
    RowList rows = reports ? rowsOf(std::move(chunks)) : std::move(all);
    if (cancel.isCanceled() || !d->sortNewestFirst(rows, cancel))
        return std::optional<RowList>();
    return std::optional(std::move(rows));
}

} // namespace Backtrail
