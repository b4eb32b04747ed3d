// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivereading.h"
#include "models/archive/archiverewrite.h"
#include "tests/unit/archive/firstrule.h"
#include "tests/unit/archive/importfixture.h"

#include <QtEndian>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headSize = 20; // of an exported file: magic and format
constexpr qsizetype digestSize = 32;

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

// An exported file as format 1 had it.
QByteArray asFirstFormat(const QByteArray &exported)
{
    const auto size = static_cast<qsizetype>(qFromLittleEndian<quint32>(exported.constData() + headSize + 1));
    const std::optional<QByteArray> header = Unpacker().unpack(viewOf(exported.mid(headSize + 5, size)));
    if (!header)
        return {};
    const QByteArray packed = Packer().pack(viewOf(header->chopped(8)));
    ByteWriter piece;
    piece.number(std::uint32_t {1});
    piece.number('h');
    piece.number(static_cast<std::uint32_t>(packed.size()));
    const QByteArray rest = exported.mid(headSize + 5 + size).chopped(digestSize);
    const QByteArray all = exported.first(headSize - 4) + piece.result() + packed + rest;
    return all + digestOf(all);
}

} // namespace

class TestArchiveChain final
    : public QObject
    , private ImportFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void takesTheRuleOfEach_data();
    void takesTheRuleOfEach();
    void sealsTheOldStateAsBefore();
    void anOldArchiveGoesOn();
    void takesInAnOldFile();

private:
    [[nodiscard]] std::uint64_t secondRuleFrom(const QString &folder) const
    {
        const Result<Database> database = Database::forReading(ArchivePaths {folder}.database());
        const Result<ArchiveState> state = database ? loadState(*database) : Result<ArchiveState>(database.error());
        return state ? state->secondRuleFrom : 12345;
    }
};

// Both rules by Qt's own hashes: anybody can prove an archive.
void TestArchiveChain::takesTheRuleOfEach_data()
{
    QTest::addColumn<quint64>("secondRuleFrom");
    QTest::newRow("the second") << quint64 {0};
    QTest::newRow("from one in the middle on") << quint64 {13};
    QTest::newRow("from the last on") << quint64 {29};
    QTest::newRow("the first") << quint64 {noSecondRule};
}

void TestArchiveChain::takesTheRuleOfEach()
{
    QFETCH(quint64, secondRuleFrom);
    ChainHasher hasher(testSource);
    ChainHead head;
    ChainLink before {};
    for (quint64 i = 0; i < 30; ++i) {
        const QByteArray id = QByteArray::number(i);
        const QByteArray raw = "{\"id\":\"" + id + "\"}" + QByteArray(static_cast<qsizetype>(i) * 20, 'x');
        hasher.append(head, secondRuleFrom, viewOf(id), viewOf(raw));
        ByteWriter text;
        text.bytes(i < secondRuleFrom ? "backtrail-1e" : "backtrail-2e");
        text.bytes(viewOf(before));
        text.number(i);
        text.sized(viewOf(testSource));
        text.sized(viewOf(id));
        text.number(static_cast<std::uint64_t>(raw.size()));
        text.bytes(viewOf(raw));
        const auto function = i < secondRuleFrom ? QCryptographicHash::Blake2b_256 : QCryptographicHash::Sha256;
        QCOMPARE(QByteArray(head.link.data(), digestSize), QCryptographicHash::hash(text.result(), function));
        QCOMPARE(head.count, i + 1);
        before = head.link;
    }
}

// The seal of an archive that no newer version wrote to is over the bytes that the older one wrote.
void TestArchiveChain::sealsTheOldStateAsBefore()
{
    ArchiveState state;
    state.events.count = 3;
    state.syncState = "here";
    const QByteArray old = stateBytes(state);
    QVERIFY(old.endsWith("here"));
    QCOMPARE(readState(viewOf(old))->secondRuleFrom, noSecondRule);
    state.secondRuleFrom = 3;
    const QByteArray bytes = stateBytes(state);
    QCOMPARE(bytes.size(), old.size() + 8);
    QCOMPARE(readState(viewOf(bytes))->secondRuleFrom, std::uint64_t {3});
    for (qsizetype size = old.size() + 1; size < bytes.size(); ++size)
        QVERIFY(!readState(viewOf(bytes.first(size))));
    QVERIFY(!readState(viewOf(bytes + 'x')));
}

void TestArchiveChain::anOldArchiveGoesOn()
{
    fillWithEverything(from());
    QVERIFY(linkByFirstRule({from()}));
    QCOMPARE(secondRuleFrom(from()), noSecondRule);
    QCOMPARE(notGood(from()), QString());
    const QByteArray head = exported(from());
    {
        OpenArchive archive(from());
        QVERIFY(archive.open());
        QVERIFY(archive.commit(oraclePage(0, 100))); // all of it is there
        QCOMPARE(secondRuleFrom(from()), noSecondRule);
        QVERIFY(archive.commit(oraclePage(250, 100)));
        QVERIFY(archive.commit(oraclePage(350, 100)));
    }
    QCOMPARE(secondRuleFrom(from()), std::uint64_t {302});
    QCOMPARE(notGood(from()), QString());
    QVERIFY(exported(from()) != head);
    QVERIFY(imported());
    QCOMPARE(notGood(to()), QString());
    QVERIFY(everythingIn(to()) == everythingIn(from()));
    // In frames that hold events of both rules.
    const Result<std::optional<ArchiveRewrite>> compacted = compactArchive({from()}, testSource, {}, {});
    QVERIFY(compacted && *compacted && (*compacted)->framesAfter < (*compacted)->framesBefore);
    QCOMPARE(notGood(from()), QString());
    // Whoever moves the border is found out, with a seal or without one.
    Result<Database> database = Database::forWriting(ArchivePaths {from()}.database());
    Result<ArchiveState> state = loadState(*database);
    state->secondRuleFrom = 301;
    QVERIFY(storeState(*database, *state, testSource, sealKey({from()})));
    QVERIFY(notGood(from()).contains(u"Event 301 was changed"_s));
}

void TestArchiveChain::takesInAnOldFile()
{
    fillWithEverything(from());
    QVERIFY(linkByFirstRule({from()}));
    static_cast<void>(exported(from()));
    QFile there(file());
    QVERIFY(there.open(QIODevice::ReadOnly));
    const QByteArray old = asFirstFormat(there.readAll());
    there.close();
    write(old);
    QVERIFY(imported());
    QCOMPARE(notGood(to()), QString());
    QVERIFY(everythingIn(to()) == everythingIn(from()));
}

QTEST_GUILESS_MAIN(TestArchiveChain)
#include "tst_archivechain.moc"
