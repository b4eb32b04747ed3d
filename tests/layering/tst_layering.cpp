// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/layering/layeringrules.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// The rules hold for the project, and each of them fails where it is broken: `fixture` is a small project
// that breaks every one.
class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roomsIncludeOnlyWhatIsBelow();
    void roomsLinkOnlyWhatIsBelow();
    void wrappersAreUsed();
    void everyFileNamesItsLicence();
    void namesAreUsedOnce();
    void filesStayShort();
    void longFunctionsAreListed();
    void commentsAndTextAreNotCode();

private:
    QList<SourceFile> m_project;
    QList<SourceFile> m_fixture;
};

namespace {

const QString qtHeaders = QStringLiteral(BACKTRAIL_QT_HEADERS);

void compare(const QStringList &findings, const QStringList &expected)
{
    QCOMPARE(findings.join(u'\n'), expected.join(u'\n'));
}

} // namespace

void TestLayering::initTestCase()
{
    const QString root = QStringLiteral(BACKTRAIL_SOURCE_FOLDER);
    m_project = readSourceTree(root);
    m_fixture = readSourceTree(root + u"/tests/layering/fixture"_s);
    QVERIFY(m_project.size() > 100);
    QVERIFY(!m_fixture.isEmpty());
}

void TestLayering::roomsIncludeOnlyWhatIsBelow()
{
    compare(includeFindings(m_fixture, qtHeaders),
            {u"app/demo/broken.cpp:4: app/demo may not include models/session/eventlist.h"_s,
             u"models/domain/broken.h:6: models/domain may not include models/json/eventbatch.h"_s,
             u"models/domain/broken.h:8: models/domain may not use QtGui (QColor)"_s,
             u"models/domain/broken.h:9: models/domain may not use QtWidgets (qwidget.h)"_s,
             u"views/broken.cpp:4: views may not include models/net/httpclient.h"_s,
             u"views/broken.cpp:5: views may not include app/options/options.h"_s,
             u"views/broken.cpp:7: views may not use QtNetwork (QNetworkReply)"_s});
    compare(includeFindings(m_project, qtHeaders), {});
    QVERIFY(!includeFindings(m_project, u"/nowhere"_s).isEmpty());
}

void TestLayering::roomsLinkOnlyWhatIsBelow()
{
    compare(linkFindings(m_fixture),
            {u"app/cli/CMakeLists.txt: backtrail-cli may not link Qt6::Widgets"_s,
             u"app/cli/CMakeLists.txt: backtrail-cli may load Qt6::Widgets only with backtrail-console"_s,
             u"app/cli/CMakeLists.txt: backtrail-cli may load backtrail_sources only with backtrail-console"_s,
             u"models/domain/CMakeLists.txt: backtrail_domain may not link Qt6::Gui"_s,
             u"models/domain/CMakeLists.txt: backtrail_domain may not link backtrail_json"_s,
             u"models/domain/CMakeLists.txt: backtrail_wibble is no known room"_s});
    compare(linkFindings(m_project), {});
}

void TestLayering::wrappersAreUsed()
{
    const QString findings = callFindings(m_fixture).join(u'\n');
    for (const char *expected : {"expose()", "QMessageBox::warning(", "new QLabel(", "setHtml(",
                                 "QDesktopServices", "processEvents(", "QEventLoop", ".waitForFinished(",
                                 "QThread::msleep(", "sender()", "SIGNAL(", "std::ranges::unique(",
                                 "a message box without"})
        QVERIFY2(findings.contains(QLatin1StringView(expected)), expected);
    compare(callFindings(m_project), {});
}

void TestLayering::everyFileNamesItsLicence()
{
    QCOMPARE(licenceFindings(m_fixture).size(), 1);
    compare(licenceFindings(m_project), {});
}

void TestLayering::namesAreUsedOnce()
{
    const SourceFile one {u"models/one.h"_s, {}, u"class Known;\nstruct Known\n{\n    struct Inner\n    {\n    };\n};\n"_s};
    const SourceFile other {u"views/other.h"_s, {}, u"\nclass Known final : public QObject\n{\n};\n"_s};
    QCOMPARE(nameFindings({one, other}), QStringList {u"views/other.h:2: Known is defined in models/one.h, too"_s});
    compare(nameFindings(m_project), {});
}

void TestLayering::filesStayShort()
{
    SourceFile file {u"models/long.cpp"_s, QString(401, u'\n'), {}};
    QCOMPARE(lengthFindings({file}), QStringList {u"models/long.cpp: 401 lines, more than 400"_s});
    file.path = u"views/mainwindow.h"_s;
    QCOMPARE(lengthFindings({file}), QStringList {u"views/mainwindow.h: 401 lines, more than 300"_s});
    compare(lengthFindings(m_project), {});
}

void TestLayering::longFunctionsAreListed()
{
    const SourceFile file {u"models/long.cpp"_s, {}, u"int f()\n{\n"_s + QString(41, u'\n') + u"}\n"_s};
    QCOMPARE(longFunctions({file}), QStringList {u"models/long.cpp:1: 41 lines: int f()"_s});
    for (const QString &function : longFunctions(m_project))
        qInfo("longer than 40 lines: %s", qPrintable(function));
}

void TestLayering::commentsAndTextAreNotCode()
{
    QCOMPARE(withoutCommentsAndText(u"a // sender()\nb /* x\ny */ c"_s), u"a  \nb  \n c"_s);
    QCOMPARE(withoutCommentsAndText(u"f(\"// sender()\", 'x', \"a\\\"b\") + 1"_s),
             u"f(\"\", \"\", \"\") + 1"_s);
    QCOMPARE(withoutCommentsAndText(u"R\"(sender() \" )\" + x"_s), u"\"\" + x"_s);
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
