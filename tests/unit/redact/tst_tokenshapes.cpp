// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/tokenshapes.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestTokenShapes final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTokensByTheirShape_data();
    void knowsTokensByTheirShape();
    void findsTheWholeTokenWherever_data();
    void findsTheWholeTokenWherever();
    void knowsTheSecretBesideAnAwsKey();
};

void TestTokenShapes::knowsTokensByTheirShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    QTest::newRow("Qovery") << u"\"qov_3kd93jf0s9dkf\""_s << true;
    QTest::newRow("HCP Terraform") << u"x Ab12Cd34.atlasv1.0123456789abcdef"_s << true;
    QTest::newRow("GitHub") << u"ghp_0123456789abcdef0123"_s << true;
    QTest::newRow("GitLab") << u"glpat-0123456789abcdef0123"_s << true;
    QTest::newRow("AWS") << u"actor:AKIA0123456789ABCDEF"_s << true;
    QTest::newRow("a digest") << u"sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"_s << false;
    QTest::newRow("an image") << u"registry.acme.example/shop/checkout-api:1.29.4-ghp"_s << false;
    QTest::newRow("Grafana") << u"glsa_0123456789abcdefABCDEF0123456789_0a1b2c3d"_s << true;
    QTest::newRow("Hugging Face") << u"hf_abcdefghijABCDEFGHIJ0123456789abcd"_s << true;
    QTest::newRow("Shopify") << u"shpat_0123456789abcdef0123456789abcdef"_s << true;
    QTest::newRow("Doppler") << u"dp.pt.0123456789abcdefghijABCDEFGHIJ0123456789abc"_s << true;
    QTest::newRow("Vault, batch") << u"hvb.AAAAAQJ0123456789abcdefghij"_s << true;
    QTest::newRow("a column of a table") << u"hf_transformers_are_fun_and_so_is_this_name"_s << false;
    QTest::newRow("a setting of npm") << u"npm_config_registry_is_a_name_that_is_rather_long"_s << false;
    QTest::newRow("a base64 that begins as JSON") << u"eyJhIjoxfQ.eyJhIjoxfQabcdefgh"_s << false;
    QTest::newRow("a public key of Stripe") << u"pk_live_0123456789abcdefghijklmn"_s << false;
    QTest::newRow("capital letters") << u"AKIAN_IS_A_WORD ASIA0123456789ABCDEFG"_s << false;
    QTest::newRow("JSON web token") << u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a filter") << u"type:UPDATE -actor:terraform* time>-2h \"needle\""_s << false;
    QTest::newRow("an id") << u"id:de300000-0000-4000-8000-00000000ac3e"_s << false;
    QTest::newRow("a hash") << u"commit 0123456789abcdef0123456789abcdef01234567"_s << false;
    QTest::newRow("the mark alone") << u"\"qov_\" \"eyJ\""_s << false;
}

void TestTokenShapes::knowsTokensByTheirShape()
{
    QFETCH(QString, text);
    QFETCH(bool, holds);
    QCOMPARE(holdsToken(text), holds);
}

void TestTokenShapes::findsTheWholeTokenWherever_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray digits("0123456789abcdefghijABCDEFGHIJ0123456789");
    for (const char *mark : {"ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "rk_live_",
                             "npm_", "qov_", "hvs.", "GOCSPX-", "sk-"})
        QTest::newRow(mark) << QByteArray(mark) + digits;
    QTest::newRow("Google") << "AIza" + digits.left(35);
    QTest::newRow("HCP Terraform") << "Ab12Cd34Ef56Gh.atlasv1." + digits;
    QTest::newRow("AWS") << QByteArray("AKIA0123456789ABCDEF");
    QTest::newRow("AWS, for some time") << QByteArray("ASIA0123456789ABCDEF");
    QTest::newRow("web token") << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.aZ-_09");
    QTest::newRow("web token, encrypted") << QByteArray("eyJhbGciOiJSU0EifQ.eyJzdWIiOiIx.aZ-_09.abc.def");
    QTest::newRow("a private key in base64") << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nMIIEowa\n").toBase64();
}

void TestTokenShapes::findsTheWholeTokenWherever()
{
    QFETCH(QByteArray, token);
    for (const char *around : {"%", " % ", "a=%&b", "\"%\"", "'%'", "(%)", "x\\n%\\n", "\\u000a%", "a%20%", "see %, then", "/%/", "ü%ü"}) {
        QByteArray text(around);
        const qsizetype at = text.lastIndexOf('%');
        text.replace(at, 1, token);
        const auto spans = tokenSpans({text.constData(), std::size_t(text.size())});
        QVERIFY2(spans.size() == 1, text.constData());
        QCOMPARE(spans.front(), (SecretSpan {std::size_t(at), std::size_t(at + token.size())}));
    }
}

void TestTokenShapes::knowsTheSecretBesideAnAwsKey()
{
    const std::string_view secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const std::string_view commit = "0123456789abcdef0123456789abcdef01234567";
    QVERIFY(tokenSpans(secret).empty());
    QVERIFY(tokenSpans(commit, true).empty());
    QVERIFY(holdsAwsKeyId("id: \\nAKIA0123456789ABCDEF"));
    QVERIFY(!holdsAwsKeyId("AKIA0123456789ABCDEFX"));
    const auto spans = tokenSpans("x wJal1XUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY y", true);
    QCOMPARE(spans.size(), std::size_t(1));
    QCOMPARE(spans.front(), (SecretSpan {2, 42}));
}

QTEST_APPLESS_MAIN(TestTokenShapes)
#include "tst_tokenshapes.moc"
