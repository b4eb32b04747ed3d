// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/workspace.h"

#include "models/session/keptevents.h"
#include "models/session/kepttargets.h"
#include "models/session/queryplan.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::chrono::milliseconds firstWait {5'000};
constexpr int mostDoublings = 6; // some five minutes

// A token, a right or an address does not come right by itself.
bool mayComeRight(ErrorKind kind)
{
    using Kind = ErrorKind;
    return kind != Kind::SignInRefused && kind != Kind::Forbidden && kind != Kind::NotFound && kind != Kind::MissingToken
        && kind != Kind::InvalidAddress && kind != Kind::InsecureAddress;
}

} // namespace

class Workspace::Private
{
public:
    Private(Workspace *workspace, Clock &workspaceClock, TokenKeeper &tokenKeeper, SourceFactory sourceFactory,
            StoreFactory factoryOfStores)
        : q(workspace)
        , clock(workspaceClock)
        , tokens(tokenKeeper)
        , factory(std::move(sourceFactory))
        , storeFactory(std::move(factoryOfStores))
        , list(clock)
        , cascade(clock)
        , detail(clock)
        , changeHistory(list, clock)
        , story(changeHistory, clock)
        , trail(changeHistory, clock)
    {
    }

    void forget();
    void tokenArrived(const Result<Secret> &token);
    void setSource(std::shared_ptr<Source> newSource);
    void askOrganization();
    void organizationArrived(const Result<Organization> &answer);
    void setRetention(std::optional<int> days, bool isAsked);
    void openKept();
    void closeKept();
    void keptChanged();
    void apply(const FilterState &newFilter);

    Workspace *q;
    Clock &clock;
    TokenKeeper &tokens;
    SourceFactory factory;
    StoreFactory storeFactory;
    std::optional<Connection> connection;
    std::optional<Error> openError;
    std::optional<Organization> organization;
    FilterState filter;
    std::optional<Timestamp> t0;
    FilterHistory history;
    std::optional<Error> keepError;
    std::shared_ptr<Source> source;
    std::shared_ptr<KeptEvents> kept; // null = the list reads from the source itself
    std::shared_ptr<KeptTargets> keptTargets;
    // After the source, so that they and their requests go before it.
    EventList list;
    EventOverview overview {list};
    ChainFolds folds {list};
    TargetCascade cascade;
    ChangeSummaries summaries;
    EventDetail detail;
    ChangeHistory changeHistory;
    EventStory story;
    FieldTrail trail;
    Request tokenRequest;
    Request organizationRequest;
    Request organizationTimer;
    int organizationFailures = 0; // in a row
};

Workspace::Workspace(Clock &clock, TokenKeeper &tokens, SourceFactory makeSource, StoreFactory makeStore,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock, tokens, std::move(makeSource), std::move(makeStore)))
{
    connect(&d->detail, &EventDetail::hiddenPathsChanged, this,
            [this] {
                d->summaries.setHiddenPaths(parsePatterns(d->detail.hiddenPaths()));
                d->list.setHiddenPaths(parsePatterns(d->detail.hiddenPaths()));
            });
    d->list.setPathIndex([this] { return d->changeHistory.changedPaths(); });
    connect(&d->detail, &EventDetail::secretsShownChanged, this,
            [this] { d->trail.setSecretsShown(d->detail.areSecretsShown()); });
    connect(&d->list, &EventList::seenValuesChanged, &d->cascade, &TargetCascade::askAgain);
}

Workspace::~Workspace() = default;

void Workspace::open(const Connection &connection)
{
    d->forget();
    d->connection = connection;
    d->openKept();
    d->tokenRequest = d->tokens.read(connection.id, [this](const Result<Secret> &token) { d->tokenArrived(token); });
    emit connectionChanged();
}

void Workspace::close()
{
    if (!d->connection)
        return;
    d->forget();
    emit connectionChanged();
}

void Workspace::Private::forget()
{
    tokenRequest.cancel();
    organizationRequest.cancel();
    organizationTimer.cancel();
    organizationFailures = 0;
    connection.reset();
    openError.reset();
    organization.reset();
    keepError.reset();
    detail.clear();
    story.clear();
    folds.clear();
    trail.close();
    detail.compareWithOwnState(); // a pin is of the connection that is closed
    detail.setSecretsShown(false); // of another connection nobody has asked to see them
    closeKept();
    setSource(nullptr);
}

void Workspace::Private::openKept()
{
    std::unique_ptr<EventStore> store = storeFactory ? storeFactory(*connection) : nullptr;
    if (store == nullptr)
        return;
    kept = std::make_shared<KeptEvents>(clock, std::move(store));
    keptTargets = std::make_shared<KeptTargets>(clock, kept);
    connect(kept.get(), &KeptEvents::knowledgeChanged, q, [this] { keptChanged(); });
    list.setKept(kept);
    // what the list shows says nothing about gaps in between
    changeHistory.setKnownTime([this] { return kept != nullptr ? knownTime(kept->coverage()) : KnownTime {}; });
    cascade.setSource(keptTargets);
    kept->open();
}

void Workspace::Private::closeKept()
{
    if (kept == nullptr)
        return;
    disconnect(kept.get(), nullptr, q, nullptr);
    changeHistory.setKnownTime(nullptr);
    list.setKept(nullptr);
    cascade.setSource(nullptr);
    releaseLater(q, std::exchange(keptTargets, nullptr));
    releaseLater(q, std::exchange(kept, nullptr));
}

// An archive that cannot be opened keeps nobody from reading: the list goes to the server as if nothing were kept.
void Workspace::Private::keptChanged()
{
    changeHistory.announceKnownTime();
    if (kept->phase() != KeptEvents::Phase::Failed)
        return;
    keepError = kept->error();
    closeKept();
    setSource(source);
    emit q->connectionChanged();
}

void Workspace::Private::setSource(std::shared_ptr<Source> newSource)
{
    if (source != newSource)
        releaseLater(q, std::exchange(source, std::move(newSource)));
    if (kept != nullptr) {
        keptTargets->setServer(source);
        kept->sync().setSource(source);
        cascade.setSource(keptTargets); // asks again, now the server
        return;
    }
    list.setSource(source);
    cascade.setSource(source);
}

void Workspace::Private::setRetention(std::optional<int> days, bool isAsked)
{
    if (kept == nullptr)
        return;
    SyncOptions options = kept->sync().options();
    options.retentionDays = days;
    options.awaitsRetention = isAsked;
    kept->sync().setOptions(options);
}

void Workspace::Private::tokenArrived(const Result<Secret> &token)
{
    tokenRequest.cancel();
    auto made = token ? factory(*connection, *token) : Result<std::shared_ptr<Source>>(token.error());
    if (!made) {
        openError = made.error();
        emit q->connectionChanged();
        return;
    }
    setRetention(std::nullopt, true);
    setSource(*std::move(made));
    askOrganization();
    emit q->connectionChanged();
}

// For its name and retention: without the latter nobody can say of empty time that nothing happened. Why it failed the
// list says as well.
void Workspace::Private::askOrganization()
{
    organizationRequest = source->organization(
        connection->organizationId, [this](const Result<Organization> &answer) { organizationArrived(answer); });
}

void Workspace::Private::organizationArrived(const Result<Organization> &answer)
{
    organizationRequest.cancel();
    setRetention(answer ? answer->retentionDays : std::nullopt, false);
    if (answer) {
        organization = *answer;
        emit q->connectionChanged();
        return;
    }
    if (!mayComeRight(answer.error().kind))
        return;
    const auto wait = answer.error().retryAfter.value_or(firstWait * (1 << std::min(organizationFailures, mostDoublings)));
    ++organizationFailures;
    organizationTimer = clock.after(wait, [this] {
        organizationTimer.cancel();
        askOrganization();
    });
}

std::optional<Connection> Workspace::connection() const
{
    return d->connection;
}

std::optional<Error> Workspace::openError() const
{
    return d->openError;
}

bool Workspace::isOpening() const
{
    return d->tokenRequest.isSet();
}

std::optional<Error> Workspace::keepError() const
{
    return d->keepError;
}

KeptEvents *Workspace::kept() const
{
    return d->kept.get();
}

std::optional<Organization> Workspace::organization() const
{
    return d->organization;
}

RateBudget Workspace::budget() const
{
    return d->source != nullptr ? d->source->budget() : RateBudget {};
}

void Workspace::setFilter(const FilterState &filter)
{
    if (filter == d->filter)
        return;
    d->history.push(filter);
    d->apply(filter);
}

void Workspace::Private::apply(const FilterState &newFilter)
{
    filter = newFilter;
    // Back and a restored filter bring the moment they meant.
    if (filter.t0 && filter.t0 != t0) {
        t0 = filter.t0;
        emit q->t0Changed();
    }
    list.setFilter(filter);
    cascade.setFilter(filter);
    emit q->filterChanged();
}

const FilterState &Workspace::filter() const
{
    return d->filter;
}

void Workspace::setT0(std::optional<Timestamp> t0)
{
    if (t0 == d->t0)
        return;
    d->t0 = t0;
    emit t0Changed();
    if (!t0 || !d->filter.t0)
        return;
    FilterState moved = d->filter;
    moved.t0 = t0;
    setFilter(moved);
}

std::optional<Timestamp> Workspace::t0() const
{
    return d->t0;
}

void Workspace::goBack()
{
    if (d->history.canGoBack())
        d->apply(d->history.back());
}

void Workspace::goForward()
{
    if (d->history.canGoForward())
        d->apply(d->history.forward());
}

const FilterHistory &Workspace::history() const
{
    return d->history;
}

EventList &Workspace::list()
{
    return d->list;
}

EventOverview &Workspace::overview()
{
    return d->overview;
}

TargetCascade &Workspace::cascade()
{
    return d->cascade;
}

ChangeSummaries &Workspace::summaries()
{
    return d->summaries;
}

EventDetail &Workspace::detail()
{
    return d->detail;
}

ChangeHistory &Workspace::changeHistory()
{
    return d->changeHistory;
}

EventStory &Workspace::story()
{
    return d->story;
}

FieldTrail &Workspace::trail()
{
    return d->trail;
}

ChainFolds &Workspace::folds()
{
    return d->folds;
}

Result<std::shared_ptr<Source>> Workspace::makeSource(const Connection &connection, const Secret &token) const
{
    return d->factory(connection, token);
}

} // namespace Backtrail
