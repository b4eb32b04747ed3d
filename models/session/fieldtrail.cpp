// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/fieldtrail.h"

#include "models/diff/maskeddocument.h"
#include "models/session/changehistory.h"

#include <chrono>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::chrono::milliseconds rest {300};

using HistoryPtr = std::shared_ptr<const FieldHistory>;

// What lies inside the values; whether they are secrets themselves, the trail knows.
void maskSecrets(FieldHistory &history, const CancelFlag &cancel)
{
    DocumentMask mask;
    for (FieldStep &step : history.steps) {
        for (std::optional<QByteArray> *value : {&step.from, &step.to}) {
            if (*value)
                *value = mask.mask(**value, cancel);
        }
    }
}

// Null = cancelled.
HistoryPtr readTrail(const EventSnapshot &snapshot, RowId row, const FieldPath &path, bool areSecretsShown,
                     const ChangedPaths *index, const CancelFlag &cancel)
{
    const std::optional<HistoryObject> object = historyObjectOf(snapshot, row, cancel);
    if (!object) {
        auto nothing = std::make_shared<FieldHistory>();
        nothing->path = path;
        return nothing;
    }
    auto histories = readHistories(snapshot, *object, {path}, index, cancel);
    if (!histories)
        return nullptr;
    if (!areSecretsShown)
        maskSecrets(histories->front(), cancel);
    return std::make_shared<const FieldHistory>(std::move(histories->front()));
}

} // namespace

class FieldTrail::Private
{
public:
    Private(FieldTrail *trail, ChangeHistory &changes, Clock &itsClock)
        : q(trail)
        , history(changes)
        , clock(itsClock)
    {
    }

    void read();
    void readSoon();
    void findAgain();

    FieldTrail *q;
    ChangeHistory &history;
    Clock &clock;
    EventSnapshot snapshot;
    std::optional<RowId> row;
    FieldPath path;
    QString targetName;
    bool isSecret = false;
    bool areSecretsShown = false;
    bool isOpened = false;
    HistoryPtr answer;
    KnownTime known;
    Request timer;
    Request reading;
};

FieldTrail::FieldTrail(ChangeHistory &history, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, history, clock))
{
    connect(&history, &ChangeHistory::indexReplaced, this, [this] { d->findAgain(); });
    connect(&history, &ChangeHistory::knownTimeChanged, this, [this] {
        if (d->row)
            d->readSoon();
    });
}

FieldTrail::~FieldTrail() = default;

void FieldTrail::open(const EventSnapshot &snapshot, RowId row, const FieldPath &path, bool isSecret)
{
    Q_ASSERT(row < snapshot.rowCount());
    d->snapshot = snapshot;
    d->row = row;
    d->path = path;
    d->isSecret = isSecret;
    d->isOpened = true;
    const QString name = snapshot.text(row, IndexField::TargetName);
    d->targetName = name.isEmpty() ? snapshot.text(row, IndexField::TargetId) : name;
    d->answer.reset();
    d->read();
    emit changed();
}

void FieldTrail::close()
{
    d->timer.cancel();
    d->reading.cancel();
    d->snapshot = {};
    d->answer.reset();
    d->row.reset();
    if (std::exchange(d->isOpened, false))
        emit changed();
}

void FieldTrail::Private::readSoon()
{
    if (timer.isSet())
        return; // not later and later while pages keep coming
    timer = clock.after(rest, [this] {
        timer.cancel();
        if (reading.isSet())
            readSoon(); // what is being read would never be said while pages keep coming
        else
            read();
    });
}

void FieldTrail::Private::findAgain()
{
    if (!row)
        return;
    timer.cancel();
    reading = runInWorker<std::optional<RowId>>(
        [from = history.known().events, wanted = snapshot.id(*row)](const CancelFlag &) { return from.find(wanted); },
        [this, from = history.known().events](std::optional<RowId> &&found) {
            reading.cancel();
            if (found)
                q->open(from, *found, path, isSecret);
            else
                q->close();
        });
    row.reset(); // it would now name another event
}

void FieldTrail::Private::read()
{
    // What is known of time is said of every row that has arrived, so all of them are read, shown or not.
    const KnownLog around = history.knownAround(snapshot, *row);
    snapshot = around.events;
    reading = runInWorker<HistoryPtr>(
        [from = snapshot, which = *row, where = path, shown = areSecretsShown,
         index = history.changedPaths()](const CancelFlag &cancel) {
            return readTrail(from, which, where, shown, index.get(), cancel);
        },
        [this, knows = around.time](HistoryPtr &&read) {
            reading.cancel();
            answer = std::move(read);
            known = knows;
            emit q->changed();
        });
}

void FieldTrail::setSecretsShown(bool shown)
{
    if (std::exchange(d->areSecretsShown, shown) == shown || !d->row)
        return;
    d->answer.reset(); // at once, where they are hidden
    d->read();
    emit changed();
}

bool FieldTrail::isOpen() const
{
    return d->isOpened;
}

FieldPath FieldTrail::path() const
{
    return d->path;
}

std::optional<RowId> FieldTrail::row() const
{
    return d->row;
}

bool FieldTrail::isSecret() const
{
    return d->isSecret && !d->areSecretsShown;
}

QString FieldTrail::targetName() const
{
    return d->targetName;
}

std::shared_ptr<const FieldHistory> FieldTrail::history() const
{
    return d->answer;
}

bool FieldTrail::isWhole() const
{
    return d->answer && !d->answer->steps.empty() && d->known.covers(d->answer->steps.front().time);
}

Timestamp FieldTrail::knownUntil() const
{
    return d->known.until;
}

} // namespace Backtrail
