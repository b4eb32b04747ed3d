// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changecounter.h"

#include "models/diff/documentdiff.h"
#include "models/runtime/workerpool.h"

#include <algorithm>

namespace Backtrail {

namespace {

// Some milliseconds of work: no other worker waits long for its turn.
constexpr std::uint32_t sliceRows = 1000;

// Fewer than the rows = cancelled.
ChangeCounts countedChanges(const EventSnapshot &snapshot, RowId first, const PathPatterns &hidden, const CancelFlag &cancel)
{
    ChangeCounts counts;
    const RowId last = std::min(snapshot.rowCount(), first + sliceRows);
    counts.reserve(last - first);
    for (RowId row = first; row < last && !cancel.isCanceled(); ++row) {
        const QString eventType = snapshot.text(row, IndexField::EventType);
        const Result<std::optional<QByteArray>> before = snapshot.originalChange(row);
        const Result<std::optional<QByteArray>> after = snapshot.change(row);
        if (!before || !after) {
            counts.push_back(unknownCount);
            continue;
        }
        const DocumentPair pair = documentsToCompare(eventType, *before, *after);
        const ChangeSummary summary = summarizeChange(eventType, pair.before, pair.after, cancel, hidden);
        counts.push_back(static_cast<std::uint16_t>(std::clamp(summary.changedPaths, 0, unknownCount - 1)));
    }
    return counts;
}

} // namespace

ChangeCounter::ChangeCounter(QObject *parent)
    : QObject(parent)
{
}

void ChangeCounter::count(const EventSnapshot &snapshot, bool sameIndex)
{
    m_snapshot = snapshot;
    if (!sameIndex) {
        m_running.cancel();
        m_counts.clear();
        m_published.reset();
    }
    if (!m_running.isSet())
        startSlice();
}

void ChangeCounter::stop()
{
    m_running.cancel();
}

void ChangeCounter::setHiddenPaths(const PathPatterns &patterns)
{
    const bool wasCounting = m_running.isSet();
    m_running.cancel();
    m_hidden = patterns;
    m_counts.clear();
    m_published.reset();
    if (wasCounting)
        startSlice();
}

int ChangeCounter::percent() const
{
    const std::uint32_t rows = m_snapshot.rowCount();
    return rows == 0 ? 100 : static_cast<int>(std::uint64_t {100} * std::min<std::uint64_t>(m_counts.size(), rows) / rows);
}

void ChangeCounter::startSlice()
{
    const auto first = static_cast<RowId>(m_counts.size());
    if (first >= m_snapshot.rowCount())
        return;
    m_running = runInWorker<ChangeCounts>(
        [snapshot = m_snapshot, first, hidden = m_hidden](const CancelFlag &cancel) {
            return countedChanges(snapshot, first, hidden, cancel);
        },
        [this](ChangeCounts &&slice) { sliceCounted(slice); });
}

void ChangeCounter::sliceCounted(const ChangeCounts &slice)
{
    m_running.cancel();
    m_counts.insert(m_counts.end(), slice.begin(), slice.end());
    const bool isDone = m_counts.size() >= m_snapshot.rowCount();
    const std::size_t known = m_published != nullptr ? m_published->size() : 0;
    const bool isNews = isDone || m_counts.size() >= 2 * known;
    if (!isDone)
        startSlice();
    if (!isNews)
        return;
    m_published = std::make_shared<const ChangeCounts>(m_counts);
    emit progressed();
}

} // namespace Backtrail
