// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/chains.h"
#include "models/history/liveness.h"
#include "models/runtime/clock.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace Backtrail {

class ChangeHistory;

// What an event is to the operation of the selected one.
enum class ChainRole : std::uint8_t {
    Cause, // drawn apart: a candidate
    First,
    Middle,
    Last,
    Only, // the one event of the operation that is there
    Inner, // of an operation on a service that the one on its environment began
    Outer // of the operation on the environment that began the selected one
};

// The operation that the selected event belongs to. A value.
struct EventChain
{
    ChainSet set;
    std::uint32_t own = 0;
    std::int64_t limitNs = 0; // of its family

    [[nodiscard]] const Chain &chain() const { return set.chains[own]; }
    struct Member
    {
        RowId row = 0;
        ChainRole role = ChainRole::Middle;
        ChainRule rule = ChainRule::Opens;
    };
    std::vector<Member> members; // oldest first
    QStringList types; // event types of its own events, oldest first, without the cause
    [[nodiscard]] const Member *member(RowId row) const; // nullptr = not in it
    [[nodiscard]] std::optional<RowId> neighbour(RowId row, bool next) const;
};

// What is known of the selected event beyond itself: what became of each path it changed, and the operation that it is
// part of. Read in workers, again when more is known. One thread.
class EventStory final : public QObject
{
    Q_OBJECT

public:
    EventStory(ChangeHistory &history, Clock &clock, QObject *parent = nullptr); // both outlive it
    ~EventStory() override;

    // Another event: what was known is dropped at once. Newer rows of the list are followed from then on, and so is the
    // event where the list begins another index.
    void show(const EventSnapshot &snapshot, RowId row);
    void clear();

    // nullptr = the event did not change it, or it is not read yet.
    [[nodiscard]] const Liveness *liveness(const FieldPath &path) const;
    [[nodiscard]] bool knowsLiveness() const; // read
    [[nodiscard]] Timestamp knownUntil() const; // what liveness() is said of
    [[nodiscard]] std::shared_ptr<const EventChain> chain() const; // null = it is part of none, or not read yet

    [[nodiscard]] const UnrelatedPairs &unrelated() const;
    void setUnrelated(const UnrelatedPairs &pairs);
    // The selected event has nothing to do with the rest of its chain. The settings keep it.
    void leaveChain();
    void forgetLeaving(); // takes it back
    [[nodiscard]] bool hasLeft() const; // the selected event is one of those

signals:
    void livenessChanged();
    void chainChanged();
    void unrelatedChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
