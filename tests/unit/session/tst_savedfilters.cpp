// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/savedfilters.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestSavedFilters final : public QObject
{
    Q_OBJECT

private slots:
    void savesRenamesAndRemoves();
    void comesBackFromItsFile();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
};

void TestSavedFilters::savesRenamesAndRemoves()
{
    SavedFilters filters;
    QVERIFY(!filters.save(u" Failed "_s, u"outcome:failed"_s));
    QVERIFY(!filters.save(u"Mine"_s, u"actor:${actor} time>T0"_s)); // known when it is applied
    QVERIFY(!filters.save(u"failed"_s, u"outcome:failed env:prod"_s)); // replaced
    QCOMPARE(filters.all().size(), 2);
    QCOMPARE(filters.all().first(), (SavedFilter {u"failed"_s, u"outcome:failed env:prod"_s}));
    QVERIFY(filters.save(QString(), u"a"_s));
    QVERIFY(filters.save(QString(201, u'x'), u"a"_s));
    QVERIFY(filters.save(u"bad"_s, u"typ:x"_s)->detail.contains("character 1"_L1));
    QVERIFY(filters.rename(u"Mine"_s, u"FAILED"_s));
    QVERIFY(!filters.rename(u"Mine"_s, u"MINE"_s));
    QVERIFY(filters.rename(u"nobody"_s, u"x"_s));
    filters.remove(u"failed"_s);
    filters.remove(u"nobody"_s);
    QCOMPARE(filters.all(), (QList<SavedFilter> {{u"MINE"_s, u"actor:${actor} time>T0"_s}}));
}

void TestSavedFilters::comesBackFromItsFile()
{
    SavedFilters filters;
    QVERIFY(!filters.save(u"Größe \"x\""_s, u"\"two \\\"words\\\"\" path:a.b"_s));
    QVERIFY(!filters.save(u"b"_s, u"type:UPDATE"_s));
    SavedFilters other;
    QVERIFY(!other.save(u"B"_s, u"type:DELETE"_s));
    const Result<int> count = other.addFromJson(filters.toJson());
    QVERIFY(count);
    QCOMPARE(*count, 2);
    QCOMPARE(other.all().size(), 2);
    QCOMPARE(other.all().first().text, u"type:UPDATE"_s);
    QVERIFY(other.addFromJson(filters.toJson())); // again changes nothing
    QCOMPARE(other.all().size(), 2);
}

void TestSavedFilters::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("half") << QByteArray(R"({"format":"backtrail-filters","version":1,"filters":[{"na)") << u"not whole"_s;
    QTest::newRow("another") << QByteArray(R"({"a":1})") << u"no library"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"no library"_s;
    QTest::newRow("newer") << QByteArray(R"({"format":"backtrail-filters","version":2,"filters":[]})") << u"another version"_s;
    QTest::newRow("no text") << QByteArray(R"({"format":"backtrail-filters","version":1,"filters":[{"name":"a"}]})")
                             << u"Filter 1"_s;
    QTest::newRow("the second is no filter")
        << QByteArray(R"({"format":"backtrail-filters","version":1,"filters":[{"name":"a","filter":"x"},{"name":"b","filter":"typ:x"}]})")
        << u"\"b\" cannot be read"_s;
    QTest::newRow("too large") << QByteArray((4 << 20) + 1, ' ') << u"too large"_s;
}

void TestSavedFilters::refusesOtherFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    SavedFilters filters;
    QVERIFY(!filters.save(u"kept"_s, u"x"_s));
    const SavedFilters before = filters;
    const Result<int> count = filters.addFromJson(json);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(count.error().detail.contains(words), qPrintable(count.error().detail));
    QCOMPARE(filters, before);
}

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
