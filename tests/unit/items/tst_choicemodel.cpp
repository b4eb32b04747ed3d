// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/choicemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const QList<ChoiceModel::Choice> grouped {
    {u"CREATE"_s, u"configuration"_s}, {u"DEPLOYED"_s, u"deploy"_s}, {u"UPDATE"_s, u"configuration"_s}, {u"LONE"_s, {}}};

struct Fixture
{
    ChoiceModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy ticked {&model, &ChoiceModel::tickedChanged};
    QSignalSpy reset {&model, &ChoiceModel::modelReset};

    [[nodiscard]] QModelIndex at(const QString &text, const QModelIndex &parent = {}) const
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data() == text)
                return index;
            if (const QModelIndex child = at(text, index); child.isValid())
                return child;
        }
        return {};
    }
    [[nodiscard]] Qt::CheckState state(const QString &text) const
    {
        return static_cast<Qt::CheckState>(at(text).data(Qt::CheckStateRole).toInt());
    }
    void click(const QString &text, Qt::CheckState state)
    {
        QVERIFY(model.setData(at(text), state, Qt::CheckStateRole));
    }
};

} // namespace

class TestChoiceModel final : public QObject
{
    Q_OBJECT

private slots:
    void groupsKeepTheOrderOfFirstAppearance();
    void aGroupShowsNoneSomeOrAll();
    void aGroupTicksItsValues();
    void setTickedIsSilent();
    void unknownTickedValuesAreKept();
    void newChoicesKeepTicks();
    void aListThatGrewIsNotReset();
    void onlyTicksCanBeSet();
};

void TestChoiceModel::groupsKeepTheOrderOfFirstAppearance()
{
    Fixture f;
    f.model.setChoices(grouped);
    QCOMPARE(f.model.rowCount(), 3);
    QCOMPARE(f.model.index(0, 0).data().toString(), u"configuration"_s);
    QVERIFY(f.model.index(0, 0).data(ChoiceModel::IsGroupRole).toBool());
    QCOMPARE(f.model.rowCount(f.model.index(0, 0)), 2);
    QCOMPARE(f.at(u"UPDATE"_s).parent(), f.model.index(0, 0));
    QCOMPARE(f.at(u"LONE"_s).row(), 2);
    QVERIFY(!f.at(u"LONE"_s).data(ChoiceModel::IsGroupRole).toBool());
    QCOMPARE(f.at(u"LONE"_s).data(ChoiceModel::ValueRole).toString(), u"LONE"_s);
}

void TestChoiceModel::aGroupShowsNoneSomeOrAll()
{
    Fixture f;
    f.model.setChoices(grouped);
    QCOMPARE(f.state(u"configuration"_s), Qt::Unchecked);
    f.click(u"CREATE"_s, Qt::Checked);
    QCOMPARE(f.state(u"configuration"_s), Qt::PartiallyChecked);
    f.click(u"UPDATE"_s, Qt::Checked);
    QCOMPARE(f.state(u"configuration"_s), Qt::Checked);
    QCOMPARE(f.ticked.count(), 2);
    QCOMPARE(f.model.ticked(), (QStringList {u"CREATE"_s, u"UPDATE"_s}));
}

void TestChoiceModel::aGroupTicksItsValues()
{
    Fixture f;
    f.model.setChoices(grouped);
    f.click(u"CREATE"_s, Qt::Checked);
    QSignalSpy changed(&f.model, &ChoiceModel::dataChanged);
    f.click(u"configuration"_s, Qt::Checked);
    QCOMPARE(f.model.ticked(), (QStringList {u"CREATE"_s, u"UPDATE"_s}));
    QCOMPARE(f.ticked.count(), 2);
    QCOMPARE(changed.count(), 2); // UPDATE and its group
    f.click(u"configuration"_s, Qt::Unchecked);
    QVERIFY(f.model.ticked().isEmpty());
}

void TestChoiceModel::setTickedIsSilent()
{
    Fixture f;
    f.model.setChoices(grouped);
    QSignalSpy changed(&f.model, &ChoiceModel::dataChanged);
    f.model.setTicked({u"LONE"_s, u"CREATE"_s});
    QCOMPARE(f.model.ticked(), (QStringList {u"CREATE"_s, u"LONE"_s}));
    QCOMPARE(f.ticked.count(), 0);
    QVERIFY(changed.count() > 0);
    f.model.setTicked({});
    QVERIFY(f.model.ticked().isEmpty());
}

void TestChoiceModel::unknownTickedValuesAreKept()
{
    Fixture f;
    f.model.setTicked({u"FROM_LATER"_s, u"CREATE"_s});
    f.model.setChoices(grouped);
    QCOMPARE(f.model.ticked(), (QStringList {u"CREATE"_s, u"FROM_LATER"_s}));
    QCOMPARE(f.at(u"FROM_LATER"_s).row(), 3);
    f.model.setTicked({u"CREATE"_s}); // no longer wanted, no longer offered
    QVERIFY(!f.at(u"FROM_LATER"_s).isValid());
}

void TestChoiceModel::newChoicesKeepTicks()
{
    Fixture f;
    f.model.setChoices(grouped);
    f.model.setTicked({u"LONE"_s, u"UPDATE"_s});
    f.model.setChoices({{u"UPDATE"_s, {}}, {u"OTHER"_s, {}}});
    QCOMPARE(f.model.ticked(), (QStringList {u"UPDATE"_s, u"LONE"_s}));
    QCOMPARE(f.ticked.count(), 0);
}

void TestChoiceModel::aListThatGrewIsNotReset()
{
    Fixture f;
    f.model.setChoices(grouped);
    f.model.setTicked({u"CREATE"_s, u"UPDATE"_s});
    f.reset.clear();
    const QPersistentModelIndex place(f.at(u"UPDATE"_s));
    f.model.setChoices(grouped
                       + QList<ChoiceModel::Choice> {{u"IMPORT"_s, u"configuration"_s}, {u"SHELL"_s, u"access"_s}});
    QCOMPARE(f.reset.count(), 0);
    QCOMPARE(place.data().toString(), u"UPDATE"_s);
    QCOMPARE(f.state(u"configuration"_s), Qt::PartiallyChecked);
    QCOMPARE(f.at(u"SHELL"_s).parent().data().toString(), u"access"_s);
    f.model.setChoices(grouped); // shrank
    QCOMPARE(f.reset.count(), 1);
}

void TestChoiceModel::onlyTicksCanBeSet()
{
    Fixture f;
    f.model.setChoices(grouped);
    QVERIFY(!f.model.setData(f.at(u"LONE"_s), u"x"_s, Qt::EditRole));
    QVERIFY(f.model.flags(f.at(u"LONE"_s)).testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(f.ticked.count(), 0);
}

QTEST_GUILESS_MAIN(TestChoiceModel)
#include "tst_choicemodel.moc"
