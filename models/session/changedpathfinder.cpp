// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changedpathfinder.h"

#include "models/filter/filterkeys.h"
#include "models/history/pathmatch.h"

#include <algorithm>

namespace Backtrail {

namespace {

bool namesAPath(const FilterNodePtr &node)
{
    return node != nullptr && (node->key == FilterKey::Path || std::ranges::any_of(node->children, namesAPath));
}

} // namespace

bool asksForPaths(const FilterState &filter)
{
    return namesAPath(filter.expression.root());
}

ChangedPathFinder changedPathFinder(std::shared_ptr<const ChangedPaths> index)
{
    return [index = std::move(index)](const EventSnapshot &snapshot, const ChangedPathPattern &pattern,
                                      const CancelFlag &cancel) -> RowTest {
        const auto matcher = std::make_shared<PathMatcher>(
            [pattern](const QString &dottedPath) { return pattern.matches(dottedPath); }, index);
        return [snapshot, cancel, matcher](RowId row) -> Result<bool> {
            const std::optional<bool> answer = matcher->matches(snapshot, row, cancel);
            if (answer || cancel.isCanceled())
                return answer.value_or(false);
            return Error {ErrorKind::FileFailed, {}, 0, {}}; // its documents cannot be read
        };
    };
}

} // namespace Backtrail
