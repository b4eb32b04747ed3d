// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/celltextcache.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestCellTextCache final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheEndOfALongText_data();
    void keepsTheEndOfALongText();
};

void TestCellTextCache::keepsTheEndOfALongText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tail");
    QTest::addColumn<int>("room"); // in widths of the whole, percent
    QTest::addColumn<bool>("isKept");
    const QString longValue = u"image acme/checkout-api:1.2.3 → acme/checkout-api:1.2.4 (+2)"_s;
    QTest::newRow("a long value") << longValue << 5 << 60 << true;
    QTest::newRow("no tail") << longValue << 0 << 60 << false;
    QTest::newRow("hardly any room") << longValue << 5 << 8 << false;
    QTest::newRow("the value says more") << u"memory 256 → 512 (+2)"_s << 5 << 95 << false;
}

void TestCellTextCache::keepsTheEndOfALongText()
{
    QFETCH(QString, text);
    QFETCH(int, tail);
    QFETCH(int, room);
    CellTextCache cache;
    cache.setFont(QFont());
    CellTextCache::Piece &piece = cache.piece(CellTextCache::Kind::Summary, 1, 0, [&] {
        CellTextCache::Piece made;
        made.text = text;
        made.tail = tail;
        return made;
    });
    QImage image(2000, 40, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const int width = piece.width * room / 100;
    QVERIFY(cache.draw(&painter, 0, 0, width, piece) <= width);
    QVERIFY(piece.cut.text().contains(u'…'));
    QTEST(piece.cut.text().endsWith(u" (+2)"_s), "isKept");
}

QTEST_MAIN(TestCellTextCache)
#include "tst_celltextcache.moc"
