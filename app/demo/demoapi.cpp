// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoapi.h"

#include "app/demo/demogenerator.h"
#include "app/demo/demojson.h"
#include "models/domain/timestamp.h"

#include <QByteArrayList>

#include <algorithm>
#include <string>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::int64_t second = Timestamp::nsPerSecond;

HttpResponse json(int status, QByteArray body)
{
    return {status, "application/json", std::move(body), {}};
}

HttpResponse failure(int status, std::string_view error, std::string_view detail)
{
    std::string body = "{\"status\":" + std::to_string(status) + ",\"error\":";
    appendJsonString(body, error);
    body += ",\"detail\":";
    appendJsonString(body, detail);
    body += '}';
    return json(status, QByteArray::fromStdString(body));
}

HttpResponse notFound()
{
    return failure(404, "Not Found", "Resource not found");
}

bool isSignedIn(const HttpRequest &request)
{
    const QByteArray authorization = request.header("Authorization");
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(std::max<qsizetype>(space, 0)).toLower();
    return (scheme == "token" || scheme == "bearer") && authorization.mid(space + 1).trimmed() == demoToken;
}

void appendLink(QByteArray &out, const char *name, std::optional<std::int64_t> token)
{
    out.append("/organization/").append(demoOrganizationId).append("/events?");
    out.append(name).append('=').append(QByteArray::number(qint64(*token)));
}

QByteArray organizationJson(std::int64_t nowNs)
{
    std::string out = "{\"id\":";
    appendJsonString(out, demoOrganizationId);
    out += ",\"created_at\":";
    appendJsonString(out, Timestamp {(nowNs / second - 900LL * 86'400) * second}.toRfc3339().toStdString());
    out += ",\"updated_at\":";
    appendJsonString(out, Timestamp {(nowNs / second - 40LL * 86'400) * second}.toRfc3339().toStdString());
    out += ",\"name\":";
    appendJsonString(out, demoOrganizationName);
    out += ",\"description\":\"Made up, on this machine\",\"plan\":\"BUSINESS_2025\",\"website_url\":null,"
           "\"repository\":null,\"logo_url\":null,\"icon_url\":null,\"admin_emails\":[\"jane.doe@acme.example\"],"
           "\"owner\":\"de300000-0000-4000-8000-00000000da9e\",\"billing_deployment_restriction\":null,"
           "\"organization_plan\":{\"plan\":\"BUSINESS_2025\",\"audit_logs_retention_in_days\":"
        + std::to_string(demoRetentionDays) + "}}";
    return QByteArray::fromStdString(out);
}

} // namespace

DemoApi::DemoApi(const DemoStore &store, std::function<std::int64_t()> clock, int requestsAnHour)
    : m_store(store)
    , m_clock(std::move(clock))
    , m_requestsAnHour(requestsAnHour)
{
}

HttpResponse DemoApi::respond(const HttpRequest &request)
{
    HttpResponse response = isSignedIn(request)
        ? route(request)
        : failure(401, "Unauthorized", "Access token is missing or invalid");
    addRateLimit(response);
    return response;
}

HttpResponse DemoApi::route(const HttpRequest &request) const
{
    QByteArrayList parts = request.path.split('/');
    if (parts.size() < 2 || !parts.takeFirst().isEmpty() || parts.takeFirst() != "organization" || parts.size() > 2)
        return notFound();
    const QByteArray operation = parts.size() == 2 ? parts.last() : QByteArray();
    if (parts.size() == 2 && operation != "events" && operation != "targets")
        return notFound();
    if (request.method != "GET") {
        HttpResponse response = failure(405, "Method Not Allowed", "Only GET is supported");
        response.headers.push_back({"Allow", "GET"});
        return response;
    }
    if (parts.isEmpty())
        return organizations();
    const QByteArray id = QByteArray::fromPercentEncoding(parts.first()).toLower();
    if (!isUuid(id.toStdString()))
        return notFound();
    if (id != demoOrganizationId) // the API says so for an organization that is not there as well
        return failure(403, "Forbidden", "Access forbidden");
    if (operation.isEmpty())
        return json(200, organizationJson(m_clock()));
    return operation == "events" ? events(request.query) : targets(request.query);
}

HttpResponse DemoApi::organizations() const
{
    return json(200, "{\"results\":[" + organizationJson(m_clock()) + "]}");
}

std::int64_t DemoApi::oldestNs() const
{
    return m_clock() - demoRetentionDays * 86'400LL * second;
}

HttpResponse DemoApi::events(const QByteArray &text) const
{
    const auto parsed = parseEventsQuery(text);
    if (const auto *refusal = std::get_if<DemoRefusal>(&parsed))
        return failure(422, "Unprocessable Entity", refusal->detail);
    const DemoQuery &query = *std::get_if<DemoQuery>(&parsed);
    const DemoStore::Page page = m_store.page(query, oldestNs());

    std::size_t bytes = 512;
    for (const std::string *event : page.events)
        bytes += event->size() + 1;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(bytes));
    // The last page's next link is null and the first page's previous link is left out: clients must bear both.
    out.append("{\"links\":{");
    if (page.previous) {
        out.append("\"previous\":\"");
        appendLink(out, "stepBackToken", page.previous);
        out.append("\",");
    }
    out.append("\"next\":");
    if (page.next) {
        out.append('"');
        appendLink(out, "continueToken", page.next);
        out.append('"');
    } else {
        out.append("null");
    }
    const bool reachesBeyond = query.fromNs ? *query.fromNs < oldestNs() : !page.next;
    out.append("},\"organization_max_limit_reached\":").append(reachesBeyond ? "true" : "false");
    out.append(",\"events\":[");
    for (std::size_t i = 0; i < page.events.size(); ++i) {
        if (i > 0)
            out.append(',');
        out.append(page.events[i]->data(), static_cast<qsizetype>(page.events[i]->size()));
    }
    return json(200, out.append("]}"));
}

HttpResponse DemoApi::targets(const QByteArray &text) const
{
    const auto parsed = parseTargetsQuery(text);
    if (const auto *refusal = std::get_if<DemoRefusal>(&parsed))
        return failure(422, "Unprocessable Entity", refusal->detail);
    std::string out = "{\"targets\":[";
    const char *separator = "";
    for (const DemoStore::NamedTarget &target : m_store.targets(*std::get_if<DemoQuery>(&parsed), oldestNs())) {
        out += separator;
        separator = ",";
        out += "{\"id\":";
        appendJsonString(out, target.id);
        out += ",\"name\":";
        appendJsonString(out, target.name);
        out += '}';
    }
    return json(200, QByteArray::fromStdString(out + "]}"));
}

// Counts and says, but never refuses: the demonstration has one user.
void DemoApi::addRateLimit(HttpResponse &response)
{
    const std::int64_t nowNs = m_clock();
    if (nowNs >= m_rateWindowEndNs) {
        m_rateWindowEndNs = nowNs + 3600 * second;
        m_rateUsed = 0;
    }
    m_rateUsed = std::min(m_rateUsed + 1, m_requestsAnHour);
    response.headers.push_back({"X-RateLimit-Limit", QByteArray::number(m_requestsAnHour)});
    response.headers.push_back({"X-RateLimit-Remaining", QByteArray::number(m_requestsAnHour - m_rateUsed)});
    response.headers.push_back({"X-RateLimit-Reset", QByteArray::number(qint64(m_rateWindowEndNs / second))});
}

} // namespace Backtrail
