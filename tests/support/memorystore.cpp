// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/memorystore.h"

#include <QHash>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Answers unless the handle or the store is gone by then.
struct Handle final : Request::Work
{
    QObject context;
};

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::array<std::string_view, indexFieldCount> fieldsOf(const EventRecord &event)
{
    return {event.eventType,       event.targetId,        event.targetName, event.targetType,    event.subTargetType,
            event.origin,          event.triggeredBy,     event.projectId,  event.projectName,   event.environmentId,
            event.environmentName, event.environmentType, event.userAgent};
}

class MemoryDocuments final : public DocumentStore
{
public:
    explicit MemoryDocuments(std::shared_ptr<MemoryStore::Kept> kept)
        : m_kept(std::move(kept))
    {
    }
    Result<QByteArray> rawEvent(EventSequence sequence) const override
    {
        const std::lock_guard lock(m_kept->mutex);
        if (sequence >= m_kept->raw.size())
            return Error {ErrorKind::FileFailed, u"no such event"_s, 0, std::nullopt};
        return m_kept->raw[sequence];
    }
    Result<Done> findText(const QString &text, EventSequence first, EventSequence last, const CancelFlag &cancel,
                          const std::function<void(std::vector<EventSequence> &&)> &found) const override
    {
        const std::lock_guard lock(m_kept->mutex);
        ++m_kept->searches;
        for (EventSequence sequence = std::min<EventSequence>(last, m_kept->raw.size()); sequence-- > first;) {
            if (cancel.isCanceled())
                return Done {};
            if (QString::fromUtf8(m_kept->raw[sequence]).contains(text, Qt::CaseInsensitive))
                found({sequence});
        }
        return Done {};
    }

private:
    std::shared_ptr<MemoryStore::Kept> m_kept;
};

} // namespace

MemoryStore::MemoryStore(std::shared_ptr<Kept> kept)
    : m_kept(std::move(kept))
{
}

MemoryStore::~MemoryStore() = default;

Request MemoryStore::open(std::function<void(StoredRowsPtr)> rows, std::function<void(Result<StoreContents>)> done)
{
    auto handle = std::make_unique<Handle>();
    QMetaObject::invokeMethod(
        &handle->context,
        [this, rows = std::move(rows), done = std::move(done)] {
            if (!m_kept->raw.empty())
                rows(rowsFrom(0));
            done(m_kept->contents);
        },
        Qt::QueuedConnection);
    return Request(std::move(handle));
}

Request MemoryStore::commit(StoreCommit commit, std::function<void(Result<StoreReceipt>)> done)
{
    auto handle = std::make_unique<Handle>();
    QMetaObject::invokeMethod(
        &handle->context,
        [this, commit = std::move(commit), done = std::move(done)] {
            ++m_commits;
            if (m_failing > 0) {
                --m_failing;
                done(Error {ErrorKind::FileFailed, u"no space left on the device"_s, 0, std::nullopt});
                return;
            }
            m_last = commit;
            done(keep(commit));
        },
        Qt::QueuedConnection);
    return Request(std::move(handle));
}

StoreReceipt MemoryStore::keep(const StoreCommit &commit)
{
    const std::lock_guard lock(m_kept->mutex);
    StoreReceipt receipt;
    receipt.firstSequence = m_kept->raw.size();
    std::vector<std::size_t> added;
    for (std::size_t i = 0; commit.events && i < commit.events->events().size(); ++i) {
        const EventRecord &event = commit.events->events()[i];
        const QByteArray raw = toBytes(commit.events->bytes(event.raw));
        const auto known = m_kept->sequences.constFind(toBytes(event.id));
        if (known != m_kept->sequences.constEnd()) {
            ++(m_kept->raw[*known] == raw ? receipt.repeated : receipt.revised);
            continue;
        }
        m_kept->sequences.insert(toBytes(event.id), m_kept->raw.size());
        m_kept->raw.push_back(raw);
        m_kept->times.push_back(event.time);
        added.push_back(i);
    }
    if (!added.empty()) {
        receipt.added = selectEvents(commit.events, added);
        m_kept->batches.push_back(receipt.added);
    }
    for (const CoverageSpan &span : commit.coverage)
        m_kept->contents.coverage.mark(span);
    if (commit.syncState)
        m_kept->contents.syncState = *commit.syncState;
    m_kept->contents.count = m_kept->raw.size();
    m_kept->contents.revisions += receipt.revised;
    receipt.unreadable = static_cast<std::uint32_t>(commit.unreadable.size());
    m_kept->unreadable.insert(m_kept->unreadable.end(), commit.unreadable.begin(), commit.unreadable.end());
    m_kept->contents.unreadable += receipt.unreadable;
    return receipt;
}

StoredRowsPtr MemoryStore::rowsFrom(EventSequence first) const
{
    auto rows = std::make_shared<StoredRows>();
    rows->first = first;
    std::array<QHash<QByteArray, std::uint32_t>, indexFieldCount> codes;
    std::array<std::uint32_t, indexFieldCount> sizes;
    sizes.fill(1); // number 0 is the empty string
    EventSequence sequence = 0;
    for (const EventBatchPtr &batch : m_kept->batches) {
        for (const EventRecord &event : batch->events()) {
            const bool isWanted = sequence++ >= first;
            const auto fields = fieldsOf(event);
            for (std::size_t field = 0; field < fields.size(); ++field) {
                std::uint32_t code = 0;
                if (const QByteArray text = toBytes(fields[field]); !text.isEmpty()) {
                    code = codes[field].value(text, sizes[field]);
                    if (code == sizes[field]) {
                        codes[field].insert(text, sizes[field]++);
                        if (isWanted)
                            rows->texts[field].emplace_back(fields[field]);
                    }
                }
                if (isWanted)
                    rows->codes[field].push_back(code);
                else
                    rows->firstText[field] = sizes[field];
            }
            if (!isWanted)
                continue;
            rows->times.push_back(event.time.ns);
            const std::optional<UuidBytes> uuid = parseCanonicalUuid(event.id);
            if (!uuid)
                rows->otherIds.emplace_back(static_cast<std::uint32_t>(rows->times.size() - 1), event.id);
            rows->keys.push_back(uuid.value_or(UuidBytes {}));
        }
    }
    for (std::uint32_t &firstText : rows->firstText)
        firstText = std::max(firstText, 1U);
    return rows;
}

Request MemoryStore::readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done)
{
    auto handle = std::make_unique<Handle>();
    QMetaObject::invokeMethod(
        &handle->context,
        [this, most, done = std::move(done)] {
            std::vector<DecodeWarning> newest(m_kept->unreadable.rbegin(), m_kept->unreadable.rend());
            newest.resize(std::min(newest.size(), static_cast<std::size_t>(most)));
            done(newest);
        },
        Qt::QueuedConnection);
    return Request(std::move(handle));
}

std::shared_ptr<const DocumentStore> MemoryStore::documents() const
{
    return std::make_shared<MemoryDocuments>(m_kept);
}

void MemoryStore::follow(std::function<void(StoredRowsPtr, const StoreContents &)> added)
{
    m_follower = std::move(added);
}

void MemoryStore::tellFollower(const EventBatchPtr &batch)
{
    StoreCommit commit;
    commit.events = batch;
    const StoreReceipt receipt = keep(commit);
    if (m_follower && receipt.added)
        m_follower(rowsFrom(receipt.firstSequence), m_kept->contents);
}

} // namespace Backtrail
