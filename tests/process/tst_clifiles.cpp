// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/programs.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// `backtrail-cli diff FILE FILE`: answers as diff(1) does, and says why when it cannot.
class TestCliFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exitCodeSaysWhetherTheyDiffer_data();
    void exitCodeSaysWhetherTheyDiffer();
    void everyFormat();
    void patchOfThePatchedIsEmpty();
    void troubleIsASentence_data();
    void troubleIsASentence();
    void comparesWhatIsNotJson_data();
    void comparesWhatIsNotJson();
    void readsStandardInputAndPipes();
    void readsUtf16();
    void largeFilesAreCompared();
    void tooLargeIsRefused();
    void silentPipeIsInterrupted();
    void closedPipeStillAnswers();
    void fullDiskIsTrouble();
    void asksForNoConnection();
    void needsNoOtherPart();

private:
    void write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] ProgramResult diff(const QStringList &arguments) const;

    std::unique_ptr<Cli> m_cli;
};

void TestCliFiles::init()
{
    m_cli = std::make_unique<Cli>();
    write(u"a.json"_s, R"({"resources":{"cpu":1,"memory":512},"ports":[{"id":1},{"id":2}],"n":1e3})");
    write(u"b.json"_s, R"({"n":1000,"ports":[{"id":2},{"id":1}],"resources":{"memory":256,"cpu":1}})");
}

void TestCliFiles::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_cli->home() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}

// Names without an option's dashes are files of the test.
ProgramResult TestCliFiles::diff(const QStringList &arguments) const
{
    QStringList all {u"diff"_s};
    for (const QString &argument : arguments) {
        const bool isFile = argument.contains(u'.') && !argument.startsWith(u'/') && !argument.startsWith(u'-');
        all.append(isFile ? QString(m_cli->home() + u'/' + argument) : argument);
    }
    return m_cli->runBare(all);
}

void TestCliFiles::exitCodeSaysWhetherTheyDiffer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, int exitCode) {
        QTest::newRow(name) << before << after << exitCode;
    };
    row("equal", "{}", "{}", 0);
    row("another order and other spaces", R"({"a":1,"b":[2]})", "{ \"b\": [ 2 ],\n\"a\": 1 }\n", 0);
    row("equal in value", "[1e3,100.0,\"\\u0041\"]", "[1000,1e2,\"A\"]", 0);
    row("different", "[1]", "[2]", 1);
    row("moved", "[1,2]", "[2,1]", 1);
    row("null and absent", R"({"a":null})", "{}", 1);
    row("equal texts", "a\nb\n", "a\nb\n", 0);
    row("different texts", "a\nb\n", "a\nc\n", 1);
    row("only line ends", "a\nb\n", "a\r\nb\r\n", 1);
    row("only one is JSON", "{}", "hello", 1);
    row("empty against JSON", "", "{}", 1);
    row("both empty", "", "", 0);
    row("no UTF-8, equal", "\xff\xfe\xfd", "\xff\xfe\xfd", 0);
    row("no UTF-8, different", "[\"\x80\"]", "[\"\x81\"]", 1);
    row("deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'),
        QByteArray(100'000, '[') + '1' + QByteArray(100'000, ']'), 1);
}

void TestCliFiles::exitCodeSaysWhetherTheyDiffer()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const int, exitCode);
    write(u"x.json"_s, before);
    write(u"y.json"_s, after);
    for (const char *format : {"text", "markdown"}) {
        const ProgramResult result = diff({u"x.json"_s, u"y.json"_s, u"--format"_s, QString::fromLatin1(format)});
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        QVERIFY(!result.out.isEmpty());
        QVERIFY(!result.out.contains('\x1b'));
    }
}

void TestCliFiles::everyFormat()
{
    const ProgramResult text = diff({u"a.json"_s, u"b.json"_s});
    QCOMPARE(text.exitCode, 1);
    for (const char *part :
         {"--- ", "/a.json\n+++ ", "\n~ resources.memory: 512 → 256 (−50 %)\n", "\n> ports[0] (2): moved from position 1 to 0\n",
          "\n= n: 1e3 → 1000  (equal in value, written differently)\n", "\n-     \"memory\": 512", "\n@@ -"})
        QVERIFY2(text.out.contains(part), part);
    const ProgramResult json = diff({u"a.json"_s, u"b.json"_s, u"--format"_s, u"json"_s});
    QCOMPARE(json.exitCode, 1);
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QVERIFY(object.value("before_file"_L1).toString().endsWith("/a.json"_L1));
    QCOMPARE(object.value("changes"_L1).toArray().size(), 2);
    const ProgramResult patch = diff({u"a.json"_s, u"b.json"_s, u"--format"_s, u"patch"_s});
    QCOMPARE(patch.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(patch.out).array().size(), 3); // test, replace, move
    const ProgramResult markdown = diff({u"a.json"_s, u"b.json"_s, u"--format=markdown"_s});
    QCOMPARE(markdown.exitCode, 1);
    QVERIFY(markdown.out.startsWith("### "));
    QVERIFY(markdown.out.contains("\n```diff\n"));
}

void TestCliFiles::patchOfThePatchedIsEmpty()
{
    const ProgramResult patch = diff({u"a.json"_s, u"a.json"_s, u"--format"_s, u"patch"_s});
    QCOMPARE(patch.exitCode, 0);
    QCOMPARE(patch.out, QByteArray("[]\n"));
}

void TestCliFiles::troubleIsASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("missing") << QStringList {u"a.json"_s, u"none.json"_s} << QByteArray("There is no file ");
    QTest::newRow("missing, with a placeholder in its name")
        << QStringList {u"%2.json"_s, u"a.json"_s} << QByteArray("%2.json.\n");
    QTest::newRow("folder") << QStringList {u"/"_s, u"a.json"_s} << QByteArray("/ is a folder, not a file.\n");
    QTest::newRow("format") << QStringList {u"a.json"_s, u"b.json"_s, u"--format"_s, u"xml"_s}
                            << QByteArray("--format can be text, json, patch or markdown, not xml.\n");
    QTest::newRow("three") << QStringList {u"a.json"_s, u"b.json"_s, u"c.json"_s} << QByteArray("Unexpected argument ");
    QTest::newRow("connection") << QStringList {u"a.json"_s, u"b.json"_s, u"--connection"_s, u"x"_s}
                                << QByteArray("--connection cannot be used with two files.\n");
    QTest::newRow("patch of texts") << QStringList {u"a.json"_s, u"text.txt"_s, u"--format"_s, u"patch"_s}
                                    << QByteArray("There is no patch for these files");
    QTest::newRow("JSON of no UTF-8") << QStringList {u"a.json"_s, u"latin1.json"_s, u"--format"_s, u"json"_s}
                                      << QByteArray("latin1.json is not UTF-8 text");
}

void TestCliFiles::troubleIsASentence()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, sentence);
    write(u"text.txt"_s, "no JSON\n");
    write(u"latin1.json"_s, "{\"a\":\"\xe4\"}");
    const ProgramResult result = diff(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(sentence), result.err.constData());
    QVERIFY(result.out.isEmpty());
}

void TestCliFiles::comparesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const char *words) {
        QTest::newRow(name) << before << after << QByteArray(words);
    };
    row("before", "{", "{}", "The state before stops being JSON at line 1, column 2.");
    row("after", "{}", "{\n\"a\": x}", "The state after stops being JSON at line 2, column 6.");
    row("empty", "", "{}", "The state before is an empty text.");
    row("bytes", "[\"\xff\"]", "[]", "The state before holds bytes that are no UTF-8 text.");
}

void TestCliFiles::comparesWhatIsNotJson()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, words);
    write(u"x.json"_s, before);
    write(u"y.json"_s, after);
    const ProgramResult result = diff({u"x.json"_s, u"y.json"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.contains(words), result.out.constData());
}

void TestCliFiles::readsStandardInputAndPipes()
{
    const ProgramResult input = m_cli->runInShell(u"\"$CLI\" diff - \"$HOME/b.json\" < \"$HOME/a.json\""_s);
    QCOMPARE(input.exitCode, 1);
    QVERIFY2(input.out.startsWith("--- standard input\n+++ "), input.out.constData());
    QVERIFY(input.out.contains("resources.memory: 512 → 256"));
    QCOMPARE(m_cli->runInShell(u"cat \"$HOME/a.json\" | \"$CLI\" diff \"$HOME/a.json\" -"_s).exitCode, 0);
    const ProgramResult pipes =
        m_cli->runInShell(u"\"$CLI\" diff <(cat \"$HOME/a.json\") <(sleep 0.3; cat \"$HOME/b.json\")"_s);
    QCOMPARE(pipes.exitCode, 1);
    QCOMPARE(m_cli->runInShell(u"\"$CLI\" diff - \"$HOME/a.json\" < /dev/null"_s).exitCode, 1);
    const ProgramResult closed = m_cli->runInShell(u"\"$CLI\" diff - \"$HOME/a.json\" <&-"_s);
    QCOMPARE(closed.exitCode, 2);
    QVERIFY2(closed.err.startsWith("standard input cannot be read: "), closed.err.constData());
}

void TestCliFiles::readsUtf16()
{
    const QString text = u"\ufeff{\"a\":\"ä\U0001F600\"}"_s;
    write(u"utf16.json"_s, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    write(u"utf8.json"_s, "\xef\xbb\xbf{\"a\":\"ä\U0001F600\"}");
    const ProgramResult result = diff({u"utf16.json"_s, u"utf8.json"_s});
    QVERIFY2(result.exitCode == 0, result.everything().constData());
}

void TestCliFiles::largeFilesAreCompared()
{
    QByteArray large = "{\"a\":1,\"rest\":[";
    const QByteArray element = "{\"name\":\"" + QByteArray(1000, 'x') + "\",\"values\":[1,2,3,4,5,6,7,8]},";
    while (large.size() < 24 << 20) // more than the window opens
        large += element;
    large += "0]}";
    write(u"x.json"_s, large);
    write(u"y.json"_s, "{\"a\":2" + large.mid(6));
    const ProgramResult result = diff({u"x.json"_s, u"y.json"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.out.contains("\n~ a: 1 → 2 (+100 %)\n"));
}

void TestCliFiles::tooLargeIsRefused()
{
    QFile sparse(m_cli->home() + u"/sparse.json"_s);
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(300LL << 20));
    sparse.close();
    for (const QString &name : {u"sparse.json"_s, u"/dev/zero"_s}) {
        const ProgramResult result = diff({u"a.json"_s, name});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("is larger than 256"), result.err.constData());
    }
}

void TestCliFiles::silentPipeIsInterrupted()
{
    QProcess process; // its standard input is a pipe into which nobody writes
    process.start(consoleProgram(), {u"diff"_s, u"-"_s, m_cli->home() + u"/a.json"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY(catchesSignal(process, SIGINT));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(Cli::finish(process).exitCode, 130);
}

void TestCliFiles::closedPipeStillAnswers()
{
    const ProgramResult result = m_cli->runInShell(
        u"\"$CLI\" diff \"$HOME/a.json\" \"$HOME/b.json\" | true; exit \"${PIPESTATUS[0]}\""_s);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestCliFiles::fullDiskIsTrouble()
{
    const ProgramResult result = m_cli->runInShell(u"\"$CLI\" diff \"$HOME/a.json\" \"$HOME/b.json\" > /dev/full"_s);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.err.contains("Standard output cannot be written"));
}

void TestCliFiles::asksForNoConnection()
{
    m_cli->setVariable(u"BACKTRAIL_TOKEN"_s, u"secret"_s);
    const ProgramResult result = diff({u"a.json"_s, u"b.json"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(QDir(m_cli->home()).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

// The comparison starts without the libraries of network, keychain and archive; what needs them says that they are missing.
void TestCliFiles::needsNoOtherPart()
{
    const ProgramResult compared = m_cli->runInShell(
        uR"(cp "$CLI" "$HOME/alone" && "$HOME/alone" diff %1/a.json %1/b.json)"_s.arg(m_cli->home()));
    QCOMPARE(compared.exitCode, 1);
    QVERIFY2(compared.out.contains("memory"), compared.everything().constData());

    const ProgramResult other = m_cli->runInShell(uR"("$HOME/alone" targets --target-type CONTAINER)"_s);
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.err.contains("Install it again"), other.everything().constData());
    QCOMPARE(other.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
