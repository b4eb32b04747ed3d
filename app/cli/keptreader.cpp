// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/keptreader.h"

#include "app/cli/cliwords.h"
#include "app/options/archivefolder.h"
#include "models/archive/archiveopening.h"
#include "models/archive/eventarchive.h"
#include "models/session/changedpathfinder.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::size_t eventsOfPart = 500;

} // namespace

KeptReader::KeptReader(const ParsedOptions &options, Clock &clock)
    : m_options(options)
    , m_clock(clock)
{
}

KeptReader::~KeptReader() = default;

bool KeptReader::exists(const Connection &connection) const
{
    return QFile::exists(ArchivePaths {folder(connection)}.database());
}

QString KeptReader::folder(const Connection &connection) const
{
    return archiveFolder(archiveRoot(m_options), connection);
}

QString KeptReader::absenceWords(const Connection &connection) const
{
    return absentArchiveWords(folder(connection));
}

void KeptReader::open(const Connection &connection,
                      std::function<void(const Result<std::shared_ptr<const KeptEvents>> &)> done)
{
    m_done = std::move(done);
    auto store = std::make_unique<EventArchive>(folder(connection), archiveSource(connection), EventArchive::Access::Read);
    m_kept = std::make_shared<KeptEvents>(m_clock, std::move(store));
    QObject::connect(m_kept.get(), &KeptEvents::knowledgeChanged, &m_context, [this] { openedOrFailed(); });
    m_kept->open();
}

// The rest is news of a program that goes on writing: what was there at this moment is what the answer is about.
void KeptReader::openedOrFailed()
{
    if (m_kept->phase() == KeptEvents::Phase::Opening || m_done == nullptr)
        return;
    const auto done = std::exchange(m_done, nullptr);
    if (m_kept->phase() == KeptEvents::Phase::Failed)
        done(*m_kept->error());
    else
        done(std::shared_ptr<const KeptEvents>(m_kept));
}

KeptListing::KeptListing(EventSnapshot snapshot, FilterState filter, Timestamp now, bool looksForRevisions)
    : m_snapshot(std::move(snapshot))
    , m_filter(std::move(filter))
    , m_now(now)
    , m_looksForRevisions(looksForRevisions)
{
}

void KeptListing::noteListed(qint64 count)
{
    for (const auto &[place, id] : m_revisedOfPart) {
        if (place < count)
            m_revised.append(id);
    }
    m_revisedOfPart.clear();
}

void KeptListing::next(Part part)
{
    if (m_rows) {
        readPart(part);
        return;
    }
    using Found = Result<std::optional<RowList>>;
    m_request = runInWorker<Found>(
        [snapshot = m_snapshot, filter = m_filter, now = m_now](const CancelFlag &cancel) {
            return snapshot.filter(filter, {now, changedPathFinder()}, cancel);
        },
        [this, part = std::move(part)](Found &&found) {
            const Part answer = part; // a copy: the next request destroys this one
            if (!found) {
                answer(found.error());
            } else if (*found) {
                m_rows = **std::move(found);
                readPart(answer);
            }
        });
}

void KeptListing::readPart(const Part &part)
{
    const std::size_t end = std::min(m_rows->size(), m_next + eventsOfPart);
    const auto begin = m_rows->cbegin() + static_cast<std::ptrdiff_t>(m_next);
    m_next = end;
    struct Read
    {
        std::vector<AuditEvent> events;
        std::vector<std::pair<qint64, QString>> revised;
    };
    using Events = Result<Read>;
    m_request = runInWorker<Events>(
        [snapshot = m_snapshot, rows = RowList(begin, m_rows->cbegin() + static_cast<std::ptrdiff_t>(end)),
         looksForRevisions = m_looksForRevisions](const CancelFlag &cancel) -> Events {
            Read read;
            read.events.reserve(rows.size());
            for (const RowId row : rows) {
                if (cancel.isCanceled())
                    break;
                Result<AuditEvent> event = snapshot.auditEvent(row);
                if (!event)
                    return event.error();
                const Result<std::vector<QByteArray>> revisions
                    = looksForRevisions ? snapshot.revisions(row) : std::vector<QByteArray>();
                if (!revisions)
                    return revisions.error();
                if (!revisions->empty())
                    read.revised.emplace_back(static_cast<qint64>(read.events.size()), event->id);
                read.events.push_back(*std::move(event));
            }
            return read;
        },
        [this, part](Events &&read) {
            const Part answer = part; // so
            if (!read) {
                answer(read.error());
                return;
            }
            m_revisedOfPart = std::move(read->revised);
            answer(std::move(read->events));
        });
}

} // namespace Backtrail
