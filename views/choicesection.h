// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/items/choicemodel.h"
#include "views/filtersection.h"
#include "views/ticklist.h"

class QLineEdit;
class QToolButton;
class QTreeView;

namespace Backtrail {

// Several values of one kind, chosen or excluded: a button that says which, and opens a searchable list of ticks.
class ChoiceSection final : public FilterSection
{
    Q_OBJECT

public:
    // `name` prefixes the object names: nameButton, nameSearch, nameList.
    ChoiceSection(const QString &title, const QString &name, const QString &nothingChosen, ChoiceWords words,
                  QWidget *parent = nullptr);

    void setChoices(const QList<ChoiceModel::Choice> &choices);
    void setTicked(const QStringList &values);
    void setCounts(const ValueCounts &counts);
    void setExcluded(const QStringList &values);
    void setOpen(bool open);
    void sortByName(); // else in the order of the choices
    void addBelow(QWidget *widget); // a further control of the same restriction
    void setEmptyText(const QString &text); // what the list says while there is nothing to tick
    void setWords(const QString &title, const QString &nothingChosen);
    void setActivity(const QString &text); // what goes on, in place of how many are chosen; empty = nothing
    void setUsable(bool usable); // there is something to choose from, or to take back
    void refreshWords(); // values read otherwise now

signals:
    void tickedChanged(const QStringList &values); // by the user
    void excludeToggled(const QString &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tickShown(const QStringList &values, bool ticked);
    void showSummary();
    void search(const QString &text);
    void fitHeight();
    void expandTicked();
    void showValueMenu(const QPoint &position);

    QString m_nothingChosen;
    QString m_activity;
    QStringList m_excluded;
    ChoiceModel *m_choices;
    TickListModel *m_shown;
    QToolButton *m_button;
    QWidget *m_list;
    QLineEdit *m_search;
    QTreeView *m_tree;
    PlainLabel *m_empty;
    PlainLabel *m_hint; // the keys
};

} // namespace Backtrail
