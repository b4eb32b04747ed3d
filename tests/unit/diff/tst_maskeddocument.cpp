// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/diff/maskeddocument.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestMaskedDocument final : public QObject
{
    Q_OBJECT

private slots:
    void masksSecrets_data();
    void masksSecrets();
    void leavesTheRestAsReceived_data();
    void leavesTheRestAsReceived();
    void equalSecretsStayEqual();
    void structureBelowASecretNameStays();
    void masksAMemberByItsName();
    void aPatchThatMayNotBeAppliedIsRefused();
};

void TestMaskedDocument::masksSecrets_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const QByteArray &document) { QTest::newRow(name) << document; };
    row("by name", R"({"db":{"password":"hunter2"}})");
    row("an object below the name", R"({"credentials":{"a":["hunter2"]}})");
    row("value of a variable", R"([{"key":"DB_PASSWORD","value":"hunter2"}])");
    row("value before its name", R"([{"value":"hunter2","key":"DB_PASSWORD"}])");
    row("an object as value", R"({"name":"API_TOKEN","value":{"x":["hunter2"]}})");
    row("declared", R"({"is_secret":true,"value":"hunter2"})");
    row("declared otherwise", R"({"sensitive":true,"default":"hunter2"})");
    row("name escaped", R"({"pass\u0077ord":"hunter2"})");
    row("hidden by a later one", R"({"token":"hunter2","token":1})");
    row("a value hidden by a later one", R"({"key":"A_TOKEN","value":"hunter2","value":1})");
    row("too deep to look", QByteArray("[").repeated(300) + R"({"password":"hunter2"})" + QByteArray("]").repeated(300));
    row("text, no JSON", "A=1\nexport DB_PASSWORD=hunter2\n");
    row("YAML", "db:\n  password: hunter2\n");
    row("YAML in a string", R"({"values_override":"db:\n  password: hunter2\n"})");
    row("JSON in a string", R"({"labels":"{\"token\":\"hunter2\"}"})");
    row("JSON in JSON in a string", R"({"a":"[\"{\\\"token\\\":\\\"hunter2\\\"}\"]"})");
    row("a command", R"({"arguments":["--db-password=hunter2","-v"]})");
    row("a query", R"({"url":"https://h/x?a=1&token=hunter2&b=2"})");
    row("the password of an address", R"({"url":"postgres://shop:hunter2@db:5432/x"})");
}

void TestMaskedDocument::masksSecrets()
{
    QFETCH(QByteArray, document);
    DocumentMask mask;
    const QByteArray masked = mask.mask(document, CancelFlag());
    QVERIFY2(!masked.contains("hunter2"), masked.constData());
    QVERIFY(DocumentMask::isMasked(masked));
    QVERIFY(mask.count() > 0);
}

void TestMaskedDocument::leavesTheRestAsReceived_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const QByteArray &document) { QTest::newRow(name) << document; };
    row("numbers and spaces", "{ \"memory\" : 1.0e3,\n\t\"key\":\"LOG_LEVEL\",\"value\":\"a\\u0062\"}");
    row("statements about secrets", R"({"has_password":true,"token_id":"abc","secret_count":3,"password":null})");
    row("words with signs", R"({"description":"The token: see the wiki, a = b","url":"https://h/p?a=1"})");
    row("a time", R"({"updated_at":"2026-08-20T12:00:00Z","port":8080})");
    row("duplicates", R"({"x":1,"x":2})");
    row("a long word", "{\"a\":\"" + QByteArray("a").repeated(2'000'000) + "= \"}"); // would take hours if tried from each letter
    row("empty", "");
    row("half", "{\"memory\": 51");
}

void TestMaskedDocument::leavesTheRestAsReceived()
{
    QFETCH(QByteArray, document);
    DocumentMask mask;
    QCOMPARE(mask.mask(document, CancelFlag()), document);
    QCOMPARE(mask.count(), 0);
}

void TestMaskedDocument::equalSecretsStayEqual()
{
    DocumentMask mask;
    const QByteArray before = mask.mask(R"({"token":"a","memory":1})", CancelFlag());
    QCOMPARE(before, u"{\"token\":\"•••••• 1\",\"memory\":1}"_s.toUtf8());
    QCOMPARE(mask.mask(R"({"token":"\u0061","memory":1})", CancelFlag()), before); // however it is written
    QVERIFY(mask.mask(R"({"token":"b","memory":1})", CancelFlag()) != before);
}

void TestMaskedDocument::structureBelowASecretNameStays()
{
    DocumentMask mask;
    QCOMPARE(mask.mask(R"({"secrets":[{"path":"/x","on":true,"none":null}]})", CancelFlag()),
             u"{\"secrets\":[{\"path\":\"•••••• 1\",\"on\":true,\"none\":null}]}"_s.toUtf8());
}

void TestMaskedDocument::masksAMemberByItsName()
{
    DocumentMask mask;
    QCOMPARE(mask.maskMember(u"access_token"_s, "\"x\"", CancelFlag()), u"\"•••••• 1\""_s.toUtf8());
    QCOMPARE(mask.maskMember(u"new \"one\""_s, "[1, 2]", CancelFlag()), QByteArray("[1, 2]"));
}

void TestMaskedDocument::aPatchThatMayNotBeAppliedIsRefused()
{
    QCOMPARE(refusingPatch("[]", u"no"_s), QByteArray("[\n  {\"op\": \"test\", \"path\": \"\", \"value\": \"no\"}\n]"));
    const QByteArray patch = refusingPatch("[\n  {\"op\": \"remove\", \"path\": \"/a\"}\n]\n", u"no"_s);
    QVERIFY2(patch.startsWith("[\n  {\"op\": \"test\", \"path\": \"\", \"value\": \"no\"},"), patch.constData());
    QVERIFY(patch.contains("/a"));
}

QTEST_GUILESS_MAIN(TestMaskedDocument)
#include "tst_maskeddocument.moc"
