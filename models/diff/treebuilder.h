// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/arraymatch.h"
#include "models/diff/documentdiff.h"
#include "models/diff/jsondocument.h"

#include <optional>
#include <string_view>
#include <vector>

namespace Backtrail {

// A value in a document.
struct JsonRef
{
    const JsonDocument *document = nullptr;
    std::uint32_t node = 0;

    [[nodiscard]] const JsonNode &operator*() const { return document->node(node); }
    [[nodiscard]] const JsonNode *operator->() const { return &document->node(node); }
    [[nodiscard]] std::string_view text() const { return document->text(node); }
    [[nodiscard]] JsonRef at(std::uint32_t other) const { return {document, other}; }
};

// A difference inside a string that is no JSON: a part that one side or both have.
struct TextPart
{
    QString name;
    std::int32_t index = -1; // of an item that has no name
    std::optional<std::string_view> before;
    std::optional<std::string_view> after;
};

// Builds the nodes of a DiffTree. One comparison; recursion is bounded by JsonDocument::maxDepth and
// maxOpened.
class TreeBuilder
{
public:
    TreeBuilder(DiffTree &tree, const DiffOptions &options, const CancelFlag &cancel)
        : m_tree(tree), m_options(options), m_cancel(cancel)
    {
    }

    void compareRoots(const JsonDocument &before, const JsonDocument &after);
    void takeRoot(const JsonDocument &document, DiffKind kind); // everything added, or everything removed
    [[nodiscard]] bool wasCanceled() const { return m_wasCanceled; }

private:
    // Where a node belongs. Its name is read only when there is something to tell.
    struct Slot
    {
        std::int32_t parent = -1;
        JsonRef named{}; // the member whose name it has; none for elements and the root
        std::int32_t beforeIndex = -1;
        std::int32_t afterIndex = -1;
        bool isMoved = false;
    };

    [[nodiscard]] bool isCanceled();
    DiffNode &at(std::int32_t node) { return m_tree.nodes[static_cast<std::size_t>(node)]; }
    std::int32_t addNode(const Slot &slot, DiffKind kind);
    void finish(std::int32_t node);
    void addNote(std::int32_t node, const QString &note);
    void count(std::int32_t node, DiffKind kind);

    // -1 = there is nothing to tell about the pair: it is equal, and folded.
    std::int32_t comparePair(JsonRef before, JsonRef after, const Slot &slot);
    void compareInside(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness);
    void compareTypes(std::int32_t node, JsonRef before, JsonRef after);
    void compareObjects(std::int32_t node, JsonRef before, JsonRef after);
    void compareArrays(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness);
    [[nodiscard]] QList<QByteArray> keyPathsOf(std::int32_t array) const;
    [[nodiscard]] bool isAt(std::int32_t array, const QStringList &path) const;
    void emitChildren(std::int32_t node, JsonRef before, JsonRef after, const ArrayMatch &match);
    void compareLeaves(std::int32_t node, JsonRef before, JsonRef after, Sameness sameness);
    std::int32_t takeWhole(JsonRef value, const Slot &slot, DiffKind kind, bool countsLeaves);
    void takeDescendants(std::int32_t node, JsonRef value, DiffKind kind, bool countsLeaves);
    void describe(std::int32_t node, JsonRef value, bool mayBeSecret);

    // stringparts.cpp
    void openStrings(std::int32_t node, JsonRef before, JsonRef after);
    bool openJson(std::int32_t node, std::string_view before, std::string_view after);
    bool openLines(std::int32_t node, std::string_view before, std::string_view after);
    bool openUrl(std::int32_t node, std::string_view before, std::string_view after);
    bool openList(std::int32_t node, std::string_view before, std::string_view after);
    void addPart(std::int32_t node, const TextPart &part);

    static constexpr int maxOpened = 4; // JSON in a string in JSON in a string ...
    static constexpr int maxDescendants = 200000; // nodes made for added and removed subtrees

    DiffTree &m_tree;
    const DiffOptions &m_options;
    const CancelFlag &m_cancel;
    std::vector<bool> m_declaresSecret; // by node: an object whose `key` or `is_secret` says what `value` is
    int m_opened = 0;
    int m_descendants = 0;
    unsigned m_tick = 0;
    bool m_wasCanceled = false;
};

} // namespace Backtrail
