// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/connections.h"
#include "tests/unit/session/faketokenstore.h"

#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const Secret token {"qov_secret"};
const QString id = u"c1"_s;

} // namespace

class TestTokenKeeper final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsHeldFirst();
    void aCanceledReadIsSilent();
    void readsTheKeyring_data();
    void readsTheKeyring();
    void aTokenThatCannotBeKeptIsHeld();
    void forgetsBoth();
};

void TestTokenKeeper::readsWhatIsHeldFirst()
{
    FakeTokenStore store;
    TokenKeeper keeper(store);
    keeper.holdForThisRun(id, token);
    std::optional<Result<Secret>> answer;
    const Request request = keeper.read(id, [&answer](Result<Secret> result) { answer = std::move(result); });
    QVERIFY(!answer); // never from inside the call
    QTRY_VERIFY(answer);
    QVERIFY(**answer == token);
    QVERIFY(store.reads.empty());
}

void TestTokenKeeper::aCanceledReadIsSilent()
{
    FakeTokenStore store;
    TokenKeeper keeper(store);
    keeper.holdForThisRun(id, token);
    bool isCanceledHeard = false;
    bool isOtherHeard = false;
    Request canceled = keeper.read(id, [&isCanceledHeard](const Result<Secret> &) { isCanceledHeard = true; });
    const Request other = keeper.read(id, [&isOtherHeard](const Result<Secret> &) { isOtherHeard = true; });
    canceled.cancel();
    QTRY_VERIFY(isOtherHeard);
    QVERIFY(!isCanceledHeard);
}

void TestTokenKeeper::readsTheKeyring_data()
{
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<int>("kind"); // -1 = a token
    QTest::newRow("stored") << true << QByteArray("abc") << -1;
    QTest::newRow("nothing stored") << true << QByteArray() << static_cast<int>(ErrorKind::MissingToken);
    QTest::newRow("no keyring") << false << QByteArray() << static_cast<int>(ErrorKind::KeychainUnavailable);
}

void TestTokenKeeper::readsTheKeyring()
{
    QFETCH(bool, isFound);
    QFETCH(QByteArray, stored);
    QFETCH(int, kind);
    FakeTokenStore store;
    TokenKeeper keeper(store);
    std::optional<Result<Secret>> answer;
    const Request request = keeper.read(id, [&answer](Result<Secret> result) { answer = std::move(result); });
    QCOMPARE(store.ids.back(), id);
    if (isFound)
        store.reads.back().answer(Secret(stored));
    else
        store.reads.back().fail(ErrorKind::KeychainUnavailable);
    QVERIFY(answer);
    QCOMPARE(static_cast<bool>(*answer), kind < 0);
    if (kind < 0)
        QVERIFY(**answer == Secret(stored));
    else
        QCOMPARE(static_cast<int>(answer->error().kind), kind);
}

void TestTokenKeeper::aTokenThatCannotBeKeptIsHeld()
{
    FakeTokenStore store;
    TokenKeeper keeper(store);
    std::optional<Result<Done>> kept;
    const Request keep = keeper.keep(id, token, [&kept](Result<Done> result) { kept = std::move(result); });
    QVERIFY(store.written == token);
    store.changes.back().fail(ErrorKind::KeychainUnavailable);
    QVERIFY(kept);
    QCOMPARE(kept->error().kind, ErrorKind::KeychainUnavailable);

    std::optional<Result<Secret>> answer;
    const Request read = keeper.read(id, [&answer](Result<Secret> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(**answer == token);
}

void TestTokenKeeper::forgetsBoth()
{
    FakeTokenStore store;
    TokenKeeper keeper(store);
    keeper.holdForThisRun(id, token);
    std::optional<Result<Done>> forgotten;
    const Request forget = keeper.forget(id, [&forgotten](Result<Done> result) { forgotten = std::move(result); });
    store.changes.back().answer(Done {});
    QVERIFY(forgotten);
    const Request read = keeper.read(id, [](const Result<Secret> &) {});
    QCOMPARE(store.reads.size(), 1U); // no longer held
}

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
