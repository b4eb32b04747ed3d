// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/celltime.h"
#include "views/filterchips.h"
#include "views/keptwords.h"

#include <QLocale>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::SyncStatus)

namespace {

constexpr std::int64_t hour = 3600;

Timestamp at(std::int64_t second)
{
    return Timestamp::fromSeconds(1'787'227'200 + second); // 2026-08-20T12:00:00Z
}

CoverageSpan span(std::int64_t from, std::int64_t to, CoverageKind kind)
{
    return {at(from), at(to), kind, CoverageReason::None};
}

// 3,300 events are kept, 1,240 of them match, and it is 15:00.
ListContext context(std::vector<CoverageSpan> spans, std::optional<TimeRange> complete, bool hasGaps)
{
    ListContext context;
    context.hasConnection = true;
    context.status.state = hasGaps ? LoadState::MoreToLoad : LoadState::AtEnd;
    context.status.loaded = 3300;
    context.status.kept = ListStatus::Kept();
    context.status.kept->spans = std::move(spans);
    context.status.kept->until = at(3 * hour);
    context.status.kept->complete = complete;
    context.status.kept->hasGaps = hasGaps;
    context.status.kept->sync.phase = SyncPhase::Following;
    return context;
}

} // namespace

class TestKeptWords final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysFromWhenToWhenItIsComplete();
    void bothZonesAreNamedWhereTheClocksWereChanged();
    void countsGaps();
    void nothingIsCalledCompleteWithoutProof();
    void anEmptyTableSaysWhichCaseItIs();
    void progressNamesTheTotalAndTheTime_data();
    void progressNamesTheTotalAndTheTime();
    void anArchiveThatCannotBeUsedIsSaid();
    void offlineIsCalmWhereAllThatWasAskedForIsKept();
    void aSearchSaysHowFarItIs();
    void offlineNothingMatchesIsNoFailure();
    void offlineIsAFailureWhereSomethingIsMissing_data();
    void offlineIsAFailureWhereSomethingIsMissing();
    void aGapSaysWhyItIsOne_data();
    void aGapSaysWhyItIsOne();
};

void TestKeptWords::saysFromWhenToWhenItIsComplete()
{
    ListContext known = context({span(0, 3 * hour, CoverageKind::Complete)}, TimeRange {at(0), at(3 * hour)}, false);
    known.status.shown = 1240;
    QCOMPARE(keptStatusLine(known, QTimeZone::utc()),
             u"1240 shown of 3300 kept · complete from 2026-08-20 12:00 to 15:00 UTC"_s);
    known.status.shown = 3300;
    known.status.kept->complete = TimeRange {beginningOfTime, at(3 * hour)};
    QCOMPARE(keptStatusLine(known, QTimeZone::utc()), u"3300 events kept · complete up to 2026-08-20 15:00 UTC"_s);
    known.status.kept->complete = TimeRange {at(0), at(1)};
    QVERIFY(keptStatusLine(known, QTimeZone::utc()).contains(u"from 2026-08-20 12:00:00 to 12:00:01 UTC"_s));
    known.status.kept->complete = TimeRange {at(-24 * hour), at(3 * hour)};
    QVERIFY(keptStatusLine(known, QTimeZone::utc()).contains(u"from 2026-08-19 12:00 to 2026-08-20 15:00 UTC"_s));
}

// Midnight was four hours behind UTC, three in the morning is five: one name of a zone for both would be wrong by an hour.
void TestKeptWords::bothZonesAreNamedWhereTheClocksWereChanged()
{
    const QTimeZone newYork("America/New_York");
    const Timestamp from = *Timestamp::parse("2026-11-01T04:00:00Z");
    const Timestamp to = *Timestamp::parse("2026-11-01T08:00:00Z");
    ListContext known = context({{from, to, CoverageKind::Complete, CoverageReason::None}}, TimeRange {from, to}, false);
    const QString line = keptStatusLine(known, newYork);
    QVERIFY2(line.contains(u"from 2026-11-01 00:00 local, UTC−04:00 to 03:00 local, UTC−05:00"_s), qPrintable(line));
    TimeChoice choice;
    choice.absolute = {from, to};
    QCOMPARE(timeChoiceWords(choice, newYork), u"2026-11-01 00:00:00 -04:00 – 2026-11-01 03:00:00 -05:00"_s);
    CellTime cells(newYork);
    QCOMPARE(offsetText(cells.parts(from).offset), u"−04:00"_s);
    QCOMPARE(offsetText(cells.parts(to).offset), u"−05:00"_s);
    QCOMPARE(shortOffsetText(cells.parts(to).offset), u"−05"_s);
    QCOMPARE(shortOffsetText(5 * 3600 + 1800), u"+05:30"_s);
}

void TestKeptWords::countsGaps()
{
    const ListContext known = context({span(0, hour, CoverageKind::NotFetched), span(hour, 2 * hour, CoverageKind::Failed),
                                       span(2 * hour, 3 * hour - 60, CoverageKind::Complete),
                                       span(3 * hour - 60, 3 * hour, CoverageKind::Uncertain)},
                                      TimeRange {at(2 * hour), at(3 * hour - 60)}, true);
    QVERIFY(keptStatusLine(known, QTimeZone::utc()).contains(u"complete from 2026-08-20 14:00 to 14:59 UTC"_s));
    QVERIFY(keptStatusLine(known, QTimeZone::utc()).contains(u"2 gap"_s));
}

void TestKeptWords::nothingIsCalledCompleteWithoutProof()
{
    const ListContext known = context({span(0, 3 * hour, CoverageKind::NotFetched)}, std::nullopt, true);
    const QString line = keptStatusLine(known, QTimeZone::utc());
    QVERIFY(line.contains(u"not complete"_s));
    QVERIFY(!known.status.isComplete());
}

void TestKeptWords::anEmptyTableSaysWhichCaseItIs()
{
    ListContext complete = context({span(0, 3 * hour, CoverageKind::Complete)}, TimeRange {at(0), at(3 * hour)}, false);
    complete.isFiltered = true;
    QCOMPARE(emptyMessage(complete, QTimeZone::utc())->action, ListAction::ClearFilter);

    complete.wider = WiderFilter {{}, u"a&b"_s, u"target:a&b*"_s};
    QCOMPARE(emptyMessage(complete, QTimeZone::utc())->action, ListAction::Widen);
    QCOMPARE(emptyMessage(complete, QTimeZone::utc())->actionLabel, u"Look for target:a&&b*"_s);
    QVERIFY(emptyMessage(complete, QTimeZone::utc())->sentence.contains(u"exactly “a&b”"_s));
    QVERIFY(emptyMessage(complete, QTimeZone::utc())->sentence.contains(u"complete from"_s));

    ListContext missing = context({span(0, hour, CoverageKind::NotFetched), span(hour, 3 * hour, CoverageKind::Complete)},
                                  TimeRange {at(hour), at(3 * hour)}, true);
    const auto message = emptyMessage(missing, QTimeZone::utc());
    QVERIFY(message->sentence.contains(u"from 2026-08-20 12:00 to 13:00 UTC"_s));
    QCOMPARE(message->action, ListAction::LoadMore);

    ListContext tooOld = context({span(0, 3 * hour, CoverageKind::BeyondRetention)}, std::nullopt, false);
    tooOld.isFiltered = true;
    QVERIFY(emptyMessage(tooOld, QTimeZone::utc())->sentence.contains(u"keeps nothing"_s));

    tooOld.status.state = LoadState::Failed; // nobody can be asked, and nobody would know
    tooOld.status.error = Error {ErrorKind::Unreachable, {}};
    QCOMPARE(emptyMessage(tooOld, QTimeZone::utc())->action, ListAction::ClearTime);

    missing.status.kept->sync.phase = SyncPhase::Idle; // offline: nobody can fetch it
    QCOMPARE(emptyMessage(missing, QTimeZone::utc())->action, ListAction::None);
}

void TestKeptWords::progressNamesTheTotalAndTheTime_data()
{
    QTest::addColumn<SyncStatus>("sync");
    QTest::addColumn<QString>("words");
    SyncStatus sync;
    QTest::newRow("nobody fetches") << sync << QString();
    sync.phase = SyncPhase::Fetching;
    sync.kept = 4210;
    QTest::newRow("total unknown") << sync << u"fetching, 4210 events so far"_s;
    sync.estimatedTotal = 60000;
    QTest::newRow("time unknown") << sync << u"4210 of about 60000 events"_s;
    sync.timeLeft = std::chrono::seconds(11 * 60 + 5);
    QTest::newRow("all known") << sync << u"4210 of about 60000 events, 12 min at your rate limit"_s;
    sync.timeLeft = std::chrono::seconds(0);
    QTest::newRow("nearly done") << sync << u"4210 of about 60000 events, 1 min at your rate limit"_s;
    SyncStatus left;
    left.phase = SyncPhase::Following;
    left.fillsGaps = false;
    QTest::newRow("cancelled") << left << u"live, gaps are left as they are"_s;
    sync.estimatedTotal = 4000;
    QTest::newRow("more than was thought") << sync << u"fetching, 4210 events so far"_s;
}

void TestKeptWords::progressNamesTheTotalAndTheTime()
{
    QFETCH(SyncStatus, sync);
    QFETCH(QString, words);
    QCOMPARE(syncLine(sync), words);
}

void TestKeptWords::anArchiveThatCannotBeUsedIsSaid()
{
    ListContext known;
    known.hasConnection = true;
    known.keepError = Error {ErrorKind::FileFailed, u"The archive is damaged."_s};
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.contains(u"from the server alone"_s));
    known.keepError = Error {ErrorKind::FileFailed, u"The folder /a\nb cannot be made"_s};
    QCOMPARE(bannerMessage(known, QTimeZone::utc())->sentence,
             u"The folder /a⟨U+000A⟩b cannot be made. The list is read from the server alone."_s);
    known.keepError = Error {ErrorKind::FileFailed, {}};
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.startsWith(u"A file could not be read or written."_s));
    known.status.error = Error {ErrorKind::Unreachable, {}}; // both are said
    QCOMPARE(bannerMessage(known, QTimeZone::utc())->action, ListAction::Retry);
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.contains(u"from the server alone"_s));
    known = context({}, std::nullopt, false);
    known.status.kept->isReadOnly = true;
    known.status.kept->readOnlyReason = u"another <b>program</b> writes"_s;
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.startsWith(u"another <b>program</b> writes. Only "_s));
    known = context({}, std::nullopt, false);
    known.status.kept->loss = u"The end is <b>cut off</b>"_s;
    QCOMPARE(bannerMessage(known, QTimeZone::utc())->sentence, u"The end is <b>cut off</b>."_s);
    known = context({}, std::nullopt, false);
    known.status.kept->isSealLost = true;
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.contains(u"archive rebuild"_s));
    known.status.kept->loss = u"The end is cut off"_s; // worse
    QVERIFY(bannerMessage(known, QTimeZone::utc())->sentence.startsWith(u"The end"_s));
}

void TestKeptWords::offlineIsCalmWhereAllThatWasAskedForIsKept()
{
    // An end was asked for, and all up to it is kept.
    ListContext known = context({span(0, 3 * hour, CoverageKind::Complete)}, TimeRange {at(0), at(3 * hour)}, false);
    known.status.error = Error {ErrorKind::Unreachable, {}};
    std::optional<ListMessage> banner = bannerMessage(known, QTimeZone::utc());
    QCOMPARE(banner->tone, ListTone::Calm);
    QCOMPARE(banner->title, u"Offline"_s);
    QCOMPARE(banner->sentence, u"Showing what is kept, complete from 2026-08-20 12:00 to 15:00 UTC."_s);
    QCOMPARE(banner->action, ListAction::Retry);

    // Everything was asked for; since 14:00 nobody could be asked, which is said.
    known = context({span(0, 2 * hour, CoverageKind::Complete), span(2 * hour, 3 * hour, CoverageKind::Failed)},
                    std::nullopt, true);
    known.status.kept->reachesNow = true;
    known.status.shown = 3300;
    known.status.error = Error {ErrorKind::HostNotFound, {}};
    banner = bannerMessage(known, QTimeZone::utc());
    QCOMPARE(banner->tone, ListTone::Calm);
    QVERIFY(banner->sentence.contains(u"to 14:00 UTC"_s));
    QVERIFY(banner->sentence.contains(u"since then may be missing"_s));
    QCOMPARE(keptStatusLine(known, QTimeZone::utc()),
             u"3300 events kept · complete from 2026-08-20 12:00 to 14:00 UTC, newer ones may be missing"_s);
    QVERIFY(!known.status.isComplete());

    // A refused sign-in is more than being offline: its own words stay.
    known.status.error = Error {ErrorKind::SignInRefused, {}};
    banner = bannerMessage(known, QTimeZone::utc());
    QVERIFY(banner->title != u"Offline"_s);
    QCOMPARE(banner->action, ListAction::SignIn);
}

// The server is not asked whether something that is kept matches.
void TestKeptWords::aSearchSaysHowFarItIs()
{
    ListContext known = context({span(0, 3 * hour, CoverageKind::Complete)}, TimeRange {at(0), at(3 * hour)}, false);
    known.status.filtering = true;
    known.status.shown = 12;
    known.status.search = SearchProgress {12, 40};
    const QString line = keptStatusLine(known, QTimeZone::utc());
    QVERIFY2(line.startsWith(u"searching: 12 found, 40 % looked at · "_s), qPrintable(line));
}

void TestKeptWords::offlineNothingMatchesIsNoFailure()
{
    ListContext known = context({span(0, 2 * hour, CoverageKind::Complete), span(2 * hour, 3 * hour, CoverageKind::Failed)},
                                std::nullopt, true);
    known.status.state = LoadState::Failed;
    known.status.kept->reachesNow = true;
    known.status.error = Error {ErrorKind::Unreachable, {}};
    known.isFiltered = true;
    std::optional<ListMessage> message = emptyMessage(known, QTimeZone::utc());
    QCOMPARE(message->title, u"Nothing matches among the events that are kept"_s);
    QCOMPARE(message->sentence, u"What is kept is complete from 2026-08-20 12:00 to 14:00 UTC. What happened since then "
                                "may be missing."_s);
    QCOMPARE(message->action, ListAction::ClearFilter);
    // While it is looked for, neither is said; above, all is as before.
    const std::optional<ListMessage> banner = bannerMessage(known, QTimeZone::utc());
    known.status.filtering = true;
    QCOMPARE(emptyMessage(known, QTimeZone::utc())->title, u"Looking further…"_s);
    QCOMPARE(bannerMessage(known, QTimeZone::utc()), banner);
    known.status.filtering = false;
    // A search that broke off, or a gap before: nobody knows.
    known.status.error = Error {ErrorKind::FileFailed, {}};
    QCOMPARE(emptyMessage(known, QTimeZone::utc())->title, u"Events could not be loaded"_s);
    known.status.error = Error {ErrorKind::Unreachable, {}};
    known.status.kept->spans.front().kind = CoverageKind::NotFetched;
    QCOMPARE(emptyMessage(known, QTimeZone::utc())->title, u"Events could not be loaded"_s);
}

void TestKeptWords::offlineIsAFailureWhereSomethingIsMissing_data()
{
    QTest::addColumn<bool>("reachesNow");
    QTest::addColumn<int>("gapFrom"); // hours
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a gap before") << true << 0 << ErrorKind::Unreachable;
    QTest::newRow("the end that was asked for") << false << 2 << ErrorKind::Unreachable;
    QTest::newRow("the disk") << true << 2 << ErrorKind::FileFailed;
}

void TestKeptWords::offlineIsAFailureWhereSomethingIsMissing()
{
    QFETCH(bool, reachesNow);
    QFETCH(int, gapFrom);
    QFETCH(ErrorKind, kind);
    std::vector<CoverageSpan> spans;
    for (int i = 0; i < 3; ++i)
        spans.push_back(span(i * hour, (i + 1) * hour, i == gapFrom ? CoverageKind::NotFetched : CoverageKind::Complete));
    ListContext known = context(spans, std::nullopt, true);
    known.status.kept->reachesNow = reachesNow;
    known.status.error = Error {kind, {}};
    QCOMPARE(bannerMessage(known, QTimeZone::utc())->tone, ListTone::Failure);
}

void TestKeptWords::aGapSaysWhyItIsOne_data()
{
    QTest::addColumn<CoverageKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("action");
    QTest::newRow("not fetched") << CoverageKind::NotFetched << u"has not been fetched"_s << u"Fetch it now"_s;
    QTest::newRow("failed") << CoverageKind::Failed << u"could not be fetched"_s << u"Fetch it again"_s;
    QTest::newRow("uncertain") << CoverageKind::Uncertain << u"may be missing"_s << u"Fetch it again"_s;
}

void TestKeptWords::aGapSaysWhyItIsOne()
{
    QFETCH(CoverageKind, kind);
    QFETCH(QString, words);
    QFETCH(QString, action);
    const ListContext known = context({span(0, hour, kind), span(hour, 3 * hour, CoverageKind::Complete)},
                                      TimeRange {at(hour), at(3 * hour)}, true);
    const auto message = emptyMessage(known, QTimeZone::utc());
    QVERIFY2(message->sentence.contains(words), qPrintable(message->sentence));
    QVERIFY(message->sentence.contains(u"from 2026-08-20 12:00 to 13:00 UTC"_s));
    QCOMPARE(message->actionLabel, action);
    QCOMPARE(message->action, ListAction::LoadMore);
}

QTEST_MAIN(TestKeptWords)
#include "tst_keptwords.moc"
