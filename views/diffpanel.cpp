// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/diffpanel.h"

#include "models/runtime/workerpool.h"
#include "views/changeactions.h"
#include "views/changesmodel.h"
#include "views/changesview.h"
#include "views/comparisonactions.h"
#include "views/comparisonwords.h"
#include "views/documentfindbar.h"
#include "views/eventwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDataStream>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 stateMark = 0x42744450; // what was saved before there were three views begins otherwise
constexpr std::array contextChoices {0, 3, 10, 100, -1};

// Null = cancelled. What was too large for the comparison in passing is compared now.
DocumentDiffView::ContentPtr layOutContent(const std::shared_ptr<const DetailContent> &content,
                                           const CancelFlag &cancel)
{
    auto result = std::make_shared<DocumentDiffView::Content>();
    result->tree = {content, &content->diff};
    result->beforeTitle = beforeTitle(*content);
    result->copyNote = comparisonCopyLine(*content);
    if (content->diff.shape == DiffShape::TooDeepOrLarge) {
        DiffOptions options;
        options.maxBytes = std::size_t(std::numeric_limits<std::int32_t>::max());
        options.documentKind = content->event.targetType;
        auto tree = compareDocuments(content->documents.before, content->documents.after, options, cancel);
        if (!tree)
            return nullptr;
        result->tree = std::make_shared<const DiffTree>(*std::move(tree));
    }
    auto lines = layOutDocuments(content->documents, *result->tree, cancel);
    if (!lines)
        return nullptr;
    result->lines = *std::move(lines);
    if (content->shownDiff)
        takeAsHidden(result->lines, content->hidden);
    if (showsStateOnly(*content))
        takeAsState(result->lines);
    return result;
}

qsizetype largerSide(const DocumentPair &documents)
{
    const auto size = [](const std::optional<QByteArray> &side) { return side ? side->size() : 0; };
    return std::max(size(documents.before), size(documents.after));
}

} // namespace

DiffPanel::DiffPanel(QWidget *parent)
    : QWidget(parent)
    , m_actions(new ChangeActions(this))
    , m_modes(new QButtonGroup(this))
    , m_tools(new QWidget(this))
    , m_compare(new QToolButton(this))
    , m_position(new PlainLabel(m_tools))
    , m_previous(new QToolButton(m_tools))
    , m_next(new QToolButton(m_tools))
    , m_context(new QComboBox(m_tools))
    , m_wrap(new QToolButton(m_tools))
    , m_pages(new QStackedWidget(this))
    , m_changes(new ChangesView(m_pages))
    , m_sentence(new PlainLabel(m_pages))
    , m_view(new DocumentDiffView(m_pages))
    , m_find(new DocumentFindBar(m_pages))
    , m_offerWords(new PlainLabel(m_pages))
    , m_offerButton(new QPushButton(m_pages))
{
    setObjectName("diffPanel"_L1);
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] { setFocusProxy(m_pages->currentWidget()); });
    m_pages->addWidget(m_changes);
    m_pages->addWidget(makeDocumentPage());
    m_pages->addWidget(makeOfferPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    connect(m_changes, &ChangesView::keepEqualRequested, this, &DiffPanel::keepEqualRequested);
    connectView();
    m_changes->setChangeActions(m_actions);
    m_view->setChangeActions(m_actions);
    m_actions->setPlace([this] {
        return m_pages->currentWidget() == m_changes ? m_changes->currentNode() : m_view->currentNode();
    });
    connect(m_actions, &ChangeActions::hideRequested, this, &DiffPanel::hidePathRequested);
    showMode();
}

QWidget *DiffPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    addModeButtons(layout);
    layout->addStretch(1);
    m_compare->setObjectName("diffCompare"_L1);
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Compare this event with something else"));
    m_compare->setAutoRaise(true);
    m_compare->setFocusPolicy(Qt::StrongFocus);
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->hide();
    layout->addWidget(m_compare);
    return bar;
}

void DiffPanel::addModeButtons(QHBoxLayout *layout)
{
    const std::array words {tr("Changed paths"), tr("Unified"), tr("Side by side")};
    const std::array names {"diffModePaths"_L1, "diffModeUnified"_L1, "diffModeSideBySide"_L1};
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto *button = new QToolButton(this);
        const QKeySequence keys(QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_1 + int(i))));
        button->setObjectName(names[i]);
        button->setText(words[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        // not the button's own shortcut, which is animated and late
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QToolButton::click);
        button->setToolTip(tr("%1 (%2)").arg(words[i], keys.toString(QKeySequence::NativeText)));
        m_modes->addButton(button, int(i));
        layout->addWidget(button);
    }
    m_modes->button(0)->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { setMode(Mode(id)); });
}

void DiffPanel::addDocumentTools()
{
    auto *layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_position->setObjectName("diffPosition"_L1);
    m_position->setMuted(true);
    const auto prepare = [](QToolButton *button, QLatin1StringView name, const QString &text, const QString &words) {
        button->setObjectName(name);
        button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    prepare(m_previous, "diffPrevious"_L1, u"↑"_s, tr("Previous change (Shift+F8 or P)"));
    prepare(m_next, "diffNext"_L1, u"↓"_s, tr("Next change (F8 or N)"));
    prepare(m_wrap, "diffWrap"_L1, tr("Wrap"), tr("Wrap long lines"));
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, m_tools), &QShortcut::activated, m_previous, &QToolButton::click);
    connect(new QShortcut(Qt::Key_F8, m_tools), &QShortcut::activated, m_next, &QToolButton::click);
    m_wrap->setCheckable(true);
    m_context->setObjectName("diffContext"_L1);
    m_context->setAccessibleName(tr("Unchanged lines around each change"));
    m_context->setToolTip(tr("Unchanged lines around each change"));
    for (const int lines : contextChoices)
        m_context->addItem(lines < 0       ? tr("Everything")
                               : lines > 0 ? tr("%n lines around", nullptr, lines)
                                           : tr("Changes only"),
                           lines);
    m_context->setCurrentIndex(m_context->findData(m_view->contextLines()));
    layout->addWidget(m_position);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_context);
    layout->addWidget(m_wrap);
}

QWidget *DiffPanel::makeDocumentPage()
{
    auto *page = new QWidget(m_pages);
    page->setFocusProxy(m_view);
    m_sentence->setObjectName("diffSentence"_L1);
    m_sentence->setElided(true); // one row, the tools in it: the document needs the height, the facts the width
    addDocumentTools();
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(m_tools);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_find);
    return page;
}

QWidget *DiffPanel::makeOfferPage()
{
    auto *page = new QWidget(m_pages);
    m_offerWords->setObjectName("diffOffer"_L1);
    m_offerWords->setAlignment(Qt::AlignCenter);
    m_offerWords->setWordWrap(true);
    m_offerWords->setMuted(true);
    m_offerButton->setObjectName("diffOfferButton"_L1);
    m_offerButton->setAutoDefault(false);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_offerWords);
    layout->addWidget(m_offerButton, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_offerButton, &QPushButton::clicked, this, [this] { m_isWorking ? stopLayout() : startLayout(); });
    return page;
}

void DiffPanel::connectView()
{
    connect(m_previous, &QToolButton::clicked, m_view, &DocumentDiffView::previousChange);
    connect(m_next, &QToolButton::clicked, m_view, &DocumentDiffView::nextChange);
    connect(m_view, &DocumentDiffView::currentChangeChanged, this, &DiffPanel::showChange);
    connect(m_context, &QComboBox::currentIndexChanged, this,
            [this] { m_view->setContextLines(m_context->currentData().toInt()); });
    connect(m_wrap, &QToolButton::toggled, m_view, &DocumentDiffView::setWrapped);
    connect(m_view, &DocumentDiffView::findRequested, m_find, &DocumentFindBar::start);
    connect(m_view, &DocumentDiffView::matchesChanged, m_find, &DocumentFindBar::setMatches);
    connect(m_find, &DocumentFindBar::asked, m_view, &DocumentDiffView::find);
    connect(m_find, &DocumentFindBar::nextRequested, m_view, &DocumentDiffView::findNext);
    connect(m_find, &DocumentFindBar::previousRequested, m_view, &DocumentDiffView::findPrevious);
    connect(m_find, &DocumentFindBar::closed, m_view, [this] { m_view->setFocus(); });
}

void DiffPanel::setContent(std::shared_ptr<const DetailContent> content)
{
    if (m_content == content && content)
        return;
    m_working.cancel();
    m_isWorking = false;
    m_isLaidOut = false;
    m_content = std::move(content);
    m_actions->setContent(m_content);
    m_changes->setContent(m_content);
    m_sentence->setPlainText(m_content ? comparisonSentence(*m_content) : QString());
    if (!m_content)
        m_view->setContent(nullptr);
    showMode();
}

void DiffPanel::setComparisonMenu(const ComparisonActions *actions)
{
    auto *menu = new QMenu(m_compare);
    menu->setObjectName("compareMenu"_L1);
    actions->fillMenu(menu);
    m_compare->setMenu(menu);
    m_compare->show();
}

void DiffPanel::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    // whoever reads here goes on reading; whoever steps through the table stays there
    const bool isReading = m_pages->isAncestorOf(QApplication::focusWidget());
    m_modes->button(int(mode))->setChecked(true);
    if (mode != Mode::ChangedPaths)
        m_view->setMode(mode == Mode::Unified ? DocumentMode::Unified : DocumentMode::SideBySide);
    showMode();
    if (isReading)
        m_pages->currentWidget()->setFocus();
    emit modeChanged();
}

void DiffPanel::showMode()
{
    if (m_mode == Mode::ChangedPaths) {
        m_pages->setCurrentWidget(m_changes);
        return;
    }
    if (m_isLaidOut || !isLarge())
        m_pages->setCurrentIndex(1);
    if (isVisible())
        layOut();
}

void DiffPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_mode != Mode::ChangedPaths)
        layOut();
}

bool DiffPanel::isLarge() const
{
    return m_content && largerSide(m_content->documents) > comfortableBytes;
}

void DiffPanel::layOut()
{
    if (m_isLaidOut || m_isWorking || !m_content)
        return;
    if (isLarge())
        offer(tr("This document has %1. Laying it out may take a few seconds.")
                  .arg(QLocale().formattedDataSize(largerSide(m_content->documents))),
              tr("Open anyway"));
    else
        startLayout();
}

// What was shown stays until the answer, so that stepping through rows does not flicker.
void DiffPanel::startLayout()
{
    m_isWorking = true;
    if (isLarge())
        offer(tr("Laying out the document…"), tr("Cancel"));
    m_working = runInWorker<DocumentDiffView::ContentPtr>(
        [content = m_content](const CancelFlag &cancel) { return layOutContent(content, cancel); },
        [this](DocumentDiffView::ContentPtr &&content) {
            m_isWorking = false;
            m_isLaidOut = true;
            m_view->setContent(std::move(content));
            if (m_mode != Mode::ChangedPaths)
                m_pages->setCurrentIndex(1);
        });
}

void DiffPanel::stopLayout()
{
    m_working.cancel();
    m_isWorking = false;
    layOut();
}

void DiffPanel::offer(const QString &words, const QString &action)
{
    m_offerWords->setPlainText(words);
    m_offerButton->setText(action);
    m_pages->setCurrentIndex(2);
}

void DiffPanel::showChange()
{
    const int count = m_view->changeCount();
    QString words = tr("%1 of %2").arg(m_view->currentChange() + 1).arg(count);
    if (count == 0) // a state alone has no changes to speak of
        words = m_content && showsStateOnly(*m_content) ? QString() : tr("No changes");
    m_position->setPlainText(words);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

QByteArray DiffPanel::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateMark << quint8(m_mode) << qint32(m_view->contextLines()) << m_view->isWrapped()
        << qint32(m_view->zoom()) << m_changes->saveState();
    return state;
}

void DiffPanel::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint32 mark = 0;
    quint8 mode = 0;
    qint32 context = 0;
    bool isWrapped = false;
    qint32 zoom = 0;
    QByteArray changes;
    in >> mark >> mode >> context >> isWrapped >> zoom >> changes;
    if (mark != stateMark || in.status() != QDataStream::Ok) {
        m_changes->restoreState(state);
        return;
    }
    m_changes->restoreState(changes);
    m_context->setCurrentIndex(std::max(0, m_context->findData(context)));
    m_wrap->setChecked(isWrapped);
    m_view->setZoom(zoom);
    setMode(mode <= quint8(Mode::SideBySide) ? Mode(mode) : Mode::ChangedPaths);
}

} // namespace Backtrail
