// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/overview.h"
#include "tests/unit/session/listfixture.h"
#include "views/timelinestrip.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Three events, 200 s from first to last, on a strip whose buckets are known.
struct Fixture : ListFixture
{
    EventOverview overview {list};
    std::unique_ptr<TimelineStrip> strip = std::make_unique<TimelineStrip>(overview);

    void start(const EventPage &page)
    {
        strip->resize(816, strip->sizeHint().height()); // 800 pixels of time
        strip->show();
        list.setSource(source);
        answer(page);
        QTRY_VERIFY(overview.overview().rows > 0);
        QTRY_VERIFY(overview.isCurrent() && !overview.overview().all.buckets.empty());
    }
    void start()
    {
        start(atEnd({{"c", 300}, {"b", 200, R"("event_type":"DEPLOY_FAILED")"}, {"a", 100}}));
    }
    [[nodiscard]] QPoint at(double share) const { return {8 + int(share * 800), 20}; }
};

TimeRange rangeOf(const QSignalSpy &spy)
{
    return spy.isEmpty() ? TimeRange {} : spy.last().at(0).value<TimeRange>();
}

void wheel(QWidget *widget, QPoint at, int degrees)
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, degrees}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(widget, &event);
}

void drag(QWidget *widget, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mousePress(widget, button, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, button, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
}

} // namespace

class TestTimelineStrip final : public QObject
{
    Q_OBJECT

private slots:
    void emptyListIsNoRange();
    void draggingChoosesTheTime();
    void draggingToTheEdgeMeansWhatComesToo();
    void escapeTakesTheDragBack();
    void theWheelZoomsAroundThePointer();
    void theMiddleButtonMoves();
    void doubleClickShowsAllThenForgetsTheChoice();
    void keysBrushAndApply();
    void theLegendNamesTheOutcomes();
    void aGapIsFetchedByAClick();
    void aGapIsFetchedByKeys();
    void loadedIsSaidInWords();
    void oneInstantAndThirtyYears_data();
    void oneInstantAndThirtyYears();
    void ticksAreRoundMomentsOfTheZone();
};

void TestTimelineStrip::emptyListIsNoRange()
{
    Fixture f;
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    f.strip->resize(816, 70);
    f.strip->grab();
    for (const auto key : {Qt::Key_Left, Qt::Key_Plus, Qt::Key_Return, Qt::Key_Home, Qt::Key_Escape})
        QTest::keyClick(f.strip.get(), key);
    wheel(f.strip.get(), {100, 20}, 120);
    drag(f.strip.get(), {100, 20}, {300, 20});
    QTest::mouseRelease(f.strip.get(), Qt::LeftButton, {}, {300, 20});
    QVERIFY(chosen.isEmpty());
    QVERIFY(!f.strip->accessibleDescription().isEmpty());
}

void TestTimelineStrip::draggingChoosesTheTime()
{
    Fixture f;
    f.start();
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    drag(f.strip.get(), f.at(0.25), f.at(0.75));
    QVERIFY(chosen.isEmpty()); // not before the button is let go
    QTest::mouseRelease(f.strip.get(), Qt::LeftButton, {}, f.at(0.75));
    QCOMPARE(chosen.size(), 1);
    const TimeRange range = rangeOf(chosen);
    QVERIFY(range.contains(sampleTime(200)));
    QVERIFY(!range.contains(sampleTime(120)));
    QVERIFY(!range.contains(sampleTime(280)));
    // a click is no range
    QTest::mouseClick(f.strip.get(), Qt::LeftButton, {}, f.at(0.5));
    QCOMPARE(chosen.size(), 1);
}

void TestTimelineStrip::draggingToTheEdgeMeansWhatComesToo()
{
    Fixture f;
    f.start(atEnd({{"c", 2'600'000}, {"b", 200}, {"a", 100}}));
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    const auto choose = [&f](double from, double to) {
        drag(f.strip.get(), f.at(from), f.at(to));
        QTest::mouseRelease(f.strip.get(), Qt::LeftButton, {}, f.at(to));
    };
    choose(0.5, 1.0);
    QVERIFY(rangeOf(chosen).from && !rangeOf(chosen).to);
    QCOMPARE(rangeOf(chosen).from->ns % Timestamp::nsPerSecond, 0); // nobody aims at less
    choose(0.5, 0.0);
    QVERIFY(!rangeOf(chosen).from && rangeOf(chosen).to);
    QCOMPARE(rangeOf(chosen).to->ns % Timestamp::nsPerSecond, 0);
    choose(0.0, 1.0);
    QVERIFY(rangeOf(chosen).isOpen());
    QCOMPARE(chosen.size(), 3);
}

void TestTimelineStrip::escapeTakesTheDragBack()
{
    Fixture f;
    f.start();
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    drag(f.strip.get(), f.at(0.25), f.at(0.75));
    QTest::keyClick(f.strip.get(), Qt::Key_Escape);
    QTest::mouseRelease(f.strip.get(), Qt::LeftButton, {}, f.at(0.75));
    QVERIFY(chosen.isEmpty());
}

void TestTimelineStrip::theWheelZoomsAroundThePointer()
{
    Fixture f;
    f.start();
    const TimeRange all = f.strip->visibleRange();
    const TimelineScale before(all, 8, 800);
    wheel(f.strip.get(), f.at(0.75), 480);
    const TimelineScale after(f.strip->visibleRange(), 8, 800);
    QVERIFY(after.range().from > all.from);
    QVERIFY(after.range().to < all.to);
    const double seconds = double(after.timeAt(608).ns - before.timeAt(608).ns) / 1e9;
    QVERIFY2(std::abs(seconds) < 0.1, qPrintable(QString::number(seconds)));
    wheel(f.strip.get(), f.at(0.75), -4800); // never farther than everything
    QCOMPARE(f.strip->visibleRange(), all);
}

void TestTimelineStrip::theMiddleButtonMoves()
{
    Fixture f;
    f.start();
    wheel(f.strip.get(), f.at(0.5), 480);
    const TimeRange before = f.strip->visibleRange();
    drag(f.strip.get(), f.at(0.5), f.at(0.4), Qt::MiddleButton);
    QTest::mouseRelease(f.strip.get(), Qt::MiddleButton, {}, f.at(0.4));
    QVERIFY(f.strip->visibleRange().from > before.from);
    QVERIFY(f.strip->visibleRange().to > before.to);
}

void TestTimelineStrip::doubleClickShowsAllThenForgetsTheChoice()
{
    Fixture f;
    f.start();
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    const TimeRange all = f.strip->visibleRange();
    f.strip->setChosenRange({sampleTime(150), sampleTime(250)});
    wheel(f.strip.get(), f.at(0.5), 240);
    QTest::mouseDClick(f.strip.get(), Qt::LeftButton, {}, f.at(0.5));
    QCOMPARE(f.strip->visibleRange(), all);
    QVERIFY(chosen.isEmpty());
    QTest::mouseDClick(f.strip.get(), Qt::LeftButton, {}, f.at(0.5));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(rangeOf(chosen).isOpen());
}

void TestTimelineStrip::keysBrushAndApply()
{
    Fixture f;
    f.start();
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    QTest::keyClick(f.strip.get(), Qt::Key_Return); // nothing is brushed
    QTest::keyClick(f.strip.get(), Qt::Key_Left);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(f.strip.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(chosen.isEmpty());
    QTest::keyClick(f.strip.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const std::int64_t length = rangeOf(chosen).to->ns - rangeOf(chosen).from->ns;
    QCOMPARE(length, 20 * f.overview.overview().all.bucketNs);
    QTest::keyClick(f.strip.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(f.strip.get(), Qt::Key_Escape);
    QTest::keyClick(f.strip.get(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

// A click anywhere on the axis but on the legend is the beginning of a drag.
void TestTimelineStrip::theLegendNamesTheOutcomes()
{
    Fixture f;
    f.start();
    QSignalSpy clicked(f.strip.get(), &TimelineStrip::outcomesClicked);
    const int y = f.strip->sizeHint().height() - 18;
    QTest::mouseClick(f.strip.get(), Qt::LeftButton, {}, {300, y});
    QVERIFY(clicked.isEmpty());
    QList<QStringList> seen;
    for (int x = 400; x < 808; x += 2) {
        QTest::mousePress(f.strip.get(), Qt::LeftButton, {}, {x, y});
        QTest::mouseRelease(f.strip.get(), Qt::LeftButton, {}, {x, y});
        const QStringList outcomes = clicked.isEmpty() ? QStringList() : clicked.takeLast().at(0).toStringList();
        if (!outcomes.isEmpty() && !seen.contains(outcomes))
            seen.append(outcomes);
    }
    QCOMPARE(seen, (QList<QStringList> {{u"failed"_s}, {u"succeeded"_s}, {u"queued"_s, u"requested"_s}, {QString()}}));
    f.strip->resize(500, f.strip->height()); // no room for all
    clicked.clear();
    for (int x = 200; x < 492; x += 2)
        QTest::mouseClick(f.strip.get(), Qt::LeftButton, {}, {x, y});
    QVERIFY(!clicked.isEmpty());
    for (const QList<QVariant> &one : clicked)
        QCOMPARE(one.at(0).toStringList(), QStringList {u"failed"_s});
}

void TestTimelineStrip::aGapIsFetchedByAClick()
{
    Fixture f;
    f.start();
    Coverage coverage;
    coverage.mark({sampleTime(150), sampleTime(1000), CoverageKind::Complete, CoverageReason::None});
    coverage.mark({sampleTime(0), sampleTime(120), CoverageKind::BeyondRetention, CoverageReason::None});
    f.strip->setCoverage(coverage);
    QSignalSpy fetch(f.strip.get(), &TimelineStrip::fetchRequested);
    const int y = f.strip->height() - 6;
    const auto clickAt = [&](double share) { QTest::mouseClick(f.strip.get(), Qt::LeftButton, {}, {f.at(share).x(), y}); };
    clickAt(0.5); // complete
    clickAt(0.05); // beyond retention
    QVERIFY(fetch.isEmpty());
    clickAt(0.2);
    QCOMPARE(fetch.size(), 1);
    QCOMPARE(rangeOf(fetch), (TimeRange {sampleTime(120), sampleTime(150)}));
    QVERIFY(f.strip->coverageTextAt(sampleTime(110)).contains("retention"_L1));
    QVERIFY(f.strip->coverageTextAt(sampleTime(130)).contains("Not fetched"_L1));
    f.strip->grab();
}

void TestTimelineStrip::aGapIsFetchedByKeys()
{
    Fixture f;
    f.start();
    auto *ribbon = f.strip->findChild<QWidget *>(u"timelineRibbon"_s);
    QVERIFY(ribbon != nullptr);
    Coverage coverage;
    coverage.mark({sampleTime(150), sampleTime(1000), CoverageKind::Complete, CoverageReason::None});
    coverage.mark({sampleTime(0), sampleTime(120), CoverageKind::BeyondRetention, CoverageReason::None});
    f.strip->setCoverage(coverage);
    QSignalSpy fetch(f.strip.get(), &TimelineStrip::fetchRequested);
    QSignalSpy chosen(f.strip.get(), &TimelineStrip::rangeChosen);
    f.strip->activateWindow();
    ribbon->setFocus();
    QTest::keyClick(ribbon, Qt::Key_Return); // the newest is complete
    QVERIFY2(ribbon->accessibleName().contains("complete, "_L1), qPrintable(ribbon->accessibleName()));
    QTest::keyClick(ribbon, Qt::Key_Home);
    QTest::keyClick(ribbon, Qt::Key_Left); // nothing is older
    QTest::keyClick(ribbon, Qt::Key_Return);
    QVERIFY2(ribbon->accessibleName().contains("retention"_L1), qPrintable(ribbon->accessibleName()));
    QVERIFY(fetch.isEmpty());
    QTest::keyClick(ribbon, Qt::Key_Right);
    QVERIFY2(ribbon->accessibleName().contains("not fetched, 2026-08-20 12:02:00 to 2026-08-20 12:02:30 (UTC). Enter"_L1),
             qPrintable(ribbon->accessibleName()));
    QTest::keyClick(ribbon, Qt::Key_Return);
    QCOMPARE(fetch.size(), 1);
    QCOMPARE(rangeOf(fetch), (TimeRange {sampleTime(120), sampleTime(150)}));
    QVERIFY(chosen.isEmpty());
    f.strip->grab();
    // what was fetched meanwhile joins its neighbour, and the place stays
    coverage.mark({sampleTime(120), sampleTime(150), CoverageKind::Complete, CoverageReason::None});
    f.strip->setCoverage(coverage);
    QVERIFY(ribbon->accessibleName().contains("complete, 2026-08-20 12:02:00"_L1));
    QTest::keyClick(ribbon, Qt::Key_Return);
    QCOMPARE(fetch.size(), 1);
}

void TestTimelineStrip::loadedIsSaidInWords()
{
    Fixture f;
    f.start();
    f.strip->setLoaded({sampleTime(200), sampleTime(300)}, false);
    QVERIFY(f.strip->coverageTextAt(sampleTime(250)).startsWith("Loaded"_L1));
    QVERIFY(f.strip->coverageTextAt(sampleTime(150)).startsWith("Not loaded"_L1));
    f.strip->setLoaded({sampleTime(200), sampleTime(300)}, true);
    QVERIFY(f.strip->coverageTextAt(sampleTime(150)).startsWith("Loaded"_L1));
    QVERIFY(f.strip->accessibleDescription().contains("1 failed"_L1));
}

void TestTimelineStrip::oneInstantAndThirtyYears_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("one instant") << qint64 {0};
    QTest::newRow("one second") << qint64 {1};
    QTest::newRow("a minute") << qint64 {60};
    QTest::newRow("a day") << qint64 {86'400};
    QTest::newRow("a month") << qint64 {30 * 86'400};
    QTest::newRow("a year") << qint64 {365 * 86'400};
    QTest::newRow("thirty years") << qint64 {30LL * 365 * 86'400};
}

void TestTimelineStrip::oneInstantAndThirtyYears()
{
    QFETCH(const qint64, seconds);
    Fixture f;
    f.start(atEnd({{"b", 0}, {"a", -seconds}}));
    const TimelineScale scale(f.strip->visibleRange(), 8, 800);
    QVERIFY(!scale.isEmpty());
    for (const QByteArray zone : {"UTC", "Europe/Berlin", "Asia/Kathmandu"}) {
        const auto ticks = scale.ticks(QTimeZone(zone), 96);
        QVERIFY(!ticks.empty());
        QVERIFY(ticks.size() <= 9);
    }
    for (int i = 0; i < 40; ++i)
        wheel(f.strip.get(), f.at(1), 120);
    f.strip->grab();
    QVERIFY(f.strip->visibleRange().to->ns - f.strip->visibleRange().from->ns >= Timestamp::nsPerSecond - 2);
}

void TestTimelineStrip::ticksAreRoundMomentsOfTheZone()
{
    const TimelineScale scale({Timestamp::parse("2026-08-20T01:10:00Z"), Timestamp::parse("2026-08-20T09:10:00Z")}, 0, 800);
    QStringList labels;
    for (const TimelineScale::Tick &tick : scale.ticks(QTimeZone("Asia/Kathmandu"), 96)) // +05:45
        labels.append(tick.label);
    QCOMPARE(labels, (QStringList {u"07:00"_s, u"08:00"_s, u"09:00"_s, u"10:00"_s, u"11:00"_s, u"12:00"_s, u"13:00"_s,
                                   u"14:00"_s}));
}

QTEST_MAIN(TestTimelineStrip)
#include "tst_timelinestrip.moc"
