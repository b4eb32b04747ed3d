// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/eventsrequest.h"

#include "app/cli/cliwords.h"
#include "app/cli/eventscommand.h"
#include "app/options/filteroptions.h"
#include "models/session/reading.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultLimit = 100;
constexpr int largestPage = 100;
constexpr int smallestPage = 10;
constexpr std::int64_t dayNs = 86'400 * Timestamp::nsPerSecond;

Error inputError(const QString &sentence)
{
    return Error {ErrorKind::InvalidInput, sentence, 0, {}};
}

Result<std::optional<qint64>> readLimit(const ParsedOptions &options)
{
    if (options.isSet(Option::All))
        return std::optional<qint64>();
    if (!options.isSet(Option::Limit))
        return std::optional(defaultLimit);
    bool isNumber = false;
    const qint64 limit = options.value(Option::Limit).toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return inputError(EventsCommand::tr("--limit needs a number of events from 1 on; --all lists every one."));
    return std::optional(limit);
}

Result<QList<EventColumn>> readColumns(const ParsedOptions &options, ExportFormat format)
{
    const bool hasColumns = format != ExportFormat::Json && format != ExportFormat::JsonLines;
    const QString given = options.value(Option::Columns);
    if (!hasColumns && !given.isEmpty())
        return inputError(
            EventsCommand::tr("--columns belongs to table, csv and markdown; json and jsonl give whole events."));
    QList<EventColumn> columns;
    // A file is for machines and keeps everything; a screen has room for the most telling ones.
    const bool wantsAll = given == "all"_L1 || (given.isEmpty() && format == ExportFormat::Csv);
    if (given.isEmpty() || wantsAll) {
        for (const EventColumnSpec &spec : eventColumns) {
            if (wantsAll || spec.shown)
                columns.append(spec.column);
        }
        return columns;
    }
    for (const QString &key : given.split(u',')) {
        const std::optional<EventColumn> column = findColumn(key.trimmed());
        if (!column) {
            QStringList known;
            for (const EventColumnSpec &spec : eventColumns)
                known.append(columnKey(spec.column));
            return inputError(
                EventsCommand::tr("There is no column %1. The columns are: %2.").arg(cliInput(key), known.join(", "_L1)));
        }
        columns.append(*column);
    }
    return columns;
}

// One more than asked for shows whether there is more. What is filtered here needs full pages anyway.
int pageSizeFor(const EventsRequest &request)
{
    if (!request.limit || !request.plan.onLoaded.isEmpty())
        return largestPage;
    return static_cast<int>(std::clamp<qint64>(*request.limit + 1, smallestPage, largestPage));
}

void makePlan(EventsRequest &request, Timestamp now)
{
    request.plan = planForQovery(request.filter, now, largestPage);
    TimeRange &range = request.plan.query.range;
    request.range = range;
    if (!request.filter.time.resolve(now).to && !request.plan.fixedTime.to)
        request.range.to.reset();
    range.from = range.from.value_or(std::min(beginningOfHistory, range.to.value_or(endOfTime)));
    range.to = range.to.value_or(Timestamp {now.ns + dayNs});
    request.plan.query.pageSize = pageSizeFor(request);
}

} // namespace

Result<EventsRequest> eventsRequestFrom(const ParsedOptions &options, Timestamp now)
{
    EventsRequest request;
    const Result<FilterState> filter = filterFromOptions(options, now);
    if (!filter)
        return filter.error();
    request.filter = *filter;
    const Result<std::optional<qint64>> limit = readLimit(options);
    if (!limit)
        return limit.error();
    request.limit = *limit;
    if (options.isSet(Option::EventFormat)) {
        const QString key = options.value(Option::EventFormat);
        const std::optional<ExportFormat> format = parseExportFormat(key);
        if (!format)
            return inputError(
                EventsCommand::tr("--format can be table, json, jsonl, csv or markdown, not %1.").arg(cliInput(key)));
        request.format = *format;
    }
    const Result<QList<EventColumn>> columns = readColumns(options, request.format);
    if (!columns)
        return columns.error();
    request.columns = *columns;
    makePlan(request, now);
    return request;
}

} // namespace Backtrail
