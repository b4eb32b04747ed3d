// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/filtersection.h"
#include "views/ticklist.h"

#include <QStringList>

class QComboBox;

namespace Backtrail {

// One target type or all. Types that only this server knows are offered once they were seen.
class TargetTypeSection final : public FilterSection
{
    Q_OBJECT

public:
    explicit TargetTypeSection(QWidget *parent = nullptr);

    void setCounts(const ValueCounts &counts); // beside the names in the list
    void setSeen(const QStringList &values);
    void showTypes(const QStringList &values); // more than one when a filter came from elsewhere

signals:
    void chosen(const QStringList &targetTypes); // empty = all

private:
    void fill();

    ValueCounts m_counts;
    QStringList m_seen;
    QStringList m_current;
    QComboBox *m_types;
};

} // namespace Backtrail
