// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/cascadesection.h"

#include "models/domain/openenum.h"
#include "views/cascadelevelbox.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array levels{TargetLevel::Project, TargetLevel::Environment, TargetLevel::Leaf};

struct LevelText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::CascadeSection)
};

// Where events are kept, a list may be what they name: that proves nothing of those that are not.
LevelWords levelWords(TargetLevel level, const QString &targetType, bool needsType)
{
    switch (level) {
    case TargetLevel::Project:
        return {LevelText::tr("Project"), LevelText::tr("All projects"),
                needsType ? LevelText::tr("No projects with such events in this time range.")
                          : LevelText::tr("No projects with such events are known."),
                LevelText::tr("Choose a target type first")};
    case TargetLevel::Environment:
        return {LevelText::tr("Environment"), LevelText::tr("All environments"),
                needsType ? LevelText::tr("No environments with such events in this time range.")
                          : LevelText::tr("No environments with such events are known."),
                targetType.isEmpty() ? LevelText::tr("Choose a target type first")
                                     : LevelText::tr("Choose a project first")};
    case TargetLevel::Leaf:
        break;
    }
    if (targetType.isEmpty() || isServiceType(targetType))
        return {LevelText::tr("Service"), LevelText::tr("All services"),
                needsType ? LevelText::tr("No services with such events in this time range.")
                          : LevelText::tr("No services with such events are known."),
                targetType.isEmpty() && needsType ? LevelText::tr("Choose a target type first")
                                                  : LevelText::tr("Choose an environment first")};
    return {LevelText::tr("Target"), LevelText::tr("All targets"),
            needsType ? LevelText::tr("No targets with such events in this time range.")
                      : LevelText::tr("No targets with such events are known."),
            LevelText::tr("Choose a target type first")};
}

} // namespace

CascadeSection::CascadeSection(TargetCascade &cascade, QWidget *parent)
    : QWidget(parent)
    , m_cascade(cascade)
    , m_boxes{new CascadeLevelBox(u"filterProject"_s, this),
              new CascadeLevelBox(u"filterEnvironment"_s, this),
              new CascadeLevelBox(u"filterService"_s, this)}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const TargetLevel level = levels[i];
        layout->addWidget(m_boxes[i]);
        connect(m_boxes[i], &CascadeLevelBox::chosen, this,
                [this, level](const QStringList &ids) { emit chosen(level, ids); });
        connect(m_boxes[i], &CascadeLevelBox::excludeToggled, this,
                [this, level](const QString &id) { emit excludeToggled(level, id); });
        connect(m_boxes[i], &CascadeLevelBox::retryRequested, this,
                [this, level] { m_cascade.retry(level); });
    }
    connect(&m_cascade, &TargetCascade::levelChanged, this, &CascadeSection::showLevels);
    showLevels();
}

// All of them: what one waits for is also a matter of the target type, which has no signal of its own.
void CascadeSection::showLevels()
{
    for (std::size_t i = 0; i < levels.size(); ++i)
        m_boxes[i]->showLevel(m_cascade.level(levels[i]), levelWords(levels[i], m_cascade.targetType(), m_cascade.needsTargetType()));
}

void CascadeSection::showFilter(const FilterState &filter)
{
    const auto nameOf = [this](const QString &id) { return m_cascade.nameOf(id); }; // from a list seen before
    m_boxes[0]->showChosen(filter.projectIds, filter.excluded.projectIds, nameOf);
    m_boxes[1]->showChosen(filter.environmentIds, filter.excluded.environmentIds, nameOf);
    m_boxes[2]->showChosen(filter.targetIds, filter.excluded.targetIds, nameOf);
}

void CascadeSection::setCounts(TargetLevel level, const ValueCounts &counts)
{
    m_boxes[static_cast<std::size_t>(level)]->setCounts(counts);
}

} // namespace Backtrail
