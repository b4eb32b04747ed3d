// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventexport.h"

#include "models/domain/connection.h"
#include "models/filter/filterlanguage.h"
#include "models/runtime/workerpool.h"
#include "models/session/answercoverage.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>
#include <memory>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Their documents are in memory together; also how often progress is told of.
constexpr std::size_t eventsOfPart = 2'000;

constexpr qint64 fullBelow = 1 << 20; // bytes

struct ExportProgress
{
    int done = 0;
    int total = 0;
};

struct Job
{
    ListAnswer answer;
    ExportWish wish;
    AnswerNote note;
};

// A write that was cut short has no reason of its own; nearly always there was no room.
Error fileError(const QSaveFile &file)
{
    const QStorageInfo disk(QFileInfo(file.fileName()).absolutePath());
    const bool isFull = file.error() == QFileDevice::WriteError && disk.isValid() && disk.bytesAvailable() < fullBelow;
    const QString reason = isFull ? EventExport::tr("There is no room left on the disk.") : file.errorString();
    return {ErrorKind::FileFailed, file.fileName() + ": "_L1 + reason};
}

// Where a list goes: a file and perhaps one beside it, or memory.
class Sink
{
public:
    Sink(const QString &path, bool hasNoteBeside)
    {
        if (path.isEmpty())
            return;
        m_file = std::make_unique<QSaveFile>(path);
        if (hasNoteBeside)
            m_about = std::make_unique<QSaveFile>(EventExport::aboutPathOf(path));
    }

    // Both at once, so that a folder that cannot be written is known before the work is done.
    [[nodiscard]] Result<Done> open()
    {
        for (QSaveFile *file : {m_file.get(), m_about.get()}) {
            if (file != nullptr && !file->open(QIODevice::WriteOnly))
                return fileError(*file);
        }
        return Done {};
    }

    [[nodiscard]] Result<Done> write(const QByteArray &bytes)
    {
        if (m_file == nullptr)
            m_bytes += bytes;
        else if (m_file->write(bytes) != bytes.size())
            return fileError(*m_file);
        return Done {};
    }

    // The list goes first: a note alone would speak of another list.
    [[nodiscard]] Result<Done> finish(const AnswerNote &note)
    {
        if (m_about != nullptr) {
            const QByteArray json = answerJson(note) + '\n';
            if (m_about->write(json) != json.size() || !m_about->flush())
                return fileError(*m_about);
        }
        for (QSaveFile *file : {m_file.get(), m_about.get()}) {
            if (file != nullptr && !file->commit())
                return fileError(*file);
        }
        return Done {};
    }

    [[nodiscard]] QByteArray takeBytes() { return std::exchange(m_bytes, {}); }
    [[nodiscard]] QString aboutPath() const { return m_about != nullptr ? m_about->fileName() : QString(); }

private:
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QSaveFile> m_about;
    QByteArray m_bytes;
};

// Read in the order in which they are kept, because those lie together; in the order asked for they may lie anywhere.
Result<std::vector<AuditEvent>> readEvents(const EventSnapshot &snapshot, const RowList &rows, const CancelFlag &cancel)
{
    std::vector<std::size_t> places(rows.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::ranges::sort(places, {}, [&](std::size_t place) { return snapshot.sequence(rows[place]).value_or(rows[place]); });
    std::vector<AuditEvent> events(rows.size());
    for (const std::size_t place : places) {
        if (cancel.isCanceled())
            break;
        Result<AuditEvent> event = snapshot.auditEvent(rows[place]);
        if (!event)
            return event.error();
        events[place] = *std::move(event);
    }
    return events;
}

Result<Done> writeRows(const Job &job, const RowList &rows, EventWriter &writer, Sink &sink, const CancelFlag &cancel,
                       const std::function<void(ExportProgress &&)> &progress)
{
    const int total = static_cast<int>(rows.size());
    for (std::size_t begin = 0; begin < rows.size() && !cancel.isCanceled(); begin += eventsOfPart) {
        progress({static_cast<int>(begin), total});
        const std::size_t end = std::min(rows.size(), begin + eventsOfPart);
        const RowList part(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(end));
        const Result<std::vector<AuditEvent>> events = readEvents(job.answer.events, part, cancel);
        if (!events)
            return events.error();
        for (const AuditEvent &event : *events) {
            if (cancel.isCanceled())
                return Done {};
            if (Result<Done> written = sink.write(writer.event(event)); !written)
                return written;
        }
    }
    return Done {};
}

Result<ExportedList> writeList(const Job &job, const CancelFlag &cancel,
                               const std::function<void(ExportProgress &&)> &progress)
{
    Sink sink(job.wish.path, job.wish.format == ExportFormat::Csv || job.wish.format == ExportFormat::Table);
    if (const Result<Done> opened = sink.open(); !opened)
        return opened.error();
    const Result<std::optional<RowList>> rows
        = job.wish.selected ? Result<std::optional<RowList>>(job.wish.selected) : job.answer.rows(cancel);
    if (!rows)
        return rows.error();
    if (!*rows)
        return ExportedList {}; // cancelled: nobody hears of it

    AnswerNote note = job.note;
    note.events = static_cast<qint64>((*rows)->size());
    if (job.wish.selected)
        limitToSelection(note, job.answer.events, **rows);
    EventWriter writer(job.wish.format, job.wish.columns, job.wish.zone);
    writer.setSecretsMasked(job.wish.masksSecrets);
    Result<Done> written = sink.write(writer.begin());
    if (written)
        written = writeRows(job, **rows, writer, sink, cancel, progress);
    if (written)
        written = sink.write(writer.end(note));
    if (!written)
        return written.error();
    if (cancel.isCanceled())
        return ExportedList {};
    if (const Result<Done> finished = sink.finish(note); !finished)
        return finished.error();
    return ExportedList {note, sink.aboutPath(), sink.takeBytes()};
}

} // namespace

EventExport::EventExport(QObject *parent)
    : QObject(parent)
{
}

QString EventExport::aboutPathOf(const QString &path)
{
    return path + ".about.json"_L1;
}

void EventExport::start(const ListAnswer &answer, const Connection &connection, Timestamp now, const ExportWish &wish)
{
    Job job {answer, wish, noteOf(answer, connection, now)};
    job.note.masksSecrets = wish.masksSecrets;
    using Exported = Result<ExportedList>;
    m_work = runInWorker<Exported, ExportProgress>(
        [job](const CancelFlag &cancel, const std::function<void(ExportProgress &&)> &progress) {
            return writeList(job, cancel, progress);
        },
        [this](ExportProgress &&progress) { emit progressed(progress.done, progress.total); },
        [this](Exported &&exported) {
            m_work.cancel();
            if (exported)
                emit finished(*exported);
            else
                emit failed(exported.error());
        });
}

void EventExport::cancel()
{
    m_work.cancel();
}

AnswerNote noteOf(const ListKnowledge &answer, const Connection &connection, Timestamp now)
{
    AnswerNote note;
    note.coverage = answer.coverage;
    note.asked = answer.asked;
    note.stretch = answeredRange(answer.coverage, answer.asked, now);
    note.filter = filterText(answer.filter);
    note.sourceKind = sourceKindKey(connection.kind);
    note.server = connection.url.toString(QUrl::RemoveUserInfo);
    note.organization = connection.organizationId;
    note.readFrom = answer.isKept ? AnswerNote::ReadFrom::Archive : AnswerNote::ReadFrom::Server;
    note.madeAt = now;
    return note;
}

void limitToSelection(AnswerNote &note, const EventSnapshot &events, const RowList &selected)
{
    note.isSelection = true;
    note.events = static_cast<qint64>(selected.size());
    if (selected.empty())
        return;
    const auto time = [&events](RowId row) { return events.time(row); };
    const auto [first, last] = std::ranges::minmax_element(selected, {}, time);
    note.stretch = {time(*first), Timestamp {time(*last).ns + 1}};
}

} // namespace Backtrail
