// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/history/pathvalue.h"
#include "models/index/eventindex.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// The one-line summaries of changes and what the rows' documents say at certain paths, computed together in a worker for
// the rows that are asked for, and kept. One thread.
class ChangeSummaries final : public QObject
{
    Q_OBJECT

public:
    // About `kept` summaries stay, those that were asked for last.
    explicit ChangeSummaries(QObject *parent = nullptr, std::size_t kept = 40'000);
    ~ChangeSummaries() override;

    void setSnapshot(const EventSnapshot &snapshot, bool sameIndex); // sameIndex: rows kept their meaning
    void setHiddenPaths(const PathPatterns &patterns); // summaries are computed anew
    void setPaths(const std::vector<FieldPath> &paths); // computed anew
    [[nodiscard]] const std::vector<FieldPath> &paths() const;
    // nullptr = not known yet: it is computed now and `ready` follows. Cheap; called while painting. The pointer is
    // good until control returns to the event loop: only so many summaries are kept.
    [[nodiscard]] const ChangeSummary *find(RowId row);
    [[nodiscard]] const PathValue *value(RowId row, std::size_t path); // the same, of one of paths()

signals:
    void forgotten(); // everything
    void ready(const std::vector<Backtrail::RowId> &rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
