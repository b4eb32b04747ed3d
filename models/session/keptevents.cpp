// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/keptevents.h"

#include "models/runtime/sharedmemory.h"
#include "models/runtime/workerpool.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::chrono::milliseconds betweenSignals {100};

} // namespace

KeptEvents::KeptEvents(Clock &clock, std::unique_ptr<EventStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_sync(clock, *m_store)
{
    connect(&m_sync, &Synchronizer::committed, this, &KeptEvents::takeCommitted);
    connect(&m_sync, &Synchronizer::coverageChanged, this, [this] { announce(false, true); });
    connect(&m_sync, &Synchronizer::statusChanged, this, [this] { announce(false, true); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(betweenSignals);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_hasNewRows || m_hasNewKnowledge)
            announceNow();
    });
}

KeptEvents::~KeptEvents() = default;

void KeptEvents::open()
{
    m_opening = m_store->open([this](const StoredRowsPtr &rows) { takeStored(rows); },
                              [this](const Result<StoreContents> &contents) { opened(contents); });
}

void KeptEvents::opened(const Result<StoreContents> &contents)
{
    m_opening.cancel();
    if (!contents) {
        m_phase = Phase::Failed;
        m_error = contents.error();
        m_hasNewKnowledge = true;
        announceNow();
        return;
    }
    m_phase = Phase::Open;
    m_contents = *contents;
    giveRoomBack();
    if (m_contents.isReadOnly) {
        m_store->follow([this](const StoredRowsPtr &rows, const StoreContents &now) {
            m_contents = now;
            if (rows != nullptr)
                takeStored(rows);
            if (!now.isReadOnly)
                m_sync.start(now);
            announce(false, true);
        });
    } else {
        m_sync.start(m_contents);
    }
    m_hasNewKnowledge = true;
    announceNow();
}

// All parts that were read waited for this thread, unpacked, and are in the index by now.
void KeptEvents::giveRoomBack()
{
    constexpr std::uint32_t manyRows = 50'000;
    if (m_index->rowCount() < manyRows)
        return;
    m_tidying = runInWorker<Done>([](const CancelFlag &) {
        giveFreeMemoryBack();
        return Done {};
    }, [this](Done &&) { m_tidying.cancel(); });
}

void KeptEvents::announce(bool rows, bool knowledge)
{
    m_hasNewRows = m_hasNewRows || rows;
    m_hasNewKnowledge = m_hasNewKnowledge || knowledge;
    if (!m_pause.isActive())
        announceNow();
}

// Whoever listens may let go of this object.
void KeptEvents::announceNow()
{
    m_pause.start();
    const bool hasNewKnowledge = std::exchange(m_hasNewKnowledge, false);
    const QPointer<KeptEvents> self(this);
    if (std::exchange(m_hasNewRows, false))
        emit rowsAdded();
    if (hasNewKnowledge && self)
        emit knowledgeChanged();
}

const Coverage &KeptEvents::coverage() const
{
    return m_contents.isReadOnly || m_phase != Phase::Open ? m_contents.coverage : m_sync.coverage();
}

void KeptEvents::takeStored(const StoredRowsPtr &rows)
{
    m_index->appendStored(*rows, m_store->documents());
    if (!rows->times.empty()) {
        const auto [oldest, newest] = std::ranges::minmax(rows->times);
        noteTime({oldest});
        noteTime({newest});
    }
    announce(true, false);
}

Request KeptEvents::readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done)
{
    return m_store->readUnreadable(most, std::move(done));
}

void KeptEvents::takeCommitted(const StoreReceipt &receipt)
{
    m_contents.revisions += receipt.revised;
    m_contents.unreadable += receipt.unreadable;
    if (receipt.added == nullptr)
        return;
    m_index->appendStored(*receipt.added, receipt.firstSequence, m_store->documents());
    for (const EventRecord &record : receipt.added->events())
        noteTime(record.time);
    announce(true, false);
}

void KeptEvents::noteTime(Timestamp time)
{
    m_oldest = m_oldest ? std::min(*m_oldest, time) : time;
    m_newest = m_newest ? std::max(*m_newest, time) : time;
}

} // namespace Backtrail
