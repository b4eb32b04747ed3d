// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/archivewalk.h"
#include "models/archive/textnumbers.h"

#include <vector>

namespace Backtrail {

// Makes the columns of an archive from the stored bytes, in as few pieces as there may be. They are kept in memory,
// packed, some thirty bytes an event, until it is known whether they are needed.
class ColumnBuilder
{
public:
    // All frames, in order, with the time at which each event is listed.
    void add(const ProvedFrame &proved, const std::vector<std::int64_t> &times);
    // Instead of those in the file, inside the transaction that also stores `state`.
    [[nodiscard]] Result<Done> write(Database &database, ArchiveState &state);
    [[nodiscard]] std::size_t segments(); // in which they are written

private:
    struct Part
    {
        EventSequence first = 0;
        std::size_t count = 0;
        std::int64_t oldest = 0;
        std::int64_t newest = 0;
        QByteArray packed;
    };
    void endPart();

    Packer m_packer;
    TextNumbers m_texts;
    StoredRows m_rows;
    std::vector<Part> m_parts;
};

} // namespace Backtrail
