// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/overview.h"

#include "models/session/changedpathfinder.h"
#include "models/session/eventlist.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Backtrail {

using namespace std::chrono_literals;

namespace {

// While pages arrive, numbers that change more often cannot be read.
constexpr auto pauseBetween = 150ms;

std::vector<FilterPart> partsOf(Facet facet)
{
    switch (facet) {
    case Facet::EventType:
        return {FilterPart::EventType};
    case Facet::Outcome:
        return {FilterPart::Outcome};
    case Facet::TargetType:
        return {FilterPart::TargetType};
    case Facet::SubTargetType:
        return {FilterPart::SubTargetType};
    case Facet::Origin:
        return {FilterPart::Origin};
    case Facet::Actor:
        return {FilterPart::Actor};
    case Facet::Project:
        return {FilterPart::Project, FilterPart::Environment, FilterPart::TargetId};
    case Facet::Environment:
        return {FilterPart::Environment, FilterPart::TargetId};
    case Facet::EnvironmentType:
        return {FilterPart::EnvironmentType};
    case Facet::Target:
        break;
    }
    return {FilterPart::TargetId};
}

} // namespace

class EventOverview::Private
{
public:
    Private(EventOverview *overviewOfList, EventList &eventList)
        : q(overviewOfList)
        , list(eventList)
        , timer(new QTimer(overviewOfList))
    {
    }

    void askSoon();
    void askAboutNewRows();
    void ask();
    [[nodiscard]] bool listFindsText() const;
    void answered(std::optional<Overview> &&answer);

    EventOverview *q;
    EventList &list;
    QTimer *timer; // runs while a question would come too early
    Overview last;
    std::uint64_t askedIndex = 0; // EventList::indexNumber() of the last question
    std::uint32_t askedRows = 0; // of its snapshot
    Timestamp askedAsOf;
    std::uint64_t lastIndex = 0; // of `last`
    TimeRange range;
    int buckets = 0;
    bool waitsForList = false; // which finds the text for both
    bool hasFailed = false;
    bool isWanted = false; // something changed since the question that runs
    Request request; // last, so that it is cancelled first
};

EventOverview::EventOverview(EventList &list, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, list))
{
    d->timer->setSingleShot(true);
    d->timer->setInterval(pauseBetween);
    connect(d->timer, &QTimer::timeout, this, [this] {
        if (d->isWanted)
            d->ask();
    });
    connect(&list, &EventList::filterChanged, this, [this] { d->ask(); });
    connect(&list, &EventList::rowsReset, this, [this] { d->askAboutNewRows(); });
    connect(&list, &EventList::rowsInserted, this, [this] { d->askAboutNewRows(); });
    // Rows that do not pass the filter are counted as well, and nothing is inserted for them.
    connect(&list, &EventList::statusChanged, this, [this] {
        if (d->waitsForList && !d->list.isLooking())
            d->ask();
        else if (d->list.snapshot().rowCount() != d->askedRows)
            d->askSoon();
    });
    d->askSoon();
}

EventOverview::~EventOverview() = default;

void EventOverview::Private::askSoon()
{
    isWanted = true;
    if (!timer->isActive() && !request.isSet())
        timer->start(0ms); // once for everything that happens now
}

// After a change of the filter or of the order the list shows other rows of the same events: the question about them
// was asked already.
void EventOverview::Private::askAboutNewRows()
{
    const bool isAsked
        = list.indexNumber() == askedIndex && list.snapshot().rowCount() == askedRows && list.asOf() == askedAsOf;
    if (!isAsked || hasFailed)
        askSoon();
}

// A text alone: the rows that the list finds are those that hold it, so no document is searched twice.
bool EventOverview::Private::listFindsText() const
{
    FilterState others = list.filter();
    const QString text = searchedText(others, list.asOf());
    if (text.isEmpty() || (last.text != nullptr && lastIndex == list.indexNumber() && last.text->text == text))
        return false;
    others.text.clear();
    others.expression = {};
    others.t0.reset();
    return others.isEmpty();
}

void EventOverview::Private::ask()
{
    const bool wasCurrent = !request.isSet() && !isWanted;
    const bool shares = listFindsText();
    isWanted = waitsForList = shares && list.isLooking();
    if (waitsForList) {
        request.cancel();
        if (wasCurrent)
            emit q->changed();
        return;
    }
    OverviewQuestion question {list.filter(), list.asOf(), range, buckets, nullptr, list.pathFinder()};
    askedIndex = list.indexNumber();
    askedAsOf = question.now;
    if (askedIndex == lastIndex)
        question.text = last.text;
    const EventSnapshot snapshot = list.snapshot();
    askedRows = snapshot.rowCount();
    const bool isFound = shares && list.isAnswered();
    request = runInWorker<std::optional<Overview>>(
        [snapshot, question, isFound, found = isFound ? list.rows() : RowList()](const CancelFlag &cancel) mutable {
            if (isFound)
                question.text = textMatchesOf(searchedText(question.filter, question.now), found, snapshot.rowCount());
            return overviewOf(snapshot, question, cancel);
        },
        [this](std::optional<Overview> &&answer) { answered(std::move(answer)); });
    if (wasCurrent)
        emit q->changed();
}

void EventOverview::Private::answered(std::optional<Overview> &&answer)
{
    request.cancel();
    hasFailed = !answer; // what is there is of an older question, and the list says why
    if (answer) {
        last = *std::move(answer);
        lastIndex = askedIndex;
        list.setTextMatches(last.text, lastIndex);
    }
    timer->start(pauseBetween);
    emit q->changed();
}

void EventOverview::setRange(const TimeRange &range, int buckets)
{
    if (range == d->range && buckets == d->buckets)
        return;
    d->range = range;
    d->buckets = buckets;
    d->ask();
}

const Overview &EventOverview::overview() const
{
    return d->last;
}

bool EventOverview::isCurrent() const
{
    return !d->request.isSet() && !d->isWanted && !d->hasFailed;
}

bool EventOverview::knowsOthers(Facet facet) const
{
    const QList<FilterPart> onServer = d->list.status().onServer;
    const std::vector<FilterPart> parts = partsOf(facet);
    return std::ranges::none_of(parts, [&](FilterPart part) { return onServer.contains(part); });
}

} // namespace Backtrail
