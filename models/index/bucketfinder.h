// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace Backtrail {

// Which bucket of equal length a distance is in. Rows come sorted by time, so the answer is nearly always the one
// before, and the division is rarely needed.
class BucketFinder
{
public:
    BucketFinder(std::uint64_t length, std::size_t count)
        : m_length(length)
        , m_last(count - 1)
    {
    }
    [[nodiscard]] std::size_t of(std::uint64_t distance)
    {
        // Below the bucket's beginning, the difference wraps around and is larger than any length.
        if (distance - m_begin >= m_length) {
            m_bucket = static_cast<std::size_t>(distance / m_length);
            m_begin = m_bucket * m_length;
        }
        return std::min(m_bucket, m_last);
    }

private:
    std::uint64_t m_length;
    std::uint64_t m_begin = 0; // of the bucket found last
    std::size_t m_bucket = 0;
    std::size_t m_last;
};

} // namespace Backtrail
