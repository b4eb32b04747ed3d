// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/qovery/pagereading.h"
#include "models/sources/qovery/qoveryrequests.h"

#include <array>
#include <set>
#include <vector>

namespace Backtrail {

// One second that holds more events than a page, read in slices: by target type, then event type, then origin, as
// deep as needed until each slice fits into one answer. Values: all that the API documents and all that were seen.
class SecondSlices
{
public:
    // `fullCount`: as many events as the server puts into a page of this size. A page with fewer holds all of its slice;
    // 0 = this server's short pages prove nothing.
    SecondSlices(const EventQuery &query, std::int64_t second, int pageSize, int fullCount);

    [[nodiscard]] bool isDone() const { return m_open.empty(); }
    [[nodiscard]] PageRequest request() const; // of the next slice
    void take(const DecodedPage &page);
    void skip(); // the server knows no such value, so it has no such events

    [[nodiscard]] bool isFirst() const { return m_asked == 0; } // the next slice is the whole second
    [[nodiscard]] std::int64_t second() const { return m_second; }
    [[nodiscard]] const std::vector<EventBatchPtr> &batches() const { return m_batches; }
    // True when a slice stayed larger than an answer.
    [[nodiscard]] bool isIncomplete() const { return m_isIncomplete; }

private:
    void noteValues(const DecodedPage &page); // those that no description knows
    void split(const EventQuery &slice);

    std::int64_t m_second;
    int m_pageSize;
    int m_fullCount;
    int m_asked = 0;
    bool m_isIncomplete = false;
    std::vector<EventQuery> m_open;
    std::vector<EventBatchPtr> m_batches;
    std::set<QString> m_targetTypes;
    std::set<QString> m_eventTypes;
    std::set<QString> m_origins;
    // Events without a target type, event type, origin: no slice by that value asks for them.
    std::array<bool, 3> m_hasOthers {};
};

} // namespace Backtrail
