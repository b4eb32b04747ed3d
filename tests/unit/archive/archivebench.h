// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/eventarchive.h"
#include "tests/unit/index/indexevents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

namespace Backtrail {

inline const QByteArray testSource = "qovery\nhttps://api.example.com\norg";

inline QString archiveUuid(int n)
{
    return QStringLiteral("7219a2c2-b0e3-5d81-9de6-%1").arg(n, 12, 16, QChar(u'0'));
}

// Events n to n + count - 1, always the same for the same number: the oracle. Newer ones have smaller numbers.
inline EventText oracleEvent(int n)
{
    const QString id = n % 10 == 3 ? QStringLiteral("other-%1").arg(n) : archiveUuid(n);
    return {id, 1'000'000'000'000 - n * 1000,
            {{QStringLiteral("event_type"), n % 2 == 0 ? QStringLiteral("UPDATE") : QStringLiteral("DELETE")},
             {QStringLiteral("target_name"), QStringLiteral("service %1").arg(n % 300)},
             {QStringLiteral("change"), QStringLiteral("{\"number\": \"n%1 of it\", \"text\": \"%2\"}").arg(n).arg(n * 7919)}}};
}

inline EventBatchPtr oraclePage(int first, int count)
{
    QList<EventText> events;
    for (int n = first; n < first + count; ++n)
        events.append(oracleEvent(n));
    return batchOf(events);
}

// An archive with the answers of its calls, waited for.
class OpenArchive
{
public:
    explicit OpenArchive(const QString &folder, const QByteArray &source = testSource,
                         EventArchive::Access access = EventArchive::Access::Write)
        : archive(folder, source, access)
    {
    }
    Result<StoreContents> open()
    {
        std::optional<Result<StoreContents>> answer;
        const Request request = archive.open(
            [this](const StoredRowsPtr &rows) {
                parts.push_back(rows);
                index.appendStored(*rows, archive.documents());
            },
            [&](Result<StoreContents> contents) {
                answer.emplace(std::move(contents));
                m_loop.exitLoop();
            });
        m_loop.enterLoop(mostSeconds);
        return *answer;
    }
    Result<StoreReceipt> commit(StoreCommit commit)
    {
        std::optional<Result<StoreReceipt>> answer;
        const Request request = archive.commit(std::move(commit), [&](Result<StoreReceipt> receipt) {
            answer.emplace(std::move(receipt));
            m_loop.exitLoop();
        });
        m_loop.enterLoop(mostSeconds);
        if (*answer && (*answer)->added)
            index.appendStored(*(*answer)->added, (*answer)->firstSequence, archive.documents());
        return *answer;
    }
    Result<StoreReceipt> commit(const EventBatchPtr &batch) { return commit(StoreCommit {batch, {}, {}, {}}); }

    EventArchive archive;
    EventIndex index;
    std::vector<StoredRowsPtr> parts;

private:
    static constexpr int mostSeconds = 60;

    QTestEventLoop m_loop; // QTest::qWaitFor() pauses for longer than most commits take
};

// Exactly the first `count` events of the oracle, with their bytes.
inline void compareWithOracle(const EventSnapshot &snapshot, int count)
{
    QCOMPARE(static_cast<int>(snapshot.rowCount()), count);
    const std::optional<RowList> rows = matching(snapshot, {});
    for (int n = 0; n < count; ++n) {
        const RowId row = (*rows)[static_cast<std::size_t>(n)]; // newest first = ascending numbers
        const EventText event = oracleEvent(n);
        QCOMPARE(snapshot.id(row), event.id);
        QCOMPARE(snapshot.time(row).ns, event.ns);
        QCOMPARE(snapshot.text(row, IndexField::TargetName), event.members.value(QStringLiteral("target_name")));
        QCOMPARE(snapshot.text(row, IndexField::EventType), event.members.value(QStringLiteral("event_type")));
        if (n % 37 == 0) {
            const Result<AuditEvent> read = snapshot.auditEvent(row);
            QVERIFY(read);
            QCOMPARE(read->raw, jsonOf(event));
        }
    }
}

} // namespace Backtrail
