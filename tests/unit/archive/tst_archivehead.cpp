// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveinfo.h"
#include "models/archive/archiverewrite.h"
#include "tests/unit/archive/archivefeed.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What was acknowledged and is gone is told of; what was never acknowledged, or is only not told yet, is not.
class TestArchiveHead final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsOfALogThatIsCutOff();
    void tellsOfAnOlderCopy();
    void saysNothingWithoutProof_data();
    void saysNothingWithoutProof();
    void sealTimeRisesAlways();
    void goesAsideWithItsArchive();

private:
    [[nodiscard]] QByteArray bytes(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    void feed(int commits); // in one opening, closed in the end
    [[nodiscard]] QString loss() const; // what an opening says

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_count = 0;
};

void TestArchiveHead::init()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
    m_count = 0;
    feed(3);
}

QByteArray TestArchiveHead::bytes(const QString &name) const
{
    QFile file(m_dir->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestArchiveHead::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestArchiveHead::feed(int commits)
{
    OpenArchive archive(m_dir->path());
    QVERIFY(archive.open());
    for (int i = 0; i < commits; ++i) {
        const StoreCommit commit = feedAfter(m_count);
        QVERIFY(archive.commit(commit));
        m_count += int(commit.events->events().size());
    }
}

QString TestArchiveHead::loss() const
{
    OpenArchive archive(m_dir->path());
    const Result<StoreContents> contents = archive.open();
    return contents ? contents->loss : contents.error().detail;
}

// As it lies there after kill -9, and then something takes the log.
void TestArchiveHead::tellsOfALogThatIsCutOff()
{
    const int before = m_count;
    OpenArchive archive(m_dir->path());
    QVERIFY(archive.open());
    const StoreCommit commit = feedAfter(before);
    QVERIFY(archive.commit(commit));
    const QTemporaryDir copy(quickFolder());
    for (const QString &name : {u"events.db"_s, u"events.head"_s, u"seal.key"_s})
        QVERIFY(QFile::copy(m_dir->filePath(name), copy.filePath(name)));
    {
        OpenArchive reader(copy.path(), testSource, EventArchive::Access::Read);
        const Result<StoreContents> contents = reader.open();
        QVERIFY(contents && !contents->loss.isEmpty());
    }
    OpenArchive killed(copy.path());
    const Result<StoreContents> contents = killed.open();
    QVERIFY(contents);
    QVERIFY2(contents->loss.contains(u"events: %1)"_s.arg(commit.events->events().size())), qPrintable(contents->loss));
    QCOMPARE(feedFault(killed, *contents, before), QString()); // and no coverage of what is gone
    QVERIFY(chainFault(copy.path(), before).contains(u"cut off"_s));
}

void TestArchiveHead::tellsOfAnOlderCopy()
{
    const QByteArray older = bytes(u"events.db"_s);
    const int before = m_count;
    feed(2);
    write(u"events.db"_s, older);
    QVERIFY(loss().contains(u"events: %1)"_s.arg(m_count - before)));
    const int lost = m_count - before;
    m_count = before;
    feed(4); // again, and more
    QVERIFY(loss().contains(u"events: %1)"_s.arg(lost)));
    QVERIFY(chainFault(m_dir->path(), m_count).contains(u"cut off"_s));
    const Result<ArchiveInfo> info = readArchiveInfo({m_dir->path()}, testSource);
    QVERIFY(info && info->loss);

    const Result<std::optional<ArchiveRewrite>> rebuilt = rebuildArchive({m_dir->path()}, testSource, {});
    QVERIFY(rebuilt && *rebuilt && (*rebuilt)->acceptedLoss);
    QCOMPARE(loss(), QString());
    QCOMPARE(chainFault(m_dir->path(), m_count), QString());
    feed(1);
    QCOMPARE(loss(), QString());
}

void TestArchiveHead::saysNothingWithoutProof_data()
{
    QTest::addColumn<QByteArray>("head"); // in hex; "before" = the one before the last commit
    QTest::newRow("killed between the commit and the head") << "before"_ba;
    QTest::newRow("there is none") << "none"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("cut") << "cut"_ba;
    QTest::newRow("torn") << "torn"_ba;
    QTest::newRow("garbage") << QByteArray("00ff").repeated(200);
}

void TestArchiveHead::saysNothingWithoutProof()
{
    QFETCH(const QByteArray, head);
    const QString name = u"events.head"_s;
    const QByteArray before = bytes(name);
    QVERIFY(!before.isEmpty());
    feed(1);
    const QByteArray after = bytes(name);
    QCOMPARE(after.size(), before.size());
    QVERIFY(after != before);
    if (head == "none")
        QVERIFY(QFile::remove(m_dir->filePath(name)));
    else
        write(name, head == "before" ? before
                  : head == "cut"    ? after.first(20)
                  : head == "torn"   ? after.first(60) + before.sliced(60)
                                     : QByteArray::fromHex(head));
    QCOMPARE(loss(), QString());
    QCOMPARE(chainFault(m_dir->path(), m_count), QString());
    feed(1);
    QCOMPARE(loss(), QString());
    // And from then on it knows again.
    const QByteArray older = bytes(u"events.db"_s);
    feed(1);
    write(u"events.db"_s, older);
    QVERIFY(!loss().isEmpty());
}

// A clock that was a year ahead and is set back makes no earlier seal.
void TestArchiveHead::sealTimeRisesAlways()
{
    ArchiveState state;
    QVERIFY(nextSealTime(state) > 0);
    state.sealedAt = Timestamp::now().ns + 365LL * 86'400 * Timestamp::nsPerSecond;
    QCOMPARE(nextSealTime(state), state.sealedAt + 1);
}

// A new archive is not measured by what was set aside.
void TestArchiveHead::goesAsideWithItsArchive()
{
    write(u"events.db"_s, "damage");
    QVERIFY(loss().contains(u"set aside"_s));
    QCOMPARE(loss(), QString());
    QVERIFY(!QDir(m_dir->path()).entryList({u"damaged-*-head"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestArchiveHead)
#include "tst_archivehead.moc"
