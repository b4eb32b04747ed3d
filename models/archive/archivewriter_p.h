// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivewriter.h"

#include <string_view>
#include <unordered_map>

namespace Backtrail {

struct ArchiveWriter::Draft
{
    struct Revision
    {
        EventSequence sequence = 0;
        std::string_view id;
        std::string_view raw;
    };
    EventBatchPtr batch;
    std::vector<std::size_t> fresh; // places in the batch
    std::unordered_map<std::string_view, std::size_t> freshIds; // to the place in `fresh`
    std::vector<Revision> revisions;
    std::uint32_t repeated = 0;
    StoredRows rows;
    ArchiveState state; // as it will be
    std::int64_t nextFrame = 0;
    std::vector<SegmentPlace> tail;
    NewTexts texts;
};

} // namespace Backtrail
