// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "renderedtree.h"

#include "models/diff/documentdiff.h"

#include <QTest>

namespace Backtrail {

using namespace Testing;
using namespace Qt::StringLiterals;

// One row: two documents and what is said about them. Rows are compared in both directions where that reads
// alike.
class TestDiffCases : public QObject
{
    Q_OBJECT

private slots:
    void members_data();
    void members() { check(); }
    void numbers_data();
    void numbers() { check(); }
    void typesAndEmptiness_data();
    void typesAndEmptiness() { check(); }
    void arraysWithIdentity_data();
    void arraysWithIdentity() { check(); }
    void otherArrays_data();
    void otherArrays() { check(); }
    void strings_data();
    void strings() { check(); }
    void openedStrings_data();
    void openedStrings() { check(); }
    void oddities_data();
    void oddities() { check(); }

private:
    static void columns()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("expected");
    }
    static void row(const char *name, const char *before, const char *after, const char *expected)
    {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(expected);
    }
    static void check()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, expected);
        const auto tree = compareDocuments(before, after, {}, CancelFlag());
        QVERIFY(tree);
        QCOMPARE(rendered(*tree), expected);
        QCOMPARE(tree->nodes.front().changedLeaves, tree->stats.total());
        QCOMPARE(tree->shape, tree->hasDifferences() ? DiffShape::Compared : DiffShape::Equal);
        const auto back = compareDocuments(after, before, {}, CancelFlag());
        QCOMPARE(back->stats.added, tree->stats.removed);
        QCOMPARE(back->stats.removed, tree->stats.added);
        QCOMPARE(back->stats.changed, tree->stats.changed);
    }
};

void TestDiffCases::members_data()
{
    columns();
    row("same", R"({"a":1})", R"({"a":1})", "");
    row("same, another order", R"({"a":1,"b":2})", R"({"b":2,"a":1})", "");
    row("same, other spaces", R"({"a":1,"b":[1,2]})", "{ \"a\" : 1 ,\n\t\"b\" : [ 1 , 2 ] }", "");
    row("deep order", R"({"a":{"x":1,"y":{"p":1,"q":2}}})", R"({"a":{"y":{"q":2,"p":1},"x":1}})", "");
    row("changed", R"({"a":1})", R"({"a":2})", "~ a 1 -> 2");
    row("added", R"({"a":1})", R"({"a":1,"b":2})", "+ b 2");
    row("removed", R"({"a":1,"b":2})", R"({"a":1})", "- b 2");
    row("added in front", R"({"a":1})", R"({"b":2,"a":1})", "+ b 2");
    row("renamed", R"({"a":1})", R"({"b":1})", "- a 1\n+ b 1");
    row("removed stays where it was", R"({"a":1,"b":2,"c":3})", R"({"a":2,"c":4})",
        "~ a 1 -> 2\n- b 2\n~ c 3 -> 4");
    row("nested", R"({"resources":{"memory":512,"cpu":1}})", R"({"resources":{"memory":256,"cpu":1}})",
        "~ resources.memory 512 -> 256");
    row("nested twice", R"({"a":{"b":{"c":1}}})", R"({"a":{"b":{"c":2}}})", "~ a.b.c 1 -> 2");
    row("two places", R"({"a":{"x":1},"b":{"x":1}})", R"({"a":{"x":2},"b":{"x":3}})",
        "~ a.x 1 -> 2\n~ b.x 1 -> 3");
    row("added object", R"({})", R"({"a":{"b":1,"c":[2]}})", R"(+ a {"b":1,"c":[2]})");
    row("removed object", R"({"a":{"b":1}})", R"({})", R"(- a {"b":1})");
    row("added member of an added object is one difference", R"({"x":1})",
        R"({"x":1,"a":{"b":{"c":{"d":1}}}})", R"(+ a {"b":{"c":{"d":1}}})");
    row("changed with another order", R"({"a":1,"b":2,"c":3})", R"({"c":3,"b":5,"a":1})", "~ b 2 -> 5");
    row("empty name", R"({"":1})", R"({"":2})", "~ [\"\"] 1 -> 2");
    row("name with a dot", R"({"a.b":1})", R"({"a.b":2})", "~ [\"a.b\"] 1 -> 2");
    row("name with a quote", R"({"a\"b":1})", R"({"a\"b":2})", "~ [\"a\\\"b\"] 1 -> 2");
    row("name with a dash", R"({"a-b":1})", R"({"a-b":2})", "~ a-b 1 -> 2");
    row("name in another script", R"({"größe":1})", R"({"größe":2})", "~ größe 1 -> 2");
    row("escaped name is the same name", R"({"\u0061":1})", R"({"a":1})", "");
    row("escaped name, changed", R"({"\u0061":1})", R"({"a":2})", "~ a 1 -> 2");
    row("names differ in case", R"({"A":1})", R"({"a":1})", "- A 1\n+ a 1");
    row("many members in another order",
        R"({"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10,"k":11,"l":12,"m":13,"n":14})",
        R"({"n":14,"m":13,"l":12,"k":11,"j":0,"i":9,"h":8,"g":7,"f":6,"e":5,"d":4,"c":3,"b":2,"a":1})",
        "~ j 10 -> 0");
    row("values swapped", R"({"a":1,"b":2})", R"({"a":2,"b":1})", "~ a 1 -> 2\n~ b 2 -> 1");
    row("boolean", R"({"a":true})", R"({"a":false})", "~ a true -> false");
    row("root scalar", "1", "2", "~ . 1 -> 2");
    row("root scalar, same", "\"x\"", "\"x\"", "");
    row("root type", "[]", "{}", "~ . [] -> {} {type-changed}");
    row("a member named like a path", R"({"a/b":{"c~d":1}})", R"({"a/b":{"c~d":2}})",
        "~ [\"a/b\"][\"c~d\"] 1 -> 2");
}

void TestDiffCases::numbers_data()
{
    columns();
    row("exponent", R"({"n":1e3})", R"({"n":1000})", "= n 1e3 -> 1000 {same-value}");
    row("capital exponent", "[1E3]", "[1000.0]", "= [0] 1E3 -> 1000.0 {same-value}");
    row("fraction of zeros", R"({"n":100.0})", R"({"n":100})", "= n 100.0 -> 100 {same-value}");
    row("negative exponent", "[15e-1]", "[1.5]", "= [0] 15e-1 -> 1.5 {same-value}");
    row("signed exponent", "[1e+2]", "[100]", "= [0] 1e+2 -> 100 {same-value}");
    row("leading zeros in the exponent", "[1e0002]", "[100]", "= [0] 1e0002 -> 100 {same-value}");
    row("minus zero", "[-0]", "[0]", "= [0] -0 -> 0 {same-value}");
    row("zero with exponent", "[0e99]", "[0.00]", "= [0] 0e99 -> 0.00 {same-value}");
    row("small fraction", "[0.001]", "[1e-3]", "= [0] 0.001 -> 1e-3 {same-value}");
    row("20 digits, last differs", "[12345678901234567890]", "[12345678901234567891]",
        "~ [0] 12345678901234567890 -> 12345678901234567891");
    row("20 digits, same", "[12345678901234567890]", "[12345678901234567890.0]",
        "= [0] 12345678901234567890 -> 12345678901234567890.0 {same-value}");
    row("30 digits by exponent", "[1e30]", "[1000000000000000000000000000000]",
        "= [0] 1e30 -> 1000000000000000000000000000000 {same-value}");
    row("above 2^53", R"({"n":9007199254740993})", R"({"n":9007199254740992})",
        "~ n 9007199254740993 -> 9007199254740992");
    row("fraction beyond a double", "[0.1000000000000000055]", "[0.1]", "~ [0] 0.1000000000000000055 -> 0.1");
    row("epoch seconds", R"({"t":1769160331.264802})", R"({"t":1769160331.264803})",
        "~ t 1769160331.264802 -> 1769160331.264803");
    row("trailing zero of a time", R"({"t":1761743720.30042})", R"({"t":1761743720.300420})",
        "= t 1761743720.30042 -> 1761743720.300420 {same-value}");
    row("sign", "[1]", "[-1]", "~ [0] 1 -> -1");
    row("overflowing a double", "[1e999]", "[2e999]", "~ [0] 1e999 -> 2e999");
    row("overflowing a double, same", "[1e999]", "[10e998]", "= [0] 1e999 -> 10e998 {same-value}");
    row("endless exponent", "[1e99999999999999999999]", "[1e99999999999999999999]", "");
    row("endless exponents differ", "[1e99999999999999999999]", "[1e99999999999999999998]",
        "~ [0] 1e99999999999999999999 -> 1e99999999999999999998");
    row("equal number in a changed object", R"({"n":1.0,"m":1})", R"({"n":1,"m":2})",
        "= n 1.0 -> 1 {same-value}\n~ m 1 -> 2");
    row("number against text", R"({"n":"1"})", R"({"n":1})", "~ n \"1\" -> 1 {type-changed}");
    row("boolean against number", R"({"n":true})", R"({"n":1})", "~ n true -> 1 {type-changed}");
}

void TestDiffCases::typesAndEmptiness_data()
{
    columns();
    row("absent to null", "{}", R"({"a":null})", "+ a null {absent-to-null}");
    row("null to absent", R"({"a":null})", "{}", "- a null {null-to-absent}");
    row("absent to empty text", "{}", R"({"a":""})", "+ a \"\" {absent-to-empty}");
    row("absent to empty list", "{}", R"({"a":[]})", "+ a [] {absent-to-empty}");
    row("absent to empty object", "{}", R"({"a":{}})", "+ a {} {absent-to-empty}");
    row("empty text to absent", R"({"a":""})", "{}", "- a \"\" {empty-to-absent}");
    row("empty list to absent", R"({"a":[]})", "{}", "- a [] {empty-to-absent}");
    row("null to empty text", R"({"a":null})", R"({"a":""})", "~ a null -> \"\" {null-to-empty}");
    row("null to empty list", R"({"a":null})", R"({"a":[ ]})", "~ a null -> [ ] {null-to-empty}");
    row("empty object to null", R"({"a":{}})", R"({"a":null})", "~ a {} -> null {empty-to-null}");
    row("null to value", R"({"a":null})", R"({"a":1})", "~ a null -> 1");
    row("value to null", R"({"a":"x"})", R"({"a":null})", "~ a \"x\" -> null");
    row("null to false", R"({"a":null})", R"({"a":false})", "~ a null -> false");
    row("null to zero", R"({"a":null})", R"({"a":0})", "~ a null -> 0");
    row("false to zero", R"({"a":false})", R"({"a":0})", "~ a false -> 0 {type-changed}");
    row("empty text to zero", R"({"a":""})", R"({"a":0})", "~ a \"\" -> 0 {type-changed}");
    row("empty list to empty object", R"({"a":[]})", R"({"a":{}})", "~ a [] -> {} {type-changed}");
    row("list to object", R"({"a":[1]})", R"({"a":{"b":1}})", R"(~ a [1] -> {"b":1} {type-changed})");
    row("text to list", R"({"a":"x"})", R"({"a":["x"]})", R"(~ a "x" -> ["x"] {type-changed})");
    row("empty text to text", R"({"a":""})", R"({"a":"x"})", R"(~ a "" -> "x")");
    row("empty list to list", R"({"a":[]})", R"({"a":[1]})", "+ a[0] 1");
    row("list to empty list", R"({"a":[1]})", R"({"a":[]})", "- a[0] 1");
    row("empty object to object", R"({"a":{}})", R"({"a":{"b":1}})", "+ a.b 1");
    row("null in a list", "[null]", "[]", "- [0] null");
    row("null equal", R"({"a":null})", R"({"a":null})", "");
}

void TestDiffCases::arraysWithIdentity_data()
{
    columns();
    row("changed by id", R"([{"id":1,"v":1},{"id":2,"v":2}])", R"([{"id":1,"v":1},{"id":2,"v":3}])",
        "~ [1].v 2 -> 3");
    row("inserted in front", R"([{"id":1},{"id":2}])", R"([{"id":0},{"id":1},{"id":2}])",
        R"(+ [0] {"id":0})");
    row("removed in front", R"([{"id":1},{"id":2}])", R"([{"id":2}])", R"(- [0] {"id":1})");
    row("moved", R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":3},{"id":1},{"id":2}])", "m [0] 2>0");
    row("moved to the end", R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":2},{"id":3},{"id":1}])",
        "m [2] 0>2");
    row("moved and changed", R"([{"id":1,"v":1},{"id":2},{"id":3}])", R"([{"id":2},{"id":3},{"id":1,"v":2}])",
        "m [2] 0>2\n~ [2].v 1 -> 2");
    row("inserted in front and changed below", R"([{"id":1,"v":1}])", R"([{"id":0},{"id":1,"v":2}])",
        "+ [0] {\"id\":0}\n~ [1].v 1 -> 2");
    row("by key", R"([{"key":"A","value":"1"},{"key":"B","value":"2"}])",
        R"([{"key":"B","value":"3"},{"key":"C","value":"2"}])",
        "- [0] {\"key\":\"A\",\"value\":\"1\"}\n~ [0].value \"2\" -> \"3\"\n+ [1] "
        "{\"key\":\"C\",\"value\":\"2\"}");
    row("by name", R"({"ports":[{"name":"http","port":80}]})",
        R"({"ports":[{"name":"ssh","port":22},{"name":"http","port":8080}]})",
        "+ ports[0] {\"name\":\"ssh\",\"port\":22}\n~ ports[1].port 80 -> 8080");
    row("id before name", R"([{"id":1,"name":"a"},{"id":2,"name":"b"}])",
        R"([{"id":1,"name":"b"},{"id":2,"name":"a"}])",
        "~ [0].name \"a\" -> \"b\"\n~ [1].name \"b\" -> \"a\"");
    row("ids are new, names are not", R"([{"id":1,"name":"a","v":1},{"id":2,"name":"b","v":2}])",
        R"([{"id":3,"name":"a","v":1},{"id":4,"name":"b","v":5}])",
        "~ [0].id 1 -> 3\n~ [1].id 2 -> 4\n~ [1].v 2 -> 5");
    row("all replaced by others", R"([{"id":1,"v":1}])", R"([{"id":2,"v":1}])",
        "- [0] {\"id\":1,\"v\":1}\n+ [0] {\"id\":2,\"v\":1}");
    row("number and text ids differ", R"([{"id":1,"v":1}])", R"([{"id":"1","v":1}])",
        "- [0] {\"id\":1,\"v\":1}\n+ [0] {\"id\":\"1\",\"v\":1}");
    row("id by value", R"([{"id":1000,"v":1}])", R"([{"id":1e3,"v":2}])",
        "= [0].id 1000 -> 1e3 {same-value}\n~ [0].v 1 -> 2");
    row("id given twice is no identity", R"([{"id":1,"v":1},{"id":1,"v":2}])",
        R"([{"id":1,"v":1},{"id":1,"v":3}])", "~ [1].v 2 -> 3");
    row("one element without id", R"([{"id":1,"v":1},{"v":2}])", R"([{"id":1,"v":1},{"v":3}])",
        "~ [1].v 2 -> 3");
    row("null ids are none", R"([{"id":null,"v":1}])", R"([{"id":null,"v":2}])", "~ [0].v 1 -> 2");
    row("object ids are none", R"([{"id":{"a":1},"v":1}])", R"([{"id":{"a":1},"v":2}])", "~ [0].v 1 -> 2");
    row("in an element", R"([{"id":1,"in":[{"id":"x","v":1},{"id":"y","v":1}]}])",
        R"([{"id":1,"in":[{"id":"y","v":1},{"id":"x","v":2}]}])", "m [0].in[0] 1>0\n~ [0].in[1].v 1 -> 2");
    row("swapped", R"([{"id":1},{"id":2}])", R"([{"id":2},{"id":1}])", "m [0] 1>0");
    row("moved among additions and removals", R"([{"id":1},{"id":2},{"id":3},{"id":4}])",
        R"([{"id":4},{"id":9},{"id":1},{"id":3}])", "m [0] 3>0\n+ [1] {\"id\":9}\n- [1] {\"id\":2}");
    row("emptied", R"([{"id":1}])", "[]", R"(- [0] {"id":1})");
    row("member added to an element", R"([{"id":1}])", R"([{"id":1,"v":null}])",
        "+ [0].v null {absent-to-null}");
}

void TestDiffCases::otherArrays_data()
{
    columns();
    row("same", "[1,2,3]", "[1,2,3]", "");
    row("appended", "[1,2]", "[1,2,3]", "+ [2] 3");
    row("inserted in front", "[1,2,3]", "[0,1,2,3]", "+ [0] 0");
    row("inserted in the middle", "[1,2,3]", "[1,9,2,3]", "+ [1] 9");
    row("removed in front", "[1,2,3]", "[2,3]", "- [0] 1");
    row("removed in the middle", "[1,2,3]", "[1,3]", "- [1] 2");
    row("changed in place", "[1,2,3]", "[1,5,3]", "~ [1] 2 -> 5");
    row("changed at both ends", "[1,2,3]", "[0,2,4]", "~ [0] 1 -> 0\n~ [2] 3 -> 4");
    row("first to the end", R"(["a","b","c"])", R"(["b","c","a"])", "m [2] 0>2");
    row("last to the front", R"(["a","b","c"])", R"(["c","a","b"])", "m [0] 2>0");
    row("round numbers", "[2,1,7]", "[10,2,1,50,7]", "+ [0] 10\n+ [3] 50");
    row("reversed", "[0,1,2,3,4,5,6,7,8,9,10]", "[10,9,8,7,6,5,4,3,2,1,0]",
        "m [0] 10>0\nm [1] 9>1\nm [2] 8>2\nm [3] 7>3\nm [4] 6>4\nm [5] 5>5\nm [6] 4>6\nm [7] 3>7\nm [8] 2>8\nm [9] 1>9");
    row("sorted", R"(["d","b","e","a","c"])", R"(["a","b","c","d","e"])", "m [0] 3>0\nm [1] 1>1\nm [2] 4>2");
    row("one of equals removed", "[1,1,1]", "[1,1]", "- [2] 1");
    row("one of equals added", "[0,0]", "[0,0,0]", "+ [2] 0");
    row("in place, not a move", "[0,5]", "[1,0]", "+ [0] 1\n- [1] 5");
    row("object changed", R"([{"a":1,"b":1},{"a":2,"b":2}])", R"([{"a":1,"b":1},{"a":2,"b":3}])",
        "~ [1].b 2 -> 3");
    row("object inserted", R"([{"a":1},{"a":2}])", R"([{"a":0},{"a":1},{"a":2}])", R"(+ [0] {"a":0})");
    row("object inserted and the next changed", R"([{"a":1,"b":1,"c":1}])",
        R"([{"x":0},{"a":1,"b":1,"c":2}])", "+ [0] {\"x\":0}\n~ [1].c 1 -> 2");
    row("object moved", R"([{"a":1},{"a":2},{"a":3}])", R"([{"a":2},{"a":3},{"a":1}])", "m [2] 0>2");
    row("object replaced by another thing", R"([{"a":1}])", R"([{"b":1}])",
        "- [0] {\"a\":1}\n+ [0] {\"b\":1}");
    row("object replaced by a scalar", R"([{"a":1}])", "[1]", "- [0] {\"a\":1}\n+ [0] 1");
    row("list in a list", "[[1,2],[3,4]]", "[[1,2],[3,5]]", "~ [1][1] 4 -> 5");
    row("list in a list moved", "[[1,2],[3,4],[5]]", "[[3,4],[5],[1,2]]", "m [2] 0>2");
    row("all different", "[1,2]", "[3,4]", "~ [0] 1 -> 3\n~ [1] 2 -> 4");
    row("types in place", R"([1,"x",null])", R"([1,2,null])", "~ [1] \"x\" -> 2 {type-changed}");
    row("longer and different", "[1]", "[2,3]", "~ [0] 1 -> 2\n+ [1] 3");
    row("shorter and different", "[1,2]", "[3]", "~ [0] 1 -> 3\n- [1] 2");
    row("equal numbers written differently", "[1.0,2]", "[1,2,3]", "= [0] 1.0 -> 1 {same-value}\n+ [2] 3");
    row("arguments", R"({"args":["--port","80","--verbose"]})", R"({"args":["--port","8080","--verbose"]})",
        R"(~ args[1] "80" -> "8080")");
    row("empty elements", "[{},[],{}]", "[{},{},[]]", "m [1] 2>1");
}

void TestDiffCases::strings_data()
{
    columns();
    row("changed", R"({"a":"x"})", R"({"a":"y"})", R"(~ a "x" -> "y")");
    row("escapes", R"({"a":"\u0041"})", R"({"a":"A"})", R"(= a "\u0041" -> "A" {same-value})");
    row("slash", R"({"a":"a\/b"})", R"({"a":"a/b"})", R"(= a "a\/b" -> "a/b" {same-value})");
    row("surrogate pair", R"({"a":"\ud83d\ude00"})", "{\"a\":\"\U0001F600\"}",
        "= a \"\\ud83d\\ude00\" -> \"\U0001F600\" {same-value}");
    row("lone surrogate", R"({"a":"\ud800"})", R"({"a":"\ud801"})", R"(~ a "\ud800" -> "\ud801")");
    row("lone surrogate is not its escape", R"({"a":"\ud800"})", R"({"a":"\\ud800"})",
        R"(~ a "\ud800" -> "\\ud800")");
    row("lone surrogate, same", R"({"a":"\ud800"})", R"({"a":"\uD800"})",
        R"(= a "\ud800" -> "\uD800" {same-value})");
    row("null character", R"({"a":"\u0000"})", R"({"a":""})", R"(~ a "\u0000" -> "")");
    row("case", R"({"a":"X"})", R"({"a":"x"})", R"(~ a "X" -> "x")");
    row("space at the end", R"({"a":"x "})", R"({"a":"x"})", R"(~ a "x " -> "x")");
    row("composed and decomposed letters differ", "{\"a\":\"\u00e9\"}", "{\"a\":\"e\u0301\"}",
        "~ a \"\u00e9\" -> \"e\u0301\"");
    row("two lines", R"({"a":"x\ny"})", R"({"a":"x\nz"})", R"(~ a "x\ny" -> "x\nz" {lines:1:1})");
    row("one line to two", R"({"a":"x"})", R"({"a":"x\ny"})", R"(~ a "x" -> "x\ny" {lines:1:0})");
    row("only line ends", R"({"a":"x\ny\n"})", R"({"a":"x\r\ny\r\n"})",
        R"(~ a "x\ny\n" -> "x\r\ny\r\n" {lines:0:0})");
    row("a line removed", R"({"a":"x\ny\nz\n"})", R"({"a":"x\nz\n"})",
        R"(~ a "x\ny\nz\n" -> "x\nz\n" {lines:0:1})");
}

void TestDiffCases::openedStrings_data()
{
    columns();
    row("object", R"({"a":"{\"x\":1,\"y\":2}"})", R"({"a":"{\"y\":2,\"x\":3}"})",
        "~ a {json-text}\n~ a.x 1 -> 3");
    row("array", R"({"a":"[1,2]"})", R"({"a":"[1,2,3]"})", "~ a {json-text}\n+ a[2] 3");
    row("same value", R"({"a":"{\"x\":1}"})", R"({"a":"{ \"x\": 1 }"})",
        R"(~ a "{\"x\":1}" -> "{ \"x\": 1 }" {json-text-same-value})");
    row("in two levels", R"({"a":"{\"b\":\"{\\\"c\\\":1}\"}"})", R"({"a":"{\"b\":\"{\\\"c\\\":2}\"}"})",
        "~ a {json-text}\n~ a.b {json-text}\n~ a.b.c 1 -> 2");
    row("only one side is JSON", R"({"a":"{\"x\":1}"})", R"({"a":"x"})", R"(~ a "{\"x\":1}" -> "x")");
    row("broken JSON", R"({"a":"{x:1}"})", R"({"a":"{x:2}"})", R"(~ a "{x:1}" -> "{x:2}")");
    row("object to array", R"({"a":"{}"})", R"({"a":"[]"})", R"(~ a "{}" -> "[]")");
    row("number as text is no JSON", R"({"a":"1"})", R"({"a":"2"})", R"(~ a "1" -> "2")");
    row("identity inside", R"({"a":"[{\"id\":1,\"v\":1},{\"id\":2}]"})",
        R"({"a":"[{\"id\":2},{\"id\":1,\"v\":2}]"})", "~ a {json-text}\nm a[0] 1>0\n~ a[1].v 1 -> 2");
    row("url parameter", R"({"u":"https://h/p?a=1&b=2"})", R"({"u":"https://h/p?b=2&a=3"})",
        "~ u {url-text}\n~ u.a \"1\" -> \"3\"");
    row("url parameter added", R"({"u":"https://h/p?a=1"})", R"({"u":"https://h/p?a=1&b=2"})",
        "~ u {url-text}\n+ u.b \"2\"");
    row("url parameter removed", R"({"u":"https://h/p?a=1&b=2"})", R"({"u":"https://h/p?a=1"})",
        "~ u {url-text}\n- u.b \"2\"");
    row("url address", R"({"u":"https://h/p?a=1"})", R"({"u":"https://i/p?a=1"})",
        "~ u {url-text}\n~ u.address \"https://h/p\" -> \"https://i/p\"");
    row("url parameters in another order", R"({"u":"https://h/p?a=1&b=2"})", R"({"u":"https://h/p?b=2&a=1"})",
        R"(~ u "https://h/p?a=1&b=2" -> "https://h/p?b=2&a=1" {url-text})");
    row("url without query", R"({"u":"https://h/p"})", R"({"u":"https://h/q"})",
        R"(~ u "https://h/p" -> "https://h/q")");
    row("url parameter twice", R"({"u":"https://h/p?a=1&a=2"})", R"({"u":"https://h/p?a=1&a=3"})",
        R"(~ u "https://h/p?a=1&a=2" -> "https://h/p?a=1&a=3")");
    row("url fragment", R"({"u":"https://h/p?a=1#x"})", R"({"u":"https://h/p?a=1#y"})",
        "~ u {url-text}\n~ u[\"#\"] \"x\" -> \"y\"");
    row("list item added", R"({"l":"a,b"})", R"({"l":"a,b,c"})", "~ l {list-text}\n+ l[2] \"c\"");
    row("list item removed", R"({"l":"a,b,c"})", R"({"l":"a,c"})", "~ l {list-text}\n- l[1] \"b\"");
    row("list item replaced", R"({"l":"10.0.0.1, 10.0.0.2"})", R"({"l":"10.0.0.1, 10.0.0.3"})",
        "~ l {list-text}\n+ l[1] \"10.0.0.3\"\n- l[1] \"10.0.0.2\"");
    row("list in another order", R"({"l":"a,b"})", R"({"l":"b,a"})", R"(~ l "a,b" -> "b,a")");
    row("sentence is no list", R"({"l":"Hello, dear world"})", R"({"l":"Hello, dear moon"})",
        R"(~ l "Hello, dear world" -> "Hello, dear moon")");
    row("list without common item", R"({"l":"a,b"})", R"({"l":"c,d"})", R"(~ l "a,b" -> "c,d")");
}

void TestDiffCases::oddities_data()
{
    columns();
    row("duplicate key, the last counts", R"({"a":1,"a":2})", R"({"a":2})", "= . {duplicate-key}");
    row("duplicate key, another value", R"({"a":1,"a":2})", R"({"a":1})", "~ . {duplicate-key}\n~ a 2 -> 1");
    row("duplicate key inside", R"({"o":{"a":1,"a":2},"b":1})", R"({"o":{"a":2},"b":1})",
        "= o {duplicate-key}");
    row("duplicate key on both sides", R"({"a":1,"a":2})", R"({"a":1,"a":2})", "= . {duplicate-key}");
    row("duplicate key, escaped", R"({"a":1,"\u0061":2})", R"({"a":2})", "= . {duplicate-key}");
    row("three times", R"({"a":1,"a":2,"a":3})", R"({"a":4})", "~ . {duplicate-key}\n~ a 3 -> 4");
    row("duplicates among many members",
        R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"a":2})",
        R"({"a":2,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1})",
        "= . {duplicate-key}");
    row("duplicate key in what was added", R"({})", R"({"o":{"a":1,"a":2}})",
        R"(+ o {"a":1,"a":2} {duplicate-key})");
    row("byte order mark", "\xef\xbb\xbf{\"a\":1}", R"({"a":1})", "");
    row("white space around", " \n{\"a\":1}\n\n", R"({"a":1})", "");
    row("markup is text", R"({"a":"<b>x</b>"})", R"({"a":"<b>y</b>"})", R"(~ a "<b>x</b>" -> "<b>y</b>")");
    row("bidi control in a name", "{\"a\u202eb\":1}", "{\"a\u202eb\":2}", "~ [\"a\u202eb\"] 1 -> 2");
    row("number as name", R"({"0":1})", R"({"0":2})", "~ 0 1 -> 2");
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestDiffCases)
#include "tst_diffcases.moc"
