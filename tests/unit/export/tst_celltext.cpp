// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/celltext.h"

#include <QJsonDocument>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestCellText : public QObject
{
    Q_OBJECT

private slots:
    void guardsCsv_data();
    void guardsCsv();
    void escapesMarkdown_data();
    void escapesMarkdown();
    void fenceIsLongerThanAnyInside();
    void measuresLikeATerminal_data();
    void measuresLikeATerminal();
    void cutsWithAnEllipsis();
    void jsonKeepsItsValue();
};

void TestCellText::guardsCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"Jo Doe"_s << u"Jo Doe"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"say \"hi\""_s << u"\"say \"\"hi\"\"\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("blank at the end") << u"a "_s << u"\"a \""_s;
    for (const QChar sign : u"=+-@|;\uff1d\uff0b\uff0d\uff20"_s) {
        QTest::newRow(qPrintable(u"formula U+%1"_s.arg(sign.unicode(), 4, 16, QChar(u'0'))))
            << QString(sign + u"1"_s) << QString(u'\'' + QString(sign) + u'1');
    }
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("line break first") << u"\n=1"_s << u"\"'\n=1\""_s;
    QTest::newRow("blanks before the formula") << u"  =1"_s << u"'  =1"_s;
    QTest::newRow("quote before the formula") << u"\"=1"_s << u"\"'\"\"=1\""_s;
    QTest::newRow("invisible before the formula") << u"\u200b=1"_s << u"'\u200b=1"_s;
    QTest::newRow("byte order mark before the formula") << u"\ufeff=1"_s << u"'\ufeff=1"_s;
    QTest::newRow("formula with comma") << u"=a,b"_s << u"\"'=a,b\""_s;
    QTest::newRow("sign later") << u"a=b"_s << u"a=b"_s;
}

void TestCellText::guardsCsv()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestCellText::escapesMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("plain") << u"Jo Doe (ops)"_s << u"Jo Doe (ops)"_s;
    QTest::newRow("cell end") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("code") << u"`rm`"_s << u"\\`rm\\`"_s;
    QTest::newRow("html") << u"<img src=x>&amp;"_s << u"&lt;img src=x&gt;&amp;amp;"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
    QTest::newRow("emphasis") << u"*a* _b_"_s << u"\\*a\\* \\_b\\_"_s;
    QTest::newRow("backslash before a pipe") << u"\\|"_s << u"\\\\\\|"_s;
    QTest::newRow("address") << u"https://evil.example"_s << u"https\\://evil.example"_s;
    QTest::newRow("www") << u"www.evil.example"_s << u"www\\.evil.example"_s;
    QTest::newRow("line break") << u"a\n| b |"_s << u"a⟨U+000A⟩\\| b \\|"_s;
    QTest::newRow("bidi") << u"a\u202eb"_s << u"a⟨U+202E⟩b"_s;
}

void TestCellText::escapesMarkdown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, markdown);
    QCOMPARE(markdownText(text), markdown);
}

void TestCellText::fenceIsLongerThanAnyInside()
{
    QCOMPARE(markdownFence(u"a"_s, u"diff"_s), u"```diff\na\n```\n"_s);
    QCOMPARE(markdownFence(u"````\nb\n"_s, {}), u"`````\n````\nb\n`````\n"_s);
}

void TestCellText::measuresLikeATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("latin") << u"abc"_s << 3;
    QTest::newRow("chinese") << u"審計"_s << 4;
    QTest::newRow("fullwidth") << u"＝"_s << 2;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
    QTest::newRow("emoji") << u"🚀"_s << 2;
}

void TestCellText::measuresLikeATerminal()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(terminalWidth(text), width);
    QCOMPARE(terminalWidth(paddedToWidth(text, 10)), 10);
    QCOMPARE(elidedToWidth(text, width), text);
}

void TestCellText::cutsWithAnEllipsis()
{
    QCOMPARE(elidedToWidth(u"abcdef"_s, 4), u"abc…"_s);
    QCOMPARE(elidedToWidth(u"審計審計"_s, 4), u"審…"_s);
    QCOMPARE(elidedToWidth(u"🚀🚀"_s, 3), u"🚀…"_s);
    QCOMPARE(elidedToWidth(u"abc"_s, 1), u"…"_s);
    QVERIFY(terminalWidth(elidedToWidth(QString(1'000'000, u'x'), 20)) == 20);
}

void TestCellText::jsonKeepsItsValue()
{
    const QByteArray json = u"{\"a\": \"x\u202e\u009b31m\u00ad\U000e0041y\",\n \"b\": 1.0}"_s.toUtf8();
    const QByteArray safe = jsonForTerminal(json);
    QVERIFY(safe.contains("\\u202e\\u009b31m\\u00ad\\udb40\\udc41y"));
    QVERIFY(safe.contains("\n \"b\": 1.0"));
    QCOMPARE(QJsonDocument::fromJson(safe), QJsonDocument::fromJson(json));
    QCOMPARE(jsonForTerminal("[1]"), QByteArray("[1]"));
}

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
