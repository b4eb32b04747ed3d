// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/eventsource.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>

namespace Backtrail {

// One request that the test answers: now, late, twice, never. As every source must, it keeps silent once the handle
// is gone or an answer was given.
template<typename T>
class ScriptedRequest
{
public:
    // For the double itself.
    Request start(std::function<void(Result<T>)> done)
    {
        m_state->done = std::move(done);
        return Request(std::make_unique<Handle>(m_state));
    }

    [[nodiscard]] bool isCanceled() const { return m_state->isCanceled; }
    [[nodiscard]] bool isOpen() const { return m_state->done != nullptr; }
    // True = somebody heard it.
    bool answer(Result<T> result) const
    {
        const auto state = m_state; // the callback may let go of everything else
        if (state->done == nullptr)
            return false;
        const auto done = std::exchange(state->done, nullptr);
        done(std::move(result));
        return true;
    }
    bool fail(ErrorKind kind) const { return answer(Error {kind, {}}); }

private:
    struct State
    {
        std::function<void(Result<T>)> done; // null = answered or cancelled
        bool isCanceled = false;
    };
    class Handle final : public Request::Work
    {
    public:
        explicit Handle(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        ~Handle() override
        {
            m_state->isCanceled = m_state->done != nullptr;
            m_state->done = nullptr;
        }

    private:
        std::shared_ptr<State> m_state;
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

// A source that does nothing by itself. Every request it ever got is in the lists, in order.
class ScriptedSource final : public Source
{
public:
    struct PageRequest
    {
        EventQuery query;
        int walk = 0; // which of the walks asked, from 0
        std::function<void(const RequestNote &)> note;
        ScriptedRequest<EventPage> request;
    };
    struct TargetRequest
    {
        TargetQuery query;
        ScriptedRequest<TargetList> request;
    };
    struct OrganizationRequest
    {
        QString id; // empty = the list of all
        ScriptedRequest<Organization> one;
        ScriptedRequest<OrganizationList> all;
    };

    // Shared, because an answer may make the source forget or ask for more.
    struct Script
    {
        std::vector<PageRequest> pages;
        std::vector<TargetRequest> targets;
        std::vector<OrganizationRequest> organizations;
        int walks = 0;
    };

    [[nodiscard]] std::unique_ptr<EventWalk> walk(const EventQuery &query) override;
    [[nodiscard]] RateBudget budget() const override;
    Request targets(const TargetQuery &query, std::function<void(Result<TargetList>)> done) override;
    Request organizations(std::function<void(Result<OrganizationList>)> done) override;
    Request organization(const QString &id, std::function<void(Result<Organization>)> done) override;

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_script->pages.size()); }
    [[nodiscard]] PageRequest page(int number) const { return m_script->pages.at(static_cast<std::size_t>(number)); }
    [[nodiscard]] PageRequest lastPage() const { return m_script->pages.back(); }
    [[nodiscard]] int targetCount() const { return static_cast<int>(m_script->targets.size()); }
    [[nodiscard]] TargetRequest target(int number) const
    {
        return m_script->targets.at(static_cast<std::size_t>(number));
    }
    [[nodiscard]] TargetRequest lastTarget() const { return m_script->targets.back(); }
    [[nodiscard]] int organizationCount() const { return static_cast<int>(m_script->organizations.size()); }
    [[nodiscard]] OrganizationRequest lastOrganization() const { return m_script->organizations.back(); }

private:
    std::shared_ptr<Script> m_script = std::make_shared<Script>();
};

// The instant that sample events count their seconds from: 2026-08-20T12:00:00Z.
inline constexpr std::int64_t sampleSeconds = 1'787'227'200;
[[nodiscard]] inline Timestamp sampleTime(std::int64_t second = 0)
{
    return Timestamp::fromSeconds(sampleSeconds + second);
}

struct SampleEvent
{
    QByteArray id;
    std::int64_t second = 0; // after sampleTime()
    QByteArray more = {}; // further members, such as `"event_type":"CREATE"`
};

// The members of an event that changed something, for SampleEvent::more.
[[nodiscard]] QByteArray changeMembers(const QByteArray &eventType, const QByteArray &before, const QByteArray &after);

// One event a line, through the real decoder; a sample that cannot be decoded ends the test program.
[[nodiscard]] EventBatchPtr batchFromLines(const QByteArray &lines);
[[nodiscard]] EventBatchPtr sampleBatch(const std::vector<SampleEvent> &samples);
[[nodiscard]] EventPage olderFollow(const std::vector<SampleEvent> &samples);
[[nodiscard]] EventPage atEnd(const std::vector<SampleEvent> &samples);

} // namespace Backtrail
