// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/targettypesection.h"

#include "models/domain/openenum.h"
#include "models/domain/visibletext.h"
#include "views/eventwords.h"
#include "views/theme.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

TargetTypeSection::TargetTypeSection(QWidget *parent)
    : FilterSection(tr("Target type"), parent), m_types(new QComboBox(this))
{
    m_types->setObjectName("filterTargetType"_L1);
    m_types->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_types->setMaxVisibleItems(24);
    m_types->setItemDelegate(new TickDelegate(m_types));
    setControl(m_types);
    body()->addWidget(m_types);
    connect(m_types, &QComboBox::activated, this,
            [this] { emit chosen(m_types->currentData().toStringList()); });
    fill();
}

void TargetTypeSection::setSeen(const QStringList &values)
{
    if (m_seen == values)
        return;
    m_seen = values;
    fill();
}

void TargetTypeSection::showTypes(const QStringList &values)
{
    if (m_current == values)
        return;
    m_current = values;
    fill();
}

void TargetTypeSection::fill()
{
    QStringList types;
    for (const std::string_view name : knownTargetTypes())
        types.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
    for (const QString &value : m_seen + m_current) {
        if (!value.isEmpty() && !types.contains(value))
            types.append(value);
    }
    std::ranges::sort(types, {}, targetTypeWords);

    const QSignalBlocker blocker(m_types);
    m_types->clear();
    m_types->addItem(tr("All target types"), QStringList());
    for (const QString &type : types)
        m_types->addItem(themeIcon(targetTypeIcon(type)), visibleText(shortened(targetTypeWords(type), 80)),
                         QStringList{type});
    if (m_current.size() > 1)
        m_types->addItem(tr("%n types", nullptr, int(m_current.size())), m_current);
    m_types->setCurrentIndex(qMax(0, m_types->findData(m_current)));
    setCounts(m_counts);
}

void TargetTypeSection::setCounts(const ValueCounts &counts)
{
    m_counts = counts;
    for (int row = 1; row < m_types->count(); ++row) {
        const QStringList types = m_types->itemData(row).toStringList();
        QVariant count;
        if (types.size() == 1 && counts.counts.contains(types.first()))
            count = counts.counts.value(types.first());
        else if (types.size() == 1 && counts.knowsOthers && !counts.counts.isEmpty())
            count = 0U;
        m_types->setItemData(row, count, TickListModel::CountRole);
    }
}

} // namespace Backtrail
