// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/archive/archivefeed.h"

#include <QProcess>
#include <QRandomGenerator>

#include <chrono>
#include <thread>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestArchiveKill final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryAcknowledgedEvent();

private:
    void killOnce(const QString &folder);
    void check(const QString &folder);

    QRandomGenerator m_random {4711};
    int m_acknowledged = 0;
    int m_unacknowledged = 0; // events that were kept although nobody was told any more
};

// BACKTRAIL_KILLS: how often. `tests/run soak` kills a thousand times.
void TestArchiveKill::keepsEveryAcknowledgedEvent()
{
    constexpr int killsOfOneArchive = 20; // new ones are killed while they are made
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("BACKTRAIL_KILLS", &isNumber);
    const int kills = isNumber ? asked : 10;
    std::unique_ptr<QTemporaryDir> dir;
    qint64 events = 0;
    for (int i = 0; i < kills; ++i) {
        if (i % killsOfOneArchive == 0) {
            events += m_acknowledged;
            m_acknowledged = 0;
            dir = std::make_unique<QTemporaryDir>();
        }
        killOnce(dir->path());
        check(dir->path());
        if (QTest::currentTestFailed()) {
            qWarning("after kill %d", i);
            return;
        }
    }
    qInfo("%d kills, %lld events acknowledged, %d kept that were not", kills, events + m_acknowledged, m_unacknowledged);
}

void TestArchiveKill::killOnce(const QString &folder)
{
    QProcess committer;
    committer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    committer.start(QStringLiteral(BACKTRAIL_ARCHIVE_COMMITTER), {folder});
    QVERIFY(committer.waitForStarted());
    const int acknowledgements = m_random.bounded(12); // 0 = while it starts
    QByteArray said;
    while (said.count('\n') < acknowledgements) {
        QVERIFY(committer.waitForReadyRead(60'000));
        said += committer.readAll();
    }
    // Anywhere in what it does next.
    std::this_thread::sleep_for(std::chrono::microseconds(m_random.bounded(acknowledgements == 0 ? 40'000 : 12'000)));
    committer.kill();
    QVERIFY(committer.waitForFinished());
    QCOMPARE(committer.exitStatus(), QProcess::CrashExit);
    said += committer.readAll();
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            m_acknowledged = line.toInt();
    }
}

void TestArchiveKill::check(const QString &folder)
{
    // A lock file without a name in it is given up after some seconds only.
    QTRY_VERIFY(QFileInfo(folder + u"/writer.lock"_s).size() > 0 || !QFile::exists(folder + u"/writer.lock"_s)
                || QFileInfo(folder + u"/writer.lock"_s).lastModified().secsTo(QDateTime::currentDateTime()) >= 2);
    OpenArchive archive(folder);
    const Result<StoreContents> contents = archive.open();
    QVERIFY2(contents, qPrintable(contents ? QString() : contents.error().detail));
    QVERIFY2(!contents->isReadOnly, qPrintable(contents->readOnlyReason));
    QVERIFY(QDir(folder).entryList({u"damaged-*"_s}).isEmpty());
    const int count = static_cast<int>(contents->count);
    // What was being committed may be there as a whole, or not at all.
    const int next = m_acknowledged + static_cast<int>(feedAfter(m_acknowledged).events->events().size());
    QVERIFY2(count == m_acknowledged || count == next,
             qPrintable(u"%1 events of %2 that were acknowledged"_s.arg(count).arg(m_acknowledged)));
    QCOMPARE(feedFault(archive, *contents, count), QString());
    QCOMPARE(chainFault(folder, count), QString());
    m_unacknowledged += count - m_acknowledged;
    m_acknowledged = count;
}

QTEST_GUILESS_MAIN(TestArchiveKill)
#include "tst_archivekill.moc"
