// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldpath.h"
#include "models/index/eventindex.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// Which paths each event changed, of the events that hold both documents. Built a slice at a time by whoever runs
// extend() in a worker; everything else may be asked from any thread meanwhile. About 4 bytes an event and 4 bytes a
// changed path, and each distinct path once; it stops growing at `mostBytes`, the oldest events are then compared when
// they are asked for.
class ChangedPaths
{
public:
    static constexpr std::size_t usualBytes = 48u << 20;

    explicit ChangedPaths(std::size_t mostBytes = usualBytes);
    ~ChangedPaths();
    Q_DISABLE_COPY_MOVE(ChangedPaths)

    enum class Extended { More, Done, Full, Canceled };
    // Compares the documents of the newest rows that are not covered yet, at most about `rows` of them. All calls are
    // for snapshots of one index, later ones of it have more rows. One call at a time.
    Extended extend(const EventSnapshot &snapshot, std::uint32_t rows, const CancelFlag &cancel);

    [[nodiscard]] bool covers(RowId row) const;
    [[nodiscard]] std::uint32_t coveredRows() const;
    // nullopt = not covered, or very many: those are compared when they are asked for. Empty = nothing changed, or not
    // both documents. For a subtree that came or went, the paths inside it are there as well.
    [[nodiscard]] std::optional<std::vector<FieldPath>> pathsOf(RowId row) const;
    [[nodiscard]] std::vector<FieldPath> knownPaths() const; // in order of first appearance

    // The same question about many rows with one test for each distinct path: numbers of the paths that `matches`, for
    // isAnyOf(). They are those known now; `matches` may be asked again as the index grows.
    class PathSet
    {
    public:
        std::vector<std::uint8_t> marks; // by path number
    };
    void update(PathSet &set, const std::function<bool(const FieldPath &)> &matches) const;
    // nullopt = not covered, has very many paths, or one that `set` was not asked about yet.
    [[nodiscard]] std::optional<bool> isAnyOf(RowId row, const PathSet &set) const;

    [[nodiscard]] std::size_t byteSize() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

// What one event changed, compared now. For workers. nullopt = cancelled, or its documents cannot be read.
[[nodiscard]] std::optional<std::vector<FieldPath>> changedPathsOf(const EventSnapshot &snapshot, RowId row,
                                                                   const CancelFlag &cancel);

} // namespace Backtrail
