// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/chipbar.h"

#include "views/chip.h"
#include "views/flowlayout.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

ChipBar::ChipBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_layout(new FlowLayout(this)), m_zone(QTimeZone::utc())
{
    setObjectName("chipBar"_L1);
    setAccessibleName(tr("Active filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->setSpacing(8);

    connect(&m_workspace, &Workspace::filterChanged, this, &ChipBar::rebuild);
    connect(&m_workspace.list(), &EventList::statusChanged, this, &ChipBar::rebuild);
    connect(&m_workspace.cascade(), &TargetCascade::levelChanged, this, &ChipBar::rebuild);
    rebuild();
}

void ChipBar::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    rebuild();
}

void ChipBar::rebuild()
{
    const auto nameOf = [this](const QString &id) { return m_workspace.cascade().nameOf(id); };
    const QList<FilterChip> chips =
        filterChips(m_workspace.filter(), m_workspace.list().status().onLoaded, nameOf, m_zone);
    setVisible(!chips.isEmpty());
    if (chips == m_chips)
        return;

    // the place of the keyboard stays where it was
    int focused = -1;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (m_layout->itemAt(i)->widget()->hasFocus())
            focused = i;
    }
    while (const std::unique_ptr<QLayoutItem> item{m_layout->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
    }
    m_chips = chips;
    for (const FilterChip &chip : chips) {
        auto *button = new Chip(chip, this);
        connect(button, &Chip::clicked, this, [this, part = chip.part] { remove(part); });
        m_layout->addWidget(button);
        button->show();
    }
    if (focused >= 0 && m_layout->count() > 0)
        m_layout->itemAt(qMin(focused, m_layout->count() - 1))->widget()->setFocus();
    updateGeometry();
}

void ChipBar::remove(FilterPart part)
{
    m_workspace.setFilter(withoutPart(m_workspace.filter(), part, m_workspace.cascade()));
}

} // namespace Backtrail
