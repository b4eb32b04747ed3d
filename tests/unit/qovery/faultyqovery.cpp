// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/qovery/faultyqovery.h"

#include "models/domain/openenum.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t second = Timestamp::nsPerSecond;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString questionOf(const PageRequest &request)
{
    return u"%1|%2|%3|%4|%5|%6|%7"_s.arg(request.fromSeconds.value_or(0))
        .arg(request.toSeconds.value_or(0))
        .arg(request.continueToken, request.query.targetType.value_or(QString()), request.query.eventType.value_or(QString()),
             request.query.origin.value_or(QString()), request.query.subTargetType.value_or(QString()));
}

} // namespace

class FaultyQovery::Fetcher final : public PageFetcher
{
public:
    explicit Fetcher(FaultyQovery &server)
        : m_server(server)
    {
    }
    Request fetch(const PageRequest &request, std::function<void(Result<DecodedPage>)> done,
                  std::function<void(const RequestNote &)>) override
    {
        ++m_server.m_requests;
        auto work = std::make_unique<Context>();
        QMetaObject::invokeMethod(
            &work->object, [this, request, done = std::move(done)] { done(m_server.answer(request)); },
            Qt::QueuedConnection);
        return Request(std::move(work));
    }

private:
    struct Context final : Request::Work
    {
        QObject object;
    };
    FaultyQovery &m_server;
};

FaultyQovery::FaultyQovery(FakeClock &clock, unsigned seed)
    : m_clock(clock)
    , m_random(seed)
{
    tokenIsExclusive = chance(50);
    tellsTime = chance(75);
    pageSize = 4 + int(m_random() % 5);
    const std::int64_t skews[] {0, 0, 1, -1, 600, -600, 3 * 3600};
    m_skewNs = skews[m_random() % 7] * second;
    makeEvents();
}

std::unique_ptr<EventWalk> FaultyQovery::walk(const EventQuery &query)
{
    m_habits->beginWalk();
    return std::make_unique<QoveryWalk>(query, std::make_unique<Fetcher>(*this), m_habits);
}

Timestamp FaultyQovery::now() const
{
    return {m_clock.now().ns + m_skewNs};
}

bool FaultyQovery::chance(int inHundred)
{
    return int(m_random() % 100) < inHundred;
}

// Three hours back and half an hour ahead: lonely ones, crowded seconds, bursts in one instant, some that come late.
void FaultyQovery::makeEvents()
{
    const auto types = knownTargetTypes();
    std::int64_t time = now().ns - 3 * 3600 * second;
    const std::int64_t end = now().ns + 1800 * second;
    while (time < end) {
        const int kind = int(m_random() % 10);
        time += (kind < 6 ? std::int64_t(m_random() % 400) : std::int64_t(m_random() % 20)) * second + 1000
            + std::int64_t(m_random() % 1'000'000) * 1000;
        const int burst = kind == 9 ? 1 + int(m_random() % 12) : 1 + int(m_random() % 2);
        for (int i = 0; i < burst; ++i) {
            Event event;
            event.ns = time;
            event.visibleFrom = time + (chance(20) ? std::int64_t(m_random() % 100) * second : 0);
            event.number = int(m_events.size());
            event.type = toText(types[m_random() % types.size()]);
            event.eventType = toText(knownEventTypes()[m_random() % 5].name);
            event.subType = toText(knownSubTargetTypes()[m_random() % knownSubTargetTypes().size()]);
            event.origin = toText(knownOrigins()[m_random() % knownOrigins().size()]);
            // One of both at most: what has two such types no question brings.
            if (burst > 3 && chance(10))
                (chance(50) ? event.type : event.eventType) = u"SPACESHIP"_s;
            m_events.push_back(event);
        }
    }
    std::ranges::stable_sort(m_events, std::ranges::greater {}, &Event::ns);
}

std::vector<FaultyQovery::Event> FaultyQovery::found(const PageRequest &request) const
{
    std::vector<Event> all;
    const std::int64_t token = request.continueToken.toLongLong();
    for (const Event &event : m_events) {
        if (event.visibleFrom > now().ns || event.ns < retentionEdge().ns)
            continue;
        if (!request.continueToken.isEmpty() && (event.ns > token || (tokenIsExclusive && event.ns == token)))
            continue;
        if ((request.fromSeconds && event.ns < *request.fromSeconds * second)
            || (request.toSeconds && event.ns >= *request.toSeconds * second))
            continue;
        if ((request.query.targetType && *request.query.targetType != event.type)
            || (request.query.eventType && *request.query.eventType != event.eventType)
            || (request.query.subTargetType && *request.query.subTargetType != event.subType)
            || (request.query.origin && *request.query.origin != event.origin))
            continue;
        all.push_back(event);
    }
    return all;
}

FaultyQovery::Answer FaultyQovery::honestAnswer(const PageRequest &request)
{
    std::vector<Event> all = found(request);
    const auto size = std::min(all.size(), std::size_t(std::min(pageSize, request.pageSize)));
    const bool isCut = all.size() > size;
    std::int64_t token = size > 0 ? all[size - 1].ns : 0;
    if (isCut && chance(rates.droppedPages))
        token = all[std::min(all.size() - 1, size + size / 2)].ns;
    all.resize(size);
    if (size > 1 && chance(rates.swappedOrder))
        std::swap(all[m_random() % size], all[m_random() % size]);
    const std::size_t garbage = chance(rates.garbage) ? m_random() % (size + 1) : size;
    QByteArray json = "{\"events\":["_ba;
    for (std::size_t i = 0; i < size; ++i) {
        json += i == 0 ? "" : ",";
        if (i == garbage)
            json += "[\"garbage\"," + QByteArray::number(int(m_random() % 1000)) + "]";
        else
            json += u"{\"id\":\"%1\",\"timestamp\":\"%2\",\"target_type\":\"%3\",\"sub_target_type\":\"%4\","
                    "\"event_type\":\"%5\",\"origin\":\"%6\"}"_s
                        .arg(QString::fromLatin1(all[i].id()), Timestamp {all[i].ns}.toRfc3339(), all[i].type,
                             all[i].subType, all[i].eventType, all[i].origin)
                        .toUtf8();
    }
    json += "]";
    if (isCut)
        json += ",\"links\":{\"next\":\"/x?continueToken=" + QByteArray::number(qint64(token)) + "\"}";
    const bool isLimited = !request.fromSeconds || *request.fromSeconds * second < retentionEdge().ns;
    json += isLimited ? ",\"organization_max_limit_reached\":true}" : "}";
    return {json, now()};
}

Result<DecodedPage> FaultyQovery::answer(const PageRequest &request)
{
    if (chance(rates.failures)) {
        const ErrorKind kinds[] {ErrorKind::TimedOut,  ErrorKind::RateLimited,    ErrorKind::ServerFailed, ErrorKind::ConnectionCut,
                                 ErrorKind::Malformed, ErrorKind::RequestRefused, ErrorKind::NotJson};
        return Error {kinds[m_random() % 7], {}, 0, std::nullopt};
    }
    const QString question = questionOf(request);
    Answer given = honestAnswer(request);
    const auto before = m_earlier.find(question);
    if (before != m_earlier.end() && chance(rates.yesterday))
        given = before->second;
    m_earlier.insert_or_assign(question, given);
    Result<DecodedPage> page = EventDecoder().decodePage(given.json);
    if (page && tellsTime)
        page->answeredAt = given.at;
    return page;
}

} // namespace Backtrail
