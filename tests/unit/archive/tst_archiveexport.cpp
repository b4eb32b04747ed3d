// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/portablebench.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What is written to be carried away, and what is not.
class TestArchiveExport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isTheOwnersAloneAndWhole();
    void neverOverwrites_data();
    void neverOverwrites();
    void whatWasChangedIsNotExported_data();
    void whatWasChangedIsNotExported();
    void failsWithoutLeavingAnything();
    void aCancelledOneLeavesNothing();
    void aProgramThatWritesIsNotDisturbed();
    void aLostSealIsTold();

private:
    [[nodiscard]] Result<std::optional<ArchiveExport>> exported(const QString &name, const CancelFlag &cancel = {},
                                                                const ArchiveProgress &progress = {});
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ArchivePaths m_paths;
};

void TestArchiveExport::init()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
    m_paths.folder = m_dir->filePath(u"archive"_s);
}

Result<std::optional<ArchiveExport>> TestArchiveExport::exported(const QString &name, const CancelFlag &cancel,
                                                                 const ArchiveProgress &progress)
{
    return exportArchive(m_paths, testSource, m_dir->filePath(name), u"1.2.3"_s, cancel, progress);
}

void TestArchiveExport::isTheOwnersAloneAndWhole()
{
    fillWithEverything(m_paths.folder);
    const QByteArray before = everythingIn(m_paths.folder);
    std::vector<std::uint64_t> told;
    const Result<std::optional<ArchiveExport>> done
        = exported(u"out %1.bt"_s, {}, [&](std::uint64_t some, std::uint64_t) { told.push_back(some); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(!(*done)->fault && !(*done)->wrongRow);
    QCOMPARE((*done)->events, 302U);
    QCOMPARE((*done)->revisions, 2U);
    QCOMPARE((*done)->unreadable, 2U);
    QVERIFY((*done)->isSealChecked);
    QVERIFY(!told.empty() && told.back() == 302);
    QCOMPARE(files(), QStringList {u"out %1.bt"_s});
    const QFileInfo file(m_dir->filePath(u"out %1.bt"_s));
    QCOMPARE(static_cast<std::uint64_t>(file.size()), (*done)->bytes);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner),
             QFile::Permissions());
    const Result<PortableHeader> header = readPortableHeader(file.filePath());
    QVERIFY(header);
    QCOMPARE(header->source, testSource);
    QCOMPARE(header->version, u"1.2.3"_s);
    QVERIFY(std::abs(header->exportedAt.ns - Timestamp::now().ns) < 600 * Timestamp::nsPerSecond);
    QVERIFY(everythingIn(m_paths.folder) == before);
}

void TestArchiveExport::neverOverwrites_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a link to nowhere") << u"link"_s;
    QTest::newRow("one that comes meanwhile") << u"meanwhile"_s;
}

void TestArchiveExport::neverOverwrites()
{
    QFETCH(const QString, kind);
    fillWithEverything(m_paths.folder);
    const QString path = m_dir->filePath(u"out"_s);
    const auto write = [&path] {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("mine") == 4;
    };
    if (kind == "file"_L1)
        QVERIFY(write());
    if (kind == "folder"_L1)
        QVERIFY(QDir().mkpath(path));
    if (kind == "link"_L1)
        QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), path));
    bool isWritten = kind != "meanwhile"_L1;
    const auto come = [&](std::uint64_t, std::uint64_t) {
        if (!std::exchange(isWritten, true))
            QVERIFY(write());
    };
    const Result<std::optional<ArchiveExport>> done = exported(u"out"_s, {}, come);
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"is there already and is not overwritten"_s), qPrintable(done.error().detail));
    QFile file(path);
    if (kind == "file"_L1 || kind == "meanwhile"_L1)
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == "mine");
    QVERIFY(files().filter(u".part"_s).isEmpty());
    QVERIFY(!QFile::exists(m_dir->filePath(u"nowhere"_s)));
}

void TestArchiveExport::whatWasChangedIsNotExported_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("isDerived");
    QTest::newRow("frame") << "UPDATE frame SET data = (SELECT data FROM frame WHERE number = 0) WHERE number = 2"_ba << u"Event 200 "_s << false;
    QTest::newRow("frame removed") << "DELETE FROM frame WHERE number = 1"_ba << u"Event 100 is missing"_s << false;
    QTest::newRow("revision") << "DELETE FROM revision WHERE number = 1"_ba << u"missing"_s << false;
    QTest::newRow("unreadable") << "UPDATE unreadable SET data = (SELECT data FROM revision LIMIT 1) WHERE number = 0"_ba << u"Unreadable element 0"_s << false;
    QTest::newRow("seal") << "UPDATE state SET seal = zeroblob(32)"_ba << u"was changed"_s << false;
    QTest::newRow("times") << "UPDATE segment SET oldest = oldest - 1"_ba << u"times of events"_s << true;
}

void TestArchiveExport::whatWasChangedIsNotExported()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QString, says);
    QFETCH(const bool, isDerived);
    fillWithEverything(m_paths.folder);
    {
        Result<Database> database = Database::forWriting(m_paths.database());
        QVERIFY(database && database->run(statement.constData()));
    }
    const Result<std::optional<ArchiveExport>> done = exported(u"out"_s);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const std::optional<QString> &fault = isDerived ? (*done)->wrongRow : (*done)->fault;
    QVERIFY(fault && fault->contains(says));
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(m_paths, {});
    QCOMPARE(fault, isDerived ? (*verdict)->firstWrongRow : (*verdict)->firstFault); // in the words of a verification
    QVERIFY(files().isEmpty());
}

void TestArchiveExport::failsWithoutLeavingAnything()
{
    QVERIFY(!exported(u"out"_s)); // there is no archive
    fillWithEverything(m_paths.folder);
    const Result<std::optional<ArchiveExport>> nowhere = exported(u"nowhere/out"_s);
    QVERIFY(!nowhere);
    QVERIFY2(nowhere.error().detail.contains(u"cannot be made"_s), qPrintable(nowhere.error().detail));
    QVERIFY(!exportArchive(m_paths, "another", m_dir->filePath(u"out"_s), {}, {}));
    QVERIFY(files().isEmpty());
}

void TestArchiveExport::aCancelledOneLeavesNothing()
{
    fillWithEverything(m_paths.folder);
    CancelFlag cancel;
    const Result<std::optional<ArchiveExport>> done
        = exported(u"out"_s, cancel, [&cancel](std::uint64_t some, std::uint64_t) { some > 150 ? cancel.cancel() : void(); });
    QVERIFY(done && !*done);
    QVERIFY(files().isEmpty());
}

void TestArchiveExport::aProgramThatWritesIsNotDisturbed()
{
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    QVERIFY(archive.commit(oraclePage(0, 100)));
    const Result<std::optional<ArchiveExport>> done = exported(
        u"out"_s, {}, [&](std::uint64_t, std::uint64_t) { QVERIFY(archive.commit(oraclePage(100, 100))); });
    QVERIFY(done);
    QCOMPARE((*done)->events, 100U); // of the moment it began
    QVERIFY(archive.commit(oraclePage(200, 100)));
}

void TestArchiveExport::aLostSealIsTold()
{
    fillWithEverything(m_paths.folder);
    QVERIFY(QFile::remove(m_paths.key()));
    const Result<std::optional<ArchiveExport>> done = exported(u"out"_s);
    QVERIFY(done && !(*done)->fault && !(*done)->isSealChecked);
}

QTEST_GUILESS_MAIN(TestArchiveExport)
#include "tst_archiveexport.moc"
