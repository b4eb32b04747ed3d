// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400;

// One event an hour for ten days, and fewer days that the server keeps later on.
class ForgetfulServer
{
public:
    explicit ForgetfulServer()
    {
        server.setHandler([this](const QByteArray &request) { return answer(request); });
    }

    FaultyServer server;
    int days = 30;
    int answersLeft = 1'000'000; // then the token is refused

private:
    [[nodiscard]] FaultyAnswer answer(const QByteArray &request)
    {
        if (--answersLeft < 0)
            return FaultyAnswer::json(R"({"status":401})", 401);
        const QUrl url = QUrl::fromEncoded(request.split(' ').value(1));
        if (!url.path().endsWith(u"/events"_s))
            return FaultyAnswer::json(R"({"id":"org","name":"Org","organization_plan":{"audit_logs_retention_in_days":)"
                                      + QByteArray::number(days) + "}}");
        const QUrlQuery query(url);
        const qint64 kept = QDateTime::currentSecsSinceEpoch() - days * day;
        const QString from = query.queryItemValue(u"fromTimestamp"_s);
        const QString to = query.queryItemValue(u"toTimestamp"_s);
        const QString token = query.queryItemValue(u"continueToken"_s);
        QList<QByteArray> events;
        for (int n = 0; n < 240; ++n) {
            const qint64 second = m_start - n * 3600;
            const bool isAsked = (from.isEmpty() || second >= from.toLongLong()) && (to.isEmpty() || second < to.toLongLong())
                && (token.isEmpty() || second <= token.toLongLong() / 1'000'000'000);
            if (second < kept || !isAsked)
                continue;
            if (events.size() == 100)
                return Pages::page(events, QByteArray::number((second + 3600) * 1'000'000'000));
            const QString time = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate);
            events.append(u"{\"id\":\"event-%1\",\"timestamp\":\"%2\",\"event_type\":\"%3\",\"target_type\":\"JOB\"}"_s
                              .arg(n).arg(time, n % 2 == 0 ? u"UPDATE"_s : u"DELETE"_s).toUtf8());
        }
        const bool isLimited = from.isEmpty() || from.toLongLong() < kept;
        return Pages::page(events, {}, isLimited ? R"(,"organization_max_limit_reached":true)"_ba : QByteArray());
    }

    qint64 m_start = QDateTime::currentSecsSinceEpoch() - 3600;
};

QString ago(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(Qt::ISODate);
}

} // namespace

// The server has forgotten what the archive still holds: the answer is complete from both.
class TestCliForgotten : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersFromBoth_data();
    void answersFromBoth();
    void saysWhatIsMissingInBoth();
    void saysHowFarItLooked();
    void saysWhatCameAgainWithOtherContent();
    void refusedHalfWay();

private:
    ForgetfulServer m_server;
    Cli m_cli;
};

void TestCliForgotten::initTestCase()
{
    m_cli.setConnection(m_server.server.url(), u"org"_s);
    m_cli.setToken("t");
    const ProgramResult synced = m_cli.run({u"sync"_s, u"--from"_s, ago(9 * day)});
    QVERIFY2(synced.exitCode == 0, synced.err.constData());
    m_server.days = 3;
}

void TestCliForgotten::answersFromBoth_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("readFrom");
    QTest::addColumn<int>("events");
    QTest::newRow("all that is known") << QStringList {u"--all"_s} << u"server-and-archive"_s << 215;
    QTest::newRow("from the archive's time on") << QStringList {u"--all"_s, u"--from"_s, ago(5 * day)} << u"server-and-archive"_s << 119;
    QTest::newRow("filtered") << QStringList {u"--all"_s, u"--from"_s, ago(5 * day), u"--event-type"_s, u"DELETE"_s}
                              << u"server-and-archive"_s << 59;
    QTest::newRow("nothing was forgotten") << QStringList {u"--all"_s, u"--from"_s, ago(2 * day)} << u"server"_s << 47;
    QTest::newRow("enough of the server's") << QStringList {u"--limit"_s, u"10"_s} << u"server"_s << 10;
    QTest::newRow("cut in the archive's part") << QStringList {u"--limit"_s, u"90"_s} << u"server-and-archive"_s << 90;
}

void TestCliForgotten::answersFromBoth()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, events);
    const ProgramResult listed = m_cli.run(QStringList {u"events"_s, u"--format"_s, u"jsonl"_s} + arguments);
    QVERIFY2(listed.exitCode == 0, listed.err.constData());
    QList<QByteArray> lines = listed.out.trimmed().split('\n');
    const QJsonObject note = QJsonDocument::fromJson(lines.takeLast()).object().value("backtrail_answer"_L1).toObject();
    QTEST(note.value("read_from"_L1).toString(), "readFrom");
    QSet<QString> ids;
    QString before = u"9"_s;
    for (const QByteArray &line : lines) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        ids.insert(event.value("id"_L1).toString());
        QVERIFY(event.value("timestamp"_L1).toString() < before);
        before = event.value("timestamp"_L1).toString();
    }
    QCOMPARE(ids.size(), lines.size());
    QVERIFY2(std::abs(lines.size() - events) <= 1, qPrintable(QString::number(lines.size()))); // an event may lie on a bound
    QCOMPARE(note.value("complete"_L1).toBool(), !arguments.contains(u"--limit"_s));
}

void TestCliForgotten::saysWhatIsMissingInBoth()
{
    const ProgramResult listed = m_cli.run({u"events"_s, u"--all"_s, u"--from"_s, ago(12 * day), u"--format"_s, u"csv"_s});
    QVERIFY2(listed.exitCode == 6, listed.err.constData());
    QVERIFY2(listed.err.contains("The server keeps nothing from that time any more"), listed.err.constData());
}

// The plan is asked for: what is older is gone, and not perhaps.
void TestCliForgotten::saysHowFarItLooked()
{
    const ProgramResult sought = m_cli.run({u"diff"_s, u"no-such-event"_s, u"--from"_s, ago(12 * day), u"--archive"_s,
                                            QString(m_cli.home() + u"/none"_s)});
    QCOMPARE(sought.exitCode, 6);
    QVERIFY2(sought.err.contains("The server keeps nothing from that time any more"), sought.err.constData());
    QVERIFY2(!sought.err.contains("they may be gone"), sought.err.constData());
}

void TestCliForgotten::saysWhatCameAgainWithOtherContent()
{
    FaultyServer server;
    QByteArray name = "web";
    server.setHandler([&name](const QByteArray &request) {
        // With something unreadable in it no answer is the last one: it is asked again.
        return request.contains("/events") ? Pages::page({Pages::event(0, name), Pages::event(1), "17"}) : Pages::organization();
    });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const QStringList range {u"--from"_s, u"2026-08-20T11:00:00Z"_s, u"--to"_s, u"2026-08-20T13:00:00Z"_s};
    const ProgramResult first = cli.run(QStringList {u"sync"_s} + range);
    QVERIFY2(first.exitCode == 6 && !first.out.contains("other content"), first.everything().constData());
    name = "renamed";
    const ProgramResult second = cli.run(QStringList {u"sync"_s} + range);
    QVERIFY2(second.out.contains("other content under the same id, kept beside the first: 1."), second.everything().constData());

    const ProgramResult list = cli.run(QStringList {u"events"_s, u"--offline"_s, u"--format"_s, u"json"_s} + range);
    QVERIFY2(list.err.contains("event-0.") && list.out.contains("\"web\"") && !list.out.contains("renamed"),
             list.everything().constData());
    const QJsonObject answer = QJsonDocument::fromJson(list.out).object().value("backtrail_answer"_L1).toObject();
    QCOMPARE(answer.value("revised"_L1).toArray(), QJsonArray {u"event-0"_s});
    // Only of those that are listed.
    const ProgramResult others = cli.run(QStringList {u"events"_s, u"--offline"_s, u"--filter"_s, u"id:event-1"_s} + range);
    QVERIFY2(others.out.contains("web") && !others.err.contains("other content"), others.everything().constData());
    QVERIFY(cli.run({u"diff"_s, u"event-0"_s, u"--offline"_s}).err.contains("times: 1"));
    QVERIFY(!cli.run({u"diff"_s, u"event-1"_s, u"--offline"_s}).err.contains("times: "));
}

// What came before is kept, and all of it is told of.
void TestCliForgotten::refusedHalfWay()
{
    for (int answers = 2; answers < 6; ++answers) {
        ForgetfulServer server;
        server.answersLeft = answers;
        Cli cli;
        cli.setConnection(server.server.url(), u"org"_s);
        cli.setToken("t");
        const ProgramResult synced = cli.run({u"sync"_s});
        QVERIFY2(synced.exitCode == 3 && synced.err.contains("refused"), synced.everything().constData());
        const QString told = u"Events kept: %1,"_s.arg(cli.archiveInfo().value("events"_L1).toInteger());
        QVERIFY2(synced.out.startsWith(told.toUtf8()), qPrintable(QString::fromUtf8(synced.out) + u"but: "_s + told));
    }
}

QTEST_GUILESS_MAIN(TestCliForgotten)
#include "tst_cliforgotten.moc"
