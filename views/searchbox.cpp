// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/searchbox.h"

#include <QKeyEvent>

#include <chrono>

namespace Backtrail {

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    using namespace std::chrono_literals;
    setClearButtonEnabled(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::handOver);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_handedOver.isEmpty())
            handOver(); // the clear button: no reason to wait
    });
}

void SearchBox::showText(const QString &text)
{
    const bool isTyping = m_pause.isActive() && hasFocus();
    m_handedOver = text;
    if (isTyping || text == this->text())
        return;
    m_pause.stop();
    setText(text);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            emit leaveRequested();
        else
            clear();
        handOver();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        handOver();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    if (m_pause.isActive())
        handOver();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::handOver()
{
    m_pause.stop();
    if (m_handedOver == text())
        return;
    m_handedOver = text();
    emit edited(m_handedOver);
}

} // namespace Backtrail
