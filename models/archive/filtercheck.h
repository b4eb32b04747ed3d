// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivefilters.h"
#include "models/index/eventindex.h"

#include <optional>

namespace Backtrail {

// Compares the search filters in the file with those that the stored bytes make, and puts these in their place if
// asked to. One that says no where the answer is yes would hide an event from every search.
class FilterCheck
{
public:
    // Inside a transaction; one that writes, where `mends`.
    FilterCheck(const Database &database, bool mends);

    // All frames, in the order of their numbers from 0 on. `firstEvent` is the number of the frame's first one.
    [[nodiscard]] Result<Done> add(QByteArray filter, EventSequence firstEvent);
    [[nodiscard]] Result<Done> end();

    [[nodiscard]] std::uint64_t wrongFrames() const { return m_wrong; } // all of a pack, where one in it is wrong
    [[nodiscard]] std::optional<EventSequence> firstWrongEvent() const { return m_firstWrong; }

private:
    [[nodiscard]] Result<Done> checkPack();
    [[nodiscard]] Result<bool> isPacked() const;
    [[nodiscard]] Result<bool> isLoose() const;
    [[nodiscard]] Result<bool> isNothingBehind() const;
    [[nodiscard]] Result<Done> mend();
    [[nodiscard]] Result<bool> hasRow(const char *sql, std::int64_t from, std::int64_t to) const;

    const Database &m_database;
    bool m_hasFilters; // of this format
    bool m_mends;
    std::int64_t m_pack = 0;
    std::vector<QByteArray> m_filters; // of this pack so far
    EventSequence m_firstEvent = 0; // of this pack
    std::uint64_t m_wrong = 0;
    std::optional<EventSequence> m_firstWrong;
};

} // namespace Backtrail
