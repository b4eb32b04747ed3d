// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changeactions.h"

#include "models/diff/maskeddocument.h"
#include "models/domain/visibletext.h"
#include "models/export/diffwriter.h"
#include "models/runtime/workerpool.h"
#include "views/changecopies.h"
#include "views/eventpivots.h"
#include "views/externaldiff.h"
#include "views/externaldiffdialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPath = 60;

// In an action's text, `&` would mark a key.
QString inAction(const QString &path)
{
    return visibleText(shortened(path, longestPath)).replace(u'&', "&&"_L1);
}

} // namespace

ChangeActions::ChangeActions(QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
    , m_external(new ExternalDiff(this))
{
    m_patch = make(u"copyPatchAction"_s, tr("Copy RFC 6902 patch"), Qt::CTRL | Qt::ALT | Qt::Key_R);
    m_markdown = make(u"copyChangeMarkdownAction"_s, tr("Copy changes as Markdown"), Qt::CTRL | Qt::ALT | Qt::Key_M);
    m_filter = make(u"filterPathAction"_s, tr("Filter the table by this path"), Qt::CTRL | Qt::ALT | Qt::Key_F);
    m_column = make(u"pathColumnAction"_s, tr("Show this path as a table column"), Qt::CTRL | Qt::ALT | Qt::Key_C);
    m_hide = make(u"hidePathAction"_s, tr("Hide this path"), Qt::CTRL | Qt::ALT | Qt::Key_H);
    m_hideEverywhere = make(u"hideEverywhereAction"_s, tr("Hide every path of this name"), {});
    m_open = make(u"openExternallyAction"_s, tr("Open in the external diff tool, secrets masked"),
                  Qt::CTRL | Qt::ALT | Qt::Key_D);
    m_tool = make(u"externalToolAction"_s, tr("External diff tool…"), {});
    connect(m_open, &QAction::triggered, this, &ChangeActions::openExternally);
    connect(m_tool, &QAction::triggered, this, [this] { chooseTool(false); });
    connect(m_external, &ExternalDiff::failed, this, &ChangeActions::failed);
    connect(m_patch, &QAction::triggered, this, [this] { copyInWorker(&changeAsPatch); });
    connect(m_markdown, &QAction::triggered, this, [this] { copyInWorker(&changeAsMarkdown); });
    connect(m_filter, &QAction::triggered, this, &ChangeActions::filter);
    connect(m_column, &QAction::triggered, this, &ChangeActions::showAsColumn);
    connect(m_hide, &QAction::triggered, this, [this] { hide(false); });
    connect(m_hideEverywhere, &QAction::triggered, this, [this] { hide(true); });
    update();
}

QAction *ChangeActions::make(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner->addAction(action);
    return action;
}

void ChangeActions::setContent(std::shared_ptr<const DetailContent> content)
{
    m_copying.cancel(); // what was asked for is not what is on the screen any more
    m_content = std::move(content);
    update();
}

void ChangeActions::fillMenu(QMenu *menu)
{
    update();
    menu->addActions({m_patch, m_markdown});
    menu->addSeparator();
    menu->addActions({m_filter, m_column});
    menu->addActions({m_hide, m_hideEverywhere});
    menu->addSeparator();
    menu->addActions({m_open, m_tool});
}

std::int32_t ChangeActions::node() const
{
    const std::int32_t node = m_content && m_nodeNow ? m_nodeNow() : -1;
    return m_content && node > 0 && std::size_t(node) < m_content->diff.nodes.size() ? node : -1;
}

void ChangeActions::update()
{
    m_patch->setEnabled(m_content && canBePatched(m_content->diff) && m_content->diff.hasDifferences());
    QString patch = tr("Copy RFC 6902 patch");
    if (m_content && m_content->masksChanges)
        patch = tr("Copy RFC 6902 patch (secrets masked: to read, not to apply)");
    else if (m_content && m_content->shownDiff)
        patch = tr("Copy RFC 6902 patch (with %1 hidden paths)").arg(m_content->hidden.paths.size());
    m_patch->setText(patch);
    m_markdown->setEnabled(m_content != nullptr);
    m_open->setEnabled(m_content && (m_content->documents.before || m_content->documents.after));
    const std::int32_t at = node();
    if (at > 0)
        m_filter->setText(
            tr("Filter the table by path %1").arg(inAction(changedPathPattern(m_content->diff, at))));
    if (at > 0)
        m_column->setText(tr("Show path %1 as a table column").arg(inAction(dottedFieldPath(fieldPath(m_content->diff, at)))));
    const bool canHide = at > 0 && m_content->diff.shape == DiffShape::Compared;
    if (canHide) {
        m_hide->setText(tr("Hide path %1").arg(inAction(patternOf(m_content->diff, at))));
        m_hideEverywhere->setText(
            tr("Hide every path that ends in %1").arg(inAction(m_content->diff.nodes[std::size_t(at)].key)));
    }
    // by key it is looked at when it is pressed
    m_hideEverywhere->setVisible(canHide && !m_content->diff.nodes[std::size_t(at)].isIndex);
}

void ChangeActions::copyInWorker(QString (*text)(const DetailContent &))
{
    if (!m_content)
        return;
    m_copying = runInWorker<QString>([content = m_content, text](const CancelFlag &) { return text(*content); },
                                     [](QString &&copied) {
                                         if (!copied.isEmpty())
                                             QGuiApplication::clipboard()->setText(copied);
                                     });
}

void ChangeActions::setExternalTool(const QString &command)
{
    m_external->setCommand(command);
}

QString ChangeActions::externalTool() const
{
    return m_external->command();
}

void ChangeActions::openExternally()
{
    emit failed(QString());
    if (m_external->command().isEmpty())
        chooseTool(true);
    else if (m_content)
        m_external->open(m_content);
}

void ChangeActions::chooseTool(bool thenOpen)
{
    auto *dialog = new ExternalDiffDialog(m_external->command(), m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, thenOpen] {
        m_external->setCommand(dialog->command());
        if (thenOpen && m_content && !m_external->command().isEmpty())
            m_external->open(m_content);
    });
    dialog->open();
}

// A name or an identity that is masked leads nowhere: other documents have it as it is.
std::int32_t ChangeActions::nodeToLookFor()
{
    const std::int32_t at = node();
    if (at < 1 || !DocumentMask::isMasked(fieldPath(m_content->diff, at).toUtf8()))
        return at;
    emit failed(tr("A name in this path is a masked secret, so it cannot be looked for. Show the secrets first."));
    return -1;
}

void ChangeActions::filter()
{
    if (const std::int32_t at = nodeToLookFor(); at > 0)
        emit filterRequested(changedPathPattern(m_content->diff, at));
}

void ChangeActions::showAsColumn()
{
    if (const std::int32_t at = nodeToLookFor(); at > 0)
        emit columnRequested(fieldPath(m_content->diff, at));
}

void ChangeActions::hide(bool everywhere)
{
    const std::int32_t at = nodeToLookFor();
    if (at < 1 || m_content->diff.shape != DiffShape::Compared)
        return;
    const DiffTree &tree = m_content->diff;
    if (!everywhere) {
        emit hideRequested(patternOf(tree, at));
        return;
    }
    // as a path of one step, so that odd names are quoted
    DiffTree alone;
    alone.nodes = {DiffNode(), tree.nodes[std::size_t(at)]};
    alone.nodes[1].parent = 0;
    const QString name = patternOf(alone, 1);
    emit hideRequested(name.startsWith(u'[') ? u"**"_s + name : u"**."_s + name);
}

} // namespace Backtrail
