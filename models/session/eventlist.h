// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "models/diff/pathpattern.h"
#include "models/domain/coverage.h"
#include "models/index/columnorder.h"
#include "models/index/eventindex.h"
#include "models/index/rowoverview.h"
#include "models/runtime/clock.h"
#include "models/session/syncstatus.h"
#include "models/sources/eventsource.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

class ChangedPaths;
class KeptEvents;
struct ListAnswer;
struct ListKnowledge;

enum class LoadState {
    NoSource,
    Loading, // a page, or a refresh, is on its way
    MoreToLoad, // waiting to be asked for older events
    AtEnd, // everything that matches on the server is here
    Failed // `error` says why; what was loaded stays
};

// How far a search through documents has come.
struct SearchProgress
{
    std::uint32_t found = 0;
    int percent = 0; // of the events, looked at
    friend bool operator==(const SearchProgress &, const SearchProgress &) = default;
};

// What is known about the list at one moment, for the status line, the empty state and honest absence.
struct ListStatus
{
    LoadState state = LoadState::NoSource;
    std::uint32_t loaded = 0; // events of the current query in memory
    std::uint32_t shown = 0; // after what is done here
    std::uint32_t folded = 0; // pass as well, but stand in one row with the end of their chain
    std::optional<Timestamp> oldestLoaded;
    std::optional<Timestamp> newestLoaded;
    bool provisional = false; // rows come from what was loaded for the filter before; the answer is not here yet
    bool filtering = false; // a worker is still looking
    std::optional<SearchProgress> search; // when it takes a while: the rows shown are those found so far
    bool loadingAll = false;
    bool retentionLimitReached = false; // older events existed: the list may be complete, the history is not
    int warnings = 0; // events or parts of events that could not be read
    int lostEvents = 0; // those among them that are not in the list at all
    QString gap; // see EventPage::gap
    std::optional<Error> error;
    std::optional<RequestNote> note; // why it takes long
    QList<FilterPart> onServer;
    QList<FilterPart> onLoaded;

    // Where events are kept on this machine: what is known of the time that the filter asks for.
    struct Kept
    {
        std::vector<CoverageSpan> spans; // up to `until`, in order, without holes
        Timestamp until; // now, or the end that was asked for
        bool reachesNow = false; // no end was asked for, or one that is still to come
        // Without a gap from here to there; nullopt = not even the newest part is.
        std::optional<TimeRange> complete;
        bool hasGaps = false; // older than what has not settled yet, and not beyond retention
        bool hasNewRows = false; // they have arrived, and nobody has looked at them yet
        bool isReadOnly = false;
        QString readOnlyReason;
        QString loss; // what was kept and is gone, in words; mostly empty
        bool isSealLost = false; // nobody can prove any more that what is kept is what was received
        std::uint32_t revisions = 0; // events whose bytes the server changed afterwards
        SyncStatus sync;
        friend bool operator==(const Kept &, const Kept &) = default;
    };
    std::optional<Kept> kept;

    // While rows are sorted by their change and not all changes are counted: of how many percent they are. Rows that
    // are not counted yet come last.
    std::optional<int> countedChanges;

    // True when "nothing matches" may be said: the walk has ended and nothing is missing in between.
    [[nodiscard]] bool isComplete() const;
    friend bool operator==(const ListStatus &, const ListStatus &) = default;
};

// The list: one walk over one frozen query, its events in an index, and the rows that pass what is done here.
// A changed filter starts at the newest page; late answers of the query before are dropped; until its first page is
// here, the rows loaded before are shown as far as they match (`provisional`), also when that page fails.
// A change that is taken back before its answer came returns to what is still here, without asking.
// One thread; filtering runs in workers.
class EventList final : public QObject
{
    Q_OBJECT

public:
    explicit EventList(Clock &clock, QObject *parent = nullptr);
    ~EventList() override;

    // Drops everything that was loaded from the source before. nullptr = no source.
    void setSource(std::shared_ptr<EventSource> source);
    // Everything that is kept instead of a walk: the filter is done here, whole, and asks the server nothing; what is
    // missing in the time it names is fetched first. nullptr = nothing is kept.
    void setKept(std::shared_ptr<KeptEvents> kept);
    void setFilter(const FilterState &filter);
    [[nodiscard]] const FilterState &filter() const;
    // Rows are sorted in a worker and swapped in; new ones are put where they belong.
    void setOrder(EventOrder order);
    // Where the index of the paths that this list's events changed comes from; it is asked for when a filter needs it.
    void setPathIndex(std::function<std::shared_ptr<const ChangedPaths>()> index);
    [[nodiscard]] ChangedPathFinder pathFinder() const; // for the filter, in rows of snapshot() and arrived()
    void setHiddenPaths(const PathPatterns &patterns); // they do not count where rows are sorted by their change
    // Of each of these chains only the newest row that passes is shown; `index` = the indexNumber() that they are of.
    void setFolds(std::vector<std::vector<RowId>> chains, std::uint64_t index);
    [[nodiscard]] EventOrder order() const;
    [[nodiscard]] std::optional<std::size_t> positionOf(RowId row) const; // in rows()
    [[nodiscard]] Timestamp asOf() const; // what a relative time of the filter counts from

    void fetch(const TimeRange &range); // what is missing there, first; where none are kept, one page towards it
    void loadMore(); // the next older page; ignored while one is loading, at the end or after a failure
    void loadAll(); // page after page to the end, until stop()
    void refresh(); // what is new since; shown only once it meets what is loaded, so no hole can appear
    void retry(); // the failed request again
    void stop(); // silent; what is loaded stays
    // Of what is kept only what is new is fetched from now on, and what fetch() names; loadMore() fills the gaps again.
    void leaveGaps();

    [[nodiscard]] const RowList &rows() const; // shown, in the order asked for
    [[nodiscard]] EventSnapshot snapshot() const; // rows() are rows of this
    // rows() are all that pass the filter, and nothing is being looked for.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isLooking() const; // a worker is
    // What another one found out about the filter's text: it is not looked for again. `index` = indexNumber() of it.
    void setTextMatches(TextMatchesPtr matches, std::uint64_t index);
    // The same rows and those that came since and are still looked at: what is known of time is known of these.
    [[nodiscard]] EventSnapshot arrived() const;
    [[nodiscard]] ListKnowledge knowledge() const;
    [[nodiscard]] ListAnswer answer() const; // the whole of it, to take away; copies rows()
    // Another number: row ids speak of other events than before. Changes only in a reset.
    [[nodiscard]] std::uint64_t indexNumber() const;
    [[nodiscard]] QStringList seenValues(IndexField field) const; // on this connection so far
    [[nodiscard]] const std::vector<DecodeWarning> &warnings() const;
    [[nodiscard]] ListStatus status() const;
    [[nodiscard]] std::size_t bytesHeld() const;

signals:
    // `rows()` still is the old list while an `about` signal is delivered, and the new one afterwards.
    void rowsAboutToBeReset(); // the rows below are replaced, the snapshot perhaps too
    void rowsReset();
    void rowsAboutToBeInserted(int first, int count);
    void rowsInserted(int first, int count);
    void statusChanged();
    void filterChanged(); // the rows follow later
    void orderChanged(); // so
    void seenValuesChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
