// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/columnorder.h"

#include "models/domain/openenum.h"
#include "models/index/indexdata.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace Backtrail {

namespace {

using Ranks = std::vector<std::uint32_t>;

// The place of every value among all values, by code. Values that compare equal ("a" and "A") share no place, or rows
// of the two would be mixed. The empty value has the last.
Ranks ranksOf(const EventSnapshot::Data &data, IndexField field, bool descending)
{
    const auto number = static_cast<std::size_t>(field);
    const TextList &texts = *data.texts[number];
    const std::uint32_t count = data.textCounts[number];
    const QLocale locale;
    // "C" compares bytes, which nobody expects of a table.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(count);
    for (std::uint32_t code = 0; code < count; ++code)
        keys.push_back(collator.sortKey(texts.at(code)));
    std::vector<std::uint32_t> codes(count);
    std::iota(codes.begin(), codes.end(), 0U);
    std::ranges::sort(codes, [&](std::uint32_t left, std::uint32_t right) {
        if (texts.at(left).isEmpty() || texts.at(right).isEmpty())
            return !texts.at(left).isEmpty() && texts.at(right).isEmpty();
        const int order = keys[left].compare(keys[right]);
        const bool isBefore = order != 0 ? order < 0 : texts.at(left) < texts.at(right);
        const bool isEqual = order == 0 && texts.at(left) == texts.at(right);
        return descending ? !isBefore && !isEqual : isBefore;
    });
    Ranks ranks(count);
    for (std::uint32_t place = 0; place < count; ++place)
        ranks[codes[place]] = place;
    return ranks;
}

// Failed first, or last; events without an outcome at the end.
Ranks outcomeRanks(const EventSnapshot::Data &data, bool descending)
{
    const auto number = static_cast<std::size_t>(IndexField::EventType);
    Ranks ranks(data.textCounts[number]);
    for (std::uint32_t code = 0; code < ranks.size(); ++code) {
        const auto outcome = static_cast<std::uint32_t>(eventOutcome(data.texts[number]->at(code)));
        constexpr auto last = static_cast<std::uint32_t>(EventOutcome::Failed);
        ranks[code] = outcome == 0 ? last + 1 : descending ? outcome : last - outcome;
    }
    return ranks;
}

// Two passes over the rows, none of which compares anything; rows of one rank keep their order.
template<typename RankOf>
std::optional<RowList> counted(const RowList &rows, std::size_t rankCount, const CancelFlag &cancel, RankOf &&rankOf)
{
    constexpr std::size_t between = 1 << 16; // rows from question to question
    std::vector<std::uint32_t> starts(rankCount + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % between == 0 && cancel.isCanceled())
            return std::nullopt;
        ++starts[rankOf(rows[i]) + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    RowList result(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % between == 0 && cancel.isCanceled())
            return std::nullopt;
        result[starts[rankOf(rows[i])]++] = rows[i];
    }
    return result;
}

std::optional<RowList> byField(const EventSnapshot::Data &data, const RowList &rows, IndexField field,
                               const Ranks &ranks, const CancelFlag &cancel)
{
    const std::size_t rankCount = ranks.empty() ? 0 : *std::ranges::max_element(ranks) + std::size_t {1};
    return counted(rows, rankCount, cancel,
                   [&](RowId row) { return ranks[data.block(row).codes(field).at(row & blockMask)]; });
}

std::optional<RowList> byCount(const RowList &rows, bool descending, const ChangeCounts &counts, const CancelFlag &cancel)
{
    return counted(rows, std::size_t {unknownCount} + 1, cancel, [&](RowId row) -> std::size_t {
        const std::uint16_t count = row < counts.size() ? counts[row] : unknownCount;
        if (count == unknownCount)
            return unknownCount;
        return descending ? unknownCount - 1U - count : count;
    });
}

std::optional<RowList> byId(const EventSnapshot::Data &data, RowList rows, bool descending, const CancelFlag &cancel)
{
    if (cancel.isCanceled())
        return std::nullopt;
    std::vector<std::pair<std::string, RowId>> ids;
    ids.reserve(rows.size());
    for (const RowId row : rows)
        ids.emplace_back(data.withId(row, [](std::string_view id) { return std::string(id); }), row);
    std::ranges::sort(ids); // no two are the same
    std::ranges::transform(ids, rows.begin(), [](const auto &id) { return id.second; });
    if (descending)
        std::ranges::reverse(rows);
    return cancel.isCanceled() ? std::nullopt : std::optional(std::move(rows));
}

} // namespace

std::optional<IndexField> fieldOf(EventColumn column)
{
    switch (column) {
    case EventColumn::Event:
    case EventColumn::Outcome:
        return IndexField::EventType;
    case EventColumn::Target:
        return IndexField::TargetName;
    case EventColumn::TargetType:
        return IndexField::TargetType;
    case EventColumn::TriggeredBy:
        return IndexField::TriggeredBy;
    case EventColumn::Origin:
        return IndexField::Origin;
    case EventColumn::SubTargetType:
        return IndexField::SubTargetType;
    case EventColumn::Project:
        return IndexField::ProjectName;
    case EventColumn::Environment:
        return IndexField::EnvironmentName;
    case EventColumn::EnvironmentType:
        return IndexField::EnvironmentType;
    case EventColumn::UserAgent:
        return IndexField::UserAgent;
    case EventColumn::TargetId:
        return IndexField::TargetId;
    case EventColumn::ProjectId:
        return IndexField::ProjectId;
    case EventColumn::EnvironmentId:
        return IndexField::EnvironmentId;
    case EventColumn::Time:
    case EventColumn::ChangeSummary:
    case EventColumn::Id:
    case EventColumn::Change:
    case EventColumn::OriginalChange:
        break;
    }
    return std::nullopt;
}

std::optional<RowList> orderedRows(const EventSnapshot &snapshot, RowList newestFirst, EventOrder order,
                                   const CancelFlag &cancel, const ChangeCounts *counts)
{
    const EventSnapshot::Data &data = EventSnapshot::Data::of(snapshot);
    if (order.column == EventColumn::Time) {
        if (!order.descending)
            std::ranges::reverse(newestFirst);
        return newestFirst;
    }
    if (order.column == EventColumn::Id)
        return byId(data, std::move(newestFirst), order.descending, cancel);
    if (order.column == EventColumn::Outcome)
        return byField(data, newestFirst, IndexField::EventType, outcomeRanks(data, order.descending), cancel);
    if (order.column == EventColumn::ChangeSummary)
        return counts != nullptr ? byCount(newestFirst, order.descending, *counts, cancel) : newestFirst;
    if (const auto field = fieldOf(order.column))
        return byField(data, newestFirst, *field, ranksOf(data, *field, order.descending), cancel);
    return newestFirst;
}

} // namespace Backtrail
