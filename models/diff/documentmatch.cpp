// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlayout.h"
#include "models/diff/inlinespans.h"
#include "models/diff/jsonvalue.h"
#include "models/diff/sequencealign.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace Backtrail {

DocumentLayout::Children DocumentLayout::childrenOf(std::uint32_t before, std::uint32_t after,
                                                    std::int32_t node) const
{
    Children children;
    m_before.children(before, children.before);
    m_after.children(after, children.after);
    children.isArray = m_after.node(after).type == JsonType::Array;
    children.beforeToAfter.assign(children.before.size(), -1);
    children.afterToBefore.assign(children.after.size(), -1);
    children.nodeOfBefore.assign(children.before.size(), -1);
    children.nodeOfAfter.assign(children.after.size(), -1);
    const DiffNode &told = m_tree.nodes[static_cast<std::size_t>(node)];
    if (children.isArray)
        matchElements(children, told);
    else
        matchMembers(children, told);
    for (std::size_t a = 0; a < children.after.size(); ++a) {
        if (children.afterToBefore[a] >= 0)
            children.beforeToAfter[static_cast<std::size_t>(children.afterToBefore[a])] =
                static_cast<std::int32_t>(a);
    }
    return children;
}

// By name. The tree's children come in the order of the after side.
void DocumentLayout::matchMembers(Children &children, const DiffNode &node) const
{
    std::unordered_multimap<std::uint32_t, std::size_t> positions;
    positions.reserve(children.before.size());
    for (std::size_t b = 0; b < children.before.size(); ++b)
        positions.emplace(m_before.node(children.before[b]).keyHash, b);
    for (std::size_t a = 0; a < children.after.size(); ++a) {
        const auto [begin, end] = positions.equal_range(m_after.node(children.after[a]).keyHash);
        const auto found = std::find_if(begin, end, [&](const auto &entry) {
            return sameKey(m_before, children.before[entry.second], m_after, children.after[a]);
        });
        if (found != end)
            children.afterToBefore[a] = static_cast<std::int32_t>(found->second);
    }
    std::size_t a = 0;
    for (const std::int32_t child : node.children) {
        const DiffNode &told = m_tree.nodes[static_cast<std::size_t>(child)];
        if (told.kind == DiffKind::Removed)
            continue;
        while (a < children.after.size() && m_after.key(children.after[a]) != told.key)
            ++a;
        if (a < children.after.size())
            children.nodeOfAfter[a++] = child;
    }
    matchRemoved(children, node);
}

void DocumentLayout::matchRemoved(Children &children, const DiffNode &node) const
{
    std::vector<bool> isKept(children.before.size(), false);
    for (const std::int32_t b : children.afterToBefore) {
        if (b >= 0)
            isKept[static_cast<std::size_t>(b)] = true;
    }
    QHash<QString, std::size_t> removed;
    for (std::size_t b = 0; b < children.before.size(); ++b) {
        if (!isKept[b])
            removed.insert(m_before.key(children.before[b]), b);
    }
    for (const std::int32_t child : node.children) {
        const auto found = removed.constFind(m_tree.nodes[static_cast<std::size_t>(child)].key);
        if (found != removed.constEnd())
            children.nodeOfBefore[found.value()] = child;
    }
}

// By the positions that the tree tells; what it does not tell is equal and keeps its order.
void DocumentLayout::matchElements(Children &children, const DiffNode &node) const
{
    std::vector<bool> isTold(children.before.size(), false);
    for (const std::int32_t child : node.children) {
        const DiffNode &told = m_tree.nodes[static_cast<std::size_t>(child)];
        const auto b = static_cast<std::size_t>(told.beforeIndex);
        const auto a = static_cast<std::size_t>(told.afterIndex);
        if (told.beforeIndex >= 0 && b < children.before.size()) {
            isTold[b] = true;
            children.nodeOfBefore[b] = child;
        }
        if (told.afterIndex >= 0 && a < children.after.size()) {
            children.nodeOfAfter[a] = child;
            children.afterToBefore[a] = told.beforeIndex;
        }
    }
    std::size_t b = 0;
    for (std::size_t a = 0; a < children.after.size(); ++a) {
        if (children.nodeOfAfter[a] >= 0)
            continue;
        while (b < isTold.size() && isTold[b])
            ++b;
        if (b < isTold.size())
            children.afterToBefore[a] = static_cast<std::int32_t>(b++);
    }
}

namespace {

constexpr std::size_t longestComparedLine = 100'000; // bytes

// Without the quote that closes the text: a line is the same whether or not another follows.
std::vector<std::uint64_t> hashesOf(std::string_view document, const std::vector<TextRange> &ranges)
{
    std::vector<std::uint64_t> hashes;
    hashes.reserve(ranges.size());
    for (const TextRange range : ranges) {
        const bool isLast = hashes.size() + 1 == ranges.size();
        hashes.push_back(hashBytes(document.substr(range.begin, range.length - (isLast ? 1 : 0)), 0));
    }
    return hashes;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

// Strings of several lines, line by line. A line that stands in the place of an alike one is a changed line.
void DocumentLayout::layTextPair(std::uint32_t before, std::uint32_t after, const Place &place)
{
    const auto linesOf = [this](const JsonDocument &document, std::uint32_t value) {
        std::vector<TextRange> lines = textLines(document, value);
        if (lines.empty())
            lines.push_back({document.node(value).begin, document.node(value).end - document.node(value).begin});
        return lines;
    };
    const std::vector<TextRange> left = linesOf(m_before, before);
    const std::vector<TextRange> right = linesOf(m_after, after);
    const std::string_view leftText = view(m_out.before);
    const std::string_view rightText = view(m_out.after);
    const Alignment alignment =
        alignSequences(hashesOf(leftText, left), hashesOf(rightText, right), m_cancel);

    std::int32_t first = -1;
    const auto add = [&](DiffKind kind, std::size_t b, std::size_t a, bool hasBefore, bool hasAfter) {
        Place at = place;
        const bool isFirst = (!hasBefore || b == 0) && (!hasAfter || a == 0);
        if (!isFirst) {
            at.parent = first < 0 ? place.parent : first;
            at.index = first < 0 ? place.index : -1;
            at.depth = deeper(place.depth);
        }
        const std::int32_t index = addLine(kind, isFirst ? LineForm::TextBegin : LineForm::TextMore, at);
        if (first < 0)
            first = index;
        DocumentLine &line = m_out.lines[static_cast<std::size_t>(index)];
        line.beforeDiffers = true;
        if (hasBefore) {
            line.before = sideText(m_before, before, b + 1 == left.size() && place.commaBefore);
            line.before.key = b == 0 ? line.before.key : TextRange();
            line.before.value = left[b];
        }
        if (hasAfter) {
            line.after = sideText(m_after, after, a + 1 == right.size() && place.commaAfter);
            line.after.key = a == 0 ? line.after.key : TextRange();
            line.after.value = right[a];
        }
        if (kind == DiffKind::Changed)
            addSpans(line);
    };
    const auto isAlike = [&](TextRange l, TextRange r) {
        return l.length + r.length < longestComparedLine
            && compareInside(leftText.substr(l.begin, l.length), rightText.substr(r.begin, r.length), m_cancel)
                   .isAlike;
    };

    std::size_t b = 0;
    std::size_t a = 0;
    while ((b < left.size() || a < right.size()) && !isCanceled()) {
        const bool isRemoved = b < left.size() && alignment.beforeToAfter[b] < 0;
        const bool isAdded = a < right.size() && alignment.afterToBefore[a] < 0;
        if (isRemoved && isAdded && isAlike(left[b], right[a])) {
            add(DiffKind::Changed, b++, a++, true, true);
        } else if (isRemoved) {
            add(DiffKind::Removed, b++, 0, true, false);
        } else if (isAdded) {
            add(DiffKind::Added, 0, a++, false, true);
        } else {
            add(DiffKind::Equal, b++, a++, true, true);
        }
    }
}

} // namespace Backtrail
