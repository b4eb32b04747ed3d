// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/rowoverview.h"

#include "models/domain/openenum.h"
#include "models/index/indexdata.h"
#include "models/index/overviewcounts.h"
#include "models/index/overviewparts.h"

#include <algorithm>
#include <limits>

namespace Backtrail {

namespace {

// The rows of one chunk that pass, for every set of filters that is left out by some facet. Most facets have no filter
// of their own, so they share the set from which nothing is left out.
class PassingRows
{
public:
    explicit PassingRows(OverviewParts::Mask used)
        : m_usedBits(used)
    {
    }
    void reset(const OverviewParts::Misses &misses, std::uint32_t size)
    {
        m_misses = &misses;
        m_size = size;
        m_used = 0;
    }
    [[nodiscard]] const ChunkRows &without(OverviewParts::Mask own)
    {
        for (std::size_t i = 0; i < m_used; ++i) {
            if (m_sets[i].own == own)
                return m_sets[i].rows;
        }
        if (m_used == m_sets.size())
            m_sets.emplace_back();
        Set &set = m_sets[m_used++];
        set.own = own;
        if (const auto counted = static_cast<OverviewParts::Mask>(m_usedBits & ~own); counted != 0)
            set.rows.collect(*m_misses, m_size, counted);
        else
            set.rows.takeAll(m_size);
        return set.rows;
    }

private:
    struct Set
    {
        OverviewParts::Mask own = 0;
        ChunkRows rows;
    };
    OverviewParts::Mask m_usedBits; // of the filter
    std::vector<Set> m_sets;
    std::size_t m_used = 0;
    const OverviewParts::Misses *m_misses = nullptr;
    std::uint32_t m_size = 0;
};

TimeRange heldBy(const EventSnapshot::Data &data)
{
    std::int64_t oldest = std::numeric_limits<std::int64_t>::max();
    std::int64_t newest = std::numeric_limits<std::int64_t>::min();
    for (const auto &block : data.blocks) {
        if (block->size() == 0)
            continue;
        oldest = std::min(oldest, block->oldest());
        newest = std::max(newest, block->newest());
    }
    if (newest < oldest)
        return {};
    return {Timestamp {oldest},
            Timestamp {newest == std::numeric_limits<std::int64_t>::max() ? newest : newest + 1}};
}

TimeRange shownRange(const TimeRange &asked, const TimeRange &held)
{
    return {asked.from ? asked.from : held.from, asked.to ? asked.to : held.to};
}

std::optional<TextMatchesPtr> textMatches(const EventSnapshot &snapshot, const OverviewQuestion &question,
                                          const CancelFlag &cancel)
{
    FilterState textOnly;
    textOnly.text = question.filter.text;
    textOnly.expression = question.filter.expression;
    textOnly.t0 = question.filter.t0;
    const QString text = searchedText(textOnly, question.now);
    if (text.isEmpty())
        return TextMatchesPtr();
    auto matches = std::make_shared<TextMatches>();
    matches->text = text;
    if (question.text != nullptr && question.text->text == text
        && question.text->marks.size() <= snapshot.rowCount()) {
        if (question.text->marks.size() == snapshot.rowCount())
            return question.text;
        matches->marks = question.text->marks;
    }
    const auto first = static_cast<RowId>(matches->marks.size());
    const FilterContext context(question.now, question.changedPaths);
    const Result<std::optional<RowList>> read = snapshot.filter(textOnly, context, cancel, first);
    if (!read || !*read)
        return std::nullopt;
    const std::optional<RowList> &found = *read;
    matches->marks.resize(snapshot.rowCount());
    for (const RowId row : *found)
        matches->marks[row] = 1;
    return TextMatchesPtr(std::move(matches));
}

// Of event types to those of their outcomes.
std::vector<FacetCount> outcomesOf(const std::vector<FacetCount> &types)
{
    std::vector<FacetCount> outcomes;
    for (const FacetCount &type : types) {
        const QString outcome = outcomeKey(eventOutcome(type.value));
        const auto known = std::ranges::find(outcomes, outcome, &FacetCount::value);
        if (known != outcomes.end())
            known->count += type.count;
        else
            outcomes.push_back({outcome, type.count});
    }
    std::ranges::sort(outcomes, [](const FacetCount &left, const FacetCount &right) {
        return left.count != right.count ? left.count > right.count : left.value < right.value;
    });
    return outcomes;
}

// All that is counted on the way through the rows.
class OverviewCounts
{
public:
    OverviewCounts(const EventSnapshot::Data &data, const OverviewQuestion &question, const Overview &known)
        : m_parts(data, question, known.text.get())
        , m_passing(m_parts.used())
        , m_histograms(data, shownRange(question.range, known.held), question.buckets)
        , m_typesTellOutcomes(m_parts.ownOf(Facet::EventType) == m_parts.ownOf(Facet::Outcome))
    {
        for (std::size_t i = 0; i < facetCount; ++i)
            m_facets.emplace_back(data, fieldOf(static_cast<Facet>(i)));
    }
    void add(const RowChunk &chunk)
    {
        m_parts.findMisses(chunk, m_misses);
        m_passing.reset(m_misses, chunk.size);
        m_passingRows += m_passing.without(0).count();
        for (std::size_t i = 0; i < facetCount; ++i) {
            const auto facet = static_cast<Facet>(i);
            if (facet != Facet::Outcome || !m_typesTellOutcomes)
                m_facets[i].add(chunk, m_passing.without(m_parts.ownOf(facet)));
        }
        m_histograms.add(chunk, m_passing.without(m_parts.used() & OverviewParts::timeBit));
    }
    void putInto(Overview &overview) const
    {
        overview.passingRows = m_passingRows;
        for (std::size_t i = 0; i < facetCount; ++i)
            overview.facets[i] = m_facets[i].take();
        std::vector<FacetCount> &outcomes = overview.facets[static_cast<std::size_t>(Facet::Outcome)];
        outcomes = outcomesOf(m_typesTellOutcomes ? overview.counts(Facet::EventType) : outcomes);
        m_histograms.take(overview.all, overview.passing);
    }

private:
    OverviewParts m_parts;
    OverviewParts::Misses m_misses;
    PassingRows m_passing;
    std::vector<FacetCounter> m_facets;
    HistogramCounter m_histograms;
    std::uint32_t m_passingRows = 0;
    bool m_typesTellOutcomes; // unless one of the two is filtered for, the same rows count for both
};

} // namespace

// Everything that the answer depends on beside the rows.
QString searchedText(const FilterState &filter, Timestamp now)
{
    if (filter.expression.isEmpty())
        return filter.text;
    return filter.text + QChar(0) + filter.expression.text() + QChar(0)
        + QString::number(filter.t0.value_or(Timestamp {}).ns) + QChar(0) + QString::number(now.ns);
}

TextMatchesPtr textMatchesOf(const QString &text, const RowList &found, std::uint32_t rowCount)
{
    auto matches = std::make_shared<TextMatches>();
    matches->text = text;
    matches->marks.resize(rowCount);
    for (const RowId row : found)
        matches->marks[row] = 1;
    return matches;
}

std::optional<Overview> overviewOf(const EventSnapshot &snapshot, const OverviewQuestion &question,
                                   const CancelFlag &cancel)
{
    const EventSnapshot::Data &data = EventSnapshot::Data::of(snapshot);
    Overview overview;
    overview.rows = data.rowCount;
    overview.held = heldBy(data);
    std::optional<TextMatchesPtr> text = textMatches(snapshot, question, cancel);
    if (!text)
        return std::nullopt;
    overview.text = *std::move(text);

    OverviewCounts counts(data, question, overview);
    for (RowId row = 0; row < data.rowCount;) {
        if (cancel.isCanceled())
            return std::nullopt;
        const EventBlock &block = data.block(row);
        const std::uint32_t begin = row & blockMask;
        const RowChunk chunk {block, begin, std::min({overviewChunk, block.size() - begin, data.rowCount - row}), row};
        counts.add(chunk);
        row += chunk.size;
    }
    counts.putInto(overview);
    return overview;
}

} // namespace Backtrail
