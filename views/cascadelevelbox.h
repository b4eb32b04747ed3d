// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/targetcascade.h"
#include "views/ticklist.h"

#include <QWidget>

class QPushButton;

namespace Backtrail {

class ChoiceSection;
class PlainLabel;

// How one level of the cascade reads.
struct LevelWords
{
    QString title; // "Project"
    QString all; // "All projects"
    QString empty; // "No projects with such events in this time range"
    QString waiting; // "Choose a target type first"
    friend bool operator==(const LevelWords &, const LevelWords &) = default;
};

// One level of the cascade: a list to choose from or to exclude from, and what is going on with it.
class CascadeLevelBox final : public QWidget
{
    Q_OBJECT

public:
    // `name` prefixes the object names: those of a ChoiceSection, nameNote, nameRetry.
    explicit CascadeLevelBox(const QString &name, QWidget *parent = nullptr);

    void showLevel(const CascadeLevel &level, const LevelWords &words);
    // By id. `nameOf`: a name from elsewhere; empty = unknown.
    void showChosen(const QStringList &included, const QStringList &excluded,
                    const std::function<QString(const QString &)> &nameOf);
    void setCounts(const ValueCounts &counts);

signals:
    void chosen(const QStringList &ids); // by the user; empty = all
    void excludeToggled(const QString &id);
    void retryRequested();

private:
    void fill();
    void showNote();
    [[nodiscard]] QString wordsOf(const QString &id) const;

    CascadeLevel m_level; // as shown
    LevelWords m_words;
    QStringList m_included;
    QStringList m_excluded;
    QHash<QString, QString> m_names; // by id, as they read
    QHash<QString, QString> m_otherNames; // of ids that are not in the list
    ChoiceSection *m_choice;
    PlainLabel *m_note;
    QPushButton *m_retry;
};

} // namespace Backtrail
