// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/welcomepage.h"

#include "views/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName("welcomePage"_L1);
    auto *name = new PlainLabel(u"Backtrail"_s, this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *sentence = new PlainLabel(tr("See what changed in your organization, who changed it, from where, "
                                       "and whether the list is complete."),
                                    this);
    sentence->setWordWrap(true);
    sentence->setMuted(true);
    sentence->setAlignment(Qt::AlignHCenter);

    auto *connectButton = new QPushButton(tr("Connect…"), this);
    connectButton->setObjectName("welcomeConnect"_L1);
    connectButton->setDefault(true);
    connectButton->setAutoDefault(true);
    auto *demoButton = new QPushButton(tr("Look around with the demo"), this);
    demoButton->setObjectName("welcomeDemo"_L1);
    demoButton->setAutoDefault(true);
    connect(connectButton, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    connect(demoButton, &QPushButton::clicked, this, &WelcomePage::demoRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(connectButton);
    buttons->addWidget(demoButton);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(name, 0, Qt::AlignHCenter);
    layout->addWidget(sentence);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setFocusProxy(connectButton);
}

} // namespace Backtrail
