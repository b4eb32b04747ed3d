// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewriter_p.h"

#include "models/archive/archivetr.h"

#include <algorithm>
#include <array>

// How the writer keeps the columns in few pieces.

namespace Backtrail {

namespace {

// So many segments that are smaller than this become one: each row is written three times in all, and a million rows
// are a few dozen segments.
struct Merge
{
    std::uint64_t smallerThan;
    std::size_t atOnce;
};
constexpr std::array merges {Merge {3'200, 32}, Merge {51'200, 16}};
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
        while (begin > 0 && draft.tail[begin - 1].count < merge.smallerThan
               && count + draft.tail[begin - 1].count <= largestSegment)
            count += draft.tail[--begin].count;
        if (draft.tail.size() - begin + 1 < merge.atOnce)
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

// The bytes of an event in a damaged frame are gone, but the columns tell whose they were. To fail would make the
// synchronisation try the page for ever; what came now is kept beside the damage, as a revision.
Result<bool> ArchiveWriter::isLost(EventSequence sequence, std::string_view id, const Error &error)
{
    if (!isDamageError(error) && !m_archive.database.isDamaged())
        return error;
    const Result<QByteArray> own = idOf(sequence);
    return own ? Result<bool>(viewOf(*own) == id) : Result<bool>(own.error());
}

// From the columns, which were whole when the archive was opened.
Result<QByteArray> ArchiveWriter::idOf(EventSequence sequence)
{
    if (!m_lastColumns || sequence - m_lastColumns->first >= m_lastColumns->keys.size()) {
        Statement select(m_archive.database,
                         "SELECT first, count, data FROM segment WHERE first <= ?1 ORDER BY first DESC LIMIT 1");
        if (select.bind(1, static_cast<std::int64_t>(sequence)).step() != Statement::Step::Row)
            return m_archive.database.error();
        const std::optional<QByteArray> bytes = Unpacker().unpack(select.blob(2));
        if (bytes) {
            m_lastColumns = readSegment(viewOf(*bytes), static_cast<EventSequence>(select.integer(0)),
                                        static_cast<std::uint64_t>(select.integer(1)), m_archive.state.dictionarySizes);
        }
        if (!bytes || !m_lastColumns || sequence - m_lastColumns->first >= m_lastColumns->keys.size())
            return damageError(Archive::tr("event %1 is missing").arg(sequence));
    }
    const auto row = static_cast<std::uint32_t>(sequence - m_lastColumns->first);
    const auto other = std::ranges::find(m_lastColumns->otherIds, row, &std::pair<std::uint32_t, std::string>::first);
    if (other != m_lastColumns->otherIds.end())
        return QByteArray::fromStdString(other->second);
    const UuidText text = uuidText(m_lastColumns->keys[row]);
    return QByteArray(text.data(), text.size());
}

} // namespace Backtrail
