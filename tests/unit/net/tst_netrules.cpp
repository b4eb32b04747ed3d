// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/answerreading.h"
#include "models/net/credential.h"
#include "models/net/httpclient.h"
#include "models/net/ratewindow.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The pure rules below HttpClient.
class TestNetRules : public QObject
{
    Q_OBJECT

private slots:
    void checksBaseUrls_data();
    void checksBaseUrls();
    void choosesTheScheme_data();
    void choosesTheScheme();
    void refusesTokensThatAreNone();
    void readsRefusals_data();
    void readsRefusals();
    void readsHttpDates_data();
    void readsHttpDates();
    void readsWaits();
    void staysWithinTheBackoff();
    void countsRequestsOfTheLastHour();
    void trustsTheServersCount();
};

void TestNetRules::checksBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("checked"); // empty = refused
    QTest::addColumn<int>("kind");

    const auto good = [](const char *url, const char *checked) {
        QTest::addRow("%s", url) << QString::fromUtf8(url) << QString::fromUtf8(checked) << -1;
    };
    const auto bad = [](const char *url, ErrorKind kind) {
        QTest::addRow("%s", *url == 0 ? "nothing" : url) << QString::fromUtf8(url) << QString() << static_cast<int>(kind);
    };
    good("https://api.qovery.com", "https://api.qovery.com");
    good("https://api.qovery.com/", "https://api.qovery.com");
    good("HTTPS://API.Qovery.com:8443/base///", "https://api.qovery.com:8443/base");
    good("https://api.example.com/a/../b/", "https://api.example.com/b");
    good("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    good("http://127.200.3.4", "http://127.200.3.4");
    good("http://[::1]:9/x/", "http://[::1]:9/x");
    good("http://LOCALHOST/", "http://localhost");
    bad("", ErrorKind::InvalidAddress);
    bad("api.qovery.com", ErrorKind::InvalidAddress);
    bad("/relative", ErrorKind::InvalidAddress);
    bad("ftp://api.qovery.com", ErrorKind::InvalidAddress);
    bad("file:///etc/passwd", ErrorKind::InvalidAddress);
    bad("javascript:alert(1)", ErrorKind::InvalidAddress);
    bad("https://", ErrorKind::InvalidAddress);
    bad("https:///path", ErrorKind::InvalidAddress);
    bad("https://user@api.qovery.com", ErrorKind::InvalidAddress);
    bad("https://user:pw@api.qovery.com", ErrorKind::InvalidAddress);
    bad("https://api.qovery.com?x=1", ErrorKind::InvalidAddress);
    bad("https://api.qovery.com#x", ErrorKind::InvalidAddress);
    bad("https://api.qovery.com:0", ErrorKind::InvalidAddress);
    bad("https://api.qovery.com:99999", ErrorKind::InvalidAddress);
    bad("http://api.qovery.com", ErrorKind::InsecureAddress);
    bad("http://127.0.0.1.example.com", ErrorKind::InsecureAddress);
    bad("http://localhost.example.com", ErrorKind::InsecureAddress);
    bad("http://128.0.0.1", ErrorKind::InsecureAddress);
    bad("http://[::2]", ErrorKind::InsecureAddress);
    bad("http://0.0.0.0", ErrorKind::InsecureAddress);
}

void TestNetRules::checksBaseUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, checked);
    QFETCH(const int, kind);
    const Result<QUrl> result = checkedBaseUrl(QUrl(url));
    if (checked.isEmpty()) {
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().kind), kind);
        QVERIFY(!result.error().detail.isEmpty());
    } else {
        QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        QCOMPARE(result->toString(QUrl::FullyEncoded), checked);
    }
}

void TestNetRules::choosesTheScheme_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("bare");

    const auto row = [](const char *name, const QByteArray &token, TokenScheme wanted, const QByteArray &scheme,
                        const QByteArray &bare) {
        QTest::addRow("%s", name) << token << static_cast<int>(wanted) << scheme << bare;
    };
    const QByteArray even = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2ln"_ba; // 36 characters: the CLI's rule holds
    const QByteArray odd = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.e30.c2ln"_ba; // 34: its padding is left out
    const QByteArray url = "eyJhbGciOiJub25lIiwiayI6Ij4_In0.e30.c2ln"_ba; // with a `_` of base64url
    const QByteArray api = "qov_abcdefghijklmnopqrstuvwx"_ba;
    const TokenScheme automatic = TokenScheme::Automatic;
    row("jwt", even, automatic, "Bearer"_ba, even);
    row("jwt without padding", odd, automatic, "Bearer"_ba, odd);
    row("jwt in base64url", url, automatic, "Bearer"_ba, url);
    row("api token", api, automatic, "Token"_ba, api);
    row("api token with dots", "qov_ab.cd"_ba, automatic, "Token"_ba, "qov_ab.cd"_ba);
    row("standard base64 without a dot", "YWJjZA=="_ba, automatic, "Bearer"_ba, "YWJjZA=="_ba);
    row("spaces around", " \n" + api + "\r\n", automatic, "Token"_ba, api);
    row("pasted with its scheme", "bearer " + api, automatic, "Bearer"_ba, api);
    row("pasted as header value", "Token  " + even, automatic, "Token"_ba, even);
    row("the user decides", api, TokenScheme::Bearer, "Bearer"_ba, api);
    row("the user decides against the paste", "Bearer " + even, TokenScheme::Token, "Token"_ba, even);
}

void TestNetRules::choosesTheScheme()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, wanted);
    QFETCH(const QByteArray, scheme);
    QFETCH(const QByteArray, bare);
    const Result<Credential> credential = credentialOf(Secret(token), static_cast<TokenScheme>(wanted));
    QVERIFY(credential);
    QCOMPARE(credential->scheme, scheme);
    QCOMPARE(credential->token, Secret(bare));
}

void TestNetRules::refusesTokensThatAreNone()
{
    for (const QByteArray &token : {""_ba, " \n"_ba})
        QCOMPARE(credentialOf(Secret(token), TokenScheme::Automatic).error().kind, ErrorKind::MissingToken);
    for (const QByteArray &token : {"a\r\nX-Evil: 1"_ba, "a b"_ba, "a\0b"_ba, "\xc3\xa9"_ba})
        QCOMPARE(credentialOf(Secret(token), TokenScheme::Automatic).error().kind, ErrorKind::InvalidInput);
}

void TestNetRules::readsRefusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::newRow("detail") << R"({"status":404,"detail":"Not found","message":"m","error":"e"})"_ba << u"Not found"_s;
    QTest::newRow("message") << R"({"message":"m","error":"e"})"_ba << u"m"_s;
    QTest::newRow("error") << R"({"detail":null,"error":"e"})"_ba << u"e"_s;
    QTest::newRow("empty detail") << R"({"detail":" ","error":"e"})"_ba << u"e"_s;
    QTest::newRow("other json") << R"({"a": [1]})"_ba << uR"({"a": [1]})"_s;
    QTest::newRow("text") << " over\n loaded "_ba << u"over loaded"_s;
    QTest::newRow("html") << "<HTML><Title lang=en>502\nBad</TITLE>x"_ba << u"502 Bad"_s;
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("bidi") << QByteArray("{\"detail\":\"a\xE2\x80\xAE" "b\"}") << u"a⟨U+202E⟩b"_s;
}

void TestNetRules::readsRefusals()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, detail);
    QCOMPARE(refusalDetail(body), detail);
    QVERIFY(refusalDetail(QByteArray(100'000, 'x')).size() <= 301);
}

void TestNetRules::readsHttpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("imf") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << true;
    QTest::newRow("rfc 850") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << true;
    QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994"_ba << true;
    QTest::newRow("none") << ""_ba << false;
    QTest::newRow("garbage") << "yesterday"_ba << false;
    QTest::newRow("no such day") << "Sun, 46 Nov 1994 08:49:37 GMT"_ba << false;
}

void TestNetRules::readsHttpDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isDate);
    const std::optional<Timestamp> date = parseHttpDate(text);
    QCOMPARE(date.has_value(), isDate);
    if (date)
        QCOMPARE(*date, Timestamp::fromSeconds(784111777));
}

void TestNetRules::readsWaits()
{
    const Timestamp now = Timestamp::fromSeconds(784111770);
    QCOMPARE(*parseRetryAfter("7"_ba, now), 7000ms);
    QCOMPARE(*parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT"_ba, now), 7000ms);
    QCOMPARE(*parseRetryAfter("99999999999999999999"_ba, now), std::chrono::milliseconds(24h));
    for (const QByteArray &text : {""_ba, "-1"_ba, "1.5"_ba, "Sun, 06 Nov 1994 08:49:29 GMT"_ba})
        QVERIFY(!parseRetryAfter(text, now));
    QCOMPARE(*parseRateLimitReset("60"_ba, now), 60'000ms);
    QCOMPARE(*parseRateLimitReset("1780000060"_ba, Timestamp::fromSeconds(1'780'000'000)), 60'000ms);
    QCOMPARE(*parseRateLimitReset("1780000060"_ba, Timestamp::fromSeconds(1'780'000'100)), 0ms);
    QVERIFY(!parseRateLimitReset("soon"_ba, now));
}

void TestNetRules::staysWithinTheBackoff()
{
    const QList<int> ceilings {1, 2, 4, 8, 16, 32, 60, 60};
    for (int attempt = 1; attempt <= ceilings.size(); ++attempt) {
        QCOMPARE(backoff(attempt, 0.0), 0ms);
        QCOMPARE(backoff(attempt, 0.5), std::chrono::milliseconds(ceilings.at(attempt - 1) * 500));
    }
    QCOMPARE(backoff(1000, 0.5), 30'000ms);
}

void TestNetRules::countsRequestsOfTheLastHour()
{
    RateWindow window(3);
    window.noteSent(0min);
    window.noteSent(10min);
    QCOMPARE(window.waitNeeded(11min), 0ms);
    window.noteSent(20min);
    QCOMPARE(window.waitNeeded(21min), std::chrono::milliseconds(39min));
    QCOMPARE(window.budget(21min, {}).used, 3);
    QCOMPARE(window.waitNeeded(60min), 0ms);
    QCOMPARE(window.budget(60min, {}).used, 2);
    QCOMPARE(window.budget(200min, {}).used, 0);
}

void TestNetRules::trustsTheServersCount()
{
    RateWindow window(2);
    window.noteSent(0s);
    window.noteAnswer(100, 50, 60s, 1s);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(window.waitNeeded(2s), 0ms);
        window.noteSent(2s);
    }
    QCOMPARE(window.waitNeeded(3s), std::chrono::milliseconds(58s));
    QCOMPARE(window.budget(3s, {}).used, 100);
    QCOMPARE(window.budget(3s, {}).limit, 100);
    QCOMPARE(window.waitNeeded(61s), 0ms); // it counts anew

    RateWindow partly(2);
    partly.noteAnswer(100, std::nullopt, 60s, 0s);
    partly.noteAnswer(100, 0, std::nullopt, 0s);
    QCOMPARE(partly.waitNeeded(1s), 0ms);
    QCOMPARE(partly.budget(1s, {}).limit, 2);
}

QTEST_GUILESS_MAIN(TestNetRules)
#include "tst_netrules.moc"
