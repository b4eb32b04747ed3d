// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/items/choicemodel.h"
#include "models/items/difftreemodel.h"
#include "models/runtime/workerpool.h"
#include "views/changesmodel.h"
#include "views/fieldsview.h"
#include "views/plainlabel.h"
#include "views/textdiffview.h"
#include "views/ticklist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

using Tester = QAbstractItemModelTester;

class TestPanelModels : public QObject
{
    Q_OBJECT

private slots:
    void ticksAreFoundByWordsAndValues();
    void groupTicksOnlyWhatIsShown();
    void changesReadAsSentences();
    void fieldsKeepTheirOrder();
    void linesCarryTheirSign();
    void labelsStayPlain_data();
    void labelsStayPlain();
};

void TestPanelModels::ticksAreFoundByWordsAndValues()
{
    ChoiceModel choices;
    TickListModel shown({[](const QString &value) { return value.toLower(); },
                         [](const QString &group) { return QString(u"group "_s + group); },
                         {}});
    shown.setSourceModel(&choices);
    const Tester tester(&shown, Tester::FailureReportingMode::QtTest);
    choices.setChoices({{u"DEPLOY_FAILED"_s, u"a"_s}, {u"DEPLOYED"_s, u"a"_s}, {u"SHELL"_s, u"b"_s}});
    QCOMPARE(shown.rowCount(), 2);
    QCOMPARE(shown.index(0, 0).data().toString(), u"group a"_s);

    shown.setSearch(u"FAIL"_s);
    QCOMPARE(shown.rowCount(), 1);
    QCOMPARE(shown.rowCount(shown.index(0, 0)), 1);
    QCOMPARE(shown.index(0, 0, shown.index(0, 0)).data().toString(), u"deploy_failed"_s);
    shown.setSearch(u"group b"_s);
    QCOMPARE(shown.rowCount(shown.index(0, 0)), 1); // a found group shows its values
    shown.setSearch({});
    QCOMPARE(shown.rowCount(), 2);
}

void TestPanelModels::groupTicksOnlyWhatIsShown()
{
    ChoiceModel choices;
    TickListModel shown({[](const QString &value) { return value; }, {}, {}});
    shown.setSourceModel(&choices);
    choices.setChoices({{u"DEPLOY_FAILED"_s, u"a"_s}, {u"DEPLOYED"_s, u"a"_s}});
    QSignalSpy ticked(&shown, &TickListModel::shownTicked);

    shown.setSearch(u"FAIL"_s);
    QVERIFY(shown.setData(shown.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(ticked.first().first().toStringList(), QStringList{u"DEPLOY_FAILED"_s});
    QVERIFY(choices.ticked().isEmpty()); // whoever listens does it

    shown.setSearch({});
    QVERIFY(shown.setData(shown.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(choices.ticked().size(), 2);
}

void TestPanelModels::changesReadAsSentences()
{
    auto content = std::make_shared<DetailContent>();
    content->diff = *compareDocuments(QByteArray(R"({"r":{"memory":1024},"x":1,"old":"\u202e"})"),
                                      QByteArray(R"({"r":{"memory":512},"x":1})"), {}, {});
    ChangesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setContent(content);

    QStringList sentences;
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            sentences.append(index.data(Qt::AccessibleTextRole).toString());
            self(self, index);
        }
    };
    collect(collect, {});
    QVERIFY2(sentences.contains(u"r.memory changed: from 1024 to 512 (−50 %)"_s), qPrintable(sentences.join(u'\n')));
    QVERIFY(sentences.contains("… 1 unchanged"_L1) || sentences.contains(u"… 1 unchanged"_s));
    QVERIFY(sentences.filter(QChar(0x202E)).isEmpty());
    model.setContent(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestPanelModels::fieldsKeepTheirOrder()
{
    AuditEvent event;
    event.id = u"1"_s;
    event.change = QByteArray();
    event.otherMembers = {{u"new"_s, "null"}};
    FieldsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const QList<ShownField> fields = eventFields(event);
    model.setFields(fields);
    QCOMPARE(model.rowCount(), fields.size());
    QCOMPARE(fields.last(), (ShownField{u"new"_s, u"null"_s, true}));
    // absent and empty differ
    QCOMPARE(fields.at(fields.size() - 2).isThere, true);
    QCOMPARE(fields.at(fields.size() - 3).isThere, false);
}

void TestPanelModels::linesCarryTheirSign()
{
    DiffLinesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setLines(std::make_shared<const std::vector<DiffLine>>(
        std::vector<DiffLine>{{DiffKind::Equal, u"same"_s, 1, 1},
                              {DiffKind::Removed, u"old\u202e"_s, 2, 0},
                              {DiffKind::Added, u"new"_s, 0, 2}}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(1, 0).data().toString().contains(u"\u2212 old"_s));
    QVERIFY(!model.index(1, 0).data().toString().contains(QChar(0x202E)));
    QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Added: new"_s);
    QCOMPARE(model.plainLine(2), u"+new"_s);
}

void TestPanelModels::labelsStayPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>x</b>"_s;
    QTest::newRow("image") << u"<img src=//host/share>"_s;
    QTest::newRow("bidi") << u"a\u202eb"_s;
    QTest::newRow("escape") << u"\u001b[31mred"_s;
}

void TestPanelModels::labelsStayPlain()
{
    QFETCH(QString, text);
    const PlainLabel label(text);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(!label.text().contains(QChar(0x202E)));
    QVERIFY(!label.text().contains(QChar(0x1B)));
    const QString tip = plainToolTip(text);
    QVERIFY(!tip.contains("<b>"_L1));
    QVERIFY(!tip.contains("<img"_L1));
}

QTEST_MAIN(TestPanelModels)
#include "tst_panelmodels.moc"
