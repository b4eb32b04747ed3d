// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/secondslices.h"

#include "models/domain/openenum.h"

namespace Backtrail {

namespace {

// Enough for one target type of a burst to be split by event type, and a few of those by origin; more would use up
// the hour's requests for one second.
constexpr int mostRequests = 200;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void insertText(std::set<QString> &values, std::string_view text)
{
    if (!text.empty())
        values.insert(toText(text));
}

} // namespace

SecondSlices::SecondSlices(const EventQuery &query, std::int64_t second, int pageSize, int fullCount)
    : m_second(second)
    , m_pageSize(pageSize)
    , m_fullCount(fullCount)
{
    for (const std::string_view name : knownTargetTypes())
        insertText(m_targetTypes, name);
    for (const EventTypeInfo &info : knownEventTypes())
        insertText(m_eventTypes, info.name);
    for (const std::string_view name : knownOrigins())
        insertText(m_origins, name);
    m_open.push_back(query);
}

void SecondSlices::noteValues(const DecodedPage &page)
{
    for (const EventRecord &record : page.batch->events()) {
        insertText(m_targetTypes, record.targetType);
        insertText(m_eventTypes, record.eventType);
        insertText(m_origins, record.origin);
        m_hasOthers[0] = m_hasOthers[0] || record.targetType.empty();
        m_hasOthers[1] = m_hasOthers[1] || record.eventType.empty();
        m_hasOthers[2] = m_hasOthers[2] || record.origin.empty();
    }
}

PageRequest SecondSlices::request() const
{
    PageRequest request;
    request.query = m_open.back();
    request.fromSeconds = m_second - 1;
    request.toSeconds = m_second + 1;
    request.pageSize = m_pageSize;
    return request;
}

void SecondSlices::take(const DecodedPage &page)
{
    const EventQuery slice = m_open.back();
    m_open.pop_back();
    noteValues(page);
    m_batches.push_back(page.batch);
    const PageReading reading = readPage(page, {});
    const bool holdsAll = !reading.hasNext || reading.count < m_fullCount || (reading.isFirm && reading.edgeSecond() < m_second);
    if (!holdsAll)
        split(slice);
    if (++m_asked >= mostRequests && !m_open.empty()) {
        m_open.clear();
        m_isIncomplete = true;
    }
}

void SecondSlices::skip()
{
    m_open.pop_back();
    ++m_asked;
}

void SecondSlices::split(const EventQuery &slice)
{
    const auto splitBy = [this, &slice](std::optional<QString> EventQuery::*parameter, const std::set<QString> &values,
                                        bool hasOthers) {
        m_isIncomplete = m_isIncomplete || hasOthers;
        for (const QString &value : values) {
            EventQuery smaller = slice;
            smaller.*parameter = value;
            m_open.push_back(smaller);
        }
    };
    if (!slice.targetType)
        splitBy(&EventQuery::targetType, m_targetTypes, m_hasOthers[0]);
    else if (!slice.eventType)
        splitBy(&EventQuery::eventType, m_eventTypes, m_hasOthers[1]);
    else if (!slice.origin)
        splitBy(&EventQuery::origin, m_origins, m_hasOthers[2]);
    else
        m_isIncomplete = true;
}

} // namespace Backtrail
