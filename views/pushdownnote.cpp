// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/pushdownnote.h"

#include "views/eventwords.h"
#include "views/plainlabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString partList(const QList<FilterPart> &parts)
{
    QStringList words;
    for (const FilterPart part : parts)
        words.append(filterPartWords(part));
    return words.join(", "_L1);
}

} // namespace

PushdownNote::PushdownNote(QWidget *parent)
    : QWidget(parent)
    , m_split(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
    , m_load(new QPushButton(tr("Load older events"), this))
{
    m_split->setObjectName("filterSplit"_L1);
    m_split->setWordWrap(true);
    m_split->setMuted(true);
    m_hint->setObjectName("filterHint"_L1);
    m_hint->setWordWrap(true);
    m_load->setObjectName("filterLoadOlder"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_split);
    layout->addWidget(m_hint);
    layout->addWidget(m_load, 0, Qt::AlignLeft);
    connect(m_load, &QPushButton::clicked, this, &PushdownNote::loadRequested);
    showStatus({});
}

void PushdownNote::showStatus(const ListStatus &status)
{
    QStringList lines;
    if (!status.onServer.isEmpty())
        lines.append(tr("The server filters by: %1").arg(partList(status.onServer)));
    if (!status.onLoaded.isEmpty())
        lines.append(tr("Here, on what is loaded: %1").arg(partList(status.onLoaded)));
    m_split->setPlainText(lines.join(u'\n'));
    m_split->setVisible(!lines.isEmpty());

    const bool couldFindMore = !status.onLoaded.isEmpty() && !status.isComplete()
        && status.state != LoadState::NoSource && status.loaded > 0;
    if (couldFindMore)
        m_hint->setPlainText(
            tr("Only the %1 events loaded so far were searched.").arg(QLocale().toString(status.loaded)));
    m_hint->setVisible(couldFindMore);
    m_load->setVisible(couldFindMore);
    m_load->setEnabled(status.state == LoadState::MoreToLoad);
}

} // namespace Backtrail
