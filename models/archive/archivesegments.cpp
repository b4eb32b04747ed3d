// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewriter_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// How the writer keeps the columns in few pieces.

namespace Backtrail {

namespace {

// Eight segments of a size become one of the next, up to about this many rows: each row is written some three times
// in all, and a million rows are a few dozen segments.
constexpr std::size_t mergedAtOnce = 8;
constexpr std::array<std::uint64_t, 3> mergeSizes {800, 6'400, 51'200};

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

} // namespace

Result<Done> ArchiveWriter::writeColumns(Draft &draft)
{
    if (!draft.texts.isEmpty()) {
        Statement insert(m_archive.database, "INSERT INTO dictionary(number, data) VALUES(?1, ?2)");
        const QByteArray packed = m_packer.pack(viewOf(dictionaryBytes(draft.texts)));
        if (!insert.bind(1, m_nextDictionary).bind(2, packed).run())
            return m_archive.database.error();
    }
    draft.tail.push_back({draft.rows.first, draft.rows.times.size()});
    return mergeTail(draft);
}

// Writes the new rows, together with the segments before them whose turn it is.
Result<Done> ArchiveWriter::mergeTail(Draft &draft)
{
    StoredRows rows = draft.rows;
    for (const std::uint64_t size : mergeSizes) {
        std::size_t begin = draft.tail.size();
        std::uint64_t count = 0;
        while (begin > 0 && draft.tail[begin - 1].count < size
               && count + draft.tail[begin - 1].count <= mergeSizes.back())
            count += draft.tail[--begin].count;
        if (draft.tail.size() - begin < mergedAtOnce)
            continue;
        Result<StoredRows> merged = takeSegments(draft.tail[begin].first, rows.first, draft);
        if (!merged)
            return merged.error();
        appendRows(*merged, rows);
        rows = *std::move(merged);
        draft.tail.resize(begin);
        draft.tail.push_back({rows.first, rows.times.size()});
    }
    return writeSegment(rows);
}

// Reads and removes them.
Result<StoredRows> ArchiveWriter::takeSegments(EventSequence first, EventSequence end, const Draft &draft)
{
    Unpacker unpacker;
    StoredRows rows;
    rows.first = first;
    Statement select(m_archive.database,
                     "SELECT first, count, data FROM segment WHERE first >= ?1 AND first < ?2 ORDER BY first");
    select.bind(1, static_cast<std::int64_t>(first)).bind(2, static_cast<std::int64_t>(end));
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        const auto at = static_cast<EventSequence>(select.integer(0));
        const auto count = static_cast<std::uint64_t>(select.integer(1));
        const std::optional<QByteArray> bytes = unpacker.unpack(select.blob(2));
        const std::optional<StoredRows> part
            = bytes ? readSegment(viewOf(*bytes), at, count, draft.state.dictionarySizes) : std::nullopt;
        if (!part || at != rows.first + rows.times.size())
            return damageError(tr("the rows from event %1 on cannot be read").arg(at));
        appendRows(rows, *part);
    }
    if (step == Statement::Step::Failed)
        return m_archive.database.error();
    if (rows.first + rows.times.size() != end)
        return damageError(tr("rows are missing before event %1").arg(end));
    select.reset();
    Statement remove(m_archive.database, "DELETE FROM segment WHERE first >= ?1 AND first < ?2");
    if (!remove.bind(1, static_cast<std::int64_t>(first)).bind(2, static_cast<std::int64_t>(end)).run())
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
