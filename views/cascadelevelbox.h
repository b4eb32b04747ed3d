// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/targetcascade.h"
#include "views/filtersection.h"

class QComboBox;
class QPushButton;

namespace Backtrail {

// How one level of the cascade reads.
struct LevelWords
{
    QString title; // "Project"
    QString all; // "All projects"
    QString empty; // "No projects with such events in this time range"
    QString waiting; // "Choose a target type first"
    friend bool operator==(const LevelWords &, const LevelWords &) = default;
};

// One level of the cascade: a list to choose from, and what is going on with it.
class CascadeLevelBox final : public FilterSection
{
    Q_OBJECT

public:
    // `name` prefixes the object names: name, nameNote, nameRetry.
    explicit CascadeLevelBox(const QString &name, QWidget *parent = nullptr);

    void showLevel(const CascadeLevel &level, const LevelWords &words);

signals:
    void chosen(const QString &id); // by the user; empty = all
    void retryRequested();

private:
    void fill(const CascadeLevel &level, const LevelWords &words);
    void showNote(const CascadeLevel &level, const LevelWords &words);

    QComboBox *m_items;
    CascadeLevel m_level; // as shown
    LevelWords m_words;
    PlainLabel *m_note;
    QPushButton *m_retry;
};

} // namespace Backtrail
