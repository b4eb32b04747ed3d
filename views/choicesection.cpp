// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/choicesection.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleRows = 11;
constexpr qsizetype rowsWorthSearching = 8;

class EscapableLine final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Cancel) && !text().isEmpty())
            clear();
        else
            QLineEdit::keyPressEvent(event);
    }
};

QTreeView *makeTree(TickListModel *model, const QString &name, const QString &title, QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(name);
    tree->setAccessibleName(title);
    tree->setModel(model);
    tree->setItemDelegate(new TickDelegate(tree));
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->setIndentation(16);
    tree->setTabKeyNavigation(false);
    tree->setMouseTracking(true); // the line under the pointer shows how to exclude it
    return tree;
}

} // namespace

ChoiceSection::ChoiceSection(const QString &title, const QString &name, const QString &nothingChosen,
                             ChoiceWords words, QWidget *parent)
    : FilterSection(title, parent)
    , m_nothingChosen(nothingChosen)
    , m_choices(new ChoiceModel(this))
    , m_shown(new TickListModel(std::move(words), this))
    , m_button(new QToolButton(this))
    , m_list(new QWidget(this))
    , m_search(new EscapableLine(m_list))
    , m_tree(makeTree(m_shown, name % "List"_L1, title, m_list))
    , m_empty(new PlainLabel(m_list))
    , m_hint(new PlainLabel(tr("Space chooses, − excludes"), m_list))
{
    m_shown->setSourceModel(m_choices);
    m_button->setObjectName(name % "Button"_L1);
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setControl(m_button);

    m_search->setObjectName(name % "Search"_L1);
    m_search->setAccessibleName(tr("Find in %1").arg(title));
    m_search->setPlaceholderText(tr("Find"));
    m_search->setClearButtonEnabled(true);
    m_empty->setMuted(true);
    m_empty->setWordWrap(true);
    m_hint->setMuted(true);

    auto *listLayout = new QVBoxLayout(m_list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(4);
    listLayout->addWidget(m_search);
    listLayout->addWidget(m_tree);
    listLayout->addWidget(m_empty);
    listLayout->addWidget(m_hint);
    body()->addWidget(m_button);
    body()->addWidget(m_list);

    connect(m_button, &QToolButton::toggled, this, &ChoiceSection::setOpen);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceSection::search);
    connect(m_choices, &ChoiceModel::tickedChanged, this, [this] {
        showSummary();
        emit tickedChanged(m_choices->ticked());
    });
    connect(m_shown, &TickListModel::shownTicked, this, &ChoiceSection::tickShown);
    connect(static_cast<TickDelegate *>(m_tree->itemDelegate()), &TickDelegate::excludeRequested, this,
            &ChoiceSection::excludeToggled);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ChoiceSection::showValueMenu);
    connect(m_tree, &QTreeView::expanded, this, &ChoiceSection::fitHeight);
    connect(m_tree, &QTreeView::collapsed, this, &ChoiceSection::fitHeight);
    setOpen(false);
    showSummary();
}

void ChoiceSection::setChoices(const QList<ChoiceModel::Choice> &choices)
{
    m_choices->setChoices(choices);
    if (m_search->text().trimmed().isEmpty())
        expandTicked();
    else
        m_tree->expandAll();
    fitHeight();
}

void ChoiceSection::setTicked(const QStringList &values)
{
    if (values == m_choices->ticked())
        return;
    m_choices->setTicked(values);
    expandTicked();
    showSummary();
    fitHeight();
}

void ChoiceSection::setCounts(const ValueCounts &counts)
{
    m_shown->setCounts(counts);
}

void ChoiceSection::setExcluded(const QStringList &values)
{
    m_excluded = values;
    m_shown->setExcluded(values);
    showSummary();
}

void ChoiceSection::showValueMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid() || index.data(ChoiceModel::IsGroupRole).toBool())
        return;
    const QString value = index.data(ChoiceModel::ValueRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *exclude = menu->addAction(m_excluded.contains(value) ? tr("Do not exclude") : tr("Exclude\t-"));
    exclude->setObjectName("excludeValue"_L1);
    connect(exclude, &QAction::triggered, this, [this, value] { emit excludeToggled(value); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void ChoiceSection::tickShown(const QStringList &values, bool ticked)
{
    QStringList all = m_choices->ticked();
    for (const QString &value : values) {
        all.removeAll(value);
        if (ticked)
            all.append(value);
    }
    m_choices->setTicked(all);
    showSummary();
    emit tickedChanged(m_choices->ticked());
}

void ChoiceSection::setOpen(bool open)
{
    m_button->setChecked(open);
    m_button->setIcon(themeIcon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_list->setVisible(open);
    if (!open)
        return;
    m_shown->orderByCount(); // only now, so that nothing moves under the pointer
    fitHeight();
}

void ChoiceSection::addBelow(QWidget *widget)
{
    body()->addWidget(widget);
}

void ChoiceSection::sortByName()
{
    m_shown->setByName();
    m_shown->orderByCount();
}

void ChoiceSection::setEmptyText(const QString &text)
{
    m_empty->setPlainText(text);
    fitHeight();
}

void ChoiceSection::setWords(const QString &title, const QString &nothingChosen)
{
    m_nothingChosen = nothingChosen;
    setTitle(title);
    setControl(m_button);
    m_tree->setAccessibleName(title);
    m_search->setAccessibleName(tr("Find in %1").arg(title));
    showSummary();
}

void ChoiceSection::setActivity(const QString &text)
{
    m_activity = text;
    showSummary();
}

void ChoiceSection::setUsable(bool usable)
{
    m_button->setEnabled(usable);
    if (!usable)
        setOpen(false);
}

void ChoiceSection::refreshWords()
{
    m_shown->refreshWords();
    showSummary();
}

void ChoiceSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    FilterSection::changeEvent(event);
}

void ChoiceSection::showSummary()
{
    const QStringList ticked = m_choices->ticked();
    QStringList words;
    for (const QString &value : ticked)
        words.append(m_shown->words(value));
    for (const QString &value : std::as_const(m_excluded))
        words.append(tr("not %1").arg(m_shown->words(value)));

    QString summary = m_nothingChosen;
    if (words.size() == 1)
        summary = words.first();
    else if (words.size() == 2)
        summary = words.join(", "_L1);
    else if (words.size() > 2)
        summary = tr("%1, %2 +%3").arg(words.at(0), words.at(1), QString::number(words.size() - 2));

    // '&' would be a mnemonic, and the values come from a server
    m_button->setText(visibleText(shortened(summary, 80)).replace(u'&', u"&&"_s));
    m_button->setAccessibleDescription(
        visibleText(shortened(words.isEmpty() ? m_nothingChosen : words.join(", "_L1))));
    m_button->setToolTip(words.size() > 1 ? plainToolTip(words.join(u'\n')) : QString());
    const QString count = words.isEmpty() ? QString() : tr("%n chosen", nullptr, int(words.size()));
    setSideText(m_activity.isEmpty() ? count : m_activity);
}

void ChoiceSection::search(const QString &text)
{
    m_shown->setSearch(text);
    if (text.trimmed().isEmpty()) {
        m_tree->collapseAll();
        expandTicked();
    } else {
        m_tree->expandAll();
    }
    fitHeight();
}

// As high as its lines, up to a limit: the panel itself scrolls.
void ChoiceSection::fitHeight()
{
    if (!m_button->isChecked())
        return;
    int lines = 0;
    for (QModelIndex index = m_shown->index(0, 0); index.isValid() && lines < visibleRows;
         index = m_tree->indexBelow(index))
        ++lines;
    const int lineHeight = qMax(m_tree->sizeHintForRow(0), m_tree->fontMetrics().height() + 4);
    m_tree->setFixedHeight(lines * lineHeight + 2 * m_tree->frameWidth());
    m_tree->setVisible(lines > 0);
    m_hint->setVisible(lines > 0);
    m_empty->setVisible(lines == 0 && (!m_empty->text().isEmpty()));
    int total = 0;
    for (int row = 0; row < m_choices->rowCount(); ++row)
        total += 1 + m_choices->rowCount(m_choices->index(row, 0));
    m_search->setVisible(total > rowsWorthSearching || !m_search->text().isEmpty());
}

void ChoiceSection::expandTicked()
{
    bool hasGroups = false;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex group = m_shown->index(row, 0);
        hasGroups = hasGroups || m_shown->rowCount(group) > 0;
        if (m_shown->rowCount(group) > 0 && group.data(Qt::CheckStateRole).toInt() != Qt::Unchecked)
            m_tree->expand(group);
    }
    m_tree->setRootIsDecorated(hasGroups);
}

} // namespace Backtrail
