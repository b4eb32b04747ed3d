// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/historymodel.h"

#include "models/domain/visibletext.h"
#include "views/eventwords.h"
#include "views/livenesswords.h"
#include "views/plainlabel.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HistoryModel::setHistory(std::shared_ptr<const FieldHistory> history, bool isSecret)
{
    beginResetModel();
    m_history = std::move(history);
    m_isSecret = isSecret;
    endResetModel();
}

void HistoryModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, WhenColumn, WhenColumn);
}

int HistoryModel::stepOf(int row) const
{
    return rowCount() - 1 - row;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_history ? 0 : int(m_history->steps.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    switch (role) {
    case Qt::DisplayRole:
        return cellText(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == WhenColumn ? rowSentence(index.row()) : cellText(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(rowSentence(index.row()));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhenColumn:
        return tr("When (%1)").arg(Timestamp::now().zoneLabel(m_zone));
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    case WhoColumn:
        return tr("Who");
    case GapColumn:
        return tr("After");
    case ColumnCount:
        break;
    }
    return {};
}

// False: the clocks were changed between then and now.
bool HistoryModel::isHeadersZone(Timestamp time) const
{
    return time.zoneLabel(m_zone) == Timestamp::now().zoneLabel(m_zone);
}

QString HistoryModel::cellText(int row, int column) const
{
    const auto step = std::size_t(stepOf(row));
    const FieldStep &what = m_history->steps[step];
    switch (static_cast<Column>(column)) {
    case WhenColumn:
        return isHeadersZone(what.time) ? what.time.toDisplay(m_zone)
                                        : what.time.toDisplay(m_zone) + u' ' + what.time.zoneLabel(m_zone);
    case FromColumn:
        return shortValueWords(what.from, m_isSecret);
    case ToColumn:
        return shortValueWords(what.to, m_isSecret);
    case WhoColumn:
        if (what.kind == FieldStepKind::Unrecorded)
            return tr("not recorded; found so by this event");
        return what.origin.isEmpty() ? visibleText(what.actor)
                                     : tr("%1 · %2").arg(visibleText(what.actor), visibleText(originWords(what.origin)));
    case GapColumn:
        return step == 0 ? QString() : lengthWords(what.time.ns - m_history->steps[step - 1].time.ns);
    case ColumnCount:
        break;
    }
    return {};
}

QString HistoryModel::rowSentence(int row) const
{
    const FieldStep &what = m_history->steps[std::size_t(stepOf(row))];
    return tr("%1 %2: from %3 to %4, %5 (%6, event %7)")
        .arg(what.time.toDisplay(m_zone), what.time.zoneLabel(m_zone), shortValueWords(what.from, m_isSecret),
             shortValueWords(what.to, m_isSecret), cellText(row, WhoColumn), eventTypeWords(what.eventType),
             visibleText(what.eventId));
}

} // namespace Backtrail
