// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What was fetched answers when the server does not: the same list as the server's, with what is known of it.
class TestCliOffline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameListAsTheServers_data();
    void sameListAsTheServers();
    void unreachableServerIsSaid();
    void fourKindsOfNothing_data();
    void fourKindsOfNothing();
    void limitIsNoGap();
    void noteBesideATable();
    void diffFromTheArchive();
    void diffThatIsNotFound_data();
    void diffThatIsNotFound();
    void targetsFromTheArchive();
    void missingTokenIsNoAnswer();
    void nothingIsKept_data();
    void nothingIsKept();
    void lookingChangesNothing();
    void damagedArchiveIsLeftAlone();

private:
    [[nodiscard]] ProgramResult events(const QStringList &arguments);
    [[nodiscard]] QString folder();

    DemoProcess m_demo;
    Cli m_cli;
    // Six days are kept, up to some minutes ago.
    QString m_from = time(-6 * 86'400);
    QString m_to = time(-300);
    QString m_id; // of a kept UPDATE
    QHash<QString, QByteArray> m_listed; // by the filter, as the server's answer was written
    QByteArray m_diff;
    QByteArray m_targets;

    static QString time(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate); }
};

namespace {

const QStringList filters {u""_s, u"path:memory"_s, u"OOMKilled"_s, u"type:UPDATE -actor:terraform*"_s,
                           u"env:production type:(DELETE OR UPDATE)"_s};

QByteArray withoutNote(const QByteArray &jsonLines)
{
    return jsonLines.left(jsonLines.lastIndexOf("{\"backtrail_answer\":"));
}

QJsonObject noteOf(const QByteArray &jsonLines)
{
    const QByteArray line = jsonLines.mid(jsonLines.lastIndexOf("{\"backtrail_answer\":"));
    return QJsonDocument::fromJson(line).object().value("backtrail_answer"_L1).toObject();
}

} // namespace

ProgramResult TestCliOffline::events(const QStringList &arguments)
{
    return m_cli.run(QStringList {u"events"_s, u"--from"_s, m_from, u"--to"_s, m_to} + arguments);
}

QString TestCliOffline::folder()
{
    const ProgramResult info = m_cli.run({u"archive"_s, u"info"_s, u"--format"_s, u"json"_s});
    return QJsonDocument::fromJson(info.out).object().value("folder"_L1).toString();
}

// Everything is asked while the server is there, and again in the tests once it is gone.
void TestCliOffline::initTestCase()
{
    QVERIFY(m_demo.start());
    m_cli.connectTo(m_demo);
    QCOMPARE(m_cli.run({u"sync"_s, u"--from"_s, m_from, u"--to"_s, m_to}).exitCode, 0);
    for (const QString &filter : filters) {
        const QStringList choice = filter.isEmpty() ? QStringList() : QStringList {u"--filter"_s, filter};
        const ProgramResult listed = events(choice + QStringList {u"--all"_s, u"--format"_s, u"jsonl"_s});
        QVERIFY2(listed.exitCode == 0, listed.err.constData());
        QCOMPARE(noteOf(listed.out).value("read_from"_L1).toString(), u"server"_s);
        m_listed.insert(filter, withoutNote(listed.out));
        QVERIFY2(m_listed.value(filter).contains('\n'), qPrintable(filter));
    }
    const ProgramResult update
        = events({u"--event-type"_s, u"UPDATE"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"jsonl"_s});
    m_id = QJsonDocument::fromJson(update.out.split('\n').constFirst()).object().value("id"_L1).toString();
    m_targets = m_cli.run({u"targets"_s, u"--target-type"_s, u"CONTAINER"_s, u"--from"_s, m_from, u"--to"_s, m_to}).out;
    Cli fresh; // without an archive
    fresh.connectTo(m_demo);
    m_diff = fresh.run({u"diff"_s, m_id, u"--from"_s, m_from, u"--to"_s, m_to}).out;
    QVERIFY(m_diff.contains(m_id.toUtf8()));
    m_demo.process().terminate();
    QVERIFY(Cli::finish(m_demo.process()).exitCode >= 0);
}

void TestCliOffline::sameListAsTheServers_data()
{
    QTest::addColumn<QString>("filter");
    for (const QString &filter : filters)
        QTest::newRow(filter.isEmpty() ? "everything" : qPrintable(filter)) << filter;
}

void TestCliOffline::sameListAsTheServers()
{
    QFETCH(const QString, filter);
    const QStringList choice = filter.isEmpty() ? QStringList() : QStringList {u"--filter"_s, filter};
    const ProgramResult result = events(choice + QStringList {u"--all"_s, u"--format"_s, u"jsonl"_s, u"--offline"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(withoutNote(result.out), m_listed.value(filter));
    const QJsonObject note = noteOf(result.out);
    QCOMPARE(note.value("read_from"_L1).toString(), u"archive"_s);
    QCOMPARE(note.value("complete"_L1), QJsonValue(true));
    QVERIFY2(result.err.contains("From the archive in ") && result.err.contains("Complete from "), result.err.constData());
}

void TestCliOffline::unreachableServerIsSaid()
{
    const ProgramResult result = events({u"--all"_s, u"--format"_s, u"jsonl"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(withoutNote(result.out), m_listed.value(QString()));
    QVERIFY2(result.err.startsWith("Server unreachable: "), result.err.constData());
    QVERIFY(result.err.contains("From the archive in "));
    // Nothing is said to be known of what happened since.
    const ProgramResult open = m_cli.run({u"events"_s, u"--from"_s, m_from, u"--all"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(open.exitCode, 6);
    QVERIFY2(open.err.contains("Not complete from ") && open.err.contains("Not fetched yet."), open.err.constData());
    QCOMPARE(noteOf(open.out).value("complete"_L1), QJsonValue(false));
}

void TestCliOffline::fourKindsOfNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no such event") << QStringList {u"--from"_s, m_from, u"--to"_s, m_to, u"--search"_s, u"in no event"_s} << 0
                                   << QByteArray("No event matches (events read: ");
    QTest::newRow("not fetched") << QStringList {u"--from"_s, u"-20d"_s, u"--to"_s, u"-19d"_s} << 6
                                 << QByteArray("No event was found (events read: ");
}

void TestCliOffline::fourKindsOfNothing()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, words);
    const ProgramResult result = m_cli.run(QStringList {u"events"_s, u"--offline"_s, u"--format"_s, u"json"_s} + arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.err.contains(words), result.err.constData());
    QCOMPARE(result.err.contains("Not fetched yet."), exitCode == 6);
    QCOMPARE(result.err.contains("Complete from "), exitCode == 0);
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QVERIFY(object.value("events"_L1).isArray() && object.value("events"_L1).toArray().isEmpty());
    QCOMPARE(object.value("backtrail_answer"_L1).toObject().value("complete"_L1), QJsonValue(exitCode == 0));
}

void TestCliOffline::limitIsNoGap()
{
    const ProgramResult result = events({u"--limit"_s, u"7"_s, u"--format"_s, u"jsonl"_s, u"--offline"_s});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(withoutNote(result.out).count('\n'), 7);
    QVERIFY(m_listed.value(QString()).startsWith(withoutNote(result.out)));
    QVERIFY(result.err.contains("Stopped at the limit of 7; there are more events."));
    QCOMPARE(noteOf(result.out).value("complete"_L1), QJsonValue(false));
    QCOMPARE(noteOf(result.out).value("stopped_at_limit"_L1), QJsonValue(true));
    // But a list that begins where the archive ends is not the newest.
    QCOMPARE(m_cli.run({u"events"_s, u"--limit"_s, u"7"_s, u"--offline"_s}).exitCode, 6);
}

void TestCliOffline::noteBesideATable()
{
    const QString path = QString(m_cli.home() + u"/about.json"_s);
    const ProgramResult result = events({u"--all"_s, u"--format"_s, u"csv"_s, u"--offline"_s, u"--about"_s, path,
                                         u"--columns"_s, u"timestamp,id"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("timestamp,id\r\n"));
    for (const QByteArray &line : result.out.split('\n')) // nothing but rows
        QVERIFY(line.isEmpty() || line.count(',') == 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(note.value("complete"_L1), QJsonValue(true));
    QCOMPARE(note.value("events"_L1).toInt(), result.out.count('\n') - 1);
    QVERIFY(note.value("filter"_L1).toString().startsWith("time>="_L1));
    const ProgramResult refused = events({u"--offline"_s, u"--about"_s, u"/no/such/folder/a.json"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.err.contains("/no/such/folder/a.json"));
}

void TestCliOffline::diffFromTheArchive()
{
    const ProgramResult offline = m_cli.run({u"diff"_s, m_id, u"--offline"_s});
    QVERIFY2(offline.exitCode == 0, offline.err.constData());
    QCOMPARE(offline.out, m_diff);
    QCOMPARE(m_cli.run({u"diff"_s, m_id}).out, m_diff); // the archive comes first: the server is not missed
}

void TestCliOffline::diffThatIsNotFound_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nowhere in what is complete") << QStringList {u"--offline"_s, u"--from"_s, m_from, u"--to"_s, m_to} << 5
                                                 << QByteArray("How far was looked: Complete from ");
    QTest::newRow("not in what is kept") << QStringList {u"--offline"_s} << 6
                                         << QByteArray("How far was looked: Not complete ");
    QTest::newRow("complete, so nobody is asked") << QStringList {u"--from"_s, m_from, u"--to"_s, m_to} << 5
                                                  << QByteArray("How far was looked: Complete from ");
    QTest::newRow("server away") << QStringList() << 4 << QByteArray("The archive does not hold event no-such-id");
}

void TestCliOffline::diffThatIsNotFound()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, words);
    const ProgramResult result = m_cli.run(QStringList {u"diff"_s, u"no-such-id"_s} + arguments);
    QVERIFY2(result.exitCode == exitCode, result.err.constData());
    QVERIFY2(result.err.contains(words), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void TestCliOffline::targetsFromTheArchive()
{
    const QStringList targets {u"targets"_s, u"--target-type"_s, u"CONTAINER"_s, u"--from"_s, m_from, u"--to"_s, m_to};
    const ProgramResult offline = m_cli.run(targets + QStringList {u"--offline"_s});
    QVERIFY2(offline.exitCode == 0, offline.err.constData());
    QCOMPARE(offline.out, m_targets);
    QVERIFY(offline.err.contains("Complete from "));
    const ProgramResult fallenBack = m_cli.run(targets);
    QCOMPARE(fallenBack.out, m_targets);
    QVERIFY(fallenBack.err.startsWith("Server unreachable: "));
    const ProgramResult gap = m_cli.run({u"targets"_s, u"--target-type"_s, u"CONTAINER"_s, u"--offline"_s});
    QCOMPARE(gap.exitCode, 6);
    QVERIFY(gap.err.contains("Not complete "));
}

void TestCliOffline::missingTokenIsNoAnswer()
{
    Cli cli;
    cli.setConnection(m_demo.url(), m_demo.organization());
    const QString archive = QFileInfo(folder()).path();
    const ProgramResult refused = cli.run({u"events"_s, u"--archive"_s, archive});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("--offline lists those"), refused.err.constData());
    QCOMPARE(cli.run({u"events"_s, u"--archive"_s, archive, u"--offline"_s, u"--from"_s, m_from, u"--to"_s, m_to}).exitCode, 0);
}

void TestCliOffline::nothingIsKept_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("events") << QStringList {u"events"_s};
    QTest::newRow("diff") << QStringList {u"diff"_s, m_id};
    QTest::newRow("targets") << QStringList {u"targets"_s, u"--target-type"_s, u"CLUSTER"_s};
}

void TestCliOffline::nothingIsKept()
{
    QFETCH(const QStringList, arguments);
    Cli cli;
    cli.setConnection(m_demo.url(), m_demo.organization());
    cli.setToken("t");
    const ProgramResult offline = cli.run(arguments + QStringList {u"--offline"_s});
    QCOMPARE(offline.exitCode, 5);
    QVERIFY2(offline.err.contains("there is no archive in "), offline.err.constData());
    QVERIFY(offline.out.isEmpty());
    QCOMPARE(cli.run(arguments).exitCode, 4);
    QVERIFY(!QFile::exists(QString(cli.home() + u"/.local/share/backtrail"_s))); // a look makes nothing
}

void TestCliOffline::lookingChangesNothing()
{
    const QDir archive(folder());
    const auto bytes = [&archive] {
        QFile file(archive.filePath(u"events.db"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QFile::remove(archive.filePath(u"writer.lock"_s));
    QCOMPARE(events({u"--offline"_s}).exitCode, 0);
    QCOMPARE(bytes(), before);
    QVERIFY(!QFile::exists(archive.filePath(u"writer.lock"_s)));
}

void TestCliOffline::damagedArchiveIsLeftAlone()
{
    const QDir archive(folder());
    QFile file(archive.filePath(u"events.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray("Dear archive, this is a letter. ").repeated(400));
    file.close();
    const ProgramResult offline = events({u"--offline"_s});
    QCOMPARE(offline.exitCode, 1);
    QVERIFY2(offline.err.contains("The archive is damaged"), offline.err.constData());
    const ProgramResult fallenBack = events({});
    QCOMPARE(fallenBack.exitCode, 4);
    QVERIFY(fallenBack.err.startsWith("Server unreachable: ") && fallenBack.err.contains("The archive is damaged"));
    QVERIFY(offline.out.isEmpty() && fallenBack.out.isEmpty());
    QVERIFY(QFile::exists(archive.filePath(u"events.db"_s)));
}

QTEST_GUILESS_MAIN(TestCliOffline)
#include "tst_clioffline.moc"
