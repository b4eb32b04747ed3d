// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"
#include "models/runtime/clock.h"
#include "models/session/synchronizer.h"
#include "models/store/eventstore.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

// The events of one connection that are kept on this machine, as an index over all of them: read from a store when it
// opens, and added to by the synchronisation, or by whatever another program adds to the same store. One thread.
// Its signals say what happened at once, and then no more often than a person can follow: pages may come by hundreds a
// second, and every signal makes a window paint.
class KeptEvents final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Opening, Open, Failed };

    KeptEvents(Clock &clock, std::unique_ptr<EventStore> store, QObject *parent = nullptr); // the clock outlives it
    ~KeptEvents() override;

    void open(); // once; rows come newest first while it is read
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // why it Failed
    // Why nothing can be added; empty while it can.
    [[nodiscard]] QString readOnlyReason() const { return m_contents.readOnlyReason; }

    [[nodiscard]] QString loss() const { return m_contents.loss; } // what was kept and is gone, in words; mostly empty
    [[nodiscard]] bool isSealLost() const { return m_contents.isSealLost; } // see StoreContents

    // Grows on this thread; shared with the list that shows it.
    [[nodiscard]] const std::shared_ptr<EventIndex> &index() const { return m_index; }
    [[nodiscard]] const Coverage &coverage() const;
    [[nodiscard]] std::uint32_t revisions() const { return m_contents.revisions; }
    [[nodiscard]] std::uint32_t unreadable() const { return m_contents.unreadable; }
    // What came and was no event, see EventStore; only while Open.
    [[nodiscard]] Request readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done);
    [[nodiscard]] std::optional<Timestamp> oldest() const { return m_oldest; }
    [[nodiscard]] std::optional<Timestamp> newest() const { return m_newest; }
    [[nodiscard]] Synchronizer &sync() { return m_sync; }
    [[nodiscard]] const Synchronizer &sync() const { return m_sync; }

signals:
    void rowsAdded();
    void knowledgeChanged(); // phase, coverage or the state of the synchronisation

private:
    void opened(const Result<StoreContents> &contents);
    void takeStored(const StoredRowsPtr &rows);
    void takeCommitted(const StoreReceipt &receipt);
    void noteTime(Timestamp time);
    void giveRoomBack();
    void announce(bool rows, bool knowledge); // now or soon
    void announceNow();

    std::unique_ptr<EventStore> m_store;
    std::shared_ptr<EventIndex> m_index = std::make_shared<EventIndex>();
    Phase m_phase = Phase::Opening;
    std::optional<Error> m_error;
    StoreContents m_contents;
    std::optional<Timestamp> m_oldest;
    std::optional<Timestamp> m_newest;
    Synchronizer m_sync;
    QTimer m_pause; // runs while a signal would come too early
    bool m_hasNewRows = false; // that nobody was told of
    bool m_hasNewKnowledge = false;
    Request m_opening;
    Request m_tidying;
};

} // namespace Backtrail
