// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/filterchunks.h"
#include "models/index/indexdata.h"
#include "models/index/textneedle.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace Backtrail {

namespace {

constexpr std::uint32_t chunkRows = filterChunkRows;
// More values than this and a table lookup a row beats comparing with each value (which the compiler vectorises).
constexpr std::size_t mostCompared = 8;

using Marks = std::array<std::uint8_t, chunkRows>; // 1 = the row matches so far

// Which codes of one field match.
struct CodeSet
{
    IndexField field;
    std::vector<std::uint8_t> marks; // by code
    std::vector<std::uint32_t> codes; // the marked ones
    // Nearly all match, as when a value is excluded: then `codes` are the others, which are fewer to compare with.
    bool areExcluded = false;

    [[nodiscard]] bool matchesNone() const { return codes.empty() && !areExcluded; }
};

template<typename Matches>
CodeSet codesThat(const EventSnapshot::Data &data, IndexField field, Matches &&matches)
{
    const auto number = static_cast<std::size_t>(field);
    CodeSet set {field, std::vector<std::uint8_t>(data.textCounts[number]), {}};
    std::vector<std::uint32_t> others;
    for (std::uint32_t code = 0; code < data.textCounts[number]; ++code) {
        set.marks[code] = matches(data.texts[number]->at(code)) ? 1 : 0;
        (set.marks[code] != 0 ? set.codes : others).push_back(code);
    }
    if (set.codes.size() > mostCompared && others.size() <= mostCompared) {
        set.codes = std::move(others);
        set.areExcluded = true;
    }
    return set;
}

// The columns of one chunk.
struct Chunk
{
    const EventBlock &block;
    std::uint32_t begin = 0; // in the block
    std::uint32_t size = 0;
    RowId firstRow = 0;
};

// Marks are bytes and so may alias anything: counts and pointers are passed by value, or the compiler would read them
// again after every store and vectorise nothing.
template<std::size_t Count, typename Code>
void applyComparedWith(const std::array<Code, mostCompared> &list, const Code *codes, std::uint32_t size,
                       std::uint8_t *__restrict marks, std::uint8_t whenAbsent)
{
    std::array<Code, Count> wanted; // a copy that no store can change
    std::copy_n(list.begin(), Count, wanted.begin());
    for (std::uint32_t i = 0; i < size; ++i) {
        std::uint8_t found = 0;
        for (std::size_t k = 0; k < Count; ++k)
            found = static_cast<std::uint8_t>(found | static_cast<std::uint8_t>(codes[i] == wanted[k]));
        marks[i] = static_cast<std::uint8_t>(marks[i] & (found ^ whenAbsent));
    }
}

template<typename Code>
void applyCompared(const CodeSet &set, const Code *codes, std::uint32_t size, std::uint8_t *marks)
{
    std::array<Code, mostCompared> wanted {};
    std::size_t count = 0;
    for (const std::uint32_t code : set.codes) {
        if (static_cast<Code>(code) == code) // else wider than any code of this block
            wanted[count++] = static_cast<Code>(code);
    }
    if (count == 0) {
        if (!set.areExcluded)
            std::memset(marks, 0, size);
        return;
    }
    const std::uint8_t whenAbsent = set.areExcluded ? 1 : 0;
    std::fill(wanted.begin() + static_cast<std::ptrdiff_t>(count), wanted.end(), wanted[0]);
    if (count == 1)
        applyComparedWith<1>(wanted, codes, size, marks, whenAbsent);
    else if (count == 2)
        applyComparedWith<2>(wanted, codes, size, marks, whenAbsent);
    else if (count <= 4)
        applyComparedWith<4>(wanted, codes, size, marks, whenAbsent);
    else
        applyComparedWith<mostCompared>(wanted, codes, size, marks, whenAbsent);
}

template<typename Code>
void applyLookedUp(const CodeSet &set, const Code *codes, std::uint32_t size, std::uint8_t *marks)
{
    const std::uint8_t *const matching = set.marks.data();
    for (std::uint32_t i = 0; i < size; ++i)
        marks[i] = static_cast<std::uint8_t>(marks[i] & matching[codes[i]]);
}

void applyCodes(const CodeSet &set, const Chunk &chunk, Marks &marks)
{
    chunk.block.codes(set.field).visit([&](const auto *codes) {
        if (set.codes.size() > mostCompared)
            applyLookedUp(set, codes + chunk.begin, chunk.size, marks.data());
        else
            applyCompared(set, codes + chunk.begin, chunk.size, marks.data());
    });
}

void applyTime(TimeRange range, const Chunk &chunk, Marks &marks)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::int64_t from = range.from ? range.from->ns : least;
    // Without an end even the last instant is inside.
    const std::int64_t last
        = range.to ? std::max(range.to->ns, least + 1) - 1 : std::numeric_limits<std::int64_t>::max();
    if (from <= chunk.block.oldest() && chunk.block.newest() <= last)
        return;
    const std::int64_t *const times = chunk.block.times() + chunk.begin;
    std::uint8_t *const out = marks.data();
    const std::uint32_t size = chunk.size;
    for (std::uint32_t i = 0; i < size; ++i) {
        const bool inside = times[i] >= from && times[i] <= last;
        out[i] = static_cast<std::uint8_t>(out[i] & static_cast<std::uint8_t>(inside));
    }
}

// Eight marks at a time: most rows do not match, and those that do are found by their set bits.
void collect(const Chunk &chunk, const Marks &marks, RowList &rows)
{
    std::array<RowId, chunkRows> found;
    std::size_t count = 0;
    std::uint32_t i = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (; i + sizeof(std::uint64_t) <= chunk.size; i += sizeof(std::uint64_t)) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, marks.data() + i, sizeof eight);
            for (; eight != 0; eight &= eight - 1)
                found[count++] = chunk.firstRow + i + static_cast<RowId>(std::countr_zero(eight)) / 8;
        }
    }
    for (; i < chunk.size; ++i) {
        if (marks[i] != 0)
            found[count++] = chunk.firstRow + i;
    }
    rows.insert(rows.end(), found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count));
}

// Free text: in any field, the id or either document.
class TextSearch
{
public:
    TextSearch(const EventSnapshot::Data &data, const QString &text)
        : m_data(data)
        , m_text(text)
        , m_needle(text)
    {
        for (int field = 0; field < indexFieldCount; ++field) {
            CodeSet set = codesThat(data, static_cast<IndexField>(field),
                                    [this](const QString &value) { return m_needle.isIn(value); });
            if (!set.matchesNone())
                m_fields.push_back(std::move(set));
        }
    }

    // Fields first: the documents are read only of rows that are not decided yet. When cancelled, marks mean nothing.
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel)
    {
        Marks found {};
        for (const CodeSet &set : m_fields) {
            Marks inField;
            inField.fill(1);
            applyCodes(set, chunk, inField);
            for (std::uint32_t i = 0; i < chunk.size; ++i)
                found[i] = static_cast<std::uint8_t>(found[i] | inField[i]);
        }
        std::uint32_t read = 0;
        for (std::uint32_t i = 0; i < chunk.size; ++i) {
            if (marks[i] == 0 || found[i] != 0)
                continue;
            if (++read % rowsBetweenQuestions == 0 && cancel.isCanceled())
                return Done {};
            const RowId row = chunk.firstRow + i;
            if (isInId(row))
                found[i] = 1;
            else if (const DocumentSource &source = sourceOf(row); source.store)
                askLater(source, row, i);
            else
                found[i] = isInDocuments(source.rows[row - source.first], source) ? 1 : 0;
        }
        if (const Result<Done> asked = askStores(found, cancel); !asked)
            return asked.error();
        for (std::uint32_t i = 0; i < chunk.size; ++i)
            marks[i] = static_cast<std::uint8_t>(marks[i] & found[i]);
        return Done {};
    }

private:
    static constexpr std::uint32_t rowsBetweenQuestions = 64;
    // Events between two that are asked for: so many are searched along rather than asked for apart.
    static constexpr EventSequence mostBetween = 256;

    // Rows with consecutive numbers in one store that a search of their documents must decide.
    struct Question
    {
        const DocumentStore *store = nullptr;
        EventSequence first = 0;
        EventSequence last = 0; // of those asked for; there may be others between
        std::vector<std::pair<EventSequence, std::uint32_t>> places; // in the chunk, ascending
    };

    [[nodiscard]] bool isInId(RowId row)
    {
        const bool isUuid = m_data.block(row).kind(row & blockMask) == EventBlock::uuidKind;
        return (!isUuid || m_needle.mayBeInUuid())
            && m_data.withId(row, [this](std::string_view id) { return m_needle.isInUtf8(id); });
    }
    [[nodiscard]] bool isInDocuments(const DocumentSource::Spans &spans, const DocumentSource &source)
    {
        return m_needle.isInJson(source.view(spans.change)) || m_needle.isInJson(source.view(spans.originalChange));
    }
    void askLater(const DocumentSource &source, RowId row, std::uint32_t place)
    {
        const EventSequence sequence = source.sequence(row);
        const bool goesOn = !m_questions.empty() && m_questions.back().store == source.store.get()
            && m_questions.back().last < sequence && sequence - m_questions.back().last <= mostBetween;
        if (!goesOn)
            m_questions.push_back({source.store.get(), sequence, sequence, {}});
        m_questions.back().last = sequence;
        m_questions.back().places.emplace_back(sequence, place);
    }
    // A store searches many events at once far faster than it reads one.
    [[nodiscard]] Result<Done> askStores(Marks &found, const CancelFlag &cancel)
    {
        for (const Question &question : std::exchange(m_questions, {})) {
            const auto take = [&](std::vector<EventSequence> &&sequences) {
                for (const EventSequence sequence : sequences) {
                    const auto at = std::ranges::lower_bound(question.places, sequence, {},
                                                             &std::pair<EventSequence, std::uint32_t>::first);
                    if (at != question.places.end() && at->first == sequence)
                        found[at->second] = 1;
                }
            };
            const Result<Done> answer
                = question.store->findText(m_text, question.first, question.last + 1, cancel, take);
            if (!answer)
                return answer.error();
        }
        return Done {};
    }
    // Rows are asked for in ascending order, so the source is the one before or one soon after it.
    [[nodiscard]] const DocumentSource &sourceOf(RowId row)
    {
        const DocumentSource &last = m_data.documents->at(m_source);
        if (row < last.first || row >= m_data.endOfSource(m_source))
            m_source = m_data.documentSource(row);
        return m_data.documents->at(m_source);
    }

    const EventSnapshot::Data &m_data;
    QString m_text;
    TextNeedle m_needle;
    std::vector<Question> m_questions;
    std::vector<CodeSet> m_fields;
    std::uint32_t m_source = 0;
};

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

} // namespace

Result<std::optional<RowList>> EventSnapshot::filter(const FilterState &filter, Timestamp now, const CancelFlag &cancel,
                                                     RowId first, const FilterReport &report) const
{
    const TimeRange range = filter.time.resolve(now);
    const std::vector<CodeSet> sets = codeSets(*d, filter);
    if (std::ranges::any_of(sets, [](const CodeSet &set) { return set.matchesNone(); }))
        return std::optional(RowList());
    std::optional<TextSearch> search;
    if (!filter.text.isEmpty())
        search.emplace(*d, filter.text);

    const bool reports = report && search; // without a text it takes milliseconds
    std::vector<FilterChunk> chunks = chunksFrom(*d, first, reports);
    std::uint32_t looked = 0;
    for (FilterChunk &part : chunks) {
        if (cancel.isCanceled())
            return std::optional<RowList>();
        const Chunk chunk {d->block(part.first), part.first & blockMask, part.size, part.first};
        Marks marks;
        marks.fill(1);
        for (const CodeSet &set : sets)
            applyCodes(set, chunk, marks);
        applyTime(range, chunk, marks);
        if (search) {
            if (const Result<Done> searched = search->apply(chunk, marks, cancel); !searched)
                return searched.error();
        }
        collect(chunk, marks, part.rows);
        looked += chunk.size;
        RowList found = reports ? part.rows : RowList();
        if (reports && !cancel.isCanceled() && d->sortNewestFirst(found, cancel))
            report({std::move(found), looked, d->rowCount - first});
    }
    RowList rows = rowsOf(std::move(chunks));
    if (!d->sortNewestFirst(rows, cancel))
        return std::optional<RowList>();
    return std::optional(std::move(rows));
}

} // namespace Backtrail
