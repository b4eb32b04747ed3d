// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/tokenshapes.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestTokenShapes final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTokensByTheirShape_data();
    void knowsTokensByTheirShape();
};

void TestTokenShapes::knowsTokensByTheirShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    QTest::newRow("Qovery") << u"\"qov_3kd93jf0s9dkf\""_s << true;
    QTest::newRow("HCP Terraform") << u"x Ab12Cd34.atlasv1.0123456789abcdef"_s << true;
    QTest::newRow("GitHub") << u"ghp_0123456789abcdef0123"_s << true;
    QTest::newRow("GitLab") << u"glpat-0123456789abcdef0123"_s << true;
    QTest::newRow("AWS") << u"actor:AKIA0123456789ABCDEF"_s << true;
    QTest::newRow("JSON web token") << u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a filter") << u"type:UPDATE -actor:terraform* time>-2h \"needle\""_s << false;
    QTest::newRow("an id") << u"id:de300000-0000-4000-8000-00000000ac3e"_s << false;
    QTest::newRow("a hash") << u"commit 0123456789abcdef0123456789abcdef01234567"_s << false;
    QTest::newRow("the mark alone") << u"\"qov_\" \"eyJ\""_s << false;
}

void TestTokenShapes::knowsTokensByTheirShape()
{
    QFETCH(QString, text);
    QFETCH(bool, holds);
    QCOMPARE(holdsToken(text), holds);
}

QTEST_APPLESS_MAIN(TestTokenShapes)
#include "tst_tokenshapes.moc"
