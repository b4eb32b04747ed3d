// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/codelist.h"
#include "models/index/eventid.h"
#include "models/index/eventindex.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>

namespace Backtrail {

inline constexpr std::uint32_t blockBits = 16;
inline constexpr std::uint32_t blockRows = 1U << blockBits;
inline constexpr std::uint32_t blockMask = blockRows - 1;

// Dictionary codes of one field in one block, as narrow as the largest of them allows.
class CodeColumn
{
public:
    [[nodiscard]] std::uint32_t at(std::uint32_t row) const
    {
        switch (m_width) {
        case 1:
            return values<std::uint8_t>()[row];
        case 2:
            return values<std::uint16_t>()[row];
        default:
            return values<std::uint32_t>()[row];
        }
    }
    // Calls with a pointer to the codes in the type they have.
    template<typename Function>
    auto visit(Function &&function) const
    {
        switch (m_width) {
        case 1:
            return function(values<std::uint8_t>());
        case 2:
            return function(values<std::uint16_t>());
        default:
            return function(values<std::uint32_t>());
        }
    }

    // Makes room; `used` codes are kept. Readers of an older copy of this column keep the memory they know.
    void resize(std::uint32_t used, std::uint32_t capacity);
    void set(std::uint32_t row, std::uint32_t code, std::uint32_t capacity);
    // Those of `codes` from `first` on.
    void set(std::uint32_t row, const CodeList &codes, std::size_t first, std::uint32_t count, std::uint32_t capacity);
    [[nodiscard]] std::size_t byteSize(std::uint32_t capacity) const { return std::size_t {m_width} * capacity; }

private:
    template<typename T>
    [[nodiscard]] T *values() const
    {
        return static_cast<T *>(m_data.get());
    }
    void move(std::uint32_t used, std::uint32_t capacity, std::uint8_t width);

    std::shared_ptr<void> m_data;
    std::uint8_t m_width = 1;
};

// Up to 65,536 rows as columns. A copy is a view of the same memory with its own row count: the index appends to its
// own copy behind the rows that other copies know, and memory that must be replaced (wider codes, more room) is
// replaced in that copy alone. So a copy in a snapshot never changes, and nothing it reads is written.
class EventBlock
{
public:
    static constexpr std::uint8_t uuidKind = 0;
    static constexpr std::uint8_t otherKind = 1; // the key's first four bytes are a number in the list of other ids

    struct Row
    {
        std::int64_t time = 0;
        UuidBytes key {};
        std::uint8_t kind = uuidKind;
        bool sameTime = false; // as the row before, which may be in the block before
        std::array<std::uint32_t, indexFieldCount> codes {};
    };

    // The same of many rows. None of them is of another kind until setOther() says so.
    struct Rows
    {
        std::span<const std::int64_t> times;
        std::span<const UuidBytes> keys;
        std::array<const CodeList *, indexFieldCount> codes {};
        std::size_t firstCode = 0; // of the first row, in each of them
        bool firstHasSameTime = false;
    };

    void append(const Row &row);
    void append(const Rows &rows); // not more than there is room for
    void setOther(std::uint32_t row, std::uint32_t number);
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] bool isFull() const { return m_size == blockRows; }

    [[nodiscard]] const std::int64_t *times() const { return m_times.get(); }
    [[nodiscard]] const UuidBytes *keys() const { return m_keys.get(); }
    [[nodiscard]] std::uint8_t kind(std::uint32_t row) const { return m_kinds ? m_kinds.get()[row] : uuidKind; }
    // For each row, whether it is at the time of the row before: 0 or 1.
    [[nodiscard]] const std::uint8_t *sameTimes() const { return m_sameTimes.get(); }
    [[nodiscard]] const CodeColumn &codes(IndexField field) const { return m_codes[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::int64_t oldest() const { return m_oldest; }
    [[nodiscard]] std::int64_t newest() const { return m_newest; }
    [[nodiscard]] std::size_t byteSize() const;

    [[nodiscard]] static UuidBytes otherKey(std::uint32_t number);
    [[nodiscard]] static std::uint32_t otherNumber(const UuidBytes &key);

private:
    void grow(std::uint32_t capacity);
    void makeKinds();

    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = 0;
    std::int64_t m_oldest = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_newest = std::numeric_limits<std::int64_t>::min();
    std::shared_ptr<std::int64_t> m_times;
    std::shared_ptr<UuidBytes> m_keys;
    // A byte a row that saves looking up two times far apart in memory for every pair of rows that match.
    std::shared_ptr<std::uint8_t> m_sameTimes;
    std::shared_ptr<std::uint8_t> m_kinds; // not there while every id of the block is a UUID
    std::array<CodeColumn, indexFieldCount> m_codes;
};

} // namespace Backtrail
