// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/externaldiff.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestExternalDiff final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void putsFilesIntoTheCommand_data();
    void putsFilesIntoTheCommand();
    void toolGetsPrivateMaskedFiles();
    void saysThatAToolCannotBeStarted();
    void saysThatAToolDiedAtOnce_data();
    void saysThatAToolDiedAtOnce();
    void toolOutlivesTheWindow();
    void filesGoOnceTheToolHasEnded();

private:
    void makeTool(const QString &lines); // a shell's; it is called "tool" and gets both files
    [[nodiscard]] QStringList leftFolders() const { return QDir(m_temporary).entryList({u"backtrail-diff-*"_s}); }
    [[nodiscard]] QByteArray seen() const; // what the tool wrote down; empty = not yet

    QTemporaryDir m_folder;
    QString m_temporary;
};

namespace {

std::shared_ptr<const DetailContent> twoTokens()
{
    auto content = std::make_shared<DetailContent>();
    content->documents = {QByteArray(R"({"token":"hunter2"})"), QByteArray(R"({"token":"hunter3","a":1})")};
    return content;
}

} // namespace

// Each test has a folder for temporary files of its own.
void TestExternalDiff::init()
{
    static int number = 0;
    m_temporary = m_folder.filePath(QString::number(++number));
    QVERIFY(QDir().mkdir(m_temporary));
    QVERIFY(qputenv("TMPDIR", QFile::encodeName(m_temporary)));
    QFile::remove(m_folder.filePath(u"seen"_s));
}

void TestExternalDiff::makeTool(const QString &lines)
{
    QFile script(m_folder.filePath(u"tool"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\ncd '" + QFile::encodeName(m_folder.path()) + "'\n" + lines.toUtf8()
                 + "\nmv seen.part seen\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray TestExternalDiff::seen() const
{
    QFile file(m_folder.filePath(u"seen"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExternalDiff::putsFilesIntoTheCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("plain") << u"meld %1 %2"_s << QStringList {u"meld"_s, u"/a b"_s, u"/%2"_s};
    QTest::newRow("quoted program") << u"\"/opt/my tool\" -d %2 %1"_s
                                    << QStringList {u"/opt/my tool"_s, u"-d"_s, u"/%2"_s, u"/a b"_s};
    QTest::newRow("inside arguments") << u"t --l=%1 --r=%2"_s << QStringList {u"t"_s, u"--l=/a b"_s, u"--r=/%2"_s};
    QTest::newRow("both in one") << u"t %1:%2"_s << QStringList {u"t"_s, u"/a b:/%2"_s};
    QTest::newRow("one is missing") << u"meld %1"_s << QStringList();
    QTest::newRow("empty") << u"  "_s << QStringList();
}

void TestExternalDiff::putsFilesIntoTheCommand()
{
    QFETCH(QString, command);
    QTEST(ExternalDiff::arguments(command, u"/a b"_s, u"/%2"_s), "expected");
}

void TestExternalDiff::toolGetsPrivateMaskedFiles()
{
    makeTool(u"stat -c %a \"$1\" \"$2\" > seen.part; cat \"$1\" \"$2\" >> seen.part"_s);
    ExternalDiff tool;
    QSignalSpy failed(&tool, &ExternalDiff::failed);
    tool.setCommand(m_folder.filePath(u"tool"_s) + u" %1 %2"_s);
    tool.open(twoTokens());
    QTRY_VERIFY_WITH_TIMEOUT(!seen().isEmpty(), 20'000);
    QCOMPARE(failed.count(), 0);
    const QByteArray text = seen();
    QVERIFY2(text.startsWith("600\n600\n"), text.constData());
    QVERIFY2(!text.contains("hunter") && text.contains("\"a\": 1"), text.constData());
}

void TestExternalDiff::saysThatAToolCannotBeStarted()
{
    auto content = std::make_shared<DetailContent>();
    content->documents = {QByteArray("{}"), QByteArray("[]")};
    ExternalDiff tool;
    QSignalSpy failed(&tool, &ExternalDiff::failed);
    tool.setCommand(u"/nowhere/tool %1 %2"_s);
    tool.open(content);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(u"/nowhere/tool"_s));
    QCOMPARE(leftFolders(), QStringList());
}

void TestExternalDiff::saysThatAToolDiedAtOnce_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("words"); // empty = nothing is said
    QTest::newRow("its own words") << u"echo 'cannot open display' >&2; exit 1"_s << u"cannot open display"_s;
    QTest::newRow("without a word") << u"exit 3"_s << u"exit code 3"_s;
    QTest::newRow("killed") << u"kill -9 $$"_s << u"exit code 137"_s;
    QTest::newRow("hostile words") << u"printf '<b>\\033[2J\\n' >&2; exit 2"_s << u"<b>⟨U+001B⟩[2J"_s;
    QTest::newRow("files differ") << u"echo 1 > seen.part; mv seen.part seen; exit 1"_s << QString();
    QTest::newRow("handed on") << u"echo 1 > seen.part; mv seen.part seen; echo warning >&2; exit 0"_s << QString();
}

void TestExternalDiff::saysThatAToolDiedAtOnce()
{
    QFETCH(QString, words);
    QFETCH(QString, lines);
    makeTool(lines);
    ExternalDiff tool;
    QSignalSpy failed(&tool, &ExternalDiff::failed);
    tool.setCommand(m_folder.filePath(u"tool"_s) + u" %1 %2"_s);
    tool.open(twoTokens());
    if (words.isEmpty()) {
        QTRY_VERIFY_WITH_TIMEOUT(!seen().isEmpty(), 20'000);
        QVERIFY(!failed.wait(1500));
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
    const QString sentence = failed.first().first().toString();
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
}

void TestExternalDiff::toolOutlivesTheWindow()
{
    makeTool(u"touch began; while [ ! -e closed ]; do sleep 0.1; done; cat \"$1\" > seen.part"_s);
    {
        ExternalDiff tool;
        tool.setCommand(m_folder.filePath(u"tool"_s) + u" %1 %2"_s);
        tool.open(twoTokens());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_folder.filePath(u"began"_s)), 20'000);
    }
    ExternalDiff::removeLeftovers(std::chrono::seconds(0)); // as at the next start
    QCOMPARE(leftFolders().size(), 1);
    QFile closed(m_folder.filePath(u"closed"_s));
    QVERIFY(closed.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(seen().contains("token"), 20'000);
}

void TestExternalDiff::filesGoOnceTheToolHasEnded()
{
    makeTool(u"echo done > seen.part"_s);
    ExternalDiff tool;
    tool.setCommand(m_folder.filePath(u"tool"_s) + u" %1 %2"_s);
    tool.open(twoTokens());
    QTRY_VERIFY_WITH_TIMEOUT(!seen().isEmpty(), 20'000);
    ExternalDiff::removeLeftovers(ExternalDiff::keptAfterwards); // it may have handed them on
    QCOMPARE(leftFolders().size(), 1);
    const auto cleaned = [this] {
        ExternalDiff::removeLeftovers(std::chrono::seconds(-1));
        return leftFolders().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(cleaned(), 20'000);
}

QTEST_GUILESS_MAIN(TestExternalDiff)
#include "tst_externaldiff.moc"
