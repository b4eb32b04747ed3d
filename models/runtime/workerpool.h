// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace Backtrail {

// Asked by long work, once a chunk: is the answer still wanted? Cheap, any thread.
class CancelFlag
{
public:
    CancelFlag()
        : m_canceled(std::make_shared<std::atomic_bool>(false))
    {
    }
    [[nodiscard]] bool isCanceled() const { return m_canceled->load(std::memory_order_relaxed); }
    void cancel() const { m_canceled->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_canceled;
};

namespace Detail {
using Delivery = std::function<void()>; // on the thread that started the work
using Post = std::function<void(Delivery)>;
[[nodiscard]] Request startInWorker(const std::function<Delivery(const CancelFlag &, const Post &)> &work);
}

// Runs `work` in a worker thread and hands its value to `done` on the calling thread, unless the returned handle is
// gone by then. `work` gets and returns values, captures no `this`, and asks the flag once a chunk.
// The calling thread needs an event loop.
template<typename T>
[[nodiscard]] Request runInWorker(std::function<T(const CancelFlag &)> work, std::function<void(T &&)> done)
{
    return Detail::startInWorker([work = std::move(work), done = std::move(done)](const CancelFlag &flag, const Detail::Post &) {
        // shared_ptr because std::function wants copies, and values may be large
        auto value = std::make_shared<T>(work(flag));
        return Detail::Delivery([value, done] { done(std::move(*value)); });
    });
}

// The same for work that has something to show before it is done: what it gives to its second argument comes to `part`
// on the calling thread, in that order and before `done`.
template<typename T, typename Part>
[[nodiscard]] Request runInWorker(std::function<T(const CancelFlag &, const std::function<void(Part &&)> &)> work,
                                  std::function<void(Part &&)> part, std::function<void(T &&)> done)
{
    const auto run = [work = std::move(work), part = std::move(part), done = std::move(done)](const CancelFlag &flag,
                                                                                            const Detail::Post &post) {
        const auto give = [&](Part &&some) {
            auto shared = std::make_shared<Part>(std::move(some));
            post([shared, part] { part(std::move(*shared)); });
        };
        auto value = std::make_shared<T>(work(flag, give));
        return Detail::Delivery([value, done] { done(std::move(*value)); });
    };
    return Detail::startInWorker(run);
}

} // namespace Backtrail
