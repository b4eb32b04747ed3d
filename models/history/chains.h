// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/chainfamily.h"
#include "models/history/liveness.h"
#include "models/index/eventindex.h"
#include "models/runtime/workerpool.h"

#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace Backtrail {

// Why an event is in a chain: each is a sentence for the user.
enum class ChainRule : std::uint8_t {
    Opens, // the first event of the family on this target
    Triggers, // requested what was queued on this target just before
    Queues, // the queueing of the nearest open request on this target
    QueuesAgain, // another queueing of it
    Closes, // the end of the nearest open operation of the family on this target, within the limit
    Cancels, // cancels the nearest open operation on this target
    Causes, // an UPDATE of this target directly before the operation: a candidate, not more
    Alone // an end of an operation whose beginning is not there
};

struct ChainLink
{
    RowId row = 0;
    ChainRule rule = ChainRule::Opens;
    friend bool operator==(const ChainLink &, const ChainLink &) = default;
};

enum class ChainEnd : std::uint8_t {
    Open, // no end is known: it runs, or nobody can say
    Succeeded,
    Failed,
    Canceled,
    Missing // no end came within the limit, and nothing is missing from what is known of that time
};

// One operation on one target: inferred from names, order and nearness in time, never told by the server.
struct Chain
{
    ChainFamily family = ChainFamily::Deploy;
    ChainEnd end = ChainEnd::Open;
    bool isBeginMissing = false; // it has an end only, and nothing is missing from what is known of the time before
    std::vector<ChainLink> links; // oldest first; without the cause
    std::optional<RowId> cause;
    Timestamp begin; // of the first link
    Timestamp last; // of the last one
    std::optional<std::uint32_t> parent; // the operation on the environment that began when this one did
    std::vector<std::uint32_t> children; // operations on services of the environment, by their begin
};

// Pairs of events that the user said are not related, by event id.
class UnrelatedPairs
{
public:
    void add(const QString &one, const QString &other);
    void removeAllOf(const QString &eventId);
    [[nodiscard]] bool contains(const QString &one, const QString &other) const;
    [[nodiscard]] bool mentions(const QString &eventId) const { return m_mentioned.contains(eventId); }
    [[nodiscard]] bool isEmpty() const { return m_pairs.isEmpty(); }
    [[nodiscard]] QStringList toList() const; // "ID ID", sorted; for the settings
    [[nodiscard]] static UnrelatedPairs fromList(const QStringList &list); // what is no pair is skipped

    friend bool operator==(const UnrelatedPairs &left, const UnrelatedPairs &right)
    {
        return left.m_pairs == right.m_pairs;
    }

private:
    void countMentions();

    QSet<std::pair<QString, QString>> m_pairs; // the smaller id first
    QSet<QString> m_mentioned;
};

struct ChainOptions
{
    ChainLimits limits;
    UnrelatedPairs unrelated;
    KnownTime known; // what may be called missing
};

// The chains of some events of a snapshot. The same rows give the same chains, in whatever order they arrived.
struct ChainSet
{
    std::vector<Chain> chains; // by their first event
    // The chain in which the event is a link, else the one of which it is the cause candidate.
    [[nodiscard]] std::optional<std::uint32_t> chainOf(RowId row) const;

    std::vector<std::pair<RowId, std::uint32_t>> places; // ascending; used by chainOf
};

// For workers; nullopt = cancelled. All rows of the snapshot, or those that can be in one chain with `row`: of its
// target and of its environment. Events at one time count in the order request, queueing, end.
[[nodiscard]] std::optional<ChainSet> findChains(const EventSnapshot &snapshot, const ChainOptions &options,
                                                 const CancelFlag &cancel);
[[nodiscard]] std::optional<ChainSet> findChainsAround(const EventSnapshot &snapshot, RowId row,
                                                       const ChainOptions &options, const CancelFlag &cancel);
// From how long the operations of the snapshot took.
[[nodiscard]] std::optional<ChainLimits> learnLimits(const EventSnapshot &snapshot, const CancelFlag &cancel);

} // namespace Backtrail
