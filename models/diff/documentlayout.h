// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"
#include "models/diff/jsondocument.h"

#include <span>
#include <string_view>
#include <vector>

namespace Backtrail {

// Builds the lines of two JSON documents. Private to this room; one use.
class DocumentLayout
{
public:
    // Both documents as they were read; `context` as in layOutDocuments().
    DocumentLayout(DocumentLines &lines, const DiffTree &tree, const JsonDocument &before, const JsonDocument &after,
                   int context, const CancelFlag &cancel);

    [[nodiscard]] bool lay(); // false = cancelled

private:
    // Where a value stands.
    struct Place
    {
        std::int32_t parent = -1;
        std::int32_t index = -1;
        std::int32_t node = -1;
        std::uint8_t depth = 0;
        bool commaBefore = false;
        bool commaAfter = false;
    };
    // The children of an object or array on both sides, and what the tree says about them.
    struct Children
    {
        std::vector<std::uint32_t> before;
        std::vector<std::uint32_t> after;
        std::vector<std::int32_t> beforeToAfter;
        std::vector<std::int32_t> afterToBefore;
        std::vector<std::int32_t> nodeOfAfter; // DiffTree node, -1 = nothing to say
        std::vector<std::int32_t> nodeOfBefore;
        bool isArray = false;
    };

    // 100,000 levels must not push everything out of sight.
    [[nodiscard]] static std::uint8_t deeper(std::uint8_t depth)
    {
        return depth < 100 ? static_cast<std::uint8_t>(depth + 1) : depth;
    }
    void layPair(std::uint32_t before, std::uint32_t after, const Place &place);
    void layInside(std::uint32_t before, std::uint32_t after, const Place &place);
    void layChildren(const Children &children, const Place &inner);
    void layEqualRun(std::span<const std::uint32_t> values, std::vector<Place> places);
    [[nodiscard]] std::int32_t linesOf(std::uint32_t value) const; // of what both sides have
    void layRemovedFrom(const Children &children, std::size_t from, const Place &parent);
    void dropLastComma(std::int32_t opening);
    void layWhole(DiffKind kind, std::uint32_t value, const Place &place);
    void layLeaf(DiffKind kind, std::uint32_t value, const Place &place);
    void layLeafPair(std::uint32_t before, std::uint32_t after, const Place &place);
    void layTextPair(std::uint32_t before, std::uint32_t after, const Place &place);
    [[nodiscard]] Children childrenOf(std::uint32_t before, std::uint32_t after, std::int32_t node) const;
    void matchMembers(Children &children, const DiffNode &node) const;
    void matchRemoved(Children &children, const DiffNode &node) const;
    void matchElements(Children &children, const DiffNode &node) const;

    std::int32_t addLine(DiffKind kind, LineForm form, const Place &place);
    void addSpans(DocumentLine &line);
    [[nodiscard]] SideText sideText(const JsonDocument &document, std::uint32_t value, bool hasComma) const;
    [[nodiscard]] std::vector<TextRange> textLines(const JsonDocument &document, std::uint32_t value) const;
    [[nodiscard]] bool isCanceled();

    DocumentLines &m_out;
    const DiffTree &m_tree;
    const CancelFlag &m_cancel;
    const JsonDocument &m_before;
    const JsonDocument &m_after;
    std::int32_t m_keptLines; // at both ends of a run without a difference; the rest is only counted
    std::uint32_t m_tick = 0;
    bool m_wasCanceled = false;
};

} // namespace Backtrail
