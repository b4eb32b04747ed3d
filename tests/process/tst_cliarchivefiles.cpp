// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/sqlite.h"
#include "tests/process/programs.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// `archive verify | rebuild | compact | export | import`: the file changed, made anew, killed over and carried elsewhere.
class TestCliArchiveFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_demo.start()); }
    void changedByteIsNamed();
    void whatIsDerivedIsMadeAnew();
    void killedRewritesLeaveOldOrNew();
    void isCarriedElsewhere();
    void exportLeavesNoHalfFile();
    void fileThatIsNoArchive();

private:
    [[nodiscard]] QStringList fixedRange() const { return {u"--to"_s, m_to}; }

    DemoProcess m_demo;
    QString m_to = QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODate);
};

void TestCliArchiveFiles::changedByteIsNamed()
{
    Cli cli;
    cli.connectTo(m_demo);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const QString path = QString(cli.archiveInfo().value("folder"_L1).toString() + u"/events.db"_s);
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

void TestCliArchiveFiles::whatIsDerivedIsMadeAnew()
{
    Cli cli;
    cli.connectTo(m_demo);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const QString folder = cli.archiveInfo().value("folder"_L1).toString();
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
    QCOMPARE(lost.exitCode, 1); // a script that looks at the exit code only must not take it for proved
    QVERIFY2(lost.out.contains("its key is lost") && !lost.out.contains("Nothing was changed"), lost.out.constData());
    QVERIFY(!lost.out.contains("events.head")); // nothing can be said of it
    QVERIFY(cli.run({u"archive"_s, u"info"_s}).out.contains("key of its seal is lost"));
    QVERIFY(cli.run({u"events"_s, u"--offline"_s}).err.contains("seal is lost"));
    QVERIFY(!QFile::exists(QString(folder + u"/seal.key"_s)));
    QVERIFY(cli.run({u"archive"_s, u"rebuild"_s}).out.contains("A new seal was made"));
    QVERIFY(!cli.run({u"archive"_s, u"verify"_s}).out.contains("lost"));
}

void TestCliArchiveFiles::killedRewritesLeaveOldOrNew()
{
    Cli cli;
    cli.connectTo(m_demo);
    QCOMPARE(cli.run(QStringList {u"sync"_s} + fixedRange()).exitCode, 0);
    const QJsonObject before = cli.archiveInfo();
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
    QCOMPARE(cli.archiveInfo().value("coverage"_L1), before.value("coverage"_L1));
}

void TestCliArchiveFiles::isCarriedElsewhere()
{
    Cli cli;
    cli.connectTo(m_demo);
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
    QJsonObject here = cli.archiveInfo();
    QJsonObject there = other.archiveInfo();
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
void TestCliArchiveFiles::exportLeavesNoHalfFile()
{
    Cli cli;
    cli.connectTo(m_demo);
    QCOMPARE(cli.run(QStringList {u"sync"_s, u"--from"_s, u"-3d"_s} + fixedRange()).exitCode, 0);
    const ProgramResult result = cli.runInShell(
        u"mkdir \"$HOME/out\"; trap '' XFSZ; ulimit -f 40; \"$CLI\" archive export \"$HOME/out/file\" \"${CONNECTION[@]}\""_s);
    QVERIFY2(result.exitCode == 1, result.everything().constData());
    QVERIFY2(result.err.contains("cannot be written") && result.err.contains("Nothing was left behind"), result.err.constData());
    QVERIFY(QDir(QString(cli.home() + u"/out"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestCliArchiveFiles::fileThatIsNoArchive()
{
    Cli cli;
    cli.connectTo(m_demo);
    const QStringList sync = QStringList {u"sync"_s, u"--from"_s, u"-1d"_s} + fixedRange();
    QCOMPARE(cli.run(sync).exitCode, 0);
    const QString folder = cli.archiveInfo().value("folder"_L1).toString();
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

QTEST_GUILESS_MAIN(TestCliArchiveFiles)
#include "tst_cliarchivefiles.moc"
