// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace Backtrail {

// A running piece of work. Destroying or resetting the handle cancels it, silently: its callback is then never
// called. A callback is called at most once, on the thread that started the work, and never from inside the call
// that started it. It may destroy the handle.
class [[nodiscard]] Request
{
public:
    class Work
    {
    public:
        virtual ~Work() = default; // cancels
    };

    Request() = default;
    explicit Request(std::unique_ptr<Work> work)
        : m_work(std::move(work))
    {
    }

    void cancel() { m_work.reset(); }
    [[nodiscard]] bool isSet() const { return m_work != nullptr; }

private:
    std::unique_ptr<Work> m_work;
};

} // namespace Backtrail
