// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/bytefinder.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace Backtrail {

namespace {

// From the most frequent byte of events on; what is not listed is rare. Letters stand for both cases.
constexpr std::string_view common = "\"\\ e,:atirons_0124735689dlcumpv-bfgh.y/{}[]wkxzqj";

std::size_t rareness(char c)
{
    return std::min(common.find(c), common.size());
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

// Set in every byte that is compared: a letter in upper case becomes the one in lower case.
char caseBit(char folded)
{
    return isLetter(folded) ? '\x20' : '\0';
}

} // namespace

ByteFinder::ByteFinder(std::string folded)
    : m_folded(std::move(folded))
{
    for (std::size_t i = 1; i < m_folded.size(); ++i) {
        if (rareness(m_folded[i]) > rareness(m_folded[m_rare]))
            m_rare = i;
    }
    m_second = m_rare == 0 ? m_folded.size() - 1 : 0;
    for (std::size_t i = 0; i < m_folded.size(); ++i) {
        if (i != m_rare && rareness(m_folded[i]) > rareness(m_folded[m_second]))
            m_second = i;
    }
}

bool ByteFinder::isAt(const char *text) const
{
    return std::ranges::equal(m_folded, std::string_view(text, m_folded.size()), [](char folded, char c) {
        return folded == c || (isLetter(folded) && folded == static_cast<char>(c | '\x20'));
    });
}

std::size_t ByteFinder::find(std::string_view text, std::size_t from) const
{
    if (text.size() < m_folded.size() || from > text.size() - m_folded.size())
        return npos;
    const std::size_t last = text.size() - m_folded.size();
    std::size_t at = from;
#if defined(__SSE2__)
    const auto load = [&text](std::size_t place, __m128i bit) {
        return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + place)), bit);
    };
    const __m128i rareBit = _mm_set1_epi8(caseBit(m_folded[m_rare]));
    const __m128i secondBit = _mm_set1_epi8(caseBit(m_folded[m_second]));
    const __m128i rare = _mm_set1_epi8(m_folded[m_rare]);
    const __m128i second = _mm_set1_epi8(m_folded[m_second]);
    // Places at + 0..15 of either byte must lie in the text.
    const std::size_t reach = std::max(m_rare, m_second) + sizeof(__m128i);
    for (; at + reach <= text.size() && at <= last; at += sizeof(__m128i)) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(at + m_rare, rareBit), rare),
                                           _mm_cmpeq_epi8(load(at + m_second, secondBit), second));
        for (auto places = static_cast<std::uint32_t>(_mm_movemask_epi8(both)); places != 0; places &= places - 1) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
            if (place <= last && isAt(text.data() + place))
                return place;
        }
    }
#endif
    for (; at <= last; ++at) {
        if (static_cast<char>(text[at + m_rare] | caseBit(m_folded[m_rare])) == m_folded[m_rare] && isAt(text.data() + at))
            return at;
    }
    return npos;
}

} // namespace Backtrail
