// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/valuepane.h"

#include "views/changesmodel.h"
#include "views/plainlabel.h"
#include "views/plaintextview.h"
#include "views/textdiffview.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

ValuePane::ValuePane(QWidget *parent)
    : QWidget(parent)
    , m_path(new PlainLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_before(new PlainTextView(tr("Value before"), u"valueBefore"_s, this))
    , m_after(new PlainTextView(tr("Value after"), u"valueAfter"_s, this))
    , m_lines(new TextDiffView(u"valueLines"_s, this))
{
    m_path->setObjectName("valuePath"_L1);
    m_path->setElided(true);
    m_lines->setAccessibleName(tr("Value, line by line"));
    auto *sides = new QWidget(this);
    auto *sidesLayout = new QHBoxLayout(sides);
    sidesLayout->setContentsMargins(0, 0, 0, 0);
    sidesLayout->setSpacing(8);
    sidesLayout->addWidget(m_before);
    sidesLayout->addWidget(m_after);
    m_pages->addWidget(sides);
    m_pages->addWidget(m_lines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_path);
    layout->addWidget(m_pages, 1);
}

void ValuePane::showNode(const std::shared_ptr<const DetailContent> &content, const DiffNode *node,
                         const QString &path)
{
    m_path->setPlainText(node ? path : tr("Choose a path above to read its whole values."));
    const bool hasLines = node && !node->lines.empty();
    m_pages->setCurrentIndex(hasLines ? 1 : 0);
    m_lines->setLines(hasLines ? DiffLinesModel::Lines(content, &node->lines) : nullptr);
    if (hasLines)
        return;
    showSide(m_before, node ? node->before : QByteArray(), node ? node->beforeType : JsonType::Absent);
    showSide(m_after, node ? node->after : QByteArray(), node ? node->afterType : JsonType::Absent);
}

void ValuePane::showSide(PlainTextView *side, const QByteArray &value, JsonType type)
{
    if (!value.isEmpty())
        side->setContent(ChangesModel::valueText(value));
    else if (type == JsonType::Absent)
        side->setAbsent(tr("Not there"));
    else
        side->setAbsent(tr("See the paths below it"));
}

} // namespace Backtrail
