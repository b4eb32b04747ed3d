// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/eventcolumns.h"

#include <QSet>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestEventColumns final : public QObject
{
    Q_OBJECT

private slots:
    void keysAreUniqueAndFound();
    void unknownKeysAreNotFound();
};

void TestEventColumns::keysAreUniqueAndFound()
{
    QSet<QString> keys;
    for (const EventColumnSpec &spec : eventColumns) {
        keys.insert(columnKey(spec.column));
        QCOMPARE(findColumn(columnKey(spec.column)), std::optional(spec.column));
        QVERIFY(!columnTitle(spec.column).isEmpty());
    }
    QCOMPARE(keys.size(), eventColumnCount);
}

void TestEventColumns::unknownKeysAreNotFound()
{
    QVERIFY(!findColumn(u"nonsense"));
    QVERIFY(!findColumn(u""));
    QVERIFY(!findColumn(u"TIMESTAMP"));
}

QTEST_GUILESS_MAIN(TestEventColumns)
#include "tst_eventcolumns.moc"
