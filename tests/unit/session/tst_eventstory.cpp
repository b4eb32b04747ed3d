// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changehistory.h"
#include "models/session/eventstory.h"
#include "models/session/fieldtrail.h"
#include "tests/unit/session/listfixture.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEventStory final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listProvesWhatIsKnown_data();
    void listProvesWhatIsKnown();
    void tellsWhatBecameOfAChange();
    void isSilentWhereTheServerWasAskedForSomeOnly();
    void readsWhatIsNotShownYet();
    void answersWhilePagesKeepComing();
    void findsTheChain();
    void newRowsAreFollowed();
    void anotherIndexIsFollowed();
    void leavesItsChain();
    void clearedIsSilent();
    void trailFollowsAField();
    void trailClosesWithItsEvent();
    void indexIsBuiltInTheBackground();

private:
    void start(const EventPage &page);
    void showLast(qsizetype fromEnd = 0); // of the rows, which are newest first

    std::unique_ptr<ListFixture> m_list;
    std::unique_ptr<ChangeHistory> m_history;
    std::unique_ptr<EventStory> m_story;
    std::unique_ptr<FieldTrail> m_trail;
};

namespace {

SampleEvent update(const QByteArray &id, std::int64_t second, int from, int to, const QByteArray &actor = "jane")
{
    return {id, second,
            changeMembers("UPDATE", "{\"id\":1,\"memory\":" + QByteArray::number(from) + "}",
                          "{\"id\":1,\"memory\":" + QByteArray::number(to) + "}")
                + ",\"target_id\":\"t\",\"triggered_by\":\"" + actor + "\""};
}

SampleEvent plain(const QByteArray &id, std::int64_t second, const QByteArray &type)
{
    return {id, second, "\"event_type\":\"" + type + "\",\"target_id\":\"t\""};
}

} // namespace

void TestEventStory::init()
{
    m_trail.reset();
    m_story.reset();
    m_history.reset();
    m_list = std::make_unique<ListFixture>();
    m_history = std::make_unique<ChangeHistory>(m_list->list, m_list->clock);
    m_story = std::make_unique<EventStory>(*m_history, m_list->clock);
    m_trail = std::make_unique<FieldTrail>(*m_history, m_list->clock);
}

void TestEventStory::start(const EventPage &page)
{
    m_list->list.setSource(m_list->source);
    m_list->answer(page);
    QTRY_COMPARE(m_list->list.rows().size(), std::size_t(page.batch->events().size()));
    QTRY_VERIFY(m_list->isSettled());
}

void TestEventStory::showLast(qsizetype fromEnd)
{
    const RowList &rows = m_list->list.rows();
    m_story->show(m_list->list.snapshot(), rows[rows.size() - 1 - std::size_t(fromEnd)]);
}

void TestEventStory::listProvesWhatIsKnown_data()
{
    QTest::addColumn<LoadState>("state");
    QTest::addColumn<QList<FilterPart>>("onServer");
    QTest::addColumn<QString>("gap");
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("provisional");
    QTest::addColumn<bool>("isKnown");

    const QList<FilterPart> none;
    QTest::newRow("all") << LoadState::MoreToLoad << none << QString() << 0 << false << true;
    QTest::newRow("by time and target") << LoadState::AtEnd << QList {FilterPart::Time, FilterPart::TargetId} << QString() << 0
                                        << false << true;
    QTest::newRow("by actor") << LoadState::AtEnd << QList {FilterPart::Actor} << QString() << 0 << false << false;
    QTest::newRow("by type") << LoadState::AtEnd << QList {FilterPart::EventType} << QString() << 0 << false << false;
    QTest::newRow("a gap") << LoadState::AtEnd << none << u"too many"_s << 0 << false << false;
    QTest::newRow("lost events") << LoadState::AtEnd << none << QString() << 1 << false << false;
    QTest::newRow("provisional") << LoadState::Loading << none << QString() << 0 << true << false;
    QTest::newRow("failed") << LoadState::Failed << none << QString() << 0 << false << false;
}

void TestEventStory::listProvesWhatIsKnown()
{
    QFETCH(const bool, isKnown);
    ListStatus status;
    status.oldestLoaded = sampleTime(100);
    status.state = *static_cast<LoadState *>(QTest::qData("state", qMetaTypeId<LoadState>()));
    status.onServer = *static_cast<QList<FilterPart> *>(QTest::qData("onServer", qMetaTypeId<QList<FilterPart>>()));
    status.gap = *static_cast<QString *>(QTest::qData("gap", QMetaType::QString));
    status.lostEvents = *static_cast<int *>(QTest::qData("lost", QMetaType::Int));
    status.provisional = *static_cast<bool *>(QTest::qData("provisional", QMetaType::Bool));
    const KnownTime known = knownTimeOf(status, {}, sampleTime(600));
    QCOMPARE(known.covers(sampleTime(100)), isKnown);
    QVERIFY(!known.covers(sampleTime(99)));
    QVERIFY(!known.covers(sampleTime(100), sampleTime(600))); // events may still arrive late
    FilterState past;
    past.time.absolute.to = sampleTime(200);
    QCOMPARE(knownTimeOf(status, past, sampleTime(600)).covers(sampleTime(100), sampleTime(300)), false);
}

void TestEventStory::tellsWhatBecameOfAChange()
{
    start(olderFollow({plain("d", 300, "DEPLOYED"), update("c", 200, 256, 512, "jane"), update("b", 100, 512, 256, "ci")}));
    showLast();
    QTRY_VERIFY(m_story->knowsLiveness());
    const Liveness *liveness = m_story->liveness(u"/memory"_s);
    QVERIFY(liveness != nullptr);
    QCOMPARE(liveness->kind, LivenessKind::Reverted);
    QCOMPARE(liveness->eventId, u"c"_s);
    QCOMPARE(liveness->actor, u"jane"_s);
    QVERIFY(m_story->liveness(u"/other"_s) == nullptr);
    QCOMPARE(m_story->knownUntil(), sampleTime(480)); // asked at 600, less what may arrive late
}

void TestEventStory::isSilentWhereTheServerWasAskedForSomeOnly()
{
    FilterState filter;
    filter.actors = QStringList {u"jane"_s};
    m_list->list.setFilter(filter);
    start(olderFollow({update("c", 200, 256, 512), update("b", 100, 512, 256)}));
    showLast();
    QTRY_VERIFY(m_story->knowsLiveness());
    QCOMPARE(m_story->liveness(u"/memory"_s)->kind, LivenessKind::Unknown);
}

// What is known of time reaches to rows that the list is still looking at.
void TestEventStory::readsWhatIsNotShownYet()
{
    start(olderFollow({update("b", 100, 512, 256)}));
    m_history->setKnownTime([] { return KnownTime {[](const TimeRange &) { return true; }, sampleTime(500)}; });
    const EventSnapshot shown = m_list->list.snapshot();
    m_list->list.loadMore();
    m_list->answer(olderFollow({update("c", 200, 256, 512)}));
    m_story->show(shown, 0);
    m_trail->open(shown, 0, u"/memory"_s, false);
    QTRY_VERIFY(m_story->knowsLiveness());
    QCOMPARE(m_story->liveness(u"/memory"_s)->kind, LivenessKind::Reverted);
    QTRY_VERIFY(m_trail->history() != nullptr);
    QCOMPARE(m_trail->history()->steps.size(), std::size_t {2});
}

void TestEventStory::answersWhilePagesKeepComing()
{
    start(olderFollow({update("b", 100, 512, 256)}));
    const auto asked = std::make_shared<QSemaphore>(); // workers may outlive this function
    const auto answers = std::make_shared<QSemaphore>(); // one for each question that may be answered
    const auto isComplete = [asked, answers](const TimeRange &) {
        asked->release();
        answers->acquire();
        return true;
    };
    m_history->setKnownTime([isComplete] { return KnownTime {isComplete, sampleTime(500)}; });
    const auto letGo = qScopeGuard([answers] { answers->release(100); });
    m_story->show(m_list->list.snapshot(), 0);
    QVERIFY(asked->tryAcquire(1, 5000));
    m_history->announceKnownTime();
    m_list->clock.advance(1s);
    answers->release();
    QTRY_VERIFY(m_story->knowsLiveness());
}

void TestEventStory::findsTheChain()
{
    start(olderFollow({plain("e", 400, "SHELL"), plain("d", 300, "DEPLOY_FAILED"), plain("c", 200, "TRIGGER_DEPLOY"),
                       update("b", 100, 512, 256)}));
    showLast(1);
    QTRY_VERIFY(m_story->chain() != nullptr);
    const auto chain = m_story->chain();
    QCOMPARE(chain->chain().end, ChainEnd::Failed);
    QCOMPARE(chain->types, (QStringList {u"TRIGGER_DEPLOY"_s, u"DEPLOY_FAILED"_s}));
    QCOMPARE(chain->members.size(), std::size_t {3});
    QCOMPARE(chain->members[0].role, ChainRole::Cause);
    QCOMPARE(chain->members[1].role, ChainRole::First);
    QCOMPARE(chain->members[2].role, ChainRole::Last);
    QCOMPARE(chain->neighbour(chain->members[0].row, true), chain->members[1].row);
    QVERIFY(!chain->neighbour(chain->members[0].row, false));
    m_story->show(m_list->list.snapshot(), m_list->list.rows().front()); // the SHELL
    QTRY_VERIFY(m_story->chain() == nullptr);
}

void TestEventStory::newRowsAreFollowed()
{
    start(olderFollow({plain("c", 200, "TRIGGER_DEPLOY")}));
    showLast();
    QTRY_VERIFY(m_story->chain() != nullptr);
    QVERIFY(!m_story->chain()->chain().cause);
    m_list->list.loadMore();
    m_list->answer(atEnd({update("b", 100, 512, 256)}));
    QTRY_COMPARE(m_list->ids().size(), 2);
    m_list->clock.advance(1s);
    QTRY_VERIFY(m_story->chain() != nullptr && m_story->chain()->chain().cause);
}

void TestEventStory::anotherIndexIsFollowed()
{
    start(olderFollow({plain("d", 300, "DEPLOYED"), plain("c", 200, "TRIGGER_DEPLOY")}));
    showLast();
    QTRY_VERIFY(m_story->chain() != nullptr);
    FilterState filter;
    filter.targetTypes = QStringList {u"CONTAINER"_s};
    m_list->list.setFilter(filter);
    m_list->answer(olderFollow({{"x", 400, "\"target_type\":\"CONTAINER\""},
                                {"d", 300, plain("d", 300, "DEPLOYED").more + ",\"target_type\":\"CONTAINER\""},
                                {"c", 200, plain("c", 200, "TRIGGER_DEPLOY").more + ",\"target_type\":\"CONTAINER\""}}));
    QTRY_COMPARE(m_list->ids().size(), 3);
    QTRY_VERIFY(m_story->chain() != nullptr);
    QCOMPARE(m_list->list.snapshot().id(m_story->chain()->members.front().row), u"c"_s);
}

void TestEventStory::leavesItsChain()
{
    start(olderFollow({plain("d", 300, "DEPLOYED"), plain("c", 200, "TRIGGER_DEPLOY")}));
    showLast();
    QTRY_VERIFY(m_story->chain() != nullptr && m_story->chain()->members.size() == 2);
    QSignalSpy changed(m_story.get(), &EventStory::unrelatedChanged);
    m_story->leaveChain();
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_story->hasLeft());
    QCOMPARE(m_story->unrelated().toList(), QStringList {u"c d"_s});
    QTRY_COMPARE(m_story->chain()->members.size(), std::size_t {1});
    m_story->forgetLeaving();
    QTRY_COMPARE(m_story->chain()->members.size(), std::size_t {2});
}

void TestEventStory::clearedIsSilent()
{
    start(olderFollow({update("c", 200, 256, 512), update("b", 100, 512, 256)}));
    showLast();
    QSignalSpy liveness(m_story.get(), &EventStory::livenessChanged);
    m_story->clear();
    m_list->clock.advance(1s);
    QTest::qWait(0);
    QCOMPARE(liveness.count(), 0);
    QVERIFY(!m_story->knowsLiveness());
}

void TestEventStory::trailFollowsAField()
{
    start(olderFollow({update("c", 200, 256, 512), update("b", 100, 512, 256)}));
    m_trail->open(m_list->list.snapshot(), m_list->list.rows().back(), u"/memory"_s, false);
    QVERIFY(m_trail->isOpen());
    QTRY_VERIFY(m_trail->history() != nullptr);
    QCOMPARE(m_trail->history()->steps.size(), std::size_t {2});
    QVERIFY(m_trail->isWhole());
    m_list->list.loadMore();
    m_list->answer(atEnd({update("a", 50, 128, 512)}));
    QTRY_COMPARE(m_list->ids().size(), 3);
    m_list->clock.advance(1s);
    QTRY_COMPARE(m_trail->history()->steps.size(), std::size_t {3});
    m_trail->close();
    QVERIFY(m_trail->history() == nullptr);
}

void TestEventStory::trailClosesWithItsEvent()
{
    start(olderFollow({update("c", 200, 256, 512), update("b", 100, 512, 256)}));
    m_trail->open(m_list->list.snapshot(), m_list->list.rows().back(), u"/memory"_s, false);
    FilterState filter;
    filter.targetTypes = QStringList {u"JOB"_s};
    m_list->list.setFilter(filter);
    m_list->answer(atEnd({{"x", 400, "\"target_type\":\"JOB\""}}));
    QTRY_COMPARE(m_list->ids(), QStringList {u"x"_s});
    QTRY_VERIFY(!m_trail->isOpen());
}

void TestEventStory::indexIsBuiltInTheBackground()
{
    start(olderFollow({update("c", 200, 256, 512), update("b", 100, 512, 256)}));
    m_list->clock.advance(10s);
    const auto paths = m_history->changedPaths();
    QCOMPARE(paths->coveredRows(), 0U); // nobody wanted it
    m_list->clock.advance(1s);
    QTRY_COMPARE(paths->coveredRows(), 2U);
    QCOMPARE(*paths->pathsOf(0), std::vector<FieldPath> {u"/memory"_s});
}

QTEST_GUILESS_MAIN(TestEventStory)
#include "tst_eventstory.moc"
