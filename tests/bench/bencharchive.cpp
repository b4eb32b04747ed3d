// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/bencharchive.h"

#include "tests/bench/benchevents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Backtrail::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;

} // namespace

void waitFor(const std::function<Request(std::function<void()> done)> &start)
{
    const Request request = start([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
}

std::optional<Error> openAndWait(EventStore &store, const std::function<void(StoredRowsPtr)> &rows)
{
    std::optional<Error> error;
    waitFor([&](const std::function<void()> &done) {
        return store.open(rows, [&, done](const Result<StoreContents> &contents) {
            if (!contents)
                error = contents.error();
            done();
        });
    });
    return error;
}

bool commitAndWait(EventStore &store, const StoreCommit &commit)
{
    bool isDurable = false;
    waitFor([&](const std::function<void()> &done) {
        return store.commit(commit, [&, done](const Result<StoreReceipt> &receipt) {
            isDurable = static_cast<bool>(receipt);
            done();
        });
    });
    return isDurable;
}

bool fillArchive(EventStore &archive, const ArchiveFilling &filling)
{
    EventPages pages;
    EventDecoder decoder;
    CoverageSpan whole {{}, {}, CoverageKind::Complete, CoverageReason::None};
    const int count = filling.events / pageSize;
    for (int number = 0; number < count; ++number) {
        QByteArray page = pages.next(pageSize);
        if (filling.edit)
            filling.edit(page, number);
        const EventBatchPtr batch = decoder.decodePage(page)->batch;
        if (filling.also)
            filling.also(*batch);
        if (number == 0)
            whole.to = {batch->events().front().time.ns + 1};
        whole.from = batch->events().back().time;
        StoreCommit commit {batch, {}, {}, {}};
        if (number + 1 == count)
            commit.coverage.push_back(whole);
        if (!commitAndWait(archive, commit))
            return false;
    }
    return true;
}

bool writeLnavFormat(const QString &folder)
{
    QDir().mkpath(folder + u"/formats/events"_s);
    QFile format(folder + u"/formats/events/events.json"_s);
    return format.open(QIODevice::WriteOnly)
        && format.write(R"({"events_log":{"title":"events","json":true,"file-pattern":".*","timestamp-field":"timestamp","body-field":"change",)"
                        R"("line-format":[{"field":"__timestamp__"}," ",{"field":"event_type"}," ",{"field":"change"}],)"
                        R"("value":{"event_type":{"kind":"string"},"change":{"kind":"string"}}}})") > 0;
}

int askedEvents(int usual)
{
    const int asked = qEnvironmentVariableIntValue("BACKTRAIL_BENCH_EVENTS");
    return asked > 0 ? asked : usual;
}

QString roomyFolder()
{
    return qEnvironmentVariable("BACKTRAIL_BENCH_FOLDER", QDir::tempPath());
}

} // namespace Backtrail::Bench
