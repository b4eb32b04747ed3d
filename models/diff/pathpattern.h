// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Backtrail {

// Paths of a document, written like the dotted paths of a diff: `resources.memory`, `ports[0].name`, `["a b"].c`.
// `*` in a step stands for any characters (`*_at`), `[*]` for any position, `**` for any number of steps. A pattern
// begins at the top of the document and takes everything below what it names.
class PathPattern
{
public:
    [[nodiscard]] static std::optional<PathPattern> parse(const QString &text); // nullopt = no pattern

    [[nodiscard]] const QString &text() const { return m_text; }
    // Whether it names exactly these steps.
    [[nodiscard]] bool matches(const QStringList &steps) const;

private:
    QString m_text;
    QStringList m_steps;
    std::vector<bool> m_isLiteral; // a quoted step: its `*` is a star
};
using PathPatterns = std::vector<PathPattern>;

[[nodiscard]] PathPatterns parsePatterns(const QStringList &texts); // what is no pattern is left out

// The pattern of one node: its dotted path with `[*]` for each position, so that it holds for all elements.
[[nodiscard]] QString patternOf(const DiffTree &tree, std::int32_t node);

// What patterns hide of a difference, as a value: decided once, applied to each view.
struct HiddenPaths
{
    std::vector<bool> nodes; // by node of the tree, with everything below; empty = nothing is hidden
    QStringList paths; // the topmost hidden paths that differ, dotted, in the order of the tree
    [[nodiscard]] bool isEmpty() const { return paths.isEmpty(); }
    [[nodiscard]] bool hides(std::int32_t node) const
    {
        return node >= 0 && std::size_t(node) < nodes.size() && nodes[std::size_t(node)];
    }
};

// Only differences of two JSON documents are hidden, no states; what is inside a string that was opened, not at all. Pure; any thread.
[[nodiscard]] HiddenPaths findHidden(const DiffTree &tree, const PathPatterns &patterns);
// The tree without what is hidden, its numbers too. A patch of it would lie: for showing and counting only.
[[nodiscard]] DiffTree withoutHidden(const DiffTree &tree, const HiddenPaths &hidden);

} // namespace Backtrail
