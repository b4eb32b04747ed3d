// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filtersection.h"

#include "views/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Backtrail {

FilterSection::FilterSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, this))
    , m_side(new PlainLabel(this))
    , m_body(new QVBoxLayout(this))
{
    m_title->setMuted(true);
    m_side->setMuted(true);
    m_side->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addWidget(m_side, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(4);
    m_body->addLayout(line);
}

void FilterSection::setTitle(const QString &title)
{
    m_title->setPlainText(title);
}

QString FilterSection::title() const
{
    return m_title->text();
}

void FilterSection::setControl(QWidget *control)
{
    m_title->setBuddy(control);
    control->setAccessibleName(m_title->text());
}

void FilterSection::setSideText(const QString &text)
{
    m_side->setPlainText(text);
}

} // namespace Backtrail
