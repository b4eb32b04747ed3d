// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/rowoverview.h"

#include <QObject>

#include <memory>

namespace Backtrail {

class EventList;

// What the list holds as a whole: counts for every value of the filter panel and the histogram over time. Follows the
// list; computed in workers, the latest question wins. While rows arrive it is renewed some times a second, after a
// change of the filter at once. One thread.
class EventOverview final : public QObject
{
    Q_OBJECT

public:
    explicit EventOverview(EventList &list, QObject *parent = nullptr); // the list outlives it
    ~EventOverview() override;

    // Of the histograms: an open bound is that of everything held. Asks anew.
    void setRange(const TimeRange &range, int buckets);

    [[nodiscard]] const Overview &overview() const; // the last answer
    [[nodiscard]] bool isCurrent() const; // no newer answer is on its way
    // False = the server was asked for chosen values only, so that of the others no number is known.
    [[nodiscard]] bool knowsOthers(Facet facet) const;

signals:
    void changed(); // another overview, or another isCurrent()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
