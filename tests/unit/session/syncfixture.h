// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/synchronizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorystore.h"
#include "tests/support/scriptedsource.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace Backtrail {

// A synchronisation over a scripted source and a store in memory, an hour after the samples begin. The organization's
// plan keeps one day. Pages say what the server's clock shows: the same.
struct SyncFixture
{
    FakeClock clock {sampleTime(3600)};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    std::unique_ptr<MemoryStore> store = std::make_unique<MemoryStore>();
    std::unique_ptr<Synchronizer> sync = std::make_unique<Synchronizer>(clock, *store);
    bool tellsTime = true;

    SyncFixture()
    {
        SyncOptions options;
        options.retentionDays = 1;
        options.mostInFlight = 1; // tests of several at once say so
        sync->setOptions(options);
    }

    void start()
    {
        sync->setSource(source);
        sync->start(store->kept().contents);
    }
    // As after a crash: another synchronisation on what is durable.
    void restart()
    {
        const auto kept = store->shared();
        const SyncOptions options = sync->options();
        sync.reset();
        store = std::make_unique<MemoryStore>(kept);
        sync = std::make_unique<Synchronizer>(clock, *store);
        sync->setOptions(options);
        start();
    }
    // Everything that is queued, such as commits.
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void answer(EventPage page, int number = -1)
    {
        if (tellsTime && !page.answeredAt)
            page.answeredAt = clock.now();
        const int which = number < 0 ? source->pageCount() - 1 : number;
        source->page(which).request.answer(page);
        settle();
    }
    void fail(ErrorKind kind)
    {
        source->lastPage().request.fail(kind);
        settle();
    }
    [[nodiscard]] bool isComplete(std::int64_t fromSecond, std::int64_t toSecond) const
    {
        return sync->coverage().isComplete({sampleTime(fromSecond), sampleTime(toSecond)});
    }
    [[nodiscard]] CoverageSpan at(std::int64_t second) const
    {
        return sync->coverage().spans({sampleTime(second), Timestamp {sampleTime(second).ns + 1}}).front();
    }
    [[nodiscard]] EventQuery lastQuery() const { return source->lastPage().query; }
};

} // namespace Backtrail
