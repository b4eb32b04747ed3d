// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/connections.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

Connection sample(const QString &id, const QString &name)
{
    Connection connection;
    connection.id = id;
    connection.name = name;
    connection.url = QUrl(u"https://api.qovery.com/base"_s);
    connection.organizationId = u"9d1a3f00-0000-4000-8000-000000000001"_s;
    connection.organizationName = u"Ünïcode / \"quoted\""_s;
    connection.tokenScheme = TokenScheme::Bearer;
    connection.extraCaFile = u"/etc/ssl/extra.pem"_s;
    return connection;
}

} // namespace

class TestConnectionStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsEveryMemberAcrossRuns();
    void replacesById();
    void refusesNames_data();
    void refusesNames();
    void findsByIdThenByName();
    void removesAndForgetsTheLast();
    void leavesUnknownKindsAlone();
    void writesNoSecret();
    void makesDistinctIds();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnectionStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestConnectionStore::keepsEveryMemberAcrossRuns()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        ConnectionStore store(settings);
        QSignalSpy changed(&store, &ConnectionStore::connectionsChanged);
        QVERIFY(store.save(sample(u"2"_s, u"b"_s)));
        QVERIFY(store.save(sample(u"1"_s, u"A"_s)));
        store.setLastUsedId(u"2"_s);
        QCOMPARE(changed.count(), 2);
    }
    QSettings settings(file(), QSettings::IniFormat);
    const ConnectionStore store(settings);
    QCOMPARE(store.connections(), (QList<Connection> {sample(u"1"_s, u"A"_s), sample(u"2"_s, u"b"_s)}));
    QCOMPARE(store.lastUsedId(), u"2"_s);
}

void TestConnectionStore::replacesById()
{
    QSettings settings(file(), QSettings::IniFormat);
    ConnectionStore store(settings);
    QVERIFY(store.save(sample(u"1"_s, u"old"_s)));
    QVERIFY(store.save(sample(u"1"_s, u"  new "_s)));
    QCOMPARE(store.connections().size(), 1);
    QCOMPARE(store.connections().first().name, u"new"_s);
}

void TestConnectionStore::refusesNames_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u"2"_s << QString();
    QTest::newRow("spaces") << u"2"_s << u"  "_s;
    QTest::newRow("taken") << u"2"_s << u"Production"_s;
    QTest::newRow("taken in other case") << u"2"_s << u" production"_s;
    QTest::newRow("taken by a kind of a newer version") << u"2"_s << u"From later"_s;
    QTest::newRow("no id") << QString() << u"other"_s;
    QTest::newRow("id that is a path") << u"a/b"_s << u"other"_s;
}

void TestConnectionStore::refusesNames()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue("connections/x/source", u"later"_s);
    settings.setValue("connections/x/name", u"From later"_s);
    ConnectionStore store(settings);
    QVERIFY(store.save(sample(u"1"_s, u"Production"_s)));
    const Result<Done> saved = store.save(sample(id, name));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!saved.error().detail.isEmpty());
    QCOMPARE(store.connections().size(), 1);
}

void TestConnectionStore::findsByIdThenByName()
{
    QSettings settings(file(), QSettings::IniFormat);
    ConnectionStore store(settings);
    QVERIFY(store.save(sample(u"1"_s, u"2"_s)));
    QVERIFY(store.save(sample(u"2"_s, u"other"_s)));
    QCOMPARE(store.find(u"2"_s)->id, u"2"_s);
    QCOMPARE(store.find(u"other"_s)->id, u"2"_s);
    QVERIFY(!store.find(u"nobody"_s));
    QVERIFY(!store.find(QString()));
}

void TestConnectionStore::removesAndForgetsTheLast()
{
    QSettings settings(file(), QSettings::IniFormat);
    ConnectionStore store(settings);
    QVERIFY(store.save(sample(u"1"_s, u"a"_s)));
    QVERIFY(store.save(sample(u"2"_s, u"b"_s)));
    store.setLastUsedId(u"1"_s);
    QSignalSpy changed(&store, &ConnectionStore::connectionsChanged);
    store.remove(u"nobody"_s);
    store.remove(QString()); // would be the whole group
    QCOMPARE(changed.count(), 0);
    store.remove(u"1"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.connections().size(), 1);
    QVERIFY(store.lastUsedId().isEmpty());
}

void TestConnectionStore::leavesUnknownKindsAlone()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("connections/x/source", u"later"_s);
        settings.setValue("connections/x/strange", 17);
        ConnectionStore store(settings);
        QVERIFY(store.save(sample(u"1"_s, u"a"_s)));
        QCOMPARE(store.connections().size(), 1);
        store.remove(u"x"_s); // not ours to remove
    }
    const QSettings settings(file(), QSettings::IniFormat);
    QCOMPARE(settings.value("connections/x/source").toString(), u"later"_s);
    QCOMPARE(settings.value("connections/x/strange").toInt(), 17);
}

void TestConnectionStore::writesNoSecret()
{
    QSettings settings(file(), QSettings::IniFormat);
    ConnectionStore store(settings);
    Connection connection = sample(u"1"_s, u"a"_s);
    connection.url = QUrl(u"https://user:qov_secret@api.qovery.com"_s);
    QVERIFY(store.save(connection));
    QFile written(file());
    QVERIFY(written.open(QFile::ReadOnly));
    QVERIFY(!written.readAll().contains("qov_secret"));
}

void TestConnectionStore::makesDistinctIds()
{
    const QString id = ConnectionStore::makeId();
    QCOMPARE(id.size(), 36);
    QVERIFY(id != ConnectionStore::makeId());
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
