// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changesview.h"

#include "models/items/difftreemodel.h"
#include "views/changeactions.h"
#include "views/changecopies.h"
#include "views/changedelegate.h"
#include "views/changesmodel.h"
#include "views/changessince.h"
#include "views/comparisonwords.h"
#include "views/plainlabel.h"
#include "views/textdiffview.h"
#include "views/valuepane.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesForAll = 14; // less high: the rows of the tree come first
constexpr std::size_t expandedAtOnce = 2000; // nodes; larger trees open level by level

QHeaderView *prepareHeader(QTreeView *tree)
{
    QHeaderView *header = tree->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return header;
}

} // namespace

QString diffStatsWords(const DetailContent &content)
{
    const DiffTree &diff = content.visibleDiff();
    const DiffStats &stats = diff.stats;
    if (showsStateOnly(content))
        return ChangesView::tr("Values: %1").arg(stats.added);
    QStringList parts;
    if (stats.changed > 0)
        parts.append(ChangesView::tr("%n changed", nullptr, stats.changed));
    if (stats.added > 0)
        parts.append(ChangesView::tr("%n added", nullptr, stats.added));
    if (stats.removed > 0)
        parts.append(ChangesView::tr("%n removed", nullptr, stats.removed));
    if (stats.moved > 0)
        parts.append(ChangesView::tr("%n moved", nullptr, stats.moved));
    QString words = parts.join(", "_L1);
    int unchanged = 0;
    for (const DiffNode &node : diff.nodes)
        unchanged += node.unchangedChildren;
    if (unchanged > 0 && diff.shape == DiffShape::Compared)
        words += u" · "_s % ChangesView::tr("%n unchanged", nullptr, unchanged);
    return words;
}

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChangesModel(this))
    , m_sentence(new PlainLabel(this))
    , m_stats(new PlainLabel(this))
    , m_showUnchanged(new QCheckBox(tr("Show unchanged"), this))
    , m_showValue(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_lines(new TextDiffView(u"changesLines"_s, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_value(new ValuePane(this))
    , m_since(nullptr)
{
    setObjectName("changesView"_L1);
    m_sentence->setObjectName("changesSentence"_L1);
    m_sentence->setElided(true); // one row: the tree needs the height
    m_stats->setObjectName("changesStats"_L1);
    m_stats->setMuted(true);
    m_lines->setAccessibleName(tr("Changes, line by line"));
    buildTree();
    m_since = new ChangesSince(*m_model, *m_tree, this);
    addCopyActions();

    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_lines);
    m_splitter->setObjectName("changesSplitter"_L1);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_value);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_value->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeToolRow());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_since->label());

    connect(m_showUnchanged, &QCheckBox::toggled, this, &ChangesView::keepEqualRequested);
    connect(m_showValue, &QToolButton::toggled, this, &ChangesView::setValueShown);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChangesView::showCurrentValue);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != DiffTreeModel::SinceColumn)
            m_showValue->setChecked(true);
    });
    setContent(nullptr);
}

QWidget *ChangesView::makeToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_showUnchanged->setObjectName("changesShowUnchanged"_L1);
    m_showValue->setObjectName("changesShowValue"_L1);
    m_showValue->setText(tr("Whole values"));
    m_showValue->setToolTip(plainToolTip(tr("Show the whole values of the chosen path (Enter)")));
    m_showValue->setAccessibleDescription(tr("Show the whole values of the chosen path (Enter)"));
    m_showValue->setCheckable(true);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_stats);
    layout->addWidget(m_showValue);
    layout->addWidget(m_showUnchanged);
    return row;
}

void ChangesView::buildTree()
{
    m_tree->setObjectName("changesTree"_L1);
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ChangeDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTabKeyNavigation(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(16);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->installEventFilter(this);
    QHeaderView *header = prepareHeader(m_tree);
    header->setSectionResizeMode(DiffTreeModel::BeforeColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DiffTreeModel::AfterColumn, QHeaderView::Stretch);
    header->resizeSection(DiffTreeModel::PathColumn, fontMetrics().averageCharWidth() * 40);
}

void ChangesView::addCopyActions()
{
    addCopyAction(tr("Copy change"), QKeySequence::Copy, &ChangesView::currentLine);
    addCopyAction(tr("Copy path"), Qt::CTRL | Qt::ALT | Qt::Key_P, &ChangesView::currentPath);
    addCopyAction(tr("Copy JSON pointer"), Qt::CTRL | Qt::ALT | Qt::Key_J, &ChangesView::currentPointer);
    addCopyAction(tr("Copy jq path"), Qt::CTRL | Qt::ALT | Qt::Key_Q, &ChangesView::currentJqPath);
    addCopyAction(tr("Copy value before"), Qt::CTRL | Qt::ALT | Qt::Key_B, &ChangesView::currentBefore);
    addCopyAction(tr("Copy value after"), Qt::CTRL | Qt::ALT | Qt::Key_A, &ChangesView::currentAfter);
    addCopyAction(tr("Copy hunk"), Qt::CTRL | Qt::ALT | Qt::Key_U, &ChangesView::currentHunk);
}

void ChangesView::addCopyAction(const QString &text, const QKeySequence &keys,
                                QString (ChangesView::*what)() const)
{
    auto *action = new QAction(text, m_tree);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, what] {
        if (current().isValid())
            QGuiApplication::clipboard()->setText((this->*what)());
    });
    m_tree->addAction(action);
}

void ChangesView::setChangeActions(ChangeActions *actions)
{
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this, actions](const QPoint &position) {
        auto *menu = new QMenu(m_tree);
        menu->setObjectName("changesMenu"_L1);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_tree->actions());
        menu->addSeparator();
        actions->fillMenu(menu);
        menu->popup(m_tree->viewport()->mapToGlobal(position));
    });
}

void ChangesView::setContent(std::shared_ptr<const DetailContent> content)
{
    m_content = std::move(content);
    m_model->setContent(m_content);
    const bool isText = m_content && m_content->diff.shape == DiffShape::Text;
    m_lines->setLines(isText ? DiffLinesModel::Lines(m_content, &m_content->diff.lines) : nullptr);
    m_pages->setCurrentWidget(isText ? static_cast<QWidget *>(m_lines) : m_tree);
    setFocusProxy(m_pages->currentWidget());
    m_sentence->setPlainText(m_content ? comparisonSentence(*m_content) : QString());
    m_stats->setPlainText(m_content ? diffStatsWords(*m_content) : QString());
    const bool hasTree = !isText && m_model->rowCount() > 0;
    m_pages->setVisible(isText || hasTree);
    m_showValue->setVisible(hasTree);
    m_showUnchanged->setVisible(hasTree || (m_content && m_content->diff.shape == DiffShape::Equal));
    m_value->setVisible(hasTree && m_showValue->isChecked());
    expandSensibly();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_since->showAll();
    showCurrentValue();
    spareRoom();
}

void ChangesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    spareRoom();
}

// Where there is little, nothing is said that can be seen in the tree.
void ChangesView::spareRoom()
{
    m_since->setRoom(height() >= fontMetrics().height() * linesForAll);
    int needed = m_sentence->sizeHint().width() + m_stats->sizeHint().width();
    for (const QWidget *button : {static_cast<QWidget *>(m_showValue), static_cast<QWidget *>(m_showUnchanged)})
        needed += button->isHidden() ? 0 : button->sizeHint().width();
    constexpr int gaps = 3 * 6;
    m_stats->setVisible(needed + gaps <= width());
}

void ChangesView::expandSensibly()
{
    if (!m_content)
        return;
    if (m_content->diff.nodes.size() <= expandedAtOnce)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
}

bool ChangesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ShiftModifier)
                return false; // the way to the proof
            if (!m_since->goToProof())
                m_showValue->toggle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChangesView::setValueShown(bool shown)
{
    m_value->setVisible(shown);
    showCurrentValue();
}

void ChangesView::showCurrentValue()
{
    if (!m_value->isHidden())
        m_value->showNode(m_content, m_model->node(current()), currentPath());
}

QModelIndex ChangesView::current() const
{
    return m_tree->currentIndex().siblingAtColumn(DiffTreeModel::PathColumn);
}

std::int32_t ChangesView::currentNode() const
{
    const DiffNode *node = m_model->node(current());
    return node ? std::int32_t(node - m_content->visibleDiff().nodes.data()) : -1;
}

QString ChangesView::currentLine() const
{
    const std::int32_t node = currentNode();
    return node < 0 ? m_model->data(current(), Qt::DisplayRole).toString() : nodeLine(*m_content, node);
}

QString ChangesView::currentHunk() const
{
    const std::int32_t node = currentNode();
    return node < 0 ? QString() : nodeHunk(*m_content, node);
}

QString ChangesView::currentJqPath() const
{
    const std::int32_t node = currentNode();
    return node < 0 ? QString() : nodeJqPath(m_content->visibleDiff(), node);
}

QString ChangesView::currentPath() const
{
    return m_model->dottedPath(current());
}

QString ChangesView::currentPointer() const
{
    return m_model->pointer(current());
}

QString ChangesView::currentBefore() const
{
    const DiffNode *node = m_model->node(current());
    return node ? ChangesModel::valueText(node->before) : QString();
}

QString ChangesView::currentAfter() const
{
    const DiffNode *node = m_model->node(current());
    return node ? ChangesModel::valueText(node->after) : QString();
}

QByteArray ChangesView::saveState() const
{
    return m_since->saveState();
}

void ChangesView::restoreState(const QByteArray &state)
{
    m_since->restoreState(state);
}

} // namespace Backtrail
