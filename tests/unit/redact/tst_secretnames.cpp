// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secretnames.h"

#include <QTest>

namespace Backtrail {

class TestSecretNames : public QObject
{
    Q_OBJECT

private slots:
    void tellsSecretsByName_data();
    void tellsSecretsByName();
    void knowsWhereAValueStands();
};

void TestSecretNames::tellsSecretsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const char *name :
         {"password",         "DB_PASSWORD", "dbPassword",     "db-password", "DBPassword",
          "PASSWD",           "token",       "GITHUB_TOKEN",   "accessToken", "api_key",
          "apiKey",           "APIKEY",      "X-Api-Key",      "private_key", "AWS_SECRET_ACCESS_KEY",
          "client_secret",    "credentials", "Authorization",  "kubeconfig",  "ssh_key",
          "connectionString", "SENTRY_DSN",  "session.cookie", "passPhrase",  "my secret"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"",
                             "memory",
                             "key",
                             "keys",
                             "value",
                             "is_secret",
                             "hasPassword",
                             "secret_name",
                             "token_id",
                             "token_count",
                             "password_policy",
                             "passenger",
                             "tokenizer",
                             "secretary",
                             "monkey",
                             "author",
                             "public_key",
                             "created_at",
                             "1234",
                             "___"})
        QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromLatin1(name)))
            << QString::fromLatin1(name) << false;
}

void TestSecretNames::tellsSecretsByName()
{
    QFETCH(QString, name);
    QFETCH(bool, secret);
    QCOMPARE(soundsSecret(name), secret);
}

void TestSecretNames::knowsWhereAValueStands()
{
    QVERIFY(isValueMember(u"value"));
    QVERIFY(isValueMember(u"Value"));
    QVERIFY(!isValueMember(u"key"));
    QVERIFY(!isValueMember(u"description"));
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestSecretNames)
#include "tst_secretnames.moc"
