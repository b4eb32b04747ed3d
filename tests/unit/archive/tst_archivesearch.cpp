// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivefilters.h"
#include "models/index/textneedle.h"
#include "tests/unit/archive/archivebench.h"
#include "tests/unit/archive/hostileevents.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Text search in an archive of more frames than one pack of filters holds.
class TestArchiveSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatAnIndexFinds();
    void filtersRuleNearlyEverythingOut();
    void aRangeIsKept();
    void newestComeFirst();
    void stopsWhenCancelled();
    void damagedFiltersHideNothing();

private:
    [[nodiscard]] std::vector<EventSequence> inArchive(const QString &text, EventSequence first = 0,
                                                       EventSequence last = eventCount) const;

    static constexpr int frameCount = packFrames + 30;
    static constexpr EventSequence eventsInFrame = 2;
    static constexpr EventSequence eventCount = frameCount * eventsInFrame;
    QTemporaryDir m_dir;
    std::unique_ptr<OpenArchive> m_archive;
    EventIndex m_memory;
    HostileEvents m_events {7};
};

// Every commit is a frame.
void TestArchiveSearch::initTestCase()
{
    m_archive = std::make_unique<OpenArchive>(m_dir.filePath(u"archive"_s));
    QVERIFY(m_archive->open());
    EventDecoder decoder;
    int number = 0;
    for (int frame = 0; frame < frameCount; ++frame) {
        QByteArray lines;
        for (EventSequence i = 0; i < eventsInFrame;) {
            const QByteArray event = m_events.event(number);
            if (event.contains("\"id\":\"ka\"") || event.contains("\"id\":null") || !event.contains("\"id\":"))
                continue; // may be one that was there
            lines += event + '\n';
            ++number;
            ++i;
        }
        const QByteArray mark = ",\"environment_name\":\"only " + QByteArray::number(frame) + " here\"}";
        lines.replace(lines.lastIndexOf('}'), 1, mark);
        const Result<DecodedPage> page = decoder.decodeLines(lines);
        QVERIFY(page && page->warnings.empty());
        QVERIFY(m_archive->commit(page->batch));
        m_memory.append(page->batch);
    }
    QCOMPARE(EventSequence {m_memory.rowCount()}, eventCount);
    QCOMPARE(EventSequence {m_archive->index.rowCount()}, eventCount);
}

std::vector<EventSequence> TestArchiveSearch::inArchive(const QString &text, EventSequence first, EventSequence last) const
{
    std::vector<EventSequence> all;
    const Result<Done> done = m_archive->archive.documents()->findText(
        text, first, last, {}, [&](std::vector<EventSequence> &&part) { all.insert(all.end(), part.begin(), part.end()); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return all;
}

void TestArchiveSearch::findsWhatAnIndexFinds()
{
    for (int round = 0; round < 40; ++round) {
        FilterState filter;
        filter.text = round < 5 ? u"only %1 here"_s.arg(round * 100) : m_events.needle();
        RowList expected = *matching(m_memory.snapshot(), filter);
        std::ranges::sort(expected, std::ranges::greater());
        // An index asks for a text also as a document may escape it.
        std::set<EventSequence, std::greater<>> found;
        for (const QString &spelling : spellingsInJson(filter.text)) {
            for (const EventSequence hit : inArchive(spelling))
                found.insert(hit);
        }
        QVERIFY2(std::ranges::equal(found, expected), qPrintable(filter.text));
        // The same through the index of the archive, whose columns are searched in memory.
        RowList rows = *matching(m_archive->index.snapshot(), filter);
        std::ranges::sort(rows, std::ranges::greater());
        QVERIFY2(rows == expected, qPrintable(filter.text));
    }
}

void TestArchiveSearch::filtersRuleNearlyEverythingOut()
{
    const Result<Database> database = Database::forReading(m_dir.filePath(u"archive/events.db"_s));
    QVERIFY(database);
    FilterReader filters(*database);
    for (const int frame : {0, 300, packFrames - 1, packFrames, frameCount - 1}) {
        const Result<std::vector<std::int64_t>> found
            = filters.candidates(NeedleGrams(u"only %1 here"_s.arg(frame)), 0, frameCount - 1);
        QVERIFY(found);
        QVERIFY(std::ranges::find(*found, frame) != found->end());
        QVERIFY2(found->size() < 150, qPrintable(QString::number(found->size())));
        QVERIFY(std::ranges::is_sorted(*found, std::ranges::greater()));
    }
    QCOMPARE(filters.candidates(NeedleGrams(u"abc"_s), 3, frameCount - 1)->size(), std::size_t {frameCount - 3});
}

void TestArchiveSearch::aRangeIsKept()
{
    const std::vector<EventSequence> all = inArchive(u" here"_s);
    QCOMPARE(all.size(), std::size_t {frameCount});
    for (const auto &range : {std::pair<EventSequence, EventSequence> {0, 0}, {0, 1}, {3, 4}, {500, 800}, {1023, 1025}}) {
        const EventSequence first = range.first;
        const EventSequence last = range.second;
        std::vector<EventSequence> expected;
        std::ranges::copy_if(all, std::back_inserter(expected), [&](EventSequence n) { return n >= first && n < last; });
        QCOMPARE(inArchive(u" here"_s, first, last), expected);
    }
}

void TestArchiveSearch::newestComeFirst()
{
    QVERIFY(std::ranges::is_sorted(inArchive(u" here"_s), std::ranges::greater()));
}

void TestArchiveSearch::stopsWhenCancelled()
{
    const CancelFlag cancel;
    std::size_t found = 0;
    QVERIFY(m_archive->archive.documents()->findText(u" here"_s, 0, eventCount, cancel,
                                                     [&](std::vector<EventSequence> &&part) {
                                                         found += part.size();
                                                         cancel.cancel();
                                                     }));
    QCOMPARE(found, std::size_t {1});
}

// Last: it damages them.
void TestArchiveSearch::damagedFiltersHideNothing()
{
    const std::vector<EventSequence> before = inArchive(u"only 77 here"_s);
    QCOMPARE(before.size(), std::size_t {1});
    Result<Database> database = Database::forWriting(m_dir.filePath(u"archive/events.db"_s));
    QVERIFY(database);
    QVERIFY(database->run("UPDATE filter_part SET data = zeroblob(length(data)) WHERE number % 2 = 0"));
    QVERIFY(database->run("DELETE FROM filter_part WHERE number % 3 = 0"));
    QVERIFY(database->run("UPDATE filter SET data = zeroblob(length(data)) WHERE frame % 2 = 0"));
    QCOMPARE(inArchive(u"only 77 here"_s), before);
    QCOMPARE(inArchive(u"only 530 here"_s).size(), std::size_t {1});
    QVERIFY(database->run("UPDATE filter_pack SET bits = 60"));
    QCOMPARE(inArchive(u"only 77 here"_s), before);
}

QTEST_GUILESS_MAIN(TestArchiveSearch)
#include "tst_archivesearch.moc"
