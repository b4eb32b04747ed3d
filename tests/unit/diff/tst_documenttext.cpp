// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

DocumentLines laidOut(const QByteArray &before, const QByteArray &after)
{
    const auto tree = compareDocuments(before, after, {}, CancelFlag());
    auto lines = layOutDocuments({before, after}, *tree, CancelFlag());
    return lines ? *std::move(lines) : DocumentLines();
}

} // namespace

// What is read of the lines: where a text is in them, and how wide it is.
class TestDocumentText final : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void showsHiddenCharacters();
    void measuresCells();
};

void TestDocumentText::finds_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<SearchIn>("where");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("anywhere, any case") << u"MEM"_s << SearchIn::Everything << QList<int> {1, 2};
    QTest::newRow("keys") << u"mem"_s << SearchIn::Keys << QList<int> {1};
    QTest::newRow("values") << u"mem"_s << SearchIn::Values << QList<int> {2};
    QTest::newRow("changes, the value before") << u"512"_s << SearchIn::Changes << QList<int> {1};
    QTest::newRow("not in what is equal") << u"memcached"_s << SearchIn::Changes << QList<int>();
    QTest::newRow("nothing asked") << QString() << SearchIn::Everything << QList<int>();
}

void TestDocumentText::finds()
{
    QFETCH(QString, needle);
    QFETCH(SearchIn, where);
    const DocumentLines document =
        laidOut(R"({"memory":512,"name":"memcached"})", R"({"memory":256,"name":"memcached"})");
    const auto found = findInLines(document, needle, where, CancelFlag());
    QTEST(QList<int>(found.begin(), found.end()), "lines");
}

void TestDocumentText::showsHiddenCharacters()
{
    QCOMPARE(shownText("a\xe2\x80\xae" "b"), u"a⟨U+202E⟩b"_s);
    QCOMPARE(shownText("\tx"), u"    x"_s);
    QCOMPARE(shownText("<b>&amp;"), u"<b>&amp;"_s);
}

void TestDocumentText::measuresCells()
{
    QCOMPARE(textCells(u"abc"), 3U);
    QCOMPARE(textCells(u"日本"), 4U);
    QCOMPARE(textCells(u"e\u0301"), 1U);
    const DocumentLines document = laidOut(R"({"a":"\u2028"})", "{\"a\":\"\xe2\x80\xa8\"}");
    QCOMPARE(document.lines[1].after.cells, 2U + 3 + 2 + 1 + 8 + 1);
}

QTEST_GUILESS_MAIN(TestDocumentText)
#include "tst_documenttext.moc"
