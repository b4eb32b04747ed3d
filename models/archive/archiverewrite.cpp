// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiverewrite.h"

#include "models/archive/archiveinfo.h"
#include "models/archive/archivetr.h"
#include "models/archive/columnbuilder.h"
#include "models/archive/columncheck.h"
#include "models/archive/filtercheck.h"
#include "models/archive/framemerger.h"

#include <utility>

namespace Backtrail {

namespace {

// One of the two, in its transaction.
class Rewriting
{
public:
    Rewriting(const ArchivePaths &paths, OpenedArchive &archive, bool compacts)
        : m_paths(paths)
        , m_archive(archive)
        , m_compacts(compacts)
        , m_filters(archive.database, true)
        , m_merger(archive.database)
    {
    }

    // nullopt = cancelled.
    [[nodiscard]] Result<std::optional<ArchiveRewrite>> run(const CancelFlag &cancel, const ArchiveProgress &progress);

private:
    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] bool walk(ArchiveWalk &walk, const CancelFlag &cancel, const ArchiveProgress &progress);
    [[nodiscard]] Result<Done> take(const ProvedFrame &proved);
    [[nodiscard]] Result<Done> end();
    [[nodiscard]] Result<Done> commit(Transaction &transaction);

    const ArchivePaths &m_paths;
    OpenedArchive &m_archive;
    bool m_compacts;
    ArchiveState m_state;
    std::optional<ColumnCheck> m_columns;
    ColumnBuilder m_builder;
    FilterCheck m_filters;
    FrameMerger m_merger;
    GramFilterBuilder m_grams;
    ArchiveRewrite m_report;
    std::optional<Error> m_error;
};

Result<Done> Rewriting::begin()
{
    Result<ArchiveState> state = loadState(m_archive.database);
    if (!state)
        return state.error();
    m_state = *std::move(state);
    // What was changed must not get a seal that says it was not.
    if (!m_archive.isSealLost) {
        const Result<std::optional<QString>> fault = sealFault(m_archive, m_state, m_paths);
        if (!fault)
            return fault.error();
        m_report.fault = *fault;
    }
    const Result<std::int64_t> segments = m_archive.database.number("SELECT count(*) FROM segment");
    if (!segments)
        return segments.error();
    m_report.segmentsBefore = static_cast<std::uint64_t>(*segments);
    m_columns.emplace(m_archive.database, m_state);
    if (const Result<Done> begun = m_columns->begin(); !begun)
        return begun.error();
    return m_compacts && !m_report.fault ? m_merger.begin() : Done {};
}

Result<Done> Rewriting::take(const ProvedFrame &proved)
{
    const Result<std::vector<std::int64_t>> times = m_columns->add(proved);
    if (!times)
        return times.error();
    m_builder.add(proved, *times);
    m_report.events += proved.frame.events.size();
    if (m_compacts)
        return m_merger.add(proved);
    for (const EventRecord &record : proved.events->events())
        m_grams.addEvent(*proved.events, record);
    return m_filters.add(m_grams.take(), proved.frame.first);
}

// False = cancelled, failed or at fault.
bool Rewriting::walk(ArchiveWalk &walk, const CancelFlag &cancel, const ArchiveProgress &progress)
{
    const auto takeFrame = [&](const ProvedFrame &proved) {
        if (const Result<Done> taken = take(proved); !taken)
            m_error = taken.error();
        if (progress)
            progress(m_report.events, m_state.events.count);
        return !m_error;
    };
    const auto pass = [](const ProvedElement &) { return true; };
    const bool isWhole = walk.events(cancel, takeFrame) && walk.revisions(pass) && walk.unreadable(pass);
    m_report.fault = walk.fault();
    return isWhole;
}

Result<Done> Rewriting::end()
{
    if (const Result<Done> ended = m_compacts ? m_merger.end() : m_filters.end(); !ended)
        return ended.error();
    m_report.wrongRows = m_columns->wrongRows();
    m_report.wrongFilters = m_filters.wrongFrames();
    m_report.firstWrongRow = m_columns->firstFault();
    if (!m_report.firstWrongRow && m_filters.firstWrongEvent())
        m_report.firstWrongRow =
            Archive::tr("the search filter of event %1, or of one soon after it, is not that of its bytes")
                .arg(*m_filters.firstWrongEvent());
    m_report.framesBefore = static_cast<std::uint64_t>(m_merger.framesBefore());
    m_report.framesAfter = static_cast<std::uint64_t>(m_merger.framesAfter());
    m_report.segmentsAfter = m_builder.segments();
    return Done {};
}

Result<Done> Rewriting::commit(Transaction &transaction)
{
    const bool hasFewerPieces = m_compacts
        && (m_report.framesAfter < m_report.framesBefore || m_report.segmentsAfter < m_report.segmentsBefore);
    const bool writesColumns = hasFewerPieces || m_report.wrongRows > 0;
    m_report.isSealedAnew = !m_compacts && m_archive.isSealLost;
    if (!writesColumns && !hasFewerPieces && m_report.wrongFilters == 0 && !m_report.isSealedAnew)
        return Done {}; // rolled back: it would be the same again
    Result<Done> done = writesColumns ? m_builder.write(m_archive.database, m_state) : Done {};
    const QByteArray kept = sealKey(m_paths);
    const QByteArray made = m_report.isSealedAnew && kept.isEmpty() ? newSealKey() : QByteArray();
    const QByteArray key = !made.isEmpty() ? made : m_archive.isSealLost && m_compacts ? QByteArray() : kept;
    m_state.sealedAt = nextSealTime(m_state);
    if (done)
        done = storeState(m_archive.database, m_state, m_archive.source, key);
    if (done)
        done = transaction.commit();
    // Behind it: killed in between the key is still lost, and not another one than that of the seal.
    if (done && !made.isEmpty() && !writeSealKey(m_paths, made))
        return Error {ErrorKind::FileFailed,
                     Archive::tr("The archive's key %1 cannot be made").arg(m_paths.key())};
    return done;
}

Result<std::optional<ArchiveRewrite>> Rewriting::run(const CancelFlag &cancel, const ArchiveProgress &progress)
{
    Transaction transaction(m_archive.database);
    if (const Result<Done> begun = transaction.begin(); !begun)
        return begun.error();
    if (const Result<Done> begun = begin(); !begun)
        return begun.error();
    if (m_report.fault)
        return std::optional(m_report);
    ArchiveWalk chain(m_archive.database, m_archive.source, m_state);
    if (!walk(chain, cancel, progress)) {
        if (m_error)
            return *m_error;
        return m_report.fault ? std::optional(m_report) : std::optional<ArchiveRewrite>();
    }
    if (const Result<Done> ended = end(); !ended)
        return ended.error();
    if (const Result<Done> done = commit(transaction); !done)
        return done.error();
    return std::optional(m_report);
}

// Copies the file without its holes over itself, through the log like any commit.
Result<Done> giveBack(Database &database, bool always)
{
    const Result<std::int64_t> pages = database.number("PRAGMA page_count");
    const Result<std::int64_t> free = database.number("PRAGMA freelist_count");
    if (!pages || !free)
        return database.error();
    constexpr std::int64_t worthIt = 20; // a twentieth
    if (always || *free * worthIt > *pages) {
        if (const Result<Done> done = database.run("VACUUM"); !done)
            return done.error();
    }
    return database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

// From now on the archive is what it is now. nullopt = it cannot be said.
std::optional<ArchiveLoss> acceptLoss(const ArchivePaths &paths, OpenedArchive &archive)
{
    const Result<ArchiveState> state = loadState(archive.database);
    if (!state)
        return std::nullopt;
    storeHead(paths, {markOf(*state), {}}, archive.source, sealKey(paths));
    return std::exchange(archive.loss, std::nullopt);
}

Result<std::optional<ArchiveRewrite>> rewrite(const ArchivePaths &paths, const QByteArray &source, bool compacts,
                                              const CancelFlag &cancel, const ArchiveProgress &progress)
{
    // A look first: opening to write would set a damaged one aside, and make one where there is none.
    if (const Result<OpenedArchive> look = openArchiveForReading(paths, source, Columns::MayBeWrong); !look)
        return look.error();
    const ArchiveLock lock(paths);
    if (!lock.isHeld())
        return Error {ErrorKind::FileFailed, lock.reason()};
    Result<OpenedArchive> archive = openArchive(paths, source, lock, Columns::MayBeWrong);
    if (!archive)
        return archive.error();
    const std::uint64_t bytes = bytesOnDisk(paths);
    Result<std::optional<ArchiveRewrite>> done = Rewriting(paths, *archive, compacts).run(cancel, progress);
    if (!done || !*done || (*done)->fault)
        return done;
    ArchiveRewrite &report = **done;
    report.bytesBefore = bytes;
    if (!compacts && archive->loss)
        report.acceptedLoss = acceptLoss(paths, *archive);
    if (compacts) {
        const Result<Done> given = giveBack(archive->database, report.framesAfter < report.framesBefore);
        if (!given)
            report.spaceError = given.error();
    }
    report.bytesAfter = bytesOnDisk(paths);
    return done;
}

} // namespace

Result<std::optional<ArchiveRewrite>> rebuildArchive(const ArchivePaths &paths, const QByteArray &source,
                                                     const CancelFlag &cancel, const ArchiveProgress &progress)
{
    return rewrite(paths, source, false, cancel, progress);
}

Result<std::optional<ArchiveRewrite>> compactArchive(const ArchivePaths &paths, const QByteArray &source,
                                                     const CancelFlag &cancel, const ArchiveProgress &progress)
{
    return rewrite(paths, source, true, cancel, progress);
}

} // namespace Backtrail
