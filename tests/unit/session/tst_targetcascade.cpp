// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/targetcascade.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

using Phase = CascadeLevel::Phase;
using Level = TargetQuery::Level;

namespace {

const QString p1 = u"p1"_s;
const QString e1 = u"e1"_s;
const QString s1 = u"s1"_s;

struct Fixture
{
    FakeClock clock {sampleTime(600)};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    TargetCascade cascade {clock};

    explicit Fixture(const FilterState &filter = {})
    {
        cascade.setFilter(filter);
        cascade.setSource(source);
    }
    [[nodiscard]] Phase phase(TargetLevel level) const { return cascade.level(level).phase; }
    [[nodiscard]] QList<Phase> phases() const
    {
        return {phase(TargetLevel::Project), phase(TargetLevel::Environment), phase(TargetLevel::Leaf)};
    }
};

FilterState selection(const QString &type, const QString &project = {}, const QString &environment = {},
                      const QString &target = {})
{
    FilterState filter;
    if (!type.isEmpty())
        filter.targetTypes = {type};
    if (!project.isEmpty())
        filter.projectIds = {project};
    if (!environment.isEmpty())
        filter.environmentIds = {environment};
    if (!target.isEmpty())
        filter.targetIds = {target};
    return filter;
}

struct Asked
{
    std::optional<QString> project;
    std::optional<QString> environment;
    std::optional<Level> level;
};

} // namespace

Q_DECLARE_METATYPE(std::vector<Asked>)

class TestTargetCascade final : public QObject
{
    Q_OBJECT

private slots:
    void asksExactlyWhatTheReferenceSays_data();
    void asksExactlyWhatTheReferenceSays();
    void carriesTheOtherFilters();
    void severalValuesAreNotSent();
    void oneLevelAfterTheOther();
    void aChangedParentResetsItsDescendants();
    void anotherFilterAsksAgainAndKeepsSelections();
    void anEqualQuestionIsNotAskedAgain();
    void failuresAreShownAndRetried();
    void noneIsNotFailed();
    void anotherSourceForgets();
    void aSourceThatCanListsWithoutAType();
    void askingAgainWhileAskedIsNotLost();
    void selectingClearsBelow();
    void namesAreRemembered();
};

void TestTargetCascade::asksExactlyWhatTheReferenceSays_data()
{
    QTest::addColumn<FilterState>("filter");
    QTest::addColumn<QList<Phase>>("phases");
    QTest::addColumn<std::vector<Asked>>("asked");
    const auto service = u"CONTAINER"_s;
    const auto environment = u"ENVIRONMENT"_s;
    using P = Phase;
    QTest::newRow("no type") << selection({}) << QList<P> {P::Waiting, P::Waiting, P::Waiting} << std::vector<Asked> {};
    QTest::newRow("service") << selection(service) << QList<P> {P::Loading, P::Waiting, P::Waiting}
                             << std::vector<Asked> {{{}, {}, Level::Project}};
    QTest::newRow("service, project") << selection(service, p1) << QList<P> {P::Loading, P::Loading, P::Waiting}
                                      << std::vector<Asked> {{{}, {}, Level::Project}, {p1, {}, Level::Environment}};
    QTest::newRow("service, project, environment")
        << selection(service, p1, e1) << QList<P> {P::Loading, P::Loading, P::Loading}
        << std::vector<Asked> {{{}, {}, Level::Project}, {p1, {}, Level::Environment}, {p1, e1, {}}};
    QTest::newRow("environment") << selection(environment) << QList<P> {P::Loading, P::Hidden, P::Waiting}
                                 << std::vector<Asked> {{{}, {}, Level::Project}};
    QTest::newRow("environment, project")
        << selection(environment, p1) << QList<P> {P::Loading, P::Hidden, P::Loading}
        << std::vector<Asked> {{{}, {}, Level::Project}, {p1, {}, Level::Environment}};
    for (const auto &type : {u"CLUSTER"_s, u"PROJECT"_s, u"ORGANIZATION"_s, u"FROM_LATER"_s}) {
        QTest::newRow(qPrintable(type)) << selection(type) << QList<P> {P::Hidden, P::Hidden, P::Loading}
                                        << std::vector<Asked> {{{}, {}, {}}};
    }
    FilterState two = selection(service, p1);
    two.targetTypes.append(u"DATABASE"_s);
    QTest::newRow("two types") << two << QList<P> {P::Waiting, P::Waiting, P::Waiting} << std::vector<Asked> {};
}

void TestTargetCascade::asksExactlyWhatTheReferenceSays()
{
    QFETCH(FilterState, filter);
    QFETCH(QList<Phase>, phases);
    QFETCH(std::vector<Asked>, asked);
    const Fixture f(filter);
    QCOMPARE(f.phases(), phases);
    QCOMPARE(f.source->targetCount(), static_cast<int>(asked.size()));
    for (int i = 0; i < f.source->targetCount(); ++i) {
        const TargetQuery query = f.source->target(i).query;
        const Asked &expected = asked.at(static_cast<std::size_t>(i));
        QCOMPARE(query.targetType, std::optional(filter.targetTypes.first()));
        QCOMPARE(query.projectId, expected.project);
        QCOMPARE(query.environmentId, expected.environment);
        QCOMPARE(query.level, expected.level);
    }
}

void TestTargetCascade::carriesTheOtherFilters()
{
    FilterState filter = selection(u"JOB"_s);
    filter.eventTypes = {u"DEPLOYED"_s};
    filter.origins = {u"CLI"_s};
    filter.actors = {u"ann"_s};
    filter.subTargetTypes = {u"CONFIG"_s};
    filter.text = u"x"_s;
    filter.time.absolute = {sampleTime(0), sampleTime(500)};
    const Fixture f(filter);
    TargetQuery expected;
    expected.targetType = u"JOB"_s;
    expected.level = Level::Project;
    expected.eventType = u"DEPLOYED"_s;
    expected.origin = u"CLI"_s;
    expected.triggeredBy = u"ann"_s;
    expected.range = {sampleTime(0), sampleTime(500)};
    QCOMPARE(f.source->lastTarget().query, expected);
}

void TestTargetCascade::severalValuesAreNotSent()
{
    FilterState filter = selection(u"JOB"_s);
    filter.eventTypes = {u"DEPLOYED"_s, u"STOPPED"_s};
    filter.origins = {u"CLI"_s, u"API"_s};
    filter.actorText = u"an"_s;
    const Fixture f(filter);
    const TargetQuery query = f.source->lastTarget().query;
    QVERIFY(!query.eventType);
    QVERIFY(!query.origin);
    QVERIFY(!query.triggeredBy);
}

void TestTargetCascade::oneLevelAfterTheOther()
{
    Fixture f(selection(u"HELM"_s));
    QSignalSpy changed(&f.cascade, &TargetCascade::levelChanged);
    const TargetList projects {{p1, u"shop"_s}, {u"p2"_s, u"shop"_s}};
    f.source->lastTarget().request.answer(projects);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.phase(TargetLevel::Project), Phase::Ready);
    QCOMPARE(f.cascade.level(TargetLevel::Project).items, projects);

    f.cascade.setFilter(selection(u"HELM"_s, p1));
    QCOMPARE(f.source->targetCount(), 2); // projects are not asked again
    QCOMPARE(f.cascade.level(TargetLevel::Project).selectedName, u"shop"_s);
    f.source->lastTarget().request.answer(TargetList {{e1, u"prod"_s}});
    f.cascade.setFilter(selection(u"HELM"_s, p1, e1));
    QCOMPARE(f.source->targetCount(), 3);
    f.source->lastTarget().request.answer(TargetList {{s1, u"api"_s}});
    f.cascade.setFilter(selection(u"HELM"_s, p1, e1, s1));
    QCOMPARE(f.source->targetCount(), 3);
    QCOMPARE(f.cascade.level(TargetLevel::Leaf).selectedName, u"api"_s);
    QCOMPARE(f.phases(), (QList<Phase> {Phase::Ready, Phase::Ready, Phase::Ready}));
}

void TestTargetCascade::aChangedParentResetsItsDescendants()
{
    Fixture f(selection(u"HELM"_s, p1, e1, s1));
    const auto projects = f.source->target(0);
    const auto environments = f.source->target(1);
    const auto services = f.source->target(2);
    environments.request.answer(TargetList {{e1, u"prod"_s}});

    f.cascade.setFilter(f.cascade.selected(selection(u"HELM"_s, p1, e1, s1), TargetLevel::Project, {u"p2"_s}));
    QVERIFY(projects.request.isOpen());
    QVERIFY(services.request.isCanceled());
    QCOMPARE(f.phases(), (QList<Phase> {Phase::Loading, Phase::Loading, Phase::Waiting}));
    QVERIFY(f.cascade.level(TargetLevel::Environment).items.isEmpty());
    QVERIFY(f.cascade.level(TargetLevel::Environment).selectedId.isEmpty());
    QVERIFY(!services.request.answer(TargetList {{s1, u"late"_s}}));
    QVERIFY(f.cascade.level(TargetLevel::Leaf).items.isEmpty());

    f.cascade.setFilter(TargetCascade::withTargetTypes(f.cascade.selected({}, TargetLevel::Leaf, {s1}), {u"CLUSTER"_s}));
    QVERIFY(projects.request.isCanceled());
    QCOMPARE(f.phases(), (QList<Phase> {Phase::Hidden, Phase::Hidden, Phase::Loading}));
}

void TestTargetCascade::anotherFilterAsksAgainAndKeepsSelections()
{
    Fixture f(selection(u"HELM"_s, p1));
    f.source->target(0).request.answer(TargetList {{p1, u"shop"_s}});
    f.source->target(1).request.answer(TargetList {{e1, u"prod"_s}});

    FilterState filter = selection(u"HELM"_s, p1);
    filter.time.last = std::chrono::hours(1);
    f.cascade.setFilter(filter);
    QCOMPARE(f.source->targetCount(), 4);
    QCOMPARE(f.phase(TargetLevel::Project), Phase::Loading);
    QCOMPARE(f.cascade.level(TargetLevel::Project).selectedName, u"shop"_s); // until the answer
    f.source->target(2).request.answer(TargetList {{u"p2"_s, u"other"_s}});
    QCOMPARE(f.cascade.level(TargetLevel::Project).selectedId, p1);
    QVERIFY(f.cascade.level(TargetLevel::Project).selectedName.isEmpty());
    QCOMPARE(f.cascade.nameOf(p1), u"shop"_s);
}

void TestTargetCascade::anEqualQuestionIsNotAskedAgain()
{
    FilterState filter = selection(u"CLUSTER"_s);
    filter.time.last = std::chrono::hours(1);
    Fixture f(filter);
    f.clock.advance(std::chrono::minutes(5));
    filter.text = u"only here"_s;
    f.cascade.setFilter(filter);
    QCOMPARE(f.source->targetCount(), 1);
    f.source->lastTarget().request.answer(TargetList {{u"c"_s, u"cluster"_s}});
    f.cascade.setFilter(filter);
    QCOMPARE(f.source->targetCount(), 1);

    f.cascade.retry(TargetLevel::Leaf); // by force: the range moves
    QCOMPARE(f.source->targetCount(), 2);
    QVERIFY(f.source->lastTarget().query.range.from > f.source->target(0).query.range.from);
}

void TestTargetCascade::failuresAreShownAndRetried()
{
    Fixture f(selection(u"CLUSTER"_s));
    f.source->lastTarget().request.fail(ErrorKind::Forbidden);
    QCOMPARE(f.phase(TargetLevel::Leaf), Phase::Failed);
    QCOMPARE(f.cascade.level(TargetLevel::Leaf).error->kind, ErrorKind::Forbidden);
    f.cascade.retry(TargetLevel::Project); // there is none
    QCOMPARE(f.source->targetCount(), 1);
    f.cascade.retry(TargetLevel::Leaf);
    f.cascade.retry(TargetLevel::Leaf); // one at a time
    QCOMPARE(f.source->targetCount(), 2);
    QCOMPARE(f.phase(TargetLevel::Leaf), Phase::Loading);
    QVERIFY(!f.cascade.level(TargetLevel::Leaf).error);
    f.source->lastTarget().request.answer(TargetList {{u"c"_s, u"cluster"_s}});
    QCOMPARE(f.phase(TargetLevel::Leaf), Phase::Ready);
}

void TestTargetCascade::noneIsNotFailed()
{
    Fixture f(selection(u"CLUSTER"_s));
    f.source->lastTarget().request.answer(TargetList {});
    QCOMPARE(f.phase(TargetLevel::Leaf), Phase::Empty);
    QVERIFY(!f.cascade.level(TargetLevel::Leaf).error);
}

void TestTargetCascade::anotherSourceForgets()
{
    Fixture f(selection(u"CLUSTER"_s));
    f.source->lastTarget().request.answer(TargetList {{u"c"_s, u"cluster"_s}});
    const auto other = std::make_shared<ScriptedSource>();
    f.cascade.setSource(other);
    QCOMPARE(other->targetCount(), 1);
    QVERIFY(f.cascade.level(TargetLevel::Leaf).items.isEmpty());
    QVERIFY(f.cascade.nameOf(u"c"_s).isEmpty());
    f.cascade.setSource(nullptr);
    QVERIFY(other->lastTarget().request.isCanceled());
    QCOMPARE(f.phase(TargetLevel::Leaf), Phase::Waiting);
}

void TestTargetCascade::aSourceThatCanListsWithoutAType()
{
    struct WideSource final : TargetSource
    {
        Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)>) override
        {
            asked.append(query);
            return {};
        }
        [[nodiscard]] bool needsTargetType() const override { return false; }
        QList<TargetQuery> asked;
    };
    FakeClock clock {sampleTime(0)};
    const auto source = std::make_shared<WideSource>();
    TargetCascade cascade(clock);
    cascade.setSource(source);
    QCOMPARE(cascade.level(TargetLevel::Project).phase, Phase::Loading);
    QCOMPARE(cascade.level(TargetLevel::Environment).phase, Phase::Loading);
    QCOMPARE(cascade.level(TargetLevel::Leaf).phase, Phase::Waiting); // too many
    QVERIFY(!source->asked.first().targetType);
    FilterState filter;
    filter.projectIds = {p1, u"p2"_s};
    filter.environmentIds = {e1};
    cascade.setFilter(filter);
    QCOMPARE(cascade.level(TargetLevel::Leaf).phase, Phase::Loading);
    QCOMPARE(source->asked.last().environmentId, e1);
    QVERIFY(!source->asked.last().projectId); // two: no one place
    const qsizetype before = source->asked.size();
    cascade.askAgain();
    QCOMPARE(source->asked.size(), before + 3);
}

// An archive is asked while it opens: what it says of no rows must not stay.
void TestTargetCascade::askingAgainWhileAskedIsNotLost()
{
    struct SlowSource final : TargetSource
    {
        Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done) override
        {
            if (query.level == Level::Project) {
                requests.emplace_back();
                return requests.back().start(std::move(done));
            }
            return {};
        }
        [[nodiscard]] bool needsTargetType() const override { return false; }
        std::vector<ScriptedRequest<TargetList>> requests;
    };
    FakeClock clock {sampleTime(0)};
    const auto source = std::make_shared<SlowSource>();
    TargetCascade cascade(clock);
    cascade.setSource(source);
    QCOMPARE(source->requests.size(), std::size_t {1});
    cascade.askAgain(); // rows have come
    QVERIFY(source->requests[0].answer(TargetList {}));
    QCOMPARE(cascade.level(TargetLevel::Project).phase, Phase::Loading);
    QCOMPARE(source->requests.size(), std::size_t {2});
    QVERIFY(source->requests[1].answer(TargetList {{p1, u"shop"_s}}));
    QCOMPARE(cascade.level(TargetLevel::Project).items, (TargetList {{p1, u"shop"_s}}));
    QCOMPARE(source->requests.size(), std::size_t {2});
}

void TestTargetCascade::selectingClearsBelow()
{
    const Fixture f;
    const FilterState all = selection(u"JOB"_s, p1, e1, s1);
    QCOMPARE(f.cascade.selected(all, TargetLevel::Leaf, {u"s2"_s}), selection(u"JOB"_s, p1, e1, u"s2"_s));
    QCOMPARE(f.cascade.selected(all, TargetLevel::Environment, {u"e2"_s}), selection(u"JOB"_s, p1, u"e2"_s));
    QCOMPARE(f.cascade.selected(all, TargetLevel::Project, {}), selection(u"JOB"_s));
    QCOMPARE(TargetCascade::withTargetTypes(all, {u"JOB"_s}), all);
    // A place stays while something of the new types can lie in it.
    QCOMPARE(TargetCascade::withTargetTypes(all, {u"HELM"_s}), selection(u"HELM"_s, p1, e1));
    QCOMPARE(TargetCascade::withTargetTypes(all, {u"ENVIRONMENT"_s}), selection(u"ENVIRONMENT"_s, p1));
    QCOMPARE(TargetCascade::withTargetTypes(all, {u"CLUSTER"_s}), selection(u"CLUSTER"_s));
    QCOMPARE(TargetCascade::withTargetTypes(all, {}), selection({}, p1, e1));
    FilterState excluding;
    excluding.excluded.projectIds = {p1, u"p2"_s};
    QCOMPARE(f.cascade.selected(excluding, TargetLevel::Project, {p1}).excluded.projectIds, QStringList {u"p2"_s});
    // The documented encoding of one environment: its type and its id.
    QCOMPARE(f.cascade.selected(selection(u"ENVIRONMENT"_s, p1), TargetLevel::Leaf, {e1}),
             selection(u"ENVIRONMENT"_s, p1, {}, e1));
}

void TestTargetCascade::namesAreRemembered()
{
    Fixture f(selection(u"CLUSTER"_s));
    QVERIFY(f.cascade.nameOf(u"c"_s).isEmpty());
    f.source->lastTarget().request.answer(TargetList {{u"c"_s, u"cluster"_s}});
    f.cascade.setFilter(selection(u"JOB"_s));
    QCOMPARE(f.cascade.nameOf(u"c"_s), u"cluster"_s);
}

QTEST_GUILESS_MAIN(TestTargetCascade)
#include "tst_targetcascade.moc"
