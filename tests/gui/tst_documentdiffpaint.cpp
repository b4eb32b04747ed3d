// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/diffpanelfixture.h"
#include "views/changeminimap.h"

#include <QLabel>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QScrollBar>
#include <QToolButton>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Draws nothing, counts the characters that it is given to draw.
class CountingEngine final : public QPaintEngine
{
public:
    CountingEngine()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { characters += item.text().size(); }
    [[nodiscard]] Type type() const override { return User; }

    qint64 characters = 0;
};

class CountingDevice final : public QPaintDevice
{
public:
    explicit CountingDevice(QSize size)
        : m_size(size)
    {
    }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] qint64 characters() const { return m_engine.characters; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable CountingEngine m_engine;
};

} // namespace

class TestDocumentDiffPaint final : public QObject, private DiffPanelFixture
{
    Q_OBJECT

private slots:
    void init() { openPanel(); }
    void wrapsLongLines();
    void longLinePaintsWhatIsInSight();
    void zoomsByKey();
    void pathStaysAtTheTop();
    void minimapShowsChanges();
};

void TestDocumentDiffPaint::wrapsLongLines()
{
    const QByteArray text = QByteArray("word ").repeated(800);
    show("{\"a\":\"" + text + "\"}", "{\"a\":\"" + text + "new\"}");
    const int wide = view()->horizontalScrollBar()->maximum();
    QVERIFY(wide > 0);
    QVERIFY(view()->horizontalScrollBar()->value() > 0); // the new word is at the end
    child<QToolButton>(u"diffWrap"_s)->click();
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(view()->verticalScrollBar()->maximum() > 0);
    QVERIFY(!view()->grab().isNull());
}

void TestDocumentDiffPaint::longLinePaintsWhatIsInSight()
{
    const QByteArray text = QByteArray("0123456789abcdef").repeated(65'536);
    show("[\"" + text + "\"]", "[\"" + text + "\xe6\x97\xa5\"]");
    for (const bool isWrapped : {false, true}) {
        view()->setWrapped(isWrapped);
        // more than fits, since the first and the last character are cut, and notes and numbers stand beside it
        const auto fits = qint64(view()->viewport()->width()) * view()->viewport()->height() / 20;
        for (int i = 0; i < 3; ++i) {
            view()->verticalScrollBar()->setValue(i * 40);
            CountingDevice device(view()->viewport()->size());
            view()->viewport()->render(&device);
            QVERIFY2(device.characters() > 100, qPrintable(QString::number(device.characters())));
            QVERIFY2(device.characters() < fits, qPrintable(QString::number(device.characters())));
        }
    }
}

void TestDocumentDiffPaint::zoomsByKey()
{
    show("[1]", "[2]");
    QTest::keyClick(view(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view()->zoom(), 1);
    QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view()->zoom(), -1);
    QTest::keyClick(view(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view()->zoom(), 0);
}

void TestDocumentDiffPaint::pathStaysAtTheTop()
{
    show(R"({"deep":{"list":)" + numbers(300) + "}}", R"({"deep":{"list":)" + numbers(300, {200}) + "}}");
    view()->setContextLines(-1);
    view()->goToChange(0);
    QCOMPARE(view()->stickyPath(), u"deep.list"_s);
    QCOMPARE(child<QLabel>(u"documentPath"_s)->text(), u"deep.list"_s);
    view()->verticalScrollBar()->setValue(0);
    QCOMPARE(child<QLabel>(u"documentPath"_s)->text(), u"Top level"_s);
}

void TestDocumentDiffPaint::minimapShowsChanges()
{
    show(numbers(1000), numbers(1000, {10, 900}), DiffPanel::Mode::SideBySide);
    view()->setContextLines(-1);
    auto *map = child<ChangeMinimap>(u"changeMinimap"_s);
    QCOMPARE(map->marks().size(), std::size_t(2));
    QVERIFY(map->marks()[1].begin > 0.85 && map->marks()[1].end < 0.95);
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(5, int(map->height() * 0.9)));
    QVERIFY(view()->visibleRows().join(u'\n').contains(u"1900"_s));
}

QTEST_MAIN(TestDocumentDiffPaint)
#include "tst_documentdiffpaint.moc"
