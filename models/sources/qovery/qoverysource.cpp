// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoverysource.h"

#include "models/net/credential.h"
#include "models/runtime/workerpool.h"
#include "models/sources/qovery/qoverylists.h"
#include "models/sources/qovery/qoveryrequests.h"
#include "models/sources/qovery/qoverywalk.h"

#include <QCoreApplication>

namespace Backtrail {

namespace {

Error unusableId()
{
    return {ErrorKind::InvalidInput, QCoreApplication::translate("QoverySource", "No organization is chosen."), 0,
            std::nullopt};
}

// A request and then the decoding of its answer, as one handle.
class Steps
{
public:
    void set(Request step) { m_step = std::move(step); }

    static Request handle(const std::shared_ptr<Steps> &steps) { return Request(std::make_unique<Work>(steps)); }

private:
    class Work final : public Request::Work
    {
    public:
        explicit Work(std::shared_ptr<Steps> steps)
            : m_steps(std::move(steps))
        {
        }
        ~Work() override { m_steps->m_step.cancel(); }

    private:
        std::shared_ptr<Steps> m_steps;
    };

    Request m_step;
};

// GET, then `decode` in a worker. Silent once the client is gone.
template<typename T>
Request getDecoded(const std::shared_ptr<HttpClient> &client, const QString &path, const QUrlQuery &parameters,
                   std::function<Result<T>(const HttpReply &)> decode, std::function<void(Result<T>)> done,
                   std::function<void(const RequestNote &)> note = {})
{
    const auto steps = std::make_shared<Steps>();
    const std::weak_ptr<Steps> weak = steps;
    steps->set(client->get(
        path, parameters,
        [weak, owner = std::weak_ptr(client), decode = std::move(decode),
         done = std::move(done)](const Result<HttpReply> &reply) {
            const std::shared_ptr<Steps> current = weak.lock();
            if (!current)
                return;
            if (!reply) {
                done(reply.error());
                return;
            }
            current->set(runInWorker<Result<T>>(
                [decode, reply = *reply](const CancelFlag &) { return decode(reply); },
                [owner, done](Result<T> &&decoded) {
                    if (!owner.expired())
                        done(std::move(decoded));
                }));
        },
        std::move(note)));
    return Steps::handle(steps);
}

Result<DecodedPage> decodeEvents(const HttpReply &reply)
{
    Result<DecodedPage> page = EventDecoder().decodePage(reply.body);
    if (page)
        page->answeredAt = reply.serverDate;
    return page;
}

// For answers of which only the body matters.
template<typename T>
std::function<Result<T>(const HttpReply &)> ofBody(Result<T> (*decode)(const QByteArray &))
{
    return [decode](const HttpReply &reply) { return decode(reply.body); };
}

template<typename T>
Request refuse(std::function<void(Result<T>)> done)
{
    return runInWorker<Result<T>>([](const CancelFlag &) { return Result<T>(unusableId()); },
                                  [done = std::move(done)](Result<T> &&result) { done(std::move(result)); });
}

// Walks may outlive their source; their requests do not.
class HttpPageFetcher final : public PageFetcher
{
public:
    HttpPageFetcher(std::weak_ptr<HttpClient> client, const QString &organizationId)
        : m_client(std::move(client))
        , m_organizationId(organizationId)
    {
    }
    Request fetch(const PageRequest &request, std::function<void(Result<DecodedPage>)> done,
                  std::function<void(const RequestNote &)> note) override
    {
        const std::shared_ptr<HttpClient> client = m_client.lock();
        if (!client)
            return {};
        if (!isUsableId(m_organizationId))
            return refuse<DecodedPage>(std::move(done));
        return getDecoded<DecodedPage>(
            client, eventsPath(m_organizationId), eventsParameters(request),
            decodeEvents, std::move(done), std::move(note));
    }

private:
    std::weak_ptr<HttpClient> m_client;
    QString m_organizationId;
};

class QoverySource final : public Source
{
public:
    QoverySource(std::shared_ptr<HttpClient> client, QString organizationId)
        : m_client(std::move(client))
        , m_organizationId(std::move(organizationId))
    {
    }

    std::unique_ptr<EventWalk> walk(const EventQuery &query) override
    {
        m_habits->beginWalk();
        return std::make_unique<QoveryWalk>(query, std::make_unique<HttpPageFetcher>(m_client, m_organizationId), m_habits);
    }
    RateBudget budget() const override { return m_client->budget(); }

    Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done) override
    {
        if (!isUsableId(m_organizationId))
            return refuse<TargetList>(std::move(done));
        return getDecoded<TargetList>(m_client, targetsPath(m_organizationId), targetsParameters(query), ofBody(decodeTargets),
                                      std::move(done));
    }
    Request organizations(std::function<void(Result<OrganizationList>)> done) override
    {
        return getDecoded<OrganizationList>(m_client, organizationsPath(), {}, ofBody(decodeOrganizations), std::move(done));
    }
    Request organization(const QString &id, std::function<void(Result<Organization>)> done) override
    {
        if (!isUsableId(id))
            return refuse<Organization>(std::move(done));
        return getDecoded<Organization>(m_client, organizationPath(id), {}, ofBody(decodeOrganization), std::move(done));
    }

private:
    std::shared_ptr<HttpClient> m_client;
    QString m_organizationId;
    std::shared_ptr<ServerHabits> m_habits = std::make_shared<ServerHabits>();
};

} // namespace

Result<std::shared_ptr<Source>> makeQoverySource(const Connection &connection, const Secret &token, Clock &clock,
                                                 const HttpLimits &limits)
{
    const Result<QUrl> baseUrl = checkedBaseUrl(connection.url);
    if (!baseUrl)
        return baseUrl.error();
    const Result<Credential> credential = credentialOf(token, connection.tokenScheme);
    if (!credential)
        return credential.error();
    HttpEndpoint endpoint {*baseUrl, credential->scheme, credential->token, connection.extraCaFile};
    auto client = std::make_shared<HttpClient>(std::move(endpoint), limits, clock);
    return std::shared_ptr<Source>(std::make_shared<QoverySource>(std::move(client), connection.organizationId));
}

TokenScheme automaticScheme(const Secret &token)
{
    return schemeOfToken(token);
}

} // namespace Backtrail
