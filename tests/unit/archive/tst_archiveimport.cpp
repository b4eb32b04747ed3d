// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/portablebench.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What comes back in, and what is refused.
class TestArchiveImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void intoNoArchiveIsTheSameAgain();
    void twiceChangesNothing();
    void mergesWhatOverlaps();
    void sameIdWithOtherBytesIsARevision();
    void coverageProvesNothingMore_data();
    void coverageProvesNothingMore();
    void cutOffFilesAreRefused();
    void flippedBitsAreRefused();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void forgedFilesAreRefused_data();
    void forgedFilesAreRefused();
    void aDamagedArchiveIsLeftAlone();
    void whoWritesIsNotDisturbed();
    void goesOnAfterACancel();

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"export"_s); }
    [[nodiscard]] QString from() const { return m_dir->filePath(u"from"_s); }
    [[nodiscard]] QString to() const { return m_dir->filePath(u"to"_s); }
    [[nodiscard]] QByteArray exported(const QString &folder);
    void write(const QByteArray &bytes);
    [[nodiscard]] Result<std::optional<ArchiveImport>> imported(const CancelFlag &cancel = {},
                                                                const ImportProgress &progress = {});
    [[nodiscard]] QString refusal(); // of file(), after which nothing is there; empty = it was not refused

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchiveImport::init()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
}

// To file(); the head of its chain.
QByteArray TestArchiveImport::exported(const QString &folder)
{
    QFile::remove(file());
    const Result<std::optional<ArchiveExport>> done = exportArchive({folder}, testSource, file(), u"1.2.3"_s, {});
    if (!done || (*done)->fault || (*done)->wrongRow)
        qFatal("not exported");
    return (*done)->head;
}

void TestArchiveImport::write(const QByteArray &bytes)
{
    QFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("not written");
}

Result<std::optional<ArchiveImport>> TestArchiveImport::imported(const CancelFlag &cancel, const ImportProgress &progress)
{
    return importArchive({to()}, testSource, file(), cancel, progress);
}

QString TestArchiveImport::refusal()
{
    const Result<std::optional<ArchiveImport>> done = imported();
    if (done)
        return {};
    return QFile::exists(to()) ? u"something was made"_s : done.error().detail;
}

void TestArchiveImport::intoNoArchiveIsTheSameAgain()
{
    fillWithEverything(from(), 60); // in more than one part
    const QByteArray head = exported(from());
    std::vector<ImportStep> steps;
    const Result<std::optional<ArchiveImport>> done = imported({}, [&](ImportStep step, std::uint64_t some, std::uint64_t all) {
        steps.push_back(step);
        QVERIFY(some <= all && all == 6002);
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE((*done)->added, 6002U);
    QCOMPARE((*done)->repeated, 0U);
    QCOMPARE((*done)->revised, 2U);
    QCOMPARE((*done)->unreadable, 2U);
    QCOMPARE((*done)->events, 6002U);
    QVERIFY((*done)->hasMoreCoverage);
    QVERIFY(steps.front() == ImportStep::Proving && steps.back() == ImportStep::TakingIn);
    QCOMPARE(notGood(to()), QString());
    const QByteArray there = everythingIn(to());
    QVERIFY(there == everythingIn(from()));
    QVERIFY(there.contains("renamed again") && there.contains("2.50"));
    // A time that no event says: that of the one before it when it came.
    const qint64 ns = Timestamp::parse(u"2026-01-01T00:00:00.000000001Z"_s)->ns;
    QCOMPARE(there.count(QByteArray(QByteArray::number(ns) + " b\n")), 1);
    QCOMPARE(exported(to()), head);
    OpenArchive archive(to());
    QVERIFY(archive.open()->syncState.isEmpty()); // another program's place on the server is not ours
}

void TestArchiveImport::twiceChangesNothing()
{
    fillWithEverything(from());
    static_cast<void>(exported(from()));
    QVERIFY(imported());
    const auto stored = [this] {
        const Result<Database> database = Database::forReading(ArchivePaths {to()}.database());
        const Result<ArchiveState> state = database ? loadState(*database) : Result<ArchiveState>(database.error());
        return state ? stateBytes(*state) : QByteArray(); // with the moment of its seal
    };
    const QByteArray before = everythingIn(to());
    const QByteArray state = stored();
    QVERIFY(!state.isEmpty());
    const Result<std::optional<ArchiveImport>> again = imported();
    QVERIFY(again);
    QCOMPARE((*again)->added, 0U);
    QCOMPARE((*again)->repeated, 302U);
    QCOMPARE((*again)->revised, 0U);
    QCOMPARE((*again)->unreadable, 0U);
    QVERIFY(!(*again)->hasMoreCoverage);
    QVERIFY(everythingIn(to()) == before);
    QCOMPARE(stored(), state);
    QCOMPARE(notGood(to()), QString());
}

void TestArchiveImport::mergesWhatOverlaps()
{
    const auto fill = [](const QString &folder, int first, int count, const std::vector<CoverageSpan> &coverage,
                         const QByteArray &sync) {
        OpenArchive archive(folder);
        QVERIFY(archive.open());
        QVERIFY(archive.commit({oraclePage(first, count), {{u"/events/1"_s, u"none"_s, true, QByteArray::number(first)}, {u"/events/2"_s, u"none"_s, true, "x"_ba}}, coverage, sync}));
    };
    fill(from(), 0, 600, {complete(0, 600), {{600}, {700}, CoverageKind::Failed, CoverageReason::SignInRefused}}, "theirs");
    fill(to(), 400, 600, {{{0}, {10}, CoverageKind::Failed, CoverageReason::RequestFailed}, complete(550, 580),
                          {{650}, {660}, CoverageKind::Uncertain, CoverageReason::FullInstant}}, "ours");
    static_cast<void>(exported(from()));
    const Result<std::optional<ArchiveImport>> done = imported();
    QVERIFY(done);
    QCOMPARE((*done)->added, 400U);
    QCOMPARE((*done)->repeated, 200U);
    QCOMPARE((*done)->revised, 0U);
    QCOMPARE((*done)->unreadable, 1U);
    QCOMPARE((*done)->events, 1000U);
    QCOMPARE(notGood(to()), QString());
    OpenArchive archive(to());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QCOMPARE(contents->syncState, "ours"_ba);
    const std::vector<CoverageSpan> expected {complete(0, 600),
                                              {{600}, {650}, CoverageKind::Failed, CoverageReason::SignInRefused},
                                              {{650}, {660}, CoverageKind::Uncertain, CoverageReason::FullInstant},
                                              {{660}, {700}, CoverageKind::Failed, CoverageReason::SignInRefused}};
    QCOMPARE(contents->coverage.spans(), expected);
    const std::optional<RowList> rows = matching(archive.index.snapshot(), {});
    QCOMPARE(rows->size(), 1000U);
    for (int n = 0; n < 1000; ++n) // each once
        QCOMPARE(archive.index.snapshot().id((*rows)[static_cast<std::size_t>(n)]), oracleEvent(n).id);
}

void TestArchiveImport::sameIdWithOtherBytesIsARevision()
{
    EventText changed = oracleEvent(4);
    changed.members.insert(u"target_name"_s, u"renamed"_s);
    for (const bool isOther : {false, true}) { // each has first what came later to the other
        OpenArchive archive(isOther ? to() : from());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(batchOf({isOther ? changed : oracleEvent(4)})));
        if (!isOther)
            QVERIFY(archive.commit(batchOf({changed})));
    }
    static_cast<void>(exported(from()));
    const Result<std::optional<ArchiveImport>> done = imported();
    QVERIFY(done);
    QCOMPARE((*done)->added, 0U);
    QCOMPARE((*done)->revised, 1U);
    QCOMPARE((*imported())->revised, 0U);
    OpenArchive archive(to());
    QVERIFY(archive.open());
    QCOMPARE(*archive.archive.documents()->rawEvent(0), jsonOf(changed));
    QCOMPARE(*archive.archive.documents()->revisions(0), std::vector<QByteArray> {jsonOf(oracleEvent(4))});
}

void TestArchiveImport::coverageProvesNothingMore_data()
{
    using Spans = std::vector<CoverageSpan>;
    QTest::addColumn<Spans>("known");
    QTest::addColumn<Spans>("more");
    QTest::addColumn<Spans>("result");
    const auto failed = [](std::int64_t from, std::int64_t to) {
        return CoverageSpan {{from}, {to}, CoverageKind::Failed, CoverageReason::RequestFailed};
    };
    const auto gone = [](std::int64_t from, std::int64_t to) {
        return CoverageSpan {{from}, {to}, CoverageKind::BeyondRetention, CoverageReason::None};
    };
    QTest::newRow("nothing and nothing") << Spans {} << Spans {} << Spans {};
    QTest::newRow("complete where nothing was known") << Spans {} << Spans {complete(1, 5)} << Spans {complete(1, 5)};
    QTest::newRow("complete stays") << Spans {complete(1, 5)} << Spans {failed(0, 9)} << Spans {failed(0, 1), complete(1, 5), failed(5, 9)};
    QTest::newRow("complete heals") << Spans {failed(0, 9)} << Spans {complete(2, 4)} << Spans {failed(0, 2), complete(2, 4), failed(4, 9)};
    QTest::newRow("what is known here is not replaced") << Spans {failed(0, 4)} << Spans {gone(2, 6)} << Spans {failed(0, 4), gone(4, 6)};
    QTest::newRow("a gap between two stays one") << Spans {complete(0, 2)} << Spans {complete(4, 6)} << Spans {complete(0, 2), complete(4, 6)};
    QTest::newRow("all of time") << Spans {complete(0, 2)} << Spans {{beginningOfTime, endOfTime, CoverageKind::BeyondRetention, CoverageReason::None}}
                                 << Spans {{beginningOfTime, {0}, CoverageKind::BeyondRetention, CoverageReason::None}, complete(0, 2), {{2}, endOfTime, CoverageKind::BeyondRetention, CoverageReason::None}};
}

void TestArchiveImport::coverageProvesNothingMore()
{
    using Spans = std::vector<CoverageSpan>;
    QFETCH(const Spans, known);
    QFETCH(const Spans, more);
    QFETCH(const Spans, result);
    const auto coverageOf = [](const Spans &spans) {
        Coverage coverage;
        for (const CoverageSpan &span : spans)
            coverage.mark(span);
        return coverage;
    };
    Coverage merged = coverageOf(known);
    for (const CoverageSpan &span : coverageToAdd(merged, coverageOf(more)))
        merged.mark(span);
    QCOMPARE(merged.spans(), result);
}

void TestArchiveImport::cutOffFilesAreRefused()
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

void TestArchiveImport::flippedBitsAreRefused()
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

void TestArchiveImport::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << ""_ba << u"no exported archive"_s;
    QTest::newRow("a letter") << QByteArray("Dear archive, this is a letter. ").repeated(40) << u"no exported archive"_s;
    QTest::newRow("events as JSON") << "{\"events\":[{\"id\":\"a\"}]}"_ba << u"no exported archive"_s;
    QTest::newRow("newer") << QByteArray("BacktrailExport\n\x02\0\0\0what nobody knows yet", 41) << u"newer version of Backtrail (format 2; this version knows up to 1)"_s;
    QTest::newRow("much newer") << QByteArray("BacktrailExport\n\xff\xff\xff\xff", 20) << u"newer version"_s;
    QTest::newRow("format 0") << QByteArray("BacktrailExport\n\0\0\0\0", 20) << u"format is unknown"_s;
    QTest::newRow("a piece of 4 GB") << QByteArray("BacktrailExport\n\x01\0\0\0h\xff\xff\xff\xff", 25) << u"its end is missing"_s;
    QTest::newRow("no header") << QByteArray("BacktrailExport\n\x01\0\0\0h\x03\0\0\0abc", 28) << u"cannot be read"_s;
    QTest::newRow("an archive") << QByteArray("archive") << u"no exported archive"_s;
    QTest::newRow("a folder") << QByteArray("folder") << u"is no file"_s;
    QTest::newRow("not there") << QByteArray("none") << u"cannot be read"_s;
    QTest::newRow("of another organization") << QByteArray("other") << u"another organization or server"_s;
}

void TestArchiveImport::otherFilesAreRefused()
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
void TestArchiveImport::forgedFilesAreRefused_data()
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

void TestArchiveImport::forgedFilesAreRefused()
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

void TestArchiveImport::aDamagedArchiveIsLeftAlone()
{
    fillWithEverything(from());
    static_cast<void>(exported(from()));
    QVERIFY(QDir().mkpath(to()));
    const QString database = to() + u"/events.db"_s;
    {
        QFile damaged(database);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no archive") == 10);
    }
    QVERIFY(!imported());
    QFile damaged(database);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), "no archive"_ba);
    QCOMPARE(QDir(to()).entryList(QDir::Files | QDir::Hidden), QStringList {u"events.db"_s});
}

void TestArchiveImport::whoWritesIsNotDisturbed()
{
    fillWithEverything(from());
    static_cast<void>(exported(from()));
    OpenArchive archive(to());
    QVERIFY(archive.open());
    const Result<std::optional<ArchiveImport>> done = imported();
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"Another program is writing"_s) && done.error().detail.contains(u"close the window"_s),
             qPrintable(done.error().detail));
    QCOMPARE(archive.commit(oraclePage(0, 10))->firstSequence, EventSequence {0});
}

void TestArchiveImport::goesOnAfterACancel()
{
    fillWithEverything(from(), 60);
    static_cast<void>(exported(from()));
    CancelFlag cancel;
    const Result<std::optional<ArchiveImport>> canceled = imported(cancel, [&](ImportStep step, std::uint64_t, std::uint64_t) {
        if (step == ImportStep::TakingIn)
            cancel.cancel();
    });
    QVERIFY(canceled && !*canceled);
    {
        OpenArchive archive(to());
        const Result<StoreContents> contents = archive.open();
        QVERIFY(contents);
        QVERIFY(contents->count > 0 && contents->count < 6002);
        QVERIFY(contents->coverage.spans().empty()); // nothing is proved by a part
    }
    QCOMPARE(notGood(to()), QString());
    const Result<std::optional<ArchiveImport>> done = imported();
    QVERIFY(done && (*done)->repeated > 0);
    QCOMPARE((*done)->events, 6002U);
    QVERIFY(everythingIn(to()) == everythingIn(from()));
}

QTEST_GUILESS_MAIN(TestArchiveImport)
#include "tst_archiveimport.moc"
