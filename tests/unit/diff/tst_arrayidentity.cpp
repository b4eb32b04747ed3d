// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "patchapplier.h"
#include "renderedtree.h"

#include "models/diff/documentdiff.h"

#include <QTest>

namespace Backtrail {

using namespace Testing;
using namespace Qt::StringLiterals;

// What the elements of an array are told apart by, when that is set for the array.
class TestArrayIdentity : public QObject
{
    Q_OBJECT

private slots:
    void readsItsText_data();
    void readsItsText();
    void matchesBySetKeys_data();
    void matchesBySetKeys();
    void knowsUsualArrays_data();
    void knowsUsualArrays();
    void firstThatFitsCounts();

private:
    static void check(const DiffOptions &options)
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        const auto tree = compareDocuments(before, after, options, CancelFlag());
        QVERIFY(tree);
        QCOMPARE(rendered(*tree), expected);
        QCOMPARE(applyPatch(parseJson(before), jsonPatch(*tree)), std::optional(parseJson(after)));
    }
    static void columns()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
    }
};

void TestArrayIdentity::readsItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<ArrayIdentity>>("identity");
    const auto row = [](const char *text, const std::optional<ArrayIdentity> &identity) {
        QTest::newRow(text) << QString::fromLatin1(text) << identity;
    };
    row("ports=internal_port", ArrayIdentity {{}, {u"ports"_s}, {"internal_port"}});
    row("spec.containers=metadata.name", ArrayIdentity {{}, {u"spec"_s, u"containers"_s}, {"metadata.name"}});
    row("CONTAINER:ports=a, b", ArrayIdentity {u"CONTAINER"_s, {u"ports"_s}, {"a", "b"}});
    row("*=uid", ArrayIdentity {{}, {u"*"_s}, {"uid"}});
    row("a=b=c", ArrayIdentity {{}, {u"a=b"_s}, {"c"}});
    for (const char *wrong : {"", "ports", "=a", "ports=", "ports=a,", "a..b=c", ":a=b", "a=.b", "a=b.", "a=b..c", ".a=b"})
        row(wrong, std::nullopt);
}

void TestArrayIdentity::readsItsText()
{
    QFETCH(QString, text);
    QFETCH(std::optional<ArrayIdentity>, identity);
    QCOMPARE(parseArrayIdentity(text), identity);
}

void TestArrayIdentity::matchesBySetKeys_data()
{
    columns();
    const auto row = [](const char *name, const char *kind, const char *identity, const char *before,
                        const char *after, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(identity) << QByteArray(before)
                            << QByteArray(after) << QString::fromUtf8(expected);
    };
    constexpr auto one = R"({"hops":[{"at":"a","v":1},{"at":"b","v":1}]})";
    constexpr auto swapped = R"({"hops":[{"at":"b","v":1},{"at":"a","v":2}]})";
    row("a member", "", "hops=at", one, swapped, "m hops[0] 1>0\n~ hops[1].v 1 -> 2");
    row("of this kind", "CONTAINER", "CONTAINER:hops=at", one, swapped, "m hops[0] 1>0\n~ hops[1].v 1 -> 2");
    row("of another kind", "CLUSTER", "CONTAINER:hops=at", R"({"hops":[{"at":"a","v":1}]})",
        R"({"hops":[{"at":"b","v":1}]})", R"(~ hops[0].at "a" -> "b")");
    row("another array", "", "ports=at", R"({"hops":[{"at":"a","v":1}]})", R"({"hops":[{"at":"b","v":1}]})",
        R"(~ hops[0].at "a" -> "b")");
    row("at the end of a path", "", "hops=at", R"({"x":{"hops":[{"at":"a","v":1}]}})",
        R"({"x":{"hops":[{"at":"b","v":1}]}})",
        "- x.hops[0] {\"at\":\"a\",\"v\":1}\n+ x.hops[0] {\"at\":\"b\",\"v\":1}");
    row("a longer path", "", "x.hops=at", R"({"x":{"hops":[{"at":"a","v":1}]},"y":{"hops":[{"at":"a","v":1}]}})",
        R"({"x":{"hops":[{"at":"b","v":1}]},"y":{"hops":[{"at":"b","v":1}]}})",
        "- x.hops[0] {\"at\":\"a\",\"v\":1}\n+ x.hops[0] {\"at\":\"b\",\"v\":1}\n~ y.hops[0].at \"a\" -> \"b\"");
    row("through elements", "", "list.hops=at", R"({"list":[{"id":1,"hops":[{"at":"a"}]}]})",
        R"({"list":[{"id":1,"hops":[{"at":"c"},{"at":"a"}]}]})", R"(+ list[0].hops[0] {"at":"c"})");
    row("any name", "", "x.*=at", R"({"x":{"p":[{"at":"a","v":1}]}})", R"({"x":{"p":[{"at":"b","v":1}]}})",
        "- x.p[0] {\"at\":\"a\",\"v\":1}\n+ x.p[0] {\"at\":\"b\",\"v\":1}");
    row("a key deep inside", "", "items=metadata.name", R"({"items":[{"metadata":{"name":"a"},"v":1},{"metadata":{"name":"b"},"v":1}]})",
        R"({"items":[{"metadata":{"name":"b"},"v":2},{"metadata":{"name":"a"},"v":1}]})",
        "m items[0] 1>0\n~ items[0].v 1 -> 2");
    row("a key with a dot in its name", "", "items=a.b", R"({"items":[{"a.b":1,"v":1},{"a.b":2,"v":1}]})",
        R"({"items":[{"a.b":2,"v":2},{"a.b":1,"v":1}]})", "m items[0] 1>0\n~ items[0].v 1 -> 2");
    row("before id", "", "hops=at", R"({"hops":[{"id":1,"at":"a"},{"id":2,"at":"b"}]})",
        R"({"hops":[{"id":2,"at":"a"},{"id":1,"at":"b"}]})", "~ hops[0].id 1 -> 2\n~ hops[1].id 2 -> 1");
    row("the second when the first is missing", "", "hops=at,to", R"({"hops":[{"to":1,"v":1},{"to":2,"v":1}]})",
        R"({"hops":[{"to":2,"v":1},{"to":1,"v":2}]})", "m hops[0] 1>0\n~ hops[1].v 1 -> 2");
    row("the usual ones when none is there", "", "hops=at", R"({"hops":[{"name":"x","v":1},{"name":"y","v":1}]})",
        R"({"hops":[{"name":"y","v":1},{"name":"x","v":2}]})", "m hops[0] 1>0\n~ hops[1].v 1 -> 2");
    row("given twice is none", "", "hops=at", R"({"hops":[{"at":1,"v":1},{"at":1,"v":2}]})",
        R"({"hops":[{"at":1,"v":1},{"at":1,"v":3}]})", "~ hops[1].v 2 -> 3");
    row("inside of a string", "", "hops=at", R"({"s":"{\"hops\":[{\"at\":1,\"v\":1},{\"at\":2}]}"})",
        R"({"s":"{\"hops\":[{\"at\":2},{\"at\":1,\"v\":2}]}"})",
        "~ s {json-text}\nm s.hops[0] 1>0\n~ s.hops[1].v 1 -> 2");
    row("the whole document", "", "hops=at", R"([{"at":"a","v":1}])", R"([{"at":"b","v":1}])",
        R"(~ [0].at "a" -> "b")");
    row("scalars have none", "", "hops=at", R"({"hops":["a","b"]})", R"({"hops":["b","a"]})", "m hops[0] 1>0");
    row("a list as key is none", "", "hops=at", R"({"hops":[{"at":[1],"v":1}]})", R"({"hops":[{"at":[1],"v":2}]})",
        "~ hops[0].v 1 -> 2");
}

void TestArrayIdentity::matchesBySetKeys()
{
    QFETCH(QString, kind);
    QFETCH(QString, identity);
    DiffOptions options;
    options.documentKind = kind;
    options.identities = {*parseArrayIdentity(identity)};
    check(options);
}

void TestArrayIdentity::knowsUsualArrays_data()
{
    columns();
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QString() << QString() << QByteArray(before) << QByteArray(after)
                            << QString::fromUtf8(expected);
    };
    row("ports by internal_port", R"({"ports":[{"internal_port":80,"public":true},{"internal_port":81,"public":true}]})",
        R"({"ports":[{"internal_port":81,"public":false},{"internal_port":80,"public":true}]})",
        "m ports[0] 1>0\n~ ports[0].public true -> false");
    row("ports by id where they have one", R"({"ports":[{"id":"x","internal_port":80}]})",
        R"({"ports":[{"id":"x","internal_port":8080}]})", "~ ports[0].internal_port 80 -> 8080");
    row("ports made anew are known by name", R"({"ports":[{"id":"x","name":"http","internal_port":80}]})",
        R"({"ports":[{"id":"y","name":"http","internal_port":80}]})", R"(~ ports[0].id "x" -> "y")");
    row("variables by key", R"({"environment_variables":[{"id":1,"key":"A","value":"1"},{"id":2,"key":"B","value":"1"}]})",
        R"({"environment_variables":[{"id":3,"key":"B","value":"2"},{"id":4,"key":"A","value":"1"}]})",
        "m environment_variables[0] 1>0\n~ environment_variables[0].id 2 -> 3\n"
        "~ environment_variables[0].value \"1\" -> \"2\"\n~ environment_variables[1].id 1 -> 4");
    row("a variable renamed is known by id", R"({"variables":[{"id":1,"key":"A","value":"1"}]})",
        R"({"variables":[{"id":1,"key":"B","value":"1"}]})", R"(~ variables[0].key "A" -> "B")");
    row("storage by mount_point", R"({"storage":[{"mount_point":"/a","size":1},{"mount_point":"/b","size":1}]})",
        R"({"storage":[{"mount_point":"/b","size":1},{"mount_point":"/a","size":2}]})",
        "m storage[0] 1>0\n~ storage[1].size 1 -> 2");
    row("domains by domain", R"({"custom_domains":[{"domain":"a.example","certificate":true}]})",
        R"({"custom_domains":[{"domain":"b.example","certificate":true},{"domain":"a.example","certificate":false}]})",
        "+ custom_domains[0] {\"domain\":\"b.example\",\"certificate\":true}\n"
        "~ custom_domains[1].certificate true -> false");
    row("Kubernetes objects by their metadata", R"({"items":[{"metadata":{"name":"a"},"v":1}]})",
        R"({"items":[{"metadata":{"name":"b"},"v":1},{"metadata":{"name":"a"},"v":2}]})",
        "+ items[0] {\"metadata\":{\"name\":\"b\"},\"v\":1}\n~ items[1].v 1 -> 2");
    row("mounts by path", R"({"volumeMounts":[{"mountPath":"/a","name":"v"},{"mountPath":"/b","name":"v"}]})",
        R"({"volumeMounts":[{"mountPath":"/b","name":"v"},{"mountPath":"/a","name":"w"}]})",
        "m volumeMounts[0] 1>0\n~ volumeMounts[1].name \"v\" -> \"w\"");
    row("people by email", R"({"members":[{"email":"a@x","role":"admin"}]})",
        R"({"members":[{"email":"b@x","role":"admin"},{"email":"a@x","role":"viewer"}]})",
        "+ members[0] {\"email\":\"b@x\",\"role\":\"admin\"}\n~ members[1].role \"admin\" -> \"viewer\"");
}

void TestArrayIdentity::knowsUsualArrays()
{
    check({});
}

void TestArrayIdentity::firstThatFitsCounts()
{
    DiffOptions options;
    options.documentKind = u"JOB"_s;
    options.identities = {*parseArrayIdentity(u"JOB:hops=at"_s), *parseArrayIdentity(u"hops=to"_s)};
    const QByteArray before = R"({"hops":[{"at":1,"to":1},{"at":2,"to":2}]})";
    const QByteArray after = R"({"hops":[{"at":1,"to":2},{"at":2,"to":1}]})";
    QCOMPARE(compareDocuments(before, after, options, CancelFlag())->stats.changed, 2);
    options.documentKind.clear();
    QCOMPARE(compareDocuments(before, after, options, CancelFlag())->stats.moved, 1);
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestArrayIdentity)
#include "tst_arrayidentity.moc"
