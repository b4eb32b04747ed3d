// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/dictionary.h"
#include "models/index/eventblock.h"
#include "models/index/eventindex.h"
#include "models/index/stablelist.h"
#include "models/index/storedrows.h"

#include <QByteArray>

#include <compare>
#include <string>

namespace Backtrail {

// Where the documents of consecutive rows are: the bytes of the answer they came in and their places in it, or a
// store that gave them consecutive numbers. A source reaches to where the next one begins.
struct DocumentSource
{
    struct Spans
    {
        ByteSpan raw;
        ByteSpan change;
        ByteSpan originalChange;
    };

    RowId first = 0;
    QByteArray bytes;
    std::vector<Spans> rows;
    std::shared_ptr<const DocumentStore> store; // null = `bytes`
    EventSequence firstSequence = 0; // of `first`

    [[nodiscard]] EventSequence sequence(RowId row) const { return firstSequence + (row - first); }
    [[nodiscard]] std::string_view view(ByteSpan span) const
    {
        return {bytes.constData() + span.offset, span.length};
    }
};

// Consecutive rows that arrived in order of time, equal times in any order. Servers send pages in order, so an index
// of any size is a handful of runs, and the order of all rows is a merge of them.
struct RowRun
{
    enum class Way { Unknown, Descending, Ascending }; // unknown while all times are equal
    RowId first = 0;
    Way way = Way::Unknown;
};

// What a snapshot sees. Private to this room.
class EventSnapshot::Data
{
public:
    [[nodiscard]] static const Data &of(const EventSnapshot &snapshot) { return *snapshot.d; }

    std::uint32_t rowCount = 0;
    std::vector<std::shared_ptr<const EventBlock>> blocks;
    std::array<std::shared_ptr<const TextList>, indexFieldCount> texts;
    std::array<std::uint32_t, indexFieldCount> textCounts {};
    std::shared_ptr<const StableList<std::string>> otherIds;
    std::shared_ptr<const StableList<DocumentSource>> documents;
    std::uint32_t documentCount = 0;
    std::vector<RowRun> runs; // empty = rows arrived in no order worth keeping

    [[nodiscard]] const EventBlock &block(RowId row) const { return *blocks[row >> blockBits]; }
    [[nodiscard]] std::int64_t time(RowId row) const { return block(row).times()[row & blockMask]; }
    // Calls with the id as UTF-8.
    template<typename Function>
    auto withId(RowId row, Function &&function) const
    {
        const EventBlock &home = block(row);
        const UuidBytes &key = home.keys()[row & blockMask];
        if (home.kind(row & blockMask) == EventBlock::uuidKind) {
            const UuidText text = uuidText(key);
            return function(viewOf(text));
        }
        return function(std::string_view(otherIds->at(EventBlock::otherNumber(key))));
    }
    [[nodiscard]] std::strong_ordering compare(RowId left, RowId right) const; // (time, id)
    [[nodiscard]] std::uint32_t documentSource(RowId row) const; // number in `documents`
    [[nodiscard]] RowId endOfSource(std::uint32_t number) const
    {
        return number + 1 < documentCount ? documents->at(number + 1).first : rowCount;
    }
    // The bytes of an event that a store keeps, decoded.
    [[nodiscard]] Result<EventBatchPtr> storedEvent(const DocumentSource &source, RowId row) const;

    // Puts rows that ascend by number into the order newest first. False = cancelled.
    [[nodiscard]] bool sortNewestFirst(RowList &rows, const CancelFlag &cancel) const;
};

} // namespace Backtrail
