// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/cascadelevelbox.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/choicesection.h"
#include "views/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Names are not unique: the beginning of the id tells them apart.
QString itemText(const Target &target, const QHash<QString, int> &uses)
{
    const QString name = target.name.isEmpty() ? target.id : target.name;
    return uses.value(target.name) > 1 ? QString(name % " · "_L1 % target.id.left(8)) : name;
}

} // namespace

CascadeLevelBox::CascadeLevelBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_choice(new ChoiceSection({}, name, {}, {[this](const QString &id) { return wordsOf(id); }, {}, {}}, this))
    , m_note(new PlainLabel(this))
    , m_retry(new QPushButton(tr("Retry"), this))
{
    m_choice->sortByName();
    m_note->setObjectName(name % "Note"_L1);
    m_note->setWordWrap(true);
    m_retry->setObjectName(name % "Retry"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_choice);
    layout->addWidget(m_note);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_choice, &ChoiceSection::tickedChanged, this, &CascadeLevelBox::chosen);
    connect(m_choice, &ChoiceSection::excludeToggled, this, &CascadeLevelBox::excludeToggled);
    connect(m_retry, &QPushButton::clicked, this, &CascadeLevelBox::retryRequested);
}

void CascadeLevelBox::showLevel(const CascadeLevel &level, const LevelWords &words)
{
    if (m_level == level && m_words == words)
        return; // an open list stays as it is
    m_level = level;
    m_words = words;
    m_retry->setAccessibleName(tr("Retry loading: %1").arg(words.title));
    setVisible(level.phase != CascadeLevel::Phase::Hidden);
    m_choice->setActivity(level.phase == CascadeLevel::Phase::Loading ? tr("Loading…") : QString());
    fill();
    showNote();
}

void CascadeLevelBox::showChosen(const QStringList &included, const QStringList &excluded,
                                 const std::function<QString(const QString &)> &nameOf)
{
    m_included = included;
    m_excluded = excluded;
    m_otherNames.clear();
    for (const QString &id : included + excluded)
        m_otherNames.insert(id, nameOf(id));
    fill();
}

void CascadeLevelBox::setCounts(const ValueCounts &counts)
{
    m_choice->setCounts(counts);
}

void CascadeLevelBox::fill()
{
    QHash<QString, int> uses;
    for (const Target &target : std::as_const(m_level.items))
        ++uses[target.name];
    QList<ChoiceModel::Choice> choices;
    m_names.clear();
    for (const Target &target : std::as_const(m_level.items)) {
        m_names.insert(target.id, itemText(target, uses));
        choices.append({target.id, {}});
    }
    for (const QString &id : std::as_const(m_excluded)) { // always to be taken back
        if (!m_names.contains(id) && !m_included.contains(id))
            choices.append({id, {}});
    }
    const bool isWaiting = m_level.phase == CascadeLevel::Phase::Waiting;
    m_choice->setWords(m_words.title, isWaiting ? m_words.waiting : m_words.all);
    m_choice->setChoices(choices);
    m_choice->setTicked(m_included);
    m_choice->setExcluded(m_excluded);
    m_choice->setUsable(!choices.isEmpty() || !m_included.isEmpty());
    m_choice->refreshWords();
}

QString CascadeLevelBox::wordsOf(const QString &id) const
{
    if (const auto known = m_names.constFind(id); known != m_names.constEnd())
        return *known;
    // restored by id, or no event of it is in this time range
    const QString name = m_otherNames.value(id);
    const QString shown = name.isEmpty() ? id : name;
    const bool isKnownMissing
        = m_level.phase == CascadeLevel::Phase::Ready || m_level.phase == CascadeLevel::Phase::Empty;
    return isKnownMissing ? tr("%1 (not in this time range)").arg(shown) : shown;
}

void CascadeLevelBox::showNote()
{
    const bool hasFailed = m_level.phase == CascadeLevel::Phase::Failed;
    QString note;
    if (hasFailed)
        note = errorWords(m_level.error.value_or(Error {})).sentence;
    else if (m_level.phase == CascadeLevel::Phase::Empty)
        note = m_words.empty;
    if (hasFailed)
        m_note->setFailure(true);
    else
        m_note->setMuted(true);
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_retry->setVisible(hasFailed);
}

} // namespace Backtrail
