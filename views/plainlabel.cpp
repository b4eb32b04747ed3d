// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/plainlabel.h"

#include "models/domain/visibletext.h"
#include "views/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace Backtrail {

using namespace Qt::StringLiterals;

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setPlainText(text);
}

void PlainLabel::setPlainText(const QString &text)
{
    setText(visibleText(text, m_elided ? LineBreaks::Escape : LineBreaks::Keep));
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setWordWrap(false);
    updateGeometry();
    update();
}

void PlainLabel::setMuted(bool muted)
{
    setThemeColor(muted ? &ThemeColors::muted : nullptr);
}

void PlainLabel::setFailure(bool failure)
{
    setThemeColor(failure ? &ThemeColors::failure : nullptr);
}

void PlainLabel::setThemeColor(QColor ThemeColors::*color)
{
    m_color = color;
    applyThemeColor();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::TextInteractionFlags(Qt::NoTextInteraction));
    if (selectable)
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
}

// The tooltip is made when it is asked for: as a property it would also be the label's accessible
// description, which is the label's text once more.
bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width())
            QToolTip::showText(help->globalPos(), plainToolTip(text()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyThemeColor();
    QLabel::changeEvent(event);
}

void PlainLabel::applyThemeColor()
{
    QPalette own;
    if (m_color)
        own.setColor(QPalette::WindowText, themeColors().*m_color);
    // equal: this is the change that was made here
    const bool isOwn = testAttribute(Qt::WA_SetPalette);
    if (isOwn == (m_color != nullptr)
        && (!m_color || palette().color(QPalette::WindowText) == themeColors().*m_color))
        return;
    setPalette(own);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    style()->drawItemText(&painter, area, int(QStyle::visualAlignment(layoutDirection(), alignment())),
                          palette(), isEnabled(), shown, foregroundRole());
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize full = QLabel::minimumSizeHint();
    if (!m_elided)
        return full;
    return {qMin(full.width(), fontMetrics().averageCharWidth() * 4), full.height()};
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString shown = visibleText(shortened(text, 2000), LineBreaks::Keep);
    return u"<qt><p style=\"white-space:pre-wrap\">"_s % shown.toHtmlEscaped() % u"</p></qt>"_s;
}

} // namespace Backtrail
