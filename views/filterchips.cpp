// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filterchips.h"

#include "models/domain/openenum.h"
#include "models/session/targetcascade.h"
#include "views/eventwords.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedValues = 2; // the rest is counted

struct ChipText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::FilterChip)
};

QStringList mapped(const QStringList &values, const std::function<QString(const QString &)> &toWords)
{
    QStringList result;
    for (const QString &value : values)
        result.append(toWords(value));
    return result;
}

QString lastWords(std::chrono::seconds length)
{
    using namespace std::chrono;
    const auto count = [&](seconds unit) { return int(length / unit); };
    if (length >= days(2) && length % days(1) == 0s)
        return ChipText::tr("Last %n days", nullptr, count(days(1)));
    if (length >= hours(2) && length % hours(1) == 0s)
        return ChipText::tr("Last %n hours", nullptr, count(hours(1)));
    if (length == hours(1))
        return ChipText::tr("Last hour");
    if (length % minutes(1) == 0s)
        return ChipText::tr("Last %n minutes", nullptr, count(minutes(1)));
    return ChipText::tr("Last %n seconds", nullptr, int(length.count()));
}

QStringList valueWords(const FilterState &filter, FilterPart part, const NameOf &nameOf,
                       const QTimeZone &zone)
{
    const auto name = [&nameOf](const QString &id) {
        const QString known = nameOf(id);
        return known.isEmpty() ? id : known;
    };
    const FilterPart facet = inclusionOf(part).value_or(part);
    switch (facet) {
    case FilterPart::Time:
        return {timeChoiceWords(filter.time, zone)};
    case FilterPart::ActorText:
        return {filter.actorText};
    case FilterPart::Text:
        return {filter.text};
    case FilterPart::Expression:
        return {filter.expression.text()};
    default:
        break;
    }
    const QStringList *values = valuesOf(filter, part);
    if (values == nullptr)
        return {};
    const auto inWords = [facet, &name](const QString &value) {
        if (value.isEmpty())
            return ChipText::tr("none");
        switch (facet) {
        case FilterPart::EventType:
            return eventTypeWords(value);
        case FilterPart::Outcome:
            return outcomeWords(findOutcome(value).value_or(EventOutcome::None));
        case FilterPart::EnvironmentType:
            return humanName(value);
        case FilterPart::TargetType:
        case FilterPart::SubTargetType:
            return targetTypeWords(value);
        case FilterPart::Origin:
            return originWords(value);
        case FilterPart::Project:
        case FilterPart::Environment:
        case FilterPart::TargetId:
            return name(value);
        default:
            return value;
        }
    };
    return mapped(*values, inWords);
}

QString shortList(const QStringList &values)
{
    if (values.size() <= namedValues)
        return values.join(", "_L1);
    return values.first(namedValues).join(", "_L1) % " +"_L1 % QString::number(values.size() - namedValues);
}

} // namespace

QString timeChoiceWords(const TimeChoice &time, const QTimeZone &zone)
{
    if (time.last)
        return lastWords(*time.last);
    const auto &[from, to] = time.absolute;
    if (from && to) {
        const QString end = to->toDisplay(zone);
        const QString begin = from->toDisplay(zone);
        const bool isSameDay = begin.left(10) == end.left(10);
        if (from->zoneLabel(zone) != to->zoneLabel(zone)) // the clocks were changed in between
            return ChipText::tr("%1 %2 – %3 %4").arg(begin, from->zoneLabel(zone), end, to->zoneLabel(zone));
        return ChipText::tr("%1 – %2 %3").arg(begin, isSameDay ? end.mid(11) : end, to->zoneLabel(zone));
    }
    if (from)
        return ChipText::tr("from %1 %2").arg(from->toDisplay(zone), from->zoneLabel(zone));
    if (to)
        return ChipText::tr("before %1 %2").arg(to->toDisplay(zone), to->zoneLabel(zone));
    return ChipText::tr("Everything");
}

QList<FilterChip> filterChips(const FilterState &filter, const QList<FilterPart> &onLoaded,
                              const NameOf &nameOf, const QTimeZone &zone)
{
    QList<FilterChip> chips;
    for (int i = 0; i < filterPartCount; ++i) {
        const auto part = static_cast<FilterPart>(i);
        if (!isActive(filter, part))
            continue;
        const QStringList values = valueWords(filter, part, nameOf, zone);
        QString shown = shortList(values);
        QString all = values.join(", "_L1);
        if (inclusionOf(part).value_or(part) != part) {
            shown = ChipText::tr("not %1").arg(shown);
            all = ChipText::tr("not %1").arg(all);
        }
        chips.append({part, filterPartWords(part), shown, all, onLoaded.contains(part)});
    }
    return chips;
}

FilterState withoutPart(const FilterState &filter, FilterPart part, const TargetCascade &cascade)
{
    switch (part) {
    case FilterPart::TargetType:
        return TargetCascade::withTargetTypes(filter, {});
    case FilterPart::Project:
        return cascade.selected(filter, TargetLevel::Project, {});
    case FilterPart::Environment:
        return cascade.selected(filter, TargetLevel::Environment, {});
    default: {
        FilterState rest = filter;
        clear(rest, part);
        return rest;
    }
    }
}

} // namespace Backtrail
