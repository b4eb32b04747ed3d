// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"
#include "models/session/workspace.h"

#include <QScrollArea>
#include <QTimeZone>

#include <array>
#include <functional>
#include <utility>

class QToolButton;

namespace Backtrail {

class CascadeSection;
class ChoiceSection;
class PushdownNote;
class SearchBox;
class TimeSection;

// The side panel: every restriction of the workspace's filter as a control. It edits a copy of the filter and
// hands it over; it follows the filter when somebody else changes it.
class FilterPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilterPanel(Workspace &workspace, QWidget *parent = nullptr); // the workspace outlives the panel

    void setTimeZone(const QTimeZone &zone); // in which a new "between" is typed
    void focusSearch(); // selects its text too

signals:
    void returnRequested(); // Escape in the empty search field: the user wants to go back to the list

private:
    void buildSections();
    void makeChoices(QWidget *parent);
    void connectSections();
    void connectChoices();
    [[nodiscard]] std::array<std::pair<ChoiceSection *, FilterPart>, 7> choices() const; // and what they choose
    void connectWorkspace();
    void edit(const std::function<void(FilterState &)> &change);
    void showFilter();
    void showSeenValues();
    void showCounts();
    void toggleExcluded(FilterPart part, const QString &value);
    [[nodiscard]] QWidget *makeHeader(QWidget *parent);

    Workspace &m_workspace;
    bool m_following = false; // the controls are being set from the filter
    SearchBox *m_search;
    TimeSection *m_time;
    ChoiceSection *m_eventTypes;
    ChoiceSection *m_outcomes;
    ChoiceSection *m_targetTypes;
    CascadeSection *m_cascade;
    ChoiceSection *m_environmentTypes;
    ChoiceSection *m_subTargetTypes;
    ChoiceSection *m_origins;
    ChoiceSection *m_actors;
    SearchBox *m_actorText;
    SearchBox *m_targetId;
    PushdownNote *m_note;
    QToolButton *m_clearAll;
};

} // namespace Backtrail
