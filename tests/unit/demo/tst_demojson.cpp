// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demojson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Backtrail;

class TestDemoJson : public QObject
{
    Q_OBJECT

private slots:
    void ordersMembersAsJsonbDoes();
    void replacesAMemberInItsPlace();
    void writesTimesAsSeconds_data();
    void writesTimesAsSeconds();
    void escapesWhatMustBe();
};

void TestDemoJson::ordersMembersAsJsonbDoes()
{
    const DemoJson document = DemoJson::object({{"memory", 1}, {"id", 2}, {"name", 3}, {"cpu", 4}, {"tag", 5}, {"Zoo", 6}});
    QCOMPARE(document.text(),
             std::string(R"({"id": 2, "Zoo": 6, "cpu": 4, "tag": 5, "name": 3, "memory": 1})"));
}

void TestDemoJson::replacesAMemberInItsPlace()
{
    DemoJson document = DemoJson::object({{"a", 1}, {"b", true}, {"c", DemoJson()}});
    document.set("b", DemoJson::array({"x", 2}));
    document.remove("c");
    QCOMPARE(document.text(), std::string(R"({"a": 1, "b": ["x", 2]})"));
    QCOMPARE(document.find("a")->toInteger(), std::int64_t(1));
    QVERIFY(!document.find("c"));
}

void TestDemoJson::writesTimesAsSeconds_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("six digits") << qint64(1769160331264802000) << QStringLiteral("1769160331.264802");
    QTest::newRow("zeros in front") << qint64(1769160331000802000) << QStringLiteral("1769160331.000802");
    QTest::newRow("zeros at the end are cut") << qint64(1787233241264100000) << QStringLiteral("1787233241.2641");
    QTest::newRow("a whole second keeps one") << qint64(1787233241000000000) << QStringLiteral("1787233241.0");
}

void TestDemoJson::writesTimesAsSeconds()
{
    QFETCH(const qint64, ns);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(DemoJson::time(ns).text()), text);
}

void TestDemoJson::escapesWhatMustBe()
{
    const QString text = QString::fromUtf8("a\"b\\c\n\t\r\x01\x1b\x7f \u202e \U0001f680 \xd1\x81");
    const DemoJson document = DemoJson::object({{"t", text.toStdString()}});
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(document.text())).object().value(QStringLiteral("t")).toString(),
             text);
}

QTEST_GUILESS_MAIN(TestDemoJson)
#include "tst_demojson.moc"
