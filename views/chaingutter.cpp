// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/chaingutter.h"

#include "models/items/eventtablemodel.h"
#include "views/chainwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int gutterWidth = 20;
constexpr qreal radius = 4;
constexpr qreal ghostSize = 8;

// On the line of the selected event's own operation.
bool isOwn(ChainRole role)
{
    return role == ChainRole::First || role == ChainRole::Middle || role == ChainRole::Last || role == ChainRole::Only;
}

} // namespace

ChainGutter::ChainGutter(const EventTableModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setObjectName("chainGutter"_L1);
    setAccessibleName(tr("Chain of the selected event"));
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    connect(&model, &QAbstractItemModel::modelReset, this, &ChainGutter::findRows);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ChainGutter::findRows);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ChainGutter::findRows);
}

// Not what the sections would like: there is nothing in them.
QSize ChainGutter::sizeHint() const
{
    return {gutterWidth, 0};
}

void ChainGutter::setStory(const EventStory &story)
{
    connect(&story, &EventStory::chainChanged, this, [this, &story] { setChain(story.chain()); });
    setChain(story.chain());
}

void ChainGutter::setChain(std::shared_ptr<const EventChain> chain)
{
    m_chain = std::move(chain);
    findRows();
}

void ChainGutter::setPinned(const QString &eventId)
{
    m_pinned = eventId;
    m_pinnedId.reset();
    findPinned();
    viewport()->update();
}

// Looking for an id looks through all of them: once for each index.
void ChainGutter::findPinned()
{
    const bool isOfThisIndex = m_pinnedId && m_indexNumber == m_model.indexNumber();
    if (!m_pinned.isEmpty() && !isOfThisIndex)
        m_pinnedId = m_model.snapshot().find(m_pinned);
    m_indexNumber = m_model.indexNumber();
    m_pinnedRow = m_pinned.isEmpty() || !m_pinnedId ? -1 : m_model.rowOf(*m_pinnedId);
}

void ChainGutter::findRows()
{
    findPinned();
    m_marks.clear();
    m_inOrder = true;
    if (m_chain) {
        for (const EventChain::Member &member : m_chain->members) {
            if (member.row >= m_model.snapshot().rowCount())
                continue; // of rows that are gone
            if (const int row = m_model.rowOf(member.row); row >= 0)
                m_marks.push_back({row, member.role, member.row});
        }
        const auto byRow = [](const Mark &left, const Mark &right) { return left.row < right.row; };
        m_inOrder = std::ranges::is_sorted(m_marks, byRow)
            || std::is_sorted(m_marks.rbegin(), m_marks.rend(), byRow); // members are in the order of time
        std::ranges::sort(m_marks, byRow);
    }
    viewport()->update();
}

QRect ChainGutter::rectOf(int row) const
{
    return {0, sectionViewportPosition(row), width(), sectionSize(row)};
}

void ChainGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const int first = std::max(0, visualIndexAt(event->rect().top()));
    const int last = visualIndexAt(event->rect().bottom());
    const int end = last < 0 ? count() - 1 : last;
    for (int row = first; selectionModel() != nullptr && row <= end; ++row) {
        if (selectionModel()->isRowSelected(row, {}))
            painter.fillRect(rectOf(row).adjusted(0, 0, 0, -1), palette().color(QPalette::Highlight));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_pinnedRow >= 0)
        paintFlag(painter);
    paintFolds(painter, first, end);
    if (m_marks.empty())
        return;
    if (m_inOrder)
        paintGhosts(painter);
    if (m_inOrder)
        paintLines(painter, first, end);
    for (const Mark &mark : m_marks) {
        const bool isFold = m_folds != nullptr && m_folds->foldOf(mark.id) != nullptr;
        if (mark.row >= first && mark.row <= end && !isFold)
            paintMark(painter, mark);
    }
}

// At the edge, beside the marks of a chain.
void ChainGutter::paintFlag(QPainter &painter) const
{
    const QRect row = rectOf(m_pinnedRow);
    const qreal left = row.left() + 2.5;
    const qreal top = row.center().y() - 6;
    painter.setPen(QPen(themeColors().warning, 1.5));
    painter.drawLine(QPointF(left, top), QPointF(left, top + 13));
    painter.setBrush(themeColors().warning);
    const std::array flag {QPointF(left, top), QPointF(left + 6, top + 3), QPointF(left, top + 6)};
    painter.drawPolygon(flag.data(), int(flag.size()));
}

void ChainGutter::paintLines(QPainter &painter, int firstRow, int lastRow) const
{
    const qreal middle = width() / 2.0;
    const auto paintBetween = [&](int top, int bottom, Qt::PenStyle style) {
        if (bottom < firstRow || top > lastRow || top == bottom)
            return;
        const auto center = [this](int row) { return sectionViewportPosition(row) + sectionSize(row) / 2.0; };
        // far ends are cut: coordinates of a million rows are not for painting
        const qreal from = top < firstRow ? rectOf(firstRow).top() : center(top);
        const qreal to = bottom > lastRow ? rectOf(lastRow).bottom() : center(bottom);
        painter.setPen(QPen(themeColors().accent, 1.5, style));
        painter.drawLine(QPointF(middle, from), QPointF(middle, to));
    };
    int top = -1;
    int bottom = -1;
    int cause = -1;
    for (const Mark &mark : m_marks) {
        if (mark.role == ChainRole::Cause)
            cause = mark.row;
        if (!isOwn(mark.role))
            continue;
        top = top < 0 ? mark.row : top;
        bottom = mark.row;
    }
    if (top < 0)
        return;
    paintBetween(top, bottom, Qt::SolidLine);
    if (cause > bottom)
        paintBetween(bottom, cause, Qt::DashLine);
    else if (cause >= 0 && cause < top)
        paintBetween(cause, top, Qt::DashLine);
}

// What goes on, or ended where nobody saw it, has no last event.
ChainRole ChainGutter::shownRole(ChainRole role) const
{
    const ChainEnd end = m_chain->chain().end;
    if (end != ChainEnd::Open && end != ChainEnd::Missing)
        return role;
    return role == ChainRole::Last ? ChainRole::Middle : role == ChainRole::Only ? ChainRole::First : role;
}

// Each role has its shape: a ring begins, a dot is on the way, a square ends, a diamond may be the cause, a bar is
// around or inside.
void ChainGutter::paintMark(QPainter &painter, const Mark &mark) const
{
    const QPointF center = QRectF(rectOf(mark.row)).center();
    const QColor color = themeColors().accent;
    const QColor base = palette().color(QPalette::Base);
    painter.setPen(QPen(color, 1.5));
    const ChainRole role = shownRole(mark.role);
    switch (role) {
    case ChainRole::First:
        painter.setBrush(base);
        painter.drawEllipse(center, radius, radius);
        break;
    case ChainRole::Middle:
        painter.setBrush(color);
        painter.drawEllipse(center, radius - 1.5, radius - 1.5);
        break;
    case ChainRole::Last:
    case ChainRole::Only: {
        painter.setBrush(role == ChainRole::Last ? color : base);
        painter.drawRect(QRectF(center.x() - radius + 0.5, center.y() - radius + 0.5, 2 * radius - 1, 2 * radius - 1));
        break;
    }
    case ChainRole::Cause: {
        QPainterPath diamond;
        diamond.moveTo(center.x(), center.y() - radius - 1);
        diamond.lineTo(center.x() + radius + 1, center.y());
        diamond.lineTo(center.x(), center.y() + radius + 1);
        diamond.lineTo(center.x() - radius - 1, center.y());
        diamond.closeSubpath();
        painter.setBrush(base);
        painter.setPen(QPen(color, 1.5, Qt::DotLine));
        painter.drawPath(diamond);
        break;
    }
    case ChainRole::Inner:
        painter.drawLine(center, QPointF(center.x() + 2 * radius, center.y()));
        break;
    case ChainRole::Outer:
        painter.drawLine(QPointF(center.x() - 2 * radius, center.y()), center);
        break;
    }
}

void ChainGutter::setFolds(const ChainFolds &folds)
{
    m_folds = &folds;
    connect(&folds, &ChainFolds::changed, viewport(), qOverload<>(&QWidget::update));
}

// A box with a plus: there is more in it.
void ChainGutter::paintFolds(QPainter &painter, int firstRow, int lastRow) const
{
    if (m_folds == nullptr)
        return;
    for (int row = firstRow; row <= std::min(lastRow, m_model.rowCount() - 1); ++row) {
        if (m_folds->foldOf(m_model.rowId(row)) == nullptr)
            continue;
        const QPointF center = QRectF(rectOf(row)).center();
        painter.setPen(QPen(themeColors().accent, 1.5));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRect(QRectF(center.x() - 5, center.y() - 5, 10, 10));
        painter.drawLine(center - QPointF(2.5, 0), center + QPointF(2.5, 0));
        painter.drawLine(center - QPointF(0, 2.5), center + QPointF(0, 2.5));
    }
}

bool ChainGutter::isNewerAbove() const
{
    if (m_marks.size() < 2)
        return m_model.order().isNewestFirst();
    return m_model.snapshot().time(m_marks.front().id) >= m_model.snapshot().time(m_marks.back().id);
}

// Between the rows where the event should be.
void ChainGutter::paintGhosts(QPainter &painter) const
{
    const auto paint = [&](RowId beside, bool above, bool isEnd) {
        const auto mark = std::ranges::find(m_marks, beside, &Mark::id);
        if (mark == m_marks.end())
            return;
        const QRectF row(rectOf(mark->row));
        const qreal x = row.center().x();
        const qreal edge = above ? std::max(row.top(), ghostSize / 2 + 1) : row.bottom();
        const QRectF ghost(x - ghostSize / 2, edge - ghostSize / 2, ghostSize, ghostSize);
        painter.setPen(QPen(themeColors().warning, 1.5, Qt::DotLine));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawLine(QPointF(x, row.center().y()), QPointF(x, edge));
        QPen dashes(themeColors().warning, 1.5);
        dashes.setDashPattern({1.4, 1.1});
        painter.setPen(dashes);
        if (isEnd)
            painter.drawRect(ghost);
        else
            painter.drawEllipse(ghost);
    };
    const Chain &own = m_chain->chain();
    if (own.end == ChainEnd::Missing)
        paint(own.links.back().row, isNewerAbove(), true);
    if (own.isBeginMissing)
        paint(own.links.front().row, !isNewerAbove(), false);
}

QString ChainGutter::toolTipAt(int row) const
{
    if (row >= 0 && row == m_pinnedRow)
        return tr("Pinned for comparison: every event that is selected is compared with this one.");
    if (row >= 0 && row < m_model.rowCount() && m_folds != nullptr) {
        if (const ChainFold *fold = m_folds->foldOf(m_model.rowId(row)))
            return tr("Folded chain: %1. Press C on the row to unfold it.").arg(chainFoldWords(*fold));
    }
    const auto mark = std::ranges::find(m_marks, row, &Mark::row);
    if (mark == m_marks.end() || !m_chain)
        return {};
    const EventChain::Member *member = m_chain->member(mark->id);
    return member != nullptr ? chainRuleSentence(*m_chain, *member) : QString();
}

bool ChainGutter::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(logicalIndexAt(help->pos().y()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

} // namespace Backtrail
