// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/foldedtext.h"

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace Backtrail {

namespace {

// What an escape of two characters stands for, folded; 0 = it takes a closer look.
constexpr std::array<char, 256> makeEscapes()
{
    std::array<char, 256> escapes {};
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['/'] = '/';
    escapes['b'] = '\b';
    escapes['f'] = '\f';
    escapes['n'] = '\n';
    escapes['r'] = '\r';
    escapes['t'] = '\t';
    return escapes;
}
constexpr std::array<char, 256> simpleEscapes = makeEscapes();

#if defined(__SSE2__)
constexpr std::ptrdiff_t blockSize = 64;

struct Block
{
    std::uint64_t backslashes = 0; // a bit a byte
    bool isAscii = true;
};

Block lookAt(const char *bytes)
{
    const __m128i backslash = _mm_set1_epi8('\\');
    Block block;
    __m128i all = _mm_setzero_si128();
    for (int i = 0; i < 4; ++i) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * i));
        all = _mm_or_si128(all, sixteen);
        const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, backslash)));
        block.backslashes |= std::uint64_t {found} << (16 * i);
    }
    block.isAscii = _mm_movemask_epi8(all) == 0;
    return block;
}

// Sixteen bytes at a time, also those behind the end, of which the next run takes the place.
char *foldRun(const char *from, const char *end, char *out)
{
    char *const outEnd = out + (end - from);
    do {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const __m128i isUpper
            = _mm_and_si128(_mm_cmpgt_epi8(text, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(text, _mm_set1_epi8('Z' + 1)));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out), _mm_or_si128(text, _mm_and_si128(isUpper, _mm_set1_epi8(0x20))));
        from += 16;
        out += 16;
    } while (from < end);
    return outEnd;
}

// As much as can be done in blocks. `at` and `out` are moved behind it; false = there is something else.
bool foldBlocks(const char *&at, const char *end, char *&out)
{
    // A run before the last backslash of a block may be read 15 bytes too far, and one of the block before likewise.
    for (const char *block = at; end - block >= blockSize + 2 * std::ptrdiff_t {foldingSlack}; block += blockSize) {
        const Block seen = lookAt(block);
        if (!seen.isAscii)
            return false;
        for (std::uint64_t rest = seen.backslashes; rest != 0; rest &= rest - 1) {
            const char *const backslash = block + std::countr_zero(rest);
            if (backslash < at)
                continue; // escaped itself
            out = foldRun(at, backslash, out);
            *out = simpleEscapes[static_cast<unsigned char>(backslash[1])];
            if (*out++ == '\0')
                return false;
            at = backslash + 2;
        }
    }
    return true;
}
#else
bool foldBlocks(const char *& /*at*/, const char * /*end*/, char *& /*out*/)
{
    return true;
}
#endif

} // namespace

std::optional<std::size_t> foldPlainJson(std::string_view escaped, char *out)
{
    char *const begin = out;
    unsigned char seen = 0;
    const char *at = escaped.data();
    const char *const end = at + escaped.size();
    if (!foldBlocks(at, end, out))
        return std::nullopt;
    while (at < end) {
        auto c = static_cast<unsigned char>(*at++);
        if (c == '\\') {
            c = static_cast<unsigned char>(at < end ? simpleEscapes[static_cast<unsigned char>(*at++)] : '\0');
            if (c == '\0')
                return std::nullopt;
        }
        seen = static_cast<unsigned char>(seen | c);
        *out++ = lowerAscii[c];
    }
    if (seen >= 0x80)
        return std::nullopt;
    return static_cast<std::size_t>(out - begin);
}

} // namespace Backtrail
