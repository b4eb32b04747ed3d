// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/eventcolumns.h"
#include "models/domain/result.h"
#include "models/filter/filterstate.h"
#include "models/filter/globpattern.h"
#include "models/json/eventbatch.h"
#include "models/runtime/workerpool.h"

#include <QString>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// A row of the index: the order of arrival. It never changes and is never reused.
using RowId = std::uint32_t;
using RowList = std::vector<RowId>;

// The interned string columns of the index.
enum class IndexField : std::uint8_t {
    EventType, TargetId, TargetName, TargetType, SubTargetType, Origin, TriggeredBy,
    ProjectId, ProjectName, EnvironmentId, EnvironmentName, EnvironmentType, UserAgent
};
inline constexpr int indexFieldCount = static_cast<int>(IndexField::UserAgent) + 1;

// Where a kept event is: its number in the order in which events were stored. Never reused.
using EventSequence = std::uint64_t;
class DocumentStore;
struct StoredRows;
class EventSnapshot;

struct FacetCount
{
    QString value;
    std::uint32_t count = 0;
    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

// On the way of a filter that takes long.
struct FilterProgress
{
    RowList found; // since the report before; newest first, but not all of them older than those before
    std::uint32_t looked = 0; // rows that are decided by now
    std::uint32_t total = 0;
};
using FilterReport = std::function<void(FilterProgress &&)>;

struct Histogram
{
    Timestamp from;
    std::int64_t bucketNs = 0;
    // one entry a bucket: how many events by outcome (EventOutcome as index)
    std::vector<std::array<std::uint32_t, 5>> buckets;
};

// Whether a row's event changed something at a path; asked in a worker, in no order. One thread each. Errors: documents
// that cannot be read.
using RowTest = std::function<Result<bool>(RowId)>;
// Makes such a question for a pattern. The index does not compare documents: the session supplies who does.
using ChangedPathFinder
    = std::function<RowTest(const EventSnapshot &snapshot, const ChangedPathPattern &pattern, const CancelFlag &cancel)>;

// What a filter is asked with. Without a finder a condition on paths matches nothing.
struct FilterContext
{
    FilterContext() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): most filters need the time and nothing else
    FilterContext(Timestamp time, ChangedPathFinder finder = {})
        : now(time)
        , changedPaths(std::move(finder))
    {
    }

    Timestamp now;
    ChangedPathFinder changedPaths;
};

// The state of an index at one moment. Cheap to copy (shared blocks), immutable, any thread.
class EventSnapshot
{
public:
    class Data; // known to this room only

    EventSnapshot();
    ~EventSnapshot();
    EventSnapshot(const EventSnapshot &);
    EventSnapshot(EventSnapshot &&) noexcept;
    EventSnapshot &operator=(const EventSnapshot &);
    EventSnapshot &operator=(EventSnapshot &&) noexcept;

    [[nodiscard]] std::uint32_t rowCount() const;
    [[nodiscard]] Timestamp time(RowId row) const;
    [[nodiscard]] QString id(RowId row) const;
    // No allocation: strings are shared with the dictionary.
    [[nodiscard]] QString text(RowId row, IndexField field) const;
    // The number of the row's string in the field's dictionary; equal numbers are equal strings.
    [[nodiscard]] std::uint32_t code(RowId row, IndexField field) const;
    [[nodiscard]] std::optional<RowId> find(const QString &eventId) const; // linear over the ids

    // What one event holds and its documents, from wherever they are kept. For workers. Errors: those of
    // DocumentStore, when the row is kept in one and cannot be read.
    [[nodiscard]] Result<AuditEvent> auditEvent(RowId row) const;
    [[nodiscard]] Result<std::optional<QByteArray>> change(RowId row) const;
    [[nodiscard]] Result<std::optional<QByteArray>> originalChange(RowId row) const;
    // Other bytes that came later under its id. Usually none.
    [[nodiscard]] Result<std::vector<QByteArray>> revisions(RowId row) const;
    // Where the row is kept; nullopt = its bytes are in memory.
    [[nodiscard]] std::optional<EventSequence> sequence(RowId row) const;

    // All rows that match, newest first: (time, id) descending, so equal times have a stable order.
    // nullopt = cancelled. `text` searches every field and both documents. Rows before `first` are not looked at.
    // Errors: documents that had to be searched could not be read, so nobody knows all rows that match.
    // With a `report` the newest rows are looked at first, and it is called on this thread every few thousand rows.
    [[nodiscard]] Result<std::optional<RowList>> filter(const FilterState &filter, const FilterContext &context,
                                                        const CancelFlag &cancel, RowId first = 0,
                                                        const FilterReport &report = {}) const;
    // How often each value occurs among `rows`, most frequent first; the empty value too.
    [[nodiscard]] std::vector<FacetCount> facets(const RowList &rows, IndexField field) const;
    // Buckets of equal length; an open bound is that of the rows. Rows outside the range are not counted.
    [[nodiscard]] Histogram histogram(const RowList &rows, TimeRange range, int buckets) const;

    // A string for a CSV cell or a search, by column; documents and ChangeSummary are empty here.
    [[nodiscard]] QString columnText(RowId row, EventColumn column) const;

private:
    friend class EventIndex;
    friend class Data;
    std::shared_ptr<const Data> d;
};

// The column that a key of the filter language looks at; nullopt = none (the id, the time, a path, any text).
[[nodiscard]] std::optional<IndexField> fieldOf(FilterKey key);
// An event's value of a key, empty where it has none.
[[nodiscard]] QString filterValueOf(const EventSnapshot &snapshot, RowId row, FilterKey key);

// All loaded events as columns with interned strings: a few dozen bytes a row. Appended to on one thread; everything
// else happens on snapshots. Documents stay in their batches, or in the store that gave the rows.
class EventIndex
{
public:
    EventIndex();
    ~EventIndex();
    Q_DISABLE_COPY_MOVE(EventIndex)

    struct Appended
    {
        RowId first = 0;
        std::uint32_t count = 0;
        std::uint32_t repeated = 0; // ids that were already there; they get no row
    };
    Appended append(const EventBatchPtr &batch);
    // Takes over rows that a store keeps, as they are: the store has seen to it that no id comes twice, and no string
    // is touched but those that are new in this part. The rows' documents are read from `documents` from then on.
    // One store an index.
    Appended appendStored(const StoredRows &rows, const std::shared_ptr<const DocumentStore> &documents);
    // The same for events that were just stored under `first`, `first + 1` and so on. The batch is not held.
    Appended appendStored(const EventBatch &batch, EventSequence first,
                          const std::shared_ptr<const DocumentStore> &documents);
    void clear();

    [[nodiscard]] std::uint32_t rowCount() const;
    [[nodiscard]] EventSnapshot snapshot() const;
    [[nodiscard]] std::size_t columnBytes() const; // columns, dictionaries and the table of ids
    [[nodiscard]] std::size_t documentBytes() const; // the bytes received and where each event is in them
    // Every distinct value seen so far in a field, in order of first appearance, without the empty one.
    [[nodiscard]] QStringList values(IndexField field) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
