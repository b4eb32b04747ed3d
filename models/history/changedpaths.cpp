// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/changedpaths.h"

#include "models/diff/documentdiff.h"

#include <QHash>
#include <QReadWriteLock>

#include <algorithm>
#include <limits>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::uint32_t chunkRows = 1024;
// Of an event. One with more is not listed, but compared when it is asked about.
constexpr std::size_t mostPaths = 4096;
constexpr std::uint32_t notListed = std::numeric_limits<std::uint32_t>::max(); // instead of the numbers of its paths

// Consecutive rows from a multiple of chunkRows on: their paths one after another, and where those of each row end.
struct Chunk
{
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> paths;
};

bool isOwnDifference(const DiffTree &tree, const DiffNode &node)
{
    std::int32_t inside = 0;
    for (const std::int32_t child : node.children)
        inside += tree.nodes[static_cast<std::size_t>(child)].changedLeaves;
    return node.changedLeaves > inside;
}

std::vector<FieldPath> pathsIn(const DiffTree &tree)
{
    std::vector<FieldPath> paths;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree.nodes.size()); ++i) {
        const DiffNode &node = tree.nodes[static_cast<std::size_t>(i)];
        const bool isInside = (node.kind == DiffKind::Added || node.kind == DiffKind::Removed) && node.children.empty();
        if (isInside || isOwnDifference(tree, node))
            paths.push_back(fieldPath(tree, i));
    }
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

} // namespace

std::optional<std::vector<FieldPath>> changedPathsOf(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    const Result<std::optional<QByteArray>> readBefore = snapshot.originalChange(row);
    if (!readBefore)
        return std::nullopt;
    const std::optional<QByteArray> &before = *readBefore;
    if (!before)
        return std::vector<FieldPath>();
    const Result<std::optional<QByteArray>> readAfter = snapshot.change(row);
    if (!readAfter)
        return std::nullopt;
    const std::optional<QByteArray> &after = *readAfter;
    if (!after || *before == *after)
        return std::vector<FieldPath>();
    const std::optional<DiffTree> tree = compareDocuments(before, after, {}, cancel);
    return tree ? std::optional(pathsIn(*tree)) : std::nullopt;
}

class ChangedPaths::Private
{
public:
    [[nodiscard]] std::optional<std::uint32_t> nextChunk(const EventSnapshot &snapshot);
    [[nodiscard]] std::uint32_t numberOf(const FieldPath &path);
    void list(const std::optional<std::vector<FieldPath>> &pathsOfRow, Chunk &chunk);
    [[nodiscard]] const Chunk *chunkOf(RowId row) const;
    [[nodiscard]] std::size_t byteSize() const;

    std::size_t mostBytes = usualBytes;
    mutable QReadWriteLock lock;
    std::vector<Chunk> chunks;
    std::vector<FieldPath> paths; // by number
    QHash<FieldPath, std::uint32_t> numbers;
    std::size_t pathBytes = 0;
    std::size_t chunkBytes = 0;
    std::uint32_t covered = 0;
    bool isFull = false;
};

ChangedPaths::ChangedPaths(std::size_t mostBytes)
    : d(std::make_unique<Private>())
{
    d->mostBytes = mostBytes;
}

ChangedPaths::~ChangedPaths() = default;

const Chunk *ChangedPaths::Private::chunkOf(RowId row) const
{
    const std::size_t number = row / chunkRows;
    return number < chunks.size() && row % chunkRows < chunks[number].ends.size() ? &chunks[number] : nullptr;
}

// The chunk with the newest row among those with rows that are not covered; only the worker calls it.
std::optional<std::uint32_t> ChangedPaths::Private::nextChunk(const EventSnapshot &snapshot)
{
    const std::uint32_t rows = snapshot.rowCount();
    const std::uint32_t count = (rows + chunkRows - 1) / chunkRows;
    std::optional<std::uint32_t> best;
    Timestamp newest;
    for (std::uint32_t number = 0; number < count; ++number) {
        const std::uint32_t first = number * chunkRows;
        const std::uint32_t size = std::min(chunkRows, rows - first);
        const std::uint32_t done = number < chunks.size() ? static_cast<std::uint32_t>(chunks[number].ends.size()) : 0;
        if (done >= size)
            continue;
        // Rows arrive in order of time, one way or the other: the ends tell.
        const Timestamp time = std::max(snapshot.time(first + done), snapshot.time(first + size - 1));
        if (!best || time > newest) {
            best = number;
            newest = time;
        }
    }
    return best;
}

std::uint32_t ChangedPaths::Private::numberOf(const FieldPath &path)
{
    const auto known = numbers.constFind(path);
    if (known != numbers.constEnd())
        return *known;
    const auto number = static_cast<std::uint32_t>(paths.size());
    paths.push_back(path);
    numbers.insert(path, number);
    pathBytes += static_cast<std::size_t>(path.size()) * sizeof(QChar) + 96; // the text, its header, two places for it
    return number;
}

void ChangedPaths::Private::list(const std::optional<std::vector<FieldPath>> &pathsOfRow, Chunk &chunk)
{
    if (pathsOfRow) {
        for (const FieldPath &path : *pathsOfRow)
            chunk.paths.push_back(numberOf(path));
    } else {
        chunk.paths.push_back(notListed);
    }
    chunk.ends.push_back(static_cast<std::uint32_t>(chunk.paths.size()));
}

std::size_t ChangedPaths::Private::byteSize() const
{
    return chunkBytes + chunks.capacity() * sizeof(Chunk) + pathBytes;
}

ChangedPaths::Extended ChangedPaths::extend(const EventSnapshot &snapshot, std::uint32_t rows, const CancelFlag &cancel)
{
    for (std::uint32_t compared = 0; compared < rows;) {
        if (d->isFull)
            return Extended::Full;
        const std::optional<std::uint32_t> number = d->nextChunk(snapshot);
        if (!number)
            return Extended::Done;
        const std::uint32_t first = *number * chunkRows;
        const std::uint32_t end = std::min(snapshot.rowCount(), first + chunkRows);
        const auto done = static_cast<std::uint32_t>(*number < d->chunks.size() ? d->chunks[*number].ends.size() : 0);
        std::vector<std::optional<std::vector<FieldPath>>> found; // nullopt = too many to hold
        for (RowId row = first + done; row < end && compared + found.size() < rows; ++row) {
            std::optional<std::vector<FieldPath>> paths = changedPathsOf(snapshot, row, cancel);
            if (!paths || cancel.isCanceled())
                return Extended::Canceled;
            if (paths->size() > mostPaths)
                paths.reset();
            found.push_back(std::move(paths));
        }
        const QWriteLocker locker(&d->lock);
        if (d->chunks.size() <= *number)
            d->chunks.resize(*number + 1);
        Chunk &chunk = d->chunks[*number];
        d->chunkBytes -= (chunk.ends.capacity() + chunk.paths.capacity()) * sizeof(std::uint32_t);
        for (const std::optional<std::vector<FieldPath>> &paths : found)
            d->list(paths, chunk);
        if (first + chunk.ends.size() == end) {
            chunk.ends.shrink_to_fit();
            chunk.paths.shrink_to_fit();
        }
        d->chunkBytes += (chunk.ends.capacity() + chunk.paths.capacity()) * sizeof(std::uint32_t);
        d->covered += static_cast<std::uint32_t>(found.size());
        compared += static_cast<std::uint32_t>(found.size());
        d->isFull = d->byteSize() >= d->mostBytes;
    }
    return d->isFull ? Extended::Full : d->nextChunk(snapshot) ? Extended::More : Extended::Done;
}

bool ChangedPaths::covers(RowId row) const
{
    const QReadLocker locker(&d->lock);
    return d->chunkOf(row) != nullptr;
}

std::uint32_t ChangedPaths::coveredRows() const
{
    const QReadLocker locker(&d->lock);
    return d->covered;
}

std::optional<std::vector<FieldPath>> ChangedPaths::pathsOf(RowId row) const
{
    const QReadLocker locker(&d->lock);
    const Chunk *chunk = d->chunkOf(row);
    if (chunk == nullptr)
        return std::nullopt;
    const std::uint32_t at = row % chunkRows;
    std::vector<FieldPath> paths;
    for (std::uint32_t i = at == 0 ? 0 : chunk->ends[at - 1]; i < chunk->ends[at]; ++i) {
        if (chunk->paths[i] == notListed)
            return std::nullopt;
        paths.push_back(d->paths[chunk->paths[i]]);
    }
    return paths;
}

std::vector<FieldPath> ChangedPaths::knownPaths() const
{
    const QReadLocker locker(&d->lock);
    return d->paths;
}

void ChangedPaths::update(PathSet &set, const std::function<bool(const FieldPath &)> &matches) const
{
    const QReadLocker locker(&d->lock);
    while (set.marks.size() < d->paths.size())
        set.marks.push_back(matches(d->paths[set.marks.size()]) ? 1 : 0);
}

std::optional<bool> ChangedPaths::isAnyOf(RowId row, const PathSet &set) const
{
    const QReadLocker locker(&d->lock);
    const Chunk *chunk = d->chunkOf(row);
    if (chunk == nullptr)
        return std::nullopt;
    const std::uint32_t at = row % chunkRows;
    for (std::uint32_t i = at == 0 ? 0 : chunk->ends[at - 1]; i < chunk->ends[at]; ++i) {
        if (chunk->paths[i] >= set.marks.size())
            return std::nullopt;
        if (set.marks[chunk->paths[i]] != 0)
            return true;
    }
    return false;
}

std::size_t ChangedPaths::byteSize() const
{
    const QReadLocker locker(&d->lock);
    return d->byteSize();
}

} // namespace Backtrail
