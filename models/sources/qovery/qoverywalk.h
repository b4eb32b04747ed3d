// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/qovery/pagefetcher.h"
#include "models/sources/qovery/pagereading.h"
#include "models/sources/qovery/secondslices.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace Backtrail {

// What was found out about one server while paging through it. Shared by the walks of one source.
struct ServerHabits
{
    // A continue token is the time of a page's last event. Does the next page begin with that instant again, or
    // behind it? Behind it, the rest of an instant that a page's end divides is lost when the token is followed.
    enum class TokenRule { Unknown, Inclusive, Exclusive };
    TokenRule tokenRule = TokenRule::Unknown;
    bool keepsWindows = true; // `toTimestamp` bounds what comes
    bool keepsPageSizes = true; // a page can be ended earlier by asking for fewer events
    bool givesLargerPages = true; // more than the query's page size, when asked
    bool fillsPages = true; // a page with fewer events than fit into it, and a link, is the last: nothing was left out
    bool alwaysLinks = true; // no page with events has come without a link yet, so a link need not mean that there is more

    // The next walk that has the choice follows a token, to see what the rule is. Walks that are on their way at once do
    // not all try, each with an answer that is dropped: the others go by windows, which are sound under either rule.
    bool triesToken = true;

    // One bad answer must not make a server look poor for ever: now and then it is tried anew.
    void beginWalk()
    {
        ++walks;
        if (walks % walksBetweenTrials == 0)
            keepsWindows = keepsPageSizes = givesLargerPages = fillsPages = true;
        if (walks % walksBetweenTokens == 0)
            triesToken = tokenRule != TokenRule::Inclusive;
    }
    static constexpr int walksBetweenTrials = 8;
    static constexpr int walksBetweenTokens = 64;
    int walks = 0;
};

// Newest to oldest, each event once, under either token rule.
//
// A token is followed, and the page it brings must begin with the instant at which the page before ended: then nothing
// lies between them. When it does not, the answer is dropped and the place is found again without that token:
// - by window: the same query up to the end of the last second seen. It repeats the events of that second and costs
//   no further request. This is the usual way once a server is known to be exclusive.
// - by boundary: where a whole page lies in one second, a window would not move on. The page is asked for once more
//   with so few events that it ends one instant earlier; the token of that answer leads to the whole last instant.
// - by larger page, then by slices (SecondSlices), where one instant fills a page.
// Whatever still cannot be proved is said in EventPage::gap.
class QoveryWalk final : public EventWalk
{
    Q_DECLARE_TR_FUNCTIONS(QoveryWalk)

public:
    QoveryWalk(const EventQuery &query, std::unique_ptr<PageFetcher> fetcher, std::shared_ptr<ServerHabits> habits);
    ~QoveryWalk() override;

    Request next(std::function<void(Result<EventPage>)> done, std::function<void(const RequestNote &)> note = {}) override;

private:
    struct Run; // one call of next()
    class RunWork;

    // What is asked next. It changes only when an answer has been used, so a failed request is simply asked again.
    enum class Step {
        FollowToken, // the first page, or the token of m_last
        FollowTokenUnchecked, // behind an instant that is complete, or where nothing can be checked
        BehindShortPage, // is it the last?
        Window, // up to the end of m_last's last second
        Boundary, // m_last again, ending before its last instant
        BehindBoundary,
        LargerPage, // m_last again, with more events
        Slices,
        Merge, // of the slices' answers
        BehindSecond, // up to the beginning of the sliced second
        AtEnd
    };

    // qoverywalk.cpp: asking and answering
    void runStep();
    void fetchPage();
    void mergeSlices();
    [[nodiscard]] PagePlace place() const;
    void takeAnswer(const Result<DecodedPage> &answer);
    void takePage(const DecodedPage &page);
    void noteCircumstances(const DecodedPage &page);
    void takeMerged(const EventBatchPtr &batch);
    void accept(const DecodedPage &page, const PageReading &reading);
    void keep(const EventBatchPtr &batch, const std::vector<std::size_t> &fresh);
    void finishStep();
    void deliver();
    void fail(const Error &error);

    // qoverywalkplan.cpp: judging an answer and choosing the next step
    void takeTokenPage(const DecodedPage &page, const PageReading &reading);
    void takeWindowPage(const DecodedPage &page, const PageReading &reading);
    void takeBoundaryPage(const PageReading &reading);
    void takePageBehindBoundary(const DecodedPage &page, const PageReading &reading);
    void takePageBehindShort(const DecodedPage &page, const PageReading &reading);
    void takeLargerPage(const DecodedPage &page, const PageReading &reading);
    void takeSlice(const DecodedPage &page);
    void takePageBehindSecond(const DecodedPage &page, const PageReading &reading);
    [[nodiscard]] bool takeRefusal();
    void planNext();
    [[nodiscard]] int shortCount() const;
    void planWithoutToken();
    void planFullInstant();
    void planSlices(std::int64_t second);
    void planBehindSlices();
    void planUnchecked();
    void noteGap(const QString &text, const TimeRange &range = {}); // open = from here down

    EventQuery m_query;
    std::unique_ptr<PageFetcher> m_fetcher;
    std::shared_ptr<ServerHabits> m_habits;
    std::shared_ptr<Run> m_run;

    Step m_step = Step::FollowToken;
    std::optional<PageReading> m_last; // the page that was used last
    QString m_boundaryToken;
    std::optional<SecondSlices> m_slices;
    KnownEvents m_known;
    int m_fullCount = 0; // the most events that one page of the usual size held
    std::optional<int> m_cutCount; // the fewest of one behind which there was more
    bool m_windowIsTooFull = false; // for the place behind m_last
    bool m_saidUnchecked = false;
    int m_barrenAnswers = 0; // in a row, without a new event or without reaching further down
    EventPage m_page; // being put together
};

} // namespace Backtrail
