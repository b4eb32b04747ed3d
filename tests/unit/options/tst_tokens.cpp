// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/tokens.h"

#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array variables {"BACKTRAIL_TOKEN", "QOVERY_API_TOKEN", "QOVERY_API_KEY",
                                "QOVERY_CLI_ACCESS_TOKEN"};

// A descriptor of its own that holds `content`; takeGivenToken() closes it.
int descriptorWith(const QByteArray &content)
{
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        qFatal("no temporary file");
    file.seek(0);
    return ::dup(file.handle());
}

Result<Secret> take(const QStringList &arguments = {})
{
    const Result<ParsedOptions> options =
        parseConsoleOptions(QStringList {u"events"_s, u"--organization"_s, u"o"_s} + arguments);
    if (!options)
        return options.error();
    return takeGivenToken(*options, SourceKind::Qovery);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstOneWins();
    void nothingIsNoMistake();
    void readsFromADescriptor();
    void environmentWinsOverDescriptor();
    void refusesABadDescriptor_data();
    void refusesABadDescriptor();
    void refusesWhatIsNoToken();
};

void TestTokens::init()
{
    for (const char *name : variables)
        qunsetenv(name);
}

void TestTokens::theFirstOneWins()
{
    for (std::size_t first = 0; first < variables.size(); ++first) {
        for (std::size_t i = first; i < variables.size(); ++i)
            qputenv(variables[i], QByteArray("token-") + variables[i]);
        const Result<Secret> token = take();
        QVERIFY(token);
        QCOMPARE(token->expose(), QByteArray("token-") + variables[first]);
        for (const char *name : variables)
            QVERIFY2(!qEnvironmentVariableIsSet(name), name);
    }
}

void TestTokens::nothingIsNoMistake()
{
    const Result<Secret> token = take();
    QVERIFY(token);
    QVERIFY(token->isEmpty());
    qputenv("BACKTRAIL_TOKEN", "");
    QVERIFY(take()->isEmpty());
}

void TestTokens::readsFromADescriptor()
{
    const Result<Secret> token = take({u"--token-fd"_s, QString::number(descriptorWith("from-file\r\n"))});
    QVERIFY(token);
    QCOMPARE(token->expose(), QByteArray("from-file"));
}

void TestTokens::environmentWinsOverDescriptor()
{
    qputenv("QOVERY_API_KEY", "from-environment");
    const int descriptor = descriptorWith("from-file");
    const Result<Secret> token = take({u"--token-fd"_s, QString::number(descriptor)});
    QVERIFY(token);
    QCOMPARE(token->expose(), QByteArray("from-environment"));
    ::close(descriptor);
}

void TestTokens::refusesABadDescriptor_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("not open") << u"987"_s;
    QTest::newRow("no number") << u"three"_s;
    QTest::newRow("negative") << u"-1"_s;
    QTest::newRow("standard output") << u"1"_s;
    QTest::newRow("empty") << QString::number(descriptorWith(" \n"));
    QTest::newRow("endless") << QString::number(descriptorWith(QByteArray(200'000, 'x')));
}

void TestTokens::refusesABadDescriptor()
{
    QFETCH(const QString, value);
    const Result<Secret> token = take({u"--token-fd"_s, value});
    QVERIFY(!token);
    QVERIFY(token.error().detail.contains("--token-fd"_L1));
}

void TestTokens::refusesWhatIsNoToken()
{
    for (const QByteArray &value : {QByteArray("two words"), QByteArray("a\nb"), QByteArray("caf\xc3\xa9")}) {
        qputenv("BACKTRAIL_TOKEN", value);
        const Result<Secret> token = take();
        QVERIFY(!token);
        QVERIFY(!token.error().detail.contains(QString::fromUtf8(value)));
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
