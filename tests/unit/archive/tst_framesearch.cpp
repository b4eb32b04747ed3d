// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/framesearch.h"

#include "models/archive/searchgrams.h"
#include "models/index/eventindex.h"
#include "models/index/textneedle.h"
#include "tests/unit/archive/hostileevents.h"

#include <QTest>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Events in one frame, as an archive keeps them: one behind the other.
struct Frame
{
    QByteArray bytes;
    std::vector<ByteSpan> events;
    EventBatchPtr batch;
};

Frame frameOf(const QList<QByteArray> &events)
{
    Frame frame;
    for (const QByteArray &event : events) {
        frame.events.push_back({static_cast<std::uint32_t>(frame.bytes.size()), static_cast<std::uint32_t>(event.size())});
        frame.bytes += event + '\n';
    }
    EventDecoder decoder;
    Result<DecodedPage> page = decoder.decodeLines(frame.bytes);
    if (page && page->batch->events().size() == frame.events.size())
        frame.batch = page->batch;
    return frame;
}

// Each event must be a row: no id twice.
EventSnapshot indexOf(const Frame &frame)
{
    EventIndex index;
    index.append(frame.batch);
    return index.snapshot();
}

std::vector<std::uint32_t> inMemory(const EventSnapshot &events, const QString &text)
{
    FilterState filter;
    filter.text = text;
    std::vector<std::uint32_t> rows = **events.filter(filter, {}, CancelFlag());
    std::ranges::sort(rows);
    return rows;
}

// As an index asks an archive: once for each way in which a document may spell the text.
std::vector<std::uint32_t> inFrame(const Frame &frame, const QString &text)
{
    std::vector<std::uint32_t> all;
    for (const QString &spelling : spellingsInJson(text)) {
        const std::vector<std::uint32_t> found = FrameSearch(spelling).find(frame.bytes, frame.events);
        all.insert(all.end(), found.begin(), found.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

class TestFrameSearch final : public QObject
{
    Q_OBJECT

private slots:
    void findsInEvents_data();
    void findsInEvents();
    void findsWhatAnIndexFinds_data();
    void findsWhatAnIndexFinds();
    void foldsAsQStringDoes();
};

void TestFrameSearch::findsInEvents_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *event, const QString &needle, bool found) {
        QTest::newRow(name) << QByteArray(event) << needle << found;
    };
    row("in a document", R"({"id":"e","change":"{\"memory\": 512}"})", u"MEMORY"_s, true);
    row("in the other document", R"({"id":"e","original_change":"{\"memory\": 512}"})", u"memory"_s, true);
    row("with quotes", R"({"id":"e","change":"{\"memory\": 512}"})", u"\"memory\": 512"_s, true);
    row("quotes in an object", R"({"id":"e","change":{"memory": 512}})", u"\"memory\": 512"_s, true);
    row("escaped quotes in an object", R"({"id":"e","change":{"a": "x\"y"}})", u"x\"y"_s, true);
    row("a column", R"({"id":"e","target_name":"checkout"})", u"Check"_s, true);
    row("the id", R"({"id":"e-17"})", u"e-17"_s, true);
    row("an id made of a hash", R"({"target_name":"x"})", u"sha256:"_s, true);
    row("a name of the event's own", R"({"id":"e","target_name":"x"})", u"target_name"_s, false);
    row("a name within a document", R"({"id":"e","change":"{\"target_name\":1}"})", u"target_name"_s, true);
    row("syntax", R"({"id":"e","target_name":"x"})", u"\":\""_s, false);
    row("across members", R"({"id":"e","target_name":"a","change":"b"})", u"a\",\"change\":\"b"_s, false);
    row("the letter of an escape", R"({"id":"e","change":"a\nfoo"})", u"nfoo"_s, false);
    row("behind a backslash", R"({"id":"e","change":"a\\nfoo"})", u"nfoo"_s, true);
    row("a backslash", R"({"id":"e","change":"C:\\Temp"})", u"c:\\temp"_s, true);
    row("a line break", R"({"id":"e","change":"a\nfoo"})", u"A\nF"_s, true);
    row("a letter as a number", R"({"id":"e","change":"che\u0063kout"})", u"checkout"_s, true);
    row("an escaped slash", R"({"id":"e","change":"registry\/team"})", u"registry/team"_s, true);
    row("an accent as a number", R"({"id":"e","change":"caf\u00c9"})", u"CAFé"_s, true);
    row("an accent", R"({"id":"e","change":"CAFÉ"})", u"café"_s, true);
    row("a kelvin sign", "{\"id\":\"e\",\"change\":\"\u212ailo\"}", u"kilo"_s, true);
    row("a long s", "{\"id\":\"e\",\"change\":\"\u017fhell\"}", u"shell"_s, true);
    row("the time is no column that is searched", R"({"id":"e","timestamp":"2026-08-20T15:54:00Z"})", u"2026-08"_s, false);
    row("a member that is unknown", R"({"id":"e","extra":"needle"})", u"needle"_s, false);
    row("the first of two documents", R"({"id":"e","change":"needle","change":"x"})", u"needle"_s, false);
    row("half a pair", R"({"id":"e","change":"\ud83d."})", u"\\uD83D."_s, true);
}

void TestFrameSearch::findsInEvents()
{
    QFETCH(QByteArray, event);
    QFETCH(QString, needle);
    QFETCH(bool, found);
    const Frame frame = frameOf({R"({"id":"before","change":"zzzz"})", event, R"({"id":"behind","change":"zzzz"})"});
    QVERIFY(frame.batch);
    std::vector<std::uint32_t> expected;
    if (found)
        expected.push_back(1);
    QCOMPARE(inMemory(indexOf(frame), needle), expected);
    QCOMPARE(inFrame(frame, needle), expected);
}

void TestFrameSearch::findsWhatAnIndexFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestFrameSearch::findsWhatAnIndexFinds()
{
    QFETCH(quint32, seed);
    HostileEvents events(seed);
    QList<QByteArray> texts;
    for (int i = 0; i < 60; ++i)
        texts.append(events.event(i));
    // Ids that the second `id` made equal would be one row of the index.
    QList<QByteArray> distinct;
    for (const QByteArray &text : std::as_const(texts)) {
        if (!text.contains("\"id\":\"ka\""))
            distinct.append(text);
    }
    const Frame frame = frameOf(distinct);
    QVERIFY(frame.batch);
    GramFilterBuilder builder;
    for (const EventRecord &record : frame.batch->events())
        builder.addEvent(*frame.batch, record);
    const QByteArray filter = builder.take();

    const EventSnapshot index = indexOf(frame);
    QCOMPARE(index.rowCount(), frame.events.size());
    int hits = 0;
    for (int i = 0; i < 200; ++i) {
        const QString needle = events.needle();
        const std::vector<std::uint32_t> expected = inMemory(index, needle);
        QVERIFY2(inFrame(frame, needle) == expected, qPrintable(needle));
        hits += expected.empty() ? 0 : 1;
        const auto mayBeThere = [&filter](const QString &spelling) { return NeedleGrams(spelling).mayBeIn(filter); };
        if (!expected.empty())
            QVERIFY2(std::ranges::any_of(spellingsInJson(needle), mayBeThere), qPrintable(needle));
    }
    QVERIFY(hits > 50);
    QVERIFY(hits < 200);
}

// The scan knows two characters outside of ASCII that fold into it. There are no others.
void TestFrameSearch::foldsAsQStringDoes()
{
    QString folding;
    for (char32_t c = 0x80; c <= QChar::LastValidCodePoint; ++c) {
        if (QChar::toCaseFolded(c) < 0x80)
            folding += QString::fromUcs4(&c, 1);
    }
    QCOMPARE(folding, u"\u017f\u212a"_s);
}

QTEST_GUILESS_MAIN(TestFrameSearch)
#include "tst_framesearch.moc"
