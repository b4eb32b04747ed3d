// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/visibletext.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestVisibleText final : public QObject
{
    Q_OBJECT

private slots:
    void escapes_data();
    void escapes();
    void keepsLineBreaksWhereTheyAreWanted();
    void sharesWhatNeedsNoChange();
    void shortens_data();
    void shortens();
};

void TestVisibleText::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"checkout-api"_s << u"checkout-api"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("emoji") << u"🚀 go"_s << u"🚀 go"_s;
    QTest::newRow("bidi override") << QString(u"prod-"_s + QChar(0x202e) + u"fdp.exe"_s) << u"prod-⟨U+202E⟩fdp.exe"_s;
    QTest::newRow("isolate") << QString(QChar(0x2066)) << u"⟨U+2066⟩"_s;
    QTest::newRow("escape character") << QString(QChar(0x1b) + u"[31m"_s) << u"⟨U+001B⟩[31m"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a⟨U+000A⟩b"_s;
    QTest::newRow("zero width") << QString(u'a' + QString(QChar(0x200b)) + u'b') << u"a⟨U+200B⟩b"_s;
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) << u"⟨U+FEFF⟩"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"⟨U+D800⟩"_s;
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041") << u"⟨U+E0041⟩"_s;
    QTest::newRow("null") << QString(QChar(0)) << u"⟨U+0000⟩"_s;
}

void TestVisibleText::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void TestVisibleText::keepsLineBreaksWhereTheyAreWanted()
{
    QCOMPARE(visibleText(u"a\n\tb\r"_s, LineBreaks::Keep), u"a\n\tb⟨U+000D⟩"_s);
}

void TestVisibleText::sharesWhatNeedsNoChange()
{
    const QString text = u"a name"_s;
    QCOMPARE(visibleText(text).constData(), text.constData());
}

void TestVisibleText::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("cut");
    QTest::newRow("short enough") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("cut") << u"abcdef"_s << 4 << u"abc…"_s;
    QTest::newRow("never through a pair") << u"ab🚀🚀"_s << 4 << u"ab…"_s;
}

void TestVisibleText::shortens()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, cut);
    QCOMPARE(shortened(text, limit), cut);
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
