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

KeptListing::KeptListing(EventSnapshot snapshot, FilterState filter, Timestamp now)
    : m_snapshot(std::move(snapshot))
    , m_filter(std::move(filter))
    , m_now(now)
{
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
    using Events = Result<std::vector<AuditEvent>>;
    m_request = runInWorker<Events>(
        [snapshot = m_snapshot, rows = RowList(begin, m_rows->cbegin() + static_cast<std::ptrdiff_t>(end))](
            const CancelFlag &cancel) -> Events {
            std::vector<AuditEvent> events;
            events.reserve(rows.size());
            for (const RowId row : rows) {
                if (cancel.isCanceled())
                    break;
                Result<AuditEvent> event = snapshot.auditEvent(row);
                if (!event)
                    return event.error();
                events.push_back(*std::move(event));
            }
            return events;
        },
        [part](Events &&events) {
            const Part answer = part; // so
            answer(events);
        });
}

} // namespace Backtrail
