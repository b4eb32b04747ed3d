// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/framemerger.h"

namespace Backtrail {

FrameMerger::FrameMerger(Database &database)
    : m_database(database)
    , m_filters(database)
{
}

Result<Done> FrameMerger::begin()
{
    return m_database.run("DELETE FROM filter; DELETE FROM filter_pack; DELETE FROM filter_part");
}

Result<Done> FrameMerger::add(const ProvedFrame &proved)
{
    const std::size_t events = proved.frame.events.size();
    const auto bytes = static_cast<std::size_t>(proved.frame.bytes.size());
    if (!m_group.empty() && (m_events + events > mostInFrame || m_bytes + bytes > mostFrameBytes)) {
        if (const Result<Done> done = replace(); !done)
            return done.error();
    }
    m_group.push_back(proved);
    m_events += events;
    m_bytes += bytes;
    ++m_before;
    return Done {};
}

Result<Done> FrameMerger::end()
{
    return m_group.empty() ? Done {} : replace();
}

// Numbers of what was seen are free: a merged frame's is never above that of the first of its group.
Result<Done> FrameMerger::replace()
{
    const std::int64_t number = m_next++;
    for (const ProvedFrame &proved : m_group) {
        for (const EventRecord &record : proved.events->events())
            m_grams.addEvent(*proved.events, record);
    }
    Result<Done> done = Done {};
    if (m_group.size() > 1) {
        done = writeMerged(number);
    } else if (m_group.front().number != number) {
        Statement move(m_database, "UPDATE frame SET number = ?1 WHERE number = ?2");
        if (!move.bind(1, number).bind(2, m_group.front().number).run())
            done = m_database.error();
    }
    m_group.clear();
    m_events = 0;
    m_bytes = 0;
    return done ? m_filters.add(number, m_grams.take()) : done;
}

Result<Done> FrameMerger::writeMerged(std::int64_t number)
{
    std::vector<FrameEvent> events;
    for (const ProvedFrame &proved : m_group) {
        for (std::size_t i = 0; i < proved.frame.events.size(); ++i)
            events.push_back({proved.frame.raw(i), proved.links[i]});
    }
    const EventSequence first = m_group.front().frame.first;
    const QByteArray packed = m_packer.pack(viewOf(frameBytes(first, events)));
    Statement remove(m_database, "DELETE FROM frame WHERE number >= ?1 AND number <= ?2");
    Statement insert(m_database, "INSERT INTO frame(number, first, count, link, data) VALUES(?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, number)
        .bind(2, static_cast<std::int64_t>(first))
        .bind(3, static_cast<std::int64_t>(events.size()))
        .bind(4, viewOf(events.back().link))
        .bind(5, packed);
    const bool isWritten = remove.bind(1, m_group.front().number).bind(2, m_group.back().number).run() && insert.run();
    return isWritten ? Result<Done>(Done {}) : m_database.error();
}

} // namespace Backtrail
