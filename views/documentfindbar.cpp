// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentfindbar.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNeedle = 1000;

} // namespace

DocumentFindBar::DocumentFindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_where(new QComboBox(this))
    , m_count(new PlainLabel(this))
{
    setObjectName("documentFindBar"_L1);
    m_text->setObjectName("documentFindText"_L1);
    m_text->setPlaceholderText(tr("Find in the document"));
    m_text->setAccessibleName(tr("Find in the document"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(longestNeedle);
    m_where->setObjectName("documentFindWhere"_L1);
    m_where->setAccessibleName(tr("Where to look"));
    m_where->addItem(tr("Everywhere"), int(SearchIn::Everything));
    m_where->addItem(tr("In keys"), int(SearchIn::Keys));
    m_where->addItem(tr("In values"), int(SearchIn::Values));
    m_where->addItem(tr("In changes"), int(SearchIn::Changes));
    m_count->setObjectName("documentFindCount"_L1);
    m_count->setMuted(true);
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(themeIcon(u"close"_s));
    closeButton->setAutoRaise(true);
    closeButton->setAccessibleName(tr("Close the search"));
    closeButton->setToolTip(tr("Close the search (Esc)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_where);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(closeButton);

    connect(m_text, &QLineEdit::textChanged, this, &DocumentFindBar::ask);
    connect(m_where, &QComboBox::currentIndexChanged, this, &DocumentFindBar::ask);
    connect(closeButton, &QToolButton::clicked, this, &DocumentFindBar::close);
    hide();
}

void DocumentFindBar::start()
{
    const bool wasHidden = isHidden();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (wasHidden && !m_text->text().isEmpty())
        ask();
}

void DocumentFindBar::setMatches(int current, int count)
{
    if (m_text->text().isEmpty())
        m_count->setPlainText({});
    else
        m_count->setPlainText(count == 0 ? tr("Not found") : tr("%1 of %2 lines").arg(current).arg(count));
}

QString DocumentFindBar::needle() const
{
    return m_text->text();
}

SearchIn DocumentFindBar::where() const
{
    return SearchIn(m_where->currentData().toInt());
}

void DocumentFindBar::ask()
{
    emit asked(needle(), where());
}

void DocumentFindBar::close()
{
    hide();
    emit asked({}, where());
    emit closed();
}

void DocumentFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        isShift ? emit previousRequested() : emit nextRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Backtrail
