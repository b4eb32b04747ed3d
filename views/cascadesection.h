// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/targetcascade.h"
#include "views/ticklist.h"

#include <QWidget>

#include <array>

namespace Backtrail {

class CascadeLevelBox;

// The three lists project > environment > service of a cascade, with how many events each would show.
class CascadeSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CascadeSection(TargetCascade &cascade, QWidget *parent = nullptr); // the cascade outlives it

    void showFilter(const FilterState &filter);
    void setCounts(TargetLevel level, const ValueCounts &counts);

signals:
    void chosen(Backtrail::TargetLevel level, const QStringList &ids); // by the user; empty = all
    void excludeToggled(Backtrail::TargetLevel level, const QString &id);

private:
    void showLevels();

    TargetCascade &m_cascade;
    std::array<CascadeLevelBox *, 3> m_boxes;
};

} // namespace Backtrail
