// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventtableview.h"

#include "models/items/eventtablemodel.h"
#include "models/session/eventstory.h"
#include "views/celltime.h"
#include "views/cellwords.h"
#include "views/chaingutter.h"
#include "views/chainwords.h"
#include "views/eventdelegate.h"
#include "views/eventheader.h"
#include "views/theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int focusBarWidth = 3;

} // namespace

EventTableView::EventTableView(EventTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new EventDelegate(model, this))
    , m_header(new EventHeader(this))
    , m_gutter(new ChainGutter(model, this))
{
    setObjectName("eventTable"_L1);
    setAccessibleName(tr("Events"));
    setHorizontalHeader(m_header);
    setVerticalHeader(m_gutter);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
    m_model.setAccessibleText([view = QPointer(this)](int row, int column) {
        return view != nullptr ? view->accessibleText(row, column) : QString();
    });
    // before the header and the base class hear of it
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &EventTableView::rememberAnchor);
    setModel(&m_model);
    connect(&m_model, &EventTableModel::summariesForgotten, this, [this] {
        m_delegate->forget();
        viewport()->update();
    });
    // after the selection model, which forgets everything at a reset
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EventTableView::restoreAnchor);
    followPathColumns();
    connect(m_header, &EventHeader::orderWanted, &m_model, &EventTableModel::setOrder);
    connect(&m_model, &EventTableModel::orderChanged, this, &EventTableView::showOrder);
    applyRowHeight();
    m_header->resetColumns();
    setTimeZone(m_zone);
}

// The first cell tells the whole row, because most readers start there.
QString EventTableView::accessibleText(int row, int column) const
{
    if (m_model.isPathColumn(column))
        return pathCellSentence(m_model, row, column);
    const ChainFold *fold = m_folds != nullptr ? m_folds->foldOf(m_model.rowId(row)) : nullptr;
    const bool isFold = fold != nullptr && (column == int(EventColumn::Time) || column == int(EventColumn::ChangeSummary));
    QString words = column == int(EventColumn::Time) ? rowSentence(m_model, row, m_zone)
                                                     : sectionWords(m_model, row, column, m_zone);
    if (isFold)
        words = withFoldWords(words, *fold);
    const bool isPinned = column == int(EventColumn::Time) && row == m_gutter->pinnedRow();
    return isPinned ? tr("%1, pinned for comparison").arg(words) : words;
}

int EventTableView::lineHeight() const
{
    return m_delegate->rowHeight();
}

void EventTableView::applyRowHeight()
{
    m_delegate->setFont(font());
    m_delegate->setPalette(palette());
    verticalHeader()->setMinimumSectionSize(lineHeight());
    verticalHeader()->setDefaultSectionSize(lineHeight());
    verticalScrollBar()->setSingleStep(lineHeight());
}

void EventTableView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_delegate->setTimeZone(zone);
    m_header->setTimeTitle(u"%1 (%2)"_s.arg(columnTitle(EventColumn::Time), zoneName(zone, Timestamp::now())));
    showOrder();
    viewport()->update();
}

void EventTableView::setPinned(const QString &eventId)
{
    m_gutter->setPinned(eventId);
    viewport()->update();
}

void EventTableView::setStory(const EventStory &story)
{
    m_gutter->setStory(story);
}

void EventTableView::setFolds(const ChainFolds &folds)
{
    m_folds = &folds;
    m_delegate->setFolds(folds);
    m_gutter->setFolds(folds);
}

void EventTableView::goTo(int row)
{
    makeCurrent(row);
    scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
}

void EventTableView::showOrder()
{
    m_header->setOrder(m_model.order());
    m_model.setOrderText(m_header->orderText());
}

void EventTableView::keyboardSearch(const QString &search)
{
    Q_UNUSED(search)
}

void EventTableView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    const int offset = verticalOffset();
    const int first = std::max(0, (dirty.top() + offset) / lineHeight());
    const int last = std::min(m_model.rowCount() - 1, (dirty.bottom() + offset) / lineHeight());
    painter.setFont(font());
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, QRect(0, row * lineHeight() - offset, viewport()->width(), lineHeight()));
}

void EventTableView::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const bool current = currentIndex().row() == row;
    const bool selected = selectionModel()->isRowSelected(row, {});
    if (selected)
        painter.fillRect(rect, palette().color(QPalette::Highlight));
    else if (row == m_hoveredRow)
        painter.fillRect(rect, palette().color(QPalette::Midlight));
    else if (row == m_gutter->pinnedRow())
        painter.fillRect(rect, themeColors().changedBackground);

    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(logical))
            continue;
        const int x = m_header->sectionViewportPosition(logical);
        const int width = m_header->sectionSize(logical);
        if (x + width <= 0 || x >= rect.width())
            continue;
        m_delegate->paintCell(&painter, QRect(x, rect.top(), width, rect.height() - 1), row, logical, selected);
    }
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeColors().line);
    if (!current || !hasFocus())
        return;
    painter.fillRect(rect.left(), rect.top(), focusBarWidth, rect.height() - 1, themeColors().accent);
    if (m_byKeyboard) {
        painter.setPen(themeColors().accent);
        painter.drawRect(visualRect(currentIndex()).adjusted(0, 0, -1, -2));
    }
}

EventTableView::Spot EventTableView::spotAt(int row) const
{
    const RowId id = m_model.rowId(row);
    return {m_model.snapshot().id(id), id, m_model.indexNumber(), row * lineHeight() - verticalOffset()};
}

int EventTableView::rowOf(const Spot &spot) const
{
    return spot.index == m_model.indexNumber() ? m_model.rowOf(spot.row) : m_model.rowOf(spot.eventId);
}

void EventTableView::makeCurrent(int row)
{
    int column = 0;
    while (column + 1 < m_header->count() && m_header->isSectionHidden(column))
        ++column;
    setAutoScroll(false);
    // Not setCurrentIndex(): that asks which keys are down.
    selectionModel()->setCurrentIndex(m_model.index(row, column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
}

void EventTableView::rememberAnchor()
{
    m_anchors.clear();
    m_selectedBefore = m_selectedCount > 1 ? selectedRows() : RowList();
    m_selectedIndex = m_model.indexNumber();
    m_wasAtTop = verticalScrollBar()->value() == 0;
    const int first = verticalOffset() / lineHeight();
    const int last = std::min(m_model.rowCount() - 1, (verticalOffset() + viewport()->height()) / lineHeight());
    if (const int current = currentIndex().row(); current >= first && current <= last)
        m_anchors += spotAt(current);
    for (int row = first; row <= last; ++row)
        m_anchors += spotAt(row);
}

void EventTableView::reset()
{
    m_delegate->forget();
    const QScopedValueRollback restoring(m_restoring, true);
    QTableView::reset();
}

void EventTableView::restoreAnchor()
{
    const QScopedValueRollback restoring(m_restoring, true);
    doItemsLayout(); // the scroll bar's range is that of the new rows
    const int wanted = m_wanted ? rowOf(*m_wanted) : -1;
    if (wanted >= 0) {
        makeCurrent(wanted);
        m_wanted = spotAt(wanted); // as this index knows it
    }
    selectAgain();
    if (m_wasAtTop && wanted < 0) {
        verticalScrollBar()->setValue(0);
    } else {
        for (const Spot &anchor : std::as_const(m_anchors)) {
            const int row = rowOf(anchor);
            if (row < 0)
                continue;
            verticalScrollBar()->setValue(row * lineHeight() - anchor.y);
            break;
        }
    }
    setCurrentEvent(wanted >= 0 ? m_wanted->eventId : QString());
}

void EventTableView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    const int before = verticalScrollBar()->value();
    const bool above = first * lineHeight() < before || (first == 0 && currentIndex().isValid());
    QTableView::rowsInserted(parent, first, last);
    m_hoveredRow = -1;
    if (above) {
        doItemsLayout();
        verticalScrollBar()->setValue(before + (last - first + 1) * lineHeight());
    }
    for (int row = first; m_wanted && m_currentId.isEmpty() && row <= last; ++row) {
        if (m_model.snapshot().id(m_model.rowId(row)) == m_wanted->eventId)
            makeCurrent(row);
    }
}

void EventTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // focus and selection span the row
    m_gutter->viewport()->update();
    if (m_restoring)
        return;
    setCurrentEvent(current.isValid() ? m_model.snapshot().id(m_model.rowId(current.row())) : QString());
    m_wanted = current.isValid() ? std::optional(spotAt(current.row())) : std::nullopt;
}

void EventTableView::setCurrentEvent(const QString &id)
{
    if (m_currentId == id)
        return;
    m_currentId = id;
    emit currentEventChanged();
}

void EventTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->fit(viewport()->width());
    // what opens below, of the current event, must not cover that event
    const int bottom = visualRect(currentIndex()).bottom() + 1;
    if (currentIndex().isValid() && bottom <= event->oldSize().height() && bottom > event->size().height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - event->size().height());
}

void EventTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

bool EventTableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void EventTableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), lineHeight());
    }
    m_hoveredRow = row;
}

void EventTableView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QTableView::mousePressEvent(event);
}

// Home and End are the newest and the oldest row: in a list of rows nobody means the first cell.
QModelIndex EventTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action == MoveHome || action == MoveEnd) && m_model.rowCount() > 0) {
        const int row = action == MoveHome ? 0 : m_model.rowCount() - 1;
        return m_model.index(row, std::max(0, currentIndex().column()));
    }
    return QTableView::moveCursor(action, modifiers);
}

void EventTableView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            emit detailWanted();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void EventTableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QModelIndex index = currentIndex();
        if (index.isValid())
            emit cellMenuRequested(index, viewport()->mapToGlobal(visualRect(index).bottomLeft()));
        return;
    }
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid())
        emit cellMenuRequested(index, event->globalPos());
}

void EventTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy == 0)
        return;
    setHoveredRow(-1);
    const QScrollBar *bar = verticalScrollBar();
    if (dy < 0 && bar->maximum() - bar->value() < 2 * viewport()->height())
        emit moreWanted();
}

} // namespace Backtrail
