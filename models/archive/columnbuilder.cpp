// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/columnbuilder.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::size_t rowsOfPart = 51'200; // as the writer's largest

} // namespace

void ColumnBuilder::add(const ProvedFrame &proved, const std::vector<std::int64_t> &times)
{
    const std::vector<EventRecord> &records = proved.events->events();
    for (std::size_t i = 0; i < records.size(); ++i) {
        appendRow(m_rows, records[i], times[i], m_texts);
        if (m_rows.times.size() == rowsOfPart)
            endPart();
    }
}

void ColumnBuilder::endPart()
{
    if (m_rows.times.empty())
        return;
    const auto [oldest, newest] = std::ranges::minmax(m_rows.times);
    const EventSequence next = m_rows.first + m_rows.times.size();
    m_parts.push_back({m_rows.first, m_rows.times.size(), oldest, newest, m_packer.pack(viewOf(segmentBytes(m_rows)))});
    m_rows = {};
    m_rows.first = next;
}

std::size_t ColumnBuilder::segments()
{
    endPart();
    return m_parts.size();
}

Result<Done> ColumnBuilder::write(Database &database, ArchiveState &state)
{
    endPart();
    // Under the number of the last one, so that numbers only grow: a program that follows looks for higher ones.
    const Result<std::int64_t> number = database.number("SELECT coalesce(max(number), 0) FROM dictionary");
    if (!number)
        return number.error();
    if (const Result<Done> removed = database.run("DELETE FROM segment; DELETE FROM dictionary"); !removed)
        return removed.error();
    Statement insert(database, "INSERT INTO segment(first, count, oldest, newest, data) VALUES(?1, ?2, ?3, ?4, ?5)");
    for (const Part &part : m_parts) {
        insert.bind(1, static_cast<std::int64_t>(part.first))
            .bind(2, static_cast<std::int64_t>(part.count))
            .bind(3, part.oldest)
            .bind(4, part.newest)
            .bind(5, part.packed);
        if (!insert.run())
            return database.error();
    }
    const NewTexts texts = m_texts.since(ArchiveState().dictionarySizes);
    state.dictionarySizes = m_texts.sizes();
    if (texts.isEmpty())
        return Done {};
    const QByteArray packed = m_packer.pack(viewOf(dictionaryBytes(texts)));
    Statement insertTexts(database, "INSERT INTO dictionary(number, data) VALUES(?1, ?2)");
    return insertTexts.bind(1, *number).bind(2, packed).run() ? Result<Done>(Done {}) : database.error();
}

} // namespace Backtrail
