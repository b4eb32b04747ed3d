// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/filterchunks.h"
#include "models/index/indexdata.h"
#include "models/index/textneedle.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

// What a row can be asked, a chunk of rows at a time. Private to this room.

namespace Backtrail {

inline constexpr std::uint32_t chunkRows = filterChunkRows;

using Marks = std::array<std::uint8_t, chunkRows>; // 1 = the row matches so far

// The columns of one chunk.
struct Chunk
{
    const EventBlock &block;
    std::uint32_t begin = 0; // in the block
    std::uint32_t size = 0;
    RowId firstRow = 0;
};

// Which codes of one field match.
struct CodeSet
{
    // More values than this and a table lookup a row beats comparing with each value (which the compiler vectorises).
    static constexpr std::size_t mostCompared = 8;

    CodeSet(IndexField ofField, std::vector<std::uint8_t> marksByCode);

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
    std::vector<std::uint8_t> marks(data.textCounts[number]);
    for (std::uint32_t code = 0; code < data.textCounts[number]; ++code)
        marks[code] = matches(data.texts[number]->at(code)) ? 1 : 0;
    return CodeSet(field, std::move(marks));
}

void applyCodes(const CodeSet &set, const Chunk &chunk, Marks &marks);

// One question to the rows of a chunk. Only rows that are still marked are looked at where looking costs something.
class RowCondition
{
public:
    // What is asked first: columns, then ids, then documents, and comparing documents last.
    enum class Cost : std::uint8_t { Column, Id, Text, Expression, Comparison };

    explicit RowCondition(Cost cost)
        : m_cost(cost)
    {
    }
    virtual ~RowCondition() = default;
    Q_DISABLE_COPY_MOVE(RowCondition)

    [[nodiscard]] Cost cost() const { return m_cost; }
    // Takes the marks of rows that do not match away. When cancelled, marks mean nothing. Errors: documents that had to
    // be looked at cannot be read.
    [[nodiscard]] virtual Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) = 0;
    [[nodiscard]] virtual bool matchesNone() const { return false; }
    // The codes it asks for, when it asks nothing else: those of one field are put together.
    [[nodiscard]] virtual const CodeSet *codeSet() const { return nullptr; }

private:
    Cost m_cost;
};
using RowConditionPtr = std::unique_ptr<RowCondition>;

[[nodiscard]] RowConditionPtr codesCondition(CodeSet set);
[[nodiscard]] RowConditionPtr timeCondition(TimeRange range);
// Free text: in any field, the id or either document, ignoring case and how a document escapes it.
[[nodiscard]] RowConditionPtr textCondition(const EventSnapshot::Data &data, const QString &text);
// An expression of the filter language; `filter` says what T0 is.
[[nodiscard]] RowConditionPtr expressionCondition(const EventSnapshot &snapshot, const EventSnapshot::Data &data,
                                                  const FilterState &filter, const FilterContext &context,
                                                  const CancelFlag &cancel);
// Cheap questions first.
void sortByCost(std::vector<RowConditionPtr> &conditions);

} // namespace Backtrail
