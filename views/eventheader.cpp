// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventheader.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QtMath>
#include <QStyleOptionHeader>

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestColumn = 40;

// How much of spare room a column takes.
int hunger(EventColumn column)
{
    switch (column) {
    case EventColumn::ChangeSummary:
        return 5;
    case EventColumn::Target:
        return 3;
    case EventColumn::TriggeredBy:
        return 1;
    default:
        return 0;
    }
}

// In characters: below it, the table scrolls sideways.
int smallestWidth(EventColumn column)
{
    switch (column) {
    case EventColumn::Time:
        return 27; // down to the second
    case EventColumn::Event:
        return 24;
    case EventColumn::Target:
    case EventColumn::ChangeSummary:
        return 18;
    case EventColumn::TriggeredBy:
        return 14;
    case EventColumn::TargetType:
        return 16;
    case EventColumn::Origin:
        return 12;
    default:
        return columnSpec(column).width * 2 / 3;
    }
}

} // namespace

EventHeader::EventHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName("eventHeader"_L1);
    setSectionsMovable(true);
    setSectionsClickable(true); // hover shows what can be grabbed
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(smallestColumn);
    setSectionResizeMode(QHeaderView::Interactive);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionClicked, this,
            [this](int section) { emit orderWanted(orderAfter(EventColumn(section))); });
    connect(this, &QHeaderView::sectionMoved, this, &EventHeader::columnsChanged);
    connect(this, &QHeaderView::sectionResized, this, [this] {
        if (m_pressed)
            m_filling = false;
    });
}

void EventHeader::setTimeTitle(const QString &title)
{
    m_timeTitle = title;
    viewport()->update();
}

void EventHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == int(EventColumn::Time) && !m_timeTitle.isEmpty())
        option->text = m_timeTitle;
    // In front, where no narrow column cuts it off.
    if (logicalIndex == int(m_order.column))
        option->text.prepend(m_order.descending ? u"↓ "_s : u"↑ "_s);
    option->state.setFlag(QStyle::State_On, false);
}

void EventHeader::fillMenu(QMenu *menu)
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
    menu->addSeparator();
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

void EventHeader::setOrder(EventOrder order)
{
    m_order = order;
    viewport()->update();
}

QString EventHeader::orderText() const
{
    const QString title
        = m_order.column == EventColumn::Time && !m_timeTitle.isEmpty() ? m_timeTitle : columnTitle(m_order.column);
    return m_order.descending ? tr("%1, sorted descending").arg(title) : tr("%1, sorted ascending").arg(title);
}

EventOrder EventHeader::orderAfter(EventColumn clicked) const
{
    // The newest and the largest change are what one looks for.
    const bool firstWay = clicked == EventColumn::Time || clicked == EventColumn::ChangeSummary;
    if (clicked != m_order.column)
        return {clicked, firstWay};
    return m_order.descending == firstWay ? EventOrder {clicked, !firstWay} : EventOrder {};
}

QString EventHeader::saveOrder() const
{
    return columnKey(m_order.column) + (m_order.descending ? u":descending"_s : u":ascending"_s);
}

EventOrder EventHeader::readOrder(const QString &text)
{
    const QStringList parts = text.split(u':');
    const std::optional<EventColumn> column = findColumn(parts.value(0));
    if (parts.size() != 2 || !column || int(*column) >= tableColumnCount)
        return {};
    return {*column, parts.at(1) == "descending"_L1};
}

void EventHeader::setColumnShown(EventColumn column, bool shown)
{
    if (!shown && !isSectionHidden(int(column)) && count() - hiddenSectionCount() <= 1)
        return;
    if (shown && sectionSize(int(column)) < smallestColumn)
        resizeSection(int(column), plannedWidth(column));
    setSectionHidden(int(column), !shown);
    fit(viewport()->width());
    emit columnsChanged();
}

void EventHeader::resetColumns()
{
    QStringList planned;
    for (int i = 0; i < tableColumnCount; ++i) {
        const EventColumnSpec &spec = columnSpec(EventColumn(i));
        planned += columnKey(spec.column) + u":0:"_s + (spec.shown ? "shown"_L1 : "hidden"_L1);
    }
    restoreColumns(planned);
    emit columnsChanged();
}

QStringList EventHeader::saveColumns() const
{
    QStringList result;
    for (int visual = 0; visual < count(); ++visual) {
        const int logical = logicalIndex(visual);
        const bool hidden = isSectionHidden(logical);
        result += u"%1:%2:%3"_s.arg(columnKey(EventColumn(logical)))
                      .arg(m_filling || hidden ? 0 : sectionSize(logical))
                      .arg(hidden ? "hidden"_L1 : "shown"_L1);
    }
    return result;
}

void EventHeader::restoreColumns(const QStringList &columns)
{
    if (count() < tableColumnCount)
        return;
    m_filling = true;
    std::array<bool, tableColumnCount> shown {};
    std::array<int, tableColumnCount> widths {};
    int next = 0;
    for (const QString &entry : columns) {
        const QStringList parts = entry.split(u':');
        const std::optional<EventColumn> column = findColumn(parts.value(0));
        if (parts.size() != 3 || !column || int(*column) >= tableColumnCount)
            continue;
        const auto at = std::size_t(*column);
        widths[at] = std::clamp(parts.at(1).toInt(), 0, 4000);
        shown[at] = parts.at(2) == "shown"_L1;
        m_filling = m_filling && (widths[at] == 0 || !shown[at]);
        if (const int visual = visualIndex(int(at)); visual > next)
            moveSection(visual, next);
        next = std::max(next, visualIndex(int(at)) + 1);
    }
    if (std::ranges::none_of(shown, std::identity())) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            shown[i] = eventColumns[i].shown;
    }
    for (int i = 0; i < tableColumnCount; ++i) {
        const int width = widths[std::size_t(i)];
        setSectionHidden(i, !shown[std::size_t(i)]);
        resizeSection(i, width >= smallestColumn ? width : plannedWidth(EventColumn(i)));
        setSectionHidden(i, !shown[std::size_t(i)]);
    }
    fit(viewport()->width());
}

int EventHeader::plannedWidth(EventColumn column) const
{
    // A proportional font takes more average characters for digits than the table's columns count on.
    return std::max(columnSpec(column).width, smallestWidth(column)) * fontMetrics().averageCharWidth();
}

void EventHeader::fit(int width)
{
    if (!m_filling || width <= 0 || count() < tableColumnCount)
        return;
    const int character = fontMetrics().averageCharWidth();
    int planned = 0;
    int smallest = 0;
    int hungers = 0;
    for (int i = 0; i < tableColumnCount; ++i) {
        if (isSectionHidden(i))
            continue;
        planned += plannedWidth(EventColumn(i));
        smallest += smallestWidth(EventColumn(i)) * character;
        hungers += hunger(EventColumn(i));
    }
    const int spare = width - planned;
    const double give = planned > smallest ? std::min(1.0, double(-spare) / (planned - smallest)) : 0.0;
    for (int i = 0; i < tableColumnCount; ++i) {
        if (isSectionHidden(i))
            continue;
        const auto column = EventColumn(i);
        int size = plannedWidth(column);
        if (spare < 0)
            size -= qCeil(give * (size - smallestWidth(column) * character)); // never a pixel too wide
        else if (hungers > 0)
            size += spare * hunger(column) / hungers;
        resizeSection(i, size);
    }
}

void EventHeader::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("columnMenu"_L1);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

void EventHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = true;
    QHeaderView::mousePressEvent(event);
}

void EventHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    if (std::exchange(m_pressed, false))
        emit columnsChanged();
}

void EventHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed = true; // fitting a column to its content is by hand too
    QHeaderView::mouseDoubleClickEvent(event);
    m_pressed = false;
}

} // namespace Backtrail
