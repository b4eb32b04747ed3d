// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/answercoverage.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

using Spans = std::vector<CoverageSpan>;

constexpr std::int64_t today = 1'780'000'000; // seconds

Timestamp at(std::int64_t seconds)
{
    return Timestamp::fromSeconds(seconds);
}

CoverageSpan complete(std::int64_t from, std::int64_t to)
{
    return {at(from), at(to), CoverageKind::Complete, CoverageReason::None};
}

// A page of events at these seconds, newest first.
EventPage pageOf(const QList<std::int64_t> &seconds, std::optional<std::int64_t> answeredAt, bool atEnd)
{
    QByteArray lines;
    for (const std::int64_t second : seconds) {
        const QByteArray time = at(second).toRfc3339().toUtf8();
        lines += R"({"id":")" + QByteArray::number(second) + R"(","timestamp":")" + time + R"(","event_type":"UPDATE"})" + '\n';
    }
    EventDecoder decoder;
    const Result<DecodedPage> decoded = decoder.decodeLines(lines);
    EventPage page;
    page.batch = decoded->batch;
    page.atEnd = atEnd;
    if (answeredAt)
        page.answeredAt = at(*answeredAt);
    return page;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Backtrail::CoverageSpan>)
Q_DECLARE_METATYPE(Backtrail::TimeRange)

// What an answer has to account for, and what one walk proves of it.
class TestAnswerCoverage : public QObject
{
    Q_OBJECT

private slots:
    void rangeThatIsAnswered_data();
    void rangeThatIsAnswered();
    void wholeWalkIsComplete();
    void walkThatFailedSaysWhere();
    void serverThatTellsNoTimeProvesNothing();
    void lostEventIsAGap();
    void retentionByThePlan();
};

void TestAnswerCoverage::rangeThatIsAnswered_data()
{
    QTest::addColumn<Spans>("spans");
    QTest::addColumn<TimeRange>("asked");
    QTest::addColumn<TimeRange>("answered");
    QTest::addColumn<bool>("isComplete");
    constexpr std::int64_t old = today - 100'000;
    const TimeRange closed {at(old), at(today - 1000)};
    const CoverageSpan unsettled {at(today - 120), at(today), CoverageKind::Uncertain, CoverageReason::NotSettled};
    const CoverageSpan gone {beginningOfHistory, at(old), CoverageKind::BeyondRetention, CoverageReason::None};
    QTest::newRow("bounds that were named stay") << Spans {complete(old, today - 2000)} << closed << closed << false;
    QTest::newRow("all of it") << Spans {complete(old, today - 1000)} << closed << closed << true;
    QTest::newRow("the last moments are open")
        << Spans {complete(old, today - 120), unsettled} << TimeRange {at(old), {}} << TimeRange {at(old), at(today - 120)}
        << true;
    QTest::newRow("but not the last hour")
        << Spans {complete(old, today - 3600)} << TimeRange {at(old), {}} << TimeRange {at(old), at(today)} << false;
    QTest::newRow("a named end that has not settled")
        << Spans {complete(old, today - 120), unsettled} << TimeRange {at(old), at(today)} << TimeRange {at(old), at(today)}
        << false;
    QTest::newRow("all that the server keeps") << Spans {gone, complete(old, today - 1000)} << TimeRange {{}, at(today - 1000)}
                                               << closed << true;
    QTest::newRow("less the moment at the edge of that")
        << Spans {gone, {at(old), at(old + 5), CoverageKind::Uncertain, CoverageReason::UncheckedPages},
                  complete(old + 5, today - 1000)}
        << TimeRange {{}, at(today - 1000)} << TimeRange {at(old + 5), at(today - 1000)} << true;
    QTest::newRow("a doubt of days is a gap")
        << Spans {gone, {at(old), at(old + 5000), CoverageKind::Uncertain, CoverageReason::UncheckedPages},
                  complete(old + 5000, today - 1000)}
        << TimeRange {{}, at(today - 1000)} << closed << false;
    QTest::newRow("a named beginning before that")
        << Spans {gone, complete(old, today - 1000)} << TimeRange {at(old - 5), at(today - 1000)}
        << TimeRange {at(old - 5), at(today - 1000)} << false;
    QTest::newRow("older events were never asked for")
        << Spans {complete(old, today - 1000)} << TimeRange {{}, at(today - 1000)} << TimeRange {{}, at(today - 1000)} << false;
    QTest::newRow("nothing is known") << Spans {} << TimeRange {} << TimeRange {{}, at(today)} << false;
    QTest::newRow("only the last minute") << Spans {unsettled} << TimeRange {at(today - 60), {}}
                                          << TimeRange {at(today - 60), at(today)} << false;
    QTest::newRow("the future") << Spans {complete(old, today)} << TimeRange {at(today + 60), {}}
                                << TimeRange {at(today + 60), {}} << false;
}

void TestAnswerCoverage::rangeThatIsAnswered()
{
    QFETCH(const Spans, spans);
    QFETCH(const TimeRange, asked);
    QFETCH(const TimeRange, answered);
    QFETCH(const bool, isComplete);
    Coverage coverage;
    for (const CoverageSpan &span : spans)
        coverage.mark(span);
    const TimeRange range = answeredRange(coverage, asked, at(today));
    QCOMPARE(range, answered);
    QCOMPARE(coverage.isComplete(range), isComplete);
}

void TestAnswerCoverage::wholeWalkIsComplete()
{
    FakeClock clock(at(today));
    WalkCoverage walked(clock, {at(today - 5000), at(today + 86'400)});
    walked.asking();
    walked.take(pageOf({today - 30, today - 1000}, today, false));
    QVERIFY(!walked.coverage().isComplete({at(today - 5000), at(today - 120)}));
    QVERIFY(walked.coverage().isComplete({at(today - 999), at(today - 120)}));
    walked.asking();
    walked.take(pageOf({today - 2000}, today, true));
    QVERIFY(walked.coverage().isComplete({at(today - 5000), at(today - 120)}));
    QVERIFY(!walked.coverage().isComplete({at(today - 5000), at(today - 119)}));
    QCOMPARE(walked.serverNow(), at(today));
}

void TestAnswerCoverage::walkThatFailedSaysWhere()
{
    FakeClock clock(at(today));
    WalkCoverage walked(clock, {at(today - 5000), at(today - 500)});
    walked.asking();
    walked.take(pageOf({today - 600, today - 1000}, today, false));
    walked.asking();
    walked.fail({ErrorKind::SignInRefused, {}});
    const std::vector<CoverageSpan> spans = walked.coverage().spans({at(today - 5000), at(today - 500)});
    QCOMPARE(spans.size(), 2U);
    QCOMPARE(spans.front().kind, CoverageKind::Failed);
    QCOMPARE(spans.front().reason, CoverageReason::SignInRefused);
    QCOMPARE(spans.back().kind, CoverageKind::Complete);
}

void TestAnswerCoverage::serverThatTellsNoTimeProvesNothing()
{
    FakeClock clock(at(today));
    WalkCoverage walked(clock, {at(today - 5000), at(today - 500)});
    walked.asking();
    walked.take(pageOf({}, std::nullopt, true));
    QVERIFY(!walked.coverage().isComplete({at(today - 5000), at(today - 500)}));
    WalkCoverage shown(clock, {at(today - 5000), at(today - 500)}); // what it showed had happened
    shown.asking();
    shown.take(pageOf({today - 1000}, std::nullopt, true));
    QVERIFY(shown.coverage().isComplete({at(today - 5000), at(today - 1120)}));
    QVERIFY(!shown.coverage().isComplete({at(today - 5000), at(today - 1000)}));
}

void TestAnswerCoverage::lostEventIsAGap()
{
    FakeClock clock(at(today));
    WalkCoverage walked(clock, {at(today - 5000), at(today - 500)});
    EventPage page = pageOf({today - 600, today - 1000}, today, true);
    DecodeWarning warning;
    warning.eventLost = true;
    page.warnings.push_back(warning);
    walked.asking();
    walked.take(page);
    QVERIFY(!walked.coverage().isComplete({at(today - 5000), at(today - 500)}));
}

void TestAnswerCoverage::retentionByThePlan()
{
    constexpr std::int64_t edge = today - 86'400;
    const TimeRange asked {at(edge - 5000), at(today - 500)};
    FakeClock clock(at(today));
    WalkCoverage walked(clock, asked);
    walked.asking();
    walked.take(pageOf({today - 600}, today, true), 1);
    QVERIFY(walked.coverage().isComplete({at(edge), asked.to}));
    QCOMPARE(walked.coverage().spans({asked.from, at(edge)}).front().kind, CoverageKind::BeyondRetention);
    QVERIFY(!walked.coverage().isComplete(asked));
}

QTEST_GUILESS_MAIN(TestAnswerCoverage)
#include "tst_answercoverage.moc"
