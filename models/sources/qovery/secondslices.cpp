// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/secondslices.h"

#include "models/domain/openenum.h"

#include <algorithm>
#include <map>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Of an hour's 1,000, for one second.
constexpr int mostRequests = 300;

struct Parameter
{
    std::optional<QString> EventQuery::*inQuery;
    std::string_view EventRecord::*inEvent;
    std::size_t way;
};

// Of those that tell events apart equally well a way uses the first one.
constexpr std::array<Parameter, 4> parameters {{
    {&EventQuery::targetType, &EventRecord::targetType, 0},
    {&EventQuery::origin, &EventRecord::origin, 0},
    {&EventQuery::subTargetType, &EventRecord::subTargetType, 1},
    {&EventQuery::eventType, &EventRecord::eventType, 1},
}};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::set<QString> toTexts(std::span<const std::string_view> names)
{
    std::set<QString> texts;
    for (const std::string_view name : names)
        texts.insert(toText(name));
    return texts;
}

// Of those that have the same value. Events without one are in no part at all.
std::size_t largestPart(const EventBatch &shown, const Parameter &parameter)
{
    std::map<std::string_view, std::size_t> parts;
    for (const EventRecord &record : shown.events())
        ++parts[record.*parameter.inEvent];
    if (parts.contains({}))
        return shown.events().size() + 1;
    std::size_t largest = 0;
    for (const auto &[value, size] : parts)
        largest = std::max(largest, size);
    return largest;
}

} // namespace

SecondSlices::SecondSlices(const EventQuery &query, std::int64_t second, int pageSize, int fullCount)
    : m_query(query)
    , m_second(second)
    , m_pageSize(pageSize)
    , m_fullCount(fullCount)
    , m_values {toTexts(knownTargetTypes()), toTexts(knownOrigins()), toTexts(knownSubTargetTypes()), {}}
{
    for (const EventTypeInfo &info : knownEventTypes())
        m_values[3].insert(toText(info.name));
    m_open.push_back({query, 0});
}

PageRequest SecondSlices::request() const
{
    PageRequest request;
    request.query = m_open.back().query;
    request.fromSeconds = m_second - 1;
    request.toSeconds = m_second + 1;
    request.pageSize = m_pageSize;
    return request;
}

void SecondSlices::note(const DecodedPage &page, const Slice &slice, bool isWhole)
{
    m_batches.push_back(page.batch);
    for (const EventRecord &record : page.batch->events()) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (const std::string_view value = record.*parameters[i].inEvent; !value.empty())
                m_values[i].insert(toText(value));
        }
        if (record.time.floorSeconds() != m_second)
            continue;
        const QByteArray id(record.id.data(), static_cast<qsizetype>(record.id.size()));
        m_seen.insert(id);
        if (isWhole)
            m_proved[slice.way].insert(id);
    }
}

void SecondSlices::take(const DecodedPage &page)
{
    const Slice slice = m_open.back();
    m_open.pop_back();
    const PageReading reading = readPage(page, {});
    m_sawUnlinked = m_sawUnlinked || (page.nextLink.isEmpty() && reading.count > 0);
    bool holdsAll = !reading.hasNext || (reading.isFirm && reading.edgeSecond() < m_second);
    if (!holdsAll && !m_sawUnlinked && reading.count < m_fullCount)
        holdsAll = m_believesShortPages = true;
    note(page, slice, holdsAll);
    if (slice.isTrial)
        m_refusals[slice.parameter] = Refusals::InVain;
    else if (isFirst() && holdsAll)
        m_proved[1] = m_proved[0]; // the second fits into one answer after all
    else if (isFirst())
        for (std::size_t way = ways; way-- > 0;) // the last one that is put in is asked first
            split({slice.query, way}, *page.batch);
    else if (!holdsAll)
        split(slice, *page.batch);
    goOn();
}

void SecondSlices::refuse()
{
    Slice slice = m_open.back();
    m_open.pop_back();
    Refusals &refusals = m_refusals[slice.parameter];
    if (slice.isTrial)
        refusals = Refusals::Explained;
    else if (!std::exchange(slice.wasRefused, true))
        m_open.insert(m_open.begin(), slice); // asked last
    else if (refusals == Refusals::None)
        refusals = Refusals::Unexplained;
    goOn();
}

void SecondSlices::goOn()
{
    ++m_asked;
    // A later answer may have shown a value that nobody knew.
    if (m_open.empty())
        std::ranges::for_each(m_splits, [this](Split &split) { openParts(split); });
    if (m_open.empty())
        openTrials();
    if (m_asked >= mostRequests && !m_open.empty()) {
        m_open.clear();
        m_isCutShort = true;
    }
}

void SecondSlices::split(const Slice &slice, const EventBatch &shown)
{
    std::optional<std::size_t> best;
    std::size_t bestSize = 0;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].way != slice.way || slice.query.*parameters[i].inQuery)
            continue;
        const std::size_t size = largestPart(shown, parameters[i]);
        if (!best || size < bestSize) {
            best = i;
            bestSize = size;
        }
    }
    if (!best)
        return; // what it did not show is not proved
    m_splits.push_back({slice, *best, {}});
    openParts(m_splits.back());
}

void SecondSlices::openParts(Split &split)
{
    for (const QString &value : m_values[split.parameter]) {
        if (!split.asked.insert(value).second)
            continue;
        Slice part = split.slice;
        part.query.*parameters[split.parameter].inQuery = value;
        part.parameter = split.parameter;
        part.wasRefused = false;
        m_open.push_back(part);
    }
}

void SecondSlices::openTrials()
{
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (m_refusals[i] != Refusals::Unexplained)
            continue;
        Slice trial {m_query, parameters[i].way, i, false, true};
        trial.query.*parameters[i].inQuery = u"NO_SUCH_VALUE"_s;
        m_open.push_back(trial);
    }
}

bool SecondSlices::isIncomplete() const
{
    return m_isCutShort || (m_believesShortPages && m_sawUnlinked) || std::ranges::find(m_refusals, Refusals::InVain) != m_refusals.end()
        || std::ranges::any_of(m_proved, [this](const QSet<QByteArray> &proved) { return proved != m_seen; });
}

} // namespace Backtrail
