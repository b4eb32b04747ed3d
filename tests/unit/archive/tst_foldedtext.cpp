// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/foldedtext.h"
#include "models/json/jsontext.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Of bytes behind which nothing may be read; null = it is not plain.
QByteArray folded(const QByteArray &escaped)
{
    const auto size = static_cast<std::size_t>(escaped.size());
    const auto text = std::make_unique<char[]>(size);
    std::copy(escaped.cbegin(), escaped.cend(), text.get());
    const auto out = std::make_unique<char[]>(size + foldingSlack);
    const std::optional<std::size_t> written = foldPlainJson({text.get(), size}, out.get());
    return written ? QByteArray(out.get(), static_cast<qsizetype>(*written)) : QByteArray();
}

QByteArray slowly(const QByteArray &escaped)
{
    return unescapeJsonString(QByteArray('"' + escaped + '"').toStdString())->toLower();
}

} // namespace

class TestFoldedText final : public QObject
{
    Q_OBJECT

private slots:
    void readsAsTheLongWayDoes();
    void leavesTheRest_data();
    void leavesTheRest();
};

void TestFoldedText::readsAsTheLongWayDoes()
{
    QRandomGenerator random(3);
    const QList<QByteArray> parts {"a", "Z", "[", "@", "`{", "\\\"", "\\\\", "\\n", "\\/", "A longer TEXT of some words "};
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        const int most = random.bounded(400);
        const int usual = random.bounded(20); // runs without escapes, some of them long
        while (text.size() < most)
            text += random.bounded(20) < usual ? QByteArray("xY") : parts.at(random.bounded(static_cast<int>(parts.size())));
        QCOMPARE(folded(text), slowly(text));
    }
    QVERIFY(folded("").isEmpty());
}

void TestFoldedText::leavesTheRest_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a letter that is not ASCII") << QByteArray("\xc3\xa4");
    QTest::newRow("no UTF-8") << QByteArray("\xff");
    QTest::newRow("an escape by number") << QByteArray("\\u0041");
    QTest::newRow("an escape that there is not") << QByteArray("\\x");
}

void TestFoldedText::leavesTheRest()
{
    QFETCH(const QByteArray, part);
    for (int before = 0; before < 200; ++before) {
        const QByteArray text = QByteArray(before, 'a') + part + QByteArray(200 - before, 'b');
        QVERIFY2(folded(text).isNull(), qPrintable(QString::number(before)));
        QVERIFY(folded(QByteArray(before, 'a') + part).isNull());
    }
    QVERIFY(folded(QByteArray(100, 'a') + '\\').isNull()); // cut off
}

QTEST_GUILESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
