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
    // All strings that are new to this reader, by field; without the empty one. Error: see isOtherTexts().
    [[nodiscard]] Result<NewTexts> readTexts();

private:
    // What it takes to see that the dictionary is the one that was read, however it was cut into rows meanwhile.
    struct Known
    {
        std::array<std::uint32_t, indexFieldCount> sizes = ArchiveState().dictionarySizes;
        std::array<std::uint64_t, indexFieldCount> sums {};
        void add(std::size_t field, std::string_view text);
    };
    [[nodiscard]] Result<bool> isLastRowTheSame() const;
    [[nodiscard]] Result<Done> readRows(const std::function<bool(NewTexts &&)> &take); // false = they do not fit
    [[nodiscard]] Result<NewTexts> readAgain();

    const Database &m_database;
    std::int64_t m_nextDictionary = 0;
    std::size_t m_lastRow = 0; // a hash of its bytes
    Known m_known;
};

// What was kept aside because it is no event, the newest first.
[[nodiscard]] Result<std::vector<DecodeWarning>> readUnreadable(const Database &database, int most);

// The numbers of strings mean other ones than when they were read: what was damaged was made anew. Whoever goes on
// with rows that were read before would show wrong ones.
[[nodiscard]] bool isOtherTexts(const Error &error);

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
