// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/fieldsview.h"

#include "models/domain/eventcolumns.h"
#include "models/domain/visibletext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cellLimit = 512;

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::ShownField)
};

ShownField textField(EventColumn column, const QString &value)
{
    return {columnTitle(column), value, !value.isEmpty()};
}

ShownField documentField(EventColumn column, const std::optional<QByteArray> &document)
{
    return {columnTitle(column), document ? QString::fromUtf8(*document) : QString(), document.has_value()};
}

} // namespace

QList<ShownField> eventFields(const AuditEvent &event)
{
    QList<ShownField> fields{
        textField(EventColumn::Time, event.timeText),
        textField(EventColumn::Event, event.eventType),
        textField(EventColumn::Target, event.targetName),
        textField(EventColumn::TargetType, event.targetType),
        textField(EventColumn::SubTargetType, event.subTargetType),
        textField(EventColumn::TriggeredBy, event.triggeredBy),
        textField(EventColumn::Origin, event.origin),
        textField(EventColumn::UserAgent, event.userAgent),
        textField(EventColumn::Project, event.projectName),
        textField(EventColumn::Environment, event.environmentName),
        textField(EventColumn::EnvironmentType, event.environmentType),
        textField(EventColumn::Id, event.id),
        textField(EventColumn::TargetId, event.targetId),
        textField(EventColumn::ProjectId, event.projectId),
        textField(EventColumn::EnvironmentId, event.environmentId),
        documentField(EventColumn::OriginalChange, event.originalChange),
        documentField(EventColumn::Change, event.change),
    };
    for (const auto &[name, value] : event.otherMembers)
        fields.append({name, QString::fromUtf8(value), true});
    return fields;
}

FieldsModel::FieldsModel(QObject *parent) : QAbstractTableModel(parent) { }

void FieldsModel::setFields(const QList<ShownField> &fields)
{
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ShownField &field = m_fields.at(index.row());
    const bool isValue = index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (!isValue)
            return visibleText(shortened(field.title, cellLimit));
        return field.isThere ? visibleText(shortened(field.value, cellLimit))
                             : FieldText::tr("not in this event");
    case Qt::ToolTipRole:
        return isValue && field.isThere ? plainToolTip(field.value) : QString();
    case Qt::ForegroundRole:
        return !isValue || !field.isThere ? QVariant(themeColors().muted) : QVariant();
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FieldColumn ? tr("Field") : tr("Value");
}

FieldsView::FieldsView(QWidget *parent) : QTableView(parent), m_fields(new FieldsModel(this))
{
    setObjectName("fieldsTable"_L1);
    setAccessibleName(tr("All fields"));
    setModel(m_fields);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->resizeSection(FieldsModel::FieldColumn, fontMetrics().averageCharWidth() * 28);

    auto *copyValue = new QAction(tr("Copy value"), this);
    copyValue->setShortcut(QKeySequence::Copy);
    copyValue->setShortcutContext(Qt::WidgetShortcut);
    connect(copyValue, &QAction::triggered, this, [this] { copy(false); });
    auto *copyBoth = new QAction(tr("Copy field and value"), this);
    connect(copyBoth, &QAction::triggered, this, [this] { copy(true); });
    addActions({copyValue, copyBoth});
}

void FieldsView::setAuditEvent(const AuditEvent &event)
{
    m_fields->setFields(eventFields(event));
}

void FieldsView::copy(bool withTitle) const
{
    if (!currentIndex().isValid())
        return;
    const ShownField &field = m_fields->field(currentIndex().row());
    QGuiApplication::clipboard()->setText(withTitle ? QString(field.title % u": "_s % field.value)
                                                    : field.value);
}

} // namespace Backtrail
