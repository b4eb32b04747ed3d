// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/store/eventstore.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <mutex>
#include <vector>

namespace Backtrail {

// Keeps events in memory by the rules of the port. What it keeps outlives the store, so a test can end one and open
// the next on the same contents, as after a crash. Answers are queued.
class MemoryStore final : public EventStore
{
public:
    struct Kept
    {
        std::mutex mutex; // documents are read from workers
        std::vector<EventBatchPtr> batches;
        std::vector<QByteArray> raw; // by sequence
        std::vector<Timestamp> times; // by sequence
        QHash<QByteArray, EventSequence> sequences; // by id
        std::vector<DecodeWarning> unreadable;
        int searches = 0; // for a text in documents
        StoreContents contents;
    };

    explicit MemoryStore(std::shared_ptr<Kept> kept = std::make_shared<Kept>());
    ~MemoryStore() override;

    Request open(std::function<void(StoredRowsPtr)> rows, std::function<void(Result<StoreContents>)> done) override;
    Request commit(StoreCommit commit, std::function<void(Result<StoreReceipt>)> done) override;
    Request readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done) override;
    [[nodiscard]] std::shared_ptr<const DocumentStore> documents() const override;
    void follow(std::function<void(StoredRowsPtr, const StoreContents &)> added) override;

    void failNext(int commits) { m_failing = commits; } // as on a full disk: nothing of them is kept
    // What the program that writes added, for a store that follows it.
    void tellFollower(const EventBatchPtr &batch);
    [[nodiscard]] const Kept &kept() const { return *m_kept; }
    [[nodiscard]] std::shared_ptr<Kept> shared() const { return m_kept; }
    [[nodiscard]] bool holds(const QByteArray &id) const { return m_kept->sequences.contains(id); }
    [[nodiscard]] int commitCount() const { return m_commits; }
    [[nodiscard]] const StoreCommit &lastCommit() const { return m_last; }

private:
    [[nodiscard]] StoreReceipt keep(const StoreCommit &commit);
    [[nodiscard]] StoredRowsPtr rowsFrom(EventSequence first) const;

    std::shared_ptr<Kept> m_kept;
    int m_failing = 0;
    int m_commits = 0;
    StoreCommit m_last;
    std::function<void(StoredRowsPtr, const StoreContents &)> m_follower;
    QObject m_context;
};

} // namespace Backtrail
