// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/archive/sqlite.h"
#include "models/domain/result.h"
#include "models/json/eventdecoder.h"
#include "models/runtime/workerpool.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

// Reading an archive through one connection. One thread an object.

namespace Backtrail {

// Brings columns from the file to whoever shows them.
class RowReader
{
public:
    explicit RowReader(const Database &database)
        : m_database(database)
    {
    }
    // Rows from number `known` on, newest first by time; all strings that are new to this reader come with the first
    // part. Inside one transaction with `state`. Errors: the archive is damaged or cannot be read.
    [[nodiscard]] Result<Done> read(const ArchiveState &state, EventSequence known, const CancelFlag &cancel,
                                    const std::function<void(StoredRowsPtr)> &part);
    // All strings up to now, by field; without the empty one.
    [[nodiscard]] Result<NewTexts> readTexts();

private:
    const Database &m_database;
    std::int64_t m_nextDictionary = 0;
    std::array<std::uint32_t, indexFieldCount> m_sizes = ArchiveState().dictionarySizes;
};

// What was kept aside because it is no event, the newest first.
[[nodiscard]] Result<std::vector<DecodeWarning>> readUnreadable(const Database &database, int most);

using FramePtr = std::shared_ptr<const Frame>;

class FrameReader
{
public:
    explicit FrameReader(const Database &database);

    [[nodiscard]] Result<FramePtr> frameOf(EventSequence sequence);
    // Frames are numbered in the order of their events, without a hole.
    [[nodiscard]] Result<std::int64_t> numberOf(EventSequence sequence);
    [[nodiscard]] Result<FramePtr> frame(std::int64_t number);
    [[nodiscard]] Result<std::vector<QByteArray>> revisions(EventSequence sequence);

private:
    [[nodiscard]] Result<FramePtr> unpack(std::string_view data, EventSequence first, std::uint64_t count);

    const Database &m_database;
    Unpacker m_unpacker;
    Statement m_byEvent;
    Statement m_byNumber;
};

} // namespace Backtrail
