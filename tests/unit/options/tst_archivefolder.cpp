// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/archivefolder.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestArchiveFolder final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsReadDecides_data();
    void whatIsReadDecides();
    void rootFollowsTheOption();
};

void TestArchiveFolder::whatIsReadDecides_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<bool>("same");
    QTest::newRow("equal") << u"https://api.qovery.com"_s << u"1b4e28ba-2fa1-11d2"_s << true;
    QTest::newRow("upper case") << u"HTTPS://API.qovery.com"_s << u"1B4E28BA-2FA1-11D2"_s << true;
    QTest::newRow("slash at the end") << u"https://api.qovery.com/"_s << u"1b4e28ba-2fa1-11d2"_s << true;
    QTest::newRow("other server") << u"https://api.qovery.example"_s << u"1b4e28ba-2fa1-11d2"_s << false;
    QTest::newRow("other port") << u"https://api.qovery.com:8443"_s << u"1b4e28ba-2fa1-11d2"_s << false;
    QTest::newRow("other organization") << u"https://api.qovery.com"_s << u"../../etc"_s << false;
}

void TestArchiveFolder::whatIsReadDecides()
{
    QFETCH(QString, url);
    QFETCH(QString, organization);
    QFETCH(bool, same);
    Connection known;
    known.id = u"saved"_s;
    known.url = QUrl(u"https://api.qovery.com"_s);
    known.organizationId = u"1b4e28ba-2fa1-11d2"_s;
    Connection other;
    other.id = u"in place"_s;
    other.url = QUrl(url);
    other.organizationId = organization;
    const QString folder = archiveFolder(u"/data"_s, other);
    QCOMPARE(folder == archiveFolder(u"/data"_s, known), same);
    QVERIFY(folder.startsWith(u"/data/qovery-"_s));
    QCOMPARE(folder.count(u'/'), 2); // no text of a server names a folder
}

void TestArchiveFolder::rootFollowsTheOption()
{
    const Result<ParsedOptions> given = parseWindowOptions({u"--archive"_s, u"/tmp/a/../b"_s});
    QVERIFY(given);
    QCOMPARE(archiveRoot(*given), u"/tmp/b"_s);
    const Result<ParsedOptions> none = parseWindowOptions({});
    QVERIFY(none);
    QVERIFY(archiveRoot(*none).endsWith(u"/backtrail/archive"_s));
}

QTEST_GUILESS_MAIN(TestArchiveFolder)
#include "tst_archivefolder.moc"
