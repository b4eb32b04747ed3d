// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/keptevents.h"

#include <algorithm>

namespace Backtrail {

KeptEvents::KeptEvents(Clock &clock, std::unique_ptr<EventStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_sync(clock, *m_store)
{
    connect(&m_sync, &Synchronizer::committed, this, &KeptEvents::takeCommitted);
    connect(&m_sync, &Synchronizer::coverageChanged, this, &KeptEvents::knowledgeChanged);
    connect(&m_sync, &Synchronizer::statusChanged, this, &KeptEvents::knowledgeChanged);
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
        emit knowledgeChanged();
        return;
    }
    m_phase = Phase::Open;
    m_contents = *contents;
    if (m_contents.isReadOnly) {
        m_store->follow([this](const StoredRowsPtr &rows, const StoreContents &now) {
            m_contents = now;
            if (rows != nullptr)
                takeStored(rows);
            emit knowledgeChanged();
        });
    } else {
        m_sync.start(m_contents);
    }
    emit knowledgeChanged();
}

const Coverage &KeptEvents::coverage() const
{
    return m_contents.isReadOnly || m_phase != Phase::Open ? m_contents.coverage : m_sync.coverage();
}

void KeptEvents::takeStored(const StoredRowsPtr &rows)
{
    m_index->appendStored(*rows, m_store->documents());
    for (const std::int64_t time : rows->times)
        noteTime({time});
    emit rowsAdded();
}

void KeptEvents::takeCommitted(const StoreReceipt &receipt)
{
    m_contents.revisions += receipt.revised;
    if (receipt.added == nullptr)
        return;
    m_index->appendStored(*receipt.added, receipt.firstSequence, m_store->documents());
    for (const EventRecord &record : receipt.added->events())
        noteTime(record.time);
    emit rowsAdded();
}

void KeptEvents::noteTime(Timestamp time)
{
    m_oldest = m_oldest ? std::min(*m_oldest, time) : time;
    m_newest = m_newest ? std::max(*m_newest, time) : time;
}

} // namespace Backtrail
