// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secrettext.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// The text with every secret as *.
QByteArray masked(const QByteArray &text)
{
    QByteArray result;
    std::size_t done = 0;
    for (const SecretSpan &span : secretSpans({text.constData(), std::size_t(text.size())})) {
        result += text.mid(qsizetype(done), qsizetype(span.begin - done)) + '*';
        done = span.end;
    }
    return result + text.mid(qsizetype(done));
}

} // namespace

class TestSecretText final : public QObject
{
    Q_OBJECT

private slots:
    void masksOnlyTheSecret_data();
    void masksOnlyTheSecret();
    void leavesWhatIsNone_data();
    void leavesWhatIsNone();
    void isThroughSoon_data();
    void isThroughSoon();
};

void TestSecretText::masksOnlyTheSecret_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("setting", "DB_PASSWORD=hunter2", "DB_PASSWORD=*");
    row("setting with blanks", "password = my dog", "password = *");
    row("settings", "A=1\nexport DB_PASSWORD=my dog\nB=2", "A=1\nexport DB_PASSWORD=*\nB=2");
    row("in the middle", "run --db-password=hunter2 -v", "run --db-password=* -v");
    row("in quotes", "run --db-password=\"my dog\" -v", "run --db-password=\"*\" -v");
    row("an argument", "mysql --password hunter2 -h db", "mysql --password * -h db");
    row("arguments in lines", "args:\n- --password\n- hunter2\n- -v", "args:\n- --password\n- *\n- -v");
    row("query", "https://h/x?a=1&token=hunter2&b=2", "https://h/x?a=1&token=*&b=2");
    row("address", "postgres://shop:hunter2@db:5432/x", "postgres://shop:*@db:5432/x");
    row("address without user", "redis://:hunter2@db", "redis://:*@db");
    row("password with @", "postgres://shop:hunt@er2@db/x", "postgres://shop:*@db/x");
    row("password with /", "postgres://shop:hunt/er2@db/x", "postgres://shop:*@db/x");
    row("address in a sentence", "see https://u:hunter2@h/ and go", "see https://u:*@h/ and go");
    row("header", "curl -H 'Authorization: Bearer hunter2' https://h", "curl -H 'Authorization: Bearer *' https://h");
    row("header, other scheme", "Authorization: Basic aHVudGVyMg==", "Authorization: Basic *");
    row("header, no scheme", "-H \"authorization: hunter2 x\"", "-H \"authorization: *\"");
    row("header in lines", "GET /\nAuthorization: Bearer hunter2\nHost: h", "GET /\nAuthorization: Bearer *\nHost: h");
    row("another header", "curl -H \"X-Api-Key: hunter2\" h", "curl -H \"X-Api-Key: *\" h");
    row("bearer elsewhere", "auth is bearer 0123456789abcdefgh", "auth is bearer *");
    row("JSON cut off", R"({"password":"hunter2","a":1)", R"({"password":"*","a":1)");
    row("JSON cut off in it", R"({"a":1,"password":"hunt)", R"({"a":1,"password":"*)");
    row("JSON in JSON", R"({\"password\": \"hunter2\", \"a\": 1)", R"({\"password\": \"*\", \"a\": 1)");
    row("object in JSON cut off", R"({"credentials":{"a":["hunter2"]},"b":1)", R"({"credentials":*,"b":1)");
    row("Python", "{'password': 'hunter2', 'a': 1}", "{'password': '*', 'a': 1}");
    row("YAML", "db:\n  password: hunter2\n  port: 1", "db:\n  password: *\n  port: 1");
    row("YAML in one line", "db: {user: shop, password: hunter2}", "db: {user: shop, password: *}");
    row("YAML lines", "a:\n  password: |\n    hunter2\n    more\n  b: 1", "a:\n  password: |\n    *\n    *\n  b: 1");
    row("YAML goes on", "password: hunter2\n  more\nb: 1", "password: *\n  *\nb: 1");
    row("YAML below", "secrets:\n  a: hunter2\n  b:\n    - x\nc: 1", "secrets:\n  a: *\n  b:\n    - *\nc: 1");
    row("YAML list below", "tokens:\n- hunter2\n- more\nc: 1", "tokens:\n- *\n- *\nc: 1");
    row("YAML names its value", "env:\n- name: DB_PASSWORD\n  value: hunter2\n- name: A\n  value: b",
        "env:\n- name: DB_PASSWORD\n  value: *\n- name: A\n  value: b");
    row("YAML value first", "env:\n  - value: \"hunter2\"\n    name: DB_PASSWORD\n", "env:\n  - value: *\n    name: DB_PASSWORD\n");
    row("YAML declared", "key: A\nis_secret: true\nvalue: hunter2", "key: A\nis_secret: true\nvalue: *");
    row("token", "deploy with ghp_0123456789abcdefghij0123456789abcdef now", "deploy with * now");
    row("private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----\nx",
        "-----BEGIN RSA PRIVATE KEY-----\n*\n-----END RSA PRIVATE KEY-----\nx");
    row("private key in YAML", "a: |\n  -----BEGIN PRIVATE KEY-----\n  MIIE\n  -----END PRIVATE KEY-----\nb: 1",
        "a: |\n  -----BEGIN PRIVATE KEY-----\n  *\n  -----END PRIVATE KEY-----\nb: 1");
    row("private key cut off", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "-----BEGIN OPENSSH PRIVATE KEY-----\n*");
}

void TestSecretText::masksOnlyTheSecret()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(masked(text), expected);
}

void TestSecretText::leavesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {
             "", "The token: see the wiki, a = b", "https://h:8080/p?a=1", "https://h/p/a:b@c", "git@github.com:acme/shop.git",
             "ssh://git@github.com/acme/shop.git", "http://[::1]:80/a@b", "2026-08-20T12:00:00Z", "Bearer token required",
             "Bearer authentication-is-required", "a: 1\nb: |\n  text\nc: 2", "key: A\nvalue: b", "--use-token yes",
             "password_policy: strict\ntoken_ttl=5m", "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "de300000-0000-4000-8000-00000000ac3e", "a == b, c := d, e ::= f", "x: [1, 2]\n\n\ny: {z: 1}",
             "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----", "-----BEGIN PUBLIC KEY-----\nMIIE\n-----END PUBLIC KEY-----",
         })
        QTest::newRow(text) << QByteArray(text);
}

void TestSecretText::leavesWhatIsNone()
{
    QFETCH(QByteArray, text);
    QCOMPARE(masked(text), text);
}

// Each would take minutes if it were tried again from every place.
void TestSecretText::isThroughSoon_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit :
         {"a", "=", ":", "a=", "\"\":", "\"token\":{", "token=", "ey-", "eyJ-", "eyJhbGciOiJIUzI1NiJ9.", "ghp_", "xoxb-",
          "AKIA", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "://", "a://b:", "--token ", "Bearer ", "- ", "\\\"", "%0A", "token:\n ",
          "- name: TOKEN\n", "LS0tLS1CRUdJTi", ".atlasv1.", "'password: ", "authorization:", "a.", "[", "  - a:\n", "a\n", " \n", "\n", "- \n", "  a: b\n", "password: a\n"})
        QTest::newRow(unit) << QByteArray(unit);
}

void TestSecretText::isThroughSoon()
{
    QFETCH(QByteArray, unit);
    const QByteArray text = unit.repeated(int(400'000 / unit.size()));
    const auto spans = secretSpans({text.constData(), std::size_t(text.size())}, true);
    std::size_t done = 0;
    for (const SecretSpan &span : spans) {
        QVERIFY(span.begin >= done && span.begin < span.end && span.end <= std::size_t(text.size()));
        done = span.end;
    }
}

QTEST_APPLESS_MAIN(TestSecretText)
#include "tst_secrettext.moc"
