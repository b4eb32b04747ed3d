// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/answernote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

using Spans = std::vector<CoverageSpan>;

Timestamp at(std::int64_t seconds)
{
    return Timestamp::fromSeconds(seconds);
}

AnswerNote noteOf(const Spans &spans)
{
    AnswerNote note;
    note.asked = {at(1000), at(3000)};
    note.stretch = note.asked;
    for (const CoverageSpan &span : spans)
        note.coverage.mark(span);
    note.sourceKind = u"qovery"_s;
    note.server = u"https://api.example.com"_s;
    note.organization = u"acme"_s;
    note.madeAt = at(4000);
    return note;
}

CoverageSpan span(std::int64_t from, std::int64_t to, CoverageKind kind, CoverageReason reason = CoverageReason::None)
{
    return {at(from), at(to), kind, reason};
}

const CoverageSpan whole = span(1000, 3000, CoverageKind::Complete);

} // namespace

Q_DECLARE_METATYPE(std::vector<Backtrail::CoverageSpan>)

// What a list says of its own completeness: the same truth in words, Markdown and JSON.
class TestAnswerNote : public QObject
{
    Q_OBJECT

private slots:
    void sayWhatIsKnown_data();
    void sayWhatIsKnown();
    void completeMeansAllThatWasAskedFor();
    void aSelectionProvesNoList();
    void jsonHasEverything();
    void markdownHasNoMarkupOfAnyoneElse();
};

void TestAnswerNote::sayWhatIsKnown_data()
{
    QTest::addColumn<Spans>("spans");
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<QString>("kind"); // of the first gap
    QTest::addColumn<QString>("words");
    using K = CoverageKind;
    using R = CoverageReason;
    QTest::newRow("complete") << Spans {whole} << true << QString() << u"Complete from "_s;
    QTest::newRow("nothing was asked") << Spans {} << false << u"not-fetched"_s << u"Not fetched yet."_s;
    QTest::newRow("one hole") << Spans {span(1000, 2000, K::Complete), span(2001, 3000, K::Complete)} << false
                              << u"not-fetched"_s << u"Not fetched yet."_s;
    QTest::newRow("beyond retention") << Spans {span(1000, 2000, K::BeyondRetention), span(2000, 3000, K::Complete)}
                                      << false << u"beyond-retention"_s << u"keeps nothing from that time"_s;
    QTest::newRow("failed") << Spans {span(1000, 3000, K::Failed, R::RequestFailed)} << false << u"failed"_s
                            << u"The request failed."_s;
    QTest::newRow("refused") << Spans {span(1000, 3000, K::Failed, R::SignInRefused)} << false << u"failed"_s
                             << u"refused the sign-in"_s;
    QTest::newRow("too new") << Spans {span(1000, 2900, K::Complete), span(2900, 3000, K::Uncertain, R::NotSettled)}
                             << false << u"uncertain"_s << u"may still arrive"_s;
    QTest::newRow("one nanosecond") << Spans {{at(1000), {at(3000).ns - 1}, K::Complete, R::None}} << false
                                    << u"not-fetched"_s << u"Not fetched yet."_s;
}

void TestAnswerNote::sayWhatIsKnown()
{
    QFETCH(const Spans, spans);
    QFETCH(const bool, isComplete);
    QFETCH(const QString, kind);
    QFETCH(const QString, words);
    const AnswerNote note = noteOf(spans);
    QCOMPARE(note.isComplete(), isComplete);
    const QString sentences = answerSentences(note).join(u'\n');
    QVERIFY2(sentences.contains(words), qPrintable(sentences));
    QCOMPARE(sentences.contains("Complete "_L1), isComplete);
    const QString markdown = answerMarkdown(note);
    QVERIFY2(markdown.contains(words), qPrintable(markdown));
    QCOMPARE(markdown.contains("- Complete "_L1), isComplete);
    for (const QString &line : markdown.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith("- "_L1) || line.startsWith("  - "_L1), qPrintable(line));

    const QJsonObject json = QJsonDocument::fromJson(answerJson(note)).object();
    QCOMPARE(json.value("complete"_L1), QJsonValue(isComplete));
    QStringList kinds;
    for (const QJsonValue &stretch : json.value("coverage"_L1).toArray())
        kinds += stretch.toObject().value("kind"_L1).toString();
    kinds.removeAll(u"complete"_s);
    QCOMPARE(kinds.value(0), kind);
}

void TestAnswerNote::completeMeansAllThatWasAskedFor()
{
    AnswerNote note = noteOf({whole});
    note.stoppedAtLimit = true;
    note.events = 7;
    QVERIFY(note.isComplete()); // what is listed is listed without a hole
    QCOMPARE(QJsonDocument::fromJson(answerJson(note)).object().value("complete"_L1), QJsonValue(false));
    QVERIFY(answerSentences(note).constLast().contains("Only the newest 7 event"_L1));
    QVERIFY(answerMarkdown(note).contains("- Only the newest 7 event"_L1));
}

void TestAnswerNote::aSelectionProvesNoList()
{
    AnswerNote note = noteOf({whole});
    note.isSelection = true;
    note.masksSecrets = true;
    note.events = 7;
    const QJsonObject json = QJsonDocument::fromJson(answerJson(note)).object();
    QCOMPARE(json.value("complete"_L1), QJsonValue(false));
    QCOMPARE(json.value("selection"_L1), QJsonValue(true));
    QCOMPARE(json.value("secrets_masked"_L1), QJsonValue(true));
    QVERIFY(answerMarkdown(note).contains("- Only 7 event(s) that were selected"_L1));
    QVERIFY(answerMarkdown(note).contains("- What looks like a secret is masked."_L1));
}

void TestAnswerNote::jsonHasEverything()
{
    AnswerNote note = noteOf({whole});
    note.filter = u"type:UPDATE \"a\\b\"\n"_s;
    note.readFrom = AnswerNote::ReadFrom::Archive;
    note.events = 12;
    note.asked.from.reset();
    QVERIFY(!answerJson(note).contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(answerJson(note)).object();
    QCOMPARE(json.value("filter"_L1).toString(), note.filter);
    QCOMPARE(json.value("from"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(json.value("to"_L1).toString(), u"1970-01-01T00:50:00Z"_s);
    QCOMPARE(json.value("made_at"_L1).toString(), u"1970-01-01T01:06:40Z"_s);
    QCOMPARE(json.value("read_from"_L1).toString(), u"archive"_s);
    QCOMPARE(json.value("source"_L1).toString(), u"qovery"_s);
    QCOMPARE(json.value("server"_L1).toString(), u"https://api.example.com"_s);
    QCOMPARE(json.value("organization"_L1).toString(), u"acme"_s);
    QCOMPARE(json.value("events"_L1).toInt(), 12);
    QCOMPARE(json.value("accounted"_L1).toObject().value("from"_L1).toString(), u"1970-01-01T00:16:40Z"_s);
    const QJsonArray coverage = json.value("coverage"_L1).toArray();
    QCOMPARE(coverage.size(), 2); // before the stretch, nothing is known
    QCOMPARE(coverage.at(0).toObject().value("from"_L1), QJsonValue(QJsonValue::Null));
    QVERIFY(!coverage.at(1).toObject().contains("reason"_L1));
}

void TestAnswerNote::markdownHasNoMarkupOfAnyoneElse()
{
    AnswerNote note = noteOf({whole});
    note.organization = u"<b>a</b>\n# head"_s;
    note.filter = u"*x* `y` [z](http://e.example) \u202e"_s;
    const QString markdown = answerMarkdown(note);
    for (const QString &markup : {u"<b>"_s, u"\n# "_s, u"[z]("_s, u"\u202e"_s})
        QVERIFY2(!markdown.contains(markup), qPrintable(markdown));
}

QTEST_GUILESS_MAIN(TestAnswerNote)
#include "tst_answernote.moc"
