// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/coverage.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array letters {'.', 'C', 'u', 'f', 'r'};

// `..CCff` = what is known of the seconds 0, 1, 2 and so on.
QString drawn(const Coverage &coverage, int length)
{
    QString text;
    for (const CoverageSpan &span : coverage.spans({Timestamp {0}, Timestamp {length}}))
        text += QString(span.to.ns - span.from.ns, QLatin1Char(letters.at(static_cast<std::size_t>(span.kind))));
    return text;
}

CoverageSpan span(std::int64_t from, std::int64_t to, CoverageKind kind)
{
    return {{from}, {to}, kind, CoverageReason::None};
}

} // namespace

class TestCoverage final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownAtFirst();
    void marks_data();
    void marks();
    void namesGaps();
    void neighboursThatSayTheSameAreOne();
    void agreesWithAnArray();
};

void TestCoverage::nothingIsKnownAtFirst()
{
    const Coverage coverage;
    QCOMPARE(drawn(coverage, 4), u"...."_s);
    QVERIFY(!coverage.isComplete({}));
    QVERIFY(coverage.isComplete({Timestamp {3}, Timestamp {3}})); // no time, no gap
}

void TestCoverage::marks_data()
{
    QTest::addColumn<QString>("marks"); // drawings on top of each other, `.` leaves what is below
    QTest::addColumn<QString>("result");
    QTest::newRow("one") << u"  CC  "_s << u"..CC.."_s;
    QTest::newRow("failed, then read") << u"ffffff|  CC  "_s << u"ffCCff"_s;
    QTest::newRow("complete stays complete") << u"  CC  |ffffff"_s << u"ffCCff"_s;
    QTest::newRow("what is learned later replaces") << u"uuuu  |  ffff"_s << u"uuffff"_s;
    QTest::newRow("forgotten") << u"uuuuuu|  ..  "_s << u"uu..uu"_s;
    QTest::newRow("joined") << u"CC    |    CC|  CC  "_s << u"CCCCCC"_s;
    QTest::newRow("several in one") << u"C C f |rrrrrr"_s << u"CrCrrr"_s;
}

void TestCoverage::marks()
{
    QFETCH(QString, marks);
    QFETCH(QString, result);
    Coverage coverage;
    for (const QString &line : marks.split(u'|')) {
        for (qsizetype at = 0; at < line.size();) {
            const qsizetype from = at;
            while (at < line.size() && line[at] == line[from])
                ++at;
            const auto *letter = std::ranges::find(letters, line[from].toLatin1());
            if (letter != letters.end())
                coverage.mark(span(from, at, static_cast<CoverageKind>(letter - letters.begin())));
        }
    }
    QCOMPARE(drawn(coverage, static_cast<int>(result.size())), result);
}

void TestCoverage::namesGaps()
{
    Coverage coverage;
    coverage.mark(span(10, 20, CoverageKind::Complete));
    coverage.mark({{20}, {25}, CoverageKind::Failed, CoverageReason::RequestFailed});
    QVERIFY(coverage.isComplete({Timestamp {10}, Timestamp {20}}));
    QVERIFY(!coverage.isComplete({Timestamp {10}, Timestamp {21}}));
    const std::vector<CoverageSpan> gaps = coverage.gaps({Timestamp {5}, Timestamp {22}});
    QCOMPARE(gaps.size(), std::size_t {2});
    QCOMPARE(gaps[0], span(5, 10, CoverageKind::NotFetched));
    QCOMPARE(gaps[1], (CoverageSpan {{20}, {22}, CoverageKind::Failed, CoverageReason::RequestFailed}));
}

void TestCoverage::neighboursThatSayTheSameAreOne()
{
    Coverage coverage;
    for (int i = 0; i < 1000; ++i)
        coverage.mark(span(i, i + 1, CoverageKind::Complete));
    QCOMPARE(coverage.spans().size(), std::size_t {1});
}

void TestCoverage::agreesWithAnArray()
{
    constexpr int length = 64;
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Coverage coverage;
        std::array<std::size_t, length> expected {};
        for (int step = 0; step < 30; ++step) {
            const int from = static_cast<int>(random() % length);
            const int to = static_cast<int>(random() % (length + 1));
            const auto kind = static_cast<std::size_t>(random() % letters.size());
            coverage.mark(span(from, to, static_cast<CoverageKind>(kind)));
            for (int i = from; i < to; ++i) {
                if (expected[static_cast<std::size_t>(i)] != 1)
                    expected[static_cast<std::size_t>(i)] = kind;
            }
        }
        QString drawing;
        for (const std::size_t kind : expected)
            drawing += QLatin1Char(letters.at(kind));
        QCOMPARE(drawn(coverage, length), drawing);
    }
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
