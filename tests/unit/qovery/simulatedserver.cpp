// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/qovery/simulatedserver.h"

#include "models/domain/openenum.h"

#include <QPointer>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

class SimulatedServer::Fetcher final : public PageFetcher
{
public:
    explicit Fetcher(SimulatedServer &server)
        : m_server(server)
    {
    }
    Request fetch(const PageRequest &request, std::function<void(Result<DecodedPage>)> done,
                  std::function<void(const RequestNote &)>) override
    {
        m_server.m_requests.push_back(request);
        auto work = std::make_unique<Context>();
        QMetaObject::invokeMethod(
            &work->object,
            [this, request, done = std::move(done)] {
                const auto number = static_cast<int>(m_server.m_requests.size());
                if (m_server.m_failEvery > 0 && number % m_server.m_failEvery == 0)
                    done(Error {ErrorKind::TimedOut, {}, 0, std::nullopt});
                else
                    done(m_server.answer(request));
            },
            Qt::QueuedConnection);
        return Request(std::move(work));
    }

private:
    struct Context final : Request::Work
    {
        QObject object;
    };
    SimulatedServer &m_server;
};

SimulatedServer::SimulatedServer(std::vector<SimulatedEvent> events, ServerManners manners, int pageSize, unsigned seed)
    : m_events(std::move(events))
    , m_manners(manners)
    , m_pageSize(pageSize)
    , m_random(seed)
{
    std::ranges::stable_sort(m_events, std::ranges::greater {}, &SimulatedEvent::ns);
}

std::unique_ptr<PageFetcher> SimulatedServer::fetcher()
{
    return std::make_unique<Fetcher>(*this);
}

bool SimulatedServer::matches(const SimulatedEvent &event, const PageRequest &request) const
{
    const EventQuery &query = request.query;
    const Timestamp time {event.ns};
    if ((query.targetType && *query.targetType != event.targetType) || (query.eventType && *query.eventType != event.eventType)
        || (query.origin && *query.origin != event.origin)
        || (query.subTargetType && *query.subTargetType != event.subTargetType))
        return false;
    if (!request.continueToken.isEmpty()) {
        const std::int64_t token = request.continueToken.toLongLong();
        if (event.ns > token || (m_manners.tokenIsExclusive && event.ns == token))
            return false;
    }
    if (m_manners.ignoresWindow)
        return true;
    if (request.fromSeconds) {
        const Timestamp from = Timestamp::fromSeconds(*request.fromSeconds);
        if (time < from || (m_manners.fromIsExclusive && time == from))
            return false;
    }
    if (!request.toSeconds)
        return true;
    const Timestamp to = Timestamp::fromSeconds(*request.toSeconds);
    switch (m_manners.toBound) {
    case ServerManners::Bound::Exclusive:
        return time < to;
    case ServerManners::Bound::Inclusive:
        return time <= to;
    case ServerManners::Bound::WholeSeconds:
        return time.floorSeconds() <= *request.toSeconds;
    }
    return false;
}

bool SimulatedServer::isRefused(const QString &targetType)
{
    if (m_manners.refuses.contains(targetType))
        return m_refusals[targetType]++ < m_manners.refusals;
    return m_manners.refusesUnknown
        && std::ranges::find(knownTargetTypes(), targetType.toStdString()) == knownTargetTypes().end();
}

Result<DecodedPage> SimulatedServer::answer(const PageRequest &request)
{
    if (m_manners.refusesWindow && request.toSeconds && !request.fromSeconds)
        return Error {ErrorKind::RequestRefused, u"both bounds or none"_s, 422, std::nullopt};
    if (request.query.targetType && isRefused(*request.query.targetType))
        return Error {ErrorKind::RequestRefused, u"no such target type"_s, 400, std::nullopt};
    std::vector<SimulatedEvent> found;
    std::ranges::copy_if(m_events, std::back_inserter(found),
                         [&](const SimulatedEvent &event) { return matches(event, request); });
    if (m_manners.ties == ServerManners::Ties::Shuffled) {
        std::ranges::shuffle(found, m_random);
        std::ranges::stable_sort(found, std::ranges::greater {}, &SimulatedEvent::ns);
    }
    const int wanted = m_manners.ignoresPageSize ? m_pageSize : request.pageSize;
    const bool isLater = m_manners.largestLater > 0 && m_requests.size() > 3;
    const auto size = static_cast<std::size_t>(std::min(wanted, isLater ? m_manners.largestLater : m_manners.largestPage));
    return EventDecoder().decodePage(page(found, std::min(size, found.size())));
}

QByteArray SimulatedServer::page(const std::vector<SimulatedEvent> &found, std::size_t count) const
{
    QByteArray json = "{\"events\":["_ba;
    for (std::size_t i = 0; i < count; ++i) {
        const SimulatedEvent &event = found[i];
        if (isHidden(event))
            continue;
        json += (json.endsWith('[') ? "" : ",");
        json += u"{\"id\":\"%1\",\"timestamp\":\"%2\",\"target_type\":\"%3\",\"event_type\":\"%4\",\"origin\":\"%5\""_s
                    .arg(event.id(), Timestamp {event.ns}.toRfc3339(), event.targetType, event.eventType, event.origin)
                    .toUtf8();
        if (!event.subTargetType.isEmpty())
            json += ",\"sub_target_type\":\"" + event.subTargetType.toUtf8() + '"';
        json += '}';
    }
    json += "]";
    if (count > 0 && (found.size() > count || m_manners.alwaysLinks)) {
        json += ",\"links\":{\"next\":\"https://elsewhere.example/x?pageSize=7&continueToken="
            + QByteArray::number(qint64(found[count - 1].ns)) + "&eventType=NONSENSE\"}";
    }
    return json + "}";
}

} // namespace Backtrail
