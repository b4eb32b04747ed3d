// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/walkorder.h"

#include <QStringList>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

AuditEvent entry(std::int64_t ns, const QString &id)
{
    AuditEvent event;
    event.time = {ns};
    event.id = id;
    return event;
}

QStringList ids(const std::vector<AuditEvent> &events)
{
    QStringList ids;
    for (const AuditEvent &event : events)
        ids.append(event.id);
    return ids;
}

} // namespace

class TestWalkOrder : public QObject
{
    Q_OBJECT

private slots:
    void holdsBackTheOldestInstant();
    void ordersAcrossTheEdgeOfAPage();
    void filteredPagesStillLetGo();
};

void TestWalkOrder::holdsBackTheOldestInstant()
{
    WalkOrder order;
    QCOMPARE(ids(order.add({entry(3, u"c"_s), entry(2, u"b"_s), entry(1, u"a"_s)}, {1})),
             QStringList({u"c"_s, u"b"_s}));
    QCOMPARE(ids(order.rest()), QStringList {u"a"_s});
    QVERIFY(order.rest().empty());
}

void TestWalkOrder::ordersAcrossTheEdgeOfAPage()
{
    WalkOrder order;
    QCOMPARE(ids(order.add({entry(5, u"e"_s), entry(2, u"b"_s), entry(2, u"d"_s)}, {2})),
             QStringList {u"e"_s});
    QCOMPARE(ids(order.add({entry(2, u"c"_s), entry(2, u"a"_s), entry(1, u"z"_s)}, {1})),
             QStringList({u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(ids(order.rest()), QStringList {u"z"_s});
}

void TestWalkOrder::filteredPagesStillLetGo()
{
    WalkOrder order;
    QVERIFY(order.add({entry(2, u"a"_s)}, {2}).empty());
    QCOMPARE(ids(order.add({}, {1})), QStringList {u"a"_s});
}

QTEST_GUILESS_MAIN(TestWalkOrder)
#include "tst_walkorder.moc"
