// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/statusstrip.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeTool(QWidget *parent, QLatin1StringView name, const QString &icon, const QString &title,
                      const QString &what)
{
    auto *tool = new QToolButton(parent);
    tool->setObjectName(name);
    tool->setIcon(themeIcon(icon));
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    tool->setAccessibleName(title);
    tool->setAccessibleDescription(what);
    tool->setToolTip(plainToolTip(title + u'\n' + what));
    return tool;
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_warnings(new QToolButton(this))
    , m_note(new PlainLabel(this))
    , m_busy(new QProgressBar(this))
    , m_pause(makeTool(this, "pauseButton"_L1, u"pause"_s, tr("Pause"), tr("Fetch nothing for now, not even what is new.")))
    , m_leave(makeTool(this, "leaveGapsButton"_L1, u"close"_s, tr("Cancel"),
                       tr("Fetch only what is new, and leave the gaps as they are. What has been fetched stays.")))
    , m_loadMore(new QPushButton(tr("Load more"), this))
{
    setObjectName("statusStrip"_L1);
    m_text->setObjectName("statusText"_L1);
    m_text->setElided(true);
    m_warnings->setObjectName("warningsButton"_L1);
    m_warnings->setAutoRaise(true);
    m_warnings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_warnings->setFocusPolicy(Qt::StrongFocus);
    m_note->setObjectName("statusNote"_L1);
    m_note->setMuted(true);
    m_busy->setObjectName("statusBusy"_L1);
    m_busy->setAccessibleName(tr("Loading"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(72, 6);
    m_loadMore->setObjectName("loadMoreButton"_L1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_warnings);
    layout->addWidget(m_note);
    layout->addWidget(m_busy);
    layout->addWidget(m_pause);
    layout->addWidget(m_leave);
    layout->addWidget(m_loadMore);
    setMinimumHeight(m_loadMore->sizeHint().height() + 8); // it does not jump when the button comes and goes
    for (QWidget *part : std::initializer_list<QWidget *> {m_warnings, m_note, m_busy, m_pause, m_leave, m_loadMore})
        part->hide();

    connect(m_pause, &QToolButton::clicked, this, &StatusStrip::pauseRequested);
    connect(m_leave, &QToolButton::clicked, this, &StatusStrip::leaveGapsRequested);
    connect(m_loadMore, &QPushButton::clicked, this, &StatusStrip::loadMoreRequested);
    connect(m_warnings, &QToolButton::clicked, this, &StatusStrip::warningsRequested);
}

void StatusStrip::showStatus(const ListContext &context, const RateBudget &budget, const QTimeZone &zone)
{
    const ListStatus &status = context.status;
    m_text->setPlainText(statusLine(context, zone));
    setToolTip(plainToolTip(budgetLine(budget, zone)));

    const QString warnings = warningsLine(status);
    m_warnings->setText(warnings);
    m_warnings->setIcon(themeIcon(u"warning"_s, themeColors().warning));
    m_warnings->setVisible(!warnings.isEmpty());

    const QString note = noteLine(status);
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_busy->setVisible(context.isOpening || status.state == LoadState::Loading || status.filtering);
    showKept(status);
}

// When the button that was pressed goes, the keyboard goes to the one that takes it back, not to the next: who presses
// it twice must not cancel what was to be paused.
void StatusStrip::showKept(const ListStatus &status)
{
    const SyncStatus sync = status.kept ? status.kept->sync : SyncStatus();
    const bool isPaused = sync.phase == SyncPhase::Paused;
    // While it only waits to try again there is nothing to hold up, and the banner says what can be done.
    const bool isAtWork = sync.phase == SyncPhase::Fetching || (sync.phase == SyncPhase::Waiting && !sync.error);
    QWidget *pressed = nullptr;
    for (QWidget *button : std::initializer_list<QWidget *> {m_pause, m_leave, m_loadMore})
        pressed = button->hasFocus() ? button : pressed;
    m_loadMore->setText(isPaused ? tr("Resume") : sync.fillsGaps ? tr("Load more") : tr("Fill the gaps"));
    m_loadMore->setVisible(status.state == LoadState::MoreToLoad || isPaused);
    m_pause->setVisible(isAtWork);
    m_leave->setVisible((isAtWork || isPaused) && sync.fillsGaps);
    QWidget *back = isAtWork ? static_cast<QWidget *>(m_pause) : m_loadMore;
    if (pressed != nullptr && pressed->isHidden() && !back->isHidden())
        back->setFocus(Qt::OtherFocusReason);
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeColors().line);
}

} // namespace Backtrail
