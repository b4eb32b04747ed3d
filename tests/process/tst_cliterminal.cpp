// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/pages.h"
#include "tests/process/programs.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// What the console program does differently when a person looks at it: on a pseudo-terminal of 80 columns.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingHostileReachesTheTerminal_data();
    void nothingHostileReachesTheTerminal();
    void tableFitsIntoTheWidth();
    void coloursOnTerminalsOnly();
    void progressOnTerminalsOnly();

private:
    // Runs with standard output (and standard error, when `bothStreams`) on the terminal.
    [[nodiscard]] QByteArray onTerminal(const QStringList &arguments, bool bothStreams = false);

    void writeFile(const QString &name, const QByteArray &text) const;

    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<Cli> m_cli;
    int m_terminal = -1;
};

void TestCliTerminal::init()
{
    m_terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    if (m_terminal < 0 || ::grantpt(m_terminal) != 0 || ::unlockpt(m_terminal) != 0)
        QSKIP("This machine gives no pseudo-terminal");
    const winsize size {24, 80, 0, 0};
    QCOMPARE(::ioctl(m_terminal, TIOCSWINSZ, &size), 0);
    m_server = std::make_unique<FaultyServer>();
    // Raw C1, bidi and zero-width characters, and an escape sequence as JSON writes it.
    m_server->setAnswers({Pages::page({Pages::event(1,
                                                    "a\xc2\x9b"
                                                    "31mred\xe2\x80\xae"
                                                    "gpj.exe\\u001b]0;title\\u0007"
                                                        + QByteArray(300, 'y'))})});
    m_cli = std::make_unique<Cli>();
    m_cli->setConnection(m_server->url(), u"org"_s);
    m_cli->setToken("t");
}

void TestCliTerminal::cleanup()
{
    if (m_terminal >= 0)
        ::close(m_terminal);
    m_cli.reset();
    m_server.reset();
}

QByteArray TestCliTerminal::onTerminal(const QStringList &arguments, bool bothStreams)
{
    const QString name = QString::fromLocal8Bit(::ptsname(m_terminal));
    const int keptOpen =
        ::open(qPrintable(name), O_RDWR | O_NOCTTY); // else the last writer's end discards the rest
    const ProgramResult result = m_cli->runInShell(u"\"$CLI\" %1 \"${CONNECTION[@]}\" >%2 %3"_s.arg(
        arguments.join(u' '), name, bothStreams ? u"2>&1"_s : QString()));
    QByteArray shown;
    QByteArray part(65536, '\0');
    for (ssize_t count = 1; count > 0;) {
        count = ::read(m_terminal, part.data(), static_cast<std::size_t>(part.size()));
        if (count > 0)
            shown += part.left(count);
    }
    ::close(keptOpen);
    if (result.exitCode != 0 && !(result.exitCode == 1 && result.err.isEmpty())) // 1: two files differ
        qWarning("exit code %d: %s", result.exitCode, result.err.constData());
    return shown.replace("\r\n", "\n");
}

void TestCliTerminal::writeFile(const QString &name, const QByteArray &text) const
{
    QFile file(m_cli->home() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}

void TestCliTerminal::nothingHostileReachesTheTerminal_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *format : {"table", "json", "jsonl", "csv", "markdown"})
        QTest::newRow(format) << QString(u"events --format "_s + QString::fromLatin1(format));
    for (const char *format : {"text", "json", "markdown"})
        QTest::addRow("diff %s", format)
            << QString(u"diff event-1 --format "_s + QString::fromLatin1(format));
    for (const char *format : {"text", "json", "patch", "markdown"})
        QTest::addRow("files %s", format) << QString(
            u"diff \"$HOME/hostile.json\" \"$HOME/other.json\" --format "_s + QString::fromLatin1(format));
    for (const char *format : {"text", "markdown"})
        QTest::addRow("texts %s", format) << QString(
            u"diff \"$HOME/hostile.txt\" \"$HOME/other.json\" --format "_s + QString::fromLatin1(format));
}

void TestCliTerminal::nothingHostileReachesTheTerminal()
{
    QFETCH(const QString, arguments);
    if (arguments.contains("$HOME"_L1)) // files are compared without a connection
        m_cli = std::make_unique<Cli>();
    const QByteArray text = "a\xc2\x9b"
                            "31mred\xe2\x80\xaegpj.exe\x7f";
    writeFile(u"hostile.json"_s, "{\"x\":\"" + text + "\\u001b]0;title\\u0007\",\"" + text + "\":1}");
    writeFile(u"hostile.txt"_s, "\x1b]0;title\x07" + text + "\xff\n");
    writeFile(u"other.json"_s, R"({"x":"y","z":[1]})");
    m_cli->setVariable(u"NO_COLOR"_s, u"1"_s);
    const QByteArray shown = onTerminal({arguments});
    QVERIFY(!shown.isEmpty());
    for (const char *hostile : {"\x1b", "\x07", "\x7f", "\xc2\x9b", "\xe2\x80\xae"})
        QVERIFY2(!shown.contains(hostile), shown.toPercentEncoding().constData());
}

void TestCliTerminal::tableFitsIntoTheWidth()
{
    const QString shown = QString::fromUtf8(onTerminal({u"events"_s}));
    QCOMPARE(shown.count(u'\n'), 2);
    for (const QString &line : shown.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(shown.contains(u'…'));
}

void TestCliTerminal::coloursOnTerminalsOnly()
{
    QVERIFY(onTerminal({u"diff"_s, u"event-1"_s}).contains("\x1b[33m~ a: 1"));
    QVERIFY(!m_cli->run({u"diff"_s, u"event-1"_s}).out.contains('\x1b'));
    m_cli->setVariable(u"NO_COLOR"_s, u"1"_s);
    QVERIFY(!onTerminal({u"diff"_s, u"event-1"_s}).contains('\x1b'));
}

void TestCliTerminal::progressOnTerminalsOnly()
{
    QVERIFY(onTerminal({u"events"_s}, true).contains("Asking the server"));
    const ProgramResult result = m_cli->run({u"events"_s});
    QVERIFY2(!result.err.contains("Asking") && !result.err.contains('\r'), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cliterminal.moc"
