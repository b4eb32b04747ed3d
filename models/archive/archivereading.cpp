// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"

#include "models/archive/archiveopening.h"
#include "models/archive/archivetr.h"

namespace Backtrail {

namespace {

Error otherTexts()
{
    return {ErrorKind::FileFailed,
            Archive::tr("Another program mended the archive. Open it again to see it as it is now")};
}

} // namespace

bool isOtherTexts(const Error &error)
{
    return error == otherTexts();
}

void RowReader::Known::add(std::size_t field, std::string_view text)
{
    ++sizes[field];
    sums[field] = (sums[field] ^ std::hash<std::string_view>()(text)) * 0x9e3779b97f4a7c15U + 1;
}

Result<bool> RowReader::isLastRowTheSame() const
{
    if (m_nextDictionary == 0)
        return true;
    Statement select(m_database, "SELECT data FROM dictionary WHERE number = ?1");
    const Statement::Step step = select.bind(1, m_nextDictionary - 1).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    return step == Statement::Step::Row && std::hash<std::string_view>()(select.blob(0)) == m_lastRow;
}

Result<Done> RowReader::readRows(const std::function<bool(NewTexts &&)> &take)
{
    Unpacker unpacker;
    Statement select(m_database, "SELECT number, data FROM dictionary WHERE number >= ?1 ORDER BY number");
    select.bind(1, m_nextDictionary);
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        const std::optional<QByteArray> bytes = unpacker.unpack(select.blob(1));
        std::optional<NewTexts> texts = bytes ? readDictionary(viewOf(*bytes)) : std::nullopt;
        if (!texts)
            return columnsError(Archive::tr("its names cannot be read"));
        if (!take(*std::move(texts)))
            return columnsError(Archive::tr("some of its names are missing"));
        m_nextDictionary = select.integer(0) + 1;
        m_lastRow = std::hash<std::string_view>()(select.blob(1));
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return Done {};
}

Result<NewTexts> RowReader::readTexts()
{
    const Result<bool> isSame = isLastRowTheSame();
    if (!isSame)
        return isSame.error();
    if (!*isSame)
        return readAgain();
    NewTexts all;
    all.firstText = m_known.sizes;
    const Result<Done> read = readRows([&](NewTexts &&texts) {
        for (std::size_t field = 0; field < indexFieldCount; ++field) {
            std::vector<std::string> &added = texts.texts[field];
            if (!added.empty() && texts.firstText[field] != m_known.sizes[field])
                return false;
            for (std::string &text : added) {
                m_known.add(field, text);
                all.texts[field].push_back(std::move(text));
            }
        }
        return true;
    });
    return read ? Result<NewTexts>(std::move(all)) : read.error();
}

// Those that are known must come first, and be the same.
Result<NewTexts> RowReader::readAgain()
{
    const Known before = m_known;
    m_known = {};
    m_nextDictionary = 0;
    Result<NewTexts> all = readTexts();
    if (!all)
        return all;
    Known again;
    for (std::size_t field = 0; field < indexFieldCount; ++field) {
        std::vector<std::string> &texts = all->texts[field];
        const std::size_t count = before.sizes[field] - 1; // the empty one is never among them
        if (texts.size() < count)
            return otherTexts();
        for (std::size_t i = 0; i < count; ++i)
            again.add(field, texts[i]);
        texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count));
    }
    all->firstText = before.sizes;
    return again.sums == before.sums ? all : otherTexts();
}

Result<Done> RowReader::read(const ArchiveState &state, EventSequence known, const CancelFlag &cancel,
                             const std::function<void(StoredRowsPtr)> &part)
{
    Result<NewTexts> texts = readTexts();
    if (!texts)
        return texts.error();
    if (m_known.sizes != state.dictionarySizes)
        return columnsError(Archive::tr("some of its names are missing"));
    // SQLite would sort them together with their bytes, through a file, before it gives the first one.
    Statement places(m_database, "SELECT first FROM segment WHERE first + count > ?1 ORDER BY newest DESC, first DESC");
    places.bind(1, static_cast<std::int64_t>(known));
    std::vector<std::int64_t> inOrder;
    Statement::Step step = places.step();
    for (; step == Statement::Step::Row; step = places.step())
        inOrder.push_back(places.integer(0));
    if (step == Statement::Step::Failed)
        return m_database.error();
    Unpacker unpacker;
    Statement select(m_database, "SELECT first, count, data FROM segment WHERE first = ?1");
    bool isFirst = true;
    for (const std::int64_t place : inOrder) {
        if (cancel.isCanceled())
            break;
        select.reset();
        step = select.bind(1, place).step();
        if (step != Statement::Step::Row)
            return m_database.error();
        const auto first = static_cast<EventSequence>(select.integer(0));
        const std::optional<QByteArray> bytes = unpacker.unpack(select.blob(2));
        std::optional<StoredRows> rows = bytes
            ? readSegment(viewOf(*bytes), first, static_cast<std::uint64_t>(select.integer(1)), m_known.sizes)
            : std::nullopt;
        if (!rows)
            return columnsError(Archive::tr("the rows from event %1 on cannot be read").arg(first));
        if (first < known)
            dropFirstRows(*rows, known - first);
        if (std::exchange(isFirst, false)) {
            rows->firstText = texts->firstText;
            rows->texts = std::move(texts->texts);
        }
        part(std::make_shared<const StoredRows>(*std::move(rows)));
    }
    return Done {};
}

FrameReader::FrameReader(const Database &database)
    : m_database(database)
    , m_byEvent(database, "SELECT first, count, data FROM frame WHERE first <= ?1 ORDER BY first DESC LIMIT 1")
    , m_byNumber(database, "SELECT first, count, data FROM frame WHERE number = ?1")
{
}

Result<FramePtr> FrameReader::unpack(std::string_view data, EventSequence first, std::uint64_t count)
{
    std::optional<QByteArray> bytes = m_unpacker.unpack(data);
    std::optional<Frame> frame = bytes ? readFrame(*std::move(bytes), first, count) : std::nullopt;
    if (!frame)
        return damageError(Archive::tr("events %1 to %2 cannot be read").arg(first).arg(first + count - 1));
    return FramePtr(std::make_shared<const Frame>(*std::move(frame)));
}

Result<FramePtr> FrameReader::frameOf(EventSequence sequence)
{
    m_byEvent.reset();
    const Statement::Step step = m_byEvent.bind(1, static_cast<std::int64_t>(sequence)).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    const EventSequence first = step == Statement::Step::Row ? static_cast<EventSequence>(m_byEvent.integer(0)) : 0;
    const auto count = step == Statement::Step::Row ? static_cast<std::uint64_t>(m_byEvent.integer(1)) : 0;
    if (sequence - first >= count) {
        m_byEvent.reset();
        return damageError(Archive::tr("event %1 is missing").arg(sequence));
    }
    Result<FramePtr> frame = unpack(m_byEvent.blob(2), first, count);
    m_byEvent.reset(); // ends the read transaction
    return frame;
}

Result<std::int64_t> FrameReader::numberOf(EventSequence sequence)
{
    Statement select(m_database, "SELECT number FROM frame WHERE first <= ?1 ORDER BY first DESC LIMIT 1");
    const Statement::Step step = select.bind(1, static_cast<std::int64_t>(sequence)).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    if (step == Statement::Step::Done)
        return damageError(Archive::tr("event %1 is missing").arg(sequence));
    return select.integer(0);
}

Result<FramePtr> FrameReader::frame(std::int64_t number)
{
    m_byNumber.reset();
    const Statement::Step step = m_byNumber.bind(1, number).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    if (step == Statement::Step::Done)
        return damageError(Archive::tr("frame %1 is missing").arg(number));
    Result<FramePtr> frame = unpack(m_byNumber.blob(2), static_cast<EventSequence>(m_byNumber.integer(0)),
                                    static_cast<std::uint64_t>(m_byNumber.integer(1)));
    m_byNumber.reset(); // ends the read transaction
    return frame;
}

Result<std::vector<QByteArray>> FrameReader::revisions(EventSequence sequence)
{
    std::vector<QByteArray> revisions;
    Statement select(m_database, "SELECT data FROM revision WHERE sequence = ?1 ORDER BY number");
    select.bind(1, static_cast<std::int64_t>(sequence));
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        std::optional<QByteArray> bytes = m_unpacker.unpack(select.blob(0));
        if (!bytes)
            return damageError(Archive::tr("what came later for event %1 cannot be read").arg(sequence));
        revisions.push_back(*std::move(bytes));
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return revisions;
}

Result<std::vector<DecodeWarning>> readUnreadable(const Database &database, int most)
{
    std::vector<DecodeWarning> elements;
    Unpacker unpacker;
    Statement select(database, "SELECT CAST(path AS BLOB), CAST(reason AS BLOB), data FROM unreadable ORDER BY number DESC LIMIT ?1");
    select.bind(1, static_cast<std::int64_t>(most));
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        DecodeWarning element;
        element.path = QString::fromUtf8(select.blob(0));
        element.message = QString::fromUtf8(select.blob(1));
        element.eventLost = true;
        std::optional<QByteArray> bytes = unpacker.unpack(select.blob(2));
        if (!bytes)
            return damageError(Archive::tr("what could not be read as an event is damaged"));
        element.raw = *std::move(bytes);
        elements.push_back(std::move(element));
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return elements;
}

} // namespace Backtrail
