// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestFilterCompletion final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsBeingWritten_data();
    void findsWhatIsBeingWritten();
};

void TestFilterCompletion::findsWhatIsBeingWritten_data()
{
    using What = FilterCompletion::What;
    QTest::addColumn<QString>("text"); // the cursor is at |
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("prefix");
    const auto row = [](const char *text, What what, FilterKey key, int position, const char *prefix) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(what) << static_cast<int>(key) << position
                            << QString::fromUtf8(prefix);
    };
    row("|", What::Key, {}, 0, "");
    row("ty|", What::Key, {}, 0, "ty");
    row("-ty|", What::Key, {}, 1, "ty");
    row("a |", What::Key, {}, 2, "");
    row("(|", What::Key, {}, 1, "");
    row("type:|", What::Value, FilterKey::EventType, 5, "");
    row("type:UP|", What::Value, FilterKey::EventType, 5, "UP");
    row("type:UP| actor:x", What::Value, FilterKey::EventType, 5, "UP");
    row("type:(|", What::Value, FilterKey::EventType, 6, "");
    row("type:(A OR B|", What::Value, FilterKey::EventType, 11, "B");
    row("type:(A OR |", What::Value, FilterKey::EventType, 11, "");
    row("type:{A, B|", What::Value, FilterKey::EventType, 9, "B");
    row("actor:\"jane d|", What::Value, FilterKey::Actor, 6, "jane d");
    row("type:A |", What::Key, {}, 7, "");
    row("time>T|", What::Nothing, {}, 6, "");
}

void TestFilterCompletion::findsWhatIsBeingWritten()
{
    QFETCH(QString, text);
    QFETCH(int, key);
    const qsizetype cursor = text.indexOf(u'|');
    const FilterCompletion completion = completionAt(text.remove(u'|'), cursor);
    QTEST(static_cast<int>(completion.what), "what");
    if (completion.what == FilterCompletion::What::Value)
        QCOMPARE(static_cast<int>(completion.key), key);
    QTEST(static_cast<int>(completion.position), "position");
    QTEST(completion.prefix, "prefix");
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
