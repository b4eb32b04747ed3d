// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/plaintextview.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

PlainTextView::PlainTextView(const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_rest(new PlainLabel(this))
    , m_showAll(new QPushButton(tr("Show all"), this))
{
    m_title->setMuted(true);
    m_title->setBuddy(m_text);
    m_text->setObjectName(name);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // at words would take 1.7 s for one line of 256 KiB (measured), anywhere takes 30 ms
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_rest->setMuted(true);
    m_showAll->setObjectName(name % "ShowAll"_L1);
    m_showAll->setAutoDefault(false);

    auto *rest = new QHBoxLayout;
    rest->setSpacing(8);
    rest->addWidget(m_rest, 1);
    rest->addWidget(m_showAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addLayout(rest);
    connect(m_showAll, &QPushButton::clicked, this, &PlainTextView::showAll);
    setTitle(title);
    setContent({});
}

void PlainTextView::setTitle(const QString &title)
{
    m_title->setPlainText(title);
    m_text->setAccessibleName(title);
    m_showAll->setAccessibleName(tr("Show all of: %1").arg(title));
}

void PlainTextView::setContent(const QString &text)
{
    const bool isLong = text.size() > shownAtOnce;
    m_content = isLong ? text : QString();
    m_text->setPlainText(visibleText(isLong ? shortened(text, shownAtOnce) : text, LineBreaks::Keep));
    m_text->setPlaceholderText({});
    m_rest->setPlainText(isLong ? tr("The first %1 of %2 characters.")
                                      .arg(QLocale().toString(shownAtOnce), QLocale().toString(text.size()))
                                : QString());
    m_rest->setVisible(isLong);
    m_showAll->setVisible(isLong);
}

void PlainTextView::setAbsent(const QString &reason)
{
    setContent({});
    m_text->setPlaceholderText(reason);
}

void PlainTextView::showAll()
{
    m_text->setPlainText(visibleText(std::exchange(m_content, {}), LineBreaks::Keep));
    m_text->setFocus();
    m_rest->hide();
    m_showAll->hide();
}

} // namespace Backtrail
