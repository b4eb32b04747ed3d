// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedsource.h"

#include "models/json/jsontext.h"

namespace Backtrail {

namespace {

class ScriptedWalk final : public EventWalk
{
public:
    ScriptedWalk(std::shared_ptr<ScriptedSource::Script> script, EventQuery query)
        : m_script(std::move(script))
        , m_query(std::move(query))
        , m_number(m_script->walks++)
    {
    }

    Request next(std::function<void(Result<EventPage>)> done,
                 std::function<void(const RequestNote &)> note) override
    {
        m_script->pages.push_back({m_query, m_number, std::move(note), {}});
        return m_script->pages.back().request.start(std::move(done));
    }

private:
    std::shared_ptr<ScriptedSource::Script> m_script;
    EventQuery m_query;
    int m_number;
};

} // namespace

std::unique_ptr<EventWalk> ScriptedSource::walk(const EventQuery &query)
{
    return std::make_unique<ScriptedWalk>(m_script, query);
}

RateBudget ScriptedSource::budget() const
{
    return {1000, pageCount() + targetCount() + organizationCount(), std::chrono::hours(1), std::nullopt};
}

Request ScriptedSource::targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done)
{
    m_script->targets.push_back({query, {}});
    return m_script->targets.back().request.start(std::move(done));
}

Request ScriptedSource::organizations(std::function<void(Result<OrganizationList>)> done)
{
    m_script->organizations.push_back({});
    return m_script->organizations.back().all.start(std::move(done));
}

Request ScriptedSource::organization(const QString &id, std::function<void(Result<Organization>)> done)
{
    m_script->organizations.push_back({id, {}, {}});
    return m_script->organizations.back().one.start(std::move(done));
}

QByteArray changeMembers(const QByteArray &eventType, const QByteArray &before, const QByteArray &after)
{
    QByteArray members = "\"event_type\":\"" + eventType + '"';
    if (!before.isEmpty())
        members += ",\"original_change\":" + escapeJsonString({before.constData(), static_cast<std::size_t>(before.size())});
    if (!after.isEmpty())
        members += ",\"change\":" + escapeJsonString({after.constData(), static_cast<std::size_t>(after.size())});
    return members;
}

EventBatchPtr batchFromLines(const QByteArray &lines)
{
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodeLines(lines);
    if (!page)
        qFatal("A sample event cannot be decoded: %s", qPrintable(page.error().detail));
    return page->batch;
}

EventBatchPtr sampleBatch(const std::vector<SampleEvent> &samples)
{
    if (samples.empty())
        return std::make_shared<EventBatch>();
    QByteArray lines;
    for (const SampleEvent &sample : samples) {
        lines += "{\"id\":\"" + sample.id + "\",\"timestamp\":\""
            + sampleTime(sample.second).toRfc3339().toLatin1() + '"';
        if (!sample.more.isEmpty())
            lines += ',' + sample.more;
        lines += "}\n";
    }
    return batchFromLines(lines);
}

EventPage olderFollow(const std::vector<SampleEvent> &samples)
{
    EventPage page;
    page.batch = sampleBatch(samples);
    return page;
}

EventPage atEnd(const std::vector<SampleEvent> &samples)
{
    EventPage page = olderFollow(samples);
    page.atEnd = true;
    return page;
}

} // namespace Backtrail
