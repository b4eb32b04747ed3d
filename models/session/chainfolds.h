// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/chains.h"
#include "models/runtime/request.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace Backtrail {

class EventList;

// A chain of which the list shows one row: its newest event that passes the filter.
struct ChainFold
{
    Chain chain; // as it was when it was folded; its rows are those of the list's index
    std::int64_t limitNs = 0; // see EventChain
    QStringList ids; // of the events, in the order of the links
};

// The chains that the user folded, for this run. Rows are found again by the events' ids where the list begins another
// index. One thread.
class ChainFolds final : public QObject
{
    Q_OBJECT

public:
    explicit ChainFolds(EventList &list, QObject *parent = nullptr); // the list outlives it

    void fold(const Chain &chain, std::int64_t limitNs); // of the rows of the list's snapshot; one with two events or more
    void unfold(RowId row);
    void clear();
    [[nodiscard]] const ChainFold *foldOf(RowId row) const; // nullptr = the event is in none
    // The same rows, each that stands for a chain with the others of it, newest first.
    [[nodiscard]] std::vector<RowId> unfolded(const std::vector<RowId> &rows) const;

signals:
    void changed(); // the rows follow later

private:
    void apply();
    void findAgain();

    EventList &m_list;
    std::vector<ChainFold> m_folds;
    std::uint64_t m_index = 0; // EventList::indexNumber() that the rows are of
    Request m_finding;
};

} // namespace Backtrail
