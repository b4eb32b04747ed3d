// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/bytefinder.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Backtrail;

class TestByteFinder final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithQByteArray_data();
    void agreesWithQByteArray();
    void readsNothingBehindTheEnd();
};

void TestByteFinder::agreesWithQByteArray_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::newRow("two letters") << QByteArray("ab");
    QTest::newRow("both cases") << QByteArray("aAbB");
    QTest::newRow("what differs from others in the bit of the case") << QByteArray("@`[{aA\x7f_");
    QTest::newRow("beyond ASCII") << QByteArray("\xc3\xa9\xe9k");
}

void TestByteFinder::agreesWithQByteArray()
{
    QFETCH(QByteArray, letters);
    QRandomGenerator random(7);
    const auto text = [&](int size) {
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes += letters.at(random.bounded(static_cast<int>(letters.size())));
        return bytes;
    };
    for (int round = 0; round < 3000; ++round) {
        const QByteArray needle = text(1 + random.bounded(20)).toLower();
        QByteArray hay = text(random.bounded(90));
        if (random.bounded(2) == 0)
            hay.insert(random.bounded(static_cast<int>(hay.size()) + 1), needle.toUpper());
        const ByteFinder finder(needle.toStdString());
        const QByteArray folded = hay.toLower();
        const std::string_view view(hay.constData(), static_cast<std::size_t>(hay.size()));
        for (int from = 0; from <= hay.size(); from += 1 + random.bounded(9)) {
            const qsizetype expected = folded.indexOf(needle, from);
            const std::size_t found = finder.find(view, static_cast<std::size_t>(from));
            QCOMPARE(found == ByteFinder::npos ? -1 : static_cast<qsizetype>(found), expected);
        }
    }
}

// For the address sanitizer: text at the very end of its memory.
void TestByteFinder::readsNothingBehindTheEnd()
{
    const ByteFinder finder("needle");
    for (std::size_t size = 0; size < 70; ++size) {
        const std::unique_ptr<char[]> text(new char[size]);
        std::fill_n(text.get(), size, 'n');
        QCOMPARE(finder.find({text.get(), size}, 0), ByteFinder::npos);
    }
}

QTEST_GUILESS_MAIN(TestByteFinder)
#include "tst_bytefinder.moc"
