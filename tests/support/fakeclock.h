// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/clock.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace Backtrail {

// A clock that stands still until the test moves it. Calls that fall due are made from inside `advance()`, in the
// order of their times, each at its own time. One thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Timestamp start = {})
        : m_start(start)
    {
    }

    [[nodiscard]] Timestamp now() const override
    {
        return {m_start.ns + std::chrono::nanoseconds(m_elapsed).count()};
    }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] Request after(std::chrono::milliseconds delay, std::function<void()> call) override
    {
        const Key key {m_elapsed + std::max(delay, std::chrono::milliseconds(0)), ++m_lastNumber};
        m_calls->emplace(key, std::move(call));
        return Request(std::make_unique<Entry>(m_calls, key));
    }

    void advance(std::chrono::milliseconds span)
    {
        const std::chrono::milliseconds until = m_elapsed + span;
        while (!m_calls->empty() && m_calls->begin()->first.first <= until) {
            m_elapsed = std::max(m_elapsed, m_calls->begin()->first.first);
            // Taken out first: the call may cancel itself, or ask for another.
            const auto node = m_calls->extract(m_calls->begin());
            node.mapped()();
        }
        m_elapsed = until;
    }
    // To the next call and no further; false = nothing is waiting.
    bool advanceToNext()
    {
        if (m_calls->empty())
            return false;
        advance(m_calls->begin()->first.first - m_elapsed);
        return true;
    }
    // The wall clock is set, as by a person or a time server; what waits does not feel it.
    void setBy(std::chrono::seconds span) { m_start.ns += std::chrono::nanoseconds(span).count(); }
    [[nodiscard]] std::size_t waiting() const { return m_calls->size(); }
    // How long until the next call; zero when nothing waits.
    [[nodiscard]] std::chrono::milliseconds nextIn() const
    {
        return m_calls->empty() ? std::chrono::milliseconds(0) : m_calls->begin()->first.first - m_elapsed;
    }

private:
    using Key = std::pair<std::chrono::milliseconds, int>;
    using Calls = std::map<Key, std::function<void()>>;

    class Entry final : public Request::Work
    {
    public:
        Entry(std::shared_ptr<Calls> calls, Key key)
            : m_calls(std::move(calls))
            , m_key(key)
        {
        }
        ~Entry() override { m_calls->erase(m_key); }

    private:
        std::shared_ptr<Calls> m_calls;
        Key m_key;
    };

    Timestamp m_start;
    std::chrono::milliseconds m_elapsed {0};
    int m_lastNumber = 0;
    std::shared_ptr<Calls> m_calls = std::make_shared<Calls>(); // shared: a handle may outlive the clock
};

} // namespace Backtrail
