// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/archive/archivefeed.h"
#include "tests/unit/archive/faultyfiles.h"

#include <sqlite3.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int commits = 20;
constexpr int commitsOfOneOpening = 7; // closing moves the log into the database: that may fail as well

// One archive that is fed while its disk fails once.
class FedArchive
{
public:
    // Empty, or what went wrong.
    [[nodiscard]] QString feed(bool reopensAfterFailure);
    [[nodiscard]] bool sawFailure() const { return m_sawFailure; }

private:
    [[nodiscard]] QString open();
    [[nodiscard]] QString reopen();
    [[nodiscard]] QString commit(bool reopensAfterFailure);

    QTemporaryDir m_dir {quickFolder()};
    std::unique_ptr<OpenArchive> m_archive;
    int m_acknowledged = 0;
    bool m_sawFailure = false;
};

// What fails once to open opens the second time, and nothing was taken for damage.
QString FedArchive::open()
{
    m_archive = std::make_unique<OpenArchive>(m_dir.path());
    Result<StoreContents> contents = m_archive->open();
    if (!contents) {
        if (!hasFailed() || contents.error().kind != ErrorKind::FileFailed)
            return u"opening: "_s + contents.error().detail;
        m_sawFailure = true;
        m_archive = std::make_unique<OpenArchive>(m_dir.path());
        contents = m_archive->open();
    }
    if (!contents)
        return u"opening again: "_s + contents.error().detail;
    if (!QDir(m_dir.path()).entryList({u"damaged-*"_s}).isEmpty())
        return u"set aside without damage"_s;
    return feedFault(*m_archive, *contents, m_acknowledged);
}

QString FedArchive::reopen()
{
    m_archive.reset(); // the lock goes first
    return open();
}

QString FedArchive::commit(bool reopensAfterFailure)
{
    const StoreCommit commit = feedAfter(m_acknowledged);
    Result<StoreReceipt> receipt = m_archive->commit(commit);
    if (!receipt) {
        m_sawFailure = true;
        if (!hasFailed() || receipt.error().kind != ErrorKind::FileFailed)
            return u"commit: "_s + receipt.error().detail;
        if (const QString fault = reopensAfterFailure ? reopen() : QString(); !fault.isEmpty())
            return u"after a failed commit: "_s + fault;
        receipt = m_archive->commit(commit);
    }
    if (!receipt)
        return u"commit again: "_s + receipt.error().detail;
    if (receipt->repeated != 0 || receipt->revised != 0 || receipt->added == nullptr
        || receipt->added->events().size() != commit.events->events().size()
        || receipt->firstSequence != static_cast<EventSequence>(m_acknowledged))
        return u"a receipt of something else after %1 events"_s.arg(m_acknowledged);
    m_acknowledged += static_cast<int>(commit.events->events().size());
    return {};
}

QString FedArchive::feed(bool reopensAfterFailure)
{
    for (int i = 0; i < commits; ++i) {
        if (i % commitsOfOneOpening == 0) {
            if (const QString fault = reopen(); !fault.isEmpty())
                return fault;
        }
        if (const QString fault = commit(reopensAfterFailure); !fault.isEmpty())
            return fault;
    }
    failNoMore();
    if (const QString fault = chainFault(m_dir.path(), m_acknowledged); !fault.isEmpty())
        return u"while open: "_s + fault;
    if (const QString fault = reopen(); !fault.isEmpty())
        return u"at the end: "_s + fault;
    m_archive.reset();
    return chainFault(m_dir.path(), m_acknowledged);
}

} // namespace

class TestArchiveFaults final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCallMayFail_data();
    void everyCallMayFail();
};

void TestArchiveFaults::initTestCase()
{
    installFaultyFiles();
}

void TestArchiveFaults::everyCallMayFail_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("stride"); // over the many calls in the middle that are all alike
    QTest::newRow("write") << static_cast<int>(DiskCall::Write) << SQLITE_IOERR_WRITE << 13;
    QTest::newRow("full") << static_cast<int>(DiskCall::Write) << SQLITE_FULL << 17;
    QTest::newRow("sync") << static_cast<int>(DiskCall::Sync) << SQLITE_IOERR_FSYNC << 1;
    QTest::newRow("truncate") << static_cast<int>(DiskCall::Truncate) << SQLITE_IOERR_TRUNCATE << 1;
    QTest::newRow("open") << static_cast<int>(DiskCall::Open) << SQLITE_CANTOPEN << 1;
}

void TestArchiveFaults::everyCallMayFail()
{
    QFETCH(int, call);
    QFETCH(int, code);
    QFETCH(int, stride);
    int seen = 0;
    for (int n = 1, round = 0;; n += n < 30 ? 1 : stride, ++round) {
        FedArchive archive;
        failAt(static_cast<DiskCall>(call), n, code);
        const QString fault = archive.feed(round % 2 == 1);
        const bool isOver = !hasFailed();
        failNoMore();
        QVERIFY2(fault.isEmpty(), qPrintable(u"call %1: %2"_s.arg(n).arg(fault)));
        seen += archive.sawFailure() ? 1 : 0;
        if (isOver) {
            qInfo("%d of %d faults were reported to the caller", seen, round);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "tst_archivefaults.moc"
