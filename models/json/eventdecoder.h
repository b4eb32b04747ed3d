// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/json/eventbatch.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// One event that could not be read as one, or a part of one that could not. Counted and shown, never fatal.
struct DecodeWarning
{
    QString path; // RFC 6901 pointer into the page: `/events/17/timestamp`
    QString message; // plain text, may quote (shortened) server text
    bool eventLost = false; // true: the element is no event at all and has no row; its raw bytes are in `raw`
    QByteArray raw;
    friend bool operator==(const DecodeWarning &, const DecodeWarning &) = default;
};

// One answer of GET /organization/{id}/events. No member is required by the API; `events` is, by us: an answer
// without it is Malformed, because an empty list must never be invented.
struct DecodedPage
{
    EventBatchPtr batch;
    QString nextLink; // as received, empty = absent, null or ""
    QString previousLink;
    bool retentionLimitReached = false; // organization_max_limit_reached
    std::vector<DecodeWarning> warnings;
    std::optional<Timestamp> answeredAt; // the server's clock; not in the bytes, so whoever received them fills it in
};

// Bytes -> events, with simdjson. Holds reusable buffers: keep one a thread. Not thread-safe.
// Rules: an unknown member or enum value is kept; null, absent and a wrong type read as empty (a wrong type warns);
// duplicate members: the last wins; an event without a readable timestamp keeps its row at the time of its
// predecessor in the page and warns; an event without an id gets `sha256:` + hex of its bytes;
// a lone surrogate in a string stays visible as its six escape characters; any nesting depth is survived.
// a byte that is no UTF-8 reads as U+FFFD, with a warning; the raw bytes stay as they are.
// Errors: NotJson (does not begin like JSON), Malformed (cut or wrong shape; `detail` names the byte offset), TooLarge.
class EventDecoder
{
public:
    EventDecoder();
    ~EventDecoder();
    Q_DISABLE_COPY_MOVE(EventDecoder)

    [[nodiscard]] Result<DecodedPage> decodePage(QByteArray bytes);
    // One event object per line (JSON Lines), as the file source and tests read it. A line that is no event, such as
    // the half line at the end of a file that is being written, is a warning (`/17` = the eighteenth line).
    [[nodiscard]] Result<DecodedPage> decodeLines(QByteArray bytes);
    // One event object alone, such as the bytes an archive or an index kept of it. nullptr = it is none.
    [[nodiscard]] EventBatchPtr decodeEvent(QByteArray bytes);

private:
    class Private;
    [[nodiscard]] std::shared_ptr<EventBatch> begin(QByteArray bytes);
    [[nodiscard]] DecodedPage finish(std::shared_ptr<EventBatch> batch);

    std::unique_ptr<Private> d;
};

// A copy of `batch` with only the records `keep` (in that order): the bytes are shared.
// Used to drop what a page repeated of the page before it.
[[nodiscard]] EventBatchPtr selectEvents(const EventBatchPtr &batch, const std::vector<std::size_t> &keep);

} // namespace Backtrail
