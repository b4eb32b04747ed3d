// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filterpanel.h"

#include "models/domain/openenum.h"
#include "models/filter/filterkeys.h"
#include "views/cascadesection.h"
#include "views/choicesection.h"
#include "views/eventwords.h"
#include "views/filterchips.h"
#include "views/plainlabel.h"
#include "views/pushdownnote.h"
#include "views/searchbox.h"
#include "views/timesection.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Choices = QList<ChoiceModel::Choice>;

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

// A group's key is the number of its family.
QString familyKey(EventFamily family)
{
    return QString::number(static_cast<int>(family));
}

ChoiceWords eventTypeChoiceWords()
{
    return {eventTypeWords,
            [](const QString &group) { return familyWords(static_cast<EventFamily>(group.toInt())); },
            eventTypeIcon};
}

Choices eventTypeChoices(const QStringList &seen)
{
    Choices choices;
    std::set<QString> known;
    for (const EventTypeInfo &info : knownEventTypes()) {
        choices.append({latin(info.name), familyKey(info.family)});
        known.insert(latin(info.name));
    }
    for (const QString &value : seen) {
        if (!value.isEmpty() && known.insert(value).second)
            choices.append({value, familyKey(EventFamily::Other)});
    }
    // families stay together, in the order of the enumeration
    std::ranges::stable_sort(choices, {}, [](const auto &choice) { return choice.group.toInt(); });
    return choices;
}

// What the key documents, then what else was seen.
Choices flatChoices(FilterKey key, const QStringList &seen)
{
    QStringList values = knownValues(key);
    for (const QString &value : seen) {
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    Choices choices;
    for (const QString &value : values)
        choices.append({value, {}});
    return choices;
}

QString asIs(const QString &value)
{
    return value;
}

QString outcomeChoiceWords(const QString &key)
{
    const QString words = outcomeWords(findOutcome(key).value_or(EventOutcome::None));
    return words.isEmpty() ? FilterPanel::tr("None: no operation") : QString(words.at(0).toUpper() + words.mid(1));
}

QString outcomeChoiceIcon(const QString &key)
{
    return outcomeIcon(findOutcome(key).value_or(EventOutcome::None));
}

// Included, excluded or neither: the two never hold at once.
void choose(FilterState &filter, FilterPart part, const QStringList &values)
{
    if (part == FilterPart::TargetType) {
        filter = TargetCascade::withTargetTypes(filter, values);
        return;
    }
    *valuesOf(filter, part) = values;
    valuesOf(filter, exclusionOf(part).value_or(part))->removeIf([&values](const QString &value) {
        return values.contains(value);
    });
}

FilterPart partOf(TargetLevel level)
{
    switch (level) {
    case TargetLevel::Project:
        return FilterPart::Project;
    case TargetLevel::Environment:
        return FilterPart::Environment;
    case TargetLevel::Leaf:
        break;
    }
    return FilterPart::TargetId;
}

QStringList splitIds(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList ids = text.split(separators, Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

// A section that is a single line of text.
class LabeledBox final : public FilterSection
{
public:
    LabeledBox(const QString &title, const QString &name, QWidget *parent)
        : FilterSection(title, parent), m_box(new SearchBox(this))
    {
        m_box->setObjectName(name);
        setControl(m_box);
        body()->addWidget(m_box);
    }
    [[nodiscard]] SearchBox *box() const { return m_box; }

private:
    SearchBox *m_box;
};

} // namespace

FilterPanel::FilterPanel(Workspace &workspace, QWidget *parent) : QScrollArea(parent), m_workspace(workspace)
{
    setObjectName("filterPanel"_L1);
    setAccessibleName(tr("Filter"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(216);

    buildSections();
    connectSections();
    connectWorkspace();
    showSeenValues();
    showCounts();
    showFilter();
    m_note->showStatus(m_workspace.list().status());
}

void FilterPanel::buildSections()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(12);

    auto *searchSection = new LabeledBox(tr("Search"), u"filterSearch"_s, content);
    m_search = searchSection->box();
    m_search->setPlaceholderText(tr("Any field and both documents"));
    m_time = new TimeSection(content);
    makeChoices(content);
    m_cascade = new CascadeSection(m_workspace.cascade(), content);
    auto *targetIdSection = new LabeledBox(tr("Target id"), u"filterTargetId"_s, content);
    m_targetId = targetIdSection->box();
    m_note = new PushdownNote(content);

    layout->addWidget(makeHeader(content));
    for (QWidget *section :
         std::initializer_list<QWidget *>{searchSection, m_time, m_eventTypes, m_outcomes, m_targetTypes, m_cascade,
                                          m_environmentTypes, m_subTargetTypes, m_origins, m_actors, targetIdSection, m_note})
        layout->addWidget(section);
    layout->addStretch(1);
    setWidget(content);
}

void FilterPanel::makeChoices(QWidget *parent)
{
    m_eventTypes = new ChoiceSection(tr("Event type"), u"filterEventType"_s, tr("All event types"),
                                     eventTypeChoiceWords(), parent);
    m_outcomes = new ChoiceSection(tr("Outcome"), u"filterOutcome"_s, tr("All outcomes"),
                                   {outcomeChoiceWords, {}, outcomeChoiceIcon}, parent);
    m_targetTypes = new ChoiceSection(tr("Target type"), u"filterTargetType"_s, tr("All target types"),
                                      {targetTypeWords, {}, targetTypeIcon}, parent);
    m_targetTypes->sortByName();
    m_environmentTypes = new ChoiceSection(tr("Environment type"), u"filterEnvironmentType"_s, tr("All environment types"),
                                           {humanName, {}, {}}, parent);
    m_subTargetTypes = new ChoiceSection(tr("Sub target type"), u"filterSubTargetType"_s,
                                         tr("All sub target types"), {targetTypeWords, {}, {}}, parent);
    m_origins = new ChoiceSection(tr("Origin"), u"filterOrigin"_s, tr("All origins"),
                                  {originWords, {}, originIcon}, parent);
    m_actors = new ChoiceSection(tr("Actor"), u"filterActor"_s, tr("Everyone"), {asIs, {}, {}}, parent);
    m_actors->sortByName();
    m_actors->setEmptyText(tr("Nobody has been seen yet."));
    m_actorText = new SearchBox(m_actors);
    m_actorText->setObjectName("filterActorText"_L1);
    m_actorText->setAccessibleName(tr("Actor contains"));
    m_actorText->setPlaceholderText(tr("Contains"));
    m_actors->addBelow(m_actorText);
}

QWidget *FilterPanel::makeHeader(QWidget *parent)
{
    auto *header = new QWidget(parent);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new PlainLabel(tr("Filter"), header);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_clearAll = new QToolButton(header);
    m_clearAll->setObjectName("filterClearAll"_L1);
    m_clearAll->setText(tr("Clear all"));
    m_clearAll->setAutoRaise(true);
    layout->addWidget(title, 1);
    layout->addWidget(m_clearAll);
    return header;
}

void FilterPanel::connectSections()
{
    connect(m_search, &SearchBox::edited, this,
            [this](const QString &text) { edit([&](FilterState &filter) { filter.text = text; }); });
    connect(m_search, &SearchBox::leaveRequested, this, &FilterPanel::returnRequested);
    connect(m_time, &TimeSection::edited, this,
            [this](const TimeChoice &time) { edit([&](FilterState &filter) { filter.time = time; }); });
    connectChoices();
    connect(m_actorText, &SearchBox::edited, this,
            [this](const QString &text) { edit([&](FilterState &filter) { filter.actorText = text; }); });
    connect(m_targetId, &SearchBox::edited, this, [this](const QString &text) {
        edit([&](FilterState &filter) { filter.targetIds = splitIds(text); });
    });
    connect(m_clearAll, &QToolButton::clicked, this,
            [this] { edit([](FilterState &filter) { filter = FilterState{}; }); });
    connect(m_note, &PushdownNote::loadRequested, this, [this] { m_workspace.list().loadMore(); });
}

std::array<std::pair<ChoiceSection *, FilterPart>, 7> FilterPanel::choices() const
{
    return {{{m_eventTypes, FilterPart::EventType},
             {m_outcomes, FilterPart::Outcome},
             {m_targetTypes, FilterPart::TargetType},
             {m_environmentTypes, FilterPart::EnvironmentType},
             {m_subTargetTypes, FilterPart::SubTargetType},
             {m_origins, FilterPart::Origin},
             {m_actors, FilterPart::Actor}}};
}

void FilterPanel::connectChoices()
{
    for (const auto &[section, part] : choices()) {
        connect(section, &ChoiceSection::tickedChanged, this, [this, part = part](const QStringList &values) {
            edit([&](FilterState &filter) { choose(filter, part, values); });
        });
        connect(section, &ChoiceSection::excludeToggled, this,
                [this, part = part](const QString &value) { toggleExcluded(part, value); });
    }
    connect(m_cascade, &CascadeSection::chosen, this, [this](TargetLevel level, const QStringList &ids) {
        edit([&](FilterState &filter) { filter = m_workspace.cascade().selected(filter, level, ids); });
    });
    connect(m_cascade, &CascadeSection::excludeToggled, this,
            [this](TargetLevel level, const QString &id) { toggleExcluded(partOf(level), id); });
}

void FilterPanel::connectWorkspace()
{
    connect(&m_workspace, &Workspace::filterChanged, this, &FilterPanel::showFilter);
    connect(&m_workspace, &Workspace::connectionChanged, this, [this] {
        const std::optional<Organization> organization = m_workspace.organization();
        m_time->setRetentionDays(organization ? organization->retentionDays : std::nullopt);
    });
    connect(&m_workspace.list(), &EventList::seenValuesChanged, this, &FilterPanel::showSeenValues);
    connect(&m_workspace.overview(), &EventOverview::changed, this, &FilterPanel::showCounts);
    connect(&m_workspace.list(), &EventList::statusChanged, this,
            [this] { m_note->showStatus(m_workspace.list().status()); });
}

void FilterPanel::setTimeZone(const QTimeZone &zone)
{
    m_time->setTimeZone(zone);
}

void FilterPanel::focusSearch()
{
    ensureWidgetVisible(m_search);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// The workspace's filter is the one truth: what a control says is put into a copy of it and handed over.
void FilterPanel::edit(const std::function<void(FilterState &)> &change)
{
    if (m_following)
        return;
    FilterState filter = m_workspace.filter();
    change(filter);
    m_workspace.setFilter(filter);
}

void FilterPanel::showFilter()
{
    const QScopedValueRollback following(m_following, true);
    const FilterState &filter = m_workspace.filter();
    m_search->showText(filter.text);
    m_time->showChoice(filter.time);
    for (const auto &[section, part] : choices()) {
        section->setTicked(*valuesOf(filter, part));
        section->setExcluded(*valuesOf(filter, exclusionOf(part).value_or(part)));
    }
    m_cascade->showFilter(filter);
    m_actorText->showText(filter.actorText);
    if (splitIds(m_targetId->text()) != filter.targetIds)
        m_targetId->showText(filter.targetIds.join(", "_L1));
    m_clearAll->setEnabled(!filter.isEmpty());
}

void FilterPanel::toggleExcluded(FilterPart part, const QString &value)
{
    edit([&](FilterState &filter) {
        QStringList &excluded = *valuesOf(filter, exclusionOf(part).value_or(part));
        if (excluded.removeAll(value) > 0)
            return;
        excluded.append(value);
        valuesOf(filter, part)->removeAll(value);
    });
}

void FilterPanel::showCounts()
{
    const EventOverview &overview = m_workspace.overview();
    if (!overview.isCurrent())
        return; // the answer is a few milliseconds away
    const auto countsOf = [&overview](Facet facet) {
        ValueCounts counts {{}, overview.knowsOthers(facet)};
        for (const FacetCount &count : overview.overview().counts(facet))
            counts.counts.insert(count.value, count.count);
        return counts;
    };
    m_eventTypes->setCounts(countsOf(Facet::EventType));
    m_outcomes->setCounts(countsOf(Facet::Outcome));
    m_targetTypes->setCounts(countsOf(Facet::TargetType));
    m_environmentTypes->setCounts(countsOf(Facet::EnvironmentType));
    m_cascade->setCounts(TargetLevel::Project, countsOf(Facet::Project));
    m_cascade->setCounts(TargetLevel::Environment, countsOf(Facet::Environment));
    m_cascade->setCounts(TargetLevel::Leaf, countsOf(Facet::Target));
    m_subTargetTypes->setCounts(countsOf(Facet::SubTargetType));
    m_origins->setCounts(countsOf(Facet::Origin));
    m_actors->setCounts(countsOf(Facet::Actor));
}

void FilterPanel::showSeenValues()
{
    const QScopedValueRollback following(m_following, true);
    const EventList &list = m_workspace.list();
    m_eventTypes->setChoices(eventTypeChoices(list.seenValues(IndexField::EventType)));
    // The last one is that of events without an outcome.
    m_outcomes->setChoices({{u"failed"_s, {}}, {u"succeeded"_s, {}}, {u"queued"_s, {}}, {u"requested"_s, {}}, {QString(), {}}});
    m_targetTypes->setChoices(flatChoices(FilterKey::TargetType, list.seenValues(IndexField::TargetType)));
    m_environmentTypes->setChoices(
        flatChoices(FilterKey::EnvironmentType, list.seenValues(IndexField::EnvironmentType)));
    m_subTargetTypes->setChoices(flatChoices(FilterKey::SubTargetType, list.seenValues(IndexField::SubTargetType)));
    m_origins->setChoices(flatChoices(FilterKey::Origin, list.seenValues(IndexField::Origin)));
    m_actors->setChoices(flatChoices(FilterKey::Actor, list.seenValues(IndexField::TriggeredBy)));
}

} // namespace Backtrail
