// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/coveragewords.h"

#include <QSet>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const char *text)
{
    return *Timestamp::parse(std::string_view(text));
}

} // namespace

class TestCoverageWords : public QObject
{
    Q_OBJECT

private slots:
    void everyKindAndReasonHasItsOwnWords();
    void saysWhatIsCompleteAndWhatIsNot();
};

void TestCoverageWords::everyKindAndReasonHasItsOwnWords()
{
    QSet<QString> words;
    QSet<QString> keys;
    for (int kind = 0; kind <= int(CoverageKind::BeyondRetention); ++kind) {
        words.insert(coverageWords(CoverageKind(kind), CoverageReason::None));
        keys.insert(coverageKey(CoverageKind(kind)));
    }
    for (int reason = 1; reason <= int(CoverageReason::RetentionUnknown); ++reason) {
        words.insert(coverageWords(CoverageKind::Uncertain, CoverageReason(reason)));
        keys.insert(coverageKey(CoverageReason(reason)));
    }
    QCOMPARE(words.size(), 13);
    QCOMPARE(keys.size(), 13);
    QVERIFY(!words.contains(QString()) && !keys.contains(QString()));
}

void TestCoverageWords::saysWhatIsCompleteAndWhatIsNot()
{
    Coverage coverage;
    const TimeRange range {at("2026-08-20T13:31:00Z"), at("2026-08-20T15:01:00Z")};
    QCOMPARE(coverageSummary(coverage, range),
             u"Not complete from 2026-08-20 13:31:00 to 2026-08-20 15:01:00 UTC: Not fetched yet."_s);
    coverage.mark({*range.from, *range.to, CoverageKind::Complete, CoverageReason::None});
    QCOMPARE(coverageSummary(coverage, range), u"Complete from 2026-08-20 13:31:00 to 2026-08-20 15:01:00 UTC."_s);
    QVERIFY(coverageGapLines(coverage, range).isEmpty());

    const TimeRange wider {at("2026-08-20T13:00:00Z"), at("2026-08-20T16:00:00Z")};
    coverage.mark({*range.to, at("2026-08-20T15:02:00Z"), CoverageKind::Failed, CoverageReason::SignInRefused});
    QVERIFY2(coverageSummary(coverage, wider).contains(u"3 gap"_s), qPrintable(coverageSummary(coverage, wider)));
    QCOMPARE(coverageGapLines(coverage, wider).at(1),
             u"from 2026-08-20 15:01:00 to 2026-08-20 15:02:00 UTC: The server refused the sign-in."_s);
    QCOMPARE(coverageGapLines(coverage, wider, QTimeZone::utc(), 1).size(), 2);
    QVERIFY(coverageGapLines(coverage, {}).first().startsWith(u"before 2026-08-20 13:31:00 UTC"_s));
}

QTEST_GUILESS_MAIN(TestCoverageWords)
#include "tst_coveragewords.moc"
