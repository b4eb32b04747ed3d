// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/filteroptions.h"

#include "app/options/optiontext.h"
#include "app/options/timevalue.h"
#include "models/domain/openenum.h"
#include "models/filter/filterlanguage.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> optionalValue(const ParsedOptions &options, Option option)
{
    if (!options.isSet(option))
        return std::nullopt;
    return options.value(option);
}

// The filter's text, and below it what is marked: the place of the mistake.
QString pointed(const QString &text, const FilterError &error)
{
    constexpr qsizetype shownAround = 60;
    const qsizetype from = qMax<qsizetype>(0, error.position - shownAround);
    const QString before = visibleText(text.mid(from, error.position - from));
    const QString marked = visibleText(text.mid(error.position, error.length));
    const QString after = visibleText(text.mid(error.position + error.length, shownAround));
    return u"\n    "_s + before + marked + after + u"\n    "_s + QString(before.size(), u' ')
        + QString(qMax<qsizetype>(1, marked.size()), u'^');
}

// Both must hold: the options and the text are put together as one text.
Result<FilterState> withExpression(const FilterState &filter, const QString &text)
{
    const FilterReading reading = parseFilter(text);
    if (reading.error) {
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "--filter, character %1: %2"))
                              .arg(reading.error->position + 1)
                              .arg(reading.error->sentence)
                          + pointed(text, *reading.error));
    }
    if (filter.isEmpty())
        return reading.state;
    return parseFilter(QString(filterText(filter) + u' ' + filterText(reading.state))).state;
}

} // namespace

Result<TimeRange> rangeFromOptions(const ParsedOptions &options, Timestamp now)
{
    TimeRange range;
    if (options.isSet(Option::From)) {
        const Result<Timestamp> from = parseTimeValue(options.value(Option::From), now, u"from"_s);
        if (!from)
            return from.error();
        range.from = *from;
    }
    if (options.isSet(Option::To)) {
        const Result<Timestamp> to = parseTimeValue(options.value(Option::To), now, u"to"_s);
        if (!to)
            return to.error();
        range.to = *to;
    }
    if (range.from && range.to && *range.to <= *range.from)
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options", "--to has to be later than --from.")));
    return range;
}

Result<FilterState> filterFromOptions(const ParsedOptions &options, Timestamp now)
{
    const Result<TimeRange> range = rangeFromOptions(options, now);
    if (!range)
        return range.error();
    FilterState filter;
    filter.time.absolute = *range;
    filter.eventTypes = options.values(Option::EventType);
    filter.targetTypes = options.values(Option::TargetType);
    filter.targetIds = options.values(Option::TargetId);
    filter.subTargetTypes = options.values(Option::SubTargetType);
    filter.actors = options.values(Option::TriggeredBy);
    filter.origins = options.values(Option::Origin);
    filter.projectIds = options.values(Option::Project);
    filter.environmentIds = options.values(Option::Environment);
    filter.text = options.value(Option::Search);
    if (!options.isSet(Option::Filter))
        return filter;
    return withExpression(filter, options.value(Option::Filter));
}

Result<TargetQuery> targetQueryFromOptions(const ParsedOptions &options, Timestamp now)
{
    const Result<TimeRange> range = rangeFromOptions(options, now);
    if (!range)
        return range.error();
    TargetQuery query;
    query.range = *range;
    query.eventType = optionalValue(options, Option::EventType);
    query.targetType = optionalValue(options, Option::TargetType);
    query.triggeredBy = optionalValue(options, Option::TriggeredBy);
    query.origin = optionalValue(options, Option::Origin);
    query.projectId = optionalValue(options, Option::Project);
    query.environmentId = optionalValue(options, Option::Environment);

    if (!query.targetType) {
        return usageError(optionsText(QT_TRANSLATE_NOOP(
            "Options", "Say whose targets to list: --target-type TYPE, such as CONTAINER or CLUSTER.")));
    }
    const bool isService = isServiceType(*query.targetType);
    const bool isEnvironment = *query.targetType == "ENVIRONMENT"_L1;
    if (query.projectId && !isService && !isEnvironment) {
        return usageError(
            optionsText(QT_TRANSLATE_NOOP("Options",
                                          "Targets of the type %1 lie in no project: leave --project out."))
                .arg(shownInput(*query.targetType)));
    }
    if (query.environmentId && !isService) {
        return usageError(
            optionsText(
                QT_TRANSLATE_NOOP("Options",
                                  "Targets of the type %1 lie in no environment: leave --environment out."))
                .arg(shownInput(*query.targetType)));
    }
    if (query.environmentId && !query.projectId) {
        return usageError(optionsText(QT_TRANSLATE_NOOP(
            "Options", "--environment needs the project it lies in as well: --project ID.")));
    }
    if ((isService || isEnvironment) && !query.projectId)
        query.level = TargetQuery::Level::Project;
    else if ((isService || isEnvironment) && !query.environmentId)
        query.level = TargetQuery::Level::Environment;
    return query;
}

} // namespace Backtrail
