// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventfields.h"
#include "models/json/eventdecoder.h"
#include "models/json/jsonwalker.h"

#include <array>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace Backtrail {

// Unescaped strings of one batch, in blocks that keep their address.
class TextArena
{
public:
    // Room for a text; `keep()` says how much of it is used.
    [[nodiscard]] char *reserve(std::size_t size);
    [[nodiscard]] std::string_view keep(std::size_t used);
    [[nodiscard]] std::string_view copy(std::string_view text);

    [[nodiscard]] std::vector<std::unique_ptr<char[]>> takeBlocks(std::size_t &size);

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_total = 0;
};

// Reads events out of a walker into records. Private to this room; the rules are those of EventDecoder.
class EventReader
{
public:
    enum class Outcome {
        Read, // the record is filled
        Lost, // no event, but its end is known: warned about, the walker stands behind it
        Broken // its end cannot be found: the walker stands where it broke
    };

    // `bytes` is the whole text, to which spans are relative; it stays where it is. Warnings name element n of it by
    // `pathPrefix` + n.
    void begin(const char *bytes, const QString &pathPrefix);
    // What is walked next may hold bytes that are no UTF-8.
    void expectInvalidUtf8(bool expect) { m_checkUtf8 = expect; }
    [[nodiscard]] Outcome read(JsonWalker &walker, EventRecord &record, std::size_t element);
    void lose(std::string_view raw, std::size_t element);
    [[nodiscard]] TextArena &arena() { return m_arena; }
    [[nodiscard]] std::vector<DecodeWarning> takeWarnings() { return std::exchange(m_warnings, {}); }
    [[nodiscard]] bool lastWasUntimed() const { return m_untimed; } // the record read last has no readable time
    [[nodiscard]] std::string_view string(std::string_view token); // unescaped, valid UTF-8

private:
    [[nodiscard]] bool readMembers(JsonWalker &walker, EventRecord &record, std::size_t element);
    [[nodiscard]] bool readValue(JsonWalker &walker, std::size_t field, EventRecord &record, std::size_t element);
    [[nodiscard]] std::optional<std::size_t> matchField(std::string_view name, std::size_t position);
    void complete(EventRecord &record, std::size_t element);
    void warn(std::size_t element, std::string_view member, const QString &message);
    [[nodiscard]] ByteSpan span(std::string_view part) const;

    const char *m_bytes = nullptr;
    QString m_pathPrefix;
    bool m_checkUtf8 = false;
    bool m_untimed = false;
    TextArena m_arena;
    std::vector<DecodeWarning> m_warnings;
    // Which field stood at this place in the event before: a server writes its members in one order.
    std::array<std::size_t, 32> m_expected {};
};

} // namespace Backtrail
