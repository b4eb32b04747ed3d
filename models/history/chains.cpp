// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/chains.h"

#include "models/history/chainwalk.h"

#include <QHash>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOverlapping = 32; // operations on one environment at one time

std::pair<QString, QString> ordered(const QString &one, const QString &other)
{
    return one < other ? std::pair(one, other) : std::pair(other, one);
}

std::optional<RowList> allRows(const EventSnapshot &snapshot, const CancelFlag &cancel)
{
    // Without a text nothing is read, so nothing can fail.
    Result<std::optional<RowList>> rows = snapshot.filter({}, Timestamp {}, cancel);
    if (!rows || !*rows)
        return std::nullopt;
    std::ranges::reverse(**rows);
    ChainWalk::order(snapshot, **rows);
    return *std::move(rows);
}

// Whether a row's text in a field is the wanted one, with one comparison a distinct text.
class CodeTest
{
public:
    CodeTest(const EventSnapshot &snapshot, IndexField field, QString wanted)
        : m_snapshot(snapshot)
        , m_field(field)
        , m_wanted(std::move(wanted))
    {
    }
    [[nodiscard]] bool matches(RowId row)
    {
        if (m_wanted.isEmpty())
            return false;
        const std::uint32_t code = m_snapshot.code(row, m_field);
        if (code >= m_answers.size())
            m_answers.resize(code + 1, Unasked);
        if (m_answers[code] == Unasked)
            m_answers[code] = m_snapshot.text(row, m_field) == m_wanted ? Yes : No;
        return m_answers[code] == Yes;
    }

private:
    enum Answer : std::uint8_t { Unasked, Yes, No };
    const EventSnapshot &m_snapshot;
    IndexField m_field;
    QString m_wanted;
    std::vector<Answer> m_answers;
};

std::optional<RowList> rowsAround(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    const QString target = snapshot.text(row, IndexField::TargetId);
    const bool isEnvironment = snapshot.text(row, IndexField::TargetType) == "ENVIRONMENT"_L1;
    const QString environment = isEnvironment ? target : snapshot.text(row, IndexField::EnvironmentId);
    CodeTest sameTarget(snapshot, IndexField::TargetId, target);
    CodeTest isItsEnvironment(snapshot, IndexField::TargetId, environment);
    CodeTest sameEnvironment(snapshot, IndexField::EnvironmentId, environment);
    RowList rows;
    for (RowId other = 0; other < snapshot.rowCount(); ++other) {
        if (other % 65536 == 0 && cancel.isCanceled())
            return std::nullopt;
        if (sameTarget.matches(other) || isItsEnvironment.matches(other) || sameEnvironment.matches(other))
            rows.push_back(other);
    }
    std::ranges::stable_sort(rows, {}, [&snapshot](RowId other) { return snapshot.time(other); });
    ChainWalk::order(snapshot, rows);
    return rows;
}

// Makes chains of what a walk found.
class ChainMaking
{
public:
    ChainMaking(const EventSnapshot &snapshot, const ChainOptions &options, const ChainWalk &walk)
        : m_snapshot(snapshot)
        , m_options(options)
        , m_walk(walk)
    {
    }
    [[nodiscard]] ChainSet make()
    {
        fill();
        for (std::uint32_t i = 0; i < m_set.chains.size(); ++i)
            judge(m_set.chains[i]);
        adopt();
        notePlaces();
        return std::move(m_set);
    }

private:
    void fill();
    void judge(Chain &chain) const;
    void adopt();
    void notePlaces();
    [[nodiscard]] bool adoptInto(const std::vector<std::uint32_t> &parents, std::uint32_t child);

    const EventSnapshot &m_snapshot;
    const ChainOptions &m_options;
    const ChainWalk &m_walk;
    ChainSet m_set;
};

void ChainMaking::fill()
{
    m_set.chains.resize(m_walk.chains().size());
    for (std::size_t i = 0; i < m_set.chains.size(); ++i) {
        m_set.chains[i].family = m_walk.chains()[i].family;
        m_set.chains[i].end = m_walk.chains()[i].end;
        m_set.chains[i].cause = m_walk.chains()[i].cause;
    }
    for (const ChainWalk::Link &link : m_walk.links())
        m_set.chains[link.chain].links.push_back(link.link);
    for (Chain &chain : m_set.chains) {
        chain.begin = m_snapshot.time(chain.links.front().row);
        chain.last = m_snapshot.time(chain.links.back().row);
    }
}

// What may be called missing: an end that had its time, a beginning that would be in what is known.
void ChainMaking::judge(Chain &chain) const
{
    const std::int64_t limit = m_options.limits.of(chain.family);
    if (chain.end == ChainEnd::Open && m_options.known.covers(chain.begin, {chain.begin.ns + limit}))
        chain.end = ChainEnd::Missing;
    if (chain.links.front().rule == ChainRule::Alone)
        chain.isBeginMissing = m_options.known.covers({chain.begin.ns - limit}, chain.begin);
}

void ChainMaking::adopt()
{
    QHash<std::pair<QString, int>, std::vector<std::uint32_t>> parents; // (environment, family) -> by their begin
    for (std::uint32_t i = 0; i < m_set.chains.size(); ++i) {
        const RowId first = m_set.chains[i].links.front().row;
        if (m_snapshot.text(first, IndexField::TargetType) == "ENVIRONMENT"_L1 && m_set.chains[i].family != ChainFamily::Guard)
            parents[{m_snapshot.text(first, IndexField::TargetId), int(m_set.chains[i].family)}].push_back(i);
    }
    if (parents.isEmpty())
        return;
    for (std::vector<std::uint32_t> &list : parents)
        std::ranges::stable_sort(list, {}, [this](std::uint32_t i) { return m_set.chains[i].begin; });
    for (std::uint32_t i = 0; i < m_set.chains.size(); ++i) {
        const RowId first = m_set.chains[i].links.front().row;
        const QString environment = m_snapshot.text(first, IndexField::EnvironmentId);
        if (environment.isEmpty() || m_snapshot.text(first, IndexField::TargetType) == "ENVIRONMENT"_L1)
            continue;
        const auto found = parents.constFind({environment, int(m_set.chains[i].family)});
        if (found != parents.constEnd() && adoptInto(*found, i))
            m_set.chains[*m_set.chains[i].parent].children.push_back(i);
    }
    for (Chain &chain : m_set.chains)
        std::ranges::stable_sort(chain.children, {}, [this](std::uint32_t i) { return m_set.chains[i].begin; });
}

bool ChainMaking::adoptInto(const std::vector<std::uint32_t> &parents, std::uint32_t child)
{
    Chain &chain = m_set.chains[child];
    auto after = std::ranges::upper_bound(parents, chain.begin, {}, [this](std::uint32_t i) { return m_set.chains[i].begin; });
    for (std::size_t tried = 0; after != parents.begin() && tried < mostOverlapping; ++tried) {
        --after;
        const Chain &parent = m_set.chains[*after];
        if (parent.links.front().rule == ChainRule::Alone)
            continue; // where it began is not known
        const bool hasEnd = parent.end == ChainEnd::Succeeded || parent.end == ChainEnd::Failed;
        const std::int64_t until = hasEnd ? parent.last.ns : parent.begin.ns + m_options.limits.of(parent.family);
        if (chain.begin.ns > until || m_walk.areUnrelated(chain.links.front().row, parent.links.front().row))
            continue;
        chain.parent = *after;
        return true;
    }
    return false;
}

void ChainMaking::notePlaces()
{
    for (std::uint32_t i = 0; i < m_set.chains.size(); ++i) {
        for (const ChainLink &link : m_set.chains[i].links)
            m_set.places.emplace_back(link.row, i);
        if (m_set.chains[i].cause)
            m_set.places.emplace_back(*m_set.chains[i].cause, i);
    }
    std::ranges::sort(m_set.places);
}

std::optional<ChainSet> chainsOf(const EventSnapshot &snapshot, const std::optional<RowList> &rows,
                                 const ChainOptions &options, const CancelFlag &cancel)
{
    if (!rows)
        return std::nullopt;
    ChainWalk walk(snapshot, options.limits, options.unrelated);
    if (!walk.walk(*rows, cancel))
        return std::nullopt;
    return ChainMaking(snapshot, options, walk).make();
}

} // namespace

void UnrelatedPairs::add(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty() || one == other)
        return;
    m_pairs.insert(ordered(one, other));
    countMentions();
}

void UnrelatedPairs::removeAllOf(const QString &eventId)
{
    m_pairs.removeIf([&eventId](const std::pair<QString, QString> &pair) {
        return pair.first == eventId || pair.second == eventId;
    });
    countMentions();
}

void UnrelatedPairs::countMentions()
{
    m_mentioned.clear();
    for (const auto &[one, other] : std::as_const(m_pairs))
        m_mentioned << one << other;
}

bool UnrelatedPairs::contains(const QString &one, const QString &other) const
{
    return m_mentioned.contains(one) && m_pairs.contains(ordered(one, other));
}

QStringList UnrelatedPairs::toList() const
{
    QStringList list;
    for (const auto &[one, other] : m_pairs)
        list.append(one + u' ' + other);
    list.sort();
    return list;
}

UnrelatedPairs UnrelatedPairs::fromList(const QStringList &list)
{
    UnrelatedPairs pairs;
    for (const QString &text : list) {
        const QStringList ids = text.split(u' ', Qt::SkipEmptyParts);
        if (ids.size() == 2 && ids[0] != ids[1])
            pairs.m_pairs.insert(ordered(ids[0], ids[1]));
    }
    pairs.countMentions();
    return pairs;
}

std::optional<std::uint32_t> ChainSet::chainOf(RowId row) const
{
    std::optional<std::uint32_t> asCause;
    auto place = std::ranges::lower_bound(places, row, {}, &std::pair<RowId, std::uint32_t>::first);
    for (; place != places.end() && place->first == row; ++place) {
        if (chains[place->second].cause != row)
            return place->second;
        asCause = asCause ? asCause : std::optional(place->second);
    }
    return asCause;
}

std::optional<ChainSet> findChains(const EventSnapshot &snapshot, const ChainOptions &options, const CancelFlag &cancel)
{
    return chainsOf(snapshot, allRows(snapshot, cancel), options, cancel);
}

std::optional<ChainSet> findChainsAround(const EventSnapshot &snapshot, RowId row, const ChainOptions &options,
                                         const CancelFlag &cancel)
{
    return chainsOf(snapshot, rowsAround(snapshot, row, cancel), options, cancel);
}

std::optional<ChainLimits> learnLimits(const EventSnapshot &snapshot, const CancelFlag &cancel)
{
    const std::optional<RowList> rows = allRows(snapshot, cancel);
    if (!rows)
        return std::nullopt;
    ChainLimits widest;
    widest.ns.fill(longestChainNs);
    const UnrelatedPairs none;
    ChainWalk walk(snapshot, widest, none);
    if (!walk.walk(*rows, cancel))
        return std::nullopt;
    return learnedLimits(walk.takeDurations());
}

} // namespace Backtrail
