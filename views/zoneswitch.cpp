// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/zoneswitch.h"

#include "views/celltime.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

ZoneSwitch::ZoneSwitch(QWidget *parent)
    : QWidget(parent)
    , m_utc(new QToolButton(this))
    , m_local(new QToolButton(this))
{
    setObjectName("zoneSwitch"_L1);
    m_utc->setObjectName("utcButton"_L1);
    m_utc->setText(u"UTC"_s);
    m_utc->setAccessibleName(tr("Show times in UTC"));
    m_local->setObjectName("localZoneButton"_L1);
    m_local->setText(capitalized(zoneName(QTimeZone::systemTimeZone(), Timestamp::now())));
    m_local->setAccessibleName(tr("Show times in local time"));

    auto *group = new QButtonGroup(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QToolButton *button : {m_utc, m_local}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        layout->addWidget(button);
    }
    m_utc->setChecked(true);
    connect(group, &QButtonGroup::buttonClicked, this, [this] { emit zoneChosen(isLocal()); });
}

void ZoneSwitch::setLocal(bool local)
{
    (local ? m_local : m_utc)->setChecked(true);
}

bool ZoneSwitch::isLocal() const
{
    return m_local->isChecked();
}

} // namespace Backtrail
