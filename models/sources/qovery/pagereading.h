// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventdecoder.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Backtrail {

// Where a page begins: inside which upper bound, after which token.
struct PagePlace
{
    std::optional<std::int64_t> toSeconds;
    QString token;
    int pageSize = 0;

    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

// What the walk must know of a page to find the next. Events without a readable time say nothing about the place.
struct PageReading
{
    PagePlace place;
    bool isFirm = false; // has an edge and runs from newest to oldest
    bool hasNext = false;
    bool lacksToken = false; // the server says that there is more, but not how to ask for it
    QString nextToken;
    int count = 0; // elements, readable or not
    Timestamp newest;
    Timestamp edge; // the oldest
    Timestamp beforeEdge; // the oldest that is newer than `edge`, when newerThanEdge > 0
    int newerThanEdge = 0;

    [[nodiscard]] std::int64_t edgeSecond() const { return edge.floorSeconds(); }
    [[nodiscard]] bool isOneSecond() const { return newest.floorSeconds() == edgeSecond(); }
};

[[nodiscard]] PageReading readPage(const DecodedPage &page, const PagePlace &place);

// Is there an event at exactly this time?
[[nodiscard]] bool holdsInstant(const DecodedPage &page, Timestamp instant);

// What was delivered around the edge of the walk, so that nothing comes twice.
class KnownEvents
{
public:
    // The records of the page that are new, in their order. They are known from now on.
    [[nodiscard]] std::vector<std::size_t> takeNew(const DecodedPage &page);
    // The warnings of the page that belong to its `fresh` records or to elements that are no events and are new.
    [[nodiscard]] std::vector<DecodeWarning> takeNewWarnings(const DecodedPage &page, const std::vector<std::size_t> &fresh);
    // Nothing above this second will be seen again.
    void forgetAbove(std::int64_t second);

private:
    [[nodiscard]] bool isNewLoss(const DecodedPage &page, const std::vector<std::size_t> &lostElements,
                                 const DecodeWarning &warning);

    QHash<QByteArray, std::int64_t> m_seconds; // by event id
    // Elements that are no events, by their bytes and what stands beside them: the same bytes elsewhere are another one.
    QHash<QByteArray, std::int64_t> m_lost;
};

// The events of several answers whose time is in [second, second + 1), newest first, each once. In a worker.
[[nodiscard]] EventBatchPtr mergeSecond(const std::vector<EventBatchPtr> &batches, std::int64_t second);

} // namespace Backtrail
