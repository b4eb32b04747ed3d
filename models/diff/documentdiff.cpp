// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include "models/diff/comparison.h"
#include "models/diff/textdiff.h"
#include "models/diff/treebuilder.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void addNote(DiffTree &tree, const QString &note)
{
    if (!tree.note.isEmpty())
        tree.note += u' ';
    tree.note += note;
}

// False = cancelled.
bool readSide(ComparisonSide &side, const CancelFlag &cancel)
{
    if (side.isMissing())
        return true;
    const auto result = side.document.read(side.bytes(), cancel);
    side.isJson = result == JsonDocument::ReadResult::Read;
    return result != JsonDocument::ReadResult::Canceled;
}

void describeSide(DiffTree &tree, const ComparisonSide &side)
{
    if (side.isMissing()) {
        addNote(tree, side.name + u"-missing");
        return;
    }
    if (side.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos) {
        addNote(tree, side.name + u"-empty");
    } else if (!side.isJson) {
        const JsonError &error = side.document.error();
        addNote(tree, u"%1-not-json:%2:%3"_s.arg(side.name).arg(error.line).arg(error.column));
    }
}

// Of an escape `\uXXXX` at `at`; 0 = none is there.
unsigned escapedUnit(std::string_view text, std::size_t at)
{
    unsigned unit = 0;
    if (at + 6 > text.size() || text.substr(at, 2) != "\\u")
        return 0;
    const char *end = text.data() + at + 6;
    return std::from_chars(end - 4, end, unit, 16).ptr == end ? unit : 0;
}

bool hasLoneSurrogate(std::string_view json)
{
    for (std::size_t at = json.find('\\'); at != std::string_view::npos; at = json.find('\\', at)) {
        const unsigned unit = escapedUnit(json, at);
        const bool isHigh = unit >= 0xd800 && unit < 0xdc00;
        const bool isLow = unit >= 0xdc00 && unit < 0xe000;
        if (isHigh) {
            const unsigned next = escapedUnit(json, at + 6);
            if (next < 0xdc00 || next >= 0xe000)
                return true;
            at += 6;
        } else if (isLow) {
            return true;
        }
        at += unit != 0 ? 6 : 2;
    }
    return false;
}

void describeBytes(DiffTree &tree, const ComparisonSide &side)
{
    if (!side.bytes().empty() && !simdjson::validate_utf8(side.bytes().data(), side.bytes().size()))
        addNote(tree, side.name + u"-invalid-utf8");
    if (side.document.hasEscapes() && side.isJson && hasLoneSurrogate(side.bytes()))
        addNote(tree, side.name + u"-lone-surrogate");
}

void describeDepth(DiffTree &tree, const ComparisonSide &before, const ComparisonSide &after)
{
    const auto isTooDeep = [](const ComparisonSide &side) {
        return side.isJson && side.document.node(0).isRemarkable
            && std::ranges::any_of(side.document.nodes(), &JsonNode::isOpaque);
    };
    if (isTooDeep(before) || isTooDeep(after))
        addNote(tree, u"too-deep"_s);
}

void compareTexts(DiffTree &tree, const ComparisonSide &before, const ComparisonSide &after, const CancelFlag &cancel)
{
    tree.shape = DiffShape::Text;
    describeSide(tree, before);
    describeSide(tree, after);
    LineDiff diff = compareLines(before.bytes(), after.bytes(), cancel);
    tree.lines = std::move(diff.lines);
    tree.stats.added = diff.added;
    tree.stats.removed = diff.removed;
    if (diff.added == 0 && diff.removed == 0 && before.text != after.text)
        tree.stats.changed = 1; // line ends, or empty against missing
    DiffNode &root = tree.nodes.emplace_back();
    root.kind = tree.stats.total() > 0 ? DiffKind::Changed : DiffKind::Equal;
    root.changedLeaves = tree.stats.total();
}

} // namespace

DocumentComparison::DocumentComparison(const std::optional<QByteArray> &before, const std::optional<QByteArray> &after)
    : m_memory(JsonDocument::expectedMemory(before ? view(*before).size() : 0)
               + JsonDocument::expectedMemory(after ? view(*after).size() : 0) + 64)
    , m_before{before, u"before"_s, JsonDocument(&m_memory), false}
    , m_after{after, u"after"_s, JsonDocument(&m_memory), false}
{
}

bool DocumentComparison::run(const DiffOptions &options, const CancelFlag &cancel)
{
    if (cancel.isCanceled())
        return false;
    if (m_before.isMissing() && m_after.isMissing()) {
        m_tree.nodes.emplace_back();
        return true;
    }
    constexpr std::size_t largestText = 1u << 31; // positions are 32 bits
    const std::size_t larger = std::max(m_before.bytes().size(), m_after.bytes().size());
    if (larger > std::min(options.maxBytes, largestText)) {
        m_tree.shape = DiffShape::TooDeepOrLarge;
        m_tree.nodes.emplace_back();
        addNote(m_tree, u"too-large:%1"_s.arg(larger));
        return true;
    }
    return readSide(m_before, cancel) && readSide(m_after, cancel) && compareSides(options, cancel);
}

bool DocumentComparison::compareSides(const DiffOptions &options, const CancelFlag &cancel)
{
    TreeBuilder builder(m_tree, options, cancel);
    if (m_before.isJson && m_after.isJson) {
        builder.compareRoots(m_before.document, m_after.document);
        m_tree.shape = m_tree.hasDifferences() ? DiffShape::Compared : DiffShape::Equal;
    } else if (m_before.isMissing() && m_after.isJson) {
        m_tree.shape = DiffShape::OnlyAfter;
        builder.takeRoot(m_after.document, DiffKind::Added);
    } else if (m_after.isMissing() && m_before.isJson) {
        m_tree.shape = DiffShape::OnlyBefore;
        builder.takeRoot(m_before.document, DiffKind::Removed);
    } else {
        compareTexts(m_tree, m_before, m_after, cancel);
    }
    describeDepth(m_tree, m_before, m_after);
    describeBytes(m_tree, m_before);
    describeBytes(m_tree, m_after);
    return !builder.wasCanceled() && !cancel.isCanceled();
}

std::optional<DiffTree> compareDocuments(const std::optional<QByteArray> &before,
                                         const std::optional<QByteArray> &after, const DiffOptions &options,
                                         const CancelFlag &cancel)
{
    DocumentComparison comparison(before, after);
    if (!comparison.run(options, cancel))
        return std::nullopt;
    return std::move(comparison.tree());
}

DocumentPair documentsToCompare(QStringView eventType, const std::optional<QByteArray> &originalChange,
                                const std::optional<QByteArray> &change)
{
    if (eventType == "CREATE"_L1)
        return {std::nullopt, change};
    if (eventType == "DELETE"_L1 && !originalChange)
        return {change, std::nullopt};
    return {originalChange, change};
}

} // namespace Backtrail
