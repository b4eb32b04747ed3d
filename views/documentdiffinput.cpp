// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentdiffview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

bool DocumentDiffView::isOwnKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Find) || event.matches(QKeySequence::ZoomIn)
        || event.matches(QKeySequence::ZoomOut) || event.matches(QKeySequence::SelectAll))
        return true;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    switch (event.key()) {
    case Qt::Key_F3:
    case Qt::Key_F8:
    case Qt::Key_N:
    case Qt::Key_P:
    case Qt::Key_Slash:
    case Qt::Key_Space:
        return modifiers == Qt::NoModifier;
    case Qt::Key_0:
        return modifiers == Qt::ControlModifier;
    default:
        return false;
    }
}

bool DocumentDiffView::event(QEvent *event)
{
    // While the document has the focus its keys win over the window's.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

void DocumentDiffView::keyPressEvent(QKeyEvent *event)
{
    if (!handleCopyKey(*event) && !handleKey(*event) && !handleMoveKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool DocumentDiffView::handleCopyKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event.matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        setRow(m_rows.count() - 1, true);
    } else if (event.matches(QKeySequence::Find)) {
        emit findRequested();
    } else if (event.matches(QKeySequence::ZoomIn)
               || (event.modifiers().testFlag(Qt::ControlModifier) && event.key() == Qt::Key_Equal)) {
        setZoom(m_zoom + 1);
    } else if (event.matches(QKeySequence::ZoomOut)) {
        setZoom(m_zoom - 1);
    } else if (event.modifiers().testFlag(Qt::ControlModifier) && event.key() == Qt::Key_0) {
        setZoom(0);
    } else {
        return false;
    }
    return true;
}

bool DocumentDiffView::handleKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_F8:
        isShift ? previousChange() : nextChange();
        return true;
    case Qt::Key_N:
        nextChange();
        return true;
    case Qt::Key_P:
        previousChange();
        return true;
    case Qt::Key_F3:
        if (m_needle.isEmpty())
            emit findRequested();
        else
            isShift ? findPrevious() : findNext();
        return true;
    case Qt::Key_Slash:
        emit findRequested();
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openFold(m_row);
        return true;
    default:
        return false;
    }
}

bool DocumentDiffView::handleMoveKey(const QKeyEvent &event)
{
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    const int page = std::max(1, viewport()->height() / m_painter.rowHeight() - 1);
    switch (event.key()) {
    case Qt::Key_Up:
        step(-1, extend);
        return true;
    case Qt::Key_Down:
        step(1, extend);
        return true;
    case Qt::Key_PageUp:
        step(-page, extend);
        return true;
    case Qt::Key_PageDown:
        step(page, extend);
        return true;
    case Qt::Key_Home:
        step(-m_rows.count(), extend);
        horizontalScrollBar()->setValue(0);
        return true;
    case Qt::Key_End:
        step(m_rows.count(), extend);
        return true;
    default:
        return false;
    }
}

void DocumentDiffView::step(int rows, bool extend)
{
    setRow(m_row + rows, extend);
}

void DocumentDiffView::setRow(int row, bool extend)
{
    if (m_rows.count() == 0)
        return;
    m_row = std::clamp(row, 0, m_rows.count() - 1);
    if (!extend)
        m_anchor = m_row;
    showRow(m_row);
    selectChangeOfRow();
    viewport()->update();
    announceRow();
}

void DocumentDiffView::selectChangeOfRow()
{
    if (!m_content || m_rows.count() == 0 || m_rows.row(m_row).folded > 0)
        return;
    const int change = m_content->lines.lines[std::size_t(lineOfRow(m_row))].change;
    if (change < 0 || change == m_change)
        return;
    m_change = change;
    emit currentChangeChanged();
}

void DocumentDiffView::showRow(int row)
{
    const DocumentRow &at = m_rows.row(row);
    const int top = at.top * m_painter.rowHeight();
    const int bottom = top + at.height * m_painter.rowHeight();
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value() || bottom - top > viewport()->height())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

void DocumentDiffView::showLine(int line, bool centered)
{
    const int row = m_rows.rowOfLine(line);
    if (row < 0)
        return;
    const int top = m_rows.row(row).top * m_painter.rowHeight();
    const int offset = verticalScrollBar()->value();
    const int rowHeight = m_painter.rowHeight();
    if (centered && (top < offset + rowHeight || top > offset + viewport()->height() - 3 * rowHeight))
        verticalScrollBar()->setValue(top - viewport()->height() / 3);
    else
        showRow(row);
}

// In a long line, the part that differs may be far to the right.
void DocumentDiffView::showChangedPart(int line)
{
    if (m_isWrapped)
        return;
    const bool isAfter = m_content->lines.has(std::size_t(line), DocumentSide::After);
    const ShownLine &text = shown(line, isAfter ? DocumentSide::After : DocumentSide::Before);
    const auto changed = std::ranges::find_if(text.runs, &ShownLine::Run::isChanged);
    const qsizetype begin = changed == text.runs.end() ? 0 : changed->begin;
    const qsizetype length = changed == text.runs.end() ? 0 : std::min<qsizetype>(changed->length, 40);
    const double left = text.cellOf(begin) * m_painter.cellWidth();
    const double right = left + double(length) * m_painter.cellWidth();
    QScrollBar *bar = horizontalScrollBar();
    if (right < bar->pageStep())
        bar->setValue(0);
    else if (left < bar->value() || right > bar->value() + bar->pageStep())
        bar->setValue(int(left) - bar->pageStep() / 3);
}

void DocumentDiffView::openFold(int row)
{
    if (row < 0 || row >= m_rows.count() || m_rows.row(row).folded == 0)
        return;
    m_opened.insert(m_rows.row(row).line);
    rebuild();
}

int DocumentDiffView::rowAtPosition(const QPoint &position) const
{
    const int y = position.y() + verticalScrollBar()->value();
    return y < m_rows.height() * m_painter.rowHeight() ? m_rows.rowAt(y / m_painter.rowHeight()) : -1;
}

void DocumentDiffView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAtPosition(event->pos());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    if (m_rows.row(row).folded > 0) {
        setRow(row);
        openFold(row);
        return;
    }
    setRow(row, event->modifiers().testFlag(Qt::ShiftModifier));
}

void DocumentDiffView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAtPosition(event->pos());
    if (event->buttons().testFlag(Qt::LeftButton) && row >= 0 && row != m_row)
        setRow(row, true);
}

void DocumentDiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void DocumentDiffView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int delta = event->angleDelta().y();
    if (delta != 0)
        setZoom(m_zoom + (delta > 0 ? 1 : -1));
    event->accept();
}

void DocumentDiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeMargins();
    if (m_isWrapped) {
        rebuild();
        return;
    }
    updateScrollBars();
    updateMinimap();
    updatePath();
}

void DocumentDiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateFont();
    QAbstractScrollArea::changeEvent(event);
}

void DocumentDiffView::scrollContentsBy(int, int)
{
    updatePath();
    viewport()->update();
}

} // namespace Backtrail
