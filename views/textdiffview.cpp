// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/textdiffview.h"

#include "models/domain/visibletext.h"
#include "views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QChar sign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Added:
        return u'+';
    case DiffKind::Removed:
        return u'\u2212';
    case DiffKind::Equal:
    case DiffKind::Changed:
    case DiffKind::Moved:
        break;
    }
    return u' ';
}

QString gutter(const DiffLine &line)
{
    const auto number = [](int value) {
        return (value > 0 ? QString::number(value) : QString()).rightJustified(5);
    };
    return number(line.beforeLine) % u' ' % number(line.afterLine) % u"  "_s % sign(line.kind) % u' ';
}

} // namespace

DiffLinesModel::DiffLinesModel(QObject *parent) : QAbstractListModel(parent) { }

void DiffLinesModel::setLines(Lines lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int DiffLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_lines ? 0 : int(m_lines->size());
}

QVariant DiffLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DiffLine &line = (*m_lines)[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString(gutter(line) % visibleText(shortened(line.text, 2000)));
    case Qt::AccessibleTextRole: {
        const QString text = visibleText(shortened(line.text, 2000));
        if (line.kind == DiffKind::Added)
            return tr("Added: %1").arg(text);
        return line.kind == DiffKind::Removed ? tr("Removed: %1").arg(text) : text;
    }
    case Qt::BackgroundRole:
        if (line.kind == DiffKind::Added)
            return themeColors().addedBackground;
        if (line.kind == DiffKind::Removed)
            return themeColors().removedBackground;
        return {};
    default:
        return {};
    }
}

QString DiffLinesModel::plainLine(int row) const
{
    const DiffLine &line = (*m_lines)[std::size_t(row)];
    const QChar mark = line.kind == DiffKind::Removed ? u'-' : sign(line.kind);
    return mark % line.text;
}

TextDiffView::TextDiffView(const QString &name, QWidget *parent)
    : QListView(parent), m_lines(new DiffLinesModel(this))
{
    setObjectName(name);
    setModel(m_lines);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("Copy lines"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TextDiffView::copySelected);
    addAction(copy);
}

void TextDiffView::setLines(DiffLinesModel::Lines lines)
{
    m_lines->setLines(std::move(lines));
}

void TextDiffView::copySelected() const
{
    QModelIndexList selected = selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QStringList lines;
    for (const QModelIndex &index : selected)
        lines.append(m_lines->plainLine(index.row()));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Backtrail
