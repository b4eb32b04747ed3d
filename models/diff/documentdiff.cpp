// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"

#include "models/diff/jsondocument.h"
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

// One side of the comparison: missing, JSON, or any text.
struct Side
{
    const std::optional<QByteArray> &text;
    QString name; // in notes
    JsonDocument document;
    bool isJson = false;

    [[nodiscard]] bool isMissing() const { return !text.has_value(); }
    [[nodiscard]] std::string_view bytes() const { return text ? view(*text) : std::string_view{}; }
};

// False = cancelled.
bool readSide(Side &side, const CancelFlag &cancel)
{
    if (side.isMissing())
        return true;
    const auto result = side.document.read(side.bytes(), cancel);
    side.isJson = result == JsonDocument::ReadResult::Read;
    return result != JsonDocument::ReadResult::Canceled;
}

void describeSide(DiffTree &tree, const Side &side)
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

void describeBytes(DiffTree &tree, const Side &side)
{
    if (!side.bytes().empty() && !simdjson::validate_utf8(side.bytes().data(), side.bytes().size()))
        addNote(tree, side.name + u"-invalid-utf8");
    if (side.isJson && hasLoneSurrogate(side.bytes()))
        addNote(tree, side.name + u"-lone-surrogate");
}

void describeDepth(DiffTree &tree, const Side &before, const Side &after)
{
    const auto isTooDeep = [](const Side &side) {
        return side.isJson && side.document.node(0).isRemarkable
            && std::ranges::any_of(side.document.nodes(), &JsonNode::isOpaque);
    };
    if (isTooDeep(before) || isTooDeep(after))
        addNote(tree, u"too-deep"_s);
}

void compareTexts(DiffTree &tree, const Side &before, const Side &after, const CancelFlag &cancel)
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

// False = cancelled.
bool compareSides(DiffTree &tree, const Side &before, const Side &after, const DiffOptions &options,
                  const CancelFlag &cancel)
{
    TreeBuilder builder(tree, options, cancel);
    if (before.isJson && after.isJson) {
        builder.compareRoots(before.document, after.document);
        tree.shape = tree.hasDifferences() ? DiffShape::Compared : DiffShape::Equal;
    } else if (before.isMissing() && after.isJson) {
        tree.shape = DiffShape::OnlyAfter;
        builder.takeRoot(after.document, DiffKind::Added);
    } else if (after.isMissing() && before.isJson) {
        tree.shape = DiffShape::OnlyBefore;
        builder.takeRoot(before.document, DiffKind::Removed);
    } else {
        compareTexts(tree, before, after, cancel);
    }
    describeDepth(tree, before, after);
    describeBytes(tree, before);
    describeBytes(tree, after);
    return !builder.wasCanceled() && !cancel.isCanceled();
}

} // namespace

std::optional<DiffTree> compareDocuments(const std::optional<QByteArray> &before,
                                         const std::optional<QByteArray> &after, const DiffOptions &options,
                                         const CancelFlag &cancel)
{
    DiffTree tree;
    if (cancel.isCanceled())
        return std::nullopt;
    if (!before && !after) {
        tree.nodes.emplace_back();
        return tree;
    }
    constexpr std::size_t largestText = 1u << 31; // positions are 32 bits
    const std::size_t sizeBefore = before ? view(*before).size() : 0;
    const std::size_t sizeAfter = after ? view(*after).size() : 0;
    const std::size_t larger = std::max(sizeBefore, sizeAfter);
    if (larger > std::min(options.maxBytes, largestText)) {
        tree.shape = DiffShape::TooDeepOrLarge;
        tree.nodes.emplace_back();
        addNote(tree, u"too-large:%1"_s.arg(larger));
        return tree;
    }
    // One block for both sides: the allocator keeps it for the next comparison instead of asking the system
    // again.
    std::pmr::monotonic_buffer_resource memory(JsonDocument::expectedMemory(sizeBefore)
                                               + JsonDocument::expectedMemory(sizeAfter) + 64);
    Side left{before, u"before"_s, JsonDocument(&memory), false};
    Side right{after, u"after"_s, JsonDocument(&memory), false};
    if (!readSide(left, cancel) || !readSide(right, cancel))
        return std::nullopt;
    if (!compareSides(tree, left, right, options, cancel))
        return std::nullopt;
    return tree;
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
