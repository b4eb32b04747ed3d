// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewriter_p.h"

#include "models/archive/archivetr.h"

#include <algorithm>
#include <limits>

namespace Backtrail {

namespace {

constexpr std::size_t largestEvent = std::size_t {256} << 20;

bool isTheSame(const ArchiveState &left, const ArchiveState &right)
{
    return left.events == right.events && left.revisions == right.revisions && left.unreadable == right.unreadable
        && left.coverage == right.coverage && left.syncState == right.syncState;
}

bool haveEvents(std::span<const StoreCommit> commits)
{
    return std::ranges::any_of(commits, [](const StoreCommit &commit) {
        return commit.events != nullptr && !commit.events->events().empty();
    });
}

} // namespace

ArchiveWriter::ArchiveWriter(OpenedArchive &&archive, QByteArray key)
    : m_archive(std::move(archive))
    , m_key(std::move(key))
    , m_chain(m_archive.source)
    , m_frames(m_archive.database)
    , m_insertFrame(m_archive.database, "INSERT INTO frame(number, first, count, link, data) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_insertSegment(m_archive.database,
                      "INSERT INTO segment(first, count, oldest, newest, data) VALUES(?1, ?2, ?3, ?4, ?5)")
    , m_filters(m_archive.database)
    , m_head(m_archive.headPath, m_archive.source, m_key, m_archive.loss)
    , m_updateState(m_archive.database, "UPDATE state SET data = ?1, seal = ?2 WHERE id = 1")
{
}

ArchiveWriter::~ArchiveWriter() = default;

// What only writing events needs, so that opening does not wait for it, and what never writes one does not hold it: with
// a million events some eleven megabytes, and as much work as opening.
Result<Done> ArchiveWriter::load()
{
    const Database &database = m_archive.database;
    m_ids = {};
    m_ids.reserve(m_archive.state.events.count);
    m_tail.clear();
    RowReader reader(database);
    const auto learn = [this](const StoredRowsPtr &rows) {
        auto other = rows->otherIds.begin();
        for (std::uint32_t row = 0; row < rows->keys.size(); ++row) {
            const auto number = static_cast<std::uint32_t>(rows->first + row);
            if (other != rows->otherIds.end() && other->first == row)
                m_ids.insert(IdFinder::hashOf((other++)->second), number);
            else
                m_ids.insert(IdFinder::hashOf(viewOf(uuidText(rows->keys[row]))), number);
        }
        NewTexts texts;
        texts.texts = rows->texts;
        m_texts.add(texts);
        m_tail.push_back({rows->first, rows->times.size(), nullptr});
    };
    m_texts = TextNumbers();
    if (const Result<Done> read = reader.read(m_archive.state, 0, {}, learn); !read)
        return read.error();
    std::ranges::sort(m_tail, {}, &SegmentPlace::first);
    const Result<std::int64_t> frames = m_archive.database.number("SELECT coalesce(max(number) + 1, 0) FROM frame");
    const Result<std::int64_t> dictionaries
        = m_archive.database.number("SELECT coalesce(max(number) + 1, 0) FROM dictionary");
    if (!frames || !dictionaries)
        return m_archive.database.error();
    m_nextFrame = *frames;
    m_nextDictionary = *dictionaries;
    m_isLoaded = true;
    return Done {};
}

Result<StoreReceipt> ArchiveWriter::commit(const StoreCommit &commit)
{
    Result<std::vector<StoreReceipt>> receipts = this->commit(std::span(&commit, 1));
    return receipts ? Result<StoreReceipt>(std::move(receipts->front())) : Result<StoreReceipt>(receipts.error());
}

Result<std::vector<StoreReceipt>> ArchiveWriter::commit(std::span<const StoreCommit> commits)
{
    if (!m_isLoaded && haveEvents(commits)) {
        if (const Result<Done> loaded = load(); !loaded)
            return loaded.error();
    }
    Draft draft;
    draft.state = m_archive.state;
    draft.nextFrame = m_nextFrame;
    draft.tail = m_tail;
    for (const StoreCommit &commit : commits) {
        draft.parts.push_back({draft.fresh.size(), draft.revisions.size(), 0, 0});
        if (commit.events == nullptr)
            continue;
        if (const Result<Done> sorted = sort(*commit.events, draft); !sorted)
            return sorted.error();
    }
    const auto sizes = m_texts.sizes();
    buildRows(draft);
    draft.texts = m_texts.since(sizes);
    if (m_isLoaded)
        draft.state.dictionarySizes = m_texts.sizes();
    if (const Result<Done> written = write(commits, draft); !written) {
        m_texts.shrinkTo(sizes);
        return written.error();
    }
    std::vector<StoreReceipt> given = receipts(commits, draft);
    keep(draft);
    return given;
}

// Before keep(): what is new is counted from the state as it was.
std::vector<StoreReceipt> ArchiveWriter::receipts(std::span<const StoreCommit> commits, const Draft &draft) const
{
    std::vector<StoreReceipt> receipts;
    for (std::size_t i = 0; i < commits.size(); ++i) {
        const Draft::Part &part = draft.parts[i];
        const bool isLast = i + 1 == commits.size();
        const std::size_t freshEnd = isLast ? draft.fresh.size() : draft.parts[i + 1].firstFresh;
        const std::size_t revisionsEnd = isLast ? draft.revisions.size() : draft.parts[i + 1].firstRevision;
        StoreReceipt &receipt = receipts.emplace_back();
        receipt.firstSequence = m_archive.state.events.count + part.firstFresh;
        receipt.repeated = part.repeated;
        receipt.revised = static_cast<std::uint32_t>(revisionsEnd - part.firstRevision);
        receipt.unreadable = part.unreadable;
        if (freshEnd == part.firstFresh)
            continue;
        std::vector<std::size_t> places;
        for (std::size_t fresh = part.firstFresh; fresh < freshEnd; ++fresh)
            places.push_back(draft.fresh[fresh].index);
        const EventBatchPtr &batch = commits[i].events;
        receipt.added = places.size() == batch->events().size() ? batch : selectEvents(batch, places);
    }
    return receipts;
}

Result<Done> ArchiveWriter::sort(const EventBatch &batch, Draft &draft)
{
    if (m_archive.state.events.count + draft.fresh.size() + batch.events().size() >= std::numeric_limits<std::uint32_t>::max())
        return Error {ErrorKind::FileFailed,
                     Archive::tr("The archive is full: it holds as many events as can be numbered")};
    std::vector<std::uint32_t> hashes;
    for (const EventRecord &record : batch.events()) {
        hashes.push_back(IdFinder::hashOf(record.id));
        m_ids.prefetch(hashes.back());
    }
    for (std::size_t i = 0; i < batch.events().size(); ++i) {
        const std::size_t bytes = batch.bytes(batch.events()[i].raw).size();
        if (bytes > largestEvent)
            return Error {ErrorKind::TooLarge, Archive::tr("One event has %1 bytes").arg(bytes)};
        if (const Result<Done> sorted = sortOne(batch, i, hashes[i], draft); !sorted)
            return sorted.error();
    }
    return Done {};
}

// New, the same again, or the same id with other bytes.
Result<Done> ArchiveWriter::sortOne(const EventBatch &batch, std::size_t index, std::uint32_t hash, Draft &draft)
{
    const EventRecord &record = batch.events()[index];
    const std::string_view raw = batch.bytes(record.raw);
    std::uint32_t &repeated = draft.parts.back().repeated;
    std::uint32_t twice = 0; // its place among the new ones
    const auto isTwice = [&](std::uint32_t place) {
        twice = place;
        return draft.fresh[place].record().id == record.id;
    };
    if (draft.freshIds.find(hash, isTwice)) {
        if (draft.fresh[twice].raw() != raw)
            return noteRevision(m_archive.state.events.count + twice, record.id, raw, draft);
        ++repeated;
        return Done {};
    }
    const Result<std::optional<Kept>> kept = findKept(record.id, hash, raw);
    if (!kept)
        return kept.error();
    if (*kept && !(*kept)->isSame)
        return noteRevision((*kept)->sequence, record.id, raw, draft);
    if (*kept) {
        ++repeated;
        return Done {};
    }
    draft.freshIds.insert(hash, static_cast<std::uint32_t>(draft.fresh.size()));
    draft.fresh.push_back({&batch, index, hash});
    return Done {};
}

Result<Done> ArchiveWriter::noteRevision(EventSequence sequence, std::string_view id, std::string_view raw, Draft &draft)
{
    const auto isIt = [&](const auto &known) { return known == raw; };
    const Result<std::vector<QByteArray>> stored = m_frames.revisions(sequence);
    if (!stored)
        return stored.error();
    const bool isKnown = std::ranges::any_of(*stored, isIt, [](const QByteArray &bytes) { return viewOf(bytes); })
        || std::ranges::any_of(draft.revisions, [&](const Draft::Revision &revision) {
               return revision.sequence == sequence && revision.raw == raw;
           });
    if (isKnown)
        ++draft.parts.back().repeated;
    else
        draft.revisions.push_back({sequence, id, raw});
    return Done {};
}

void ArchiveWriter::buildRows(Draft &draft)
{
    StoredRows &rows = draft.rows;
    rows.first = m_archive.state.events.count;
    for (auto &codes : rows.codes)
        codes.reserve(draft.fresh.size());
    for (const Draft::Fresh &fresh : draft.fresh) {
        const EventRecord &record = fresh.record();
        appendRow(rows, record, record.time.ns, m_texts);
    }
}

Result<Done> ArchiveWriter::write(std::span<const StoreCommit> commits, Draft &draft)
{
    for (const StoreCommit &commit : commits) {
        for (const CoverageSpan &span : commit.coverage)
            draft.state.coverage.mark(span);
        if (commit.syncState)
            draft.state.syncState = *commit.syncState;
    }
    Transaction transaction(m_archive.database);
    Result<Done> done = transaction.begin();
    if (done)
        done = writeFrames(draft);
    if (done)
        done = writeRevisions(draft);
    for (std::size_t i = 0; done && i < commits.size(); ++i) {
        const std::uint64_t before = draft.state.unreadable.count;
        done = writeUnreadable(commits[i].unreadable, draft);
        draft.parts[i].unreadable = static_cast<std::uint32_t>(draft.state.unreadable.count - before);
    }
    if (done && !draft.fresh.empty())
        done = writeColumns(draft);
    if (done && isTheSame(draft.state, m_archive.state))
        return done; // rolled back: nothing came that was not there
    if (done)
        done = writeState(draft);
    if (done)
        done = transaction.commit();
    return done;
}

Result<Done> ArchiveWriter::writeFrames(Draft &draft)
{
    ChainHead &head = draft.state.events;
    if (!draft.fresh.empty() && draft.state.secondRuleFrom == noSecondRule)
        draft.state.secondRuleFrom = head.count;
    static_cast<void>(m_grams.take()); // of a commit that failed half way
    std::vector<FrameEvent> events;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < draft.fresh.size(); ++i) {
        const EventRecord &record = draft.fresh[i].record();
        const std::string_view raw = draft.fresh[i].raw();
        m_chain.append(head, draft.state.secondRuleFrom, record.id, raw);
        events.push_back({raw, head.link});
        m_grams.addEvent(*draft.fresh[i].batch, record);
        bytes += raw.size();
        const bool isLast = i + 1 == draft.fresh.size();
        if (!isLast && events.size() < mostInFrame
            && bytes + draft.fresh[i + 1].raw().size() <= mostFrameBytes)
            continue;
        const EventSequence first = head.count - events.size();
        m_frameBytes.clear();
        writeFrame(m_frameBytes, first, events);
        const QByteArray packed = m_packer.pack(viewOf(m_frameBytes.result()));
        const std::int64_t number = draft.nextFrame++;
        m_insertFrame.bind(1, number)
            .bind(2, static_cast<std::int64_t>(first))
            .bind(3, static_cast<std::int64_t>(events.size()))
            .bind(4, viewOf(head.link))
            .bind(5, packed);
        if (!m_insertFrame.run()) {
            const Error error = m_archive.database.error();
            m_insertFrame.reset();
            return error;
        }
        if (const Result<Done> added = m_filters.add(number, m_grams.take()); !added)
            return added.error();
        events.clear();
        bytes = 0;
    }
    return Done {};
}

Result<Done> ArchiveWriter::writeRevisions(Draft &draft)
{
    if (draft.revisions.empty())
        return Done {};
    Statement insert(m_archive.database,
                     "INSERT INTO revision(number, sequence, received, link, data) VALUES(?1, ?2, ?3, ?4, ?5)");
    ChainHead &head = draft.state.revisions;
    for (const Draft::Revision &revision : draft.revisions) {
        head.link = m_chain.next(ChainKind::Revision, head.link, revision.sequence, revision.id, revision.raw);
        const QByteArray packed = m_packer.pack(revision.raw);
        insert.bind(1, static_cast<std::int64_t>(head.count++))
            .bind(2, static_cast<std::int64_t>(revision.sequence))
            .bind(3, Timestamp::now().ns)
            .bind(4, viewOf(head.link))
            .bind(5, packed);
        if (!insert.run())
            return m_archive.database.error();
    }
    return Done {};
}

Result<Done> ArchiveWriter::writeUnreadable(const std::vector<DecodeWarning> &unreadable, Draft &draft)
{
    if (unreadable.empty())
        return Done {};
    Statement known(m_archive.database, "SELECT 1 FROM unreadable WHERE digest = ?1");
    Statement insert(m_archive.database, "INSERT INTO unreadable(number, digest, received, link, path, reason, data) "
                                         "VALUES(?1, ?2, ?3, ?4, CAST(?5 AS TEXT), CAST(?6 AS TEXT), ?7)");
    ChainHead &head = draft.state.unreadable;
    for (const DecodeWarning &warning : unreadable) {
        if (!warning.eventLost)
            continue;
        const QByteArray digest = QCryptographicHash::hash(warning.raw, QCryptographicHash::Blake2b_256);
        known.reset();
        const Statement::Step step = known.bind(1, digest).step();
        known.reset();
        if (step == Statement::Step::Failed)
            return m_archive.database.error();
        if (step == Statement::Step::Row)
            continue; // asked for again, and no more readable than before
        head.link = m_chain.next(ChainKind::Unreadable, head.link, head.count, {}, viewOf(warning.raw));
        const QByteArray path = warning.path.toUtf8();
        const QByteArray reason = warning.message.toUtf8();
        const QByteArray packed = m_packer.pack(viewOf(warning.raw));
        insert.bind(1, static_cast<std::int64_t>(head.count++))
            .bind(2, digest)
            .bind(3, Timestamp::now().ns)
            .bind(4, viewOf(head.link))
            .bind(5, path)
            .bind(6, reason)
            .bind(7, packed);
        if (!insert.run())
            return m_archive.database.error();
    }
    return Done {};
}

Result<Done> ArchiveWriter::writeState(Draft &draft)
{
    draft.state.sealedAt = nextSealTime(m_archive.state);
    const QByteArray bytes = stateBytes(draft.state);
    const QByteArray packed = m_packer.pack(viewOf(bytes));
    const QByteArray seal = m_key.isEmpty() ? QByteArray() : sealOf(bytes, m_archive.source, m_key);
    if (!m_updateState.bind(1, packed).bind(2, seal).run()) {
        const Error error = m_archive.database.error();
        m_updateState.reset();
        return error;
    }
    return Done {};
}

void ArchiveWriter::keep(Draft &draft)
{
    auto number = static_cast<std::uint32_t>(m_archive.state.events.count);
    for (const Draft::Fresh &fresh : draft.fresh)
        m_ids.insert(fresh.hash, number++);
    if (!draft.fresh.empty() && !draft.texts.isEmpty())
        ++m_nextDictionary;
    m_nextFrame = draft.nextFrame;
    m_tail = std::move(draft.tail);
    m_archive.state = std::move(draft.state);
    m_head.write(m_archive.state);
}

} // namespace Backtrail
