// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/treebuilder.h"

#include "models/diff/jsonvalue.h"
#include "models/diff/textdiff.h"
#include "models/redact/secretnames.h"

#include <algorithm>
#include <map>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::string unescapedToken(std::string_view token)
{
    std::string text;
    appendUnescaped(text, token.substr(1, token.size() - 2));
    return text;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool looksLikeJson(std::string_view text)
{
    const std::string_view inner = trimmed(text);
    return inner.size() >= 2
        && ((inner.front() == '{' && inner.back() == '}') || (inner.front() == '[' && inner.back() == ']'));
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

// A URL's parts by name: `address` (up to the query), the query's parameters, `#` the fragment.
// Empty when the text is no URL with a query, or names a parameter twice.
std::map<std::string_view, std::string_view> urlParts(std::string_view url)
{
    std::map<std::string_view, std::string_view> parts;
    const std::size_t scheme = url.find("://");
    const std::size_t query = url.find('?');
    if (scheme == std::string_view::npos || scheme == 0 || scheme > 16 || query == std::string_view::npos
        || query < scheme || url.find_first_of(" \t\r\n\"<>") != std::string_view::npos)
        return {};
    parts.emplace("address", url.substr(0, query));
    std::string_view rest = url.substr(query + 1);
    const std::size_t fragment = rest.find('#');
    if (fragment != std::string_view::npos) {
        parts.emplace("#", rest.substr(fragment + 1));
        rest = rest.substr(0, fragment);
    }
    for (const std::string_view parameter : split(rest, '&')) {
        const std::size_t equals = parameter.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view{} : parameter.substr(equals + 1);
        if (!parts.emplace(parameter.substr(0, equals), value).second)
            return {};
    }
    return parts;
}

// The items of a comma list of plain words; empty when the text is a sentence, or one item.
std::vector<std::string_view> listItems(std::string_view text)
{
    constexpr std::size_t longestItem = 200;
    std::vector<std::string_view> items;
    if (text.find(',') == std::string_view::npos)
        return items;
    for (const std::string_view item : split(text, ',')) {
        items.push_back(trimmed(item));
        if (items.back().empty() || items.back().size() > longestItem
            || items.back().find_first_of(" \t\r\n{}[]\"") != std::string_view::npos)
            return {};
    }
    return items;
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

// Two different strings: what they hold is compared where it has a structure of its own.
void TreeBuilder::openStrings(std::int32_t node, JsonRef before, JsonRef after)
{
    constexpr std::size_t longestPart = 1 << 16; // a URL or a list that is longer is read as one text
    const std::string left = unescapedToken(before.text());
    const std::string right = unescapedToken(after.text());
    const bool isShort = left.size() <= longestPart && right.size() <= longestPart;
    const bool isOpened = openJson(node, left, right) || openLines(node, left, right)
        || (isShort && (openUrl(node, left, right) || openList(node, left, right)));
    if (!isOpened || at(node).changedLeaves == 0)
        count(node, DiffKind::Changed);
}

bool TreeBuilder::openJson(std::int32_t node, std::string_view before, std::string_view after)
{
    if (m_opened >= maxOpened || !looksLikeJson(before) || !looksLikeJson(after))
        return false;
    JsonDocument left;
    JsonDocument right;
    if (left.read(before, m_cancel) != JsonDocument::ReadResult::Read
        || right.read(after, m_cancel) != JsonDocument::ReadResult::Read)
        return false;
    if (left.node(0).type != right.node(0).type)
        return false;
    ++m_opened;
    const Sameness sameness = compareValues(left, 0, right, 0);
    addNote(node, sameness == Sameness::Different ? u"json-text"_s : u"json-text-same-value"_s);
    compareInside(node, {&left, 0}, {&right, 0}, sameness);
    --m_opened;
    return true;
}

bool TreeBuilder::openLines(std::int32_t node, std::string_view before, std::string_view after)
{
    if (before.find('\n') == std::string_view::npos && after.find('\n') == std::string_view::npos)
        return false;
    LineDiff diff = compareLines(before, after, m_cancel);
    addNote(node, u"lines:%1:%2"_s.arg(diff.added).arg(diff.removed));
    at(node).lines = std::move(diff.lines);
    return true;
}

bool TreeBuilder::openUrl(std::int32_t node, std::string_view before, std::string_view after)
{
    const auto left = urlParts(before);
    const auto right = urlParts(after);
    if (left.empty() || right.empty())
        return false;
    addNote(node, u"url-text"_s);
    for (const auto &[name, value] : right) {
        const auto other = left.find(name);
        if (other == left.end())
            addPart(node, {toText(name), -1, std::nullopt, value});
        else if (other->second != value)
            addPart(node, {toText(name), -1, other->second, value});
        else
            ++at(node).unchangedChildren;
    }
    for (const auto &[name, value] : left) {
        if (!right.contains(name))
            addPart(node, {toText(name), -1, value, std::nullopt});
    }
    return true;
}

// A list is a set of items to its readers: which came, which went. Another order alone is a changed text.
bool TreeBuilder::openList(std::int32_t node, std::string_view before, std::string_view after)
{
    const std::vector<std::string_view> itemsBefore = listItems(before);
    const std::vector<std::string_view> itemsAfter = listItems(after);
    if (itemsBefore.empty() || itemsAfter.empty())
        return false;
    std::vector<std::string_view> left = itemsBefore;
    std::vector<std::string_view> right = itemsAfter;
    std::ranges::sort(left);
    std::ranges::sort(right);
    std::vector<std::string_view> gone;
    std::vector<std::string_view> come;
    std::ranges::set_difference(left, right, std::back_inserter(gone));
    std::ranges::set_difference(right, left, std::back_inserter(come));
    if ((gone.empty() && come.empty()) || come.size() == right.size())
        return false;
    addNote(node, u"list-text"_s);
    at(node).unchangedChildren = static_cast<std::int32_t>(right.size() - come.size());
    const auto positionIn = [](const std::vector<std::string_view> &items, std::string_view item) {
        return static_cast<std::int32_t>(std::ranges::find(items, item) - items.begin());
    };
    for (const std::string_view item : come)
        addPart(node, {{}, positionIn(itemsAfter, item), std::nullopt, item});
    for (const std::string_view item : gone)
        addPart(node, {{}, positionIn(itemsBefore, item), item, std::nullopt});
    return true;
}

void TreeBuilder::addPart(std::int32_t node, const TextPart &part)
{
    const DiffKind kind = !part.before ? DiffKind::Added
        : !part.after                  ? DiffKind::Removed
                                       : DiffKind::Changed;
    const bool isItem = part.index >= 0;
    const std::int32_t index = addNode(
        {node, {}, part.before && isItem ? part.index : -1, part.after && isItem ? part.index : -1}, kind);
    DiffNode &added = at(index);
    added.secret = at(node).secret;
    if (!isItem) {
        added.isIndex = false;
        added.key = part.name;
        added.secret |= soundsSecret(part.name);
    }
    if (part.before) {
        added.beforeType = JsonType::String;
        appendJsonString(added.before, toText(*part.before));
    }
    if (part.after) {
        added.afterType = JsonType::String;
        appendJsonString(added.after, toText(*part.after));
    }
    count(index, kind);
    finish(index);
}

} // namespace Backtrail
