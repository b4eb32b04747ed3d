// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivefilters.h"
#include "models/archive/archivewalk.h"

#include <vector>

namespace Backtrail {

// Makes few large frames of many small ones, with the same bytes and the same links, and their search filters.
class FrameMerger
{
public:
    // Inside a transaction that writes.
    explicit FrameMerger(Database &database);

    [[nodiscard]] Result<Done> begin();
    // All frames, in order. They may be replaced at once, or with a later one.
    [[nodiscard]] Result<Done> add(const ProvedFrame &proved);
    [[nodiscard]] Result<Done> end();

    [[nodiscard]] std::int64_t framesBefore() const { return m_before; }
    [[nodiscard]] std::int64_t framesAfter() const { return m_next; }

private:
    [[nodiscard]] Result<Done> replace();
    [[nodiscard]] Result<Done> writeMerged(std::int64_t number);

    Database &m_database;
    Packer m_packer;
    GramFilterBuilder m_grams;
    FilterWriter m_filters;
    std::vector<ProvedFrame> m_group; // that become one
    std::size_t m_events = 0;
    std::size_t m_bytes = 0;
    std::int64_t m_before = 0;
    std::int64_t m_next = 0;
};

} // namespace Backtrail
