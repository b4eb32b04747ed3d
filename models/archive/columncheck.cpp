// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/columncheck.h"

#include "models/archive/archiveopening.h"
#include "models/archive/archivereading.h"
#include "models/archive/archivetr.h"
#include "models/index/recordfields.h"

#include <algorithm>

namespace Backtrail {

ColumnCheck::ColumnCheck(const Database &database, const ArchiveState &state)
    : m_database(database)
    , m_state(state)
{
}

void ColumnCheck::wrong(const QString &what)
{
    ++m_wrong;
    if (!m_fault)
        m_fault = what;
}

Result<Done> ColumnCheck::begin()
{
    for (std::vector<std::string> &texts : m_texts)
        texts.assign(1, {});
    RowReader reader(m_database);
    Result<NewTexts> read = reader.readTexts();
    if (!read && !isColumnsError(read.error()))
        return read.error();
    bool areAll = static_cast<bool>(read);
    for (std::size_t field = 0; areAll && field < m_texts.size(); ++field) {
        m_texts[field].insert(m_texts[field].end(), std::make_move_iterator(read->texts[field].begin()),
                              std::make_move_iterator(read->texts[field].end()));
    }
    for (std::size_t field = 0; areAll && field < m_texts.size(); ++field)
        areAll = m_texts[field].size() == m_state.dictionarySizes[field];
    if (!areAll) {
        wrong(Archive::tr("the names that columns refer to cannot be read"));
        for (std::vector<std::string> &texts : m_texts)
            texts.clear(); // no row is right
    }
    if (const auto failed = checkSegments(m_database, m_state)) {
        if (!isColumnsError(failed->error))
            return failed->error;
        wrong(Archive::tr("the columns have holes, or are of more events than there are"));
    }
    return Done {};
}

Result<Done> ColumnCheck::take(EventSequence sequence)
{
    m_rows.reset();
    Statement select(m_database, "SELECT first, count, oldest, newest, data FROM segment WHERE first <= ?1 ORDER BY first DESC LIMIT 1");
    const Statement::Step step = select.bind(1, static_cast<std::int64_t>(sequence)).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    const auto first = step == Statement::Step::Row ? static_cast<EventSequence>(select.integer(0)) : 0;
    const auto count = step == Statement::Step::Row ? static_cast<std::uint64_t>(select.integer(1)) : 0;
    if (sequence - first < count) {
        const std::optional<QByteArray> bytes = Unpacker().unpack(select.blob(4));
        if (bytes)
            m_rows = readSegment(viewOf(*bytes), first, count, m_state.dictionarySizes);
    }
    if (m_rows) {
        const auto [oldest, newest] = std::ranges::minmax(m_rows->times);
        if (oldest != select.integer(2) || newest != select.integer(3))
            wrong(Archive::tr("the times of events %1 to %2 are not those of their columns")
                      .arg(first)
                      .arg(first + count - 1));
        m_end = first + count;
        m_otherId = 0;
        while (m_otherId < m_rows->otherIds.size() && first + m_rows->otherIds[m_otherId].first < sequence)
            ++m_otherId;
        return Done {};
    }
    Statement next(m_database, "SELECT first FROM segment WHERE first > ?1 ORDER BY first LIMIT 1");
    const Statement::Step found = next.bind(1, static_cast<std::int64_t>(sequence)).step();
    if (found == Statement::Step::Failed)
        return m_database.error();
    m_end = found == Statement::Step::Row ? static_cast<EventSequence>(next.integer(0)) : m_state.events.count;
    return Done {};
}

Result<std::vector<std::int64_t>> ColumnCheck::add(const ProvedFrame &proved)
{
    std::vector<std::int64_t> times;
    EventSequence sequence = proved.frame.first;
    for (const EventRecord &record : proved.events->events()) {
        if (sequence >= m_end) {
            if (const Result<Done> taken = take(sequence); !taken)
                return taken.error();
        }
        times.push_back(checkRow(sequence++, record));
    }
    return times;
}

std::string_view ColumnCheck::idAt(std::uint32_t row)
{
    if (m_otherId < m_rows->otherIds.size() && m_rows->otherIds[m_otherId].first == row)
        return m_rows->otherIds[m_otherId++].second;
    m_uuid = uuidText(m_rows->keys[row]);
    return viewOf(m_uuid);
}

std::int64_t ColumnCheck::checkRow(EventSequence sequence, const EventRecord &record)
{
    if (!m_rows) {
        wrong(Archive::tr("the columns of event %1 cannot be read").arg(sequence));
        return record.time.ns;
    }
    const auto row = static_cast<std::uint32_t>(sequence - m_rows->first);
    const bool isIt = idAt(row) == record.id;
    const bool statesTime = statesItsTime(record);
    const std::int64_t time = statesTime || !isIt ? record.time.ns : m_rows->times[row];
    bool isSame = isIt && m_rows->times[row] == time;
    for (std::size_t field = 0; isSame && field < recordFields.size(); ++field) {
        const std::vector<std::string> &texts = m_texts[field];
        const std::uint32_t code = m_rows->codes[field][row];
        isSame = code < texts.size() && texts[code] == record.*recordFields[field];
    }
    if (!isSame)
        wrong(Archive::tr("the columns of event %1 do not say what its bytes say").arg(sequence));
    return time;
}

} // namespace Backtrail
