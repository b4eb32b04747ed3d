// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/secret.h"

#include <QTest>

using namespace Backtrail;

class TestSecret final : public QObject
{
    Q_OBJECT

private slots:
    void neverPrintsItself();
    void copiesSurviveTheOriginal();
};

void TestSecret::neverPrintsItself()
{
    QString printed;
    QDebug(&printed) << Secret(QByteArrayLiteral("qov_canary"));
    QCOMPARE(printed.trimmed(), QStringLiteral("***"));
}

void TestSecret::copiesSurviveTheOriginal()
{
    Secret copy;
    {
        const Secret original(QByteArray("qov_") + QByteArray::number(42));
        copy = original;
    }
    QCOMPARE(copy.expose(), QByteArray("qov_42"));
    QVERIFY(Secret().isEmpty());
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
