// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/clock.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace Backtrail {

namespace {

class TimerWork final : public Request::Work
{
public:
    TimerWork(std::chrono::milliseconds delay, std::function<void()> call)
        : m_timer(std::make_unique<QTimer>())
    {
        m_timer->setSingleShot(true);
        m_timer->callOnTimeout(m_timer.get(), std::move(call));
        m_timer->start(delay);
    }
    ~TimerWork() override
    {
        // May run inside the timer's own callback.
        m_timer->disconnect();
        m_timer->stop();
        m_timer.release()->deleteLater();
    }

private:
    std::unique_ptr<QTimer> m_timer;
};

} // namespace

Timestamp SystemClock::now() const
{
    return Timestamp::now();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
#ifdef Q_OS_LINUX
    // The steady clock stands still in a suspended machine here (clock_gettime(2)); on Windows it does not.
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

Request SystemClock::after(std::chrono::milliseconds delay, std::function<void()> call)
{
    return Request(std::make_unique<TimerWork>(delay, std::move(call)));
}

} // namespace Backtrail
