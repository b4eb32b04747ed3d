// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>

#include <algorithm>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const QString organization = QStringLiteral("6ab33b2f-7b6e-4c1b-8a53-0c6a8a7c9d11");
const QString someId = QStringLiteral("0b6cf1c5-0e5d-4b5c-9d0e-3f1f0f1c2d3e");

// What the vendor documents for the two lists.
const QHash<QString, QStringList> documentedParameters {
    {u"events"_s,
     {u"pageSize"_s, u"fromTimestamp"_s, u"toTimestamp"_s, u"continueToken"_s, u"stepBackToken"_s,
      u"eventType"_s, u"targetType"_s, u"targetId"_s, u"subTargetType"_s, u"triggeredBy"_s, u"origin"_s,
      u"serviceProjectId"_s, u"serviceEnvironmentId"_s}},
    {u"targets"_s,
     {u"fromTimestamp"_s, u"toTimestamp"_s, u"eventType"_s, u"targetType"_s, u"triggeredBy"_s, u"origin"_s,
      u"projectId"_s, u"environmentId"_s, u"targetLevelToFetch"_s}},
};

// Together these make the client send every parameter it knows.
QList<QStringList> everyCommand()
{
    const QStringList common {
        u"--event-type"_s, u"UPDATE"_s, u"--triggered-by"_s,         u"Jo Doe"_s, u"--origin"_s,
        u"CLI"_s,          u"--from"_s, u"2026-08-01T00:00:00.5Z"_s, u"--to"_s,   u"2026-08-21"_s};
    const QStringList type {u"--target-type"_s, u"CONTAINER"_s};
    const QStringList place {u"--project"_s, someId, u"--environment"_s, someId};
    return {
        {u"events"_s},
        {u"events"_s, u"--all"_s},
        {u"events"_s, u"--limit"_s, u"3"_s},
        QStringList {u"events"_s} + common,
        QStringList {u"events"_s, u"--target-id"_s, someId, u"--sub-target-type"_s, u"VARIABLE"_s} + common
            + type + place,
        QStringList {u"events"_s} + place,
        {u"events"_s, u"--target-type"_s, u"ENVIRONMENT"_s, u"--project"_s, someId, u"--environment"_s,
         someId},
        {u"events"_s, u"--event-type"_s, u"UPDATE"_s, u"--event-type"_s, u"DELETE"_s},
        {u"events"_s, u"--from"_s, u"-1h"_s},
        {u"events"_s, u"--target-id"_s, someId},
        {u"diff"_s, u"event-140"_s},
        QStringList {u"targets"_s} + common + type,
        QStringList {u"targets"_s, u"--project"_s, someId} + common + type,
        QStringList {u"targets"_s} + common + type + place,
        {u"targets"_s, u"--target-type"_s, u"ENVIRONMENT"_s},
        {u"targets"_s, u"--target-type"_s, u"ENVIRONMENT"_s, u"--project"_s, someId},
        {u"targets"_s, u"--target-type"_s, u"CLUSTER"_s},
    };
}

// 150 events, one a second, newest first; pages, tokens and time ranges as documented.
FaultyAnswer eventsPage(const QUrlQuery &query)
{
    const auto asked = [&query](const QString &name, qint64 otherwise) {
        return query.hasQueryItem(name) ? query.queryItemValue(name).toLongLong() : otherwise;
    };
    const qint64 base = 1787227200; // 2026-08-20T12:00:00Z
    const qint64 second = 1'000'000'000;
    const qint64 before = std::min(asked(u"toTimestamp"_s, base + 1000) * second,
                                   asked(u"continueToken"_s, (base + 1000) * second));
    QList<QByteArray> events;
    for (qint64 at = base + 150; at > base && at >= asked(u"fromTimestamp"_s, 0); --at) {
        if (at * second >= before)
            continue;
        if (events.size() == asked(u"pageSize"_s, 10))
            return Pages::page(events, QByteArray::number((at + 1) * second));
        const QByteArray time = QDateTime::fromSecsSinceEpoch(at, QTimeZone::utc()).toString(Qt::ISODate).toLatin1();
        events.append(R"({"id":"event-)" + QByteArray::number(base + 150 - at) + R"(","timestamp":")" + time
                      + R"(","event_type":"UPDATE","target_type":"CONTAINER"})");
    }
    return Pages::page(events);
}

FaultyAnswer mockAnswer(const QByteArray &request)
{
    const QUrl url(QString::fromLatin1(request.split(' ').value(1)));
    if (url.path().endsWith("/targets"_L1))
        return FaultyAnswer::json("{\"targets\":[]}");
    if (!url.path().endsWith("/events"_L1))
        return Pages::organization();
    return eventsPage(QUrlQuery(url));
}

} // namespace

// No request lies outside of what the vendor describes.
class TestCliContract : public QObject
{
    Q_OBJECT

private slots:
    void sendsDocumentedParametersOnly();
    void mockOfTheDescriptionFindsNothing();
};

void TestCliContract::sendsDocumentedParametersOnly()
{
    FaultyServer server;
    server.setHandler(mockAnswer);
    Cli cli;
    cli.setConnection(server.url(), organization);
    cli.setToken("t");
    for (const QStringList &arguments : everyCommand())
        QCOMPARE(cli.run(arguments).exitCode, 0);

    static const QRegularExpression path(u"^/organization/([^/]+)(?:/(events|targets))?$"_s); // else its plan
    static const QRegularExpression digits(u"^[0-9]+$"_s);
    QHash<QString, QSet<QString>> sent;
    for (int i = 0; i < server.requests().size(); ++i) {
        const QUrl url(QString::fromLatin1(server.target(i)));
        const QRegularExpressionMatch match = path.match(url.path());
        QVERIFY2(match.hasMatch() && match.captured(1) == organization, qPrintable(url.path()));
        QSet<QString> names;
        for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
            QVERIFY2(documentedParameters.value(match.captured(2)).contains(name),
                     qPrintable(url.toString()));
            QVERIFY2(!names.contains(name), qPrintable(url.toString()));
            QVERIFY2(!value.isEmpty(), qPrintable(url.toString()));
            if (name.endsWith("Timestamp"_L1)) // both of the vendor's clients send whole seconds
                QVERIFY2(digits.match(value).hasMatch() && value.size() == 10, qPrintable(value));
            names.insert(name);
        }
        if (names.contains(u"targetId"_s))
            QVERIFY2(names.contains(u"targetType"_s), qPrintable(url.toString()));
        sent[match.captured(2)] += names;
    }
    // Everything that can be pushed down is; the walk goes in one direction only.
    for (const QString &list : {u"events"_s, u"targets"_s}) {
        for (const QString &name : documentedParameters.value(list))
            QVERIFY2(sent.value(list).contains(name) || name == "stepBackToken"_L1, qPrintable(name));
    }
}

// The description is the vendor's and not part of this project, so its path comes from outside.
void TestCliContract::mockOfTheDescriptionFindsNothing()
{
    const QString description = qEnvironmentVariable("BACKTRAIL_OPENAPI");
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        QSKIP("Node is not installed");
    if (description.isEmpty())
        QSKIP("BACKTRAIL_OPENAPI does not name an OpenAPI description");
    QProcess mock;
    mock.start(node, {QStringLiteral(BACKTRAIL_CONTRACT_SCRIPT), description});
    QByteArray port;
    QTRY_VERIFY_WITH_TIMEOUT((port += mock.readAllStandardOutput()).endsWith('\n')
                                 || mock.state() == QProcess::NotRunning,
                             30'000);
    if (mock.state() == QProcess::NotRunning && mock.exitCode() == 77)
        QSKIP(mock.readAllStandardError().constData());
    QVERIFY2(port.endsWith('\n'), mock.readAllStandardError().constData());

    Cli cli;
    cli.setConnection(QUrl(u"http://127.0.0.1:"_s + QString::fromLatin1(port.trimmed())), organization);
    cli.setToken("t");
    for (const QStringList &arguments : everyCommand())
        QCOMPARE(cli.run(arguments).exitCode, 0);
    QCOMPARE(mock.readAllStandardError(), QByteArray());
    // And it does find something when there is something to find.
    QCOMPARE(cli.run({u"events"_s, u"--event-type"_s, u"NO_SUCH_TYPE"_s}).exitCode, 0);
    QByteArray found;
    QTRY_VERIFY((found += mock.readAllStandardError()).contains("eventType is none of its"));
    mock.terminate();
    QTRY_COMPARE(mock.state(), QProcess::NotRunning);
}

QTEST_GUILESS_MAIN(TestCliContract)
#include "tst_clicontract.moc"
