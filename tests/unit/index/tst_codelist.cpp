// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/codelist.h"

#include <QTest>

#include <array>
#include <utility>
#include <vector>

using namespace Backtrail;

using Codes = std::vector<std::uint32_t>;
Q_DECLARE_METATYPE(Codes)

namespace {

CodeList listOf(const Codes &codes)
{
    CodeList list;
    for (const std::uint32_t code : codes)
        list.push_back(code);
    return list;
}

Codes codesOf(const CodeList &list)
{
    Codes codes;
    for (std::size_t i = 0; i < list.size(); ++i)
        codes.push_back(list[i]);
    return codes;
}

std::size_t widthOf(const CodeList &list)
{
    return list.visit([]<typename Code>(const std::vector<Code> &) { return sizeof(Code); });
}

} // namespace

class TestCodeList final : public QObject
{
    Q_OBJECT

private slots:
    void isAsNarrowAsItsCodes_data();
    void isAsNarrowAsItsCodes();
    void appendsOtherWidths_data();
    void appendsOtherWidths();
    void removesTheFirst();
};

void TestCodeList::isAsNarrowAsItsCodes_data()
{
    QTest::addColumn<Codes>("codes");
    QTest::addColumn<std::size_t>("width");
    QTest::newRow("none") << Codes {} << std::size_t {1};
    QTest::newRow("largest of a byte") << Codes {0, 255, 1} << std::size_t {1};
    QTest::newRow("smallest of two") << Codes {0, 256, 1} << std::size_t {2};
    QTest::newRow("largest of two") << Codes {7, 65'535, 0} << std::size_t {2};
    QTest::newRow("smallest of four") << Codes {7, 65'536, 0} << std::size_t {4};
    QTest::newRow("one after the other") << Codes {255, 256, 65'535, 65'536, 0xffffffff} << std::size_t {4};
    QTest::newRow("two at once") << Codes {1, 0xffffffff, 2} << std::size_t {4};
}

void TestCodeList::isAsNarrowAsItsCodes()
{
    QFETCH(const Codes, codes);
    const CodeList list = listOf(codes);
    QCOMPARE(codesOf(list), codes);
    QTEST(widthOf(list), "width");
}

void TestCodeList::appendsOtherWidths_data()
{
    QTest::addColumn<Codes>("first");
    QTest::addColumn<Codes>("second");
    const std::array all {std::pair("none", Codes {}), std::pair("bytes", Codes {1, 255}), std::pair("twos", Codes {300, 2}),
                          std::pair("fours", Codes {70'000, 3})};
    for (const auto &[before, first] : all) {
        for (const auto &[after, second] : all)
            QTest::addRow("%s, %s", before, after) << first << second;
    }
}

void TestCodeList::appendsOtherWidths()
{
    QFETCH(Codes, first);
    QFETCH(const Codes, second);
    CodeList list = listOf(first);
    list.append(listOf(second));
    first.insert(first.end(), second.begin(), second.end());
    QCOMPARE(codesOf(list), first);
}

void TestCodeList::removesTheFirst()
{
    CodeList list = listOf({1, 2, 300, 4});
    list.removeFirst(3);
    QCOMPARE(codesOf(list), Codes {4});
    list.removeFirst(1);
    QCOMPARE(list.size(), std::size_t {0});
}

QTEST_GUILESS_MAIN(TestCodeList)
#include "tst_codelist.moc"
