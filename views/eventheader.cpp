// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventheader.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QStyleOptionHeaderV2>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestColumn = 40;

constexpr int pathWidth = 20; // in characters
constexpr int smallestPath = 16;

bool isPath(int section)
{
    return section >= tableColumnCount;
}

// How much of spare room a column takes.
int hunger(int section)
{
    if (isPath(section))
        return 0;
    switch (EventColumn(section)) {
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
        return 30; // down to the second, "Time (local, UTC+01:00)"
    case EventColumn::Event:
        return 27; // "Trigger deploy" between its icons
    case EventColumn::Target:
        return 18;
    case EventColumn::ChangeSummary:
        return 30; // "memory 256 → 512 (+2)"
    case EventColumn::TriggeredBy:
        return 14;
    case EventColumn::TargetType:
        return 18; // "Application" beside its icon
    case EventColumn::Origin:
        return 15; // "Console" beside its icon
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
    connect(this, &QHeaderView::sectionClicked, this, &EventHeader::clicked);
    connect(this, &QHeaderView::sectionMoved, this, &EventHeader::columnsChanged);
    connect(this, &QHeaderView::sectionResized, this, [this] {
        if (m_pressed)
            m_filling = false;
    });
}

void EventHeader::setSelectionModel(QItemSelectionModel *model)
{
    if (model == nullptr || model->QObject::parent() == this)
        QHeaderView::setSelectionModel(model); // the one of its own, which nobody uses
    else
        m_tableSelection = model;
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
    if (!isPath(logicalIndex))
        return;
    option->text = title(logicalIndex);
    if (auto *second = qstyleoption_cast<QStyleOptionHeaderV2 *>(option))
        second->textElideMode = Qt::ElideLeft; // the last step says what it is
}

void EventHeader::clicked(int section)
{
    if (isPath(section))
        sayPath(section, QCursor::pos());
    else
        emit orderWanted(orderAfter(EventColumn(section)));
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
        resizeSection(int(column), plannedWidth(int(column)));
    setSectionHidden(int(column), !shown);
    fit(viewport()->width());
    emit columnsChanged();
}

void EventHeader::resetColumns()
{
    for (int section = count() - 1; isPath(section); --section)
        emit pathRemovalWanted(section);
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
        if (isPath(logical)) // see EventTableView::savePathColumns
            continue;
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
        resizeSection(i, width >= smallestColumn ? width : plannedWidth(i));
        setSectionHidden(i, !shown[std::size_t(i)]);
    }
    fit(viewport()->width());
}

int EventHeader::plannedWidth(int section) const
{
    // A proportional font takes more average characters for digits than the table's columns count on.
    const int characters = isPath(section)
        ? pathWidth
        : std::max(columnSpec(EventColumn(section)).width, smallestWidth(EventColumn(section)));
    return characters * fontMetrics().averageCharWidth();
}

int EventHeader::smallestWidthOf(int section) const
{
    return (isPath(section) ? smallestPath : smallestWidth(EventColumn(section))) * fontMetrics().averageCharWidth();
}

void EventHeader::placePath(int section)
{
    const int change = int(EventColumn::ChangeSummary);
    resizeSection(section, plannedWidth(section));
    if (!isSectionHidden(change)) {
        int place = visualIndex(change) + 1;
        while (place < visualIndex(section) && isPath(logicalIndex(place)))
            ++place;
        moveSection(visualIndex(section), place);
    }
    fit(viewport()->width());
    emit columnsChanged();
}

void EventHeader::restorePath(int section, int place, int width)
{
    if (width > 0)
        m_filling = false;
    resizeSection(section, width > 0 ? std::clamp(width, smallestColumn, 4000) : plannedWidth(section));
    moveSection(visualIndex(section), std::clamp(place, 0, count() - 1));
    fit(viewport()->width());
}

void EventHeader::fit(int width)
{
    if (!m_filling || width <= 0 || count() < tableColumnCount)
        return;
    int planned = 0;
    int smallest = 0;
    int hungers = 0;
    for (int i = 0; i < count(); ++i) {
        if (isSectionHidden(i))
            continue;
        planned += plannedWidth(i);
        smallest += smallestWidthOf(i);
        hungers += hunger(i);
    }
    const int spare = width - planned;
    const double give = planned > smallest ? std::min(1.0, double(-spare) / (planned - smallest)) : 0.0;
    for (int i = 0; i < count(); ++i) {
        if (isSectionHidden(i))
            continue;
        int size = plannedWidth(i);
        if (spare < 0)
            size -= qCeil(give * (size - smallestWidthOf(i))); // never a pixel too wide
        else if (hungers > 0)
            size += spare * hunger(i) / hungers;
        resizeSection(i, size);
    }
}

void EventHeader::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("columnMenu"_L1);
    fillMenu(menu, logicalIndexAt(event->pos()));
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
