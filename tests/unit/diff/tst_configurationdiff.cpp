// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "patchapplier.h"
#include "renderedtree.h"

#include "models/diff/documentdiff.h"

#include <QTest>

namespace Backtrail {

using namespace Testing;
using namespace Qt::StringLiterals;

// Changes as reviewers meet them in the documents of a platform: what is told, and that the patch does it.
class TestConfigurationDiff : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void saysWhatIsOdd_data();
    void saysWhatIsOdd();
};

void TestConfigurationDiff::tellsWhatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(expected);
    };
    row("Helm values", R"({"values":"replicas: 2\nimage:\n  tag: 1.2\n"})",
        R"({"values":"replicas: 3\nimage:\n  tag: 1.2\n"})",
        R"(~ values "replicas: 2\nimage:\n  tag: 1.2\n" -> "replicas: 3\nimage:\n  tag: 1.2\n" {lines:1:1})");
    row("Dockerfile", R"({"dockerfile":"FROM debian:11\nRUN true\nCMD x"})",
        R"({"dockerfile":"FROM debian:11\nRUN true\nUSER app\nCMD x"})",
        R"(~ dockerfile "FROM debian:11\nRUN true\nCMD x" -> "FROM debian:11\nRUN true\nUSER app\nCMD x" {lines:1:0})");
    row("a policy in a string", R"({"policy":"{\"Version\":\"2012\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\"}]}"})",
        R"({"policy":"{\"Statement\":[{\"Action\":\"s3:Get\",\"Effect\":\"Allow\"}],\"Version\":\"2012\"}"})",
        "~ policy {json-text}\n~ policy.Statement[0].Action \"s3:*\" -> \"s3:Get\"");
    row("a policy that was only formatted", R"({"policy":"{\"a\":[1,2]}"})", R"({"policy":"{\n  \"a\": [1, 2]\n}"})",
        R"(~ policy "{\"a\":[1,2]}" -> "{\n  \"a\": [1, 2]\n}" {json-text-same-value})");
    row("a database URL", R"({"url":"postgres://db.example:5432/shop?sslmode=disable&pool=10"})",
        R"({"url":"postgres://db.example:5432/shop?sslmode=require&pool=10"})",
        "~ url {url-text}\n~ url.sslmode \"disable\" -> \"require\"");
    row("a webhook's host and parameter", R"({"hook":"https://a.example/x?v=1"})",
        R"({"hook":"https://b.example/x?v=2"})",
        "~ hook {url-text}\n~ hook.address \"https://a.example/x\" -> \"https://b.example/x\"\n~ hook.v \"1\" -> \"2\"");
    row("a parameter without value", R"({"u":"https://h/?debug"})", R"({"u":"https://h/?debug&trace"})",
        "~ u {url-text}\n+ u.trace \"\"");
    row("an allow list", R"({"allow":"10.0.0.0/8,192.168.0.0/16"})", R"({"allow":"192.168.0.0/16,10.0.0.0/8,172.16.0.0/12"})",
        "~ allow {list-text}\n+ allow[2] \"172.16.0.0/12\"");
    row("an item given twice", R"({"l":"a,a,b"})", R"({"l":"a,b"})", "~ l {list-text}\n- l[0] \"a\"");
    row("a list to one item", R"({"l":"a,b"})", R"({"l":"a"})", R"(~ l "a,b" -> "a")");
    row("a list with empty items is none", R"({"l":"a,,b"})", R"({"l":"a,,c"})", R"(~ l "a,,b" -> "a,,c")");
    row("memory with its unit", R"({"resources":{"limits":{"memory":"512Mi"}}})",
        R"({"resources":{"limits":{"memory":"256Mi"}}})", R"(~ resources.limits.memory "512Mi" -> "256Mi")");
    row("number made text", R"({"replicas":2})", R"({"replicas":"2"})", R"(~ replicas 2 -> "2" {type-changed})");
    row("one value made a list", R"({"command":"run"})", R"({"command":["run"]})",
        R"(~ command "run" -> ["run"] {type-changed})");
    row("an argument inserted in front", R"({"args":["a","b","c"]})", R"({"args":["-v","a","b","c"]})",
        R"(+ args[0] "-v")");
    row("an argument and its value replaced", R"({"args":["--port","80","--verbose"]})",
        R"({"args":["--host","::","--verbose"]})", "~ args[0] \"--port\" -> \"--host\"\n~ args[1] \"80\" -> \"::\"");
    row("a probe switched off", R"({"healthchecks":{"liveness":{"http":{"path":"/"},"period":10}}})",
        R"({"healthchecks":{"liveness":null}})",
        R"(~ healthchecks.liveness {"http":{"path":"/"},"period":10} -> null)");
    row("a probe given for the first time", R"({"healthchecks":{"liveness":null}})",
        R"({"healthchecks":{"liveness":{"period":10}}})", R"(~ healthchecks.liveness null -> {"period":10})");
    row("labels by name", R"({"labels":{"team":"shop","tier":"web"}})", R"({"labels":{"tier":"web","team":"pay"}})",
        R"(~ labels.team "shop" -> "pay")");
    row("a label with dots and slashes", R"({"labels":{"app.example/name":"a"}})", R"({"labels":{"app.example/name":"b"}})",
        R"(~ labels["app.example/name"] "a" -> "b")");
    row("a server's clock beside the change", R"({"cpu":250,"updated_at":1769160331.264802})",
        R"({"updated_at":1769160332.1,"cpu":500})", "~ updated_at 1769160331.264802 -> 1769160332.1\n~ cpu 250 -> 500");
    row("20 digits of an account", R"({"account":12345678901234567890})", R"({"account":12345678901234567891})",
        "~ account 12345678901234567890 -> 12345678901234567891");
    row("rules reordered", R"({"rules":[{"id":"a","p":1},{"id":"b","p":2},{"id":"c","p":3}]})",
        R"({"rules":[{"id":"c","p":1},{"id":"a","p":2},{"id":"b","p":3}]})",
        "m rules[0] 2>0\n~ rules[0].p 3 -> 1\n~ rules[1].p 1 -> 2\n~ rules[2].p 2 -> 3");
    row("a stage of a pipeline moved", R"({"stages":["build","test","deploy"]})", R"({"stages":["test","build","deploy"]})",
        "m stages[0] 1>0");
    row("a member of a deep list", R"({"a":[[[{"id":1,"v":1}]]]})", R"({"a":[[[{"id":1,"v":2}]]]})",
        "~ a[0][0][0].v 1 -> 2");
    row("a certificate renewed", R"({"pem":"-----BEGIN\nAAA\nBBB\n-----END\n"})", R"({"pem":"-----BEGIN\nCCC\nBBB\n-----END\n"})",
        R"(~ pem "-----BEGIN\nAAA\nBBB\n-----END\n" -> "-----BEGIN\nCCC\nBBB\n-----END\n" {lines:1:1})");
    row("null is not the text null", R"({"a":null})", R"({"a":"null"})", R"(~ a null -> "null")");
    row("false is not absent", R"({"public":false})", "{}", "- public false");
    row("zero is not empty", R"({"replicas":0})", R"({"replicas":null})", "~ replicas 0 -> null");
    row("nothing became something", "null", R"({"a":1})", R"(~ . null -> {"a":1})");
}

void TestConfigurationDiff::tellsWhatChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    QVERIFY(tree);
    QCOMPARE(rendered(*tree), expected);
    QCOMPARE(applyPatch(parseJson(before), jsonPatch(*tree)), std::optional(parseJson(after)));
    const auto back = compareDocuments(after, before, {}, CancelFlag());
    QCOMPARE(applyPatch(parseJson(after), jsonPatch(*back)), std::optional(parseJson(before)));
}

void TestConfigurationDiff::saysWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const char *before, const char *after, const char *note) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(note);
    };
    row("nothing", R"(["\ud83d\ude00","\\ud800"])", "[]", "");
    row("half a pair before", R"(["\ud83d"])", "[]", "before-lone-surrogate");
    row("half a pair after", "[]", R"({"\udE00":1})", "after-lone-surrogate");
    row("the wrong way round", R"(["\ude00\ud83d"])", "[]", "before-lone-surrogate");
    row("two first halves", R"(["\ud83d\ud83d\ude00"])", R"(["\ud83dx"])", "before-lone-surrogate after-lone-surrogate");
    row("behind an escaped backslash", R"(["\\\ud83d"])", R"(["\\\\ud83d"])", "before-lone-surrogate");
    row("at the end", R"("\ud83d")", R"("\u0041")", "before-lone-surrogate");
    row("not in a text that is no JSON", R"(\ud83d)", R"(\ud83d)", "before-not-json:1:1 after-not-json:1:1");
}

void TestConfigurationDiff::saysWhatIsOdd()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, note);
    QCOMPARE(compareDocuments(before, after, {}, CancelFlag())->note, note);
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestConfigurationDiff)
#include "tst_configurationdiff.moc"
