// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/noisebar.h"

#include "models/session/eventdetail.h"
#include "views/hiddenpathsdialog.h"
#include "views/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedPaths = 4; // more are only counted

QString pathList(QStringList paths)
{
    const qsizetype more = paths.size() - namedPaths;
    if (more <= 0)
        return paths.join(", "_L1);
    return NoiseBar::tr("%1 and %2 more").arg(paths.mid(0, namedPaths).join(", "_L1), QString::number(more));
}

} // namespace

NoiseBar::NoiseBar(EventDetail &detail, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_hidden(new PlainLabel(this))
    , m_show(new QPushButton(this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_offer(new PlainLabel(this))
    , m_hide(new QPushButton(tr("Hide"), this))
{
    setObjectName("noiseBar"_L1);
    m_hidden->setObjectName("noiseHidden"_L1);
    m_hidden->setElided(true);
    m_show->setObjectName("noiseShow"_L1);
    m_edit->setObjectName("noiseEdit"_L1);
    m_edit->setAccessibleName(tr("Edit the hidden paths"));
    m_offer->setObjectName("noiseOffer"_L1);
    m_offer->setElided(true);
    m_offer->setMuted(true);
    m_hide->setObjectName("noiseHide"_L1);
    m_hide->setAccessibleName(tr("Hide what changes nearly every time"));
    for (QPushButton *button : {m_show, m_edit, m_hide})
        button->setAutoDefault(false);
    // one row: the views need the height
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_hidden, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_edit);
    layout->addWidget(m_offer, 1);
    layout->addWidget(m_hide);
    connect(m_show, &QPushButton::clicked, this, [this] { m_detail.setHiddenShown(!m_detail.isHiddenShown()); });
    connect(m_edit, &QPushButton::clicked, this, &NoiseBar::editPatterns);
    connect(m_hide, &QPushButton::clicked, this, &NoiseBar::hideOffered);
    connect(&m_detail, &EventDetail::contentChanged, this, &NoiseBar::showNoise);
    connect(&m_detail, &EventDetail::habitsChanged, this, &NoiseBar::showNoise);
    showNoise();
}

void NoiseBar::showNoise()
{
    const std::shared_ptr<const DetailContent> content = m_detail.content();
    const QStringList hidden = content ? content->hidden.paths : QStringList();
    const bool isShown = m_detail.isHiddenShown();
    m_hidden->setPlainText(isShown ? tr("Hidden paths, shown now: %1 (%2)").arg(hidden.size()).arg(pathList(hidden))
                                   : tr("Hidden paths: %1 (%2)").arg(hidden.size()).arg(pathList(hidden)));
    m_show->setText(isShown ? tr("Hide again") : tr("Show"));
    for (QWidget *part : {static_cast<QWidget *>(m_hidden), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_edit)})
        part->setVisible(!hidden.isEmpty());

    const std::vector<PathHabit> habits = content ? m_detail.habits() : std::vector<PathHabit>();
    const bool isOffered = !habits.empty() && !isShown;
    QStringList words;
    for (const PathHabit &habit : habits)
        words += tr("%1 (%2 of %3)").arg(habit.pattern, QString::number(habit.changed), QString::number(habit.of));
    m_offer->setPlainText(tr("Changes in nearly every event of this kind: %1").arg(pathList(words)));
    m_offer->setVisible(isOffered);
    m_hide->setVisible(isOffered);
    setVisible(isOffered || !hidden.isEmpty());
}

void NoiseBar::hideOffered()
{
    QStringList patterns = m_detail.hiddenPaths();
    for (const PathHabit &habit : m_detail.habits())
        patterns += habit.pattern;
    m_detail.setHiddenPaths(patterns);
}

void NoiseBar::editPatterns()
{
    auto *dialog = new HiddenPathsDialog(m_detail.hiddenPaths(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_detail.setHiddenPaths(dialog->patterns()); });
    dialog->open();
}

} // namespace Backtrail
