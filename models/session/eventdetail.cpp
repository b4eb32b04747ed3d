// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventdetail.h"

#include "models/runtime/workerpool.h"

#include <chrono>
#include <optional>
#include <utility>

namespace Backtrail {

namespace {

// Quick answers come without a word; only a slow one is announced.
constexpr std::chrono::milliseconds patience {100};

using Content = std::shared_ptr<const DetailContent>;

// Null = cancelled.
Content read(const EventSnapshot &snapshot, RowId row, DiffOptions options, const CancelFlag &cancel)
{
    auto content = std::make_shared<DetailContent>();
    content->event = snapshot.auditEvent(row);
    content->documents = documentsToCompare(content->event.eventType, content->event.originalChange,
                                            content->event.change);
    auto diff = compareDocuments(content->documents.before, content->documents.after, options, cancel);
    if (!diff)
        return nullptr;
    content->diff = *std::move(diff);
    return content;
}

} // namespace

class EventDetail::Private
{
public:
    Private(EventDetail *detail, Clock &detailClock)
        : q(detail)
        , clock(detailClock)
    {
    }

    void start();
    void setWorking(bool isWorking);

    EventDetail *q;
    Clock &clock;
    EventSnapshot snapshot;
    RowId row = 0;
    QString id; // of the event shown or on its way; empty = none
    DiffOptions options;
    Content content;
    bool working = false;
    Request reading;
    Request timer;
};

EventDetail::EventDetail(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock))
{
}

EventDetail::~EventDetail() = default;

void EventDetail::show(const EventSnapshot &snapshot, RowId row)
{
    Q_ASSERT(row < snapshot.rowCount());
    // Also for the same event: it must not keep the memory of a list that is gone.
    d->snapshot = snapshot;
    d->row = row;
    const QString id = snapshot.id(row);
    if (id == d->id)
        return; // an event never changes, so a list that was read again has nothing new to say
    d->id = id;
    d->content.reset();
    d->start();
}

void EventDetail::clear()
{
    if (d->id.isEmpty())
        return;
    d->reading.cancel();
    d->timer.cancel();
    d->snapshot = {};
    d->id.clear();
    d->content.reset();
    d->setWorking(false);
    emit contentChanged();
}

void EventDetail::setKeepEqual(bool keepEqual)
{
    if (d->options.keepEqual == keepEqual)
        return;
    d->options.keepEqual = keepEqual;
    if (!d->id.isEmpty())
        d->start();
}

void EventDetail::Private::start()
{
    timer = clock.after(patience, [this] {
        timer.cancel();
        setWorking(true);
    });
    reading = runInWorker<Content>(
        [from = snapshot, which = row, with = options](const CancelFlag &cancel) {
            return read(from, which, with, cancel);
        },
        [this](Content &&answer) {
            reading.cancel();
            timer.cancel();
            content = std::move(answer);
            setWorking(false);
            emit q->contentChanged();
        });
}

void EventDetail::Private::setWorking(bool isWorking)
{
    if (working == isWorking)
        return;
    working = isWorking;
    emit q->workingChanged();
}

std::shared_ptr<const DetailContent> EventDetail::content() const
{
    return d->content;
}

bool EventDetail::isWorking() const
{
    return d->working;
}

} // namespace Backtrail
