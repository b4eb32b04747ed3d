// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventstory.h"

#include "models/diff/maskeddocument.h"
#include "models/session/changehistory.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

// Rows arrive in pages, knowledge too: what is known is read again for all that came in that time.
constexpr std::chrono::milliseconds rest {400};
constexpr std::size_t mostPaths = 512; // of one event that are followed

using Livenesses = std::shared_ptr<const QHash<FieldPath, Liveness>>;
using ChainPtr = std::shared_ptr<const EventChain>;

// Null = cancelled.
Livenesses readLivenesses(const EventSnapshot &snapshot, RowId row, const KnownTime &known, const ChangedPaths *index,
                          const CancelFlag &cancel)
{
    auto answer = std::make_shared<QHash<FieldPath, Liveness>>();
    const std::optional<HistoryObject> object = historyObjectOf(snapshot, row, cancel);
    std::optional<std::vector<FieldPath>> paths = changedPathsOf(snapshot, row, cancel);
    if (!paths)
        return nullptr;
    paths->resize(std::min(paths->size(), mostPaths));
    if (!object || paths->empty())
        return answer;
    const auto histories = readHistories(snapshot, *object, *paths, index, cancel);
    if (!histories)
        return nullptr;
    for (const FieldHistory &history : *histories) {
        Liveness liveness = livenessOf(history, row, known);
        if (liveness.now) // it is shown in words only: secrets inside stay out of them
            liveness.now = DocumentMask().mask(*liveness.now, cancel);
        answer->insert(history.path, std::move(liveness));
    }
    return answer;
}

ChainRole roleOf(const Chain &chain, std::size_t link)
{
    if (chain.links.size() == 1)
        return ChainRole::Only;
    if (link == 0)
        return ChainRole::First;
    return link + 1 == chain.links.size() ? ChainRole::Last : ChainRole::Middle;
}

void addMembers(EventChain &made, const EventSnapshot &snapshot)
{
    const Chain &chain = made.chain();
    if (chain.cause)
        made.members.push_back({*chain.cause, ChainRole::Cause, ChainRule::Causes});
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        made.members.push_back({chain.links[i].row, roleOf(chain, i), chain.links[i].rule});
        made.types.append(snapshot.text(chain.links[i].row, IndexField::EventType));
    }
    const auto addOther = [&made](const Chain &other, ChainRole role) {
        for (const ChainLink &link : other.links)
            made.members.push_back({link.row, role, link.rule});
    };
    if (chain.parent)
        addOther(made.set.chains[*chain.parent], ChainRole::Outer);
    for (const std::uint32_t child : chain.children)
        addOther(made.set.chains[child], ChainRole::Inner);
    std::ranges::stable_sort(made.members, {}, [&snapshot](const EventChain::Member &member) { return snapshot.time(member.row); });
}

// Null = cancelled, or in none.
ChainPtr readChain(const EventSnapshot &snapshot, RowId row, const ChainOptions &options, const CancelFlag &cancel)
{
    std::optional<ChainSet> set = findChainsAround(snapshot, row, options, cancel);
    const std::optional<std::uint32_t> own = set ? set->chainOf(row) : std::nullopt;
    if (!own)
        return nullptr;
    auto made = std::make_shared<EventChain>();
    made->set = std::move(*set);
    made->own = *own;
    made->limitNs = options.limits.of(made->chain().family);
    addMembers(*made, snapshot);
    return made;
}

} // namespace

const EventChain::Member *EventChain::member(RowId row) const
{
    const auto found = std::ranges::find(members, row, &Member::row);
    return found == members.end() ? nullptr : &*found;
}

std::optional<RowId> EventChain::neighbour(RowId row, bool next) const
{
    const auto found = std::ranges::find(members, row, &Member::row);
    if (found == members.end() || (next ? found + 1 == members.end() : found == members.begin()))
        return std::nullopt;
    return next ? (found + 1)->row : (found - 1)->row;
}

class EventStory::Private
{
public:
    Private(EventStory *story, ChangeHistory &changes, Clock &itsClock)
        : q(story)
        , history(changes)
        , clock(itsClock)
    {
    }

    void readSoon();
    void read();
    KnownTime takeArrived();
    void findAgain();
    void startLiveness();
    void startChain();
    void learn();
    void setChain(ChainPtr newChain);
    void setLivenesses(Livenesses newOnes);

    EventStory *q;
    ChangeHistory &history;
    Clock &clock;
    EventSnapshot snapshot;
    std::optional<RowId> row;
    QString id;
    ChainOptions options;
    std::uint32_t learnedRows = 0; // of the snapshot that the limits were learned from
    Livenesses livenesses;
    Timestamp until;
    ChainPtr chain;
    Request timer;
    Request readingLiveness;
    Request readingChain;
    Request learning;
    Request finding;
};

EventStory::EventStory(ChangeHistory &history, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, history, clock))
{
    connect(&history, &ChangeHistory::indexReplaced, this, [this] { d->findAgain(); });
    connect(&history, &ChangeHistory::knownTimeChanged, this, [this] {
        if (d->row)
            d->readSoon();
    });
}

EventStory::~EventStory() = default;

void EventStory::show(const EventSnapshot &snapshot, RowId row)
{
    Q_ASSERT(row < snapshot.rowCount());
    const QString id = snapshot.id(row);
    const bool isSame = d->row && d->id == id;
    d->snapshot = snapshot;
    d->row = row;
    d->id = id;
    if (!isSame) {
        d->setLivenesses(nullptr);
        if (d->chain && d->chain->member(row) == nullptr)
            d->setChain(nullptr); // else it most likely is the same one: no flicker
    }
    d->timer.cancel();
    d->finding.cancel();
    d->read();
}

void EventStory::clear()
{
    d->finding.cancel();
    if (!d->row)
        return;
    d->timer.cancel();
    d->readingLiveness.cancel();
    d->readingChain.cancel();
    d->learning.cancel();
    d->snapshot = {};
    d->row.reset();
    d->id.clear();
    d->setLivenesses(nullptr);
    d->setChain(nullptr);
}

void EventStory::Private::readSoon()
{
    if (timer.isSet())
        return; // not later and later while pages keep coming
    timer = clock.after(rest, [this] {
        timer.cancel();
        if (readingLiveness.isSet() || readingChain.isSet())
            readSoon(); // what is being read would never be said while pages keep coming
        else
            read();
    });
}

void EventStory::Private::findAgain()
{
    if (!row)
        return;
    const QString wanted = id;
    q->clear(); // its rows would now name other events
    finding = runInWorker<std::optional<RowId>>(
        [from = history.known().events, wanted](const CancelFlag &) { return from.find(wanted); },
        [this, from = history.known().events](std::optional<RowId> &&found) {
            finding.cancel();
            if (found)
                q->show(from, *found);
        });
}

void EventStory::Private::read()
{
    startLiveness();
    startChain();
    learn();
}

// What is known of time is said of every row that has arrived, so all of them are read, shown or not.
KnownTime EventStory::Private::takeArrived()
{
    KnownLog known = history.knownAround(snapshot, *row);
    snapshot = known.events;
    return known.time;
}

void EventStory::Private::startLiveness()
{
    const KnownTime known = takeArrived();
    readingLiveness = runInWorker<Livenesses>(
        [from = snapshot, which = *row, known, index = history.changedPaths()](const CancelFlag &cancel) {
            return readLivenesses(from, which, known, index.get(), cancel);
        },
        [this, known](Livenesses &&answer) {
            readingLiveness.cancel();
            until = known.until;
            setLivenesses(std::move(answer));
        });
}

void EventStory::Private::startChain()
{
    options.known = takeArrived();
    readingChain = runInWorker<ChainPtr>(
        [from = snapshot, which = *row, with = options](const CancelFlag &cancel) {
            return readChain(from, which, with, cancel);
        },
        [this](ChainPtr &&answer) {
            readingChain.cancel();
            setChain(std::move(answer));
        });
}

// How long operations take is asked again when there are twice the events.
void EventStory::Private::learn()
{
    if (learning.isSet() || snapshot.rowCount() / 2 < learnedRows)
        return;
    learning = runInWorker<ChainLimits>(
        [from = snapshot](const CancelFlag &cancel) { return learnLimits(from, cancel).value_or(ChainLimits()); },
        [this, rows = snapshot.rowCount()](ChainLimits &&learned) {
            learning.cancel();
            learnedRows = std::max(rows, 1U);
            const bool isNew = learned.ns != options.limits.ns;
            options.limits = learned;
            if (isNew && row)
                startChain();
        });
}

void EventStory::Private::setChain(ChainPtr newChain)
{
    if (!chain && !newChain)
        return;
    chain = std::move(newChain);
    emit q->chainChanged();
}

void EventStory::Private::setLivenesses(Livenesses newOnes)
{
    if (!livenesses && !newOnes)
        return;
    livenesses = std::move(newOnes);
    emit q->livenessChanged();
}

const Liveness *EventStory::liveness(const FieldPath &path) const
{
    if (!d->livenesses)
        return nullptr;
    const auto found = d->livenesses->constFind(path);
    return found == d->livenesses->constEnd() ? nullptr : &*found;
}

bool EventStory::knowsLiveness() const
{
    return d->livenesses && !d->livenesses->isEmpty();
}

Timestamp EventStory::knownUntil() const
{
    return d->until;
}

std::shared_ptr<const EventChain> EventStory::chain() const
{
    return d->chain;
}

const UnrelatedPairs &EventStory::unrelated() const
{
    return d->options.unrelated;
}

void EventStory::setUnrelated(const UnrelatedPairs &pairs)
{
    if (pairs == d->options.unrelated)
        return;
    d->options.unrelated = pairs;
    emit unrelatedChanged();
    if (d->row)
        d->startChain();
}

void EventStory::leaveChain()
{
    if (!d->row || !d->chain)
        return;
    UnrelatedPairs pairs = d->options.unrelated;
    for (const EventChain::Member &member : d->chain->members)
        pairs.add(d->id, d->snapshot.id(member.row));
    setUnrelated(pairs);
}

void EventStory::forgetLeaving()
{
    UnrelatedPairs pairs = d->options.unrelated;
    pairs.removeAllOf(d->id);
    setUnrelated(pairs);
}

bool EventStory::hasLeft() const
{
    return d->options.unrelated.mentions(d->id);
}

} // namespace Backtrail
