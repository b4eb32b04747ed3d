// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/inlinespans.h"

#include "models/diff/jsonvalue.h"
#include "models/diff/sequencealign.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::size_t mostTokens = 20'000; // of both sides; longer texts are compared from both ends only
constexpr std::size_t leastAlike = 4; // one part in four must be common

struct Tokens
{
    std::vector<TextRange> ranges;
    std::vector<std::uint64_t> hashes;
};

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t tokenEnd(std::string_view text, std::size_t at)
{
    if (text[at] == '\\' && at + 1 < text.size())
        return std::min(text.size(), at + (text[at + 1] == 'u' ? 6 : 2));
    if (!isWordByte(text[at]))
        return at + 1;
    while (at < text.size() && isWordByte(text[at]))
        ++at;
    return at;
}

Tokens tokensOf(std::string_view text)
{
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = tokenEnd(text, at);
        tokens.ranges.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)});
        tokens.hashes.push_back(hashBytes(text.substr(at, end - at), 0));
        at = end;
    }
    return tokens;
}

void append(std::vector<TextRange> &ranges, TextRange range)
{
    if (range.length == 0)
        return;
    if (!ranges.empty() && ranges.back().begin + ranges.back().length == range.begin)
        ranges.back().length += range.length;
    else
        ranges.push_back(range);
}

TextRange whole(std::string_view text)
{
    return {0, static_cast<std::uint32_t>(text.size())};
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

struct CommonEnds
{
    std::size_t prefix = 0;
    std::size_t suffix = 0;
};

CommonEnds commonEnds(std::string_view a, std::string_view b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    CommonEnds ends;
    while (ends.prefix < shorter && a[ends.prefix] == b[ends.prefix])
        ++ends.prefix;
    while (ends.prefix > 0
           && ((ends.prefix < a.size() && isContinuation(a[ends.prefix]))
               || (ends.prefix < b.size() && isContinuation(b[ends.prefix]))))
        --ends.prefix;
    while (ends.suffix < shorter - ends.prefix && a[a.size() - 1 - ends.suffix] == b[b.size() - 1 - ends.suffix])
        ++ends.suffix;
    while (ends.suffix > 0 && isContinuation(a[a.size() - ends.suffix]))
        --ends.suffix;
    return ends;
}

TextRange between(TextRange range, CommonEnds ends)
{
    return {range.begin + static_cast<std::uint32_t>(ends.prefix),
            range.length - static_cast<std::uint32_t>(ends.prefix + ends.suffix)};
}

class InlineComparison
{
public:
    InlineComparison(std::string_view before, std::string_view after)
        : m_before(before), m_after(after), m_left(tokensOf(before)), m_right(tokensOf(after))
    {
    }

    InlineChange compare(const CancelFlag &cancel)
    {
        const Alignment alignment = alignSequences(m_left.hashes, m_right.hashes, cancel);
        if (alignment.beforeToAfter.size() < m_left.hashes.size()
            || alignment.afterToBefore.size() < m_right.hashes.size())
            return {{whole(m_before)}, {whole(m_after)}, false}; // cancelled
        std::size_t b = 0;
        std::size_t a = 0;
        while (b < m_left.ranges.size() || a < m_right.ranges.size()) {
            const std::size_t beginBefore = b;
            const std::size_t beginAfter = a;
            while (b < m_left.ranges.size() && alignment.beforeToAfter[b] < 0)
                ++b;
            while (a < m_right.ranges.size() && alignment.afterToBefore[a] < 0)
                ++a;
            addRun(beginBefore, b, beginAfter, a);
            if (b < m_left.ranges.size() && a < m_right.ranges.size()) {
                m_common += isWordByte(m_before[m_left.ranges[b].begin]) ? m_left.ranges[b].length : 0;
                ++b;
                ++a;
            }
        }
        m_change.isAlike = m_common * leastAlike >= std::max<std::size_t>(1, wordBytes());
        if (!m_change.isAlike)
            return {{whole(m_before)}, {whole(m_after)}, false};
        return std::move(m_change);
    }

private:
    // Tokens that stand in each other's place. One word for another may be alike inside.
    void addRun(std::size_t beginBefore, std::size_t b, std::size_t beginAfter, std::size_t a)
    {
        if (b - beginBefore == 1 && a - beginAfter == 1) {
            const TextRange left = m_left.ranges[beginBefore];
            const TextRange right = m_right.ranges[beginAfter];
            const CommonEnds ends = commonEnds(m_before.substr(left.begin, left.length),
                                               m_after.substr(right.begin, right.length));
            if ((ends.prefix + ends.suffix) * 2 >= std::min(left.length, right.length)
                && isWordByte(m_before[left.begin]) && isWordByte(m_after[right.begin])) {
                m_common += ends.prefix + ends.suffix;
                append(m_change.before, between(left, ends));
                append(m_change.after, between(right, ends));
                return;
            }
        }
        for (std::size_t i = beginBefore; i < b; ++i)
            append(m_change.before, m_left.ranges[i]);
        for (std::size_t i = beginAfter; i < a; ++i)
            append(m_change.after, m_right.ranges[i]);
    }

    std::size_t wordBytes() const
    {
        const auto count = [](std::string_view text) {
            return static_cast<std::size_t>(std::ranges::count_if(text, isWordByte));
        };
        return std::min(count(m_before), count(m_after));
    }

    std::string_view m_before;
    std::string_view m_after;
    Tokens m_left;
    Tokens m_right;
    std::size_t m_common = 0;
    InlineChange m_change;
};

// An escape must not be cut: the ends give way to a backslash near the border.
InlineChange compareEnds(std::string_view before, std::string_view after)
{
    CommonEnds ends = commonEnds(before, after);
    const std::size_t escape = before.substr(0, ends.prefix).rfind('\\');
    if (escape != std::string_view::npos && ends.prefix - escape < 6)
        ends.prefix = escape > 0 && before[escape - 1] == '\\' ? escape - 1 : escape;
    ends.suffix -= std::min<std::size_t>(ends.suffix, 6);
    while (ends.suffix > 0 && isContinuation(before[before.size() - ends.suffix]))
        --ends.suffix;
    InlineChange change;
    append(change.before, between(whole(before), ends));
    append(change.after, between(whole(after), ends));
    change.isAlike = true;
    return change;
}

} // namespace

InlineChange compareInside(std::string_view before, std::string_view after, const CancelFlag &cancel)
{
    if (before.size() + after.size() > mostTokens)
        return compareEnds(before, after);
    return InlineComparison(before, after).compare(cancel);
}

} // namespace Backtrail
