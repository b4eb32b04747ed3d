// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivefilters.h"

#include "models/archive/archiveformat.h"
#include "models/archive/packing.h"

#include <algorithm>
#include <optional>

namespace Backtrail {

namespace {

QByteArray copyOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

FilterWriter::FilterWriter(const Database &database)
    : m_database(database)
    , m_insert(database, "INSERT INTO filter(frame, data) VALUES(?1, ?2)")
{
}

Result<Done> FilterWriter::add(std::int64_t frame, const QByteArray &filter)
{
    const QByteArray bytes = sealed(filter, filterPlace(frame));
    if (!m_insert.bind(1, frame).bind(2, bytes).run()) {
        const Error error = m_database.error();
        m_insert.reset();
        return error;
    }
    return frame % packFrames == packFrames - 1 ? packUp(frame / packFrames) : Done {};
}

Result<Done> FilterWriter::packUp(std::int64_t pack)
{
    const std::int64_t first = pack * packFrames;
    std::vector<QByteArray> filters(packFrames); // where there is none, nothing is known
    Statement select(m_database, "SELECT frame, data FROM filter WHERE frame >= ?1 AND frame < ?2");
    select.bind(1, first).bind(2, first + packFrames);
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step())
        filters[static_cast<std::size_t>(select.integer(0) - first)]
            = unsealed(copyOf(select.blob(1)), filterPlace(select.integer(0)));
    if (step == Statement::Step::Failed)
        return m_database.error();
    select.reset();
    return writePack(pack, filters);
}

Result<Done> FilterWriter::writePack(std::int64_t pack, const std::vector<QByteArray> &filters)
{
    const std::int64_t first = pack * packFrames;
    const FilterPack packed = packFilters(filters, pack);
    Statement insertPart(m_database, "INSERT INTO filter_part(number, data) VALUES(?1, ?2)");
    for (std::size_t part = 0; part < packed.parts.size(); ++part) {
        insertPart.bind(1, pack * partsOfPack + static_cast<std::int64_t>(part)).bind(2, packed.parts[part]);
        if (!insertPart.run())
            return m_database.error();
    }
    Statement insert(m_database, "INSERT INTO filter_pack(pack, bits) VALUES(?1, ?2)");
    Statement remove(m_database, "DELETE FROM filter WHERE frame >= ?1 AND frame < ?2");
    if (!insert.bind(1, pack).bind(2, packed.bits).run() || !remove.bind(1, first).bind(2, first + packFrames).run())
        return m_database.error();
    return Done {};
}

FilterReader::FilterReader(const Database &database)
    : m_database(database)
    , m_hasFilters(hasFilters(database))
    , m_pack(database, "SELECT bits FROM filter_pack WHERE pack = ?1")
    , m_part(database, "SELECT data FROM filter_part WHERE number = ?1")
    , m_filter(database, "SELECT frame, data FROM filter WHERE frame >= ?1 AND frame < ?2")
{
}

Result<std::vector<std::int64_t>> FilterReader::candidates(const NeedleGrams &needle, std::int64_t first, std::int64_t last)
{
    std::vector<std::int64_t> frames;
    for (std::int64_t pack = last / packFrames; pack >= first / packFrames && pack >= 0; --pack) {
        PackedFrames asked;
        for (std::int64_t i = 0; i < packFrames; ++i)
            asked[static_cast<std::size_t>(i)] = pack * packFrames + i >= first && pack * packFrames + i <= last;
        if (m_hasFilters && !needle.isEmpty()) {
            const Result<PackedFrames> found = inPack(needle, pack, asked);
            if (!found)
                return found.error();
            asked = *found;
        }
        for (std::int64_t i = packFrames - 1; i >= 0; --i) {
            if (asked[static_cast<std::size_t>(i)])
                frames.push_back(pack * packFrames + i);
        }
    }
    return frames;
}

Result<PackedFrames> FilterReader::inPack(const NeedleGrams &needle, std::int64_t pack, PackedFrames asked)
{
    m_pack.reset();
    const Statement::Step packed = m_pack.bind(1, pack).step();
    const int bits = packed == Statement::Step::Row ? static_cast<int>(m_pack.integer(0)) : 0;
    m_pack.reset();
    if (packed == Statement::Step::Failed)
        return m_database.error();
    if (packed == Statement::Step::Row) {
        return Backtrail::candidates(needle, pack, bits, asked, [&](int part) {
            m_part.reset();
            const bool isThere = m_part.bind(1, pack * partsOfPack + part).step() == Statement::Step::Row;
            const QByteArray bytes = isThere ? copyOf(m_part.blob(0)) : QByteArray();
            m_part.reset();
            return bytes;
        });
    }
    // The pack is not full yet. One that was packed up this very moment has no filters here any more: all are looked at.
    const std::int64_t first = pack * packFrames;
    std::size_t begin = 0;
    std::size_t end = packFrames;
    while (begin < end && !asked[begin])
        ++begin;
    while (end > begin && !asked[end - 1])
        --end;
    m_filter.reset();
    m_filter.bind(1, first + static_cast<std::int64_t>(begin)).bind(2, first + static_cast<std::int64_t>(end));
    Statement::Step step = m_filter.step();
    for (; step == Statement::Step::Row; step = m_filter.step()) {
        const auto place = static_cast<std::size_t>(m_filter.integer(0) - first);
        if (asked[place] && !needle.mayBeIn(unsealed(copyOf(m_filter.blob(1)), filterPlace(m_filter.integer(0)))))
            asked.reset(place);
    }
    m_filter.reset();
    if (step == Statement::Step::Failed)
        return m_database.error();
    return asked;
}

} // namespace Backtrail
