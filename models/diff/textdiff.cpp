// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/textdiff.h"

#include "models/diff/sequencealign.h"

#include <QString>

#include <unordered_map>

namespace Backtrail {

namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (end != std::string_view::npos && line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// Equal lines get equal numbers.
class LineNumbers
{
public:
    std::vector<std::uint64_t> numbersOf(const std::vector<std::string_view> &lines)
    {
        std::vector<std::uint64_t> numbers;
        numbers.reserve(lines.size());
        for (const std::string_view line : lines)
            numbers.push_back(m_known.try_emplace(line, m_known.size()).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, std::uint64_t> m_known;
};

QString toText(std::string_view line)
{
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

} // namespace

LineDiff compareLines(std::string_view before, std::string_view after, const CancelFlag &cancel)
{
    const std::vector<std::string_view> left = linesOf(before);
    const std::vector<std::string_view> right = linesOf(after);
    LineNumbers known;
    const Alignment alignment = alignSequences(known.numbersOf(left), known.numbersOf(right), cancel);

    LineDiff diff;
    diff.lines.reserve(std::max(left.size(), right.size()));
    std::size_t b = 0;
    std::size_t a = 0;
    while (b < left.size() || a < right.size()) {
        if (b < left.size() && alignment.beforeToAfter[b] < 0) {
            diff.lines.push_back({DiffKind::Removed, toText(left[b]), static_cast<int>(b + 1), 0});
            ++diff.removed;
            ++b;
        } else if (a < right.size() && alignment.afterToBefore[a] < 0) {
            diff.lines.push_back({DiffKind::Added, toText(right[a]), 0, static_cast<int>(a + 1)});
            ++diff.added;
            ++a;
        } else {
            diff.lines.push_back(
                {DiffKind::Equal, toText(right[a]), static_cast<int>(b + 1), static_cast<int>(a + 1)});
            ++b;
            ++a;
        }
    }
    return diff;
}

} // namespace Backtrail
