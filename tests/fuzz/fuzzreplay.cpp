// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

// A fuzz target fed with its seeds and with what chance makes of them: the same chance in every run.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private slots:
    void survives_data();
    void survives();

private:
    static void feed(const QByteArray &input)
    {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                               static_cast<std::size_t>(input.size()));
    }
    static void mutate(QByteArray &input, QRandomGenerator &random);
};

void TestFuzzCorpus::survives_data()
{
    QTest::addColumn<QByteArray>("seed");
    const QDir folder(QStringLiteral(BACKTRAIL_FUZZ_CORPUS));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestFuzzCorpus::mutate(QByteArray &input, QRandomGenerator &random)
{
    static const QByteArray tokens[] {"\"", "{", "}", "[", "]", ",", ":", "null", "0", "e9", "\\u0000", "\\ud800", "\xff", "\n"};
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random.bounded(static_cast<quint32>(std::max<qsizetype>(limit, 1))));
    };
    const qsizetype at = below(input.size());
    const qsizetype length = below(std::min<qsizetype>(input.size() - at, 24));
    switch (random.bounded(5)) {
    case 0:
        input.remove(at, length + 1);
        break;
    case 1:
        input.insert(at, tokens[below(std::size(tokens))]);
        break;
    case 2:
        input.insert(below(input.size()), input.mid(at, length));
        break;
    case 3:
        input.truncate(at);
        break;
    default:
        if (!input.isEmpty())
            input[at] = static_cast<char>(random.bounded(256));
        break;
    }
}

void TestFuzzCorpus::survives()
{
    QFETCH(const QByteArray, seed);
    feed(seed);
    QRandomGenerator random(20260826);
    constexpr int mutants = BACKTRAIL_FUZZ_MUTANTS;
    for (int i = 0; i < mutants; ++i) {
        QByteArray mutant = seed;
        for (int changes = 1 + i % 4; changes > 0; --changes)
            mutate(mutant, random);
        feed(mutant);
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "fuzzreplay.moc"
