// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/externaldiff.h"

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
    void putsFilesIntoTheCommand_data();
    void putsFilesIntoTheCommand();
    void toolGetsPrivateMaskedFiles();
    void saysThatAToolCannotBeStarted();
};

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

// The tool writes down what it was given, because its files are gone soon.
void TestExternalDiff::toolGetsPrivateMaskedFiles()
{
    const QTemporaryDir folder;
    const QString seen = folder.filePath(u"seen"_s);
    QFile script(folder.filePath(u"tool"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nstat -c %a \"$1\" \"$2\" > " + seen.toUtf8() + ".part\ncat \"$1\" \"$2\" >> "
                 + seen.toUtf8() + ".part\nmv " + seen.toUtf8() + ".part " + seen.toUtf8() + '\n');
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    auto content = std::make_shared<DetailContent>();
    content->documents = {QByteArray(R"({"token":"hunter2"})"), QByteArray(R"({"token":"hunter3","a":1})")};
    ExternalDiff tool;
    QSignalSpy failed(&tool, &ExternalDiff::failed);
    tool.setCommand(script.fileName() + u" %1 %2"_s);
    tool.open(content);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(seen), 20'000);
    QCOMPARE(failed.count(), 0);
    QFile result(seen);
    QVERIFY(result.open(QIODevice::ReadOnly));
    const QByteArray text = result.readAll();
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
}

QTEST_GUILESS_MAIN(TestExternalDiff)
#include "tst_externaldiff.moc"
