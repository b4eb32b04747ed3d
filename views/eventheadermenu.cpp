// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/visibletext.h"
#include "views/eventheader.h"
#include "views/plainlabel.h"

#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QToolTip>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEntry = 60; // characters of a path in a menu: its end tells most

QString inMenu(QString text)
{
    if (text.size() > longestEntry)
        text = u'…' + text.right(longestEntry);
    return text.replace(u'&', "&&"_L1);
}

} // namespace

QString EventHeader::title(int section) const
{
    if (section < tableColumnCount)
        return columnTitle(EventColumn(section));
    return visibleText(shortened(model()->headerData(section, orientation(), Qt::DisplayRole).toString()));
}

bool EventHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int section = logicalIndexAt(help->pos()); section >= tableColumnCount) {
            sayPath(section, help->globalPos());
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

void EventHeader::sayPath(int section, const QPoint &globalPosition)
{
    const QString words = tr("%1\nWhat each event's documents say at this path. The table cannot be sorted by it.")
                              .arg(title(section));
    QToolTip::showText(globalPosition, plainToolTip(words), viewport());
}

void EventHeader::fillMenu(QMenu *menu, int section)
{
    menu->clear();
    for (int i = 0; i < tableColumnCount; ++i) {
        const auto column = EventColumn(i);
        QAction *action = menu->addAction(columnTitle(column));
        action->setObjectName("showColumn_"_L1 + columnKey(column));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(i));
        action->setEnabled(isSectionHidden(i) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    fillPathMenu(menu);
    menu->addSeparator();
    fillPlaceMenu(menu, section);
    QMenu *order = menu->addMenu(tr("&Sort by"));
    order->setObjectName("sortMenu"_L1);
    fillOrderMenu(order);
    QAction *reset = menu->addAction(tr("Reset columns"));
    reset->setObjectName("resetColumnsAction"_L1);
    connect(reset, &QAction::triggered, this, &EventHeader::resetColumns);
}

void EventHeader::fillOrderMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, EventOrder order) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"sortBy_"_s + columnKey(order.column) + (order.descending ? u"_descending"_s : QString()));
        action->setCheckable(true);
        action->setChecked(order == m_order);
        connect(action, &QAction::triggered, this, [this, order] { emit orderWanted(order); });
    };
    add(tr("Newest first"), {});
    add(tr("Oldest first"), {EventColumn::Time, false});
    menu->addSeparator();
    for (int i = 0; i < tableColumnCount; ++i) {
        const auto column = EventColumn(i);
        if (column == EventColumn::Time || isSectionHidden(i))
            continue;
        add(tr("%1, ascending").arg(columnTitle(column)), {column, false});
        add(tr("%1, descending").arg(columnTitle(column)), {column, true});
    }
}

// A path that is not shown is no column any more.
void EventHeader::fillPathMenu(QMenu *menu)
{
    if (count() > tableColumnCount)
        menu->addSeparator();
    for (int section = tableColumnCount; section < count(); ++section) {
        QAction *action = menu->addAction(inMenu(title(section)));
        action->setObjectName(u"pathColumn_%1"_s.arg(section - tableColumnCount));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, section] { emit pathRemovalWanted(section); });
    }
}

void EventHeader::fillPlaceMenu(QMenu *menu, int section)
{
    if (section < 0 && m_tableSelection != nullptr)
        section = m_tableSelection->currentIndex().column();
    if (section < 0 || section >= count() || isSectionHidden(section))
        return;
    const QString name = inMenu(title(section));
    const auto add = [this, menu, section](const QString &text, QLatin1StringView objectName, int step) {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName);
        const int to = shownBeside(section, step);
        action->setEnabled(to >= 0);
        connect(action, &QAction::triggered, this, [this, section, to] { moveSection(visualIndex(section), to); });
    };
    add(tr("Move %1 to the &left").arg(name), "moveColumnLeftAction"_L1, -1);
    add(tr("Move %1 to the &right").arg(name), "moveColumnRightAction"_L1, 1);
    if (section >= tableColumnCount) {
        QAction *remove = menu->addAction(tr("Re&move the column %1").arg(name));
        remove->setObjectName("removePathColumnAction"_L1);
        connect(remove, &QAction::triggered, this, [this, section] { emit pathRemovalWanted(section); });
    }
    menu->addSeparator();
}

int EventHeader::shownBeside(int section, int step) const
{
    int visual = visualIndex(section) + step;
    while (visual >= 0 && visual < count() && isSectionHidden(logicalIndex(visual)))
        visual += step;
    return visual >= 0 && visual < count() ? visual : -1;
}

} // namespace Backtrail
