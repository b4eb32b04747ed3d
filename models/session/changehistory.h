// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/changedpaths.h"
#include "models/history/liveness.h"
#include "models/runtime/clock.h"
#include "models/session/eventlist.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Backtrail {

// What a list proves to be known: from its oldest event on, up to when it was last asked for what is new, less the time
// that servers may file late. Nothing, where the server was asked for some events only (a type, an actor), where pages
// are missing or rows are provisional: what happened to a value later may be among what was not asked for.
[[nodiscard]] KnownTime knownTimeOf(const ListStatus &status, const FilterState &filter, Timestamp asked);

// Events and what is known of their time, at one moment: neither says anything without the other.
struct KnownLog
{
    EventSnapshot events;
    KnownTime time;
};

// What the field histories and the filter by path share: the index of changed paths, built in the background from its
// first use on, and what is known of time. One thread; the index itself may be asked from any.
class ChangeHistory final : public QObject
{
    Q_OBJECT

public:
    ChangeHistory(EventList &list, Clock &clock, QObject *parent = nullptr); // both outlive it
    ~ChangeHistory() override;

    // Never null. Of the list's snapshot: another index of the list begins another one.
    [[nodiscard]] std::shared_ptr<const ChangedPaths> changedPaths();
    // Of the list, with what has arrived and is not shown yet: that, too, is known.
    [[nodiscard]] KnownLog known() const;
    // The same for who reads about one event, a row of `snapshot`. Where that row is another event by now, `snapshot` itself.
    [[nodiscard]] KnownLog knownAround(const EventSnapshot &snapshot, RowId row) const;
    // Where something else than the list knows better (what is kept, with its coverage). Called on this thread.
    void setKnownTime(std::function<KnownTime()> known);
    void announceKnownTime() { emit knownTimeChanged(); } // what the function above answers has changed

signals:
    void indexReplaced(); // rows speak of other events than before
    void knownTimeChanged(); // or the rows did
    void pathsCovered(); // a slice more of the index

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
