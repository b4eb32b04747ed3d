// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoquery.h"

#include "app/demo/demogenerator.h"
#include "models/domain/openenum.h"

#include <QByteArrayList>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <span>

namespace Backtrail {

namespace {

using Parameters = std::map<std::string, std::string>;

// As web servers read them: `+` is a space, the first of several counts, an empty value is none.
Parameters readParameters(const QByteArray &query)
{
    Parameters parameters;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            continue;
        QByteArray value = pair.mid(equals + 1);
        value.replace('+', ' ');
        value = QByteArray::fromPercentEncoding(value);
        if (!value.isEmpty())
            parameters.emplace(QByteArray::fromPercentEncoding(pair.left(equals)).toStdString(), value.toStdString());
    }
    return parameters;
}

// Reads the parameters of one operation and keeps the first complaint.
class Reader
{
public:
    explicit Reader(const QByteArray &query)
        : m_parameters(readParameters(query))
    {
    }

    std::string text(const std::string &name) const
    {
        const auto found = m_parameters.find(name);
        return found == m_parameters.end() ? std::string() : found->second;
    }

    std::string oneOf(const std::string &name, std::span<const std::string_view> known, std::string_view alsoKnown)
    {
        std::string value = text(name);
        if (!value.empty() && value != alsoKnown && std::ranges::find(known, value) == known.end())
            complain("Parameter '" + name + "' has no value '" + value + "'");
        return value;
    }

    std::string uuid(const std::string &name)
    {
        std::string value = text(name);
        if (!value.empty() && !isUuid(value))
            complain("Parameter '" + name + "' must be a UUID");
        return value;
    }

    std::optional<std::int64_t> number(const std::string &name)
    {
        const std::string value = text(name);
        if (value.empty())
            return std::nullopt;
        std::int64_t result = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
        if (error != std::errc() || end != value.data() + value.size() || result < 0) {
            complain("Parameter '" + name + "' must be a number that is not negative");
            return std::nullopt;
        }
        return result;
    }

    // The API description says nanoseconds, the API's own clients send seconds: both are taken.
    std::optional<std::int64_t> instant(const std::string &name)
    {
        constexpr std::int64_t largestSeconds = 9'000'000'000;
        const std::optional<std::int64_t> value = number(name);
        return value && *value <= largestSeconds ? std::optional(*value * 1'000'000'000) : value;
    }

    void complain(std::string detail)
    {
        if (m_refusal.detail.empty())
            m_refusal.detail = std::move(detail);
    }

    [[nodiscard]] std::variant<DemoQuery, DemoRefusal> result(DemoQuery query) const
    {
        if (!m_refusal.detail.empty())
            return m_refusal;
        return query;
    }

private:
    Parameters m_parameters;
    DemoRefusal m_refusal;
};

// What both operations have.
DemoQuery readCommon(Reader &reader)
{
    static const std::vector<std::string_view> eventTypes = [] {
        std::vector<std::string_view> names;
        for (const EventTypeInfo &info : knownEventTypes())
            names.push_back(info.name);
        return names;
    }();
    DemoQuery query;
    query.eventType = reader.oneOf("eventType", eventTypes, demoUnknownEventType);
    query.targetType = reader.oneOf("targetType", knownTargetTypes(), demoUnknownTargetType);
    query.origin = reader.oneOf("origin", knownOrigins(), demoUnknownOrigin);
    query.triggeredBy = reader.text("triggeredBy");
    query.fromNs = reader.instant("fromTimestamp");
    query.toNs = reader.instant("toTimestamp");
    return query;
}

// Which of a target's parents must be named, by the reference table of the cascade.
void checkParents(Reader &reader, const DemoQuery &query)
{
    const bool isService = isServiceType(QString::fromStdString(query.targetType));
    const bool isLeaf = query.level.empty();
    const bool needsProject
        = query.level == "ENVIRONMENT" || (isLeaf && (isService || query.targetType == "ENVIRONMENT"));
    if (needsProject && query.projectId.empty())
        reader.complain("Parameter 'projectId' is mandatory when requesting an environment or a service");
    if (isLeaf && isService && query.environmentId.empty())
        reader.complain("Parameter 'environmentId' is mandatory when requesting a service");
}

} // namespace

std::variant<DemoQuery, DemoRefusal> parseEventsQuery(const QByteArray &text)
{
    Reader reader(text);
    DemoQuery query = readCommon(reader);
    query.subTargetType = reader.oneOf("subTargetType", knownSubTargetTypes(), demoUnknownSubTargetType);
    query.targetId = reader.uuid("targetId");
    query.projectId = reader.text("serviceProjectId");
    query.environmentId = reader.text("serviceEnvironmentId");
    query.continueNs = reader.number("continueToken");
    query.stepBackNs = reader.number("stepBackToken");
    if (const std::optional<std::int64_t> size = reader.number("pageSize")) {
        if (*size == 0)
            reader.complain("Parameter 'pageSize' must be at least 1");
        query.pageSize = std::min<std::size_t>(static_cast<std::size_t>(*size), demoMaxPageSize);
    }
    if (!query.targetId.empty() && query.targetType.empty())
        reader.complain("Parameter 'targetId' must be specified with the corresponding 'targetType'");
    if (query.continueNs && query.stepBackNs)
        reader.complain("Parameters 'continueToken' and 'stepBackToken' exclude each other");
    return reader.result(std::move(query));
}

std::variant<DemoQuery, DemoRefusal> parseTargetsQuery(const QByteArray &text)
{
    constexpr std::array<std::string_view, 2> levels {"PROJECT", "ENVIRONMENT"};
    Reader reader(text);
    DemoQuery query = readCommon(reader);
    query.projectId = reader.uuid("projectId");
    query.environmentId = reader.uuid("environmentId");
    query.level = reader.oneOf("targetLevelToFetch", levels, {});
    checkParents(reader, query);
    return reader.result(std::move(query));
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (isDash ? c != '-' : !isHex)
            return false;
    }
    return true;
}

} // namespace Backtrail
