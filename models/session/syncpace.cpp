// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/syncpace.h"

#include <algorithm>
#include <cstdint>

namespace Backtrail {

namespace {

constexpr double shortest = 20; // ms; below, a difference says nothing about the server
constexpr double slowness = 3;
constexpr int mostAtFirst = 6;

} // namespace

SyncPace::SyncPace(int most)
    : m_most(std::max(1, most))
    , m_limit(std::min(m_most, mostAtFirst))
{
}

void SyncPace::setMost(int most)
{
    m_most = std::max(1, most);
    const double limit = m_answersSinceTrouble == 0 && !m_hadTrouble ? mostAtFirst : m_limit;
    m_limit = std::min(limit, static_cast<double>(m_most));
}

void SyncPace::noteAnswer(std::chrono::milliseconds took)
{
    const double ms = std::max(shortest, static_cast<double>(took.count()));
    m_bestMs = m_bestMs == 0 ? ms : std::min(m_bestMs * 1.01, ms); // forgets a lucky one slowly
    m_recentMs = m_recentMs == 0 ? ms : m_recentMs * 0.8 + ms * 0.2;
    ++m_answersSinceTrouble;
    if (m_recentMs > m_bestMs * slowness && m_answersSinceTrouble > limit()) {
        noteTrouble();
        return;
    }
    m_limit = std::min(static_cast<double>(m_most), m_limit + (m_hadTrouble ? 1 / m_limit : 1));
}

std::chrono::milliseconds SyncPace::usualAnswer() const
{
    return m_recentMs > 0 ? std::chrono::milliseconds(static_cast<std::int64_t>(m_recentMs)) : std::chrono::seconds(1);
}

void SyncPace::noteTrouble()
{
    m_hadTrouble = true;
    m_limit = std::max(1.0, m_limit / 2);
    m_recentMs = 0;
    m_answersSinceTrouble = 0;
}

} // namespace Backtrail
