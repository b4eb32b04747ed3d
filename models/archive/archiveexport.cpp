// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveexport.h"

#include "models/archive/archivemoment.h"
#include "models/archive/archivewalk.h"
#include "models/archive/columncheck.h"
#include "models/archive/portablefile.h"

namespace Backtrail {

namespace {

// Everything of one moment.
class Exporting
{
public:
    Exporting(const OpenedArchive &archive, const ArchiveState &state, const QString &file)
        : m_archive(archive)
        , m_state(state)
        , m_columns(archive.database, state)
        , m_file(file)
        , m_about(archive.database, "SELECT CAST(path AS BLOB), CAST(reason AS BLOB) FROM unreadable WHERE number = ?1")
    {
    }

    // nullopt = cancelled.
    [[nodiscard]] Result<std::optional<ArchiveExport>> run(const QString &version, const CancelFlag &cancel,
                                                           const ArchiveProgress &progress);

private:
    [[nodiscard]] Result<Done> begin(const QString &version);
    [[nodiscard]] bool walk(ArchiveWalk &walk, const CancelFlag &cancel, const ArchiveProgress &progress);
    [[nodiscard]] Result<Done> take(const ProvedFrame &proved);
    [[nodiscard]] Result<Done> takeRevision(const ProvedElement &revision);
    [[nodiscard]] Result<Done> takeUnreadable(const ProvedElement &element);
    [[nodiscard]] bool kept(const Result<Done> &written);

    const OpenedArchive &m_archive;
    const ArchiveState &m_state;
    ColumnCheck m_columns;
    PortableWriter m_file;
    Packer m_packer;
    Statement m_about;
    ArchiveExport m_report;
    std::optional<Error> m_error;
};

Result<Done> Exporting::begin(const QString &version)
{
    if (const Result<Done> begun = m_columns.begin(); !begun)
        return begun.error();
    return m_file.begin({m_archive.source, Timestamp::now(), version, m_state.events, m_state.revisions,
                         m_state.unreadable, m_state.coverage, m_state.secondRuleFrom});
}

bool Exporting::kept(const Result<Done> &written)
{
    if (!written)
        m_error = written.error();
    return !m_error;
}

// An event that does not say its own time is listed at that of the one it came with; only the columns know it.
Result<Done> Exporting::take(const ProvedFrame &proved)
{
    const Result<std::vector<std::int64_t>> times = m_columns.add(proved);
    if (!times)
        return times.error();
    ByteWriter others;
    for (std::size_t i = 0; i < times->size(); ++i) {
        if (statesItsTime(proved.events->events()[i]))
            continue;
        others.number(static_cast<std::uint32_t>(i));
        others.number((*times)[i]);
    }
    if (!others.result().isEmpty()) {
        const QByteArray packed = m_packer.pack(viewOf(others.result()));
        if (const Result<Done> written = m_file.add(PieceKind::Times, viewOf(packed)); !written)
            return written;
    }
    m_report.events += proved.frame.events.size();
    return m_file.add(PieceKind::Events, proved.packed);
}

Result<Done> Exporting::takeRevision(const ProvedElement &revision)
{
    ByteWriter writer;
    writer.number(revision.sequence);
    writer.bytes(viewOf(revision.raw));
    ++m_report.revisions;
    const QByteArray packed = m_packer.pack(viewOf(writer.result()));
    return m_file.add(PieceKind::Revision, viewOf(packed));
}

Result<Done> Exporting::takeUnreadable(const ProvedElement &element)
{
    m_about.reset();
    if (m_about.bind(1, static_cast<std::int64_t>(element.number)).step() != Statement::Step::Row)
        return m_archive.database.error();
    ByteWriter writer;
    writer.sized(m_about.blob(0));
    writer.sized(m_about.blob(1));
    writer.bytes(viewOf(element.raw));
    ++m_report.unreadable;
    const QByteArray packed = m_packer.pack(viewOf(writer.result()));
    return m_file.add(PieceKind::Unreadable, viewOf(packed));
}

// False = cancelled, failed or at fault.
bool Exporting::walk(ArchiveWalk &walk, const CancelFlag &cancel, const ArchiveProgress &progress)
{
    const auto takeFrame = [&](const ProvedFrame &proved) {
        const bool goesOn = kept(take(proved));
        if (progress)
            progress(m_report.events, m_state.events.count);
        return goesOn;
    };
    return walk.events(cancel, takeFrame)
        && walk.revisions([this](const ProvedElement &revision) { return kept(takeRevision(revision)); })
        && walk.unreadable([this](const ProvedElement &element) { return kept(takeUnreadable(element)); });
}

Result<std::optional<ArchiveExport>> Exporting::run(const QString &version, const CancelFlag &cancel,
                                                    const ArchiveProgress &progress)
{
    if (const Result<Done> begun = begin(version); !begun)
        return begun.error();
    ArchiveWalk chain(m_archive.database, m_archive.source, m_state);
    if (!walk(chain, cancel, progress)) {
        if (m_error)
            return *m_error;
        m_report.fault = chain.fault();
        return m_report.fault ? std::optional(m_report) : std::optional<ArchiveExport>();
    }
    m_report.wrongRow = m_columns.firstFault();
    if (m_report.wrongRow)
        return std::optional(m_report);
    if (cancel.isCanceled())
        return std::optional<ArchiveExport>();
    if (const Result<Done> finished = m_file.finish(); !finished)
        return finished.error();
    m_report.bytes = m_file.bytes();
    m_report.head = QByteArray(m_state.events.link.data(), static_cast<qsizetype>(m_state.events.link.size())).toHex();
    m_report.isSealChecked = !m_archive.isSealLost;
    return std::optional(m_report);
}

} // namespace

Result<std::optional<ArchiveExport>> exportArchive(const ArchivePaths &paths, const QByteArray &source, const QString &file,
                                                   const QString &version, const CancelFlag &cancel,
                                                   const ArchiveProgress &progress)
{
    const auto read = [&](OpenedArchive &archive, const ArchiveState &state) -> Result<std::optional<ArchiveExport>> {
        const Result<std::optional<QString>> fault = sealFault(archive, state, paths);
        if (!fault)
            return fault.error();
        if (*fault) {
            ArchiveExport report;
            report.fault = *fault;
            return std::optional(report);
        }
        return Exporting(archive, state, file).run(version, cancel, progress);
    };
    return atOneMoment(paths, source, Columns::MayBeWrong, read);
}

} // namespace Backtrail
