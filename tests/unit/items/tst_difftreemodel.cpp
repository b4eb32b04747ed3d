// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/items/difftreemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

namespace Backtrail {

using namespace Qt::StringLiterals;

class TestDiffTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatDiffersAndFoldsTheRest();
    void showsEverythingWhenTheTreeHoldsIt();
    void showsARootWithoutInside_data();
    void showsARootWithoutInside();
    void hasNoRowsForTextsAndNothing();
    void answersTheSameForChildAndParent();
    void staysFastOnLargeTrees();

private:
    static std::shared_ptr<const DiffTree> compare(const QByteArray &before, const QByteArray &after,
                                                   bool keepEqual = false)
    {
        return std::make_shared<DiffTree>(
            *compareDocuments(before, after, {.keepEqual = keepEqual}, CancelFlag()));
    }
};

void TestDiffTreeModel::showsWhatDiffersAndFoldsTheRest()
{
    DiffTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(compare(R"({"a":1,"b":2,"r":{"memory":512,"cpu":1},"list":[1,2,3]})",
                          R"({"a":1,"b":2,"r":{"memory":256,"cpu":1},"list":[1,2,3,"<b>"]})"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    const QModelIndex resources = model.index(0, 0);
    QCOMPARE(resources.data().toString(), u"r"_s);
    QCOMPARE(resources.data(DiffTreeModel::KindRole).toInt(), static_cast<int>(DiffKind::Changed));
    QCOMPARE(model.rowCount(resources), 2);
    const QModelIndex memory = model.index(0, 0, resources);
    QCOMPARE(memory.data().toString(), u"memory"_s);
    QCOMPARE(memory.siblingAtColumn(DiffTreeModel::BeforeColumn).data().toString(), u"512"_s);
    QCOMPARE(memory.siblingAtColumn(DiffTreeModel::AfterColumn).data().toString(), u"256"_s);
    QCOMPARE(memory.data(DiffTreeModel::PointerRole).toString(), u"/r/memory"_s);
    QCOMPARE(memory.data(DiffTreeModel::DottedPathRole).toString(), u"r.memory"_s);
    QCOMPARE(memory.parent(), resources);

    const QModelIndex folded = model.index(1, 0, resources);
    QCOMPARE(folded.data(DiffTreeModel::NodeRole).toInt(), -1);
    QCOMPARE(folded.data(DiffTreeModel::FoldedCountRole).toInt(), 1);
    QCOMPARE(model.rowCount(folded), 0);
    QCOMPARE(model.index(2, 0).data(DiffTreeModel::FoldedCountRole).toInt(), 2);

    const QModelIndex added = model.index(0, DiffTreeModel::AfterColumn, model.index(1, 0));
    QCOMPARE(added.data().toString(), u"\"<b>\""_s); // raw: the view escapes
}

void TestDiffTreeModel::showsEverythingWhenTheTreeHoldsIt()
{
    DiffTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(compare(R"({"a":1,"b":{"c":[1,2]}})", R"({"a":2,"b":{"c":[1,2]}})", true));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex list = model.index(0, 0, model.index(1, 0));
    QCOMPARE(model.rowCount(list), 2);
    QCOMPARE(list.data(DiffTreeModel::KindRole).toInt(), static_cast<int>(DiffKind::Equal));
    QCOMPARE(model.index(1, DiffTreeModel::AfterColumn, list).data().toString(), u"2"_s);
}

void TestDiffTreeModel::showsARootWithoutInside_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("scalars") << QByteArray("1") << QByteArray("2");
    QTest::newRow("types") << QByteArray("[1]") << QByteArray("{}");
    QTest::newRow("empty") << QByteArray("{}") << QByteArray("{}");
}

void TestDiffTreeModel::showsARootWithoutInside()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    DiffTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(compare(before, after));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.index(0, 0).data(DiffTreeModel::NodeRole).toInt(), 0);
    QVERIFY(!model.index(0, 0).parent().isValid());
}

void TestDiffTreeModel::hasNoRowsForTextsAndNothing()
{
    DiffTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTree(compare("one", "two"));
    QCOMPARE(model.rowCount(), 0);
    model.setTree(std::make_shared<DiffTree>());
    QCOMPARE(model.rowCount(), 0);
    model.setTree(compare(R"({"a":1})", R"({"a":2})"));
    QCOMPARE(model.rowCount(), 1);
    model.setTree(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestDiffTreeModel::answersTheSameForChildAndParent()
{
    DiffTreeModel model;
    model.setTree(compare(R"({"x":1,"a":{"x":1,"b":{"x":1,"c":{"d":1,"e":2}}}})",
                          R"({"x":1,"a":{"x":1,"b":{"x":1,"c":{"d":2,"e":3}}}})"));
    QModelIndex index = model.index(0, 0);
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
        QCOMPARE(index.data().toString(), key);
        for (int row = 0; row < model.rowCount(index); ++row)
            QCOMPARE(model.index(row, 1, index).parent(), index);
        index = model.index(0, 0, index);
    }
}

void TestDiffTreeModel::staysFastOnLargeTrees()
{
    QByteArray before = "[";
    QByteArray after = "[";
    constexpr int elements = 30000;
    for (int i = 0; i < elements; ++i) {
        before += "{\"id\":" + QByteArray::number(i) + ",\"v\":1},";
        after += "{\"id\":" + QByteArray::number(i) + ",\"v\":2},";
    }
    before.back() = ']';
    after.back() = ']';
    DiffTreeModel model;
    model.setTree(compare(before, after));
    QCOMPARE(model.rowCount(), elements);
    QElapsedTimer timer;
    timer.start();
    for (int row = 0; row < elements; ++row) {
        const QModelIndex element = model.index(row, 0);
        QCOMPARE(model.index(0, 0, element).parent().row(), row);
    }
    // A search through the siblings at each step would take minutes.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

} // namespace Backtrail

QTEST_GUILESS_MAIN(Backtrail::TestDiffTreeModel)
#include "tst_difftreemodel.moc"
