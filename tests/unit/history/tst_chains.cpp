// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/chains.h"
#include "tests/unit/index/indexevents.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestChains final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatBelongsTogether_data();
    void findsWhatBelongsTogether();
    void arrivalDoesNotMatter();
    void oneEventSeesTheSameChain();
    void missingIsSaidOnlyWhereAllIsKnown_data();
    void missingIsSaidOnlyWhereAllIsKnown();
    void unrelatedEventsStayApart();
    void remembersPairs();
    void learnsHowLongOperationsTake();
    void survivesMany_data();
    void survivesMany();
    void isSilentWhenCanceled();
};

namespace {

QString uuid(int number)
{
    return u"7219a2c2-b0e3-5d81-9de6-%1"_s.arg(number, 12, 16, QChar(u'0'));
}

// `SECOND TYPE [TARGET [ENVIRONMENT]]`; a target "E..." is an environment.
EventText eventOf(const QString &line, int number)
{
    const QStringList words = line.simplified().split(u' ');
    EventText event {uuid(number), words[0].toLongLong() * 1'000'000'000, {}};
    const QString target = words.value(2, u"t"_s);
    const bool isEnvironment = target.startsWith(u'E');
    event.members = {{u"event_type"_s, words[1]},
                     {u"target_id"_s, target == "-"_L1 ? QString() : target},
                     {u"target_type"_s, isEnvironment ? u"ENVIRONMENT"_s : u"CONTAINER"_s},
                     {u"environment_id"_s, isEnvironment ? target : words.value(3)}};
    return event;
}

EventSnapshot snapshotOf(const QString &log, const std::vector<int> &order = {})
{
    const QStringList lines = log.split(u'\n');
    QList<EventText> events;
    for (int i = 0; i < lines.size(); ++i) {
        const int number = order.empty() ? i : order[std::size_t(i)];
        events.append(eventOf(lines[number], number + 1));
    }
    EventIndex index;
    (void)index.append(batchOf(events));
    return index.snapshot();
}

int numberOf(const EventSnapshot &snapshot, RowId row)
{
    return snapshot.id(row).right(12).toInt(nullptr, 16);
}

// `deploy 1o 2q 3c succeeded; ...` by line number, with the rule's letter; `3?` a cause; `<1` a parent's first.
QString wordsOf(const EventSnapshot &snapshot, const ChainSet &set, const Chain &chain)
{
    static const QStringList families {u"deploy"_s, u"stop"_s, u"restart"_s, u"delete"_s, u"uninstall"_s, u"dry"_s, u"force"_s,
                                       u"unlock"_s, u"migrate"_s, u"guard"_s};
    static const QStringList rules {u"o"_s, u"t"_s, u"q"_s, u"r"_s, u"c"_s, u"x"_s, u"?"_s, u"a"_s};
    static const QStringList ends {u"open"_s, u"ok"_s, u"bad"_s, u"cancelled"_s, u"missing"_s};
    QString words = families[int(chain.family)];
    if (chain.cause)
        words += u" %1?"_s.arg(numberOf(snapshot, *chain.cause));
    for (const ChainLink &link : chain.links)
        words += u" %1%2"_s.arg(numberOf(snapshot, link.row)).arg(rules[int(link.rule)]);
    words += u' ' + ends[int(chain.end)];
    if (chain.parent)
        words += u" <%1"_s.arg(numberOf(snapshot, set.chains[*chain.parent].links.front().row));
    return words;
}

QString wordsOf(const EventSnapshot &snapshot, const ChainSet &set)
{
    QStringList words;
    for (const Chain &chain : set.chains)
        words.append(wordsOf(snapshot, set, chain));
    words.sort();
    return words.join(u"; "_s);
}

QString chainsOf(const QString &log, const ChainOptions &options = {})
{
    const EventSnapshot snapshot = snapshotOf(log);
    return wordsOf(snapshot, *findChains(snapshot, options, {}));
}

} // namespace

void TestChains::findsWhatBelongsTogether_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("chains");
    const auto row = [](const char *name, const QString &log, const QString &chains) { QTest::newRow(name) << log << chains; };

    row("a deployment", u"1 TRIGGER_DEPLOY\n2 DEPLOY_QUEUED\n9 DEPLOYED"_s, u"deploy 1o 2q 3c ok"_s);
    row("queued before it is requested", u"1 DEPLOY_QUEUED\n2 TRIGGER_DEPLOY\n9 DEPLOY_FAILED"_s, u"deploy 1o 2t 3c bad"_s);
    row("at one time", u"5 DEPLOYED\n5 DEPLOY_QUEUED\n5 TRIGGER_DEPLOY"_s, u"deploy 3o 2q 1c ok"_s);
    row("one ends when the next begins", u"1 TRIGGER_DEPLOY\n5 TRIGGER_DEPLOY\n5 DEPLOYED\n9 DEPLOYED"_s,
        u"deploy 1o 3c ok; deploy 2o 4c ok"_s);
    row("queued several times", u"1 TRIGGER_DEPLOY\n2 DEPLOY_QUEUED\n3 DEPLOY_QUEUED\n9 DEPLOYED"_s, u"deploy 1o 2q 3r 4c ok"_s);
    row("two at once", u"1 TRIGGER_DEPLOY\n2 DEPLOY_QUEUED\n3 TRIGGER_DEPLOY\n4 DEPLOY_QUEUED\n8 DEPLOYED\n9 DEPLOY_FAILED"_s,
        u"deploy 1o 2q 6c bad; deploy 3o 4q 5c ok"_s);
    row("two at once, each queued ahead",
        u"1 DEPLOY_QUEUED\n2 TRIGGER_DEPLOY\n3 DEPLOY_QUEUED\n4 TRIGGER_DEPLOY\n8 DEPLOYED\n9 DEPLOYED"_s,
        u"deploy 1o 2t 6c ok; deploy 3o 4t 5c ok"_s);
    row("a queueing long before is another's", u"1 DEPLOY_QUEUED\n100 TRIGGER_DEPLOY\n200 DEPLOYED"_s,
        u"deploy 1o open; deploy 2o 3c ok"_s);
    row("two targets", u"1 TRIGGER_DEPLOY a\n2 TRIGGER_DEPLOY b\n3 DEPLOYED a\n4 DEPLOYED b"_s,
        u"deploy 1o 3c ok; deploy 2o 4c ok"_s);
    row("two families", u"1 TRIGGER_STOP\n2 TRIGGER_DEPLOY\n3 STOPPED\n4 DEPLOYED"_s, u"deploy 2o 4c ok; stop 1o 3c ok"_s);
    row("no beginning", u"1 DEPLOYED"_s, u"deploy 1a ok"_s);
    row("no end", u"1 TRIGGER_RESTART"_s, u"restart 1o open"_s);
    row("an end that comes too late", u"1 TRIGGER_DEPLOY\n7202 DEPLOYED"_s, u"deploy 1o open; deploy 2a ok"_s);
    row("a failure and another try", u"1 TRIGGER_DEPLOY\n2 DEPLOY_FAILED\n3 TRIGGER_REDEPLOY\n4 DEPLOYED"_s,
        u"deploy 1o 2c bad; deploy 3o 4c ok"_s);
    row("cancelled", u"1 TRIGGER_DEPLOY\n2 TRIGGER_CANCEL"_s, u"deploy 1o 2x cancelled"_s);
    row("cancelled and ended", u"1 TRIGGER_DEPLOY\n2 TRIGGER_CANCEL\n3 DEPLOY_FAILED"_s, u"deploy 1o 2x 3c bad"_s);
    row("cancels the nearest", u"1 TRIGGER_STOP\n2 TRIGGER_DEPLOY\n3 TRIGGER_CANCEL\n4 STOPPED"_s,
        u"deploy 2o 3x cancelled; stop 1o 4c ok"_s);
    row("nothing to cancel", u"1 TRIGGER_CANCEL\n2 TRIGGER_DEPLOY"_s, u"deploy 2o open"_s);
    row("a change directly before", u"1 UPDATE\n2 TRIGGER_DEPLOY\n3 DEPLOYED"_s, u"deploy 1? 2o 3c ok"_s);
    row("a change before a queueing", u"1 UPDATE\n2 DEPLOY_QUEUED\n3 TRIGGER_DEPLOY\n4 DEPLOY_FAILED"_s,
        u"deploy 1? 2o 3t 4c bad"_s);
    row("a change with something between", u"1 UPDATE\n2 SHELL\n3 TRIGGER_DEPLOY"_s, u"deploy 3o open"_s);
    row("a change of another target", u"1 UPDATE a\n2 TRIGGER_DEPLOY b"_s, u"deploy 2o open"_s);
    row("a change long before", u"1 UPDATE\n90000 TRIGGER_DEPLOY"_s, u"deploy 2o open"_s);
    row("a change while it runs", u"1 TRIGGER_DEPLOY\n2 UPDATE\n3 DEPLOYED"_s, u"deploy 1o 3c ok"_s);
    row("dry run", u"1 TRIGGER_DEPLOY_DRY_RUN\n2 DRY_RUN\n3 DEPLOYED_DRY_RUN_FAILED"_s, u"dry 1o 2q 3c bad"_s);
    row("forms of a forced run",
        u"1 TRIGGER_FORCE_RUN_STOP\n2 TRIGGER_FORCE_RUN\n3 FORCE_RUN_QUEUED_STOP\n4 FORCE_RUN_QUEUED\n5 FORCE_RUN_SUCCEEDED"_s,
        u"force 1o 3q open; force 2o 4q 5c ok"_s);
    row("terraform", u"1 TRIGGER_TERRAFORM_FORCE_UNLOCK\n2 TRIGGER_TERRAFORM_MIGRATE_STATE\n3 TERRAFORM_FORCE_UNLOCK_SUCCEEDED"_s,
        u"migrate 2o open; unlock 1o 3c ok"_s);
    row("a lock for days", u"1 LOCK\n864000 UNLOCK"_s, u"guard 1o 2c ok"_s);
    row("accesses and unknown types", u"1 SHELL\n2 PORT_FORWARD\n3 SOMETHING_QUEUED\n4 POLICY_FAILED\n5 CREATE\n6 DELETE"_s, QString());
    row("no target", u"1 TRIGGER_DEPLOY -\n2 DEPLOYED -"_s, QString());
    row("of an environment",
        u"1 TRIGGER_DEPLOY E1\n2 TRIGGER_DEPLOY a E1\n3 TRIGGER_DEPLOY b E2\n4 TRIGGER_STOP c E1\n5 DEPLOYED a E1\n6 DEPLOYED E1\n"
        "7 TRIGGER_DEPLOY d E1"_s,
        u"deploy 1o 6c ok; deploy 2o 5c ok <1; deploy 3o open; deploy 7o open; stop 4o open"_s);
    row("of the nearer environment operation",
        u"1 TRIGGER_DEPLOY E1\n3 TRIGGER_DEPLOY E1\n5 DEPLOYED a E1\n6 DEPLOYED E1\n7 DEPLOYED b E1\n8 DEPLOYED E1"_s,
        u"deploy 1o 6c ok; deploy 2o 4c ok; deploy 3a ok <2; deploy 5a ok <1"_s);
}

void TestChains::findsWhatBelongsTogether()
{
    QFETCH(const QString, log);
    QTEST(chainsOf(log), "chains");
}

void TestChains::arrivalDoesNotMatter()
{
    const QString log = u"1 UPDATE\n2 DEPLOY_QUEUED\n2 TRIGGER_DEPLOY\n4 TRIGGER_DEPLOY E1\n4 DEPLOYED\n6 TRIGGER_STOP x E1\n"
                        "7 TRIGGER_DEPLOY x E1\n7 DEPLOYED E1\n8 TRIGGER_CANCEL x\n9 DEPLOY_QUEUED\n9 DEPLOY_FAILED"_s;
    const QString expected = chainsOf(log);
    std::vector<int> order(11);
    std::ranges::generate(order, [n = 0]() mutable { return n++; });
    std::mt19937 random(7);
    for (int i = 0; i < 50; ++i) {
        std::ranges::shuffle(order, random);
        const EventSnapshot snapshot = snapshotOf(log, order);
        QCOMPARE(wordsOf(snapshot, *findChains(snapshot, {}, {})), expected);
    }
}

void TestChains::oneEventSeesTheSameChain()
{
    const EventSnapshot snapshot = snapshotOf(u"1 TRIGGER_DEPLOY E1\n2 UPDATE a E1\n3 TRIGGER_DEPLOY a E1\n4 DEPLOYED a E1\n"
                                              "5 DEPLOYED E1\n6 TRIGGER_DEPLOY b\n7 DEPLOYED b\n8 SHELL b"_s);
    const ChainSet all = *findChains(snapshot, {}, {});
    for (RowId row = 0; row < snapshot.rowCount(); ++row) {
        const ChainSet around = *findChainsAround(snapshot, row, {}, {});
        const auto inAll = all.chainOf(row);
        const auto inAround = around.chainOf(row);
        QCOMPARE(inAround.has_value(), inAll.has_value());
        if (inAll)
            QCOMPARE(wordsOf(snapshot, around, around.chains[*inAround]), wordsOf(snapshot, all, all.chains[*inAll]));
    }
    QVERIFY(!all.chainOf(7));
    QVERIFY(all.chainOf(1)); // as a cause
}

void TestChains::missingIsSaidOnlyWhereAllIsKnown_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("chains");
    QTest::addColumn<bool>("isBeginMissing");

    const QString open = u"10000 TRIGGER_DEPLOY"_s;
    const QString end = u"10000 DEPLOYED"_s;
    QTest::newRow("its time is over") << open << 0 << 20000 << u"deploy 1o missing"_s << false;
    QTest::newRow("it may still come") << open << 0 << 10060 << u"deploy 1o open"_s << false;
    QTest::newRow("fetched from then on only") << open << 10001 << 20000 << u"deploy 1o open"_s << false;
    QTest::newRow("cancelled needs no end") << u"10000 TRIGGER_DEPLOY\n10001 TRIGGER_CANCEL"_s << 0 << 20000
                                            << u"deploy 1o 2x cancelled"_s << false;
    QTest::newRow("a beginning") << end << 0 << 20000 << u"deploy 1a ok"_s << true;
    QTest::newRow("a beginning that may be older") << end << 9000 << 20000 << u"deploy 1a ok"_s << false;
    QTest::newRow("never unlocked") << u"1 LOCK"_s << 0 << 3000000 << u"guard 1o missing"_s << false;
}

void TestChains::missingIsSaidOnlyWhereAllIsKnown()
{
    QFETCH(const QString, log);
    QFETCH(const int, from);
    QFETCH(const int, until);
    QFETCH(const QString, chains);
    QFETCH(const bool, isBeginMissing);
    Coverage coverage;
    coverage.mark({Timestamp::fromSeconds(from), Timestamp::fromSeconds(until), CoverageKind::Complete, CoverageReason::None});
    ChainOptions options;
    options.known = knownTime(coverage);
    const EventSnapshot snapshot = snapshotOf(log);
    const ChainSet set = *findChains(snapshot, options, {});
    QCOMPARE(wordsOf(snapshot, set), chains);
    QCOMPARE(set.chains.front().isBeginMissing, isBeginMissing);
}

void TestChains::unrelatedEventsStayApart()
{
    const QString log = u"1 UPDATE\n2 TRIGGER_DEPLOY\n3 TRIGGER_DEPLOY\n9 DEPLOYED"_s;
    QCOMPARE(chainsOf(log), u"deploy 1? 2o open; deploy 3o 4c ok"_s);
    ChainOptions options;
    options.unrelated.add(uuid(4), uuid(3));
    QCOMPARE(chainsOf(log, options), u"deploy 1? 2o 4c ok; deploy 3o open"_s);
    options.unrelated.add(uuid(1), uuid(2));
    options.unrelated.add(uuid(4), uuid(2));
    QCOMPARE(chainsOf(log, options), u"deploy 2o open; deploy 3o open; deploy 4a ok"_s);

    ChainOptions apart;
    apart.unrelated.add(uuid(1), uuid(2));
    QCOMPARE(chainsOf(u"1 TRIGGER_DEPLOY E1\n2 DEPLOYED a E1\n3 DEPLOYED E1"_s, apart), u"deploy 1o 3c ok; deploy 2a ok"_s);
    QCOMPARE(chainsOf(u"1 DEPLOY_QUEUED\n2 TRIGGER_DEPLOY"_s, apart), u"deploy 1o open; deploy 2o open"_s);
}

void TestChains::remembersPairs()
{
    UnrelatedPairs pairs;
    pairs.add(u"b"_s, u"a"_s);
    pairs.add(u"a"_s, u"b"_s);
    pairs.add(u"a"_s, u"a"_s);
    pairs.add(u"c"_s, u"a"_s);
    QCOMPARE(pairs.toList(), (QStringList {u"a b"_s, u"a c"_s}));
    QCOMPARE(UnrelatedPairs::fromList(pairs.toList()), pairs);
    QVERIFY(UnrelatedPairs::fromList({u"a"_s, QString(), u"a b c"_s, u"a a"_s}).isEmpty());
    QVERIFY(pairs.contains(u"a"_s, u"c"_s));
    QVERIFY(!pairs.contains(u"b"_s, u"c"_s));
    pairs.removeAllOf(u"c"_s);
    QVERIFY(!pairs.mentions(u"c"_s));
    QVERIFY(pairs.mentions(u"a"_s));
}

void TestChains::learnsHowLongOperationsTake()
{
    QStringList lines;
    for (int i = 0; i < 100; ++i) {
        lines.append(u"%1 TRIGGER_DEPLOY"_s.arg(i * 50000));
        lines.append(u"%1 DEPLOYED"_s.arg(i * 50000 + 600));
        lines.append(u"%1 LOCK"_s.arg(i * 50000));
        lines.append(u"%1 UNLOCK"_s.arg(i * 50000 + 1));
    }
    const ChainLimits limits = *learnLimits(snapshotOf(lines.join(u'\n')), {});
    QCOMPARE(limits.of(ChainFamily::Deploy), std::int64_t {1200} * 1'000'000'000);
    QCOMPARE(limits.of(ChainFamily::Stop), ChainLimits().of(ChainFamily::Stop));
    QCOMPARE(limits.of(ChainFamily::Guard), ChainLimits().of(ChainFamily::Guard));
}

void TestChains::survivesMany_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::newRow("never ends") << QStringList {u"TRIGGER_DEPLOY"_s};
    QTest::newRow("never begins") << QStringList {u"DEPLOYED"_s};
    QTest::newRow("queued again and again") << QStringList {u"DEPLOY_QUEUED"_s};
    QTest::newRow("cancels") << QStringList {u"TRIGGER_DEPLOY"_s, u"TRIGGER_CANCEL"_s, u"TRIGGER_CANCEL"_s};
    QTest::newRow("two a round") << QStringList {u"DEPLOY_QUEUED"_s, u"TRIGGER_DEPLOY"_s, u"DEPLOY_QUEUED"_s, u"UPDATE"_s, u"DEPLOYED"_s};
}

// All on one target and at one time: whatever is remembered must stay small.
void TestChains::survivesMany()
{
    QFETCH(const QStringList, types);
    QList<EventText> events;
    for (int i = 0; i < 20000; ++i)
        events.append(eventOf(u"%1 %2"_s.arg(i / 1000).arg(types[i % types.size()]), i + 1));
    EventIndex index;
    (void)index.append(batchOf(events));
    const EventSnapshot snapshot = index.snapshot();
    const ChainSet set = *findChains(snapshot, {}, {});
    std::size_t links = 0;
    for (const Chain &chain : set.chains)
        links += chain.links.size();
    const std::size_t linkable = std::size_t(std::ranges::count_if(events, [](const EventText &event) {
        return chainPlaceOf(event.members.value(u"event_type"_s)).has_value();
    }));
    QVERIFY(links >= linkable); // no event is lost
    QVERIFY(links <= std::size_t(events.size()));
}

void TestChains::isSilentWhenCanceled()
{
    const EventSnapshot snapshot = snapshotOf(u"1 TRIGGER_DEPLOY"_s);
    const CancelFlag cancel;
    cancel.cancel();
    QVERIFY(!findChains(snapshot, {}, cancel));
    QVERIFY(!findChainsAround(snapshot, 0, {}, cancel));
    QVERIFY(!learnLimits(snapshot, cancel));
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
