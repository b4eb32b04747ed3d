// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/searchpack.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t somePack = 3;

QByteArray randomText(QRandomGenerator &random, int size)
{
    QByteArray text;
    for (int i = 0; i < size; ++i)
        text += static_cast<char>('a' + random.bounded(26));
    return text;
}

struct Frames
{
    std::vector<QByteArray> texts;
    std::vector<QByteArray> filters;
};

Frames randomFrames(int count, int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    Frames frames;
    GramFilterBuilder builder;
    for (int i = 0; i < count; ++i) {
        const QByteArray text = randomText(random, 200 + random.bounded(3000));
        builder.addText({text.constData(), static_cast<std::size_t>(text.size())});
        frames.texts.push_back(text);
        frames.filters.push_back(builder.take());
    }
    return frames;
}

PackedFrames first(int count)
{
    return ~PackedFrames() >> static_cast<std::size_t>(packFrames - count);
}

} // namespace

class TestSearchPack final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheFrames_data();
    void findsTheFrames();
    void readsFewParts();
    void survivesDamage();
    void keepsFramesOfUnknownFilters();
    void seals();
};

void TestSearchPack::findsTheFrames_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 7, 8, 9, 200, packFrames})
        QTest::newRow(qPrintable(QString::number(count))) << count;
}

void TestSearchPack::findsTheFrames()
{
    QFETCH(int, count);
    const Frames frames = randomFrames(count, count);
    const FilterPack pack = packFilters(frames.filters, somePack);
    const auto read = [&](int part) { return pack.parts.at(static_cast<std::size_t>(part)); };
    QRandomGenerator random(11);
    for (int round = 0; round < 40; ++round) {
        const auto home = static_cast<std::size_t>(random.bounded(count));
        const NeedleGrams needle(QString::fromLatin1(frames.texts[home].mid(random.bounded(150), 9)));
        const PackedFrames found = candidates(needle, somePack, pack.bits, first(count), read);
        QVERIFY(found.test(home));
        for (std::size_t i = 0; i < packFrames; ++i) {
            const bool expected = i < frames.filters.size() && needle.mayBeIn(withGramBits(frames.filters[i], pack.bits));
            QCOMPARE(found.test(i), expected);
        }
    }
    const NeedleGrams nowhere(u"0123456789abc"_s);
    QVERIFY(candidates(nowhere, somePack, pack.bits, first(count), read).count() <= static_cast<std::size_t>(1 + count / 50));
    QVERIFY(candidates(NeedleGrams(u"ab"_s), somePack, pack.bits, first(count), read) == first(count));
}

void TestSearchPack::readsFewParts()
{
    const Frames frames = randomFrames(300, 1);
    const FilterPack pack = packFilters(frames.filters, somePack);
    int reads = 0;
    const auto read = [&](int part) {
        ++reads;
        return pack.parts.at(static_cast<std::size_t>(part));
    };
    const PackedFrames found = candidates(NeedleGrams(u"0123456789abcdef-0123456789abcdef"_s), somePack, pack.bits, first(300), read);
    QVERIFY(found.none());
    QVERIFY(reads <= 20);
    for (const QByteArray &part : pack.parts)
        QVERIFY(part.size() <= 4040); // with its row a page of 4,096 bytes
}

void TestSearchPack::survivesDamage()
{
    const Frames frames = randomFrames(100, 2);
    const FilterPack pack = packFilters(frames.filters, somePack);
    QRandomGenerator random(13);
    for (int round = 0; round < 100; ++round) {
        const auto home = static_cast<std::size_t>(random.bounded(100));
        const NeedleGrams needle(QString::fromLatin1(frames.texts[home].mid(20, 12)));
        const auto read = [&](int number) {
            QByteArray part = pack.parts.at(static_cast<std::size_t>(number));
            if (random.bounded(3) == 0)
                return QByteArray();
            if (random.bounded(2) == 0)
                part.truncate(random.bounded(static_cast<int>(part.size())));
            const qsizetype at = random.bounded(static_cast<int>(part.size()) + 1);
            if (at < part.size())
                part[at] = static_cast<char>(part.at(at) & ~(1 << random.bounded(8)));
            return part;
        };
        QVERIFY(candidates(needle, somePack, pack.bits, first(100), read).test(home));
        QVERIFY(candidates(needle, somePack, random.bounded(2) == 0 ? 0 : 40, first(100), read).test(home));
    }
}

void TestSearchPack::keepsFramesOfUnknownFilters()
{
    Frames frames = randomFrames(10, 3);
    frames.filters[4] = {};
    const FilterPack pack = packFilters(frames.filters, somePack);
    const auto read = [&](int part) { return pack.parts.at(static_cast<std::size_t>(part)); };
    const PackedFrames found = candidates(NeedleGrams(u"0123456789abcdefgh"_s), somePack, pack.bits, first(10), read);
    QCOMPARE(found.count(), std::size_t {1});
    QVERIFY(found.test(4));
}

void TestSearchPack::seals()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("a"), QByteArray("12345678"), QByteArray("1234567890")}) {
        QByteArray kept = sealed(bytes, 6);
        QCOMPARE(unsealed(kept, 6), bytes);
        QVERIFY(unsealed(kept, 8).isNull());
        for (qsizetype i = 0; i < kept.size() * 8; ++i) {
            kept[i / 8] = static_cast<char>(kept.at(i / 8) ^ (1 << (i % 8)));
            QVERIFY(unsealed(kept, 6).isNull());
            kept[i / 8] = static_cast<char>(kept.at(i / 8) ^ (1 << (i % 8)));
        }
        kept.chop(1);
        QVERIFY(unsealed(kept, 6).isNull());
    }
}

QTEST_GUILESS_MAIN(TestSearchPack)
#include "tst_searchpack.moc"
