// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoverywalk.h"

#include "models/runtime/workerpool.h"

#include <utility>

namespace Backtrail {

namespace {

// More than any correct server needs; a wrong one must not be asked for ever.
constexpr int mostBarrenAnswers = 20;
constexpr int largerPageSize = 1000;

EventBatchPtr noEvents()
{
    static const EventBatchPtr none = std::make_shared<const EventBatch>();
    return none;
}

} // namespace

// Whoever is left, the walk or the handle, finds the other gone.
struct QoveryWalk::Run
{
    QoveryWalk *walk = nullptr;
    std::function<void(Result<EventPage>)> done;
    std::function<void(const RequestNote &)> note;
    Request step;
    QObject context;
};

class QoveryWalk::RunWork final : public Request::Work
{
public:
    explicit RunWork(std::shared_ptr<Run> run)
        : m_run(std::move(run))
    {
    }
    ~RunWork() override
    {
        m_run->walk = nullptr;
        m_run->step.cancel();
    }

private:
    std::shared_ptr<Run> m_run;
};

QoveryWalk::QoveryWalk(const EventQuery &query, std::unique_ptr<PageFetcher> fetcher, std::shared_ptr<ServerHabits> habits)
    : m_query(query)
    , m_fetcher(std::move(fetcher))
    , m_habits(std::move(habits))
{
    m_page.batch = noEvents();
}

QoveryWalk::~QoveryWalk()
{
    if (m_run) {
        m_run->walk = nullptr;
        m_run->step.cancel();
    }
}

Request QoveryWalk::next(std::function<void(Result<EventPage>)> done, std::function<void(const RequestNote &)> note)
{
    if (m_run)
        m_run->walk = nullptr; // its handle is gone, or the caller asks twice: the new call takes over
    m_run = std::make_shared<Run>();
    m_run->walk = this;
    m_run->done = std::move(done);
    m_run->note = std::move(note);
    runStep();
    return Request(std::make_unique<RunWork>(m_run));
}

void QoveryWalk::runStep()
{
    switch (m_step) {
    case Step::AtEnd:
        QMetaObject::invokeMethod(
            &m_run->context,
            [run = std::weak_ptr(m_run)] {
                if (const auto current = run.lock(); current && current->walk)
                    current->walk->deliver();
            },
            Qt::QueuedConnection);
        return;
    case Step::Merge:
        mergeSlices();
        return;
    default:
        fetchPage();
    }
}

void QoveryWalk::fetchPage()
{
    PageRequest request;
    if (m_step == Step::Slices) {
        request = m_slices->request();
    } else {
        const PagePlace where = place();
        request.query = m_query;
        request.fromSeconds = outerFromSeconds(m_query.range);
        request.toSeconds = where.toSeconds;
        request.continueToken = where.token;
        request.pageSize = where.pageSize;
    }
    const std::weak_ptr<Run> run = m_run;
    m_run->step = m_fetcher->fetch(
        request,
        [run](const Result<DecodedPage> &answer) {
            if (const auto current = run.lock(); current && current->walk)
                current->walk->takeAnswer(answer);
        },
        [run](const RequestNote &note) {
            if (const auto current = run.lock(); current && current->walk && current->note)
                std::function(current->note)(note);
        });
}

void QoveryWalk::mergeSlices()
{
    m_run->step = runInWorker<EventBatchPtr>(
        [batches = m_slices->batches(), second = m_slices->second()](const CancelFlag &) {
            return mergeSecond(batches, second);
        },
        [run = std::weak_ptr(m_run)](EventBatchPtr &&batch) {
            if (const auto current = run.lock(); current && current->walk)
                current->walk->takeMerged(batch);
        });
}

PagePlace QoveryWalk::place() const
{
    switch (m_step) {
    case Step::Window:
        return {m_last->edgeSecond() + 1, {}, m_query.pageSize};
    case Step::Boundary:
        return {m_last->place.toSeconds, m_last->place.token, m_last->newerThanEdge};
    case Step::BehindBoundary:
        return {m_last->place.toSeconds, m_boundaryToken, m_query.pageSize};
    case Step::LargerPage:
        return {m_last->place.toSeconds, m_last->place.token, largerPageSize};
    case Step::BehindSecond:
        return {m_slices->second(), {}, m_query.pageSize};
    default:
        if (!m_last)
            return {outerToSeconds(m_query.range), {}, m_query.pageSize};
        return {m_last->place.toSeconds, m_last->nextToken, m_query.pageSize};
    }
}

void QoveryWalk::takeAnswer(const Result<DecodedPage> &answer)
{
    if (answer)
        takePage(*answer);
    else if (answer.error().kind != ErrorKind::RequestRefused || !takeRefusal())
        fail(answer.error());
    else
        finishStep();
}

void QoveryWalk::takePage(const DecodedPage &page)
{
    noteCircumstances(page);
    const PageReading reading = readPage(page, m_step == Step::Slices ? PagePlace {} : place());
    switch (m_step) {
    case Step::FollowToken:
        takeTokenPage(page, reading);
        break;
    case Step::Window:
        takeWindowPage(page, reading);
        break;
    case Step::Boundary:
        takeBoundaryPage(reading);
        break;
    case Step::BehindBoundary:
        takePageBehindBoundary(page, reading);
        break;
    case Step::LargerPage:
        takeLargerPage(page, reading);
        break;
    case Step::Slices:
        takeSlice(page);
        break;
    case Step::BehindSecond:
        takePageBehindSecond(page, reading);
        break;
    case Step::FollowTokenUnchecked:
        accept(page, reading);
        break;
    case Step::BehindShortPage:
        takePageBehindShort(page, reading);
        break;
    case Step::Merge:
    case Step::AtEnd:
        break; // ask for no page
    }
    finishStep();
}

// What is true of an answer whatever becomes of it.
void QoveryWalk::noteCircumstances(const DecodedPage &page)
{
    if (page.answeredAt)
        m_page.answeredAt = m_page.answeredAt ? std::min(*m_page.answeredAt, *page.answeredAt) : *page.answeredAt;
    if (page.nextLink.isEmpty() && !page.batch->events().empty())
        m_habits->alwaysLinks = false;
    const std::optional<std::int64_t> from = outerFromSeconds(m_query.range);
    const std::optional<std::int64_t> to = outerToSeconds(m_query.range);
    for (const EventRecord &record : page.batch->events()) {
        const std::int64_t second = record.time.floorSeconds();
        if ((from && second < *from) || (to && second > *to))
            ++m_page.strayEvents;
    }
}

void QoveryWalk::takeMerged(const EventBatchPtr &batch)
{
    DecodedPage page;
    page.batch = batch;
    keep(batch, m_known.takeNew(page));
    if (m_slices->isIncomplete()) {
        noteGap(tr("More events happened at %1 than the server gives; some of them may be missing.")
                    .arg(Timestamp::fromSeconds(m_slices->second()).toRfc3339()),
                {Timestamp::fromSeconds(m_slices->second()), Timestamp::fromSeconds(m_slices->second() + 1)});
    }
    planBehindSlices();
    finishStep();
}

// Uses a page whose place in the walk is sound.
void QoveryWalk::accept(const DecodedPage &page, const PageReading &reading)
{
    const std::vector<std::size_t> fresh = m_known.takeNew(page);
    if (m_step == Step::FollowToken && m_last && m_last->count < m_fullCount && !fresh.empty())
        m_habits->fillsPages = false;
    if (m_last && m_last->place.pageSize == m_query.pageSize && !fresh.empty())
        m_cutCount = std::min(m_cutCount.value_or(m_last->count), m_last->count);
    const std::vector<DecodeWarning> warnings = m_known.takeNewWarnings(page, fresh);
    m_page.warnings.insert(m_page.warnings.end(), warnings.begin(), warnings.end());
    m_page.retentionLimitReached = m_page.retentionLimitReached || page.retentionLimitReached;
    keep(page.batch, fresh);

    // A late event is new, but does not lead on: only a lower edge does.
    const bool isLower = !m_last || !m_last->isFirm || !reading.isFirm || reading.edge < m_last->edge;
    m_barrenAnswers = fresh.empty() || !isLower ? m_barrenAnswers + 1 : 0;
    const bool isCircle = fresh.empty() && reading.hasNext && reading.nextToken == reading.place.token;
    if (isCircle && (m_step == Step::FollowTokenUnchecked || reading.newerThanEdge > 0))
        m_barrenAnswers = mostBarrenAnswers;
    if (reading.place.pageSize == m_query.pageSize)
        m_fullCount = std::max(m_fullCount, std::min(reading.count, m_query.pageSize)); // one that is too long says nothing
    m_last = reading;
    m_windowIsTooFull = false;
    if (reading.isFirm) {
        // A window repeats what lies in its last second, and perhaps in the one above; a boundary repeats the page.
        m_known.forgetAbove(std::max(reading.edgeSecond() + 3, reading.newest.floorSeconds()));
        const std::optional<std::int64_t> from = outerFromSeconds(m_query.range);
        if (from && reading.edgeSecond() < *from - 1)
            m_last->hasNext = false; // the server goes on beyond what was asked for
    }
    planNext();
}

void QoveryWalk::keep(const EventBatchPtr &batch, const std::vector<std::size_t> &fresh)
{
    std::vector<std::size_t> wanted;
    for (const std::size_t index : fresh) {
        if (m_query.range.contains(batch->events()[index].time))
            wanted.push_back(index);
    }
    if (!wanted.empty())
        m_page.batch = wanted.size() == batch->events().size() ? batch : selectEvents(batch, wanted);
}

void QoveryWalk::finishStep()
{
    if (m_step == Step::AtEnd || !m_page.batch->events().empty()) {
        deliver();
        return;
    }
    if (m_barrenAnswers >= mostBarrenAnswers) {
        m_barrenAnswers = 0;
        fail({ErrorKind::Malformed, tr("The server's links to older events lead in a circle."), 0, std::nullopt});
        return;
    }
    runStep();
}

void QoveryWalk::deliver()
{
    EventPage page = std::exchange(m_page, {});
    m_page.batch = noEvents();
    page.atEnd = m_step == Step::AtEnd;
    const std::shared_ptr<Run> run = std::exchange(m_run, nullptr);
    run->walk = nullptr;
    std::exchange(run->done, nullptr)(std::move(page)); // may destroy this walk
}

void QoveryWalk::fail(const Error &error)
{
    const std::shared_ptr<Run> run = std::exchange(m_run, nullptr);
    run->walk = nullptr;
    std::exchange(run->done, nullptr)(error); // may destroy this walk
}

} // namespace Backtrail
