// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/rowconditions.h"

#include "models/index/indexdata.h"
#include "models/index/rowlogic.h"
#include "models/index/textneedle.h"
#include "models/index/wideloops.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace Backtrail {

namespace {

// Marks are bytes and so may alias anything: counts and pointers are passed by value, or the compiler would read them
// again after every store and vectorise nothing.
template<std::size_t Count, typename Code>
BACKTRAIL_WIDE_BODY void compareWith(const std::array<Code, CodeSet::mostCompared> &list, const Code *codes, std::uint32_t size,
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

#if defined(BACKTRAIL_WIDE)
template<std::size_t Count, typename Code>
BACKTRAIL_WIDE void compareWidely(const std::array<Code, CodeSet::mostCompared> &list, const Code *codes,
                                  std::uint32_t size, std::uint8_t *__restrict marks, std::uint8_t whenAbsent)
{
    compareWith<Count>(list, codes, size, marks, whenAbsent);
}
#endif

template<std::size_t Count, typename Code>
void applyComparedWith(const std::array<Code, CodeSet::mostCompared> &list, const Code *codes, std::uint32_t size,
                       std::uint8_t *marks, std::uint8_t whenAbsent)
{
#if defined(BACKTRAIL_WIDE)
    if (hasWideVectors())
        return compareWidely<Count>(list, codes, size, marks, whenAbsent);
#endif
    compareWith<Count>(list, codes, size, marks, whenAbsent);
}

template<typename Code>
void applyCompared(const CodeSet &set, const Code *codes, std::uint32_t size, std::uint8_t *marks)
{
    std::array<Code, CodeSet::mostCompared> wanted {};
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
    else if (count == 3)
        applyComparedWith<3>(wanted, codes, size, marks, whenAbsent);
    else if (count == 4)
        applyComparedWith<4>(wanted, codes, size, marks, whenAbsent);
    else
        applyComparedWith<CodeSet::mostCompared>(wanted, codes, size, marks, whenAbsent);
}

template<typename Code>
void applyLookedUp(const CodeSet &set, const Code *codes, std::uint32_t size, std::uint8_t *marks)
{
    const std::uint8_t *const matching = set.marks.data();
    for (std::uint32_t i = 0; i < size; ++i)
        marks[i] = static_cast<std::uint8_t>(marks[i] & matching[codes[i]]);
}

class CodesCondition final : public RowCondition
{
public:
    explicit CodesCondition(CodeSet set)
        : RowCondition(Cost::Column)
        , m_set(std::move(set))
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        Q_UNUSED(cancel)
        applyCodes(m_set, chunk, marks);
        return Done {};
    }
    [[nodiscard]] bool matchesNone() const override { return m_set.matchesNone(); }
    [[nodiscard]] const CodeSet *codeSet() const override { return &m_set; }

private:
    CodeSet m_set;
};

class TimeCondition final : public RowCondition
{
public:
    explicit TimeCondition(TimeRange range)
        : RowCondition(Cost::Column)
        , m_range(range)
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override;

private:
    TimeRange m_range;
};

Result<Done> TimeCondition::apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel)
{
    Q_UNUSED(cancel)
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::int64_t from = m_range.from ? m_range.from->ns : least;
    // Without an end even the last instant is inside.
    const std::int64_t last
        = m_range.to ? std::max(m_range.to->ns, least + 1) - 1 : std::numeric_limits<std::int64_t>::max();
    if (from <= chunk.block.oldest() && chunk.block.newest() <= last)
        return Done {};
    const std::int64_t *const times = chunk.block.times() + chunk.begin;
    std::uint8_t *const out = marks.data();
    const std::uint32_t size = chunk.size;
    for (std::uint32_t i = 0; i < size; ++i) {
        const bool inside = times[i] >= from && times[i] <= last;
        out[i] = static_cast<std::uint8_t>(out[i] & static_cast<std::uint8_t>(inside));
    }
    return Done {};
}

// Free text: in any field, the id or either document.
class TextCondition final : public RowCondition
{
public:
    TextCondition(const EventSnapshot::Data &data, const QString &text)
        : RowCondition(Cost::Text)
        , m_data(data)
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
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
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

} // namespace

CodeSet::CodeSet(IndexField ofField, std::vector<std::uint8_t> marksByCode)
    : field(ofField)
    , marks(std::move(marksByCode))
{
    std::vector<std::uint32_t> others;
    for (std::uint32_t code = 0; code < marks.size(); ++code)
        (marks[code] != 0 ? codes : others).push_back(code);
    if (codes.size() > mostCompared && others.size() <= mostCompared) {
        codes = std::move(others);
        areExcluded = true;
    }
}

void applyCodes(const CodeSet &set, const Chunk &chunk, Marks &marks)
{
    chunk.block.codes(set.field).visit([&](const auto *codes) {
        if (set.codes.size() > CodeSet::mostCompared)
            applyLookedUp(set, codes + chunk.begin, chunk.size, marks.data());
        else
            applyCompared(set, codes + chunk.begin, chunk.size, marks.data());
    });
}

RowConditionPtr codesCondition(CodeSet set)
{
    return std::make_unique<CodesCondition>(std::move(set));
}

RowConditionPtr timeCondition(TimeRange range)
{
    return std::make_unique<TimeCondition>(range);
}

RowConditionPtr textCondition(const EventSnapshot::Data &data, const QString &text)
{
    std::vector<RowConditionPtr> spellings;
    for (const QString &spelling : spellingsInJson(text))
        spellings.push_back(std::make_unique<TextCondition>(data, spelling));
    if (spellings.size() == 1)
        return std::move(spellings.front());
    return std::make_unique<OrCondition>(std::move(spellings));
}

void sortByCost(std::vector<RowConditionPtr> &conditions)
{
    std::ranges::stable_sort(conditions, {}, [](const RowConditionPtr &condition) { return condition->cost(); });
}

} // namespace Backtrail
