// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/runtime/clock.h"
#include "models/session/syncstatus.h"
#include "models/sources/eventsource.h"
#include "models/store/eventstore.h"

#include <QObject>

#include <memory>

namespace Backtrail {

// Brings what a server shows into a store, and knows what is proved to be there: the newest events first, then the gaps
// from newest to oldest, several windows of time at once, then new events as they come.
//
// Every page goes with its coverage into one commit; only what is durable counts. A stretch is complete when the pages
// over it parsed and met, nothing in it was unreadable or more than an answer holds, and the server's clock was past it
// by the settle time. Everything that is needed to go on is in the store, so it may be killed at any moment.
//
// One thread, with an event loop. `clock` and `store` outlive it. Do not destroy it from inside one of its signals.
class Synchronizer final : public QObject
{
    Q_OBJECT

public:
    Synchronizer(Clock &clock, EventStore &store, QObject *parent = nullptr);
    ~Synchronizer() override; // what is not durable yet may or may not become so

    void setOptions(const SyncOptions &options); // at any time; a changed goal or retention counts from now on
    [[nodiscard]] const SyncOptions &options() const;
    // Another token, another try: an error is forgotten. nullptr = offline.
    void setSource(std::shared_ptr<EventSource> source);
    // With what the store knew when it was opened. Does nothing on a store that is read-only.
    void start(const StoreContents &contents);

    void prioritize(const TimeRange &range); // what the user looks at; its gaps come first. Open = none
    void pause();
    void resume();
    void cancel(); // silent; start() begins again
    void refresh(); // looks for new events at once
    void retry(); // at once, and also what was given up or stayed uncertain

    [[nodiscard]] const Coverage &coverage() const;
    [[nodiscard]] SyncStatus status() const;
    [[nodiscard]] bool isWriting() const; // what came is on its way into the store, and not counted yet

signals:
    void committed(const StoreReceipt &receipt); // durable
    void coverageChanged();
    void statusChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
