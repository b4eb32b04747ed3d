// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivewriter.h"

#include <string_view>
#include <vector>

namespace Backtrail {

struct ArchiveWriter::Draft
{
    struct Revision
    {
        EventSequence sequence = 0;
        std::string_view id;
        std::string_view raw;
    };
    // A new event; the commit that it came with holds the batch.
    struct Fresh
    {
        const EventBatch *batch = nullptr;
        std::size_t index = 0;
        std::uint32_t hash = 0; // of its id
        [[nodiscard]] const EventRecord &record() const { return batch->events()[index]; }
        [[nodiscard]] std::string_view raw() const { return batch->bytes(record().raw); }
    };
    // Of one commit of the group.
    struct Part
    {
        std::size_t firstFresh = 0;
        std::size_t firstRevision = 0;
        std::uint32_t repeated = 0;
        std::uint32_t unreadable = 0;
    };
    std::vector<Part> parts; // one a commit, in their order
    std::vector<Fresh> fresh;
    IdFinder freshIds; // to the place in `fresh`
    std::vector<Revision> revisions;
    StoredRows rows;
    ArchiveState state; // as it will be
    std::int64_t nextFrame = 0;
    std::vector<SegmentPlace> tail;
    NewTexts texts;
};

} // namespace Backtrail
