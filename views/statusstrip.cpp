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

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_warnings(new QToolButton(this))
    , m_note(new PlainLabel(this))
    , m_busy(new QProgressBar(this))
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
    layout->addWidget(m_loadMore);
    setMinimumHeight(m_loadMore->sizeHint().height() + 8); // it does not jump when the button comes and goes
    for (QWidget *part : std::initializer_list<QWidget *> {m_warnings, m_note, m_busy, m_loadMore})
        part->hide();

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
    m_loadMore->setVisible(status.state == LoadState::MoreToLoad);
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeColors().line);
}

} // namespace Backtrail
