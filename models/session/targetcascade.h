// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/domain/target.h"
#include "models/filter/filterstate.h"
#include "models/runtime/clock.h"
#include "models/sources/eventsource.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Backtrail {

// One list of the cascade as it is shown.
struct CascadeLevel
{
    enum class Phase {
        Hidden, // this target type has no such level (a cluster lies in no project)
        Waiting, // nothing to ask yet: the level above is not chosen
        Loading,
        Ready,
        Empty, // the server said that there are none in this time range
        Failed
    };
    Phase phase = Phase::Waiting;
    TargetList items;
    QString selectedId; // empty = all, or several
    QString selectedName; // empty when the id is not in the window (restored from settings or typed)
    std::optional<Error> error;
    friend bool operator==(const CascadeLevel &, const CascadeLevel &) = default;
};

// project > environment > service, fed by the target source. Service types have all three levels; for ENVIRONMENT the
// leaf is the environment and the level between is hidden; every other type has the leaf alone. Requests carry the other active filters. When a parent
// changes, its descendants are reset and their requests cancelled; when another filter changes, lists are asked again
// and selections stay, by id, even when the name is no longer in the window. One thread.
class TargetCascade final : public QObject
{
    Q_OBJECT

public:
    explicit TargetCascade(Clock &clock, QObject *parent = nullptr);
    ~TargetCascade() override;

    void setSource(std::shared_ptr<TargetSource> source);
    // Takes the target type and the selections and what else the requests carry: single exact values only, as the
    // server knows no others. Asks only for what changed; a relative time counts as unchanged until retry(). Where
    // several values are chosen there is no one parent, so the levels below wait, unless the source can do without:
    // then a level lists all that lies anywhere, and services wait for one environment. Never changes the filter itself.
    void setFilter(const FilterState &filter);
    void retry(TargetLevel level);
    void askAgain(); // what no server was asked for: there may be more by now

    [[nodiscard]] const CascadeLevel &level(TargetLevel level) const;
    [[nodiscard]] QString targetType() const; // empty = none chosen, or several
    [[nodiscard]] bool needsTargetType() const; // without one every level waits
    // The filter after the user chose `ids` (none = all) at a level: descendants are cleared, and what is chosen is no
    // longer excluded.
    [[nodiscard]] FilterState selected(FilterState filter, TargetLevel level, const QStringList &ids) const;
    // Drops chosen targets, and the places that none of the types lies in.
    [[nodiscard]] static FilterState withTargetTypes(FilterState filter, const QStringList &targetTypes);
    // A name for an id, from any list seen on this connection; empty = unknown.
    [[nodiscard]] QString nameOf(const QString &id) const;

signals:
    void levelChanged(Backtrail::TargetLevel level);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
