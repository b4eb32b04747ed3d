// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/pagereading.h"

#include "models/sources/qovery/qoveryrequests.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

bool hasReadableTime(const EventRecord &record)
{
    return Timestamp::parse(record.timeText).has_value();
}

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// `/events/17/timestamp` -> 17
std::optional<std::size_t> elementOf(const QString &path)
{
    bool isNumber = false;
    const qulonglong index = path.section(u'/', 2, 2).toULongLong(&isNumber);
    return isNumber ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
}

} // namespace

PageReading readPage(const DecodedPage &page, const PagePlace &place)
{
    PageReading reading;
    reading.place = place;
    reading.nextToken = parameterOfLink(page.nextLink, "continueToken"_L1);
    reading.hasNext = !reading.nextToken.isEmpty();
    reading.lacksToken = !page.nextLink.isEmpty() && !reading.hasNext;
    // What is no event filled a place of the page all the same.
    reading.count = static_cast<int>(page.batch->events().size())
        + static_cast<int>(std::ranges::count_if(page.warnings, &DecodeWarning::eventLost));

    bool isFalling = true;
    int timed = 0;
    std::map<Timestamp, int> counts;
    for (const EventRecord &record : page.batch->events()) {
        if (!hasReadableTime(record))
            continue;
        if (timed == 0)
            reading.newest = record.time;
        else if (record.time > reading.edge)
            isFalling = false;
        reading.edge = record.time;
        ++timed;
        ++counts[record.time];
    }
    reading.isFirm = isFalling && timed > 0;
    if (!reading.isFirm)
        return reading;
    reading.newerThanEdge = timed - counts.begin()->second;
    if (counts.size() > 1)
        reading.beforeEdge = std::next(counts.begin())->first;
    return reading;
}

bool holdsInstant(const DecodedPage &page, Timestamp instant)
{
    return std::ranges::any_of(page.batch->events(), [instant](const EventRecord &record) {
        return record.time == instant && hasReadableTime(record);
    });
}

std::vector<std::size_t> KnownEvents::takeNew(const DecodedPage &page)
{
    std::vector<std::size_t> fresh;
    const std::vector<EventRecord> &events = page.batch->events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const QByteArray id = toBytes(events[i].id);
        if (m_seconds.contains(id))
            continue;
        m_seconds.insert(id, events[i].time.floorSeconds());
        fresh.push_back(i);
    }
    return fresh;
}

// Has no id, so it is known by its bytes and by which event it stands beside, as the how manieth without an id there:
// behind the event before it, or before the one that follows where a page begins with it. Repeated pages show it there
// again; the same bytes anywhere else are another loss, and its place is in doubt as well.
bool KnownEvents::isNewLoss(const DecodedPage &page, const std::vector<std::size_t> &lostElements, const DecodeWarning &warning)
{
    const std::optional<std::size_t> element = elementOf(warning.path);
    if (!element)
        return true;
    const std::vector<EventRecord> &events = page.batch->events();
    const auto own = std::ranges::lower_bound(lostElements, *element);
    const auto before = static_cast<std::size_t>(own - lostElements.begin()); // so many of the elements before are lost
    const std::size_t next = *element - before; // the record that follows
    std::size_t first = before; // of the lost elements in a row with it
    while (first > 0 && lostElements[first - 1] + 1 == lostElements[first])
        --first;
    std::size_t last = before;
    while (last + 1 < lostElements.size() && lostElements[last] + 1 == lostElements[last + 1])
        ++last;
    const auto keyOf = [&](char side, const EventRecord &neighbour, std::size_t count) -> QByteArray {
        return side + QByteArray::number(static_cast<qulonglong>(count)) + ' ' + toBytes(neighbour.id) + '\0' + warning.raw;
    };
    bool isKnown = false;
    const auto note = [&](char side, std::size_t neighbour, std::size_t count, bool decides) {
        const QByteArray key = keyOf(side, events[neighbour], count);
        isKnown = isKnown || (decides && m_lost.contains(key));
        m_lost.insert(key, events[neighbour].time.floorSeconds());
    };
    if (next > 0 && next <= events.size())
        note('>', next - 1, before - first, true);
    if (next < events.size())
        note('<', next, last - before, next == 0);
    return !isKnown;
}

std::vector<DecodeWarning> KnownEvents::takeNewWarnings(const DecodedPage &page, const std::vector<std::size_t> &fresh)
{
    std::vector<std::size_t> lostElements;
    for (const DecodeWarning &warning : page.warnings) {
        if (const auto element = elementOf(warning.path); element && warning.eventLost)
            lostElements.push_back(*element);
    }
    std::ranges::sort(lostElements);

    std::vector<DecodeWarning> news;
    for (const DecodeWarning &warning : page.warnings) {
        const std::optional<std::size_t> element = elementOf(warning.path);
        if (warning.eventLost) {
            if (isNewLoss(page, lostElements, warning))
                news.push_back(warning);
            continue;
        }
        // Elements that are no events have no record, so the records behind them moved up.
        const auto lostBefore = element ? std::ranges::lower_bound(lostElements, *element) - lostElements.begin() : 0;
        if (!element || std::ranges::binary_search(fresh, *element - static_cast<std::size_t>(lostBefore)))
            news.push_back(warning);
    }
    return news;
}

void KnownEvents::forgetAbove(std::int64_t second)
{
    m_seconds.removeIf([second](const auto &entry) { return entry.value() > second; });
    m_lost.removeIf([second](const auto &entry) { return entry.value() > second; });
}

EventBatchPtr mergeSecond(const std::vector<EventBatchPtr> &batches, std::int64_t second)
{
    struct Found
    {
        Timestamp time;
        std::string_view raw;
    };
    std::vector<Found> found;
    QSet<QByteArray> ids;
    for (const EventBatchPtr &batch : batches) {
        for (const EventRecord &record : batch->events()) {
            const QByteArray id = toBytes(record.id);
            if (record.time.floorSeconds() != second || ids.contains(id))
                continue;
            ids.insert(id);
            found.push_back({record.time, batch->bytes(record.raw)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater {}, &Found::time);

    QByteArray bytes = "{\"events\":["_ba;
    for (const Found &event : found) {
        if (&event != &found.front())
            bytes += ',';
        bytes.append(event.raw.data(), static_cast<qsizetype>(event.raw.size()));
    }
    bytes += "]}";
    const Result<DecodedPage> page = EventDecoder().decodePage(bytes);
    return page ? page->batch : std::make_shared<const EventBatch>();
}

} // namespace Backtrail
