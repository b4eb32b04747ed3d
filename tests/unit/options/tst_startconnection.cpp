// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/startconnection.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestStartConnection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void settingsLieWhereToldTo();
    void describesAConnectionInPlace();
    void findsASavedOne();
    void saysWhichAreSaved();
    void noneIsNoMistake();
    void refusesWithInvalidInput_data();
    void refusesWithInvalidInput();

private:
    [[nodiscard]] Result<std::optional<Connection>> start(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ConnectionStore> m_store;
};

void TestStartConnection::init()
{
    m_store.reset();
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_store = std::make_unique<ConnectionStore>(*m_settings);
}

Result<std::optional<Connection>> TestStartConnection::start(const QStringList &arguments)
{
    const Result<ParsedOptions> options = parseConsoleOptions(QStringList {u"events"_s} + arguments);
    if (!options)
        return options.error();
    return startConnection(*options, *m_store);
}

void TestStartConnection::settingsLieWhereToldTo()
{
    const Result<ParsedOptions> options =
        parseConsoleOptions({u"events"_s, u"--settings"_s, m_folder->path()});
    QVERIFY(options);
    QCOMPARE(openSettings(*options)->fileName(), m_folder->filePath(u"backtrail.ini"_s));
    const Result<ParsedOptions> usual = parseConsoleOptions({u"events"_s});
    QVERIFY(openSettings(*usual)->fileName().endsWith("/backtrail/backtrail.ini"_L1));
}

void TestStartConnection::describesAConnectionInPlace()
{
    const Result<std::optional<Connection>> connection =
        start({u"--source"_s, u"qovery"_s, u"--url"_s, u"http://127.0.0.1:80"_s, u"--organization"_s,
               u"org"_s, u"--token-scheme"_s, u"bearer"_s, u"--ca-file"_s, u"/some/ca.pem"_s});
    QVERIFY(connection && *connection);
    QVERIFY(!(**connection).id.isEmpty());
    QCOMPARE((**connection).url, QUrl(u"http://127.0.0.1:80"_s));
    QCOMPARE((**connection).organizationId, u"org"_s);
    QCOMPARE((**connection).tokenScheme, TokenScheme::Bearer);
    QCOMPARE((**connection).extraCaFile, u"/some/ca.pem"_s);
    QVERIFY(m_store->connections().isEmpty());

    const Result<std::optional<Connection>> usual = start({u"--organization"_s, u"org"_s});
    QVERIFY(usual && *usual);
    QCOMPARE((**usual).url, defaultUrl(SourceKind::Qovery));

    // hidden paths and columns are kept under it
    QCOMPARE((**start({u"--organization"_s, u"org"_s})).id, (**usual).id);
    QVERIFY((**start({u"--organization"_s, u"other"_s})).id != (**usual).id);
    QVERIFY((**connection).id != (**usual).id);
}

void TestStartConnection::findsASavedOne()
{
    Connection saved;
    saved.id = ConnectionStore::makeId();
    saved.name = u"Production"_s;
    saved.url = QUrl(u"https://api.example"_s);
    saved.organizationId = u"org"_s;
    QVERIFY(m_store->save(saved));
    const Result<std::optional<Connection>> connection = start({u"--connection"_s, u"Production"_s});
    QVERIFY(connection && *connection);
    QCOMPARE(**connection, saved);
}

void TestStartConnection::saysWhichAreSaved()
{
    const Result<std::optional<Connection>> none = start({u"--connection"_s, u"Prod"_s});
    QVERIFY(!none);
    QVERIFY(none.error().detail.startsWith("There is no connection called Prod. None is saved yet"_L1));
    Connection saved;
    saved.id = ConnectionStore::makeId();
    saved.name = u"Production"_s;
    saved.url = QUrl(u"https://api.example"_s);
    QVERIFY(m_store->save(saved));
    const Result<std::optional<Connection>> other = start({u"--connection"_s, u"Prod"_s});
    QVERIFY(!other);
    QCOMPARE(other.error().detail, u"There is no connection called Prod. Saved are: Production."_s);
}

void TestStartConnection::noneIsNoMistake()
{
    const Result<std::optional<Connection>> connection = start({});
    QVERIFY(connection);
    QVERIFY(!*connection);
}

void TestStartConnection::refusesWithInvalidInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("both ways") << QStringList {u"--connection"_s, u"a"_s, u"--organization"_s, u"o"_s};
    QTest::newRow("no organization") << QStringList {u"--url"_s, u"https://api.example"_s};
    QTest::newRow("unknown source") << QStringList {u"--source"_s, u"wibble"_s, u"--organization"_s, u"o"_s};
    QTest::newRow("half an address") << QStringList {u"--url"_s, u"api.example"_s, u"--organization"_s,
                                                     u"o"_s};
    QTest::newRow("no address") << QStringList {u"--url"_s, u"https://"_s, u"--organization"_s, u"o"_s};
    QTest::newRow("unknown scheme") << QStringList {u"--organization"_s, u"o"_s, u"--token-scheme"_s,
                                                    u"basic"_s};
    QTest::newRow("token for nothing") << QStringList {u"--token-fd"_s, u"3"_s};
}

void TestStartConnection::refusesWithInvalidInput()
{
    QFETCH(const QStringList, arguments);
    const Result<std::optional<Connection>> connection = start(arguments);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!connection.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestStartConnection)
#include "tst_startconnection.moc"
