// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/pathmatch.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

PathMatcher::PathMatcher(std::function<bool(const QString &)> test, std::shared_ptr<const ChangedPaths> index)
    : m_test([test = std::move(test)](const FieldPath &path) { return test(dottedFieldPath(path)); })
    , m_index(std::move(index))
{
}

std::optional<bool> PathMatcher::matches(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    if (m_index && m_index->covers(row)) {
        if (const std::optional<bool> known = m_index->isAnyOf(row, m_set))
            return known;
        m_index->update(m_set, m_test); // it has grown since
        if (const std::optional<bool> known = m_index->isAnyOf(row, m_set))
            return known;
    }
    const std::optional<std::vector<FieldPath>> paths = changedPathsOf(snapshot, row, cancel);
    return paths ? std::optional(std::ranges::any_of(*paths, m_test)) : std::nullopt;
}

} // namespace Backtrail
