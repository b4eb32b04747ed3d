// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/changedpaths.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

// Finds the events that changed a path which a test accepts: from the index where it covers them, with one call of the
// test for each distinct path, else by comparing their documents. One a thread.
class PathMatcher
{
public:
    // The test is given dottedFieldPath() of each path. The index may be null.
    PathMatcher(std::function<bool(const QString &dottedPath)> test, std::shared_ptr<const ChangedPaths> index);

    // For workers. nullopt = cancelled.
    [[nodiscard]] std::optional<bool> matches(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel);

private:
    std::function<bool(const FieldPath &)> m_test;
    std::shared_ptr<const ChangedPaths> m_index;
    ChangedPaths::PathSet m_set;
};

} // namespace Backtrail
