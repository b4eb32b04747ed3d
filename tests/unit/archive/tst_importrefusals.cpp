// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/importfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Files that are cut off, damaged, forged or something else: nothing of them is taken in.
class TestImportRefusals final : public QObject, protected ImportFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void cutOffFilesAreRefused();
    void flippedBitsAreRefused();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void forgedFilesAreRefused_data();
    void forgedFilesAreRefused();
};

void TestImportRefusals::cutOffFilesAreRefused()
{
    fillWithEverything(from());
    static_cast<void>(exported(from()));
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray whole = in.readAll();
    in.close();
    QVERIFY(whole.size() > 1000);
    QList<qsizetype> sizes {0, 1, 15, 16, 19, 20, 24, 25, 60, whole.size() - 1, whole.size() - 31, whole.size() - 32, whole.size() - 33, whole.size() - 37, whole.size() - 38};
    for (qsizetype i = 1; i < 40; ++i)
        sizes.append(whole.size() * i / 40);
    for (const qsizetype size : sizes) {
        write(whole.left(size));
        const QString said = refusal();
        QVERIFY2(said.contains(u"damaged"_s) || said.contains(u"no exported archive"_s), qPrintable(u"%1: %2"_s.arg(size).arg(said)));
    }
    write(whole + '\0');
    QVERIFY2(refusal().contains(u"something follows its end"_s), qPrintable(refusal()));
    write(whole);
    QVERIFY(imported());
}

void TestImportRefusals::flippedBitsAreRefused()
{
    fillWithEverything(from());
    static_cast<void>(exported(from()));
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray whole = in.readAll();
    in.close();
    fillWithEverything(to(), 1);
    const QByteArray before = everythingIn(to());
    for (int i = 0; i < 90; ++i) {
        // Every byte of the beginning, then through all of it, and the digest.
        const qsizetype at = i < 30 ? i : i < 80 ? whole.size() * (i - 30) / 50 : whole.size() - 1 - (i - 80) * 4;
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << i % 8));
        write(changed);
        const Result<std::optional<ArchiveImport>> done = imported();
        QVERIFY2(!done, qPrintable(u"a bit of byte %1"_s.arg(at)));
        QVERIFY(!done.error().detail.isEmpty());
    }
    QVERIFY(everythingIn(to()) == before);
    QCOMPARE(notGood(to()), QString());
    write(whole);
    QVERIFY(imported());
}

void TestImportRefusals::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << ""_ba << u"no exported archive"_s;
    QTest::newRow("a letter") << QByteArray("Dear archive, this is a letter. ").repeated(40) << u"no exported archive"_s;
    QTest::newRow("events as JSON") << "{\"events\":[{\"id\":\"a\"}]}"_ba << u"no exported archive"_s;
    QTest::newRow("newer") << QByteArray("BacktrailExport\n\x03\0\0\0what nobody knows yet", 41) << u"newer version of Backtrail (format 3; this version knows up to 2)"_s;
    QTest::newRow("much newer") << QByteArray("BacktrailExport\n\xff\xff\xff\xff", 20) << u"newer version"_s;
    QTest::newRow("format 0") << QByteArray("BacktrailExport\n\0\0\0\0", 20) << u"format is unknown"_s;
    QTest::newRow("a piece of 4 GB") << QByteArray("BacktrailExport\n\x01\0\0\0h\xff\xff\xff\xff", 25) << u"its end is missing"_s;
    QTest::newRow("no header") << QByteArray("BacktrailExport\n\x01\0\0\0h\x03\0\0\0abc", 28) << u"cannot be read"_s;
    QTest::newRow("an archive") << QByteArray("archive") << u"no exported archive"_s;
    QTest::newRow("a folder") << QByteArray("folder") << u"is no file"_s;
    QTest::newRow("not there") << QByteArray("none") << u"cannot be read"_s;
    QTest::newRow("of another organization") << QByteArray("other") << u"another organization or server"_s;
}

void TestImportRefusals::otherFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    if (bytes == "archive") {
        fillWithEverything(from());
        QVERIFY(QFile::copy(from() + u"/events.db"_s, file()));
    } else if (bytes == "folder") {
        QVERIFY(QDir().mkpath(file()));
    } else if (bytes == "other") {
        {
            OpenArchive archive(from(), "qovery\nhttps://api.example.com\nother");
            QVERIFY(archive.open());
            QVERIFY(archive.commit(oraclePage(0, 10)));
        }
        QVERIFY(exportArchive({from()}, {}, file(), {}, {}));
    } else if (bytes != "none") {
        write(bytes);
    }
    const QString said = refusal();
    QVERIFY2(said.contains(says), qPrintable(said));
}

// With a digest that fits: whoever writes such a file can write that too.
void TestImportRefusals::forgedFilesAreRefused_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<int>("claimed");
    QTest::addColumn<QString>("says");
    const QByteArray one = "{\"id\":\"a\"}"_ba;
    const QByteArray two = "{\"id\":\"b\"}"_ba;
    QTest::newRow("as it should be") << QList {one, two} << 2 << QString();
    QTest::newRow("one is missing") << QList {one} << 2 << u"chain"_s;
    QTest::newRow("one more") << QList {one, two} << 1 << u"chain"_s;
    QTest::newRow("two in one") << QList {QByteArray(one + "," + two)} << 1 << u"are events"_s;
    QTest::newRow("another list") << QList {QByteArray(one + "],\"events\":[" + two)} << 1 << u"are events"_s;
    QTest::newRow("space before it") << QList {QByteArray(" " + one)} << 1 << u"are events"_s;
    QTest::newRow("no event") << QList {"17"_ba} << 1 << u"are events"_s;
    QTest::newRow("no JSON") << QList {"{"_ba} << 1 << u"are events"_s;
    QTest::newRow("nothing") << QList {""_ba} << 1 << u"are events"_s;
}

void TestImportRefusals::forgedFilesAreRefused()
{
    QFETCH(const QList<QByteArray>, events);
    QFETCH(const int, claimed);
    QFETCH(const QString, says);
    ChainHasher hasher(testSource);
    std::vector<FrameEvent> frame;
    PortableHeader header;
    header.source = testSource;
    for (int i = 0; i < claimed; ++i) {
        const QByteArray raw = i < events.size() ? events[i] : "{\"id\":\"b\"}"_ba;
        header.events.link = hasher.next(ChainKind::Event, header.events.link, header.events.count++, i == 0 ? "a" : "b", viewOf(raw));
    }
    header.coverage.mark(complete(0, 10));
    for (const QByteArray &raw : events)
        frame.push_back({viewOf(raw), {}});
    const QByteArray packed = Packer().pack(viewOf(frameBytes(0, frame)));
    PortableWriter writer(file());
    QVERIFY(writer.begin(header) && writer.add(PieceKind::Events, viewOf(packed)) && writer.finish());
    const QString said = refusal();
    QVERIFY2(says.isEmpty() ? said.isEmpty() : said.contains(says), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestImportRefusals)
#include "tst_importrefusals.moc"
