// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/bytefinder.h"
#include "models/index/textneedle.h"
#include "models/json/eventdecoder.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace Backtrail {

// Looks for a text in the events of one frame, as an index with the same events does: in both documents as their
// strings read, the id and the members that are columns, ignoring case as QString does. Never across two of them, in
// JSON syntax or in the names of an event's own members.
//
// Nearly every event is decided by a scan of the bytes as they are. What a scan cannot tell (letters written as
// escapes, characters that fold to ASCII, documents that are no strings, a hit outside of the documents) is decided by
// reading the event. Holds buffers: one a thread.
class FrameSearch
{
public:
    explicit FrameSearch(const QString &text);

    // Numbers of the events that hold the text, ascending. `events` lie in `frame` in ascending order.
    [[nodiscard]] std::vector<std::uint32_t> find(const QByteArray &frame, std::span<const ByteSpan> events);

private:
    enum class Verdict : std::uint8_t { No, Doubtful, Yes };

    void doubt(std::string_view frame);
    template <typename OnHit>
    void atFirstHits(std::string_view frame, const ByteFinder &finder, OnHit onHit);
    void doubtWhereFound(std::string_view frame, std::string_view bytes);
    void doubtNonAscii(std::string_view frame);
    void doubtIds(std::string_view frame);
    void scan(const QByteArray &frame);
    void scanObjects(const QByteArray &frame);
    [[nodiscard]] Verdict judgeHit(const QByteArray &frame, const ByteSpan &event, std::size_t hit);
    [[nodiscard]] bool isInEvent(const QByteArray &frame, const ByteSpan &event);
    [[nodiscard]] EventBatchPtr decode(const QByteArray &frame, const ByteSpan &event);
    [[nodiscard]] std::size_t eventAt(std::size_t place, std::size_t from) const;

    TextNeedle m_needle;
    EventDecoder m_decoder;
    std::optional<ByteFinder> m_inString; // the needle as a document's string is escaped; none = only reading tells
    std::optional<ByteFinder> m_inObject; // as it stands in a document that is no string, where that differs
    bool m_isAscii = false;
    bool m_mayBeInHash = false; // an event without an id has one made of its SHA-256

    // Of the frame in work.
    std::span<const ByteSpan> m_events;
    std::vector<Verdict> m_verdicts;
};

} // namespace Backtrail
