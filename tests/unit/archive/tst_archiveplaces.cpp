// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/archive/archivefeed.h"

#include <QProcess>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// A small disk of its own in `folder`, where this user may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(QString folder)
        : m_folder(std::move(folder))
        , m_isMounted(run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"backtrail"_s, m_folder}))
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            run(u"umount"_s, {m_folder});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] bool remount(const QString &options) const
    {
        return run(u"mount"_s, {u"-o"_s, u"remount,"_s + options, m_folder});
    }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    QString m_folder;
    bool m_isMounted;
};

mode_t modeOf(const QString &path)
{
    struct stat info {};
    stat(QFile::encodeName(path).constData(), &info);
    return info.st_mode & 0777;
}

// Until there is no more room. The number of events that were acknowledged.
int feedUntilItFails(OpenArchive &archive, QString &said)
{
    for (int count = 0; count < 100'000;) {
        const StoreCommit commit = feedAfter(count);
        const Result<StoreReceipt> receipt = archive.commit(commit);
        if (!receipt) {
            said = receipt.error().detail;
            return count;
        }
        count += static_cast<int>(commit.events->events().size());
    }
    return -1;
}

} // namespace

// Where an archive may lie, and where it cannot.
class TestArchivePlaces final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void goesOnWhenThereIsRoomAgain();
    void goesOnWhenAFileMayGrowAgain();
    void readsOnADiskThatMayNotBeWritten();
    void readsAFileThatMayNotBeWritten();
    void leavesTheOwnersOwnBits();
    void saysWhatIsWrongWithAPlace_data();
    void saysWhatIsWrongWithAPlace();
    void followsALink();
    void isTheOwnersAlone_data();
    void isTheOwnersAlone();

private:
    void feedAgainAndCheck(OpenArchive &archive, const QString &folder, int count);
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchivePlaces::feedAgainAndCheck(OpenArchive &archive, const QString &folder, int count)
{
    const Result<StoreReceipt> receipt = archive.commit(feedAfter(count));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    count += static_cast<int>(receipt->added->events().size());
    QCOMPARE(chainFault(folder, count), QString());
}

void TestArchivePlaces::goesOnWhenThereIsRoomAgain()
{
    const SmallDisk disk(m_dir->path());
    if (!disk.isMounted())
        QSKIP("A small disk cannot be mounted here: this needs root. tst_archivefaults lets every write fail instead.");
    int count = 0;
    {
        OpenArchive archive(m_dir->path());
        QVERIFY(archive.open());
        QString said;
        count = feedUntilItFails(archive, said);
        QVERIFY(count > 0);
        QVERIFY2(said.contains("no room left"_L1), qPrintable(said));
        QVERIFY(!archive.commit(feedAfter(count))); // and again
    }
    {
        OpenArchive archive(m_dir->path()); // on the full disk
        const Result<StoreContents> contents = archive.open();
        QVERIFY2(contents, qPrintable(contents ? QString() : contents.error().detail));
        QCOMPARE(feedFault(archive, *contents, count), QString());
        QVERIFY(disk.remount(u"size=16m"_s));
        feedAgainAndCheck(archive, m_dir->path(), count);
    }
    OpenArchive archive(m_dir->path());
    QVERIFY(archive.open());
    QVERIFY(QDir(m_dir->path()).entryList({u"damaged-*"_s}).isEmpty());
}

void TestArchivePlaces::goesOnWhenAFileMayGrowAgain()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    OpenArchive archive(m_dir->path());
    QVERIFY(archive.open());
    const rlimit small {256 * 1024, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    QString said;
    const int count = feedUntilItFails(archive, said);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(count > 0);
    QVERIFY(!said.isEmpty());
    feedAgainAndCheck(archive, m_dir->path(), count);
}

void TestArchivePlaces::readsOnADiskThatMayNotBeWritten()
{
    const SmallDisk disk(m_dir->path());
    if (!disk.isMounted())
        QSKIP("A disk cannot be mounted here: this needs root.");
    const QString folder = m_dir->path() + u"/profile"_s;
    int count = 0;
    {
        OpenArchive archive(folder);
        QVERIFY(archive.open());
        const Result<StoreReceipt> receipt = archive.commit(feedAfter(0));
        QVERIFY(receipt);
        count = static_cast<int>(receipt->added->events().size());
    }
    QVERIFY(disk.remount(u"ro"_s));
    OpenArchive archive(folder);
    const Result<StoreContents> contents = archive.open();
    QVERIFY2(contents, qPrintable(contents ? QString() : contents.error().detail));
    QVERIFY(contents->isReadOnly);
    QVERIFY2(contents->readOnlyReason.contains("may not be written"_L1), qPrintable(contents->readOnlyReason));
    QCOMPARE(feedFault(archive, *contents, count), QString());
    QVERIFY(!archive.commit(feedAfter(count)));
    OpenArchive fresh(m_dir->path() + u"/another"_s);
    const Result<StoreContents> none = fresh.open();
    QVERIFY(!none);
    QVERIFY2(none.error().detail.contains("cannot be made"_L1), qPrintable(none.error().detail));
}

void TestArchivePlaces::readsAFileThatMayNotBeWritten()
{
    {
        OpenArchive archive(m_dir->path());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 10)));
    }
    const QString file = m_dir->path() + u"/events.db"_s;
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    if (QFileInfo(file).isWritable())
        QSKIP("Root may write to every file.");
    OpenArchive archive(m_dir->path());
    const Result<StoreContents> contents = archive.open();
    QVERIFY2(contents, qPrintable(contents ? QString() : contents.error().detail));
    QVERIFY(contents->isReadOnly);
    QCOMPARE(contents->readOnlyReason, u"The archive's file may not be written"_s);
    QCOMPARE(contents->count, EventSequence {10});
}

void TestArchivePlaces::leavesTheOwnersOwnBits()
{
    const QString folder = m_dir->path() + u"/kept"_s;
    QVERIFY(QDir().mkpath(folder) && chmod(QFile::encodeName(folder).constData(), 0555) == 0);
    (void)OpenArchive(folder).open(); // root may
    QCOMPARE(modeOf(folder), mode_t {0500});
}

void TestArchivePlaces::saysWhatIsWrongWithAPlace_data()
{
    QTest::addColumn<QString>("make"); // what is there before
    QTest::addColumn<QString>("says");
    QTest::newRow("the folder is a file") << u"file:archive"_s << u"cannot be made: something that is no folder has this name"_s;
    QTest::newRow("a parent is a file") << u"file:."_s << u"/base cannot be made: something"_s;
    QTest::newRow("a link to nothing") << u"link:archive"_s << u"cannot be made: something"_s;
    QTest::newRow("the database is a folder") << u"folder:archive/events.db"_s << u"is no file"_s;
    QTest::newRow("the key is a folder") << u"folder:archive/seal.key"_s << u"seal.key cannot be made"_s;
}

void TestArchivePlaces::saysWhatIsWrongWithAPlace()
{
    QFETCH(const QString, make);
    QFETCH(const QString, says);
    const QString base = m_dir->path() + u"/base"_s;
    const QString path = base + u'/' + make.section(u':', 1);
    if (make.startsWith("folder:"_L1)) {
        QVERIFY(QDir().mkpath(path));
    } else if (make == "file:."_L1) {
        QVERIFY(QFile(base).open(QIODevice::WriteOnly));
    } else {
        QVERIFY(QDir().mkpath(base));
        if (make.startsWith("link:"_L1))
            QVERIFY(QFile::link(m_dir->path() + u"/nowhere"_s, path));
        else
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    }
    OpenArchive archive(base + u"/archive"_s);
    const Result<StoreContents> contents = archive.open();
    QVERIFY(!contents);
    QCOMPARE(contents.error().kind, ErrorKind::FileFailed);
    QVERIFY2(contents.error().detail.contains(says), qPrintable(contents.error().detail));
    QVERIFY(!archive.commit(oraclePage(0, 1)));
}

void TestArchivePlaces::followsALink()
{
    QVERIFY(QDir().mkpath(m_dir->path() + u"/real"_s));
    QVERIFY(QFile::link(m_dir->path() + u"/real"_s, m_dir->path() + u"/link"_s));
    OpenArchive archive(m_dir->path() + u"/link"_s);
    QVERIFY(archive.open());
    QVERIFY(archive.commit(oraclePage(0, 10)));
    QVERIFY(QFile::exists(m_dir->path() + u"/real/events.db"_s));
    QCOMPARE(modeOf(m_dir->path() + u"/real"_s), mode_t {0700});
}

void TestArchivePlaces::isTheOwnersAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("nothing masked") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("all but the owner") << 077;
    QTest::newRow("everything") << 0777;
}

void TestArchivePlaces::isTheOwnersAlone()
{
    QFETCH(const int, mask);
    const QString folder = m_dir->path() + u"/new/profile"_s;
    const mode_t before = umask(static_cast<mode_t>(mask));
    OpenArchive archive(folder);
    const bool opened = bool(archive.open()) && bool(archive.commit(oraclePage(0, 100)));
    umask(before);
    QVERIFY(opened);
    QCOMPARE(modeOf(folder), mode_t {0700});
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(modeOf(folder + u'/' + name) == 0600, qPrintable(name));
}

QTEST_GUILESS_MAIN(TestArchivePlaces)
#include "tst_archiveplaces.moc"
