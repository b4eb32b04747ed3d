// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/searchgrams.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

QByteArray filterOf(const QByteArray &json)
{
    GramFilterBuilder builder;
    builder.addJson({json.constData(), static_cast<std::size_t>(json.size())});
    return builder.take();
}

QByteArray randomText(QRandomGenerator &random, int size)
{
    QByteArray text;
    for (int i = 0; i < size; ++i)
        text += static_cast<char>('!' + random.bounded(90));
    return text;
}

} // namespace

class TestSearchGrams final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatWasAdded_data();
    void knowsWhatWasAdded();
    void tellsNothingOfShortTexts();
    void growsWithTheFrame();
    void staysSelective();
    void changesItsSizeAndJoins();
    void saysYesToWhatItDoesNotKnow();
};

void TestSearchGrams::knowsWhatWasAdded_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<bool>("found");
    QTest::newRow("other case") << R"("Checkout")"_ba << u"cHECKout"_s << true;
    QTest::newRow("absent") << R"("Checkout")"_ba << u"checkin"_s << false;
    QTest::newRow("escaped quotes") << R"("{\"memory\": 512}")"_ba << u"{\"memory\": 5"_s << true;
    QTest::newRow("line break") << R"("one\ntwo")"_ba << u"one\nTWO"_s << true;
    QTest::newRow("not the escape") << R"("one\ntwo")"_ba << u"ntwo"_s << false;
    QTest::newRow("letter as a number") << R"("che\u0063kout")"_ba << u"checkout"_s << true;
    QTest::newRow("accent as a number") << R"("caf\u00c9s")"_ba << u"CAFÉS"_s << true;
    QTest::newRow("beyond ASCII") << "\"Σίσυφος\""_ba << u"ΣΊΣΥΦΟΣ"_s << true;
    QTest::newRow("beyond ASCII, absent") << "\"Σίσυφος\""_ba << u"Ζήνων"_s << false;
    QTest::newRow("folded to ASCII") << "\"\u212ailo\u017fhell\""_ba << u"kiloSHELL"_s << true;
    QTest::newRow("object as it is") << R"({"a": "\"x"})"_ba << u"\"a\": \"\\\"x"_s << true;
    QTest::newRow("half a pair") << R"("ab\ud83dcd")"_ba << u"ab\\ud83d"_s << true;
    QTest::newRow("between pairs") << "\"💥four💥\""_ba << u"💥FOUR💥"_s << true;
    QTest::newRow("half a pair as needle") << "\"💥four💥\""_ba << QString(QChar(0xdca5)) + u"four"_s << true;
}

void TestSearchGrams::knowsWhatWasAdded()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, needle);
    QTEST(NeedleGrams(needle).mayBeIn(filterOf(json)), "found");
}

void TestSearchGrams::tellsNothingOfShortTexts()
{
    QVERIFY(NeedleGrams(u"abc"_s).isEmpty());
    QVERIFY(NeedleGrams(u"a💥bc"_s).isEmpty());
    QVERIFY(NeedleGrams(u"abc"_s).mayBeIn(filterOf("\"xyz\"")));
    QVERIFY(!NeedleGrams(u"éé"_s).isEmpty());
}

void TestSearchGrams::growsWithTheFrame()
{
    QRandomGenerator random(3);
    QCOMPARE(gramBits(filterOf("\"a\"")), narrowestGramBits);
    QVERIFY(gramBits(filterOf('"' + QByteArray(1000, 'a') + '"')) == narrowestGramBits); // one gram
    const auto small = gramBits(filterOf('{' + randomText(random, 2000)));
    const auto large = gramBits(filterOf('{' + randomText(random, 40000)));
    QVERIFY(small > narrowestGramBits);
    QVERIFY(large > small + 3);
    QCOMPARE(gramBits(filterOf('{' + randomText(random, 900000))), widestGramBits);
}

// Of needles that are not there, few pass: the reason to have it.
void TestSearchGrams::staysSelective()
{
    QRandomGenerator random(5);
    for (const int size : {300, 5000, 50000}) {
        const QByteArray filter = filterOf('{' + randomText(random, size));
        int passed = 0;
        for (int i = 0; i < 500; ++i)
            passed += NeedleGrams(QString::fromLatin1(randomText(random, 16))).mayBeIn(filter) ? 1 : 0;
        QVERIFY2(passed <= 10, qPrintable(QString::number(passed)));
    }
}

void TestSearchGrams::changesItsSizeAndJoins()
{
    QRandomGenerator random(9);
    std::vector<QByteArray> texts;
    std::vector<QByteArray> filters;
    for (const int size : {20, 3000, 40000}) {
        texts.push_back(randomText(random, size));
        filters.push_back(filterOf('{' + texts.back()));
    }
    const QByteArray all = unionOfFilters(filters);
    QCOMPARE(gramBits(all), gramBits(filters.back()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const NeedleGrams needle(QString::fromLatin1(texts[i].mid(3, 12)));
        QVERIFY(needle.mayBeIn(all));
        for (int bits = narrowestGramBits; bits <= widestGramBits; ++bits) {
            const QByteArray changed = withGramBits(filters[i], bits);
            QCOMPARE(gramBits(changed), bits);
            QVERIFY(needle.mayBeIn(changed));
        }
        // Wider says nothing new.
        const QByteArray wider = withGramBits(filters[i], widestGramBits);
        for (int round = 0; round < 200; ++round) {
            const NeedleGrams other(QString::fromLatin1(randomText(random, 5)));
            QCOMPARE(other.mayBeIn(wider), other.mayBeIn(filters[i]));
        }
    }
}

void TestSearchGrams::saysYesToWhatItDoesNotKnow()
{
    const NeedleGrams needle(u"needle"_s);
    QVERIFY(needle.mayBeIn({}));
    QVERIFY(needle.mayBeIn(QByteArray(24, '\0')));
    QVERIFY(!needle.mayBeIn(QByteArray(32, '\0')));
    QVERIFY(needle.mayBeIn(unionOfFilters({QByteArray(32, '\0'), QByteArray()})));
}

QTEST_GUILESS_MAIN(TestSearchGrams)
#include "tst_searchgrams.moc"
