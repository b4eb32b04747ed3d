// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Backtrail {

// Ticks in the event loop of the thread it lives in and keeps the longest time without a tick: how long the window did
// not answer. The limit means something in a Release build; a Debug build or a sanitizer only warns.
class UiWatchdog final : public QObject
{
public:
    UiWatchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, std::chrono::milliseconds(m_sinceTick.restart()));
        });
        m_sinceTick.start();
        m_timer.start();
    }

    // Forgets what was, such as the test's own preparations.
    void restart()
    {
        m_longest = std::chrono::milliseconds(0);
        m_sinceTick.restart();
    }

    [[nodiscard]] std::chrono::milliseconds longestPause() const
    {
        return std::max(m_longest, std::chrono::milliseconds(m_sinceTick.elapsed()));
    }

    // False = the window did not answer for too long.
    [[nodiscard]] bool isSatisfied(std::chrono::milliseconds limit = std::chrono::milliseconds(100)) const
    {
        if (longestPause() <= limit)
            return true;
        qWarning("The event loop stood still for %lld ms.", static_cast<long long>(longestPause().count()));
#ifdef NDEBUG
        return false;
#else
        return true;
#endif
    }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::milliseconds m_longest {0};
};

} // namespace Backtrail
