// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/errorwords.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestErrorWords final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasASentenceAndAtMostOneAction_data();
    void everyKindHasASentenceAndAtMostOneAction();
    void serverTextIsShortAndVisible();
};

void TestErrorWords::everyKindHasASentenceAndAtMostOneAction_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestErrorWords::everyKindHasASentenceAndAtMostOneAction()
{
    QFETCH(int, kind);
    const ErrorWords words = errorWords(Error {ErrorKind(kind), {}, 0, {}});
    QVERIFY(!words.title.isEmpty());
    QVERIFY(words.sentence.endsWith(u'.'));
    QCOMPARE(words.actionLabel.isEmpty(), words.action == ErrorAction::None);
}

void TestErrorWords::serverTextIsShortAndVisible()
{
    const QString hostile = u"<b>bad</b>"_s + QChar(0x202e) + QString(5000, u'x');
    const ErrorWords words = errorWords(Error {ErrorKind::ServerFailed, hostile, 503, {}});
    QVERIFY(words.sentence.contains(u"HTTP 503: <b>bad</b>⟨U+202E⟩xxx"_s));
    QVERIFY(words.sentence.size() < 600);
}

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
