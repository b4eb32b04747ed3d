// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/packing.h"
#include "models/index/storedrows.h"
#include "models/json/eventbatch.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

// What the archive's blobs hold.

namespace Backtrail {

// Ties an event to all that were stored before it.
using ChainLink = std::array<char, 32>;
inline constexpr std::size_t shortLinkSize = 8;
[[nodiscard]] inline std::string_view viewOf(const ChainLink &link)
{
    return {link.data(), link.size()};
}

// The exact bytes of consecutive events, one behind the other, with where each ends and the beginning of its link of
// the chain, so that a verification can name the event and not only the frame.
struct Frame
{
    EventSequence first = 0;
    QByteArray bytes; // everything, unpacked
    std::vector<ByteSpan> events; // in `bytes`
    std::uint32_t linksAt = 0;

    [[nodiscard]] std::string_view raw(std::size_t index) const
    {
        return viewOf(bytes).substr(events[index].offset, events[index].length);
    }
    [[nodiscard]] std::string_view shortLink(std::size_t index) const
    {
        return viewOf(bytes).substr(linksAt + index * shortLinkSize, shortLinkSize);
    }
};

// A page of the API has 100 events; larger batches are cut so that one event is always near.
inline constexpr std::size_t mostInFrame = 128;
inline constexpr std::size_t mostFrameBytes = std::size_t {1} << 20;

struct FrameEvent
{
    std::string_view raw;
    ChainLink link;
};
[[nodiscard]] QByteArray frameBytes(EventSequence first, std::span<const FrameEvent> events);
void writeFrame(ByteWriter &writer, EventSequence first, std::span<const FrameEvent> events); // the same, behind what is there
// nullopt = no frame of `count` events from `first` on.
[[nodiscard]] std::optional<Frame> readFrame(QByteArray bytes, EventSequence first, std::uint64_t count);

// Columns of consecutive events; `texts` are not part of it.
[[nodiscard]] QByteArray segmentBytes(const StoredRows &rows);
// nullopt = no segment of `count` events from `first` on, or it needs strings that a dictionary of these sizes has not.
[[nodiscard]] std::optional<StoredRows> readSegment(std::string_view bytes, EventSequence first, std::uint64_t count,
                                                    const std::array<std::uint32_t, indexFieldCount> &dictionarySizes);
// Takes rows out of the middle, as for those that are new since.
void dropFirstRows(StoredRows &rows, std::size_t count);
void appendRows(StoredRows &rows, const StoredRows &more); // that follow without a hole

// Strings that one commit was the first to need, by field.
struct NewTexts
{
    std::array<std::uint32_t, indexFieldCount> firstText {};
    std::array<std::vector<std::string>, indexFieldCount> texts;
    [[nodiscard]] bool isEmpty() const;
};
[[nodiscard]] QByteArray dictionaryBytes(const NewTexts &texts);
[[nodiscard]] std::optional<NewTexts> readDictionary(std::string_view bytes);

} // namespace Backtrail
