// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "views/filtersection.h"

#include <QTimeZone>
#include <QTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace Backtrail {

class MomentEdit;

// The time range: the last so-and-so long, everything, or between two instants. A range in the wrong order is
// explained and not handed over.
class TimeSection final : public FilterSection
{
    Q_OBJECT

public:
    explicit TimeSection(QWidget *parent = nullptr);

    void showChoice(const TimeChoice &choice);
    void setTimeZone(const QTimeZone &zone); // in which "between" is shown
    void setRetentionDays(std::optional<int> days); // what "everything" means on this server

signals:
    void edited(const Backtrail::TimeChoice &choice);

private:
    void fillPresets();
    [[nodiscard]] QWidget *makeBetween();
    void addBound(QGridLayout *layout, int row, QCheckBox *box, MomentEdit *edit);
    void presetChosen();
    void startBetween();
    void checkBetween();
    void handOverBetween();
    void showBetween(const TimeRange &range);
    void setZone(const QTimeZone &zone);
    void setProblem(const QString &problem);
    [[nodiscard]] QString everythingWords() const;

    TimeChoice m_choice;
    std::optional<int> m_retentionDays;
    QTimer m_pause;
    QComboBox *m_presets;
    QCheckBox *m_hasFrom;
    QCheckBox *m_hasTo;
    MomentEdit *m_from;
    MomentEdit *m_to;
    QComboBox *m_zone;
    PlainLabel *m_problem;
    QWidget *m_between;
};

} // namespace Backtrail
