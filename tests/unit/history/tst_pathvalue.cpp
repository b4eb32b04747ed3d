// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/pathvalue.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<QByteArray>)

class TestPathValue final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheDocumentsSay_data();
    void saysWhatTheDocumentsSay();
    void secretsAreMasked();
    void severalPathsKeepTheirOrder();
};

void TestPathValue::saysWhatTheDocumentsSay_data()
{
    using Kind = PathValue::Kind;
    using Document = std::optional<QByteArray>;
    QTest::addColumn<QString>("type");
    QTest::addColumn<Document>("before");
    QTest::addColumn<Document>("after");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &type, const Document &before, const Document &after,
                        const QString &path, Kind kind, const QString &text) {
        QTest::newRow(name) << type << before << after << path << kind << text;
    };
    const QString update = u"UPDATE"_s;
    row("changed", update, R"({"r":{"memory":512}})", R"({"r":{"memory":256}})", u"/r/memory"_s, Kind::Changed,
        u"512 → 256 (−50 %)"_s);
    row("equal", update, R"({"memory":1e3})", R"({"memory":1000})", u"/memory"_s, Kind::Value, u"1000"_s);
    row("null", update, R"({"a":null})", R"({"a":null})", u"/a"_s, Kind::Value, u"null"_s);
    row("text that reads like null", update, R"({"a":"null"})", R"({"a":null})", u"/a"_s, Kind::Changed,
        u"\"null\" → null"_s);
    row("absent", update, R"({"b":1})", R"({"b":2})", u"/a"_s, Kind::Absent, {});
    row("absent with what holds it", update, R"({"b":1})", R"({"b":2})", u"/a/x"_s, Kind::Absent, {});
    row("added", update, R"({})", R"({"a":"x"})", u"/a"_s, Kind::Added, u"+ x"_s);
    row("removed", update, R"({"a":1})", R"({})", u"/a"_s, Kind::Removed, u"− 1"_s);
    row("created", u"CREATE"_s, std::nullopt, R"({"a":1})", u"/a"_s, Kind::Added, u"+ 1"_s);
    row("deleted", u"DELETE"_s, R"({"a":1})", std::nullopt, u"/a"_s, Kind::Removed, u"− 1"_s);
    row("no earlier state", u"DEPLOYED"_s, std::nullopt, R"({"a":1})", u"/a"_s, Kind::Value, u"1"_s);
    row("an element by its name", update, R"({"p":[{"name":"http","port":1},{"name":"grpc","port":2}]})",
        R"({"p":[{"name":"grpc","port":3},{"name":"http","port":1}]})", u"/p/[grpc]/port"_s, Kind::Changed, u"2 → 3"_s);
    row("an object", update, R"({"a":{"x":1}})", R"({"a":{}})", u"/a"_s, Kind::Changed, u"{…} → {}"_s);
    row("no document", u"SHELL"_s, std::nullopt, std::nullopt, u"/a"_s, Kind::NoDocument, {});
    row("empty documents", u"SHELL"_s, " ", std::nullopt, u"/a"_s, Kind::NoDocument, {});
    row("no JSON", update, "a: 1", "a: 2", u"/a"_s, Kind::NotJson, {});
    row("JSON from text", update, "a: 1", R"({"a":2})", u"/a"_s, Kind::Value, u"2"_s);
}

void TestPathValue::saysWhatTheDocumentsSay()
{
    QFETCH(QString, type);
    QFETCH(std::optional<QByteArray>, before);
    QFETCH(std::optional<QByteArray>, after);
    QFETCH(QString, path);
    const std::vector<PathValue> values = pathValues(type, {before, after}, {path}, CancelFlag());
    QCOMPARE(values.size(), 1U);
    QTEST(values.front().kind, "kind");
    QTEST(values.front().text, "text");
}

void TestPathValue::secretsAreMasked()
{
    const DocumentPair documents {QByteArray(R"({"db":{"password":"old"},"v":[{"key":"A_TOKEN","value":"x"}]})"),
                                  QByteArray(R"({"db":{"password":"new"},"v":[{"key":"A_TOKEN","value":"x"}]})")};
    const auto values = pathValues(u"UPDATE", documents, {u"/db/password"_s, u"/v/[A_TOKEN]/value"_s}, CancelFlag());
    QCOMPARE(values[0].text, u"•••••• 1 → •••••• 3"_s);
    QCOMPARE(values[1], (PathValue {PathValue::Kind::Value, u"•••••• 2"_s}));
}

void TestPathValue::severalPathsKeepTheirOrder()
{
    const DocumentPair documents {QByteArray(R"({"a":1,"b":2})"), QByteArray(R"({"a":1,"b":3})")};
    const auto values = pathValues(u"UPDATE", documents, {u"/b"_s, u"/x"_s, u"/a"_s}, CancelFlag());
    QCOMPARE(pathValueWords(values[0]), u"2 → 3 (+50 %)"_s);
    QCOMPARE(pathValueWords(values[1]), QString());
    QCOMPARE(pathValueWords(values[2]), u"1"_s);
    QCOMPARE(pathValueWords({PathValue::Kind::Unreadable, {}}), u"cannot be read"_s);
    QCOMPARE(pathValueWords({PathValue::Kind::NotJson, {}}), u"text, not JSON"_s);
}

QTEST_GUILESS_MAIN(TestPathValue)
#include "tst_pathvalue.moc"
