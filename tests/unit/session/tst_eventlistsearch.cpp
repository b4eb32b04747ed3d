// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "models/history/changedpaths.h"
#include "tests/unit/session/listfixture.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int eventCount = 13'000;
constexpr int eachNeedle = 50; // every so many events

QByteArray idOf(int number)
{
    return QByteArray::number(number).rightJustified(6, '0');
}

FilterState withText(const QString &text)
{
    FilterState filter;
    filter.text = text;
    return filter;
}

} // namespace

// A search of documents that shows what it finds while it goes on.
class TestEventListSearch final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsThePartsAndIsNeverFinalBeforeTheEnd();
    void anotherOrderSaysHowFarItIs();
    void findsNothing();
    void findsPathsByTheIndex();
    void anotherFilterStopsIt();
    void aRefreshTakesNothingAway();

private:
    // What was to be seen at one moment.
    struct Seen
    {
        std::size_t rows = 0;
        ListStatus status;
    };
    void watch(std::vector<Seen> &seen);

    std::unique_ptr<ListFixture> f;
};

// Newest first, as a server sends them; the needle is in documents only.
void TestEventListSearch::init()
{
    f = std::make_unique<ListFixture>();
    std::vector<SampleEvent> samples;
    for (int i = 0; i < eventCount; ++i)
        samples.push_back({idOf(eventCount - i), 300 - i, changeMembers("UPDATE", "{}", i % eachNeedle == 7 ? "{\"memory\": 512}" : "{}")});
    f->list.setSource(f->source);
    f->answer(atEnd(samples));
    QTRY_COMPARE(f->list.rows().size(), std::size_t {eventCount});
    QTRY_VERIFY(f->isSettled());
}

void TestEventListSearch::watch(std::vector<Seen> &seen)
{
    const auto note = [this, &seen] { seen.push_back({f->list.rows().size(), f->list.status()}); };
    connect(&f->list, &EventList::rowsReset, &f->list, note);
    connect(&f->list, &EventList::rowsInserted, &f->list, note);
    connect(&f->list, &EventList::statusChanged, &f->list, note);
}

void TestEventListSearch::showsThePartsAndIsNeverFinalBeforeTheEnd()
{
    std::vector<Seen> seen;
    watch(seen);
    f->list.setFilter(withText(u"\"memory\""_s));
    QTRY_VERIFY(f->isSettled());
    constexpr std::size_t expected = eventCount / eachNeedle;
    QCOMPARE(f->list.rows().size(), expected);
    QCOMPARE(f->ids().front(), QString::fromLatin1(idOf(eventCount - 7)));
    QVERIFY(std::ranges::is_sorted(f->list.rows(), [this](RowId left, RowId right) {
        return f->list.snapshot().time(left) > f->list.snapshot().time(right);
    }));
    QVERIFY(f->list.status().isComplete());
    QVERIFY(!f->list.status().search);

    bool sawPart = false;
    for (const Seen &moment : seen) {
        if (moment.rows < expected) {
            sawPart = true;
            QVERIFY(moment.status.filtering);
            QVERIFY(!moment.status.isComplete());
        }
        if (moment.status.search) {
            QVERIFY(moment.status.filtering);
            QVERIFY(moment.status.search->percent >= 0 && moment.status.search->percent <= 100);
            QVERIFY(moment.rows == eventCount || moment.rows <= moment.status.search->found);
        }
    }
    QVERIFY(sawPart);
}

// Its rows have to wait for the last of them, but it says how many were found.
void TestEventListSearch::anotherOrderSaysHowFarItIs()
{
    f->list.setOrder({EventColumn::Time, false});
    QTRY_VERIFY(f->isSettled());
    std::vector<Seen> seen;
    watch(seen);
    f->list.setFilter(withText(u"\"memory\""_s));
    QTRY_VERIFY(f->isSettled());
    constexpr std::size_t expected = eventCount / eachNeedle;
    QCOMPARE(f->list.rows().size(), expected);
    QCOMPARE(f->ids().back(), QString::fromLatin1(idOf(eventCount - 7)));
    QVERIFY(std::ranges::any_of(seen, [](const Seen &moment) { return moment.status.search && moment.status.search->found > 0; }));
    for (const Seen &moment : seen)
        QVERIFY(moment.rows == eventCount || moment.rows == expected);
}

void TestEventListSearch::findsNothing()
{
    std::vector<Seen> seen;
    watch(seen);
    f->list.setFilter(withText(u"nowhere"_s));
    QTRY_VERIFY(f->isSettled());
    QVERIFY(f->list.rows().empty());
    QVERIFY(f->list.status().isComplete());
    for (const Seen &moment : seen)
        QVERIFY(moment.rows == 0 || moment.status.filtering);
}

// The index says of the newest event something else than its documents do, which shows who was asked.
void TestEventListSearch::findsPathsByTheIndex()
{
    EventIndex other;
    other.append(sampleBatch({{"x", 1, changeMembers("UPDATE", "{}", "{\"cpu\": 1}")}}));
    const auto paths = std::make_shared<ChangedPaths>();
    QCOMPARE(paths->extend(other.snapshot(), 100, CancelFlag()), ChangedPaths::Extended::Done);
    int asked = 0;
    f->list.setPathIndex([&] {
        ++asked;
        return paths;
    });
    f->list.setFilter(withText(u"\"memory\""_s));
    QTRY_VERIFY(f->isSettled());
    QCOMPARE(asked, 0); // it is built only for those who need it
    f->list.setFilter(parseFilter(u"path:cpu"_s, {}).state);
    QTRY_VERIFY(f->isSettled());
    QCOMPARE(f->ids(), QStringList {QString::fromLatin1(idOf(eventCount))});
    QVERIFY(asked > 0);
    f->list.setFilter(parseFilter(u"path:memory"_s, {}).state); // what it does not cover is compared
    QTRY_VERIFY(f->isSettled());
    QCOMPARE(f->list.rows().size(), std::size_t {eventCount / eachNeedle});
}

void TestEventListSearch::anotherFilterStopsIt()
{
    f->list.setFilter(withText(u"\"memory\""_s));
    QSignalSpy resets(&f->list, &EventList::rowsReset);
    QVERIFY(resets.wait()); // the first part
    f->list.setFilter(withText(u"nowhere"_s));
    QTRY_VERIFY(f->isSettled());
    QVERIFY(f->list.rows().empty());
    f->list.setFilter({});
    QTRY_COMPARE(f->list.rows().size(), std::size_t {eventCount});
}

// New events while the same text is shown: they come on top, and no row goes to come back.
void TestEventListSearch::aRefreshTakesNothingAway()
{
    f->list.setFilter(withText(u"\"memory\""_s));
    QTRY_VERIFY(f->isSettled());
    const std::size_t before = f->list.rows().size();
    QSignalSpy resets(&f->list, &EventList::rowsReset);
    f->list.refresh();
    f->answer(olderFollow({{"new", 400, changeMembers("UPDATE", "{}", "{\"memory\": 1}")}, {idOf(eventCount), 300},
                          {idOf(eventCount - 200), 100}})); // before which none may arrive late
    QTRY_COMPARE(f->list.rows().size(), before + 1);
    QTRY_VERIFY(f->isSettled());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(f->ids().front(), u"new"_s);
}

QTEST_GUILESS_MAIN(TestEventListSearch)
#include "tst_eventlistsearch.moc"
