// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/arraymatch.h"

#include "models/diff/sequencealign.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace Backtrail {

namespace {

struct Identity
{
    std::uint64_t hash = 0;
    std::uint32_t node = 0; // the identifying value
    std::int32_t position = 0;
};

// The value at the end of a dotted path. A member whose name holds the dots itself comes first.
std::optional<std::uint32_t> valueAt(const JsonDocument &document, std::uint32_t element, std::string_view path)
{
    if (const auto member = document.member(element, path))
        return member;
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    const auto first = document.member(element, path.substr(0, dot));
    return first ? valueAt(document, *first, path.substr(dot + 1)) : std::nullopt;
}

// The identities of all elements, by hash; nullopt when one has none or two are the same.
std::optional<std::vector<Identity>> identitiesOf(const ArraySide &side, std::string_view path)
{
    std::vector<Identity> list;
    list.reserve(side.elements.size());
    for (std::size_t i = 0; i < side.elements.size(); ++i) {
        const auto member = valueAt(side.document, side.elements[i], path);
        if (!member)
            return std::nullopt;
        const JsonNode &value = side.document.node(*member);
        if (value.type != JsonType::String && value.type != JsonType::Number)
            return std::nullopt;
        list.push_back({value.hash, *member, static_cast<std::int32_t>(i)});
    }
    std::ranges::sort(list, {}, &Identity::hash);
    // Two different identities with one hash are as good as none: the alignment is right as well.
    if (std::ranges::adjacent_find(list, {}, &Identity::hash) != list.end())
        return std::nullopt;
    return list;
}

enum class IdentityMatch { NoIdentity, NothingCommon, Matched };

IdentityMatch matchByIdentity(const ArraySide &before, const ArraySide &after, std::string_view path,
                              ArrayMatch &match)
{
    const auto left = identitiesOf(before, path);
    const auto right = left ? identitiesOf(after, path) : std::nullopt;
    if (!right)
        return IdentityMatch::NoIdentity;
    bool anyCommon = false;
    for (std::size_t b = 0, a = 0; b < left->size() && a < right->size();) {
        const Identity &l = (*left)[b];
        const Identity &r = (*right)[a];
        if (l.hash != r.hash) {
            ++(l.hash < r.hash ? b : a);
            continue;
        }
        if (compareValues(before.document, l.node, after.document, r.node) != Sameness::Different) {
            match.beforeToAfter[static_cast<std::size_t>(l.position)] = r.position;
            match.afterToBefore[static_cast<std::size_t>(r.position)] = l.position;
            anyCommon = true;
        }
        ++b;
        ++a;
    }
    return anyCommon ? IdentityMatch::Matched : IdentityMatch::NothingCommon;
}

std::vector<std::uint64_t> hashesOf(const ArraySide &side)
{
    std::vector<std::uint64_t> hashes;
    hashes.reserve(side.elements.size());
    for (const std::uint32_t element : side.elements)
        hashes.push_back(side.document.node(element).hash);
    return hashes;
}

void markMoves(ArrayMatch &match)
{
    match.isMoved.assign(match.afterToBefore.size(), false);
    for (std::size_t i = 0; i < match.afterToBefore.size(); ++i)
        match.isMoved[i] = match.afterToBefore[i] >= 0;
    for (const std::int32_t stays : longestIncreasing(match.afterToBefore))
        match.isMoved[static_cast<std::size_t>(stays)] = false;
}

} // namespace

ArrayMatch matchArrays(const ArraySide &before, const ArraySide &after,
                       const QList<QByteArray> &keyPaths, const CancelFlag &cancel)
{
    ArrayMatch match;
    match.beforeToAfter.assign(before.elements.size(), -1);
    match.afterToBefore.assign(after.elements.size(), -1);
    if (!before.elements.empty() && !after.elements.empty()) {
        bool hasIdentity = false;
        for (const QByteArray &path : keyPaths) {
            const std::string_view bytes(path.constData(), static_cast<std::size_t>(path.size()));
            const IdentityMatch result = matchByIdentity(before, after, bytes, match);
            hasIdentity |= result != IdentityMatch::NoIdentity;
            if (result == IdentityMatch::Matched) {
                markMoves(match);
                return match;
            }
        }
        if (hasIdentity) { // all of them were replaced by others
            match.isMoved.assign(after.elements.size(), false);
            return match;
        }
        Alignment alignment = alignSequences(hashesOf(before), hashesOf(after), cancel);
        match.beforeToAfter = std::move(alignment.beforeToAfter);
        match.afterToBefore = std::move(alignment.afterToBefore);
        match.isBounded = alignment.isBounded;
        pairLeftOvers(before, after, match);
    }
    markMoves(match);
    return match;
}

} // namespace Backtrail
