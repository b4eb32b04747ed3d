// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/chainfolds.h"

#include "models/session/eventlist.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Backtrail {

namespace {

bool holds(const ChainFold &fold, RowId row)
{
    return std::ranges::any_of(fold.chain.links, [row](const ChainLink &link) { return link.row == row; });
}

// Without the events that are not there; a chain of one event is none.
std::vector<ChainFold> foundAgain(std::vector<ChainFold> folds, const EventSnapshot &snapshot)
{
    for (ChainFold &fold : folds) {
        std::vector<ChainLink> links;
        QStringList ids;
        for (std::size_t i = 0; i < fold.chain.links.size(); ++i) {
            const QString &id = fold.ids[static_cast<qsizetype>(i)];
            if (const std::optional<RowId> row = snapshot.find(id)) {
                links.push_back({*row, fold.chain.links[i].rule});
                ids.append(id);
            }
        }
        fold.chain.links = std::move(links);
        fold.ids = ids;
    }
    std::erase_if(folds, [](const ChainFold &fold) { return fold.ids.size() < 2; });
    return folds;
}

} // namespace

ChainFolds::ChainFolds(EventList &list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
    connect(&m_list, &EventList::rowsReset, this, [this] {
        if (m_list.indexNumber() != m_index)
            findAgain();
    });
}

void ChainFolds::fold(const Chain &chain, std::int64_t limitNs)
{
    if (chain.links.size() < 2)
        return;
    if (m_folds.empty())
        m_index = m_list.indexNumber();
    ChainFold made {chain, limitNs, {}};
    for (const ChainLink &link : chain.links)
        made.ids.append(m_list.snapshot().id(link.row));
    // What grew since it was folded is one chain all the same.
    std::erase_if(m_folds, [&made](const ChainFold &other) {
        return std::ranges::any_of(other.chain.links, [&made](const ChainLink &link) { return holds(made, link.row); });
    });
    m_folds.push_back(std::move(made));
    apply();
}

void ChainFolds::unfold(RowId row)
{
    if (std::erase_if(m_folds, [row](const ChainFold &fold) { return holds(fold, row); }) > 0)
        apply();
}

void ChainFolds::clear()
{
    m_finding.cancel();
    if (!std::exchange(m_folds, {}).empty())
        apply();
}

std::vector<RowId> ChainFolds::unfolded(const std::vector<RowId> &rows) const
{
    if (m_folds.empty())
        return rows;
    std::vector<RowId> result;
    result.reserve(rows.size());
    for (const RowId row : rows) {
        const ChainFold *fold = foldOf(row);
        if (fold == nullptr) {
            result.push_back(row);
            continue;
        }
        const std::vector<ChainLink> &links = fold->chain.links;
        std::transform(links.rbegin(), links.rend(), std::back_inserter(result), [](const ChainLink &link) { return link.row; });
    }
    return result;
}

const ChainFold *ChainFolds::foldOf(RowId row) const
{
    if (m_index != m_list.indexNumber())
        return nullptr; // rows mean other events
    const auto found = std::ranges::find_if(m_folds, [row](const ChainFold &fold) { return holds(fold, row); });
    return found == m_folds.end() ? nullptr : &*found;
}

void ChainFolds::apply()
{
    std::vector<std::vector<RowId>> rows;
    for (const ChainFold &fold : m_folds) {
        rows.emplace_back();
        for (const ChainLink &link : fold.chain.links)
            rows.back().push_back(link.row);
    }
    emit changed();
    m_list.setFolds(std::move(rows), m_index);
}

void ChainFolds::findAgain()
{
    if (m_folds.empty())
        return;
    m_finding = runInWorker<std::vector<ChainFold>>(
        [folds = m_folds, snapshot = m_list.snapshot()](const CancelFlag &) { return foundAgain(folds, snapshot); },
        [this, index = m_list.indexNumber()](std::vector<ChainFold> &&folds) {
            m_finding.cancel();
            if (index != m_list.indexNumber())
                return; // another one begins, and with it another search
            m_folds = std::move(folds);
            m_index = index;
            apply();
        });
}

} // namespace Backtrail
