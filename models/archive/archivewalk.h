// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/sqlite.h"
#include "models/json/eventdecoder.h"
#include "models/runtime/workerpool.h"

#include <functional>
#include <optional>

namespace Backtrail {

// One frame whose events were proved to be those of the chain.
struct ProvedFrame
{
    std::int64_t number = 0;
    Frame frame;
    EventBatchPtr events; // of this frame, decoded from their stored bytes
    std::vector<ChainLink> links; // one an event
    std::string_view packed; // as it is in the file; good until the next one
};

struct ProvedElement
{
    std::uint64_t number = 0;
    std::uint64_t sequence = 0; // of a revision: the event that it is one of; else `number`
    QByteArray raw;
};

// Goes through everything that was received, in the order of the chain, and proves each part before it is handed on.
// Inside one transaction, in which those who are handed frames may replace the ones they have seen: no cursor stays
// open meanwhile. One thread.
class ArchiveWalk
{
public:
    ArchiveWalk(const Database &database, const QByteArray &source, const ArchiveState &state);

    // False = cancelled, `visit` said so, or a fault was found.
    [[nodiscard]] bool events(const CancelFlag &cancel, const std::function<bool(const ProvedFrame &)> &visit);
    [[nodiscard]] bool revisions(const std::function<bool(const ProvedElement &)> &visit);
    [[nodiscard]] bool unreadable(const std::function<bool(const ProvedElement &)> &visit);
    // Plain text: what is wrong, and where.
    [[nodiscard]] const std::optional<QString> &fault() const { return m_fault; }

private:
    [[nodiscard]] bool fail(const QString &what)
    {
        m_fault = what;
        return false;
    }
    [[nodiscard]] bool prove(ProvedFrame &proved, std::string_view link);
    [[nodiscard]] bool others(ChainKind kind, const char *sql, const ChainHead &expected,
                              const std::function<bool(const ProvedElement &)> &visit);

    const Database &m_database;
    const ArchiveState m_state;
    ChainHasher m_chain;
    Unpacker m_unpacker;
    EventDecoder m_decoder;
    ChainHead m_head;
    std::optional<QString> m_fault;
};

// All events of a frame, decoded as one page; null = not all are events.
[[nodiscard]] EventBatchPtr decodeFrame(EventDecoder &decoder, const Frame &frame);
// Does the time say what the event's own bytes say? One without a readable time has it from what it came with, which
// nobody can derive from it alone.
[[nodiscard]] bool statesItsTime(const EventRecord &record);

} // namespace Backtrail
