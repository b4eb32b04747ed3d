// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/statusstrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

ListContext context(SyncPhase phase, LoadState state, bool fillsGaps = true)
{
    ListContext context;
    context.hasConnection = true;
    context.status.state = state;
    context.status.kept = ListStatus::Kept();
    context.status.kept->hasGaps = state != LoadState::AtEnd;
    context.status.kept->sync.phase = phase;
    context.status.kept->sync.fillsGaps = fillsGaps;
    return context;
}

} // namespace

class TestStatusStrip final : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatCanBeDone_data();
    void offersWhatCanBeDone();
    void offersNothingToHoldUpWhileItOnlyWaits();
    void everyButtonAsks();
    void theKeyboardStaysWhenAButtonGoes();
};

void TestStatusStrip::offersWhatCanBeDone_data()
{
    QTest::addColumn<SyncPhase>("phase");
    QTest::addColumn<LoadState>("state");
    QTest::addColumn<bool>("fillsGaps");
    QTest::addColumn<QString>("offered");
    QTest::newRow("fetching") << SyncPhase::Fetching << LoadState::Loading << true << u"Pause Cancel"_s;
    QTest::newRow("waiting") << SyncPhase::Waiting << LoadState::Loading << true << u"Pause Cancel"_s;
    QTest::newRow("paused") << SyncPhase::Paused << LoadState::MoreToLoad << true << u"Cancel Resume"_s;
    QTest::newRow("paused, nothing is missing here") << SyncPhase::Paused << LoadState::AtEnd << true << u"Cancel Resume"_s;
    QTest::newRow("cancelled") << SyncPhase::Following << LoadState::MoreToLoad << false << u"Fill the gaps"_s;
    QTest::newRow("cancelled, one gap is asked for") << SyncPhase::Fetching << LoadState::Loading << false << u"Pause"_s;
    QTest::newRow("all is here") << SyncPhase::Following << LoadState::AtEnd << true << QString();
}

void TestStatusStrip::offersWhatCanBeDone()
{
    QFETCH(SyncPhase, phase);
    QFETCH(LoadState, state);
    QFETCH(bool, fillsGaps);
    StatusStrip strip;
    strip.showStatus(context(phase, state, fillsGaps), {}, QTimeZone::utc());
    QStringList offered;
    for (const QString &name : {u"pauseButton"_s, u"leaveGapsButton"_s}) {
        const auto *tool = strip.findChild<QToolButton *>(name);
        QVERIFY(!tool->accessibleName().isEmpty() && !tool->toolTip().isEmpty() && !tool->icon().isNull());
        if (!tool->isHidden())
            offered += tool->accessibleName();
    }
    if (const auto *button = strip.findChild<QPushButton *>(u"loadMoreButton"_s); !button->isHidden())
        offered += button->text();
    QTEST(offered.join(u' '), "offered");
}

void TestStatusStrip::offersNothingToHoldUpWhileItOnlyWaits()
{
    ListContext away = context(SyncPhase::Waiting, LoadState::Failed);
    away.status.kept->sync.error = Error {ErrorKind::Unreachable, {}};
    StatusStrip strip;
    strip.showStatus(away, {}, QTimeZone::utc());
    QVERIFY(strip.findChild<QToolButton *>(u"pauseButton"_s)->isHidden());
    QVERIFY(strip.findChild<QToolButton *>(u"leaveGapsButton"_s)->isHidden());
}

void TestStatusStrip::everyButtonAsks()
{
    StatusStrip strip;
    strip.showStatus(context(SyncPhase::Fetching, LoadState::Loading), {}, QTimeZone::utc());
    QSignalSpy paused(&strip, &StatusStrip::pauseRequested);
    QSignalSpy left(&strip, &StatusStrip::leaveGapsRequested);
    QSignalSpy resumed(&strip, &StatusStrip::loadMoreRequested);
    strip.findChild<QToolButton *>(u"pauseButton"_s)->click();
    strip.findChild<QToolButton *>(u"leaveGapsButton"_s)->click();
    strip.findChild<QPushButton *>(u"loadMoreButton"_s)->click();
    QCOMPARE(paused.count(), 1);
    QCOMPARE(left.count(), 1);
    QCOMPARE(resumed.count(), 1);
}

void TestStatusStrip::theKeyboardStaysWhenAButtonGoes()
{
    StatusStrip strip;
    strip.showStatus(context(SyncPhase::Fetching, LoadState::Loading), {}, QTimeZone::utc());
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    auto *pause = strip.findChild<QToolButton *>(u"pauseButton"_s);
    auto *resume = strip.findChild<QPushButton *>(u"loadMoreButton"_s);
    pause->setFocus();
    strip.showStatus(context(SyncPhase::Paused, LoadState::MoreToLoad), {}, QTimeZone::utc());
    QVERIFY(resume->hasFocus());
    strip.showStatus(context(SyncPhase::Fetching, LoadState::Loading), {}, QTimeZone::utc());
    QVERIFY(pause->hasFocus());
}

QTEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
