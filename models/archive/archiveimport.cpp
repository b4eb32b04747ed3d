// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveimport.h"

#include "models/archive/archivetr.h"
#include "models/archive/archivewriter.h"
#include "models/archive/portablewalk.h"

#include <QFile>

namespace Backtrail {

namespace {

Error otherSource()
{
    return {ErrorKind::FileFailed,
            Archive::tr("The file holds the events of another organization or server. Nothing was imported")};
}

class Importing
{
public:
    Importing(const ArchivePaths &paths, const QByteArray &source, const QString &file)
        : m_paths(paths)
        , m_source(source)
        , m_file(file)
    {
    }

    [[nodiscard]] Result<std::optional<ArchiveImport>> run(const CancelFlag &cancel, const ImportProgress &progress);

private:
    [[nodiscard]] Result<Done> lookAtFile();
    [[nodiscard]] Result<Done> lookAtArchive();
    [[nodiscard]] Result<Done> takeLock();
    [[nodiscard]] Result<bool> walk(ImportStep step, const CancelFlag &cancel, const ImportProgress &progress,
                                    const PortableWalk::Take &take);
    [[nodiscard]] Result<Done> openWriter();
    [[nodiscard]] Result<Done> takeIn(PortableWalk::What what, StoreCommit &&part);
    [[nodiscard]] Result<Done> addCoverage();

    const ArchivePaths &m_paths;
    const QByteArray &m_source;
    const QString &m_file;
    std::optional<ArchiveLock> m_lock; // goes last
    std::unique_ptr<ArchiveWriter> m_writer;
    ArchiveImport m_report;
};

Result<Done> Importing::lookAtFile()
{
    const Result<PortableHeader> header = readPortableHeader(m_file);
    if (!header)
        return header.error();
    return header->source == m_source ? Result<Done>(Done {}) : otherSource();
}

// Opening to write would set a damaged one aside. Whoever writes is told of before all of a large file was read.
Result<Done> Importing::lookAtArchive()
{
    if (!QFile::exists(m_paths.database()))
        return Done {}; // one that is refused leaves no folder behind
    if (const Result<OpenedArchive> look = openArchiveForReading(m_paths, m_source); !look)
        return look.error();
    return takeLock();
}

Result<Done> Importing::takeLock()
{
    if (m_lock)
        return Done {};
    m_lock.emplace(m_paths);
    if (m_lock->isHeld())
        return Done {};
    return Error{
        ErrorKind::FileFailed,
        Archive::tr(
            "%1. Nothing was imported: close the window, or wait for the synchronisation, that writes to it")
            .arg(m_lock->reason())};
}

Result<bool> Importing::walk(ImportStep step, const CancelFlag &cancel, const ImportProgress &progress,
                             const PortableWalk::Take &take)
{
    PortableWalk file(m_file);
    const Result<PortableHeader> header = file.begin();
    if (!header)
        return header.error();
    if (header->source != m_source)
        return otherSource();
    m_report.header = *header;
    const auto tell = [&](std::uint64_t done, std::uint64_t all) {
        if (progress)
            progress(step, done, all);
    };
    return file.run(cancel, take, tell);
}

Result<Done> Importing::openWriter()
{
    if (const Result<Done> taken = takeLock(); !taken)
        return taken;
    Result<OpenedArchive> archive = openArchive(m_paths, m_source, *m_lock);
    if (!archive)
        return archive.error();
    const QByteArray key = archive->isSealLost ? QByteArray() : sealKey(m_paths);
    m_writer = std::make_unique<ArchiveWriter>(*std::move(archive), key);
    return Done {};
}

// A revision is what it was: other bytes under an id that is there.
Result<Done> Importing::takeIn(PortableWalk::What what, StoreCommit &&part)
{
    const Result<StoreReceipt> receipt = m_writer->commit(part);
    if (!receipt)
        return receipt.error();
    if (what == PortableWalk::What::Events)
        m_report.repeated += receipt->repeated;
    m_report.added += receipt->added ? receipt->added->events().size() : 0;
    m_report.revised += receipt->revised;
    m_report.unreadable += receipt->unreadable;
    return Done {};
}

Result<Done> Importing::addCoverage()
{
    StoreCommit last;
    last.coverage = coverageToAdd(m_writer->state().coverage, m_report.header.coverage);
    const Coverage before = m_writer->state().coverage;
    if (const Result<StoreReceipt> receipt = m_writer->commit(last); !receipt)
        return receipt.error();
    m_report.hasMoreCoverage = m_writer->state().coverage != before;
    m_report.events = m_writer->state().events.count;
    return Done {};
}

Result<std::optional<ArchiveImport>> Importing::run(const CancelFlag &cancel, const ImportProgress &progress)
{
    // The cheap reasons to refuse it come first.
    if (const Result<Done> looked = lookAtFile(); !looked)
        return looked.error();
    if (const Result<Done> looked = lookAtArchive(); !looked)
        return looked.error();
    const auto onlyLook = [](PortableWalk::What, StoreCommit &&) { return Result<Done>(Done {}); };
    const Result<bool> proved = walk(ImportStep::Proving, cancel, progress, onlyLook);
    if (!proved)
        return proved.error();
    if (!*proved)
        return std::optional<ArchiveImport>();
    if (const Result<Done> opened = openWriter(); !opened)
        return opened.error();
    const auto take = [this](PortableWalk::What what, StoreCommit &&part) { return takeIn(what, std::move(part)); };
    // Proved once more on the way: the file may have been replaced meanwhile.
    const Result<bool> taken = walk(ImportStep::TakingIn, cancel, progress, take);
    if (!taken)
        return taken.error();
    if (!*taken)
        return std::optional<ArchiveImport>();
    if (const Result<Done> covered = addCoverage(); !covered)
        return covered.error();
    return std::optional(m_report);
}

} // namespace

Result<PortableHeader> readPortableHeader(const QString &file)
{
    return PortableReader(file).begin();
}

std::vector<CoverageSpan> coverageToAdd(const Coverage &known, const Coverage &more)
{
    std::vector<CoverageSpan> spans;
    for (const CoverageSpan &span : more.spans()) {
        if (span.kind == CoverageKind::Complete) {
            spans.push_back(span);
            continue;
        }
        for (const CoverageSpan &part : known.spans({span.from, span.to})) {
            if (part.kind == CoverageKind::NotFetched)
                spans.push_back({part.from, part.to, span.kind, span.reason});
        }
    }
    return spans;
}

Result<std::optional<ArchiveImport>> importArchive(const ArchivePaths &paths, const QByteArray &source, const QString &file,
                                                   const CancelFlag &cancel, const ImportProgress &progress)
{
    return Importing(paths, source, file).run(cancel, progress);
}

} // namespace Backtrail
