// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/listbanner.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct BannerColors
{
    QColor background;
    QColor mark; // of the edge and the icon
};

BannerColors colorsOf(ListTone tone, const QPalette &palette)
{
    switch (tone) {
    case ListTone::Failure:
        return {themeColors().removedBackground, themeColors().failure};
    case ListTone::Warning:
        return {themeColors().changedBackground, themeColors().warning};
    case ListTone::Calm:
        break;
    }
    return {palette.color(QPalette::Base), themeColors().muted};
}

QAccessibleInterface *alertInterface(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(ListBanner::staticMetaObject.className()))
        return nullptr;
    auto *widget = qobject_cast<QWidget *>(object);
    // owned by Qt's cache of interfaces; its destructor is protected, so no unique_ptr can carry it
    return new QAccessibleWidget(widget, QAccessible::AlertMessage, widget->accessibleName());
}

} // namespace

ListBanner::ListBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    QAccessible::installFactory(alertInterface); // once or often: the same function counts once
    setObjectName("listBanner"_L1);
    m_text->setObjectName("listBannerText"_L1);
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_action->setObjectName("listBannerAction"_L1);
    m_icon->setFixedSize(20, 20);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    hide();

    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_message)
            emit actionRequested(m_message->action);
    });
}

void ListBanner::setMessage(const std::optional<ListMessage> &message)
{
    if (m_message == message)
        return;
    m_message = message;
    if (!message) {
        hide();
        return;
    }
    const QString text = message->title + u". "_s + message->sentence;
    m_text->setPlainText(text);
    setAccessibleName(text);
    m_action->setText(message->actionLabel);
    m_action->setVisible(message->action != ListAction::None);
    showIcon();
    show();
    update();
    if (message->tone == ListTone::Calm)
        return; // nothing to be alarmed by
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ListBanner::showIcon()
{
    if (!m_message)
        return;
    const QColor color = colorsOf(m_message->tone, palette()).mark;
    m_icon->setPixmap(themeIcon(m_message->icon, color).pixmap(QSize(20, 20), devicePixelRatioF()));
}

void ListBanner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const BannerColors colors = colorsOf(m_message ? m_message->tone : ListTone::Calm, palette());
    painter.fillRect(rect(), colors.background);
    painter.fillRect(0, 0, 3, height(), colors.mark);
    painter.fillRect(0, height() - 1, width(), 1, themeColors().line);
}

void ListBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

} // namespace Backtrail
