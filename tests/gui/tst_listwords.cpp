// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedsource.h"
#include "views/listwords.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Backtrail::ListContext)
Q_DECLARE_METATYPE(Backtrail::ListAction)

class TestListWords : public QObject
{
    Q_OBJECT

private slots:
    void everyEmptyListHasItsOwnWords_data();
    void everyEmptyListHasItsOwnWords();
    void rowsNeedNoWords();
    void failureIsSaidAboveRowsAndAboveNothing();
    void gapIsSaidAbove();
    void statusLineSaysHowFar_data();
    void statusLineSaysHowFar();
    void noteSaysWhatIsWaitedFor();
    void lostEventsAreCounted();
    void budgetIsShownOnceKnown();

private:
    static ListContext opened(LoadState state)
    {
        ListContext context;
        context.hasConnection = true;
        context.status.state = state;
        return context;
    }
};

void TestListWords::everyEmptyListHasItsOwnWords_data()
{
    QTest::addColumn<ListContext>("context");
    QTest::addColumn<QString>("title");
    QTest::addColumn<ListAction>("action");

    QTest::newRow("no connection") << ListContext {} << u"Not connected"_s << ListAction::ChooseConnection;

    ListContext context = opened(LoadState::NoSource);
    context.isOpening = true;
    QTest::newRow("opening") << context << u"Loading events…"_s << ListAction::None;

    context = opened(LoadState::NoSource);
    context.openError = Error {ErrorKind::MissingToken, {}, 0, {}};
    QTest::newRow("not opened") << context << u"Not connected"_s << ListAction::None;

    QTest::newRow("loading") << opened(LoadState::Loading) << u"Loading events…"_s << ListAction::Stop;

    context = opened(LoadState::Failed);
    context.status.error = Error {ErrorKind::Unreachable, {}, 0, {}};
    QTest::newRow("failed") << context << u"Events could not be loaded"_s << ListAction::Retry;
    context.status.error = Error {ErrorKind::SignInRefused, {}, 0, {}};
    QTest::newRow("refused") << context << u"Events could not be loaded"_s << ListAction::SignIn;

    context = opened(LoadState::AtEnd);
    QTest::newRow("no events at all") << context << u"No events"_s << ListAction::None;

    context.isFiltered = true;
    QTest::newRow("nothing matches") << context << u"No event matches"_s << ListAction::ClearFilter;

    context = opened(LoadState::MoreToLoad);
    context.isFiltered = true;
    context.status.loaded = 100;
    context.status.onLoaded = {FilterPart::Text};
    QTest::newRow("nothing matches so far") << context << u"Nothing matches among the 100 events loaded so far"_s
                                            << ListAction::LoadMore;

    context.status.state = LoadState::Loading;
    QTest::newRow("looking further") << context << u"Looking further…"_s << ListAction::Stop;
}

void TestListWords::everyEmptyListHasItsOwnWords()
{
    QFETCH(ListContext, context);
    QFETCH(QString, title);
    QFETCH(ListAction, action);

    const std::optional<ListMessage> message = emptyMessage(context, QTimeZone::utc());
    QVERIFY(message);
    QCOMPARE(message->title, title);
    QCOMPARE(message->action, action);
    QCOMPARE(message->actionLabel.isEmpty(), action == ListAction::None);
}

void TestListWords::rowsNeedNoWords()
{
    ListContext context = opened(LoadState::Failed);
    context.status.shown = 1;
    QVERIFY(!emptyMessage(context, QTimeZone::utc()));
}

void TestListWords::failureIsSaidAboveRowsAndAboveNothing()
{
    ListContext context = opened(LoadState::Failed);
    context.status.error = Error {ErrorKind::TimedOut, {}, 0, {}};
    for (const std::uint32_t shown : {0U, 5U}) {
        context.status.shown = shown;
        const std::optional<ListMessage> banner = bannerMessage(context, QTimeZone::utc());
        QVERIFY(banner);
        QCOMPARE(banner->action, ListAction::Retry);
    }
    context.status.provisional = true;
    QVERIFY(bannerMessage(context, QTimeZone::utc())->sentence.contains(u"loaded before"_s));
    QVERIFY(!bannerMessage(opened(LoadState::AtEnd), QTimeZone::utc()));
}

void TestListWords::gapIsSaidAbove()
{
    ListContext context = opened(LoadState::AtEnd);
    context.status.gap = u"more than fits\u202e"_s;
    const std::optional<ListMessage> banner = bannerMessage(context, QTimeZone::utc());
    QVERIFY(banner);
    QVERIFY(banner->sentence.contains(u"⟨U+202E⟩"_s));
    QVERIFY(emptyMessage(context, QTimeZone::utc())->sentence.contains(u"missing"_s));
    QVERIFY(statusLine(context, QTimeZone::utc()).contains(u"not complete"_s));
}

void TestListWords::statusLineSaysHowFar_data()
{
    QTest::addColumn<ListContext>("context");
    QTest::addColumn<QString>("line");

    ListContext context = opened(LoadState::MoreToLoad);
    context.status.loaded = 330;
    context.status.shown = 124;
    context.status.oldestLoaded = sampleTime();
    QTest::newRow("more") << context
                          << u"124 shown of 330 loaded · back to 2026-08-20 12:00 UTC · more on the server"_s;
    context.status.provisional = true;
    context.status.state = LoadState::Loading;
    QTest::newRow("provisional") << context
                                 << u"124 shown from what was loaded before · back to 2026-08-20 12:00 UTC · loading"_s;
    context.status.provisional = false;
    context.status.state = LoadState::AtEnd;
    context.status.shown = 330;
    QTest::newRow("complete") << context << u"330 events · back to 2026-08-20 12:00 UTC · complete"_s;
    context.status.retentionLimitReached = true;
    QTest::newRow("beyond retention") << context
        << u"330 events · back to 2026-08-20 12:00 UTC · complete as far back as the server keeps events"_s;
    context.status.lostEvents = 1;
    QTest::newRow("lost events") << context << u"330 events · back to 2026-08-20 12:00 UTC · not complete"_s;
    QTest::newRow("failed at once") << opened(LoadState::Failed)
                                    << u"nothing loaded · not complete: the last request failed"_s;
    QTest::newRow("not connected") << ListContext {} << QString();
}

void TestListWords::statusLineSaysHowFar()
{
    QFETCH(ListContext, context);
    QTEST(statusLine(context, QTimeZone::utc()), "line");
}

void TestListWords::noteSaysWhatIsWaitedFor()
{
    ListStatus status;
    QCOMPARE(noteLine(status), QString());
    status.note = RequestNote {RequestNote::Kind::WaitingToRetry, 2, std::chrono::milliseconds(11'200),
                               Error {ErrorKind::RateLimited, {}, 429, {}}};
    QCOMPARE(noteLine(status), u"waiting 12 s for the rate limit, attempt 2"_s);
    status.note->because = Error {ErrorKind::TimedOut, {}, 0, {}};
    QCOMPARE(noteLine(status), u"waiting 12 s to try again, attempt 2"_s);
    status.note->kind = RequestNote::Kind::WaitingForBudget;
    QVERIFY(noteLine(status).contains(u"12 s"_s));
}

void TestListWords::lostEventsAreCounted()
{
    ListStatus status;
    QCOMPARE(warningsLine(status), QString());
    status.warnings = 3;
    QVERIFY(warningsLine(status).startsWith(u"3 "_s));
    status.lostEvents = 2;
    QVERIFY(warningsLine(status).startsWith(u"2 "_s));
}

void TestListWords::budgetIsShownOnceKnown()
{
    QCOMPARE(budgetLine({}, QTimeZone::utc()), QString());
    RateBudget budget;
    budget.limit = 1000;
    budget.used = 7;
    budget.resetsAt = sampleTime(3600);
    QCOMPARE(budgetLine(budget, QTimeZone::utc()), u"7 of 1000 requests used this hour, again at 13:00 UTC"_s);
}

QTEST_MAIN(TestListWords)
#include "tst_listwords.moc"
