// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewriter_p.h"

#include "models/archive/archivetr.h"

#include <algorithm>
#include <array>
#include <limits>

// How the writer keeps the columns in few pieces.

namespace Backtrail {

namespace {

// Segments that are smaller than this become one as soon as they have so many rows together, or are so many. What
// comes of it is no longer small, so each row is written three times in all, and a million rows are a few dozen
// segments. Only the smallest are counted: where all are, those that just came make the large one be written again
// every few commits, and each row a dozen times.
struct Merge
{
    std::uint64_t smallerThan;
    std::size_t atOnce;
};
constexpr std::array merges {Merge {3'200, 32}, Merge {51'200, std::numeric_limits<std::size_t>::max()}};
constexpr std::uint64_t largestSegment = merges.back().smallerThan;

} // namespace

Result<Done> ArchiveWriter::writeColumns(Draft &draft)
{
    if (!draft.texts.isEmpty()) {
        Statement insert(m_archive.database, "INSERT INTO dictionary(number, data) VALUES(?1, ?2)");
        const QByteArray packed = m_packer.pack(viewOf(dictionaryBytes(draft.texts)));
        if (!insert.bind(1, m_nextDictionary).bind(2, packed).run())
            return m_archive.database.error();
    }
    return mergeTail(draft);
}

// Writes the new rows, together with the segments before them whose turn it is.
Result<Done> ArchiveWriter::mergeTail(Draft &draft)
{
    auto rows = std::make_shared<StoredRows>(std::move(draft.rows));
    for (const Merge &merge : merges) {
        std::size_t begin = draft.tail.size();
        std::uint64_t count = rows->times.size();
        while (begin > 0 && draft.tail[begin - 1].count < merge.smallerThan && count < largestSegment)
            count += draft.tail[--begin].count;
        const std::size_t segments = draft.tail.size() - begin + 1;
        if (segments == 1 || (segments < merge.atOnce && count < merge.smallerThan))
            continue;
        Result<StoredRows> merged = takeSegments(begin, rows->first, draft);
        if (!merged)
            return merged.error();
        appendRows(*merged, *rows);
        *rows = *std::move(merged);
        draft.tail.resize(begin);
    }
    const std::uint64_t count = rows->times.size();
    const Result<Done> written = writeSegment(*rows);
    draft.tail.push_back({rows->first, count, count < largestSegment ? std::move(rows) : nullptr});
    return written;
}

Result<std::shared_ptr<const StoredRows>> ArchiveWriter::rowsOf(const SegmentPlace &place, const Draft &draft)
{
    if (place.rows)
        return place.rows;
    Statement select(m_archive.database, "SELECT data FROM segment WHERE first = ?1");
    if (select.bind(1, static_cast<std::int64_t>(place.first)).step() == Statement::Step::Failed)
        return m_archive.database.error();
    const std::optional<QByteArray> bytes = Unpacker().unpack(select.blob(0));
    std::optional<StoredRows> rows
        = bytes ? readSegment(viewOf(*bytes), place.first, place.count, draft.state.dictionarySizes) : std::nullopt;
    if (!rows)
        return columnsError(Archive::tr("the rows from event %1 on cannot be read").arg(place.first));
    return std::make_shared<const StoredRows>(*std::move(rows));
}

// Those from `begin` of the tail, which end before `end`: gives their rows and removes them from the file.
Result<StoredRows> ArchiveWriter::takeSegments(std::size_t begin, EventSequence end, const Draft &draft)
{
    StoredRows rows;
    rows.first = draft.tail[begin].first;
    for (std::size_t i = begin; i < draft.tail.size(); ++i) {
        const Result<std::shared_ptr<const StoredRows>> part = rowsOf(draft.tail[i], draft);
        if (!part)
            return part.error();
        if ((*part)->first != rows.first + rows.times.size())
            return columnsError(Archive::tr("rows are missing before event %1").arg((*part)->first));
        appendRows(rows, **part);
    }
    if (rows.first + rows.times.size() != end)
        return columnsError(Archive::tr("rows are missing before event %1").arg(end));
    Statement remove(m_archive.database, "DELETE FROM segment WHERE first >= ?1 AND first < ?2");
    if (!remove.bind(1, static_cast<std::int64_t>(rows.first)).bind(2, static_cast<std::int64_t>(end)).run())
        return m_archive.database.error();
    return rows;
}

Result<Done> ArchiveWriter::writeSegment(const StoredRows &rows)
{
    const auto [oldest, newest] = std::ranges::minmax(rows.times);
    const QByteArray packed = m_packer.pack(viewOf(segmentBytes(rows)));
    m_insertSegment.bind(1, static_cast<std::int64_t>(rows.first))
        .bind(2, static_cast<std::int64_t>(rows.times.size()))
        .bind(3, oldest)
        .bind(4, newest)
        .bind(5, packed);
    if (!m_insertSegment.run()) {
        const Error error = m_archive.database.error();
        m_insertSegment.reset();
        return error;
    }
    return Done {};
}

} // namespace Backtrail
