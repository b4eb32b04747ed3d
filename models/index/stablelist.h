// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace Backtrail {

// A list that only grows and whose elements never move: chunks of 16, 32, 64 and so on.
//
// One thread appends while others read, without a lock: a reader holds a count that was true when it got its
// snapshot and reads only elements below it, through chunk pointers that were set before. The writer touches only
// elements at or above every such count, pointers of new chunks, and `m_size`, which readers never look at. So no
// memory location is written while it may be read; handing the snapshot to the reader's thread orders the rest.
template<typename T>
class StableList
{
public:
    [[nodiscard]] const T &at(std::uint32_t index) const
    {
        const Place place = placeOf(index);
        return m_chunks[place.chunk][place.offset];
    }
    void append(T value)
    {
        const Place place = placeOf(m_size);
        if (place.offset == 0)
            m_chunks[place.chunk] = std::make_unique<T[]>(firstChunk << place.chunk);
        m_chunks[place.chunk][place.offset] = std::move(value);
        ++m_size;
    }
    [[nodiscard]] std::uint32_t size() const { return m_size; } // for the writer
    [[nodiscard]] std::size_t capacity() const
    {
        return m_size == 0 ? 0 : (firstChunk << (placeOf(m_size - 1).chunk + 1)) - firstChunk;
    }

private:
    static constexpr std::size_t firstChunk = 16;
    struct Place
    {
        std::size_t chunk;
        std::size_t offset;
    };
    static Place placeOf(std::uint32_t index)
    {
        const std::size_t shifted = index + firstChunk;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted)) - std::bit_width(firstChunk);
        return {chunk, shifted - (firstChunk << chunk)};
    }

    std::array<std::unique_ptr<T[]>, 29> m_chunks; // room for 2^32 elements
    std::uint32_t m_size = 0;
};

} // namespace Backtrail
