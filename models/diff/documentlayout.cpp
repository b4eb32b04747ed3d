// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlayout.h"

#include "models/diff/inlinespans.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Backtrail {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isContainer(const JsonNode &node)
{
    return (node.type == JsonType::Object || node.type == JsonType::Array) && !node.isOpaque;
}

} // namespace

DocumentLayout::DocumentLayout(DocumentLines &lines, const DiffTree &tree, const JsonDocument &before,
                               const JsonDocument &after, int context, const CancelFlag &cancel)
    : m_out(lines)
    , m_tree(tree)
    , m_cancel(cancel)
    , m_before(before)
    , m_after(after)
    , m_keptLines(context < 0 ? -1 : context + 2) // one line more than is shown, so that the run is folded
{
}

bool DocumentLayout::lay()
{
    const bool hasBefore = !m_before.nodes().empty();
    const bool hasAfter = !m_after.nodes().empty();
    if (m_keptLines < 0)
        m_out.lines.reserve(std::max(m_before.nodes().size(), m_after.nodes().size()) * 5 / 4);
    Place root;
    if (hasBefore && hasAfter) {
        root.node = 0;
        layPair(0, 0, root);
    } else if (hasBefore || hasAfter) {
        layWhole(hasAfter ? DiffKind::Added : DiffKind::Removed, 0, root);
    }
    return !m_wasCanceled;
}

bool DocumentLayout::isCanceled()
{
    if ((++m_tick & 0xff) == 0 && m_cancel.isCanceled())
        m_wasCanceled = true;
    return m_wasCanceled;
}

void DocumentLayout::layPair(std::uint32_t before, std::uint32_t after, const Place &place)
{
    if (isCanceled())
        return;
    const DiffNode &node = m_tree.nodes[static_cast<std::size_t>(place.node)];
    const JsonNode &left = m_before.node(before);
    const JsonNode &right = m_after.node(after);
    if (!isContainer(left) && !isContainer(right)) {
        layLeafPair(before, after, place);
    } else if (left.type != right.type || isContainer(left) != isContainer(right)) {
        layWhole(DiffKind::Removed, before, place);
        layWhole(DiffKind::Added, after, place);
    } else if (node.children.empty() && node.changedLeaves <= (node.kind == DiffKind::Moved ? 1 : 0)) {
        layWhole(node.kind, after, place);
    } else {
        layInside(before, after, place);
    }
}

void DocumentLayout::layInside(std::uint32_t before, std::uint32_t after, const Place &place)
{
    const DiffKind kind = m_tree.nodes[static_cast<std::size_t>(place.node)].kind == DiffKind::Moved
        ? DiffKind::Moved
        : DiffKind::Equal;
    const std::int32_t opening = addLine(kind, LineForm::Opening, place);
    DocumentLine &line = m_out.lines[static_cast<std::size_t>(opening)];
    line.beforeDiffers = true; // the same brackets, but another value to copy
    line.before = sideText(m_before, before, false);
    line.after = sideText(m_after, after, false);

    const Children children = childrenOf(before, after, place.node);
    Place inner;
    inner.parent = opening;
    inner.depth = deeper(place.depth);
    layChildren(children, inner);

    dropLastComma(opening);
    const std::int32_t closing = addLine(kind, LineForm::Closing, place);
    DocumentLine &end = m_out.lines[static_cast<std::size_t>(closing)];
    end.beforeDiffers = true;
    end.before.value = {m_before.node(before).end - 1, 1};
    end.after.value = {m_after.node(after).end - 1, 1};
    end.before.hasComma = place.commaBefore;
    end.after.hasComma = place.commaAfter;
}

void DocumentLayout::layChildren(const Children &children, const Place &inner)
{
    layRemovedFrom(children, 0, inner);
    std::vector<std::uint32_t> run; // of children without a difference, and where they stand
    std::vector<Place> places;
    const auto layRun = [&] {
        if (!run.empty())
            layEqualRun(run, std::exchange(places, {}));
        run.clear();
    };
    for (std::size_t a = 0; a < children.after.size() && !m_wasCanceled; ++a) {
        const std::int32_t b = children.afterToBefore[a];
        Place at = inner;
        at.index = children.isArray ? static_cast<std::int32_t>(a) : -1;
        at.node = children.nodeOfAfter[a];
        at.commaAfter = a + 1 < children.after.size();
        at.commaBefore = b >= 0;
        if (m_keptLines >= 0 && b >= 0 && at.node < 0) {
            run.push_back(children.after[a]);
            places.push_back(at);
            const auto next = static_cast<std::size_t>(b) + 1;
            if (next < children.before.size() && children.beforeToAfter[next] < 0) {
                layRun();
                layRemovedFrom(children, next, inner);
            }
            continue;
        }
        layRun();
        if (b < 0)
            layWhole(DiffKind::Added, children.after[a], at);
        else if (at.node < 0)
            layWhole(DiffKind::Equal, children.after[a], at);
        else
            layPair(children.before[static_cast<std::size_t>(b)], children.after[a], at);
        if (b >= 0)
            layRemovedFrom(children, static_cast<std::size_t>(b) + 1, inner);
    }
    layRun();
}

// The members of the side before stand in another order than they had: which is the last one is known at the end.
void DocumentLayout::dropLastComma(std::int32_t opening)
{
    for (std::size_t last = m_out.lines.size() - 1; last > static_cast<std::size_t>(opening); --last) {
        if (m_out.lines[last].beforeNumber > 0) {
            m_out.lines[last].before.hasComma = false;
            return;
        }
    }
}

// What was removed follows the neighbour it had before.
void DocumentLayout::layRemovedFrom(const Children &children, std::size_t from, const Place &parent)
{
    for (std::size_t b = from; b < children.before.size() && children.beforeToAfter[b] < 0; ++b) {
        Place at = parent;
        at.index = children.isArray ? static_cast<std::int32_t>(b) : -1;
        at.node = children.nodeOfBefore[b];
        at.commaBefore = true;
        layWhole(DiffKind::Removed, children.before[b], at);
    }
}

// A value that is all of one kind. What both sides have is written once, as the after side has it.
void DocumentLayout::layWhole(DiffKind kind, std::uint32_t value, const Place &place)
{
    if (isCanceled())
        return;
    const JsonDocument &document = kind == DiffKind::Removed ? m_before : m_after;
    const JsonNode &node = document.node(value);
    if (!isContainer(node)) {
        layLeaf(kind, value, place);
        return;
    }
    const bool isEmpty = node.childCount == 0;
    const std::int32_t opening = addLine(kind, isEmpty ? LineForm::Empty : LineForm::Opening, place);
    DocumentLine &line = m_out.lines[static_cast<std::size_t>(opening)];
    (kind == DiffKind::Removed ? line.before : line.after) = sideText(document, value, false);
    line.before.hasComma = isEmpty && place.commaBefore;
    line.after.hasComma = isEmpty && place.commaAfter;
    if (isEmpty)
        return;
    Place inner;
    inner.parent = opening;
    inner.node = kind == DiffKind::Equal ? -1 : place.node;
    inner.depth = deeper(place.depth);
    std::uint32_t left = node.childCount;
    std::vector<std::uint32_t> run;
    std::vector<Place> places;
    for (std::uint32_t child = value + 1; child < node.next; child = document.node(child).next) {
        if (document.node(child).isShadowed)
            continue;
        inner.index = node.type == JsonType::Array ? inner.index + 1 : -1;
        inner.commaBefore = inner.commaAfter = --left > 0;
        if (kind == DiffKind::Equal && m_keptLines >= 0) {
            run.push_back(child);
            places.push_back(inner);
        } else {
            layWhole(kind, child, inner);
        }
    }
    if (!run.empty())
        layEqualRun(run, std::move(places));
    const std::int32_t closing = addLine(kind, LineForm::Closing, place);
    DocumentLine &end = m_out.lines[static_cast<std::size_t>(closing)];
    (kind == DiffKind::Removed ? end.before : end.after).value = {node.end - 1, 1};
    end.before.hasComma = place.commaBefore;
    end.after.hasComma = place.commaAfter;
}

// Children one after the other that both sides have. Those in the middle of many are counted, but get no lines.
void DocumentLayout::layEqualRun(std::span<const std::uint32_t> values, std::vector<Place> places)
{
    std::vector<std::int32_t> counts;
    counts.reserve(values.size());
    for (const std::uint32_t value : values)
        counts.push_back(linesOf(value));
    const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
    std::int64_t at = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (at >= m_keptLines && at + counts[i] <= all - m_keptLines) {
            m_out.beforeCount += counts[i];
            m_out.afterCount += counts[i];
        } else {
            layWhole(DiffKind::Equal, values[i], places[i]);
        }
        at += counts[i];
    }
}

std::int32_t DocumentLayout::linesOf(std::uint32_t value) const
{
    std::int32_t lines = 0;
    const std::uint32_t end = m_after.node(value).next;
    for (std::uint32_t at = value; at < end;) {
        const JsonNode &node = m_after.node(at);
        if (node.isShadowed && at != value) {
            at = node.next;
            continue;
        }
        lines += isContainer(node) && node.childCount > 0
            ? 2
            : std::max<std::int32_t>(1, static_cast<std::int32_t>(textLines(m_after, at).size()));
        at = isContainer(node) ? at + 1 : node.next;
    }
    return lines;
}

void DocumentLayout::layLeaf(DiffKind kind, std::uint32_t value, const Place &place)
{
    const bool isBefore = kind == DiffKind::Removed;
    const JsonDocument &document = isBefore ? m_before : m_after;
    const std::vector<TextRange> parts = textLines(document, value);
    Place at = place;
    std::int32_t first = -1;
    for (std::size_t part = 0; part < std::max<std::size_t>(parts.size(), 1); ++part) {
        const LineForm form = parts.empty() ? LineForm::Leaf : part == 0 ? LineForm::TextBegin : LineForm::TextMore;
        const std::int32_t index = addLine(kind, form, at);
        DocumentLine &line = m_out.lines[static_cast<std::size_t>(index)];
        SideText &text = isBefore ? line.before : line.after;
        text = sideText(document, value, false);
        if (!parts.empty())
            text.value = parts[part];
        if (part > 0)
            text.key = {};
        const bool isLast = part + 1 >= parts.size();
        line.before.hasComma = isLast && place.commaBefore;
        line.after.hasComma = isLast && place.commaAfter;
        if (part == 0) {
            first = index;
            at.parent = first;
            at.index = -1;
            at.depth = deeper(place.depth);
        }
    }
}

void DocumentLayout::layLeafPair(std::uint32_t before, std::uint32_t after, const Place &place)
{
    const DiffNode &node = m_tree.nodes[static_cast<std::size_t>(place.node)];
    const std::string_view left = m_before.text(before);
    const std::string_view right = m_after.text(after);
    if (left == right) {
        layLeaf(node.kind == DiffKind::Moved ? DiffKind::Moved : DiffKind::Equal, after, place);
        return;
    }
    const auto hasLines = [this](const JsonDocument &document, std::uint32_t value) {
        return !textLines(document, value).empty();
    };
    if (m_before.node(before).type == m_after.node(after).type
        && (hasLines(m_before, before) || hasLines(m_after, after))) {
        layTextPair(before, after, place);
        return;
    }
    const DiffKind kind = node.kind == DiffKind::Equal ? DiffKind::Equal
        : node.changedLeaves == 0                      ? node.kind
                                                       : DiffKind::Changed;
    DocumentLine &line = m_out.lines[static_cast<std::size_t>(addLine(kind, LineForm::Leaf, place))];
    line.beforeDiffers = true;
    line.before = sideText(m_before, before, place.commaBefore);
    line.after = sideText(m_after, after, place.commaAfter);
    if (kind == DiffKind::Changed)
        addSpans(line);
}

void DocumentLayout::addSpans(DocumentLine &line)
{
    const auto text = [](const QByteArray &document, TextRange range) {
        return view(document).substr(range.begin, range.length);
    };
    const std::string_view before = text(m_out.before, line.before.value);
    const std::string_view after = text(m_out.after, line.after.value);
    const auto isNoText = [](std::string_view value) { return value.find('"') == std::string_view::npos; };
    // A number is another one as a whole: digits that happen to be the same say nothing.
    const InlineChange change = line.form == LineForm::Leaf && (isNoText(before) || isNoText(after))
        ? InlineChange {{{0, line.before.value.length}}, {{0, line.after.value.length}}, false}
        : compareInside(before, after, m_cancel);
    line.firstSpan = static_cast<std::uint32_t>(m_out.spans.size());
    for (const TextRange range : change.before)
        m_out.spans.push_back({range, DocumentSide::Before});
    for (const TextRange range : change.after)
        m_out.spans.push_back({range, DocumentSide::After});
    line.spanCount = static_cast<std::uint32_t>(m_out.spans.size()) - line.firstSpan;
}

std::int32_t DocumentLayout::addLine(DiffKind kind, LineForm form, const Place &place)
{
    DocumentLine &line = m_out.lines.emplace_back();
    line.kind = kind;
    line.form = form;
    line.depth = place.depth;
    line.parent = place.parent;
    line.index = form == LineForm::Closing ? -1 : place.index;
    line.node = place.node;
    if (kind != DiffKind::Added)
        line.beforeNumber = ++m_out.beforeCount;
    if (kind != DiffKind::Removed)
        line.afterNumber = ++m_out.afterCount;
    return static_cast<std::int32_t>(m_out.lines.size()) - 1;
}

SideText DocumentLayout::sideText(const JsonDocument &document, std::uint32_t value, bool hasComma) const
{
    const JsonNode &node = document.node(value);
    SideText text;
    text.value = {node.begin, node.end - node.begin};
    if (node.isMember)
        text.key = {node.keyBegin - 1, node.keyLength + 2};
    text.hasComma = hasComma;
    return text;
}

// A string of several lines, cut behind its \n; empty when there is nothing to cut.
std::vector<TextRange> DocumentLayout::textLines(const JsonDocument &document, std::uint32_t value) const
{
    const JsonNode &node = document.node(value);
    std::vector<TextRange> parts;
    if (node.type != JsonType::String || !node.hasEscapes)
        return parts;
    const std::string_view text = document.text(value);
    std::size_t begin = 0;
    for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 2)) {
        if (text[at + 1] != 'n' || at + 3 >= text.size())
            continue; // a \n at the very end begins no further line
        parts.push_back({node.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 2 - begin)});
        begin = at + 2;
    }
    if (!parts.empty())
        parts.push_back({node.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size() - begin)});
    return parts;
}

} // namespace Backtrail
