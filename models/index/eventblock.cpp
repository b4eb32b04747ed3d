// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/eventblock.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace Backtrail {

namespace {

constexpr std::uint32_t smallestCapacity = 1024;

template<typename T>
std::shared_ptr<T> makeRoom(std::size_t count)
{
    return std::shared_ptr<T>(new T[count], std::default_delete<T[]>());
}

template<typename T>
std::shared_ptr<T> moved(const std::shared_ptr<T> &old, std::uint32_t used, std::uint32_t capacity)
{
    std::shared_ptr<T> room = makeRoom<T>(capacity);
    if (used > 0)
        std::copy_n(old.get(), used, room.get());
    return room;
}

std::shared_ptr<void> makeCodes(std::uint32_t count, std::uint8_t width)
{
    switch (width) {
    case 1:
        return makeRoom<std::uint8_t>(count);
    case 2:
        return makeRoom<std::uint16_t>(count);
    default:
        return makeRoom<std::uint32_t>(count);
    }
}

std::uint8_t widthFor(std::uint32_t code)
{
    if (code <= std::numeric_limits<std::uint8_t>::max())
        return 1;
    return code <= std::numeric_limits<std::uint16_t>::max() ? 2 : 4;
}

} // namespace

void CodeColumn::resize(std::uint32_t used, std::uint32_t capacity)
{
    move(used, capacity, m_width);
}

void CodeColumn::set(std::uint32_t row, std::uint32_t code, std::uint32_t capacity)
{
    if (const std::uint8_t width = widthFor(code); width > m_width)
        move(row, capacity, width);
    switch (m_width) {
    case 1:
        values<std::uint8_t>()[row] = static_cast<std::uint8_t>(code);
        break;
    case 2:
        values<std::uint16_t>()[row] = static_cast<std::uint16_t>(code);
        break;
    default:
        values<std::uint32_t>()[row] = code;
    }
}

void CodeColumn::set(std::uint32_t row, const CodeList &codes, std::size_t first, std::uint32_t count, std::uint32_t capacity)
{
    codes.visit([&]<typename From>(const std::vector<From> &list) {
        const std::span<const From> some(list.data() + first, count);
        if (sizeof(From) > m_width) {
            std::uint32_t all = 0; // has the width of the widest
            for (const From code : some)
                all |= code;
            if (const std::uint8_t width = widthFor(all); width > m_width)
                move(row, capacity, width);
        }
        visit([&](auto *values) {
            using Code = std::remove_pointer_t<decltype(values)>;
            std::ranges::transform(some, values + row, [](From code) { return static_cast<Code>(code); });
        });
    });
}

void CodeColumn::move(std::uint32_t used, std::uint32_t capacity, std::uint8_t width)
{
    CodeColumn wider;
    wider.m_width = width;
    wider.m_data = makeCodes(capacity, width);
    if (used > 0) {
        visit([&](const auto *from) {
            wider.visit([&](auto *to) {
                using Code = std::remove_pointer_t<decltype(to)>;
                std::transform(from, from + used, to, [](auto code) { return static_cast<Code>(code); });
            });
        });
    }
    *this = std::move(wider);
}

void EventBlock::append(const Row &row)
{
    if (m_size == m_capacity)
        grow(std::max(smallestCapacity, m_capacity * 2));
    m_times.get()[m_size] = row.time;
    m_keys.get()[m_size] = row.key;
    m_sameTimes.get()[m_size] = row.sameTime ? 1 : 0;
    if (row.kind != uuidKind)
        makeKinds();
    if (m_kinds)
        m_kinds.get()[m_size] = row.kind;
    for (std::size_t field = 0; field < m_codes.size(); ++field)
        m_codes[field].set(m_size, row.codes[field], m_capacity);
    m_oldest = std::min(m_oldest, row.time);
    m_newest = std::max(m_newest, row.time);
    ++m_size;
}

void EventBlock::append(const Rows &rows)
{
    const auto count = static_cast<std::uint32_t>(rows.times.size());
    Q_ASSERT(m_size + count <= blockRows && rows.keys.size() == count);
    if (count == 0)
        return;
    if (m_size + count > m_capacity)
        grow(std::max(smallestCapacity, std::bit_ceil(m_size + count)));
    std::ranges::copy(rows.times, m_times.get() + m_size);
    std::ranges::copy(rows.keys, m_keys.get() + m_size);
    std::uint8_t *const same = m_sameTimes.get() + m_size;
    same[0] = rows.firstHasSameTime ? 1 : 0;
    for (std::uint32_t i = 1; i < count; ++i)
        same[i] = rows.times[i] == rows.times[i - 1] ? 1 : 0;
    if (m_kinds)
        std::fill_n(m_kinds.get() + m_size, count, uuidKind);
    for (std::size_t field = 0; field < m_codes.size(); ++field)
        m_codes[field].set(m_size, *rows.codes[field], rows.firstCode, count, m_capacity);
    const auto [oldest, newest] = std::ranges::minmax(rows.times);
    m_oldest = std::min(m_oldest, oldest);
    m_newest = std::max(m_newest, newest);
    m_size += count;
}

void EventBlock::setOther(std::uint32_t row, std::uint32_t number)
{
    makeKinds();
    m_kinds.get()[row] = otherKind;
    m_keys.get()[row] = otherKey(number);
}

void EventBlock::makeKinds()
{
    if (m_kinds)
        return;
    m_kinds = makeRoom<std::uint8_t>(m_capacity);
    std::fill_n(m_kinds.get(), m_size, uuidKind);
}

void EventBlock::grow(std::uint32_t capacity)
{
    m_times = moved(m_times, m_size, capacity);
    m_keys = moved(m_keys, m_size, capacity);
    m_sameTimes = moved(m_sameTimes, m_size, capacity);
    if (m_kinds)
        m_kinds = moved(m_kinds, m_size, capacity);
    for (CodeColumn &codes : m_codes)
        codes.resize(m_size, capacity);
    m_capacity = capacity;
}

std::size_t EventBlock::byteSize() const
{
    std::size_t rowSize = sizeof(std::int64_t) + sizeof(UuidBytes) + 1 + (m_kinds ? 1 : 0);
    for (const CodeColumn &codes : m_codes)
        rowSize += codes.byteSize(1);
    return sizeof(EventBlock) + rowSize * m_capacity;
}

UuidBytes EventBlock::otherKey(std::uint32_t number)
{
    UuidBytes key {};
    std::memcpy(key.data(), &number, sizeof number);
    return key;
}

std::uint32_t EventBlock::otherNumber(const UuidBytes &key)
{
    std::uint32_t number = 0;
    std::memcpy(&number, key.data(), sizeof number);
    return number;
}

} // namespace Backtrail
