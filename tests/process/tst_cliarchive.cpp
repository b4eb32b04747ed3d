// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/sqlite.h"
#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
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
    void changedByteIsNamed();
    void whatIsDerivedIsMadeAnew();
    void killedRewritesLeaveOldOrNew();
    void isCarriedElsewhere();
    void exportLeavesNoHalfFile();
    void fileThatIsNoArchive();
    void secondWriterIsTold();
    void killedSyncsLoseNothing();

private:
    [[nodiscard]] QStringList fixedRange() const { return {u"--to"_s, m_to}; }
    // The demonstration's organization, with its archives below `home`.
    [[nodiscard]] static QJsonObject info(Cli &cli);
    static void connectTo(const DemoProcess &demo, Cli &cli);

    DemoProcess m_demo;
    QString m_to = QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODate);
};

void TestCliArchive::initTestCase()
{
    QVERIFY(m_demo.start());
}

void TestCliArchive::connectTo(const DemoProcess &demo, Cli &cli)
{
    cli.setConnection(demo.url(), demo.organization());
    cli.setToken(demo.token());
}

QJsonObject TestCliArchive::info(Cli &cli)
{
    const ProgramResult result = cli.run({u"archive"_s, u"info"_s, u"--format"_s, u"json"_s});
    return result.exitCode == 0 ? QJsonDocument::fromJson(result.out).object() : QJsonObject();
}

void TestCliArchive::nothingIsKeptYet()
{
    Cli cli;
    connectTo(m_demo, cli);
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
    connectTo(m_demo, cli);
    const ProgramResult first = cli.run(QStringList {u"sync"_s} + fixedRange());
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(first.out.contains("Complete from "), first.out.constData());
    QVERIFY(first.err.isEmpty()); // progress is for terminals

    const QJsonObject before = info(cli);
    QVERIFY(before.value("events"_L1).toInteger() > 1000);
    QVERIFY(before.value("bytes"_L1).toInteger() > 0);
    QVERIFY(before.value("oldest"_L1).toString() < before.value("newest"_L1).toString());
    const ProgramResult listed = cli.run(
        QStringList {u"events"_s, u"--all"_s, u"--format"_s, u"jsonl"_s} + fixedRange());
    QCOMPARE(before.value("events"_L1).toInteger(), listed.out.count('\n') - 1); // the last line is about the list

    const ProgramResult second = cli.run(QStringList {u"sync"_s} + fixedRange());
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.out.contains("of them new: 0."), second.out.constData());
    QCOMPARE(info(cli).value("events"_L1), before.value("events"_L1));
    QCOMPARE(info(cli).value("revisions"_L1).toInt(), 0);

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
        connectTo(demo, cli);
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
    connectTo(m_demo, cli);
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
    connectTo(m_demo, cli);
    const ProgramResult result = cli.run(QStringList {u"sync"_s, u"--from"_s, u"2001-01-01"_s} + fixedRange());
    QCOMPARE(result.exitCode, 6);
    QVERIFY2(result.out.contains("Not complete from 2001-01-01") && result.out.contains("keeps nothing"),
             result.out.constData());
}

void TestCliArchive::changedByteIsNamed()
{
    Cli cli;
    connectTo(m_demo, cli);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const QString path = QString(info(cli).value("folder"_L1).toString() + u"/events.db"_s);
    QByteArray some; // of the last frame's bytes
    {
        Result<Database> database = Database::forReading(path);
        QVERIFY(database);
        Statement select(*database, "SELECT data FROM frame ORDER BY number DESC LIMIT 1");
        QVERIFY(select.step() == Statement::Step::Row);
        const std::string_view data = select.blob(0);
        QVERIFY(data.size() > 140);
        some = QByteArray(data.data() + 100, 40);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 place = file.readAll().indexOf(some);
    QVERIFY(place > 0);
    QVERIFY(file.seek(place + 20));
    QVERIFY(file.putChar(static_cast<char>(some.at(20) ^ 1)));
    file.close();

    const ProgramResult text = cli.run({u"archive"_s, u"verify"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.startsWith("Not as it was written: Event "), text.out.constData());
    const ProgramResult json = cli.run({u"archive"_s, u"verify"_s, u"--format"_s, u"json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("ok"_L1).toBool(true), false);
}

void TestCliArchive::whatIsDerivedIsMadeAnew()
{
    Cli cli;
    connectTo(m_demo, cli);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const QString folder = info(cli).value("folder"_L1).toString();
    {
        Result<Database> database = Database::forWriting(QString(folder + u"/events.db"_s));
        QVERIFY(database);
        QVERIFY(database->run("UPDATE segment SET oldest = 1; DELETE FROM filter"));
    }
    const ProgramResult bad = cli.run({u"archive"_s, u"verify"_s});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY2(bad.out.contains("the times of events 0 to ") && bad.out.contains("archive rebuild"), bad.out.constData());
    cli.setToken({}); // asks nobody
    const ProgramResult rebuilt = cli.run({u"archive"_s, u"rebuild"_s, u"--format"_s, u"json"_s});
    QVERIFY2(rebuilt.exitCode == 0, rebuilt.everything().constData());
    const QJsonObject report = QJsonDocument::fromJson(rebuilt.out).object();
    QVERIFY(report.value("wrong_rows"_L1).toInt() > 0 && report.value("wrong_filters"_L1).toInt() > 0);
    QCOMPARE(cli.run({u"archive"_s, u"verify"_s}).exitCode, 0);
    QVERIFY(cli.run({u"archive"_s, u"rebuild"_s}).out.startsWith("Nothing was different."));

    QVERIFY(QFile::remove(QString(folder + u"/seal.key"_s)));
    const ProgramResult lost = cli.run({u"archive"_s, u"verify"_s});
    QCOMPARE(lost.exitCode, 0);
    QVERIFY2(lost.out.contains("its key is lost"), lost.out.constData());
    QVERIFY(cli.run({u"archive"_s, u"info"_s}).out.contains("key of its seal is lost"));
    QVERIFY(!QFile::exists(QString(folder + u"/seal.key"_s)));
    QVERIFY(cli.run({u"archive"_s, u"rebuild"_s}).out.contains("A new seal was made"));
    QVERIFY(!cli.run({u"archive"_s, u"verify"_s}).out.contains("lost"));
}

void TestCliArchive::killedRewritesLeaveOldOrNew()
{
    Cli cli;
    connectTo(m_demo, cli);
    QCOMPARE(cli.run(QStringList {u"sync"_s} + fixedRange()).exitCode, 0);
    const QJsonObject before = info(cli);
    const QString file = QString(before.value("folder"_L1).toString() + u"/events.db"_s);
    int killed = 0;
    for (int i = 0; i < 16; ++i) {
        {
            Result<Database> database = Database::forWriting(file);
            QVERIFY(database);
            QVERIFY(database->run("UPDATE segment SET oldest = oldest - 1; DELETE FROM filter"));
        }
        const std::unique_ptr<QProcess> process = cli.start({u"archive"_s, i % 2 == 0 ? u"rebuild"_s : u"compact"_s});
        QTest::qWait(20 + i * 40); // each time somewhere else
        process->kill();
        killed += Cli::finish(*process).exitCode == -1 ? 1 : 0;
        const ProgramResult proved = cli.run({u"archive"_s, u"verify"_s, u"--format"_s, u"json"_s});
        const QJsonObject verdict = QJsonDocument::fromJson(proved.out).object();
        QVERIFY2(verdict.value("fault"_L1).isNull(), proved.out.constData());
        QCOMPARE(verdict.value("events"_L1), before.value("events"_L1));
    }
    QVERIFY(killed > 0);
    QCOMPARE(cli.run({u"archive"_s, u"rebuild"_s}).exitCode, 0);
    QCOMPARE(cli.run({u"archive"_s, u"compact"_s}).exitCode, 0);
    QCOMPARE(cli.run({u"archive"_s, u"verify"_s}).exitCode, 0);
    QCOMPARE(info(cli).value("coverage"_L1), before.value("coverage"_L1));
}

void TestCliArchive::isCarriedElsewhere()
{
    Cli cli;
    connectTo(m_demo, cli);
    QCOMPARE(cli.run(QStringList {u"sync"_s} + fixedRange()).exitCode, 0);
    const QString file = QString(cli.home() + u"/carried"_s);
    cli.setToken({}); // asks nobody
    const ProgramResult exported = cli.run({u"archive"_s, u"export"_s, file});
    QVERIFY2(exported.exitCode == 0, exported.everything().constData());
    QVERIFY2(exported.out.startsWith("Exported to ") && exported.err.contains("every secret"), exported.everything().constData());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const ProgramResult twice = cli.run({u"archive"_s, u"export"_s, file});
    QCOMPARE(twice.exitCode, 1);
    QVERIFY2(twice.err.contains("not overwritten"), twice.err.constData());

    Cli other;
    other.setConnection(m_demo.url(), m_demo.organization());
    const ProgramResult imported = other.runBare({u"archive"_s, u"import"_s, file}); // the file says of what
    QVERIFY2(imported.exitCode == 0, imported.everything().constData());
    QCOMPARE(other.run({u"archive"_s, u"verify"_s}).exitCode, 0);
    QJsonObject here = info(cli);
    QJsonObject there = info(other);
    for (QJsonObject *object : {&here, &there}) {
        object->remove(u"bytes"_s);
        object->remove(u"folder"_s);
    }
    QVERIFY(there.value("events"_L1).toInteger() > 1000);
    QCOMPARE(there, here);
    const ProgramResult again = other.run({u"archive"_s, u"import"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(again.out).object().value("added"_L1).toInt(-1), 0);
    const QStringList list {u"events"_s, u"--offline"_s, u"--all"_s, u"--format"_s, u"csv"_s};
    QCOMPARE(other.run(list + fixedRange()).out, cli.run(list + fixedRange()).out);

    Cli stranger;
    stranger.setConnection(m_demo.url(), u"another"_s);
    const ProgramResult refused = stranger.run({u"archive"_s, u"import"_s, file});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("another organization"), refused.err.constData());
    QCOMPARE(stranger.run({u"archive"_s, u"info"_s}).exitCode, 5);
}

// A disk that is full in the middle, as far as a limit of the shell can be one: above the 32 KB that SQLite shares.
void TestCliArchive::exportLeavesNoHalfFile()
{
    Cli cli;
    connectTo(m_demo, cli);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const ProgramResult result = cli.runInShell(
        u"mkdir \"$HOME/out\"; trap '' XFSZ; ulimit -f 40; \"$CLI\" archive export \"$HOME/out/file\" \"${CONNECTION[@]}\""_s);
    QVERIFY2(result.exitCode == 1, result.everything().constData());
    QVERIFY2(result.err.contains("cannot be written") && result.err.contains("Nothing was left behind"), result.err.constData());
    QVERIFY(QDir(QString(cli.home() + u"/out"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestCliArchive::fileThatIsNoArchive()
{
    Cli cli;
    connectTo(m_demo, cli);
    const QStringList sync = QStringList {u"sync"_s, u"--from"_s, u"-1d"_s} + fixedRange();
    QCOMPARE(cli.run(sync).exitCode, 0);
    const QString folder = info(cli).value("folder"_L1).toString();
    const QByteArray letter = QByteArray("Dear archive, this is a letter. ").repeated(400);
    QFile file(QString(folder + u"/events.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(letter), letter.size());
    file.close();
    for (const QString &action : {u"info"_s, u"verify"_s}) {
        const ProgramResult result = cli.run({u"archive"_s, action});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains("The archive is damaged"), result.err.constData());
    }
    const ProgramResult refused = cli.run(sync);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("set aside untouched"), refused.err.constData());
    const QStringList kept = QDir(folder).entryList({u"damaged-*.db"_s});
    QCOMPARE(kept.size(), 1);
    QFile aside(QString(folder + u'/' + kept.constFirst()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), letter);
    QCOMPARE(cli.run(sync).exitCode, 0); // begins a new one
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
    connectTo(m_demo, fresh);
    QCOMPARE(fresh.run(QStringList {u"sync"_s} + fixedRange()).exitCode, 0);

    Cli cli;
    connectTo(m_demo, cli);
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
    QCOMPARE(kept.value("events"_L1).toInteger(), info(fresh).value("events"_L1).toInteger());
    QCOMPARE(kept.value("revisions"_L1).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestCliArchive)
#include "tst_cliarchive.moc"
