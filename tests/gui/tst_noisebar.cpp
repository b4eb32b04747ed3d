// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/detailpanefixture.h"
#include "views/hiddenpathsdialog.h"
#include "views/windowstate.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestNoiseBar final : public QObject, private DetailPaneFixture
{
    Q_OBJECT

private slots:
    void init();
    void hidesWhatIsTold();
    void showsHiddenOnRequest();
    void offersWhatChangesNearlyAlways();
    void namesLikePlaceMarkersStay();
    void offersNothingBelowTenEvents();
    void documentsFoldHiddenLines();
    void patternsAreEdited();
    void patternsAreKeptByConnection();

private:
    [[nodiscard]] QStringList paths() const
    {
        const auto *model = child<QTreeView>(u"changesTree"_s)->model();
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row)
            result += model->index(row, 0).data().toString();
        return result;
    }
    void fill(int events);
};

void TestNoiseBar::init()
{
    makePane();
}

// Each event changes `updated_at`, every other one `cpu`; the first one `memory` as well.
void TestNoiseBar::fill(int events)
{
    std::vector<SampleEvent> samples;
    for (int i = 0; i < events; ++i) {
        const auto document = [i](int add) -> QByteArray {
            return "{\"updated_at\":" + QByteArray::number(1000 + i * 10 + add)
                + ",\"cpu\":" + QByteArray::number(i % 2 == 0 ? add : 0)
                + ",\"memory\":" + QByteArray::number(i == 0 ? 512 + add : 1) + ",\"name\":\"x\"}";
        };
        samples.push_back({"e" + QByteArray::number(i), i, changeMembers("UPDATE", document(0), document(1))});
    }
    m_index.append(sampleBatch(samples));
    detail().show(m_index.snapshot(), 0);
    QTRY_VERIFY(detail().content());
}

void TestNoiseBar::hidesWhatIsTold()
{
    fill(1);
    QCOMPARE(paths(), (QStringList {u"updated_at"_s, u"cpu"_s, u"memory"_s, u"… 1 unchanged"_s}));
    QVERIFY(!child<QWidget>(u"noiseBar"_s)->isVisible());
    detail().setHiddenPaths({u"updated_at"_s, u"c*"_s});
    QTRY_COMPARE(paths(), (QStringList {u"memory"_s, u"… 1 unchanged"_s}));
    QCOMPARE(text(u"noiseHidden"_s), u"Hidden paths: 2 (updated_at, cpu)"_s);
    QVERIFY(child<QWidget>(u"noiseBar"_s)->isVisible());
    QVERIFY(text(u"changesSentence"_s).startsWith("1 difference"_L1));
}

void TestNoiseBar::showsHiddenOnRequest()
{
    fill(1);
    detail().setHiddenPaths({u"updated_at"_s});
    QTRY_COMPARE(paths().size(), 3);
    child<QPushButton>(u"noiseShow"_s)->click();
    QTRY_COMPARE(paths().size(), 4);
    QCOMPARE(text(u"noiseHidden"_s), u"Hidden paths, shown now: 1 (updated_at)"_s);
    child<QPushButton>(u"noiseShow"_s)->click();
    QTRY_COMPARE(paths().size(), 3);
    QCOMPARE(detail().hiddenPaths(), QStringList {u"updated_at"_s});
}

void TestNoiseBar::offersWhatChangesNearlyAlways()
{
    fill(12);
    QTRY_COMPARE(text(u"noiseOffer"_s), u"Changes in nearly every event of this kind: updated_at (12 of 12)"_s);
    QVERIFY(paths().contains(u"updated_at"_s)); // never by itself
    child<QPushButton>(u"noiseHide"_s)->click();
    QCOMPARE(detail().hiddenPaths(), QStringList {u"updated_at"_s});
    QTRY_VERIFY(!paths().contains(u"updated_at"_s));
    QTRY_VERIFY(!child<QLabel>(u"noiseOffer"_s)->isVisible());
}

void TestNoiseBar::namesLikePlaceMarkersStay()
{
    std::vector<SampleEvent> samples;
    for (int i = 0; i < 12; ++i) {
        samples.push_back({"e" + QByteArray::number(i), i,
                           changeMembers("UPDATE", R"({"%3":)" + QByteArray::number(i) + '}',
                                         R"({"%3":)" + QByteArray::number(i + 100) + '}')});
    }
    m_index.append(sampleBatch(samples));
    detail().show(m_index.snapshot(), 0);
    QTRY_COMPARE(text(u"noiseOffer"_s), u"Changes in nearly every event of this kind: [\"%3\"] (12 of 12)"_s);
}

void TestNoiseBar::offersNothingBelowTenEvents()
{
    QSignalSpy habits(&detail(), &EventDetail::habitsChanged);
    fill(9);
    QTRY_COMPARE(habits.count(), 1);
    QVERIFY(detail().habits().empty());
    QVERIFY(!child<QWidget>(u"noiseBar"_s)->isVisible());
}

void TestNoiseBar::documentsFoldHiddenLines()
{
    fill(1);
    detail().setHiddenPaths({u"updated_at"_s, u"cpu"_s});
    QTest::keyClick(m_pane.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(text(u"diffPosition"_s), u"1 of 1"_s);
    child<QPushButton>(u"noiseShow"_s)->click();
    QTRY_COMPARE(text(u"diffPosition"_s), u"1 of 3"_s);
}

void TestNoiseBar::patternsAreEdited()
{
    HiddenPathsDialog dialog({u"updated_at"_s});
    auto *edit = dialog.findChild<QPlainTextEdit *>(u"hiddenPathsText"_s);
    const auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(dialog.patterns(), QStringList {u"updated_at"_s});
    edit->setPlainText(u"  a.b \n\na.b\n**.c"_s);
    QCOMPARE(dialog.patterns(), (QStringList {u"a.b"_s, u"**.c"_s}));
    QVERIFY(ok->isEnabled());
    edit->setPlainText(u"a[\n"_s);
    QVERIFY(!ok->isEnabled());
    QCOMPARE(dialog.findChild<QLabel *>(u"hiddenPathsProblem"_s)->text(), u"This is no path: a["_s);
}

void TestNoiseBar::patternsAreKeptByConnection()
{
    QSettings &settings = m_fixture->settings;
    saveHiddenPaths(settings, u"one"_s, {u"a"_s, u"**.b"_s});
    QCOMPARE(loadHiddenPaths(settings, u"one"_s), (QStringList {u"a"_s, u"**.b"_s}));
    QCOMPARE(loadHiddenPaths(settings, u"two"_s), QStringList());
    saveHiddenPaths(settings, u"one"_s, {});
    QVERIFY(!settings.contains(u"hiddenPaths/one"_s));
}

QTEST_MAIN(TestNoiseBar)
#include "tst_noisebar.moc"
