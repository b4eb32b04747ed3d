// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/emptystate.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize iconSize {48, 48};
constexpr int textWidth = 460;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName("emptyState"_L1);
    m_title->setObjectName("emptyStateTitle"_L1);
    m_sentence->setObjectName("emptyStateSentence"_L1);
    m_action->setObjectName("emptyStateAction"_L1);

    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.25);
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMuted(true);
    m_icon->setAlignment(Qt::AlignCenter);

    auto *body = new QWidget(this);
    body->setMaximumWidth(textWidth);
    auto *column = new QVBoxLayout(body); // wrapped labels get their height only where no alignment is given
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(1);
    layout->addWidget(body, 100);
    layout->addStretch(1);

    connect(m_action, &QPushButton::clicked, this, [this] { emit actionRequested(m_message.action); });
}

void EmptyState::setMessage(const ListMessage &message)
{
    if (m_message == message)
        return;
    m_message = message;
    m_title->setPlainText(message.title);
    m_sentence->setPlainText(message.sentence);
    m_sentence->setVisible(!message.sentence.isEmpty());
    m_action->setText(message.actionLabel);
    m_action->setVisible(message.action != ListAction::None);
    showIcon();
}

void EmptyState::focusAction()
{
    QWidget *wanted = m_action->isHidden() ? static_cast<QWidget *>(this) : m_action;
    wanted->setFocus(Qt::OtherFocusReason);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(themeIcon(m_message.icon, themeColors().muted).pixmap(iconSize, devicePixelRatioF()));
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    // not as a background role: texts on it would then take another colour than the muted one
    QPainter(this).fillRect(event->rect(), palette().color(QPalette::Base));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_message.icon.isEmpty())
        showIcon();
}

} // namespace Backtrail
