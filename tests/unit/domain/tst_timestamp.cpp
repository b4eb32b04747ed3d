// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/timestamp.h"

#include <QTest>

#include <limits>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestTimestamp final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void withoutAZoneIsRefusedWhenAsked();
    void writesRfc3339_data();
    void writesRfc3339();
    void roundTripsEveryDigit();
    void displaysWithItsZone();
    void roundsSecondsOutwards();
    void rangeHoldsItsBeginningAndNotItsEnd();
};

void TestTimestamp::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ns");
    constexpr qint64 base = 1'787'241'293LL * 1'000'000'000; // 2026-08-20T15:54:53Z

    QTest::newRow("no digits") << u"2026-08-20T15:54:53Z"_s << base;
    for (int digits = 1; digits <= 9; ++digits) {
        const QString fraction = u"216566789"_s.left(digits);
        const qint64 ns = u"216566789"_s.left(digits).leftJustified(9, u'0').toLongLong();
        QTest::addRow("%d digits", digits) << QString(u"2026-08-20T15:54:53."_s + fraction + u'Z') << base + ns;
    }
    QTest::newRow("twelve digits are cut") << u"2026-08-20T15:54:53.999999999999Z"_s << base + 999'999'999;
    QTest::newRow("never rounded up") << u"2026-08-20T15:54:53.9999Z"_s << base + 999'900'000;
    QTest::newRow("lower case") << u"2026-08-20t15:54:53z"_s << base;
    QTest::newRow("space") << u"2026-08-20 15:54:53Z"_s << base;
    QTest::newRow("no zone is UTC") << u"2026-08-20T15:54:53"_s << base;
    QTest::newRow("offset") << u"2026-08-20T17:54:53+02:00"_s << base;
    QTest::newRow("offset without colon") << u"2026-08-20T17:54:53+0200"_s << base;
    QTest::newRow("offset of hours") << u"2026-08-20T17:54:53+02"_s << base;
    QTest::newRow("negative offset") << u"2026-08-20T10:24:53-05:30"_s << base;
    QTest::newRow("Go") << u"2021-02-09 20:07:49.686182 +0000 UTC"_s << 1'612'901'269'686'182'000LL;
    QTest::newRow("comma") << u"2026-08-20T15:54:53,5Z"_s << base + 500'000'000;
    QTest::newRow("no seconds") << u"2026-08-20T15:54Z"_s << base - 53'000'000'000LL;
    QTest::newRow("date only") << u"2026-08-20"_s << 1'787'184'000'000'000'000LL;
    QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << 1'483'228'799'999'999'999LL;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << 1'709'164'800'000'000'000LL;
    QTest::newRow("epoch") << u"1970-01-01T00:00:00Z"_s << 0LL;
    QTest::newRow("before the epoch") << u"1969-12-31T23:59:59.5Z"_s << -500'000'000LL;
    QTest::newRow("outer spaces") << u"  2026-08-20T15:54:53Z "_s << base;
}

void TestTimestamp::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, ns);
    const auto parsed = Timestamp::parse(QStringView(text));
    QVERIFY(parsed);
    QCOMPARE(qint64(parsed->ns), ns);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QString>("text");
    const char *const wrong[] = {"", "now", "2026", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
                                 "2026-08-32T00:00:00Z", "2026-08-20T24:00:00Z", "2026-08-20T15:60:00Z",
                                 "2026-08-20T15:54:61Z", "2026-08-20T15:54:53.Z", "2026-08-20T15:54:53Zjunk",
                                 "2026-08-20T15:54:53+2", "2026-08-20T15:54:53+25:00", "2026-08-20T15:54:53 CEST",
                                 "20260820T155453Z", "1787241293", "2026-08-20T", "9999-01-01T00:00:00Z",
                                 "1500-01-01T00:00:00Z", "2026-08-20T15:54:53\n",
                                 "2262-04-10T23:59:59-23:59", "1677-09-22T00:00:00+23:59"};
    for (const char *text : wrong)
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
}

void TestTimestamp::refuses()
{
    QFETCH(QString, text);
    const QByteArray bytes = text.toUtf8();
    QVERIFY(!Timestamp::parse(std::string_view(bytes.constData(), std::size_t(bytes.size()))));
}

void TestTimestamp::withoutAZoneIsRefusedWhenAsked()
{
    QVERIFY(!Timestamp::parse(QStringView(u"2026-08-20T15:54:53"), false));
    QVERIFY(Timestamp::parse(QStringView(u"2026-08-20T15:54:53Z"), false));
}

void TestTimestamp::writesRfc3339_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 1'787'241'293'000'000'000LL << u"2026-08-20T15:54:53Z"_s;
    QTest::newRow("milliseconds") << 1'787'241'293'210'000'000LL << u"2026-08-20T15:54:53.210Z"_s;
    QTest::newRow("microseconds") << 1'787'241'293'216'566'000LL << u"2026-08-20T15:54:53.216566Z"_s;
    QTest::newRow("nanoseconds") << 1'787'241'293'216'566'001LL << u"2026-08-20T15:54:53.216566001Z"_s;
    QTest::newRow("small fraction keeps its zeros") << 1'787'241'293'000'000'001LL << u"2026-08-20T15:54:53.000000001Z"_s;
    QTest::newRow("the first") << std::numeric_limits<qint64>::min() << u"1677-09-21T00:12:43.145224192Z"_s;
    QTest::newRow("the last") << std::numeric_limits<qint64>::max() << u"2262-04-11T23:47:16.854775807Z"_s;
    QTest::newRow("before the epoch") << -1LL << u"1969-12-31T23:59:59.999999999Z"_s;
}

void TestTimestamp::writesRfc3339()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(Timestamp {ns}.toRfc3339(), text);
}

void TestTimestamp::roundTripsEveryDigit()
{
    std::int64_t ns = 1;
    for (int i = 0; i < 2000; ++i) {
        ns = (ns * 6'364'136'223'846'793LL + 1'442'695'040'888'963LL) % 4'000'000'000'000'000'000LL;
        const Timestamp time {ns};
        QCOMPARE(Timestamp::parse(QStringView(time.toRfc3339())), std::optional(time));
    }
}

void TestTimestamp::displaysWithItsZone()
{
    const Timestamp time {1'787'241'293'999'999'999LL};
    QCOMPARE(time.toDisplay(QTimeZone::utc()), u"2026-08-20 15:54:53"_s);
    QCOMPARE(time.toDisplay(QTimeZone::utc(), 3), u"2026-08-20 15:54:53.999"_s);
    QCOMPARE(time.toDisplay(QTimeZone(7200)), u"2026-08-20 17:54:53"_s);
    QCOMPARE(time.zoneLabel(QTimeZone::utc()), u"UTC"_s);
    QCOMPARE(time.zoneLabel(QTimeZone(7200)), u"+02:00"_s);
    QCOMPARE(time.zoneLabel(QTimeZone(-12'600)), u"-03:30"_s);
}

void TestTimestamp::roundsSecondsOutwards()
{
    QCOMPARE(Timestamp {1'500'000'000}.floorSeconds(), 1);
    QCOMPARE(Timestamp {1'500'000'000}.ceilSeconds(), 2);
    QCOMPARE(Timestamp {2'000'000'000}.ceilSeconds(), 2);
    QCOMPARE(Timestamp {-500'000'000}.floorSeconds(), -1);
    QCOMPARE(Timestamp {-500'000'000}.ceilSeconds(), 0);
}

void TestTimestamp::rangeHoldsItsBeginningAndNotItsEnd()
{
    const TimeRange range {Timestamp {10}, Timestamp {20}};
    QVERIFY(range.contains({10}));
    QVERIFY(range.contains({19}));
    QVERIFY(!range.contains({20}));
    QVERIFY(!range.contains({9}));
    QVERIFY(TimeRange {}.contains({0}));
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
