// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/kepttargets.h"

#include "models/runtime/workerpool.h"

#include <QCollator>

#include <algorithm>
#include <utility>
#include <vector>

namespace Backtrail {

namespace {

struct LevelFields
{
    IndexField id;
    IndexField name;
};

LevelFields fieldsOf(const TargetQuery &query)
{
    if (!query.level)
        return {IndexField::TargetId, IndexField::TargetName};
    if (*query.level == TargetQuery::Level::Project)
        return {IndexField::ProjectId, IndexField::ProjectName};
    return {IndexField::EnvironmentId, IndexField::EnvironmentName};
}

FilterState filterOf(const TargetQuery &query)
{
    FilterState filter;
    filter.time.absolute = query.range;
    const auto choose = [](QStringList &values, const std::optional<QString> &value) {
        if (value)
            values = {*value};
    };
    choose(filter.eventTypes, query.eventType);
    choose(filter.targetTypes, query.targetType);
    choose(filter.actors, query.triggeredBy);
    choose(filter.origins, query.origin);
    choose(filter.projectIds, query.projectId);
    choose(filter.environmentIds, query.environmentId);
    return filter;
}

Request readKept(Clock &clock, const KeptEvents &kept, const TargetQuery &query,
                 std::function<void(Result<TargetList>)> done)
{
    return runInWorker<std::optional<TargetList>>(
        [snapshot = kept.index()->snapshot(), query, now = clock.now()](const CancelFlag &cancel) {
            return targetsNamedBy(snapshot, query, now, cancel);
        },
        [done = std::move(done)](std::optional<TargetList> &&targets) {
            if (targets)
                done(*std::move(targets));
        });
}

// Asks the server, then what is kept when the server is away. Either request dies with it.
class ServerThenKept final : public Request::Work
{
public:
    ServerThenKept(Clock &clock, std::shared_ptr<const KeptEvents> kept, const TargetQuery &query,
                   std::function<void(Result<TargetList>)> done)
        : m_clock(clock)
        , m_kept(std::move(kept))
        , m_query(query)
        , m_done(std::move(done))
    {
    }
    void ask(TargetSource &server)
    {
        m_request = server.targets(m_query, [this](const Result<TargetList> &answer) { answered(answer); });
    }

private:
    void answered(const Result<TargetList> &answer)
    {
        const std::function<void(Result<TargetList>)> done = m_done; // a copy: it may destroy this object
        if (!answer && isServerAway(answer.error()))
            m_request = readKept(m_clock, *m_kept, m_query, done);
        else
            done(answer);
    }

    Clock &m_clock;
    std::shared_ptr<const KeptEvents> m_kept;
    TargetQuery m_query;
    std::function<void(Result<TargetList>)> m_done;
    Request m_request;
};

} // namespace

bool isServerAway(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsFailed:
    case ErrorKind::ConnectionCut:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailed:
        return true;
    default:
        return false;
    }
}

std::optional<TargetList> targetsNamedBy(const EventSnapshot &snapshot, const TargetQuery &query, Timestamp now,
                                         const CancelFlag &cancel)
{
    // Without a text nothing is read that could fail.
    const Result<std::optional<RowList>> found = snapshot.filter(filterOf(query), now, cancel);
    if (!found || !*found)
        return std::nullopt;
    const LevelFields fields = fieldsOf(query);
    std::vector<bool> known {true}; // by code, which are few; the first is of those without an id
    TargetList targets;
    for (const RowId row : **found) { // newest first, so the first name is the newest one
        const std::uint32_t code = snapshot.code(row, fields.id);
        if (code >= known.size())
            known.resize(std::size_t {code} + 1);
        if (known[code])
            continue;
        known[code] = true;
        targets.append({snapshot.text(row, fields.id), snapshot.text(row, fields.name)});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(targets, [&collator](const Target &left, const Target &right) {
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    return targets;
}

KeptTargets::KeptTargets(Clock &clock, std::shared_ptr<const KeptEvents> kept)
    : m_clock(clock)
    , m_kept(std::move(kept))
{
}

void KeptTargets::setServer(std::shared_ptr<TargetSource> server)
{
    m_server = std::move(server);
}

Request KeptTargets::targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done)
{
    if (m_server == nullptr || !query.targetType)
        return readKept(m_clock, *m_kept, query, std::move(done));
    auto work = std::make_unique<ServerThenKept>(m_clock, m_kept, query, std::move(done));
    work->ask(*m_server);
    return Request(std::move(work));
}

} // namespace Backtrail
