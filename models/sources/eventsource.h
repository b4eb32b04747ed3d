// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/organization.h"
#include "models/domain/query.h"
#include "models/domain/result.h"
#include "models/domain/target.h"
#include "models/json/eventdecoder.h"
#include "models/runtime/request.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

// The ports between what reads (models/sources) and what uses it (models/session). No network type appears here,
// so every user is tested with a scripted source.

namespace Backtrail {

struct EventPage
{
    EventBatchPtr batch; // what the pages before did not hold, newest first
    bool atEnd = false; // nothing older matches the query
    bool retentionLimitReached = false;
    std::vector<DecodeWarning> warnings;
    // Said when events may be missing at this place, such as more events in one instant than any answer can hold.
    // Empty = none. Plain text for the user.
    QString gap;
    // Where those may be. A range without a beginning: not newer than the page before, and everything older. One with a
    // beginning is an instant, and the source has tried all that it can to read it.
    std::vector<TimeRange> gapRanges;
    // What the server's clock showed when it read this; the earliest answer counts. nullopt = it did not say.
    std::optional<Timestamp> answeredAt;
    // Events that the server sent although they lie outside of what was asked, rounding aside. They were dropped; a
    // walk that brings nothing else is an answer to another question.
    int strayEvents = 0;
};

// What a request is waiting for, while it is.
struct RequestNote
{
    enum class Kind { Sending, WaitingToRetry, WaitingForBudget };
    Kind kind = Kind::Sending;
    int attempt = 1;
    std::chrono::milliseconds wait {0};
    std::optional<Error> because; // the failure that is retried
    friend bool operator==(const RequestNote &, const RequestNote &) = default;
};

// One walk over one frozen query, from newest to oldest. Each event comes exactly once, whatever the server's rule
// for equal timestamps at the edge of a page. One `next()` at a time; after a failure the same `next()` may be tried
// again and continues where it was.
class EventWalk
{
public:
    virtual ~EventWalk() = default;
    virtual Request next(std::function<void(Result<EventPage>)> done, std::function<void(const RequestNote &)> note = {}) = 0;
};

// How much of the server's patience is used.
struct RateBudget
{
    int limit = 0; // requests a window, 0 = unknown
    int used = 0;
    std::chrono::seconds window {0};
    std::optional<Timestamp> resetsAt;
    friend bool operator==(const RateBudget &, const RateBudget &) = default;
};

class EventSource
{
public:
    virtual ~EventSource() = default;
    [[nodiscard]] virtual std::unique_ptr<EventWalk> walk(const EventQuery &query) = 0;
    [[nodiscard]] virtual RateBudget budget() const = 0;
};

class TargetSource
{
public:
    virtual ~TargetSource() = default;
    virtual Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done) = 0;
    // False = it also answers questions without a target type, and for several places above.
    [[nodiscard]] virtual bool needsTargetType() const { return true; }
};

class OrganizationSource
{
public:
    virtual ~OrganizationSource() = default;
    virtual Request organizations(std::function<void(Result<OrganizationList>)> done) = 0;
    virtual Request organization(const QString &id, std::function<void(Result<Organization>)> done) = 0;
};

// Everything one connection offers. Lives as long as the connection is open; requests die with it.
class Source : public EventSource, public TargetSource, public OrganizationSource
{
};

} // namespace Backtrail
