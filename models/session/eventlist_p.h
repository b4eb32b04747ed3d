// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventlist.h"
#include "models/session/changecounter.h"
#include "models/session/keptevents.h"
#include "models/session/reading.h"
#include "models/session/rowchanges.h"

#include <QSet>

#include <array>

namespace Backtrail {

// Distinct values in order of first appearance.
class SeenValues
{
public:
    void add(const QStringList &values)
    {
        for (const QString &value : values) {
            if (value.isEmpty() || m_known.contains(value))
                continue;
            m_known.insert(value);
            m_values.append(value);
        }
    }
    [[nodiscard]] const QStringList &values() const { return m_values; }

private:
    QStringList m_values;
    QSet<QString> m_known;
};

// Three parts: eventlist.cpp asks the source (pages, refresh), eventlistkept.cpp follows what is kept,
// eventlistrows.cpp looks for the rows to show in a worker.
class EventList::Private
{
public:
    Private(EventList *list, Clock &listClock)
        : q(list)
        , clock(listClock)
    {
    }

    // Asking the source.
    void startReading(const FilterPlan &plan);
    [[nodiscard]] bool returnToShown(const FilterPlan &plan);
    void cancelAsking();
    void requestPage();
    void pageArrived(const Result<EventPage> &page);
    void startRefresh();
    void requestRefreshPage();
    void refreshPageArrived(const Result<EventPage> &page);
    void publishRefresh();
    void dropReadings();
    [[nodiscard]] bool isAsking() const { return pageRequest.isSet() || refreshRequest.isSet(); }
    [[nodiscard]] LoadState state() const;
    [[nodiscard]] ListStatus status() const;
    void announceStatus(); // emits when it differs from the one before

    // What is kept.
    void startKept();
    void keptRowsAdded();
    void fillGaps();
    [[nodiscard]] TimeRange keptRange() const; // the filter's time up to now
    [[nodiscard]] ListStatus::Kept keptStatus() const;
    [[nodiscard]] LoadState keptState(const ListStatus::Kept &status) const;
    void addKept(ListStatus &status) const;

    // Rows.
    enum class Look { AtEverything, AtWhatIsNew };
    void look(Look what);
    void lookFailed(const Error &error);
    void partFound(FilterProgress part);
    void rowsFound(RowList found, std::uint32_t left);
    void show(const std::shared_ptr<Reading> &target, RowList newRows, const EventSnapshot &newSnapshot);
    void add(const RowList &found, const EventSnapshot &newSnapshot);
    void insertRows(const RowList &added, const RowInsertions &insertions);
    void resetRows(RowList rows, const EventSnapshot &snapshot);

    // Values for the filter panel.
    void noteSeen();

    EventList *q;
    Clock &clock;
    std::shared_ptr<EventSource> source;
    std::shared_ptr<KeptEvents> kept; // then there is no source here
    FilterState filter;
    QList<FilterPart> onServer;
    QList<FilterPart> onLoaded;

    std::shared_ptr<Reading> reading; // of the current query; null without a source
    std::shared_ptr<Reading> shown; // whose rows are shown: `reading`, or the one before while provisional
    std::unique_ptr<Refreshing> refreshing;
    std::optional<Error> pageError;
    std::optional<Error> refreshError;
    std::optional<Error> lookError; // the rows shown are those of the question before
    std::optional<RequestNote> note;
    bool wantsAll = false;

    EventOrder order;
    EventOrder rowsOrder; // in which `rows` are
    RowList rows;
    EventSnapshot snapshot;
    std::uint64_t indexNumber = 0;
    RowId lookedUpTo = 0; // rows of `shown` before this were looked at with the current filter
    bool rowsArePart = false; // of what is to be found: a look at everything was not done yet
    std::optional<FilterState> rowsFilter; // what `rows` are, or will be, the answer to
    std::optional<SearchProgress> search; // of the look that is going on
    std::function<std::shared_ptr<const ChangedPaths>()> pathIndex; // see setPathIndex
    TextMatchesPtr textMatches; // see setTextMatches
    std::uint64_t textIndex = 0;
    std::vector<std::vector<RowId>> folds; // see setFolds
    std::uint64_t foldsIndex = 0;
    std::uint32_t folded = 0; // rows left out of `rows`
    struct Job
    {
        std::shared_ptr<Reading> target;
        Look what = Look::AtEverything;
        EventSnapshot snapshot;
        EventOrder order;
        bool isShowingParts = false; // of what this look finds
    };
    Job job;
    ChangeCounter counter; // works only while rows are sorted by their change
    std::uint64_t countedIndex = 0;
    void countChanges(const EventSnapshot &from);

    std::array<SeenValues, indexFieldCount> seenBefore; // in readings that are gone
    std::array<qsizetype, indexFieldCount> seenCounts {};
    ListStatus announced;

    // Last, so that they are cancelled before anything they report to goes.
    Request pageRequest;
    Request refreshRequest;
    Request lookRequest;
};

} // namespace Backtrail
