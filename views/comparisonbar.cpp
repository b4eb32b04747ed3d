// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/comparisonbar.h"

#include "models/session/eventdetail.h"
#include "views/comparisonactions.h"
#include "views/comparisonwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace Backtrail {

using namespace Qt::StringLiterals;

ComparisonBar::ComparisonBar(EventDetail &detail, ComparisonActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_detail(detail)
    , m_text(new PlainLabel(this))
    , m_compare(new QPushButton(tr("Compare with it"), this))
    , m_back(new QPushButton(this))
    , m_failure(new PlainLabel(this))
{
    setObjectName("comparisonBar"_L1);
    m_text->setObjectName("comparisonText"_L1);
    m_text->setElided(true); // one row: the views need the height
    m_compare->setObjectName("comparisonCompare"_L1);
    m_compare->setAutoDefault(false);
    m_back->setObjectName("comparisonBack"_L1);
    m_back->setAutoDefault(false);
    m_failure->setObjectName("comparisonFailure"_L1);
    m_failure->setFailure(true);
    m_failure->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setHorizontalSpacing(8);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_compare, 0, 1, Qt::AlignVCenter);
    layout->addWidget(m_back, 0, 2, Qt::AlignVCenter);
    layout->addWidget(m_failure, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    connect(m_compare, &QPushButton::clicked, &m_detail, &EventDetail::compareWithPreviousState);
    connect(m_back, &QPushButton::clicked, &m_detail, &EventDetail::compareWithOwnState);
    connect(&m_detail, &EventDetail::contentChanged, this, &ComparisonBar::showComparison);
    connect(&m_detail, &EventDetail::comparisonChanged, this, &ComparisonBar::showComparison);
    connect(&actions, &ComparisonActions::failed, this, &ComparisonBar::showFailure);
    showComparison();
}

void ComparisonBar::showComparison()
{
    const QString words = comparisonBarWords(m_detail);
    const CompareWith with = m_detail.compareWith();
    m_failure->hide();
    m_text->setPlainText(words);
    m_text->setVisible(!words.isEmpty());
    setAccessibleName(words);
    m_compare->setVisible(with == CompareWith::OwnState && !words.isEmpty());
    m_back->setText(with == CompareWith::Pinned ? tr("Unpin") : tr("Back"));
    m_back->setToolTip(tr("Compare the event's own states again (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B).toString(QKeySequence::NativeText)));
    m_back->setVisible(with != CompareWith::OwnState);
    setVisible(!words.isEmpty());
    update();
}

void ComparisonBar::showFailure(const QString &sentence)
{
    m_failure->setPlainText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    setVisible(!sentence.isEmpty() || !m_text->text().isEmpty());
}

// Amber where the comparison is not the event's own.
void ComparisonBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isOwn = m_detail.compareWith() == CompareWith::OwnState;
    painter.fillRect(rect(), isOwn ? palette().color(QPalette::AlternateBase) : themeColors().changedBackground);
    painter.fillRect(0, 0, 3, height(), isOwn ? themeColors().accent : themeColors().warning);
}

} // namespace Backtrail
