// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/filtercheck.h"

#include "models/archive/archiveformat.h"
#include "models/archive/packing.h"

#include <array>
#include <limits>

namespace Backtrail {

namespace {

constexpr std::int64_t noEnd = std::numeric_limits<std::int64_t>::max();

} // namespace

FilterCheck::FilterCheck(const Database &database, bool mends)
    : m_database(database)
    , m_hasFilters(hasFilters(database))
    , m_mends(mends)
{
}

Result<Done> FilterCheck::add(QByteArray filter, EventSequence firstEvent)
{
    if (m_filters.empty())
        m_firstEvent = firstEvent;
    m_filters.push_back(std::move(filter));
    return m_filters.size() == packFrames ? checkPack() : Done {};
}

Result<Done> FilterCheck::end()
{
    if (!m_filters.empty()) {
        if (const Result<Done> done = checkPack(); !done)
            return done.error();
    }
    if (!m_hasFilters)
        return Done {};
    // Frames that are written next would find their places taken.
    const Result<bool> isNothing = isNothingBehind();
    if (!isNothing)
        return isNothing.error();
    if (*isNothing)
        return Done {};
    ++m_wrong;
    if (!m_firstWrong)
        m_firstWrong = m_firstEvent;
    return m_mends ? mend() : Done {};
}

Result<Done> FilterCheck::checkPack()
{
    const Result<bool> isRight = !m_hasFilters ? false : m_filters.size() == packFrames ? isPacked() : isLoose();
    if (!isRight)
        return isRight.error();
    if (!*isRight) {
        m_wrong += m_filters.size();
        if (!m_firstWrong)
            m_firstWrong = m_firstEvent;
        if (m_mends) {
            if (const Result<Done> done = mend(); !done)
                return done.error();
        }
    }
    if (m_filters.size() == packFrames) {
        m_filters.clear();
        ++m_pack;
    }
    return Done {};
}

Result<bool> FilterCheck::hasRow(const char *sql, std::int64_t from, std::int64_t to) const
{
    Statement select(m_database, sql);
    const Statement::Step step = select.bind(1, from).bind(2, to).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    return step == Statement::Step::Row;
}

Result<bool> FilterCheck::isPacked() const
{
    const Result<bool> loose = hasRow("SELECT 1 FROM filter WHERE frame >= ?1 AND frame < ?2 LIMIT 1", m_pack * packFrames,
                                      (m_pack + 1) * packFrames);
    if (!loose || *loose)
        return loose ? Result<bool>(false) : loose;
    const FilterPack expected = packFilters(m_filters, m_pack);
    const Result<bool> fits = hasRow("SELECT 1 FROM filter_pack WHERE pack = ?1 AND bits = ?2", m_pack, expected.bits);
    if (!fits || !*fits)
        return fits;
    Statement select(m_database, "SELECT number, data FROM filter_part WHERE number >= ?1 AND number < ?2 ORDER BY number");
    select.bind(1, m_pack * partsOfPack).bind(2, (m_pack + 1) * partsOfPack);
    std::size_t part = 0;
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step(), ++part) {
        if (part >= expected.parts.size() || select.integer(0) != m_pack * partsOfPack + static_cast<std::int64_t>(part)
            || select.blob(1) != viewOf(expected.parts[part]))
            return false;
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return part == expected.parts.size();
}

// The last pack, whose frames have a filter each.
Result<bool> FilterCheck::isLoose() const
{
    const std::int64_t first = m_pack * packFrames;
    Statement select(m_database, "SELECT frame, data FROM filter WHERE frame >= ?1 AND frame < ?2 ORDER BY frame");
    select.bind(1, first).bind(2, first + static_cast<std::int64_t>(m_filters.size()));
    std::size_t at = 0;
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step(), ++at) {
        const std::int64_t frame = first + static_cast<std::int64_t>(at);
        if (select.integer(0) != frame || select.blob(1) != viewOf(sealed(m_filters[at], filterPlace(frame))))
            return false;
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return at == m_filters.size();
}

Result<bool> FilterCheck::isNothingBehind() const
{
    const std::int64_t frame = m_pack * packFrames + static_cast<std::int64_t>(m_filters.size());
    const std::array found {hasRow("SELECT 1 FROM filter WHERE frame >= ?1 AND frame <= ?2 LIMIT 1", frame, noEnd),
                            hasRow("SELECT 1 FROM filter_pack WHERE pack >= ?1 AND pack <= ?2 LIMIT 1", m_pack, noEnd),
                            hasRow("SELECT 1 FROM filter_part WHERE number >= ?1 AND number <= ?2 LIMIT 1",
                                   m_pack * partsOfPack, noEnd),
                            // Below 0 there are no frames.
                            hasRow("SELECT 1 FROM filter WHERE frame >= ?1 AND frame < ?2 LIMIT 1", -noEnd, 0)};
    for (const Result<bool> &one : found) {
        if (!one || *one)
            return one ? Result<bool>(false) : one;
    }
    return true;
}

// From this pack on everything is written anew.
Result<Done> FilterCheck::mend()
{
    const bool isFull = m_filters.size() == packFrames;
    const std::array removals {std::pair {"DELETE FROM filter WHERE frame < 0 OR (frame >= ?1 AND frame < ?2)",
                                          std::pair {m_pack * packFrames, isFull ? (m_pack + 1) * packFrames : noEnd}},
                               std::pair {"DELETE FROM filter_pack WHERE pack >= ?1 AND pack < ?2",
                                          std::pair {m_pack, isFull ? m_pack + 1 : noEnd}},
                               std::pair {"DELETE FROM filter_part WHERE number >= ?1 AND number < ?2",
                                          std::pair {m_pack * partsOfPack, isFull ? (m_pack + 1) * partsOfPack : noEnd}}};
    for (const auto &[sql, range] : removals) {
        Statement remove(m_database, sql);
        if (!remove.bind(1, range.first).bind(2, range.second).run())
            return m_database.error();
    }
    FilterWriter writer(m_database);
    if (isFull)
        return writer.writePack(m_pack, m_filters);
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        if (const Result<Done> done = writer.add(m_pack * packFrames + static_cast<std::int64_t>(i), m_filters[i]); !done)
            return done.error();
    }
    return Done {};
}

} // namespace Backtrail
