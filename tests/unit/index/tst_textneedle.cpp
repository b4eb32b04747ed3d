// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/textneedle.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestTextNeedle final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithQString_data();
    void agreesWithQString();
    void readsJsonTokens_data();
    void readsJsonTokens();
    void knowsWhatAUuidCannotHold();
    void spellsAsJsonDoes_data();
    void spellsAsJsonDoes();
};

void TestTextNeedle::agreesWithQString_data()
{
    QTest::addColumn<QString>("needle");
    const QStringList needles {u"a"_s, u"AB"_s, u"b"_s, u"é"_s, u"É"_s, u"k"_s, u"\u212a"_s, u"ß"_s, u"ss"_s, u"ſ"_s, u"s"_s,
                               u"\U00010400"_s, u"\U00010428"_s, u"💥"_s, u"a b"_s, u"\""_s, u"Σ"_s, u"ς"_s, u"zz"_s,
                               u"aaab"_s, u"@"_s, u"`"_s, u"["_s, u"{"_s};
    for (const QString &needle : needles)
        QTest::newRow(qPrintable(needle.toHtmlEscaped() + QString::number(needle.at(0).unicode(), 16))) << needle;
}

void TestTextNeedle::agreesWithQString()
{
    QFETCH(QString, needle);
    const QStringList texts {QString(), u"a"_s, u"xAb"_s, u"aaaab"_s, u"Café"_s, u"CAFÉ"_s, u"\u212a"_s, u"K"_s, u"straße"_s,
                             u"STRASSE"_s, u"ſ"_s, u"\U00010400 x"_s, u"\U00010428"_s, u"x💥"_s, u"A B"_s, u"say \"hi\""_s,
                             u"Σίσυφος"_s, u"zZ"_s, u"aaaAAB"_s, u"@"_s, u"`"_s, u"[{"_s, u"e\u0301"_s};
    TextNeedle search(needle);
    for (const QString &text : texts) {
        const bool expected = text.contains(needle, Qt::CaseInsensitive);
        const QByteArray utf8 = text.toUtf8();
        QCOMPARE(search.isIn(text), expected);
        QCOMPARE(search.isInUtf8({utf8.constData(), static_cast<std::size_t>(utf8.size())}), expected);
    }
}

void TestTextNeedle::readsJsonTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<bool>("found");
    QTest::newRow("escaped quotes") << R"("{\"memory\": 512}")"_ba << u"\"MEMORY\": 512"_s << true;
    QTest::newRow("not the escapes") << R"("a\nb")"_ba << u"n"_s << false;
    QTest::newRow("not the quotes") << R"("ab")"_ba << u"\""_s << false;
    QTest::newRow("escaped letter") << R"("\u0041bc")"_ba << u"abc"_s << true;
    QTest::newRow("escaped accent") << R"("caf\u00c9")"_ba << u"CAFé"_s << true;
    QTest::newRow("object as it is") << R"({"a": "B"})"_ba << u"\"b\""_s << true;
    QTest::newRow("absent") << QByteArray() << u"a"_s << false;
}

void TestTextNeedle::readsJsonTokens()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, needle);
    TextNeedle search(needle);
    QTEST(search.isInJson({json.constData(), static_cast<std::size_t>(json.size())}), "found");
}

void TestTextNeedle::knowsWhatAUuidCannotHold()
{
    QVERIFY(TextNeedle(u"b0e3-5D81"_s).mayBeInUuid());
    QVERIFY(!TextNeedle(u"xyz"_s).mayBeInUuid());
    QVERIFY(!TextNeedle(QString(37, u'a')).mayBeInUuid());
}

void TestTextNeedle::spellsAsJsonDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("spellings");
    QTest::newRow("plain") << u"Memory: 512"_s << QStringList {u"Memory: 512"_s};
    QTest::newRow("quotes") << u"say \"hi\""_s << QStringList {u"say \"hi\""_s, u"say \\\"hi\\\""_s};
    QTest::newRow("accent") << u"café"_s << QStringList {u"café"_s, u"caf\\u00e9"_s, u"CAF\\u00c9"_s};
    QTest::newRow("slash") << u"a/b"_s << QStringList {u"a/b"_s, u"a\\/b"_s};
    QTest::newRow("markup") << u"<b>"_s << QStringList {u"<b>"_s, u"\\u003cb\\u003e"_s};
    QTest::newRow("a line's end") << u"a\nb"_s << QStringList {u"a\nb"_s, u"a\\nb"_s};
    QTest::newRow("two units") << u"💥"_s << QStringList {u"💥"_s, u"\\ud83d\\udca5"_s};
}

void TestTextNeedle::spellsAsJsonDoes()
{
    QFETCH(const QString, text);
    QTEST(spellingsInJson(text), "spellings");
}

QTEST_GUILESS_MAIN(TestTextNeedle)
#include "tst_textneedle.moc"
