// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/filterchunks.h"
#include "models/index/rowconditions.h"
#include "models/index/wideloops.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace Backtrail {

namespace {

// The lowest bits of 64 marks. Marks are 0 or 1.
BACKTRAIL_WIDE_BODY std::uint64_t bitsOf(const std::uint8_t *marks)
{
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    for (std::size_t at = 0; at < 64; at += 16) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i *>(marks + at));
        const auto some = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_slli_epi16(sixteen, 7)));
        bits |= std::uint64_t {some} << at;
    }
#else
    for (std::size_t at = 0; at < 64; at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, marks + at, sizeof eight);
        // Moves the lowest bit of byte j to bit j of the highest byte.
        bits |= ((eight * 0x0102040810204080U) >> 56) << at;
    }
#endif
    return bits;
}

constexpr std::size_t atOnce = 4;
using FoundRows = std::array<RowId, chunkRows + atOnce>;

// 64 marks at a time: most rows do not match, and those that do are found by their set bits. How many there are.
BACKTRAIL_WIDE_BODY std::size_t findMarked(const Chunk &chunk, const Marks &marks, FoundRows &found)
{
    std::size_t count = 0;
    std::uint32_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + 64 <= chunk.size; i += 64) {
            std::uint64_t bits = bitsOf(marks.data() + i);
            const auto matching = static_cast<std::size_t>(std::popcount(bits));
            // Some more than there are, instead of a branch after each that would be guessed wrong.
            for (std::size_t at = 0; at < matching; at += atOnce) {
                for (std::size_t more = 0; more < atOnce; ++more, bits &= bits - 1)
                    found[count + at + more] = chunk.firstRow + i + static_cast<RowId>(std::countr_zero(bits));
            }
            count += matching;
        }
    }
    for (; i < chunk.size; ++i) {
        if (marks[i] != 0)
            found[count++] = chunk.firstRow + i;
    }
    return count;
}

#if defined(BACKTRAIL_WIDE)
BACKTRAIL_WIDE std::size_t findMarkedWidely(const Chunk &chunk, const Marks &marks, FoundRows &found)
{
    return findMarked(chunk, marks, found);
}
#endif

void collect(const Chunk &chunk, const Marks &marks, RowList &rows)
{
    FoundRows found;
#if defined(BACKTRAIL_WIDE)
    const std::size_t count
        = hasWideVectors() ? findMarkedWidely(chunk, marks, found) : findMarked(chunk, marks, found);
#else
    const std::size_t count = findMarked(chunk, marks, found);
#endif
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
