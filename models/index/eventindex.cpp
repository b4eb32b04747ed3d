// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/eventindex.h"

#include "models/index/idtable.h"
#include "models/index/indexdata.h"
#include "models/index/recordfields.h"

#include <algorithm>

namespace Backtrail {

namespace {

// More runs than this and merging them costs more than sorting the rows once.
constexpr std::size_t mostRuns = 1024;

} // namespace

class EventIndex::Private
{
public:
    // `data` is what the next snapshot will be, except for the last block, which only this object appends to.
    // It is copied before it is changed when a snapshot shares it.
    std::shared_ptr<EventSnapshot::Data> data = std::make_shared<EventSnapshot::Data>();
    bool shared = false;
    std::shared_ptr<EventBlock> tail;
    std::array<Dictionary, indexFieldCount> dictionaries;
    std::shared_ptr<StableList<std::string>> otherIds = std::make_shared<StableList<std::string>>();
    std::shared_ptr<StableList<DocumentSource>> documents = std::make_shared<StableList<DocumentSource>>();
    IdTable ids;
    RowId idsUpTo = 0; // rows from here on came from a store and are not in `ids` yet
    bool keepsRuns = true;
    std::size_t otherIdBytes = 0;
    std::size_t documentBytes = 0;

    Private();
    void unshare();
    [[nodiscard]] bool appendRecord(const EventRecord &record);
    [[nodiscard]] bool insertId(std::string_view id, const std::optional<UuidBytes> &uuid, RowId row);
    [[nodiscard]] EventBlock::Row makeRow(const EventRecord &record, const std::optional<UuidBytes> &uuid);
    void extendRuns(RowId row);
    void extendRuns(RowId first, std::span<const std::int64_t> times);
    void completeIds();
    void makeTail();

    // From a store: its numbers for strings to ours, and whether those are the same as far as they go.
    std::array<std::vector<std::uint32_t>, indexFieldCount> storedCodes;
    std::array<bool, indexFieldCount> storedCodesAreOurs {};
    void learnTexts(const StoredRows &rows);
    void takeStored(const StoredRows &rows);
    void storeOrigin(const std::shared_ptr<const DocumentStore> &store, EventSequence first, RowId row);
    void storeDocuments(const EventBatchPtr &batch, std::vector<DocumentSource::Spans> spans, RowId first);
};

EventIndex::Private::Private()
{
    data->otherIds = otherIds;
    data->documents = documents;
    for (std::size_t field = 0; field < dictionaries.size(); ++field) {
        data->texts[field] = dictionaries[field].texts();
        data->textCounts[field] = dictionaries[field].count();
    }
    storedCodes.fill({0});
    storedCodesAreOurs.fill(true);
}

void EventIndex::Private::unshare()
{
    if (!std::exchange(shared, false))
        return;
    data = std::make_shared<EventSnapshot::Data>(*data);
    if (tail) {
        tail = std::make_shared<EventBlock>(*tail);
        data->blocks.back() = tail;
    }
}

EventBlock::Row EventIndex::Private::makeRow(const EventRecord &record, const std::optional<UuidBytes> &uuid)
{
    EventBlock::Row row;
    row.time = record.time.ns;
    row.sameTime = data->rowCount > 0 && data->time(data->rowCount - 1) == row.time;
    if (uuid) {
        row.key = *uuid;
    } else {
        row.kind = EventBlock::otherKind;
        row.key = EventBlock::otherKey(otherIds->size());
        otherIds->append(std::string(record.id));
        otherIdBytes += record.id.size();
    }
    for (std::size_t field = 0; field < recordFields.size(); ++field)
        row.codes[field] = dictionaries[field].intern(record.*recordFields[field]);
    return row;
}

bool EventIndex::Private::insertId(std::string_view id, const std::optional<UuidBytes> &uuid, RowId row)
{
    const auto isUuid = [&](RowId other) { return data->block(other).kind(other & blockMask) == EventBlock::uuidKind; };
    const auto keyOf = [&](RowId other) -> const UuidBytes & { return data->block(other).keys()[other & blockMask]; };
    const auto otherId = [&](RowId other) -> std::string_view {
        return otherIds->at(EventBlock::otherNumber(keyOf(other)));
    };
    return ids.insert(
        uuid ? IdTable::hashOf(*uuid) : IdTable::hashOf(id), row,
        [&](RowId other) {
            if (isUuid(other) != uuid.has_value())
                return false;
            return uuid ? keyOf(other) == *uuid : otherId(other) == id;
        },
        [&](RowId other) { return isUuid(other) ? IdTable::hashOf(keyOf(other)) : IdTable::hashOf(otherId(other)); });
}

bool EventIndex::Private::appendRecord(const EventRecord &record)
{
    const std::optional<UuidBytes> uuid = parseCanonicalUuid(record.id);
    const RowId row = data->rowCount;
    if (!insertId(record.id, uuid, row))
        return false;
    makeTail();
    tail->append(makeRow(record, uuid));
    ++data->rowCount;
    idsUpTo = data->rowCount;
    extendRuns(row);
    return true;
}

void EventIndex::Private::makeTail()
{
    if (tail && !tail->isFull())
        return;
    tail = std::make_shared<EventBlock>();
    data->blocks.push_back(tail);
}

// Only an index that takes rows both from a store and from elsewhere has to look for repeats among all of them.
void EventIndex::Private::completeIds()
{
    for (; idsUpTo < data->rowCount; ++idsUpTo) {
        data->withId(idsUpTo, [this](std::string_view id) { return insertId(id, parseCanonicalUuid(id), idsUpTo); });
    }
}

void EventIndex::Private::learnTexts(const StoredRows &rows)
{
    for (std::size_t field = 0; field < dictionaries.size(); ++field) {
        if (rows.texts[field].empty())
            continue;
        std::vector<std::uint32_t> &codes = storedCodes[field];
        Q_ASSERT(rows.firstText[field] <= codes.size());
        codes.resize(rows.firstText[field]);
        for (const std::string &text : rows.texts[field]) {
            codes.push_back(dictionaries[field].intern(text));
            storedCodesAreOurs[field] = storedCodesAreOurs[field] && codes.back() == codes.size() - 1;
        }
        data->textCounts[field] = dictionaries[field].count();
    }
}

void EventIndex::Private::takeStored(const StoredRows &rows)
{
    std::array<CodeList, indexFieldCount> translated;
    std::array<const CodeList *, indexFieldCount> codes {};
    for (std::size_t field = 0; field < dictionaries.size(); ++field) {
        codes[field] = &rows.codes[field];
        if (storedCodesAreOurs[field])
            continue;
        rows.codes[field].visit([&](const auto &stored) {
            for (const std::uint32_t code : stored)
                translated[field].push_back(storedCodes[field].at(code));
        });
        codes[field] = &translated[field];
    }
    const std::span<const std::int64_t> times = rows.times;
    const std::span<const UuidBytes> keys = rows.keys;
    const std::size_t count = times.size();
    auto other = rows.otherIds.begin();
    for (std::size_t at = 0; at < count;) {
        makeTail();
        const RowId first = data->rowCount;
        const std::size_t size = std::min<std::size_t>(count - at, blockRows - tail->size());
        EventBlock::Rows part {times.subspan(at, size), keys.subspan(at, size), codes, at, false};
        part.firstHasSameTime = first > 0 && data->time(first - 1) == part.times[0];
        tail->append(part);
        for (; other != rows.otherIds.end() && other->first < at + size; ++other) {
            tail->setOther((first + static_cast<RowId>(other->first - at)) & blockMask, otherIds->size());
            otherIdBytes += other->second.size();
            otherIds->append(other->second);
        }
        data->rowCount += static_cast<std::uint32_t>(size);
        extendRuns(first, part.times);
        at += size;
    }
}

void EventIndex::Private::storeOrigin(const std::shared_ptr<const DocumentStore> &store, EventSequence first, RowId row)
{
    if (const std::uint32_t count = documents->size(); count > 0) {
        const DocumentSource &last = documents->at(count - 1);
        if (last.store == store && last.sequence(row) == first)
            return; // goes on where the last one ends
    }
    documents->append({row, {}, {}, store, first});
    data->documentCount = documents->size();
}

void EventIndex::Private::extendRuns(RowId row)
{
    if (!keepsRuns)
        return;
    std::vector<RowRun> &runs = data->runs;
    if (runs.empty()) {
        runs.push_back({row, RowRun::Way::Unknown});
        return;
    }
    const std::strong_ordering step = data->time(row) <=> data->time(row - 1);
    if (step == 0)
        return;
    const RowRun::Way way = step < 0 ? RowRun::Way::Descending : RowRun::Way::Ascending;
    if (runs.back().way == RowRun::Way::Unknown)
        runs.back().way = way;
    else if (runs.back().way != way)
        runs.push_back({row, RowRun::Way::Unknown});
    if (runs.size() > mostRuns) {
        keepsRuns = false;
        runs.clear();
    }
}

// Rows that are there already. Nearly all of them go on as the last run goes.
void EventIndex::Private::extendRuns(RowId first, std::span<const std::int64_t> times)
{
    for (std::size_t i = 0; i < times.size() && keepsRuns; ++i) {
        const RowRun::Way way = data->runs.empty() ? RowRun::Way::Unknown : data->runs.back().way;
        const bool goesOn = i > 0
            && ((way == RowRun::Way::Descending && times[i] <= times[i - 1])
                || (way == RowRun::Way::Ascending && times[i] >= times[i - 1]));
        if (!goesOn)
            extendRuns(first + static_cast<RowId>(i));
    }
}

void EventIndex::Private::storeDocuments(const EventBatchPtr &batch, std::vector<DocumentSource::Spans> spans, RowId first)
{
    documentBytes += static_cast<std::size_t>(batch->allBytes().capacity()) + sizeof(DocumentSource)
        + spans.capacity() * sizeof(DocumentSource::Spans);
    documents->append({first, batch->allBytes(), std::move(spans), nullptr, 0});
    data->documentCount = documents->size();
}

EventIndex::EventIndex()
    : d(std::make_unique<Private>())
{
}

EventIndex::~EventIndex() = default;

EventIndex::Appended EventIndex::append(const EventBatchPtr &batch)
{
    d->unshare();
    d->completeIds();
    Appended appended;
    appended.first = d->data->rowCount;
    std::vector<DocumentSource::Spans> spans;
    spans.reserve(batch->events().size());
    for (const EventRecord &record : batch->events()) {
        if (d->appendRecord(record))
            spans.push_back({record.raw, record.change, record.originalChange});
        else
            ++appended.repeated;
    }
    appended.count = d->data->rowCount - appended.first;
    if (appended.count > 0) {
        spans.shrink_to_fit();
        d->storeDocuments(batch, std::move(spans), appended.first);
    }
    for (std::size_t field = 0; field < d->dictionaries.size(); ++field)
        d->data->textCounts[field] = d->dictionaries[field].count();
    return appended;
}

EventIndex::Appended EventIndex::appendStored(const StoredRows &rows,
                                              const std::shared_ptr<const DocumentStore> &documents)
{
    d->unshare();
    Appended appended {d->data->rowCount, static_cast<std::uint32_t>(rows.times.size()), 0};
    d->learnTexts(rows);
    if (appended.count == 0)
        return appended;
    d->storeOrigin(documents, rows.first, appended.first);
    d->takeStored(rows);
    return appended;
}

EventIndex::Appended EventIndex::appendStored(const EventBatch &batch, EventSequence first,
                                              const std::shared_ptr<const DocumentStore> &documents)
{
    d->unshare();
    Appended appended {d->data->rowCount, static_cast<std::uint32_t>(batch.events().size()), 0};
    if (appended.count == 0)
        return appended;
    d->storeOrigin(documents, first, appended.first);
    for (const EventRecord &record : batch.events()) {
        d->makeTail();
        d->tail->append(d->makeRow(record, parseCanonicalUuid(record.id)));
        d->extendRuns(d->data->rowCount++);
    }
    for (std::size_t field = 0; field < d->dictionaries.size(); ++field)
        d->data->textCounts[field] = d->dictionaries[field].count();
    return appended;
}

void EventIndex::clear()
{
    d = std::make_unique<Private>();
}

std::uint32_t EventIndex::rowCount() const
{
    return d->data->rowCount;
}

EventSnapshot EventIndex::snapshot() const
{
    d->shared = true;
    EventSnapshot snapshot;
    snapshot.d = d->data;
    return snapshot;
}

std::size_t EventIndex::columnBytes() const
{
    std::size_t bytes = d->ids.byteSize() + d->otherIds->capacity() * sizeof(std::string) + d->otherIdBytes;
    for (const auto &block : d->data->blocks)
        bytes += block->byteSize();
    for (const Dictionary &dictionary : d->dictionaries)
        bytes += dictionary.byteSize();
    return bytes;
}

std::size_t EventIndex::documentBytes() const
{
    return d->documentBytes;
}

QStringList EventIndex::values(IndexField field) const
{
    const Dictionary &dictionary = d->dictionaries[static_cast<std::size_t>(field)];
    QStringList values;
    values.reserve(static_cast<qsizetype>(dictionary.count()) - 1);
    for (std::uint32_t code = 1; code < dictionary.count(); ++code)
        values.append(dictionary.texts()->at(code));
    return values;
}

} // namespace Backtrail
