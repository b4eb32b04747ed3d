// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"
#include "models/filter/widerfilter.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestWiderFilter final : public QObject
{
    Q_OBJECT

private slots:
    void looksForPartsOfNames_data();
    void looksForPartsOfNames();
};

void TestWiderFilter::looksForPartsOfNames_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected"); // empty = nothing is offered
    QTest::newRow("beginning") << u"target:check"_s << u"target:check*"_s;
    QTest::newRow("part") << u"target:api"_s << u"target:*api*"_s;
    QTest::newRow("other case") << u"target:CHECKOUT-API"_s << u"target:CHECKOUT-API*"_s;
    QTest::newRow("the rest stays") << u"type:UPDATE target:check"_s << u"type:UPDATE target:check*"_s;
    QTest::newRow("beside alternatives") << u"target:check (actor:x* OR time>2026-08-20)"_s
                                         << u"(actor:x* OR time>2026-08-20) target:check*"_s;
    QTest::newRow("it is there") << u"target:cart"_s << QString();
    QTest::newRow("nothing is like it") << u"target:zebra"_s << QString();
    QTest::newRow("excluded") << u"-target:check"_s << QString();
    QTest::newRow("already a pattern") << u"target:zeb*"_s << QString();
    QTest::newRow("needs quotes") << u"target:\"check out\""_s << QString();
    QTest::newRow("actor") << u"actor:jane"_s << u"actor:jane*"_s;
}

void TestWiderFilter::looksForPartsOfNames()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const FilterReading reading = parseFilter(line);
    QVERIFY(!reading.error);
    const auto wider = widerFilter(reading.state, [](FilterPart part) {
        return part == FilterPart::Actor ? QStringList {u"jane.doe@acme.example"_s}
                                         : QStringList {u"checkout-api"_s, u"cart"_s};
    });
    QCOMPARE(wider.has_value(), !expected.isEmpty());
    if (wider)
        QCOMPARE(filterText(wider->filter), filterText(parseFilter(expected).state));
}

QTEST_GUILESS_MAIN(TestWiderFilter)
#include "tst_widerfilter.moc"
