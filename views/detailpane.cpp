// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/detailpane.h"

#include "models/session/eventstory.h"
#include "views/chainwords.h"
#include "views/changessince.h"
#include "views/changesview.h"
#include "views/changeactions.h"
#include "views/comparisonactions.h"
#include "views/comparisonbar.h"
#include "views/diffpanel.h"
#include "views/documentsview.h"
#include "views/eventwords.h"
#include "views/factspane.h"
#include "views/fieldsview.h"
#include "views/noisebar.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QDataStream>
#include <QEvent>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 20;
constexpr int charactersForTwoColumns = 140; // narrower: the facts lie above the changes
constexpr int linesForBoth = 26; // the facts above the changes
constexpr quint8 stateVersion = 1;

} // namespace

DetailPane::DetailPane(EventDetail &detail, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_comparison(new ComparisonActions(detail, this))
    , m_pages(new QStackedWidget(this))
    , m_emptyText(new PlainLabel(this))
    , m_header(new QWidget(this))
    , m_icon(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_place(new PlainLabel(this))
    , m_working(new PlainLabel(tr("Reading…"), this))
    , m_secrets(new QToolButton(this))
    , m_splitter(new QSplitter(this))
    , m_side(new QWidget(m_splitter))
    , m_facts(new FactsPane(m_side))
    , m_tabs(new QTabWidget(m_splitter))
    , m_changes(new DiffPanel(m_tabs))
    , m_fields(new FieldsView(m_tabs))
    , m_documents(new DocumentsView(m_tabs))
{
    setObjectName("detailPane"_L1);
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeContentPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_detail, &EventDetail::contentChanged, this, &DetailPane::showContent);
    connect(&m_detail, &EventDetail::workingChanged, this, &DetailPane::showContent);
    connect(m_changes, &DiffPanel::hidePathRequested, this, [this](const QString &pattern) {
        QStringList patterns = m_detail.hiddenPaths();
        if (!patterns.contains(pattern))
            m_detail.setHiddenPaths(patterns << pattern);
    });
    connect(m_changes, &DiffPanel::keepEqualRequested, &m_detail, &EventDetail::setKeepEqual);
    showContent();
}

QWidget *DetailPane::makeEmptyPage()
{
    auto *page = new QWidget(m_pages);
    m_emptyText->setObjectName("detailEmpty"_L1);
    m_emptyText->setMuted(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_emptyText);
    return page;
}

QWidget *DetailPane::makeContentPage()
{
    auto *page = new QWidget(m_pages);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName("detailTitle"_L1);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_place->setObjectName("detailPlace"_L1);
    m_place->setElided(true);
    m_place->setMuted(true);
    m_working->setObjectName("detailWorking"_L1);
    m_working->setMuted(true);

    m_splitter->setObjectName("detailSplitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_tabs->setObjectName("detailTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeChangesTab(), tr("Changes"));
    m_tabs->addTab(m_fields, tr("All fields"));
    m_tabs->addTab(m_documents, tr("Documents"));
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes(factsSizes(Qt::Horizontal));

    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins({});
    side->setSpacing(4);
    side->addWidget(m_facts, 1);
    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins({});
    header->setSpacing(8);
    header->addWidget(m_icon);
    header->addWidget(m_title);
    header->addWidget(m_place, 1);
    header->addWidget(m_working);
    makeSecretsButton();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
    return page;
}

// In reach of every tab: each of them shows documents.
void DetailPane::makeSecretsButton()
{
    const QKeySequence keys(Qt::CTRL | Qt::ALT | Qt::Key_S);
    const QString words = tr("Secrets are masked in every view and copy, equal numbers stand for equal values. Shown, they "
                             "are in what is copied from here, too (%1)").arg(keys.toString(QKeySequence::NativeText));
    m_secrets->setObjectName("detailSecrets"_L1);
    m_secrets->setCheckable(true);
    m_tabs->setCornerWidget(m_secrets);
    m_secrets->setFocusPolicy(Qt::StrongFocus);
    m_secrets->setToolTip(plainToolTip(words));
    m_secrets->setAccessibleDescription(words);
    connect(new QShortcut(keys, this), &QShortcut::activated, m_secrets, &QToolButton::click);
    connect(m_secrets, &QToolButton::clicked, &m_detail, &EventDetail::setSecretsShown);
    connect(&m_detail, &EventDetail::secretsShownChanged, this, &DetailPane::showSecretsButton);
    showSecretsButton();
}

void DetailPane::showSecretsButton()
{
    const bool areShown = m_detail.areSecretsShown();
    m_secrets->setChecked(areShown);
    m_secrets->setText(areShown ? tr("Secrets shown: hide") : tr("Secrets masked: show"));
    m_secrets->setVisible(areShown || (m_detail.content() && m_detail.content()->maskedSecrets > 0));
}

QWidget *DetailPane::makeChangesTab()
{
    auto *tab = new QWidget(m_tabs);
    tab->setFocusProxy(m_changes);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ComparisonBar(m_detail, *m_comparison, tab));
    layout->addWidget(m_changes, 1);
    layout->addWidget(new NoiseBar(m_detail, tab));
    m_changes->setComparisonMenu(m_comparison);
    connect(changeActions(), &ChangeActions::failed, m_comparison, &ComparisonActions::failed);
    return tab;
}

ChangeActions *DetailPane::changeActions() const
{
    return m_changes->changeActions();
}

void DetailPane::setTimeZone(const QTimeZone &zone)
{
    m_facts->setTimeZone(zone);
    changesSince()->setTimeZone(zone);
}

void DetailPane::setStory(EventStory &story)
{
    changesSince()->setStory(story);
    connect(&story, &EventStory::chainChanged, this, [this, &story] {
        const auto chain = story.chain();
        m_facts->setChain(chain ? chainLine(*chain) : QString());
    });
}

ChangesSince *DetailPane::changesSince() const
{
    return m_changes->changesView()->since();
}

void DetailPane::showContent()
{
    const std::shared_ptr<const DetailContent> content = m_detail.content();
    m_working->setVisible(m_detail.isWorking());
    if (!content) {
        m_emptyText->setPlainText(m_detail.isWorking() ? tr("Reading…")
                                                       : tr("Select an event to see what it changed."));
        m_pages->setCurrentIndex(0);
        m_changes->setContent(nullptr);
        m_documents->setContent(nullptr);
        return;
    }
    if (m_detail.isWorking())
        return; // the same event is compared again; what is shown stays until then
    showSecretsButton();
    showHeader(content->event);
    m_facts->setAuditEvent(content->event);
    m_changes->setContent(content);
    m_fields->setAuditEvent(content->event);
    m_documents->setContent(content);
    m_pages->setCurrentIndex(1);
}

void DetailPane::showHeader(const AuditEvent &event)
{
    const QString icon = eventTypeIcon(event.eventType);
    m_icon->setPixmap(themeIcon(icon).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    const QString target = event.targetName.isEmpty() ? event.targetId : event.targetName;
    QString title = eventTypeWords(event.eventType);
    if (!event.subTargetType.isEmpty())
        title = tr("%1: %2").arg(title, targetTypeWords(event.subTargetType));
    m_title->setPlainText(target.isEmpty() ? title : tr("%1 — %2").arg(title, target));
    QStringList place;
    for (const QString &part : {event.projectName, event.environmentName}) {
        if (!part.isEmpty())
            place.append(part);
    }
    m_place->setPlainText(place.join(" / "_L1));
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    const bool isWide = width() >= fontMetrics().averageCharWidth() * charactersForTwoColumns;
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        m_splitter->setSizes(factsSizes(wanted));
    }
    // Beside the facts it takes no row from what changed.
    QWidget *above = isWide ? m_side : m_pages->widget(1);
    if (m_header->parentWidget() != above)
        static_cast<QVBoxLayout *>(above->layout())->insertWidget(0, m_header);
    // Where there is no room for both, what changed comes first: the row above and "All fields" tell the rest.
    m_side->setVisible(isWide || height() >= fontMetrics().height() * linesForBoth);
    QWidget::resizeEvent(event);
}

QList<int> DetailPane::factsSizes(Qt::Orientation orientation) const
{
    const int unit = fontMetrics().averageCharWidth();
    if (orientation == Qt::Horizontal) {
        // an id fits beside its title
        const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const int facts = fixed.horizontalAdvance(QString(36, u'0')) + unit * 22;
        return {facts, qMax(width() - facts, facts)};
    }
    return {fontMetrics().height() * 8, fontMetrics().height() * 20};
}

// Whoever comes here by key wants to read, and to use the keys of what is read.
void DetailPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    QWidget *reading = m_tabs->currentWidget();
    while (reading != nullptr && reading->focusProxy() != nullptr)
        reading = reading->focusProxy();
    if (reading != nullptr && reading->isVisible())
        reading->setFocus(event->reason());
}

void DetailPane::changeEvent(QEvent *event)
{
    // icons are tinted for the scheme
    if (event->type() == QEvent::PaletteChange && m_detail.content())
        showHeader(m_detail.content()->event);
    QWidget::changeEvent(event);
}

QByteArray DetailPane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateVersion << m_splitter->saveState() << m_changes->saveState();
    return state;
}

void DetailPane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    QByteArray splitter;
    QByteArray changes;
    in >> version >> splitter >> changes;
    if (in.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_splitter->restoreState(splitter);
    m_changes->restoreState(changes);
}

} // namespace Backtrail
