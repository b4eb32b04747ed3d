// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// `sync` and `archive`: what was fetched is kept, proved and found again, whatever happens to the program, the server
// and the file.
class TestCliArchive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsKeptYet();
    void whatWasFetchedIsKept();
    void needsNoServer();
    void failedAnswers_data();
    void failedAnswers();
    void wrongTokenLeavesNothingBehind();
    void wrongUsage_data();
    void wrongUsage();
    void incompleteRange();
    void secondWriterIsTold();
    void killedSyncsLoseNothing();

private:
    [[nodiscard]] QStringList fixedRange() const { return {u"--to"_s, m_to}; }

    DemoProcess m_demo;
    QString m_to = QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODate);
};

void TestCliArchive::initTestCase()
{
    QVERIFY(m_demo.start());
}

void TestCliArchive::nothingIsKeptYet()
{
    Cli cli;
    cli.connectTo(m_demo);
    for (const QString &action : {u"info"_s, u"verify"_s, u"rebuild"_s, u"compact"_s}) {
        const ProgramResult result = cli.run({u"archive"_s, action});
        QCOMPARE(result.exitCode, 5);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains("there is no archive"), result.err.constData());
    }
    QVERIFY(!QFile::exists(QString(cli.home() + u"/.local/share/backtrail"_s))); // a look makes nothing
}

void TestCliArchive::whatWasFetchedIsKept()
{
    Cli cli;
    cli.connectTo(m_demo);
    const ProgramResult first = cli.run(QStringList {u"sync"_s} + fixedRange());
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(first.out.contains("Complete from "), first.out.constData());
    QVERIFY(first.err.isEmpty()); // progress is for terminals

    const QJsonObject before = cli.archiveInfo();
    QVERIFY(before.value("events"_L1).toInteger() > 1000);
    QVERIFY(before.value("bytes"_L1).toInteger() > 0);
    QVERIFY(before.value("oldest"_L1).toString() < before.value("newest"_L1).toString());
    const ProgramResult listed = cli.run(
        QStringList {u"events"_s, u"--all"_s, u"--format"_s, u"jsonl"_s} + fixedRange());
    QCOMPARE(before.value("events"_L1).toInteger(), listed.out.count('\n') - 1); // the last line is about the list

    const ProgramResult second = cli.run(QStringList {u"sync"_s} + fixedRange());
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.out.contains("of them new: 0."), second.out.constData());
    QCOMPARE(cli.archiveInfo().value("events"_L1), before.value("events"_L1));
    QCOMPARE(cli.archiveInfo().value("revisions"_L1).toInt(), 0);

    const ProgramResult verified = cli.run({u"archive"_s, u"verify"_s});
    QCOMPARE(verified.exitCode, 0);
    QVERIFY(verified.out.contains(QByteArray("Proved: " + QByteArray::number(before.value("events"_L1).toInteger()) + " events")));
}

void TestCliArchive::needsNoServer()
{
    Cli cli;
    {
        DemoProcess demo;
        QVERIFY(demo.start());
        cli.connectTo(demo);
        QCOMPARE(cli.run({u"sync"_s, u"--from"_s, u"-1d"_s}).exitCode, 0);
    }
    cli.setToken({});
    const ProgramResult text = cli.run({u"archive"_s, u"info"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("Events: ") && text.out.contains("omplete"), text.out.constData());
    QCOMPARE(cli.run({u"archive"_s, u"verify"_s}).exitCode, 0);
    cli.setToken("any");
    QCOMPARE(cli.run({u"sync"_s}).exitCode, 4);
    QCOMPARE(cli.run({u"archive"_s, u"verify"_s}).exitCode, 0);
}

void TestCliArchive::failedAnswers_data()
{
    QTest::addColumn<FaultyAnswer>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("401") << FaultyAnswer::json("{\"detail\":\"no\"}", 401) << 3;
    QTest::newRow("403") << FaultyAnswer::json("{\"detail\":\"no\"}", 403) << 3;
    QTest::newRow("404") << FaultyAnswer::json("{\"detail\":\"gone\"}", 404) << 5;
    QTest::newRow("html page") << FaultyAnswer::htmlPage() << 1;
    QTest::newRow("not of the documented shape") << FaultyAnswer::json("{\"results\":[]}") << 1;
    QTest::newRow("an event that is none") << Pages::page({Pages::event(1), "17"}) << 6;
}

void TestCliArchive::failedAnswers()
{
    QFETCH(const FaultyAnswer, answer);
    QFETCH(const int, exitCode);
    FaultyServer server;
    server.setAnswers({answer});
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const ProgramResult result = cli.run({u"sync"_s});
    QVERIFY2(result.exitCode == exitCode, result.everything().constData());
    QVERIFY2(!result.out.contains("Complete "), result.out.constData());
}

void TestCliArchive::wrongTokenLeavesNothingBehind()
{
    Cli cli;
    cli.connectTo(m_demo);
    cli.setToken("wrong");
    const ProgramResult result = cli.run({u"sync"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.contains("wrong\n"));
    QCOMPARE(cli.run({u"archive"_s, u"info"_s}).exitCode, 5);
}

void TestCliArchive::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no action") << QStringList {u"archive"_s} << QByteArray("info|verify|rebuild|compact");
    QTest::newRow("unknown action") << QStringList {u"archive"_s, u"wipe"_s} << QByteArray("export and import, not wipe");
    QTest::newRow("no file") << QStringList {u"archive"_s, u"export"_s} << QByteArray("Name the file");
    QTest::newRow("standard output") << QStringList {u"archive"_s, u"export"_s, u"-"_s} << QByteArray("- is not supported");
    QTest::newRow("one word more") << QStringList {u"archive"_s, u"info"_s, u"x"_s} << QByteArray("Unexpected argument x");
    QTest::newRow("no connection") << QStringList {u"archive"_s, u"info"_s} << QByteArray("Say what to read");
    QTest::newRow("format") << QStringList {u"archive"_s, u"info"_s, u"--format"_s, u"xml"_s} << QByteArray("text or json");
    QTest::newRow("empty range") << QStringList {u"sync"_s, u"--from"_s, u"now"_s, u"--to"_s, u"-1h"_s}
                                 << QByteArray("--to has to be later");
}

void TestCliArchive::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, words);
    const ProgramResult result = Cli().runBare(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(words), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void TestCliArchive::incompleteRange()
{
    Cli cli;
    cli.connectTo(m_demo);
    const ProgramResult result = cli.run(QStringList {u"sync"_s, u"--from"_s, u"2001-01-01"_s} + fixedRange());
    QCOMPARE(result.exitCode, 6);
    QVERIFY2(result.out.contains("Not complete from 2001-01-01") && result.out.contains("keeps nothing"),
             result.out.constData());
}

void TestCliArchive::secondWriterIsTold()
{
    FaultyServer server;
    server.setHandler([](const QByteArray &request) {
        return request.contains("/events") ? FaultyAnswer::silence() : FaultyAnswer::json("{}", 404);
    });
    Cli cli;
    cli.setConnection(server.url(), u"org"_s);
    cli.setToken("t");
    const std::unique_ptr<QProcess> writer = cli.start({u"sync"_s});
    const auto isFetching = [&server] {
        return std::ranges::any_of(server.requests(), [](const QByteArray &request) { return request.contains("/events"); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFetching(), 60'000);
    const ProgramResult second = cli.run({u"sync"_s});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("Another program is writing to this archive"), second.err.constData());
    QCOMPARE(cli.run({u"archive"_s, u"verify"_s}).exitCode, 0); // reading is for everyone

    QCOMPARE(::kill(static_cast<pid_t>(writer->processId()), SIGINT), 0);
    const ProgramResult ended = Cli::finish(*writer);
    QCOMPARE(ended.exitCode, 128 + SIGINT);
    QVERIFY2(ended.err.contains("Interrupted: what was fetched stays"), ended.err.constData());
    QVERIFY(ended.out.contains("Not complete"));
}

void TestCliArchive::killedSyncsLoseNothing()
{
    Cli fresh;
    fresh.connectTo(m_demo);
    QCOMPARE(fresh.run(QStringList {u"sync"_s} + fixedRange()).exitCode, 0);

    Cli cli;
    cli.connectTo(m_demo);
    const QStringList sync = QStringList {u"sync"_s, u"--archive"_s, QString(cli.home() + u"/kept"_s)} + fixedRange();
    const auto size = [&cli] {
        qint64 bytes = 0;
        const QDir root(QString(cli.home() + u"/kept"_s));
        for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QFileInfo &file : QDir(root.filePath(folder)).entryInfoList(QDir::Files))
                bytes += file.size();
        }
        return bytes;
    };
    int killed = 0;
    for (int i = 0; i < 5; ++i) {
        const qint64 before = size();
        const std::unique_ptr<QProcess> process = cli.start(sync);
        // Somewhere in the middle of writing, each time another distance behind the last place.
        QVERIFY(QTest::qWaitFor([&] { return size() > before + i * 30'000 || process->state() == QProcess::NotRunning; }, 60'000));
        process->kill();
        killed += Cli::finish(*process).exitCode == -1 ? 1 : 0;
    }
    QVERIFY(killed > 0);
    const ProgramResult last = cli.run(sync);
    QVERIFY2(last.exitCode == 0, last.everything().constData());
    const QStringList archive {u"archive"_s, u"--archive"_s, QString(cli.home() + u"/kept"_s)};
    const ProgramResult verified = cli.run(archive + QStringList {u"verify"_s});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    const ProgramResult told = cli.run(archive + QStringList {u"info"_s, u"--format"_s, u"json"_s});
    const QJsonObject kept = QJsonDocument::fromJson(told.out).object();
    QCOMPARE(kept.value("events"_L1).toInteger(), fresh.archiveInfo().value("events"_L1).toInteger());
    QCOMPARE(kept.value("revisions"_L1).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestCliArchive)
#include "tst_cliarchive.moc"
