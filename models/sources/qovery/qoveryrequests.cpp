// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoveryrequests.h"

#include <QUrl>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Encodes what QUrlQuery leaves alone, above all `+`, which servers read as a space.
void add(QUrlQuery &parameters, QLatin1StringView name, const QString &value)
{
    parameters.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void add(QUrlQuery &parameters, QLatin1StringView name, const std::optional<QString> &value)
{
    if (value)
        add(parameters, name, *value);
}

void add(QUrlQuery &parameters, QLatin1StringView name, std::optional<std::int64_t> seconds)
{
    if (seconds)
        add(parameters, name, QString::number(*seconds));
}

QString segment(const QString &id)
{
    return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

std::optional<std::int64_t> outerFromSeconds(const TimeRange &range)
{
    return range.from ? std::optional(range.from->floorSeconds() - 1) : std::nullopt;
}

std::optional<std::int64_t> outerToSeconds(const TimeRange &range)
{
    return range.to ? std::optional(range.to->ceilSeconds() + 1) : std::nullopt;
}

QString organizationsPath()
{
    return u"/organization"_s;
}

QString organizationPath(const QString &id)
{
    return organizationsPath() + segment(id);
}

QString eventsPath(const QString &organizationId)
{
    return organizationPath(organizationId) + "/events"_L1;
}

QString targetsPath(const QString &organizationId)
{
    return organizationPath(organizationId) + "/targets"_L1;
}

bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id != "."_L1 && id != ".."_L1;
}

QUrlQuery eventsParameters(const PageRequest &request)
{
    const EventQuery &query = request.query;
    QUrlQuery parameters;
    add(parameters, "pageSize"_L1, QString::number(request.pageSize));
    add(parameters, "fromTimestamp"_L1, request.fromSeconds);
    add(parameters, "toTimestamp"_L1, request.toSeconds);
    if (!request.continueToken.isEmpty())
        add(parameters, "continueToken"_L1, request.continueToken);
    else if (!request.stepBackToken.isEmpty())
        add(parameters, "stepBackToken"_L1, request.stepBackToken);
    add(parameters, "eventType"_L1, query.eventType);
    add(parameters, "targetType"_L1, query.targetType);
    add(parameters, "targetId"_L1, query.targetId);
    add(parameters, "subTargetType"_L1, query.subTargetType);
    add(parameters, "triggeredBy"_L1, query.triggeredBy);
    add(parameters, "origin"_L1, query.origin);
    add(parameters, "serviceProjectId"_L1, query.projectId);
    add(parameters, "serviceEnvironmentId"_L1, query.environmentId);
    return parameters;
}

QUrlQuery targetsParameters(const TargetQuery &query)
{
    QUrlQuery parameters;
    add(parameters, "fromTimestamp"_L1, outerFromSeconds(query.range));
    add(parameters, "toTimestamp"_L1, outerToSeconds(query.range));
    add(parameters, "eventType"_L1, query.eventType);
    add(parameters, "targetType"_L1, query.targetType);
    add(parameters, "triggeredBy"_L1, query.triggeredBy);
    add(parameters, "origin"_L1, query.origin);
    add(parameters, "projectId"_L1, query.projectId);
    add(parameters, "environmentId"_L1, query.environmentId);
    if (query.level) {
        const bool projects = *query.level == TargetQuery::Level::Project;
        add(parameters, "targetLevelToFetch"_L1, projects ? u"PROJECT"_s : u"ENVIRONMENT"_s);
    }
    return parameters;
}

QString parameterOfLink(const QString &link, QLatin1StringView name)
{
    const qsizetype mark = link.indexOf(u'?');
    if (mark < 0)
        return {};
    const qsizetype hash = link.indexOf(u'#', mark);
    const QStringView parameters = QStringView(link).sliced(mark + 1, (hash < 0 ? link.size() : hash) - mark - 1);
    for (const QStringView parameter : parameters.split(u'&')) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 0 || parameter.first(equals) != name)
            continue;
        // As a browser's URLSearchParams reads it, which the API's own console uses.
        QByteArray value = parameter.sliced(equals + 1).toUtf8();
        value.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(value));
    }
    return {};
}

} // namespace Backtrail
