// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentdiffview.h"

#include "views/changeactions.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int hunkContext = 3; // lines around a copied change

} // namespace

QMenu *DocumentDiffView::makeMenu()
{
    const auto line = std::size_t(lineOfRow(m_row));
    auto *menu = new QMenu(this);
    menu->setObjectName("documentMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [menu, this](const QString &words, const QString &text, bool isEnabled = true) {
        QAction *action =
            menu->addAction(words, this, [text] { QGuiApplication::clipboard()->setText(text); });
        action->setEnabled(isEnabled);
    };
    const bool isJson = m_content->lines.lines[line].form != LineForm::Plain;
    menu->addAction(m_row == m_anchor ? tr("Copy line") : tr("Copy lines"), this, &DocumentDiffView::copySelected);
    QAction *hunk = menu->addAction(tr("Copy hunk"), this, &DocumentDiffView::copyHunk);
    hunk->setEnabled(m_change >= 0);
    menu->addSeparator();
    for (const DocumentSide side : {DocumentSide::Before, DocumentSide::After}) {
        QAction *value = menu->addAction(side == DocumentSide::Before ? tr("Copy value before") : tr("Copy value after"),
                                         this, [this, side] { copyValue(side); });
        value->setEnabled(m_content->lines.has(line, side));
    }
    menu->addSeparator();
    copy(tr("Copy JSON Pointer"), linePointer(m_content->lines, line), isJson);
    copy(tr("Copy jq path"), lineJqPath(m_content->lines, line), isJson);
    if (m_actions != nullptr) {
        menu->addSeparator();
        m_actions->fillMenu(menu);
    }
    return menu;
}

std::int32_t DocumentDiffView::currentNode() const
{
    return m_content && m_rows.count() > 0 ? m_content->lines.lines[std::size_t(lineOfRow(m_row))].node : -1;
}

void DocumentDiffView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const int row = rowAtPosition(event->pos());
        if (row >= 0 && (row < std::min(m_row, m_anchor) || row > std::max(m_row, m_anchor)))
            setRow(row);
    }
    if (!m_content || m_rows.count() == 0)
        return;
    QMenu *menu = makeMenu();
    menu->popup(event->reason() == QContextMenuEvent::Mouse
                    ? event->globalPos()
                    : viewport()->mapToGlobal(
                          QPoint(40, m_rows.row(m_row).top * m_painter.rowHeight() - verticalScrollBar()->value())));
}

void DocumentDiffView::copyValue(DocumentSide side) const
{
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(lineValueText(m_content->lines, std::size_t(lineOfRow(m_row)), side)));
}

QString DocumentDiffView::patchLines(int firstLine, int lastLine) const
{
    const DocumentLines &document = m_content->lines;
    QStringList lines;
    for (int i = firstLine; i <= lastLine; ++i) {
        const auto index = std::size_t(i);
        const DiffKind kind = document.lines[index].kind;
        if (kind == DiffKind::Removed || kind == DiffKind::Changed)
            lines.append(u'-' + lineText(document, index, DocumentSide::Before));
        if (kind != DiffKind::Removed)
            lines.append((kind == DiffKind::Added || kind == DiffKind::Changed ? u'+' : u' ')
                         + lineText(document, index, DocumentSide::After));
    }
    return lines.join(u'\n');
}

void DocumentDiffView::copyHunk() const
{
    if (!m_content || m_change < 0)
        return;
    const DocumentChange &change = m_content->lines.changes[std::size_t(m_change)];
    const QString &note = m_content->copyNote;
    QGuiApplication::clipboard()->setText(
        (note.isEmpty() ? QString() : u"# " + note + u'\n')
        + patchLines(std::max(0, change.firstLine - hunkContext),
                   std::min(int(m_content->lines.lines.size()) - 1, change.lastLine + hunkContext)));
}

// One line is copied as it is, several with their signs.
void DocumentDiffView::copySelected() const
{
    if (!m_content || m_rows.count() == 0)
        return;
    const DocumentRow &first = m_rows.row(std::min(m_row, m_anchor));
    const DocumentRow &last = m_rows.row(std::max(m_row, m_anchor));
    const int end = last.line + std::max(0, last.folded - 1);
    const bool isOne = m_row == m_anchor && first.folded == 0;
    const DocumentSide side = first.showsAfter ? DocumentSide::After : DocumentSide::Before;
    QGuiApplication::clipboard()->setText(
        isOne ? lineText(m_content->lines, std::size_t(first.line), side).trimmed() : patchLines(first.line, end));
}

} // namespace Backtrail
