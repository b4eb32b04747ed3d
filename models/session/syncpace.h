// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace Backtrail {

// How many requests may be in flight: at first as many as a browser opens, one more for each answer until the first
// trouble, then one more for each round of answers; half as many after a refusal for haste, or when answers take three
// times as long as the best ones.
class SyncPace
{
public:
    explicit SyncPace(int most = 4);

    void setMost(int most);
    void noteAnswer(std::chrono::milliseconds took);
    void noteTrouble();
    [[nodiscard]] int limit() const { return static_cast<int>(m_limit); }
    // How long an answer takes lately; a second where nobody knows.
    [[nodiscard]] std::chrono::milliseconds usualAnswer() const;

private:
    int m_most;
    double m_limit;
    bool m_hadTrouble = false;
    double m_bestMs = 0;
    double m_recentMs = 0;
    int m_answersSinceTrouble = 0;
};

} // namespace Backtrail
