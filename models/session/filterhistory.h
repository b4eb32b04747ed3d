// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterstate.h"

#include <vector>

namespace Backtrail {

// Back and forward through the filters of this run, like a browser. A value.
class FilterHistory
{
public:
    void push(const FilterState &filter); // equal to the current one: ignored; drops what was ahead
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_states.size(); }
    FilterState back(); // only when canGoBack()
    FilterState forward();

private:
    static constexpr std::size_t limit = 100;
    std::vector<FilterState> m_states {FilterState {}};
    std::size_t m_current = 0;
};

} // namespace Backtrail
