// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/archivewalk.h"
#include "models/archive/sqlite.h"

#include <optional>
#include <vector>

namespace Backtrail {

// Compares the columns in the file with what the stored bytes say: these rows are what lists, filters and counts show.
class ColumnCheck
{
public:
    // Inside one transaction with `state`.
    ColumnCheck(const Database &database, const ArchiveState &state);

    [[nodiscard]] Result<Done> begin(); // errors: the file cannot be read
    // All frames, in order. The time each of its events is listed at: the stored one, where an event does not say its
    // own.
    [[nodiscard]] Result<std::vector<std::int64_t>> add(const ProvedFrame &proved);

    [[nodiscard]] std::uint64_t wrongRows() const { return m_wrong; }
    [[nodiscard]] const std::optional<QString> &firstFault() const { return m_fault; } // plain text

private:
    [[nodiscard]] Result<Done> readTexts();
    [[nodiscard]] Result<Done> take(EventSequence sequence);
    [[nodiscard]] std::int64_t checkRow(EventSequence sequence, const EventRecord &record);
    [[nodiscard]] std::string_view idAt(std::uint32_t row);
    void wrong(const QString &what);

    const Database &m_database;
    const ArchiveState m_state;
    std::array<std::vector<std::string>, indexFieldCount> m_texts; // 0 = the empty one
    std::optional<StoredRows> m_rows; // the segment of the last event; nullopt = it cannot be read
    EventSequence m_end = 0; // of that segment, or of the events without a readable one
    std::size_t m_otherId = 0;
    UuidText m_uuid {};
    std::uint64_t m_wrong = 0;
    std::optional<QString> m_fault;
};

} // namespace Backtrail
