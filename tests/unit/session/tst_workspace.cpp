// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/session/faketokenstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

Connection connectionNamed(const QString &name)
{
    Connection connection;
    connection.id = name;
    connection.name = name;
    connection.organizationId = u"org-"_s + name;
    return connection;
}

struct Fixture
{
    FakeClock clock {sampleTime(600)};
    FakeTokenStore store;
    TokenKeeper tokens {store};
    std::vector<std::shared_ptr<ScriptedSource>> sources;
    std::vector<Connection> made;
    std::optional<Error> refusal;
    Workspace workspace {clock, tokens, [this](const Connection &connection, const Secret &) {
                             made.push_back(connection);
                             if (refusal)
                                 return Result<std::shared_ptr<Source>>(*refusal);
                             sources.push_back(std::make_shared<ScriptedSource>());
                             return Result<std::shared_ptr<Source>>(sources.back());
                         }};

    void openNow(const QString &name)
    {
        workspace.open(connectionNamed(name));
        store.reads.back().answer(Secret("t"));
    }
};

} // namespace

class TestWorkspace final : public QObject
{
    Q_OBJECT

private slots:
    void opensWithTheTokenAndTheFilter();
    void withoutTokenItSaysWhy();
    void anUnusableAddressIsSaid();
    void aLateTokenOfTheConnectionBeforeIsDropped();
    void aLateOrganizationIsDropped();
    void asksForTheOrganizationUntilItIsTold();
    void closeForgetsEverything();
    void theFilterReachesEverybody();
    void goesBackAndForward();
    void closingInsideAnAnswerIsSafe();
    void makesSourcesForDialogs();
};

void TestWorkspace::opensWithTheTokenAndTheFilter()
{
    Fixture f;
    FilterState filter;
    filter.origins = {u"CLI"_s};
    f.workspace.setFilter(filter);
    QSignalSpy changed(&f.workspace, &Workspace::connectionChanged);
    f.workspace.open(connectionNamed(u"one"_s));
    QVERIFY(f.workspace.isOpening());
    QCOMPARE(f.workspace.connection()->name, u"one"_s);
    QCOMPARE(changed.count(), 1);

    f.store.reads.back().answer(Secret("t"));
    QVERIFY(!f.workspace.isOpening());
    QCOMPARE(changed.count(), 2);
    const auto &source = f.sources.back();
    QCOMPARE(source->pageCount(), 1);
    QCOMPARE(source->lastPage().query.origin, std::optional(u"CLI"_s));
    QCOMPARE(source->lastOrganization().id, u"org-one"_s);
    QVERIFY(f.workspace.budget().used > 0);

    source->lastOrganization().one.answer(Organization {u"org-one"_s, u"Acme"_s, {}, 30});
    QCOMPARE(changed.count(), 3);
    QCOMPARE(f.workspace.organization()->retentionDays, std::optional(30));
}

void TestWorkspace::withoutTokenItSaysWhy()
{
    Fixture f;
    f.workspace.open(connectionNamed(u"one"_s));
    f.store.reads.back().answer(Secret());
    QVERIFY(!f.workspace.isOpening());
    QCOMPARE(f.workspace.openError()->kind, ErrorKind::MissingToken);
    QVERIFY(f.made.empty());
    QVERIFY(f.workspace.connection()); // to offer the way to sign in

    f.openNow(u"one"_s);
    QVERIFY(!f.workspace.openError());
}

void TestWorkspace::anUnusableAddressIsSaid()
{
    Fixture f;
    f.refusal = Error {ErrorKind::InsecureAddress, {}};
    f.openNow(u"one"_s);
    QCOMPARE(f.workspace.openError()->kind, ErrorKind::InsecureAddress);
    QCOMPARE(f.workspace.list().status().state, LoadState::NoSource);
}

void TestWorkspace::aLateTokenOfTheConnectionBeforeIsDropped()
{
    Fixture f;
    f.workspace.open(connectionNamed(u"one"_s));
    f.workspace.open(connectionNamed(u"two"_s));
    QVERIFY(f.store.reads.front().isCanceled());
    QVERIFY(!f.store.reads.front().answer(Secret("t1")));
    f.store.reads.back().answer(Secret("t2"));
    QCOMPARE(f.made.size(), 1U);
    QCOMPARE(f.made.front().name, u"two"_s);
}

void TestWorkspace::aLateOrganizationIsDropped()
{
    Fixture f;
    f.openNow(u"one"_s);
    const auto late = f.sources.front()->lastOrganization();
    const auto page = f.sources.front()->lastPage();
    f.openNow(u"two"_s);
    QVERIFY(late.one.isCanceled());
    QVERIFY(page.request.isCanceled());
    QVERIFY(!f.workspace.organization());

    f.sources.back()->lastOrganization().one.fail(ErrorKind::Forbidden); // the list says so too
    QVERIFY(!f.workspace.openError());
}

void TestWorkspace::asksForTheOrganizationUntilItIsTold()
{
    Fixture f;
    f.openNow(u"one"_s);
    const auto &source = f.sources.back();
    source->lastOrganization().one.fail(ErrorKind::Unreachable);
    QCOMPARE(source->organizationCount(), 1); // not at once
    f.clock.advance(std::chrono::seconds(6));
    QCOMPARE(source->organizationCount(), 2);
    source->lastOrganization().one.fail(ErrorKind::ServerFailed);
    f.clock.advance(std::chrono::seconds(6));
    QCOMPARE(source->organizationCount(), 2); // ever more slowly
    f.clock.advance(std::chrono::seconds(6));
    QCOMPARE(source->organizationCount(), 3);
    source->lastOrganization().one.answer(Organization {u"org-one"_s, u"Acme"_s, {}, 30});
    QCOMPARE(f.workspace.organization()->retentionDays, std::optional(30));
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(source->organizationCount(), 3);

    f.openNow(u"two"_s);
    f.sources.back()->lastOrganization().one.fail(ErrorKind::SignInRefused);
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.sources.back()->organizationCount(), 1); // a token does not come right
    f.openNow(u"three"_s);
    f.sources.back()->lastOrganization().one.fail(ErrorKind::TimedOut);
    f.workspace.close();
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.sources.back()->organizationCount(), 1);
}

void TestWorkspace::closeForgetsEverything()
{
    Fixture f;
    f.workspace.close(); // nothing is open
    f.openNow(u"one"_s);
    f.sources.back()->lastPage().request.answer(atEnd({{"a", 1}}));
    QTRY_COMPARE(f.workspace.list().rows().size(), 1U);
    f.workspace.detail().show(f.workspace.list().snapshot(), 0);
    QTRY_VERIFY(f.workspace.detail().content());
    f.workspace.close();
    QVERIFY(!f.workspace.connection());
    QVERIFY(!f.workspace.detail().content());
    QVERIFY(f.workspace.list().rows().empty());
    QCOMPARE(f.workspace.budget(), RateBudget {});
    QTRY_COMPARE(f.sources.back().use_count(), 1L); // let go of, once the event loop ran
}

void TestWorkspace::theFilterReachesEverybody()
{
    Fixture f;
    f.openNow(u"one"_s);
    QSignalSpy changed(&f.workspace, &Workspace::filterChanged);
    FilterState filter;
    filter.targetTypes = {u"CLUSTER"_s};
    f.workspace.setFilter(filter);
    f.workspace.setFilter(filter);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.workspace.filter(), filter);
    QCOMPARE(f.workspace.list().filter(), filter);
    QCOMPARE(f.workspace.cascade().targetType(), u"CLUSTER"_s);
}

void TestWorkspace::goesBackAndForward()
{
    Fixture f;
    f.workspace.goBack();
    f.workspace.goForward();
    FilterState filter;
    filter.text = u"x"_s;
    f.workspace.setFilter(filter);
    QVERIFY(f.workspace.history().canGoBack());
    f.workspace.goBack();
    QCOMPARE(f.workspace.filter(), FilterState {});
    QVERIFY(f.workspace.history().canGoForward());
    f.workspace.goForward();
    QCOMPARE(f.workspace.filter(), filter);
    QCOMPARE(f.workspace.list().filter(), filter);
}

void TestWorkspace::closingInsideAnAnswerIsSafe()
{
    Fixture f;
    f.openNow(u"one"_s);
    QObject::connect(&f.workspace.list(), &EventList::statusChanged, &f.workspace, [&f] {
        if (f.workspace.list().status().error)
            f.workspace.close();
    });
    const auto page = f.sources.back()->lastPage();
    page.request.fail(ErrorKind::SignInRefused);
    QVERIFY(!f.workspace.connection());
    QTRY_COMPARE(f.sources.back().use_count(), 1L);
}

void TestWorkspace::makesSourcesForDialogs()
{
    Fixture f;
    const auto source = f.workspace.makeSource(connectionNamed(u"try"_s), Secret("t"));
    QVERIFY(source);
    QVERIFY(!f.workspace.connection());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
