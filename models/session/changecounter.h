// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/pathpattern.h"
#include "models/index/columnorder.h"
#include "models/runtime/request.h"

#include <QObject>

#include <memory>

namespace Backtrail {

// How many paths the change of each row touches, counted in a worker for every row of an index, in the order of
// arrival: what sorting by the change needs. Two bytes a row; nothing is counted until it is asked for. One thread.
class ChangeCounter final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeCounter(QObject *parent = nullptr);

    // Counts what is not counted yet of these rows. `sameIndex`: rows kept their meaning since the last call.
    void count(const EventSnapshot &snapshot, bool sameIndex);
    void stop(); // what is counted stays
    void setHiddenPaths(const PathPatterns &patterns); // they do not count; everything is counted anew when next asked

    // As of the last `progressed`; null = nothing yet.
    [[nodiscard]] const std::shared_ptr<const ChangeCounts> &counts() const { return m_published; }
    [[nodiscard]] bool isCounting() const { return m_running.isSet(); }
    [[nodiscard]] int percent() const; // of the rows that were asked for; 100 = all

signals:
    // More is counted: seldom, when it is twice as much as before, and at the end.
    void progressed();

private:
    void startSlice();
    void sliceCounted(const ChangeCounts &slice);

    EventSnapshot m_snapshot;
    PathPatterns m_hidden;
    ChangeCounts m_counts;
    std::shared_ptr<const ChangeCounts> m_published;
    Request m_running;
};

} // namespace Backtrail
