// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/cascadelevelbox.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/plainlabel.h"

#include <QComboBox>
#include <QHash>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Names are not unique: the beginning of the id tells them apart.
QString itemText(const Target &target, const QHash<QString, int> &uses)
{
    const QString name = target.name.isEmpty() ? target.id : target.name;
    const QString shown = visibleText(shortened(name, 120));
    return uses.value(target.name) > 1 ? QString(shown % " · "_L1 % visibleText(target.id.left(8))) : shown;
}

} // namespace

CascadeLevelBox::CascadeLevelBox(const QString &name, QWidget *parent)
    : FilterSection({}, parent)
    , m_items(new QComboBox(this))
    , m_note(new PlainLabel(this))
    , m_retry(new QPushButton(tr("Retry"), this))
{
    m_items->setObjectName(name);
    m_items->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_items->setMaxVisibleItems(24);
    setControl(m_items);
    m_note->setObjectName(name % "Note"_L1);
    m_note->setWordWrap(true);
    m_retry->setObjectName(name % "Retry"_L1);
    body()->addWidget(m_items);
    body()->addWidget(m_note);
    body()->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_items, &QComboBox::activated, this, [this] { emit chosen(m_items->currentData().toString()); });
    connect(m_retry, &QPushButton::clicked, this, &CascadeLevelBox::retryRequested);
}

void CascadeLevelBox::showLevel(const CascadeLevel &level, const LevelWords &words)
{
    if (m_level == level && m_words == words)
        return; // an open list stays open
    m_level = level;
    m_words = words;
    setTitle(words.title);
    m_items->setAccessibleName(words.title);
    m_retry->setAccessibleName(tr("Retry loading: %1").arg(words.title));
    setVisible(level.phase != CascadeLevel::Phase::Hidden);
    setSideText(level.phase == CascadeLevel::Phase::Loading ? tr("Loading…") : QString());
    fill(level, words);
    showNote(level, words);
}

void CascadeLevelBox::fill(const CascadeLevel &level, const LevelWords &words)
{
    const QSignalBlocker blocker(m_items);
    QHash<QString, int> uses;
    for (const Target &target : level.items)
        ++uses[target.name];

    m_items->clear();
    const bool isWaiting = level.phase == CascadeLevel::Phase::Waiting;
    m_items->addItem(isWaiting ? words.waiting : words.all, QString());
    for (const Target &target : level.items)
        m_items->addItem(itemText(target, uses), target.id);

    int current = m_items->findData(level.selectedId);
    if (current < 0) {
        // restored by id, or no event of it is in this time range
        const QString name = level.selectedName.isEmpty() ? level.selectedId : level.selectedName;
        const QString shown = visibleText(shortened(name, 120));
        const bool isKnownMissing =
            level.phase == CascadeLevel::Phase::Ready || level.phase == CascadeLevel::Phase::Empty;
        m_items->addItem(isKnownMissing ? tr("%1 (not in this time range)").arg(shown) : shown,
                         level.selectedId);
        current = m_items->count() - 1;
    }
    m_items->setCurrentIndex(current);
    m_items->setToolTip(level.selectedId.isEmpty() ? QString() : plainToolTip(m_items->currentText()));
    // a selection can always be taken back, whatever the list is doing
    m_items->setEnabled(m_items->count() > 1);
}

void CascadeLevelBox::showNote(const CascadeLevel &level, const LevelWords &words)
{
    const bool hasFailed = level.phase == CascadeLevel::Phase::Failed;
    QString note;
    if (hasFailed)
        note = errorWords(level.error.value_or(Error{})).sentence;
    else if (level.phase == CascadeLevel::Phase::Empty)
        note = words.empty;
    if (hasFailed)
        m_note->setFailure(true);
    else
        m_note->setMuted(true);
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_retry->setVisible(hasFailed);
}

} // namespace Backtrail
