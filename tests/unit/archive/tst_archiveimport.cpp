// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "tests/unit/archive/importfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What comes back in, and what is refused.
class TestArchiveImport final : public QObject, protected ImportFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void intoNoArchiveIsTheSameAgain();
    void twiceChangesNothing();
    void mergesWhatOverlaps();
    void sameIdWithOtherBytesIsARevision();
    void coverageProvesNothingMore_data();
    void coverageProvesNothingMore();
    void aDamagedArchiveIsLeftAlone();
    void whoWritesIsNotDisturbed();
    void goesOnAfterACancel();

};

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
