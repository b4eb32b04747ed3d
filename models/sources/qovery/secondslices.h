// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/qovery/pagereading.h"
#include "models/sources/qovery/qoveryrequests.h"

#include <QSet>

#include <array>
#include <set>
#include <vector>

namespace Backtrail {

// One second that holds more events than a page, read in slices, as deep as needed until each slice fits into one
// answer. Values: all that the API documents and all that were seen. A value that neither knows would hide its events
// from slices by that parameter, so the second is read in two ways that share no parameter: by target type and
// origin; and by sub target type and event type. It is whole when both ways show the same events, and those are
// all that any answer showed. Beyond what a client can ask for is only an event with such a value in either way.
//
// A way begins with the parameter by which the events that were shown differ most. Where things are deleted all at once
// that takes 1 + 16 + 40 requests: for the target types and the sub target types. Other bursts take up to 57 more, for
// the event types, and so for each part that fills a page again; 300 of the hour's requests at most.
class SecondSlices
{
public:
    // `fullCount`: on a server whose pages all have a link, as many events as it puts into a page of this size. A page
    // with fewer holds all of its slice then; 0 = a page with a link does not.
    SecondSlices(const EventQuery &query, std::int64_t second, int pageSize, int fullCount);

    [[nodiscard]] bool isDone() const { return m_open.empty(); }
    [[nodiscard]] PageRequest request() const; // of the next slice
    void take(const DecodedPage &page);
    // The server refused the question. It has no events of a value that it does not know; but a server on a bad day
    // refuses as well. So the value is asked for once more, when all others were, and then one that cannot exist: who
    // answers that one does not refuse what he does not know.
    void refuse();

    [[nodiscard]] bool isFirst() const { return m_asked == 0; } // the next slice is the whole second
    [[nodiscard]] std::int64_t second() const { return m_second; }
    [[nodiscard]] const std::vector<EventBatchPtr> &batches() const { return m_batches; }
    // When done: a slice stayed larger than an answer or was refused for no reason, or the two ways do not show the same.
    [[nodiscard]] bool isIncomplete() const;

private:
    static constexpr std::size_t ways = 2;
    struct Slice
    {
        EventQuery query;
        std::size_t way = 0;
        std::size_t parameter = 0; // of the last split
        bool wasRefused = false;
        bool isTrial = false; // of a value that cannot exist
    };
    // Of the values of one parameter.
    enum class Refusals { None, Unexplained, Explained, InVain };
    struct Split
    {
        Slice slice;
        std::size_t parameter = 0;
        std::set<QString> asked;
    };

    void note(const DecodedPage &page, const Slice &slice, bool isWhole);
    void split(const Slice &slice, const EventBatch &shown);
    void openParts(Split &split); // those that were not asked for yet
    void openTrials();
    void goOn(); // after an answer

    EventQuery m_query;
    std::int64_t m_second;
    int m_pageSize;
    int m_fullCount;
    int m_asked = 0;
    bool m_isCutShort = false;
    bool m_believesShortPages = false; // in spite of their links
    bool m_sawUnlinked = false; // a page with events and without a link
    std::array<Refusals, 4> m_refusals {}; // by parameter
    std::vector<Slice> m_open;
    std::vector<Split> m_splits;
    std::vector<EventBatchPtr> m_batches;
    std::array<std::set<QString>, 4> m_values; // by parameter
    QSet<QByteArray> m_seen; // the ids of all events of this second
    std::array<QSet<QByteArray>, ways> m_proved; // of those, in slices that fit
};

} // namespace Backtrail
