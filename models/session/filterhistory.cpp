// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/filterhistory.h"

namespace Backtrail {

void FilterHistory::push(const FilterState &filter)
{
    if (m_states[m_current] == filter)
        return;
    m_states.resize(m_current + 1);
    m_states.push_back(filter);
    if (m_states.size() > limit)
        m_states.erase(m_states.begin());
    m_current = m_states.size() - 1;
}

FilterState FilterHistory::back()
{
    Q_ASSERT(canGoBack());
    return m_states[--m_current];
}

FilterState FilterHistory::forward()
{
    Q_ASSERT(canGoForward());
    return m_states[++m_current];
}

} // namespace Backtrail
