// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/momentedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestMomentEdit : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWallClockOfTheZone();
    void understandsPastedTimes_data();
    void understandsPastedTimes();
    void refusesWhatIsNoTime();
    void keepsFractionsUntilEdited();
};

namespace {

Timestamp at(const QString &text)
{
    return *Timestamp::parse(QStringView(text));
}

void paste(MomentEdit &edit, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keySequence(&edit, QKeySequence::Paste);
}

} // namespace

void TestMomentEdit::showsTheWallClockOfTheZone()
{
    MomentEdit edit;
    edit.setMoment(at(u"2026-08-20T12:00:00Z"_s));
    QCOMPARE(edit.text(), u"2026-08-20 12:00:00"_s);
    QSignalSpy edits(&edit, &MomentEdit::momentEdited);
    edit.setZone(QTimeZone("Europe/Paris"));
    QCOMPARE(edit.text(), u"2026-08-20 14:00:00"_s);
    QCOMPARE(edit.moment(), at(u"2026-08-20T12:00:00Z"_s));
    QCOMPARE(edits.size(), 0);
    edit.setDateTime(edit.dateTime().addSecs(60));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edit.moment(), at(u"2026-08-20T12:01:00Z"_s));
}

void TestMomentEdit::understandsPastedTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    QTest::newRow("UTC") << u"2026-08-20T15:54:53Z"_s << u"2026-08-20T15:54:53Z"_s;
    QTest::newRow("offset") << u" 2026-08-20T15:54:53+02:00\n"_s << u"2026-08-20T13:54:53Z"_s;
    QTest::newRow("nanoseconds") << u"2026-08-20T15:54:53.123456789Z"_s
                                 << u"2026-08-20T15:54:53.123456789Z"_s;
    QTest::newRow("no zone: that of the field") << u"2026-08-20 15:54:53"_s << u"2026-08-20T13:54:53Z"_s;
}

void TestMomentEdit::understandsPastedTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    MomentEdit edit;
    edit.setZone(QTimeZone("Europe/Paris"));
    QSignalSpy edits(&edit, &MomentEdit::momentEdited);
    paste(edit, text);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edit.moment().toRfc3339(), moment);
}

void TestMomentEdit::refusesWhatIsNoTime()
{
    MomentEdit edit;
    edit.setMoment(at(u"2026-08-20T12:00:00Z"_s));
    QSignalSpy refusals(&edit, &MomentEdit::pasteRefused);
    paste(edit, u"yesterday-ish"_s);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(edit.moment(), at(u"2026-08-20T12:00:00Z"_s));
}

void TestMomentEdit::keepsFractionsUntilEdited()
{
    MomentEdit edit;
    edit.setMoment(at(u"2026-08-20T12:00:00.5Z"_s));
    QCOMPARE(edit.text(), u"2026-08-20 12:00:00"_s);
    QCOMPARE(edit.moment(), at(u"2026-08-20T12:00:00.5Z"_s));
    edit.setDateTime(edit.dateTime().addSecs(1));
    QCOMPARE(edit.moment(), at(u"2026-08-20T12:00:01Z"_s));
}

QTEST_MAIN(TestMomentEdit)
#include "tst_momentedit.moc"
