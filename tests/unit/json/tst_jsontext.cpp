// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/jsontext.h"

#include <QTest>

using namespace Backtrail;

class TestJsonText final : public QObject
{
    Q_OBJECT

private slots:
    void unescapes_data();
    void unescapes();
    void refusesWhatIsNoStringToken_data();
    void refusesWhatIsNoStringToken();
    void escapes_data();
    void escapes();
    void bothWaysGiveTheSameText();
};

void TestJsonText::unescapes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray("");
    QTest::newRow("plain") << QByteArray(R"("abc")") << QByteArray("abc");
    QTest::newRow("all short escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("escape at either end") << QByteArray(R"("\"a\"")") << QByteArray("\"a\"");
    QTest::newRow("one byte") << QByteArray(R"("\u0041")") << QByteArray("A");
    QTest::newRow("zero") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
    QTest::newRow("two bytes") << QByteArray(R"("\u00e9")") << QByteArray("\xc3\xa9");
    QTest::newRow("three bytes, mixed case digits") << QByteArray(R"("\u20Ac")") << QByteArray("\xe2\x82\xac");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("last character of all") << QByteArray(R"("\udbff\udfff")") << QByteArray("\xf4\x8f\xbf\xbf");
    QTest::newRow("UTF-8 stays") << QByteArray("\"\xf0\x9f\x98\x80\"") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("lone high") << QByteArray(R"("a\ud800b")") << QByteArray(R"(a\ud800b)");
    QTest::newRow("lone low") << QByteArray(R"("\udc00")") << QByteArray(R"(\udc00)");
    QTest::newRow("high at the end") << QByteArray(R"("\ud83d")") << QByteArray(R"(\ud83d)");
    QTest::newRow("high, then a pair") << QByteArray(R"("\ud83d\ud83d\ude00")") << QByteArray("\\ud83d\xf0\x9f\x98\x80");
    QTest::newRow("high, then a letter") << QByteArray(R"("\ud83d\u0041")") << QByteArray(R"(\ud83dA)");
    QTest::newRow("unknown escape stays") << QByteArray(R"("\x41")") << QByteArray(R"(\x41)");
    QTest::newRow("too few digits stay") << QByteArray(R"("\u12")") << QByteArray(R"(\u12)");
    QTest::newRow("no digits stay") << QByteArray(R"("\u12g4")") << QByteArray(R"(\u12g4)");
    QTest::newRow("escaped backslash before u") << QByteArray(R"("\\u0041")") << QByteArray(R"(\u0041)");
}

void TestJsonText::unescapes()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, text);
    const std::optional<QByteArray> result
        = unescapeJsonString({token.constData(), static_cast<std::size_t>(token.size())});
    QVERIFY(result);
    QCOMPARE(*result, text);
}

void TestJsonText::refusesWhatIsNoStringToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one quote") << QByteArray("\"");
    QTest::newRow("number") << QByteArray("12");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("object") << QByteArray("{\"a\":\"b\"}");
    QTest::newRow("open") << QByteArray("\"abc");
    QTest::newRow("closed by an escaped quote") << QByteArray(R"("abc\")");
    QTest::newRow("quote inside") << QByteArray(R"("a"b")");
}

void TestJsonText::refusesWhatIsNoStringToken()
{
    QFETCH(QByteArray, token);
    QVERIFY(!unescapeJsonString({token.constData(), static_cast<std::size_t>(token.size())}));
}

void TestJsonText::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("quotes and backslashes") << QByteArray(R"(a"b\c/)") << QByteArray(R"("a\"b\\c/")");
    QTest::newRow("controls") << QByteArray("\b\f\n\r\t\x01\x1f") << QByteArray(R"("\b\f\n\r\t\u0001\u001f")");
    QTest::newRow("zero") << QByteArray("\0", 1) << QByteArray(R"("\u0000")");
    QTest::newRow("UTF-8 stays") << QByteArray("\xc3\xa9") << QByteArray("\"\xc3\xa9\"");
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("\"a\xef\xbf\xbd\"");
}

void TestJsonText::escapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, token);
    QCOMPARE(escapeJsonString({text.constData(), static_cast<std::size_t>(text.size())}), token);
}

void TestJsonText::bothWaysGiveTheSameText()
{
    QByteArray all;
    for (int c = 0; c < 0x80; ++c)
        all += static_cast<char>(c);
    all += "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
    const QByteArray token = escapeJsonString({all.constData(), static_cast<std::size_t>(all.size())});
    QCOMPARE(unescapeJsonString({token.constData(), static_cast<std::size_t>(token.size())}), all);
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
