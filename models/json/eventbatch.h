// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/auditevent.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace Backtrail {

// Where something lies in the bytes of its batch.
struct ByteSpan
{
    std::uint32_t offset = 0;
    std::uint32_t length = 0; // 0 = absent or null; a JSON token is never empty
    friend bool operator==(const ByteSpan &, const ByteSpan &) = default;
};

// One event of a batch: views into the batch's bytes or its arena, valid as long as the batch.
// Strings are UTF-8, unescaped. The two documents stay as received: a JSON string token with its
// quotes, or whatever else the server sent there (all of an object, say).
struct EventRecord
{
    Timestamp time;
    ByteSpan raw; // the event object
    ByteSpan change;
    ByteSpan originalChange;
    std::string_view timeText;
    std::string_view id;
    std::string_view eventType;
    std::string_view targetId;
    std::string_view targetName;
    std::string_view targetType;
    std::string_view subTargetType;
    std::string_view origin;
    std::string_view triggeredBy;
    std::string_view projectId;
    std::string_view projectName;
    std::string_view environmentId;
    std::string_view environmentName;
    std::string_view environmentType;
    std::string_view userAgent;
};

// The decoded events of one answer: the exact bytes received plus records that point into them. Immutable once
// shared; read from any thread. Owns all memory its records point to.
class EventBatch
{
public:
    EventBatch() = default;
    Q_DISABLE_COPY_MOVE(EventBatch)

    [[nodiscard]] std::string_view bytes(ByteSpan span) const
    {
        return {m_storage->bytes.constData() + span.offset, span.length};
    }
    [[nodiscard]] const QByteArray &allBytes() const { return m_storage->bytes; }
    [[nodiscard]] const std::vector<EventRecord> &events() const { return m_events; }
    [[nodiscard]] std::size_t byteSize() const; // memory held, for the sizes shown to the user

    // Everything one event holds. Parses its bytes again: for the detail pane and exports, in a worker.
    [[nodiscard]] AuditEvent auditEvent(std::size_t index) const;
    // One document, unescaped to UTF-8; nullopt = absent or null. A document that is not a JSON string (an object
    // sent as such) is given as its raw JSON. Any thread.
    [[nodiscard]] std::optional<QByteArray> change(std::size_t index) const;
    [[nodiscard]] std::optional<QByteArray> originalChange(std::size_t index) const;

private:
    friend class EventDecoder;
    friend std::shared_ptr<const EventBatch> selectEvents(const std::shared_ptr<const EventBatch> &batch,
                                                          const std::vector<std::size_t> &keep);

    // What records point to; shared by the batches that were selected from one answer.
    struct Storage
    {
        QByteArray bytes;
        // Strings that had escapes, unescaped. Blocks keep their address.
        std::vector<std::unique_ptr<char[]>> arena;
        std::size_t arenaSize = 0;
    };
    std::shared_ptr<Storage> m_storage = std::make_shared<Storage>(); // never changed once the batch is shared
    std::vector<EventRecord> m_events;
};

using EventBatchPtr = std::shared_ptr<const EventBatch>;

// The value of a document as its raw JSON was received: a string is unescaped, anything else stays as it is.
// nullopt for nothing at all.
[[nodiscard]] std::optional<QByteArray> documentText(std::string_view rawJson);

} // namespace Backtrail
