// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/session/chainfolds.h"
#include "models/session/changehistory.h"
#include "models/session/changesummaries.h"
#include "models/session/connections.h"
#include "models/session/eventdetail.h"
#include "models/session/eventlist.h"
#include "models/session/eventstory.h"
#include "models/session/fieldtrail.h"
#include "models/session/filterhistory.h"
#include "models/session/overview.h"
#include "models/session/targetcascade.h"
#include "models/sources/eventsource.h"
#include "models/store/eventstore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

class KeptEvents;

// nullptr = this connection's events are not kept.
using StoreFactory = std::function<std::unique_ptr<EventStore>(const Connection &)>;
using SourceFactory = std::function<Result<std::shared_ptr<Source>>(const Connection &, const Secret &)>;

// One window's work: the open connection and the state machines that hang on it. Views hold a reference, call verbs
// and listen to facts. One thread.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    Workspace(Clock &clock, TokenKeeper &tokens, SourceFactory makeSource, StoreFactory makeStore = {},
              QObject *parent = nullptr);
    ~Workspace() override;

    // Shows what is kept at once, reads the token, makes the source, starts the list or the synchronisation. What was
    // open before is closed.
    void open(const Connection &connection);
    void close();
    [[nodiscard]] std::optional<Connection> connection() const;
    // Why the connection could not be opened (no token, bad address); nullopt = none.
    [[nodiscard]] std::optional<Error> openError() const;
    [[nodiscard]] bool isOpening() const;
    // Why events are not kept although they should be (the archive is damaged, the folder cannot be written): the list
    // then reads from the server alone. nullopt = they are, or need not be.
    [[nodiscard]] std::optional<Error> keepError() const;
    [[nodiscard]] std::optional<Organization> organization() const; // with its retention, once the server told
    [[nodiscard]] RateBudget budget() const;

    void setFilter(const FilterState &filter); // list, cascade and history follow
    [[nodiscard]] const FilterState &filter() const;
    // The moment that T0 means in filters. A filter that uses it follows; nullopt = not set, what a filter meant stays.
    void setT0(std::optional<Timestamp> t0);
    [[nodiscard]] std::optional<Timestamp> t0() const;
    void goBack();
    void goForward();
    [[nodiscard]] const FilterHistory &history() const;

    [[nodiscard]] EventList &list();
    [[nodiscard]] EventOverview &overview();
    [[nodiscard]] KeptEvents *kept() const; // nullptr = nothing is kept
    [[nodiscard]] TargetCascade &cascade();
    [[nodiscard]] ChangeSummaries &summaries();
    [[nodiscard]] EventDetail &detail();
    [[nodiscard]] ChangeHistory &changeHistory();
    [[nodiscard]] EventStory &story();
    [[nodiscard]] FieldTrail &trail();
    [[nodiscard]] ChainFolds &folds();

    // For dialogs: makes a source that is not opened, to test a connection and to list its organizations.
    [[nodiscard]] Result<std::shared_ptr<Source>> makeSource(const Connection &connection, const Secret &token) const;

signals:
    void connectionChanged(); // opened, closed, failed to open, or the organization became known
    void filterChanged();
    void t0Changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
