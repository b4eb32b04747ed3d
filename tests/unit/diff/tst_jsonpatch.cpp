// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "patchapplier.h"
#include "randomjson.h"

#include "models/diff/documentdiff.h"

#include <QTest>

namespace Backtrail {

using namespace Testing;
using namespace Qt::StringLiterals;

class TestJsonPatch : public QObject
{
    Q_OBJECT

private slots:
    void givesExactlyTheOtherSide();
    void saysNothingAboutEqualDocuments();
    void showsEverythingWithoutChangingTheResult();
    void isSmall_data();
    void isSmall();
    void isSmallerThanByPosition();
    void isAFifthForShiftedArrays_data();
    void isAFifthForShiftedArrays();
    void keepsTextsAndEscapesPaths_data();
    void keepsTextsAndEscapesPaths();
    void isEmptyForTexts();

private:
    static DiffTree compare(const QByteArray &before, const QByteArray &after,
                            const DiffOptions &options = {})
    {
        return *compareDocuments(before, after, options, CancelFlag());
    }
    // Thousands of pairs; the environment asks for fewer or more.
    static int pairs()
    {
        return qEnvironmentVariableIntValue("BACKTRAIL_RANDOM_PAIRS") > 0
            ? qEnvironmentVariableIntValue("BACKTRAIL_RANDOM_PAIRS")
            : 10000;
    }
};

void TestJsonPatch::givesExactlyTheOtherSide()
{
    for (int seed = 0; seed < pairs(); ++seed) {
        RandomJson random(static_cast<quint32>(seed));
        const QJsonValue left = random.document();
        const QJsonValue right = seed % 10 == 0 ? random.document() : random.edited(left);
        const QByteArray leftText = random.write(left);
        const QByteArray rightText = random.write(right);
        for (const bool forward : {true, false}) {
            const QByteArray &before = forward ? leftText : rightText;
            const QByteArray &after = forward ? rightText : leftText;
            const DiffTree tree = compare(before, after);
            const QByteArray patch = jsonPatch(tree);
            const auto result = applyPatch(parseJson(before), patch);
            if (result != std::optional(forward ? right : left) || tree.hasDifferences() != (left != right)) {
                qWarning().noquote() << "seed" << seed << "\nbefore" << before << "\nafter" << after
                                     << "\npatch" << patch;
                QFAIL("the patch does not give the other side");
            }
            QCOMPARE(tree.nodes.front().changedLeaves, tree.stats.total());
        }
    }
}

void TestJsonPatch::saysNothingAboutEqualDocuments()
{
    for (int seed = 0; seed < pairs() / 4; ++seed) {
        RandomJson random(static_cast<quint32>(seed));
        const QJsonValue value = random.document();
        const QByteArray one = random.write(value);
        const DiffTree tree = compare(one, random.write(value));
        QVERIFY2(!tree.hasDifferences(), one.constData());
        QCOMPARE(tree.shape, DiffShape::Equal);
        QCOMPARE(jsonPatch(tree), QByteArray("[]"));
    }
}

void TestJsonPatch::showsEverythingWithoutChangingTheResult()
{
    for (int seed = 0; seed < pairs() / 10; ++seed) {
        RandomJson random(static_cast<quint32>(seed));
        const QJsonValue left = random.document();
        const QByteArray before = random.write(left);
        const QByteArray after = random.write(random.edited(left));
        const DiffTree folded = compare(before, after);
        const DiffTree whole = compare(before, after, {.keepEqual = true});
        QCOMPARE(whole.stats, folded.stats);
        QCOMPARE(jsonPatch(whole), jsonPatch(folded));
    }
}

void TestJsonPatch::isSmall_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("operations");
    const auto row = [](const char *name, const char *before, const char *after, int operations) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << operations;
    };
    row("one member", R"({"a":1,"b":2})", R"({"b":3,"a":1})", 1);
    row("insertion in front", "[1,2,3,4,5]", "[0,1,2,3,4,5]", 1);
    row("removal in front", "[1,2,3,4,5]", "[2,3,4,5]", 1);
    row("first to the end", "[1,2,3,4,5]", "[2,3,4,5,1]", 1);
    row("last to the front", "[1,2,3,4,5]", "[5,1,2,3,4]", 1);
    row("two swapped", "[1,2,3,4,5]", "[1,4,3,2,5]", 2);
    row("reversed", "[1,2,3,4]", "[4,3,2,1]", 3);
    row("in place", "[1,2,3]", "[1,9,3]", 1);
    row("all in place", "[1,2,3]", "[4,5,6]", 3);
    row("object moved and changed", R"([{"id":1,"v":1},{"id":2,"v":2},{"id":3,"v":3}])",
        R"([{"id":3,"v":9},{"id":1,"v":1},{"id":2,"v":2}])", 2);
    row("object without identity changed", R"([{"x":1,"y":1},{"x":2,"y":2}])",
        R"([{"x":1,"y":1},{"x":2,"y":3}])", 1);
    row("insertion among objects without identity", R"([{"x":1},{"x":2},{"x":2}])",
        R"([{"x":0},{"x":1},{"x":2},{"x":2}])", 1);
    row("type", R"({"a":[1,2,3]})", R"({"a":{"b":1}})", 1);
}

void TestJsonPatch::isSmall()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, operations);
    const QByteArray patch = jsonPatch(compare(before, after));
    QVERIFY2(operationCount(patch) == operations, patch.constData());
    QCOMPARE(applyPatch(parseJson(before), patch), std::optional(parseJson(after)));
}

// Over many documents: what matching costs in one place must not be lost in another.
void TestJsonPatch::isSmallerThanByPosition()
{
    qint64 ours = 0;
    qint64 byPosition = 0;
    for (int seed = 0; seed < pairs() / 4; ++seed) {
        RandomJson random(static_cast<quint32>(seed));
        const QJsonValue left = random.document();
        const QJsonValue right = random.edited(left);
        ours += operationCount(jsonPatch(compare(random.write(left), random.write(right))));
        byPosition += positionalOperations(left, right);
    }
    QVERIFY2(ours < byPosition, qPrintable(u"%1 of %2"_s.arg(ours).arg(byPosition)));
}

void TestJsonPatch::isAFifthForShiftedArrays_data()
{
    QTest::addColumn<QByteArray>("element"); // %1 is its number
    QTest::newRow("numbers") << QByteArray("%1");
    QTest::newRow("texts") << QByteArray("\"--argument=%1\"");
    QTest::newRow("objects with an id") << QByteArray("{\"id\":\"i%1\",\"size\":%1}");
    QTest::newRow("objects with a key") << QByteArray("{\"key\":\"K%1\",\"value\":\"%1\",\"secret\":false}");
    QTest::newRow("objects without identity") << QByteArray("{\"size\":%1,\"zone\":\"z%1\"}");
    QTest::newRow("lists") << QByteArray("[%1,[%1,1]]");
}

void TestJsonPatch::isAFifthForShiftedArrays()
{
    QFETCH(const QByteArray, element);
    const auto array = [&element](int from, int to) -> QByteArray {
        QByteArrayList elements;
        for (int i = from; i < to; ++i)
            elements.append(QByteArray(element).replace("%1", QByteArray::number(i)));
        return '[' + elements.join(',') + ']';
    };
    const QByteArray before = array(10, 60);
    const QList<std::pair<QByteArray, int>> shifted {
        {array(9, 60), 1}, {array(11, 60), 1}, {array(8, 58), 4}, {array(8, 59), 3}};
    for (const auto &[after, fewest] : shifted) {
        const QByteArray patch = jsonPatch(compare(before, after));
        QCOMPARE(operationCount(patch), fewest);
        QCOMPARE(applyPatch(parseJson(before), patch), std::optional(parseJson(after)));
        QVERIFY(fewest * 5 <= positionalOperations(parseJson(before), parseJson(after)));
    }
}

void TestJsonPatch::keepsTextsAndEscapesPaths_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("operation");
    const auto row = [](const char *name, const char *before, const char *after, const char *operation) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(operation);
    };
    row("20 digits", "[1]", "[12345678901234567890]", R"("value":12345678901234567890})");
    row("100.0", "[1]", "[100.0]", R"("value":100.0})");
    row("huge exponent", "[1]", "[1e999]", R"("value":1e999})");
    row("escaped path", R"({"a/b~c":1})", R"({"a/b~c":2})", R"("path":"/a~1b~0c")");
    row("quoted path", R"({"a\"b":1})", R"({"a\"b":2})", R"("path":"/a\"b")");
    row("lone surrogate in a path", R"({"\ud800":1})", R"({"\ud800":2})", R"("path":"/\ud800")");
    row("lone surrogate in a value", R"(["a"])", R"(["\ud800"])", R"("value":"\ud800")");
    row("test before replacing", R"({"a":1})", R"({"a":2})", R"({"op":"test","path":"/a","value":1})");
    row("test before removing", R"({"a":1})", "{}", R"({"op":"test","path":"/a","value":1})");
    row("a string with JSON is replaced as a whole", R"({"a":"{\"x\":1}"})", R"({"a":"{\"x\":2}"})",
        R"({"op":"replace","path":"/a","value":"{\"x\":2}"})");
}

void TestJsonPatch::keepsTextsAndEscapesPaths()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, operation);
    const QByteArray patch = jsonPatch(compare(before, after));
    QVERIFY2(patch.contains(operation), patch.constData());
}

void TestJsonPatch::isEmptyForTexts()
{
    QCOMPARE(jsonPatch(compare("one", "two")), QByteArray("[]"));
    QCOMPARE(jsonPatch(DiffTree()), QByteArray("[]"));
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestJsonPatch)
#include "tst_jsonpatch.moc"
