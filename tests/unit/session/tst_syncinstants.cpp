// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "tests/unit/session/syncfixture.h"

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

struct Hidden
{
    QByteArray id;
    QByteArray targetType;
    QByteArray eventType;

    [[nodiscard]] QByteArray members() const
    {
        const QByteArray target = targetType.isEmpty() ? QByteArray() : "\"target_type\":\"" + targetType + "\",";
        return target + "\"event_type\":\"" + eventType + '"';
    }
};

// A page that shows one event of an instant with more of them than it holds.
EventPage fullPage(const std::vector<SampleEvent> &samples)
{
    EventPage page = atEnd(samples);
    page.gap = u"full"_s;
    page.gapRanges = {{sampleTime(2500), sampleTime(2501)}};
    return page;
}

QString typeAskedFor(const EventQuery &query)
{
    return query.targetType ? *query.targetType : query.eventType.value_or(QString());
}

} // namespace

// An instant with more events than any answer holds is asked for in parts, in two ways that must show the same.
class TestSyncInstants : public QObject
{
    Q_OBJECT

private slots:
    void asksInParts_data();
    void asksInParts();
    void leavesAloneWhatWasAskedInParts();
    void asksForTypesSeenBefore();
};

void TestSyncInstants::asksInParts_data()
{
    QTest::addColumn<QByteArray>("targetType"); // of an event that the page did not show
    QTest::addColumn<QByteArray>("eventType");
    QTest::addColumn<QString>("fullPart"); // does not fit
    QTest::addColumn<QString>("refused"); // type
    QTest::addColumn<bool>("isProved");
    const QString none;
    QTest::newRow("each part fits") << "JOB"_ba << "CREATE"_ba << none << none << true;
    QTest::newRow("one target type does not") << "JOB"_ba << "CREATE"_ba << u"HELM"_s << none << false;
    QTest::newRow("one event type does not") << "JOB"_ba << "CREATE"_ba << u"DELETE"_s << none << false;
    QTest::newRow("one type is refused") << "JOB"_ba << "CREATE"_ba << none << u"DELETE"_s << true;
    QTest::newRow("nobody knows the target type") << "SPACESHIP"_ba << "CREATE"_ba << none << none << true;
    QTest::newRow("nobody knows the event type") << "JOB"_ba << "LAUNCH"_ba << none << none << true;
    QTest::newRow("nor may it be asked for") << "SPACESHIP"_ba << "CREATE"_ba << none << u"SPACESHIP"_s << false;
    QTest::newRow("an event has no target type") << ""_ba << "CREATE"_ba << none << none << false;
}

void TestSyncInstants::asksInParts()
{
    QFETCH(const QByteArray, targetType);
    QFETCH(const QByteArray, eventType);
    QFETCH(const QString, fullPart);
    QFETCH(const QString, refused);
    const QList<Hidden> instant {{"b", "HELM", "UPDATE"}, {"x", "HELM", "UPDATE"}, {"y", targetType, eventType}};
    SyncFixture f;
    f.start();
    f.answer(fullPage({{"c", 3000}, {"b", 2500, instant.first().members()}, {"a", 2000}}));
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant);
    QVERIFY(f.isComplete(2501, 3480));
    QVERIFY(f.isComplete(2000, 2500));

    QStringList asked;
    while (f.source->lastPage().request.isOpen()) {
        const EventQuery query = f.lastQuery();
        QCOMPARE(query.range, (TimeRange {sampleTime(2500), sampleTime(2501)}));
        const QString type = typeAskedFor(query);
        asked.append(type);
        if (type == refused) {
            f.fail(ErrorKind::RequestRefused);
            continue;
        }
        std::vector<SampleEvent> found;
        for (const Hidden &event : instant) {
            if (type.toLatin1() == (query.targetType ? event.targetType : event.eventType))
                found.push_back({event.id, 2500, event.members()});
        }
        f.answer(type == fullPart ? fullPage(found) : atEnd(found));
    }
    QVERIFY(asked.size() >= qsizetype(knownTargetTypes().size() + knownEventTypes().size()));
    QVERIFY(asked.size() <= qsizetype(knownTargetTypes().size() + knownEventTypes().size()) + 1);
    QVERIFY(f.store->holds("y"));
    QTEST(f.at(2500).kind == CoverageKind::Complete, "isProved");
    QVERIFY(f.sync->status().isUpToDate); // and is not asked again and again
}

// A source that has tried all parts itself is not asked for them again.
void TestSyncInstants::leavesAloneWhatWasAskedInParts()
{
    SyncFixture f;
    f.start();
    EventPage page = fullPage({{"c", 3000}, {"b", 2500}, {"a", 2000}});
    page.gapsAreSplit = true;
    f.answer(page);
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant);
    QCOMPARE(f.source->pageCount(), 1);
    QVERIFY(f.sync->status().isUpToDate);
}

// A walk leaves out what a page before held, so the page that tells of a full instant need not show all its types.
void TestSyncInstants::asksForTypesSeenBefore()
{
    SyncFixture f;
    f.start();
    f.answer(olderFollow({{"c", 3000}, {"b", 2500, R"("target_type":"SPACESHIP")"}}));
    f.answer(fullPage({{"a", 2500, R"("target_type":"HELM")"}}));
    QStringList asked;
    while (f.source->lastPage().request.isOpen()) {
        asked.append(typeAskedFor(f.lastQuery()));
        f.answer(atEnd({}));
    }
    QVERIFY(asked.contains(u"SPACESHIP"_s));
    QCOMPARE(f.at(2500).reason, CoverageReason::FullInstant); // events were there, and now none is
}

QTEST_GUILESS_MAIN(TestSyncInstants)
#include "tst_syncinstants.moc"
