// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include <QTest>

Q_DECLARE_METATYPE(std::optional<QByteArray>)

namespace Backtrail {

using Kind = ChangeSummary::Kind;

class TestChangeSummary : public QObject
{
    Q_OBJECT

private slots:
    void saysTheMostTellingDifference_data();
    void saysTheMostTellingDifference();
    void hidesSecrets_data();
    void hidesSecrets();
    void readsOneDocument_data();
    void readsOneDocument();
    void picksTheDocuments_data();
    void picksTheDocuments();
    void isSilentWhenCanceled();
};

void TestChangeSummary::saysTheMostTellingDifference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("paths");
    const auto row = [](const char *name, const char *before, const char *after, const char *text,
                        int paths) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(text) << paths;
    };
    row("one number", R"({"memory":512})", R"({"memory":256})", "memory 512 → 256 (−50 %)", 1);
    row("one number, up", R"({"memory":100})", R"({"memory":133})", "memory 100 → 133 (+33 %)", 1);
    row("nearly all", R"({"cpu":500})", R"({"cpu":1})", "cpu 500 → 1 (−99.8 %)", 1);
    row("all but nothing", R"({"cpu":1000000})", R"({"cpu":1})", "cpu 1000000 → 1 (−99.9 %)", 1);
    row("all", R"({"cpu":500})", R"({"cpu":0})", "cpu 500 → 0 (−100 %)", 1);
    row("long texts that begin alike", R"({"note":"The quick brown fox jumps over the lazy dog, and the fox is glad"})",
        R"({"note":"The quick brown fox jumps over the lazy dog, and the cat is glad"})", "note …fox is glad → …cat is glad", 1);
    row("a long text that goes on", R"({"note":"The quick brown fox jumps over the lazy dog"})",
        R"({"note":"The quick brown fox jumps over the lazy dog twice"})", "note …dog → …dog twice", 1);
    row("a small share", R"({"memory":1000})", R"({"memory":1015})", "memory 1000 → 1015 (+1.5 %)", 1);
    row("no share of zero", R"({"memory":0})", R"({"memory":5})", "memory 0 → 5", 1);
    row("no share of a port", R"({"port":80})", R"({"port":8080})", "port 80 → 8080", 1);
    row("no share of a version", R"({"x":{"version":1}})", R"({"x":{"version":2}})", "x.version 1 → 2", 1);
    row("more than one", R"({"cpu":50,"memory":64,"x":1})", R"({"cpu":100,"memory":128,"x":2})",
        "memory 64 → 128 (+2)", 3);
    row("a name like a place marker", R"({"cpu":50,"%2":64,"x":{"%1":1}})", R"({"cpu":50,"%2":128,"x":{"%1":2}})",
        "%2 64 → 128 (+1)", 2);
    row("moved under such a name", R"({"%3":[{"name":"a"},{"name":"b"}]})", R"({"%3":[{"name":"b"},{"name":"a"}]})",
        "%3.b [1] → [0]", 1);
    row("server-computed last", R"({"updated_at":1.5,"zone":"a"})", R"({"updated_at":2.5,"zone":"b"})",
        "zone a → b (+1)", 2);
    row("only server-computed", R"({"updated_at":1.5})", R"({"updated_at":2.5})", "updated_at 1.5 → 2.5", 1);
    row("known word deep inside", R"({"icon":"a","x":{"y":{"tag":"1"}}})",
        R"({"icon":"b","x":{"y":{"tag":"2"}}})", R"(y.tag "1" → "2" (+1))", 2);
    row("changed before added", R"({"a":1})", R"({"b":1,"a":2})", "a 1 → 2 (+1)", 2);
    row("added", R"({})", R"({"b":"x"})", "+ b x", 1);
    row("removed", R"({"b":[1]})", R"({})", "− b […]", 1);
    row("added object", R"({})", R"({"b":{"c":1}})", "+ b {…}", 1);
    row("added empty object", R"({})", R"({"b":{}})", "+ b {}", 1);
    row("moved", R"([{"name":"a"},{"name":"b"},{"name":"c"}])", R"([{"name":"c"},{"name":"a"},{"name":"b"}])",
        "c [2] → [0]", 1);
    row("element by its name", R"({"ports":[{"name":"http","v":1}]})", R"({"ports":[{"name":"http","v":2}]})",
        "http.v 1 → 2 (+100 %)", 1);
    row("element by its key", R"({"env":[{"key":"DB_HOST","value":"a"}]})",
        R"({"env":[{"key":"DB_HOST","value":"b"}]})", "DB_HOST.value a → b", 1);
    row("element by its place", R"({"args":["a","b"]})", R"({"args":["a","c"]})", "args[1] b → c", 1);
    row("element with an id nobody reads",
        R"({"ports":[{"id":"0e710002-9001-565d-8972-53787efc045a","v":true}]})",
        R"({"ports":[{"id":"0e710002-9001-565d-8972-53787efc045a","v":false}]})", "ports[0].v true → false",
        1);
    row("a variable's own document", R"({"key":"FEATURE_X","value":"on"})",
        R"({"key":"FEATURE_X","value":"off"})", "FEATURE_X.value on → off", 1);
    row("quotes where the type matters", R"({"a":"512"})", R"({"a":512})", "a \"512\" → 512", 1);
    row("quotes around nothing", R"({"a":""})", R"({"a":"x"})", "a \"\" → x", 1);
    row("quotes around spaces", R"({"a":"x "})", R"({"a":"x"})", "a \"x \" → x", 1);
    row("null", R"({"a":null})", R"({"a":"null"})", "a null → \"null\"", 1);
    row("lines", R"({"values":"a: 1\nb: 2\nc: 3\n"})", R"({"values":"a: 1\nb: 5\nc: 3\n"})", "values +1 −1",
        1);
    row("control characters are visible", "{\"a\":\"x\"}", R"({"a":"y\u202ez"})", "a x → y⟨U+202E⟩z", 1);
    row("long text is cut", R"({"a":"x"})",
        R"({"a":"0123456789 0123456789 0123456789 0123456789 0123456789"})",
        "a x → 0123456789 0123456789 0123456789 012345…", 1);
    row("no JSON", "a\nb", "a\nc", "+1 −1", 2);
}

void TestChangeSummary::saysTheMostTellingDifference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, text);
    QFETCH(int, paths);
    const ChangeSummary summary = summarizeChange(u"UPDATE", before, after, CancelFlag());
    QCOMPARE(summary.text, text);
    QCOMPARE(summary.changedPaths, paths);
}

void TestChangeSummary::hidesSecrets_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *before, const char *after, const char *text) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(text);
    };
    row("by its name", R"({"password":"hunter2"})", R"({"password":"hunter3"})", "password •••••• → ••••••");
    row("in camel case", R"({"apiKey":"hunter2"})", R"({"apiKey":"hunter3"})", "apiKey •••••• → ••••••");
    row("by the key beside it", R"({"env":[{"key":"DB_PASSWORD","value":"hunter2"}]})",
        R"({"env":[{"key":"DB_PASSWORD","value":"hunter3"}]})", "DB_PASSWORD.value •••••• → ••••••");
    row("by is_secret", R"({"key":"X","value":"hunter2","is_secret":true})",
        R"({"key":"X","value":"hunter3","is_secret":true})", "X.value •••••• → ••••••");
    row("the password of an address", R"({"u":"pg://a:hunter2@db"})", R"({"u":"pg://a:hunter3@db"})",
        "u pg://a:••••••1@db → pg://a:••••••2@db");
    row("below a secret name", R"({"credentials":{"user":"hunter2"}})",
        R"({"credentials":{"user":"hunter3"}})", "credentials.user •••••• → ••••••");
    row("added", "{}", R"({"token":"hunter2"})", "+ token ••••••");
    row("removed", R"({"token":"hunter2"})", "{}", "− token ••••••");
    row("from a value to null", R"({"token":"hunter2"})", R"({"token":null})", "token •••••• → ••••••");
    row("inside a text of JSON", R"({"c":"{\"token\":\"hunter2\"}"})", R"({"c":"{\"token\":\"hunter3\"}"})",
        "c.token •••••• → ••••••");
    row("in a URL", R"({"u":"https://h/?token=hunter2"})", R"({"u":"https://h/?token=hunter3"})",
        "u.token •••••• → ••••••");
    row("in several lines", R"({"private_key":"a\nhunter2\nb"})", R"({"private_key":"a\nhunter3\nb"})",
        "private_key •••••• → ••••••");
    row("a statement about a secret is none", R"({"is_secret":true})", R"({"is_secret":false})",
        "is_secret true → false");
    row("the name of a secret is none", R"({"secret_name":"a"})", R"({"secret_name":"b"})",
        "secret_name a → b");
    row("another member of a variable is none", R"({"key":"DB_PASSWORD","scope":"a"})",
        R"({"key":"DB_PASSWORD","scope":"b"})", "scope a → b");
}

void TestChangeSummary::hidesSecrets()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, text);
    const QString summary = summarizeChange(u"UPDATE", before, after, CancelFlag()).text;
    QCOMPARE(summary, text);
    QVERIFY(!summary.contains(QLatin1StringView("hunter")));
}

void TestChangeSummary::readsOneDocument_data()
{
    QTest::addColumn<QString>("eventType");
    QTest::addColumn<std::optional<QByteArray>>("before");
    QTest::addColumn<std::optional<QByteArray>>("after");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    using Document = std::optional<QByteArray>;
    const auto row = [](const char *name, const char *type, const Document &before, const Document &after,
                        Kind kind, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(type) << before << after << static_cast<int>(kind)
                            << QString::fromUtf8(text);
    };
    const Document none;
    row("nothing", "SHELL", none, none, Kind::NoDocument, "");
    row("empty", "POLICY_FAILED", none, QByteArray(""), Kind::NoDocument, "");
    row("created variable", "CREATE", none, QByteArray(R"({"key":"FEATURE_X","value":"on"})"), Kind::Created,
        "FEATURE_X");
    row("created container", "CREATE", none, QByteArray(R"({"image_name":"nginx","tag":"1.29"})"),
        Kind::Created, "image nginx:1.29");
    row("created domain", "CREATE", none, QByteArray(R"({"domain":"shop.example.com"})"), Kind::Created,
        "shop.example.com");
    row("created something else", "CREATE", none, QByteArray(R"({"name":"x"})"), Kind::Created, "");
    row("deleted", "DELETE", QByteArray(R"({"key":"A"})"), none, Kind::Deleted, "A");
    row("updated without earlier state", "UPDATE", none, QByteArray(R"({"a":1})"), Kind::NoEarlierState, "");
    row("deployed commit", "TRIGGER_DEPLOY", none,
        QByteArray(
            R"({"service_source":{"docker":{"git_repository":{"deployed_commit_id":"ef108dcaa0b3c4d5"}}}})"),
        Kind::NoEarlierState, "commit ef108dca");
    row("deployed image", "DEPLOYED", none,
        QByteArray(R"({"service_source":{"image":{"tag":"1.29.4","image_name":"nginx"}}})"),
        Kind::NoEarlierState, "image nginx:1.29.4");
    row("failed deployment", "DEPLOY_FAILED", none,
        QByteArray(
            R"({"error":{"reason":"OOMKilled"},"service_source":{"image":{"tag":"1","image_name":"nginx"}}})"),
        Kind::NoEarlierState, "error OOMKilled");
    row("equal", "UPDATE", QByteArray(R"({"a":1,"b":2})"), QByteArray(R"({"b":2,"a":1.0})"),
        Kind::NoDifference, "");
    row("equal bytes", "UPDATE", QByteArray("x"), QByteArray("x"), Kind::NoDifference, "");
    row("no JSON", "UPDATE", QByteArray("x"), QByteArray("{}"), Kind::NotJson, "+1 −1");
    row("one document, no JSON", "CREATE", none, QByteArray("plain text"), Kind::Created, "");
}

void TestChangeSummary::readsOneDocument()
{
    QFETCH(QString, eventType);
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(std::optional<QByteArray>, after);
    QFETCH(int, kind);
    QFETCH(QString, text);
    const ChangeSummary summary = summarizeChange(eventType, before, after, CancelFlag());
    QCOMPARE(static_cast<int>(summary.kind), kind);
    QCOMPARE(summary.text, text);
}

void TestChangeSummary::picksTheDocuments_data()
{
    QTest::addColumn<QString>("eventType");
    QTest::addColumn<bool>("hasOriginal");
    QTest::addColumn<std::optional<QByteArray>>("before");
    QTest::addColumn<std::optional<QByteArray>>("after");
    const std::optional<QByteArray> none;
    const std::optional<QByteArray> original = QByteArray("original");
    const std::optional<QByteArray> change = QByteArray("change");
    QTest::newRow("create") << QStringLiteral("CREATE") << false << none << change;
    QTest::newRow("delete") << QStringLiteral("DELETE") << false << change << none;
    QTest::newRow("delete with both") << QStringLiteral("DELETE") << true << original << change;
    QTest::newRow("update") << QStringLiteral("UPDATE") << true << original << change;
    QTest::newRow("update without original") << QStringLiteral("UPDATE") << false << none << change;
    QTest::newRow("unknown") << QStringLiteral("TELEPORT") << true << original << change;
}

void TestChangeSummary::picksTheDocuments()
{
    QFETCH(QString, eventType);
    QFETCH(bool, hasOriginal);
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(std::optional<QByteArray>, after);
    const auto original = hasOriginal ? std::optional<QByteArray>("original") : std::nullopt;
    const DocumentPair pair = documentsToCompare(eventType, original, QByteArray("change"));
    QCOMPARE(pair.before, before);
    QCOMPARE(pair.after, after);
}

void TestChangeSummary::isSilentWhenCanceled()
{
    const CancelFlag cancel;
    cancel.cancel();
    QCOMPARE(summarizeChange(u"UPDATE", QByteArray("[1]"), QByteArray("[2]"), cancel), ChangeSummary());
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestChangeSummary)
#include "tst_changesummary.moc"
