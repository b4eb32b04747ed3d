// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/eventdetail.h"

#include "models/runtime/workerpool.h"
#include "models/session/detailsecrets.h"

#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace Backtrail {

namespace {

// Quick answers come without a word; only a slow one is announced.
constexpr std::chrono::milliseconds patience {100};

using Content = std::shared_ptr<const DetailContent>;

struct Answer
{
    Content content; // null = cancelled
    std::optional<Reference> state; // the event's own, for pinning: as received, it is compared with others
};

// What is asked of a worker, as a value.
struct Question
{
    EventSnapshot snapshot;
    RowId row = 0;
    DiffOptions options;
    CompareWith compareWith = CompareWith::OwnState;
    std::optional<Reference> reference; // pinned, or a text
    PathPatterns hidden;
    bool isHiddenShown = false;
    bool areSecretsShown = false;
};

std::optional<Reference> referenceFor(const Question &question, const QString &eventId, const CancelFlag &cancel)
{
    switch (question.compareWith) {
    case CompareWith::OwnState:
        return std::nullopt;
    case CompareWith::PreviousState:
        return previousState(question.snapshot, question.row, cancel);
    case CompareWith::Pinned:
        return question.reference && question.reference->event.id == eventId ? std::nullopt : question.reference;
    case CompareWith::Text:
        return question.reference;
    }
    return std::nullopt;
}

Result<Answer> read(const Question &question, const CancelFlag &cancel)
{
    auto content = std::make_shared<DetailContent>();
    Answer answer;
    Result<AuditEvent> event = question.snapshot.auditEvent(question.row);
    if (!event)
        return event.error();
    content->event = *std::move(event);
    answer.state = pinnedState(content->event);
    content->documents = ownDocuments(content->event);
    content->reference = referenceFor(question, content->event.id, cancel);
    if (content->reference) {
        const std::optional<QByteArray> state = shownState(content->documents);
        if (state) // an event without a document compares with nothing
            content->documents = {content->reference->document, state};
        else
            content->reference.reset();
    }
    content->showsSecrets = question.areSecretsShown;
    if (!question.areSecretsShown)
        maskSecrets(*content, cancel);
    DiffOptions options = question.options;
    options.documentKind = content->event.targetType;
    auto diff = compareDocuments(content->documents.before, content->documents.after, options, cancel);
    if (!diff)
        return Answer();
    content->diff = *std::move(diff);
    content->masksChanges = content->maskedSecrets > 0 && differsInMasked(content->diff);
    content->hidden = findHidden(content->diff, question.hidden);
    if (!content->hidden.isEmpty() && !question.isHiddenShown)
        content->shownDiff = withoutHidden(content->diff, content->hidden);
    answer.content = std::move(content);
    return answer;
}

} // namespace

class EventDetail::Private
{
public:
    Private(EventDetail *detail, Clock &detailClock)
        : q(detail)
        , clock(detailClock)
    {
    }

    void start();
    void startOver();
    void lookForState();
    void lookForHabits();
    void setComparison(CompareWith with, std::optional<Reference> newReference);
    void setWorking(bool isWorking);

    EventDetail *q;
    Clock &clock;
    EventSnapshot snapshot;
    RowId row = 0;
    QString id; // of the event shown or on its way; empty = none
    DiffOptions options;
    CompareWith compareWith = CompareWith::OwnState;
    std::optional<Reference> reference; // pinned, or a text
    std::optional<Reference> offered;
    QStringList hidden;
    bool isHiddenShown = false;
    bool areSecretsShown = false;
    std::optional<Reference> state; // of the event shown, see Answer
    std::map<EventKind, std::vector<PathHabit>> habits; // by kind, of the index read last
    Content content;
    std::optional<Error> error;
    bool working = false;
    Request reading;
    Request looking;
    Request counting;
    Request timer;
};

EventDetail::EventDetail(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock))
{
}

EventDetail::~EventDetail() = default;

void EventDetail::show(const EventSnapshot &snapshot, RowId row)
{
    Q_ASSERT(row < snapshot.rowCount());
    // Also for the same event: it must not keep the memory of a list that is gone.
    d->snapshot = snapshot;
    d->row = row;
    const QString id = snapshot.id(row);
    if (id == d->id)
        return; // an event never changes, so a list that was read again has nothing new to say
    d->id = id;
    d->content.reset();
    d->error.reset();
    d->startOver();
}

void EventDetail::clear()
{
    if (d->id.isEmpty())
        return;
    d->reading.cancel();
    d->looking.cancel();
    d->counting.cancel();
    d->habits.clear();
    d->timer.cancel();
    d->offered.reset();
    d->snapshot = {};
    d->id.clear();
    d->content.reset();
    d->state.reset();
    d->error.reset();
    d->setWorking(false);
    emit contentChanged();
}

void EventDetail::setKeepEqual(bool keepEqual)
{
    if (d->options.keepEqual == keepEqual)
        return;
    d->options.keepEqual = keepEqual;
    if (!d->id.isEmpty())
        d->start();
}

void EventDetail::Private::start()
{
    timer = clock.after(patience, [this] {
        timer.cancel();
        setWorking(true);
    });
    reading = runInWorker<Result<Answer>>(
        [question = Question {snapshot, row, options, compareWith, reference, parsePatterns(hidden), isHiddenShown,
                             areSecretsShown}](const CancelFlag &cancel) { return read(question, cancel); },
        [this](Result<Answer> &&answer) {
            reading.cancel();
            timer.cancel();
            content = answer ? answer->content : nullptr;
            state = answer ? answer->state : std::nullopt;
            error = answer ? std::nullopt : std::optional(answer.error());
            setWorking(false);
            emit q->contentChanged();
            lookForState();
            lookForHabits();
        });
}

void EventDetail::Private::startOver()
{
    looking.cancel();
    counting.cancel();
    offered.reset();
    start();
}

// After the content, because it may take longer than the eye waits: it looks through every row.
void EventDetail::Private::lookForState()
{
    if (compareWith != CompareWith::OwnState || offered || !content || !lacksEarlierState(content->event))
        return;
    looking = runInWorker<std::optional<Reference>>(
        [from = snapshot, which = row](const CancelFlag &cancel) { return previousState(from, which, cancel); },
        [this](std::optional<Reference> &&found) {
            looking.cancel();
            offered = std::move(found);
            if (offered)
                emit q->comparisonChanged();
        });
}

// Once a kind: what nearly always changes does so among a hundred events, too.
void EventDetail::Private::lookForHabits()
{
    if (!content || content->diff.shape != DiffShape::Compared)
        return;
    const EventKind kind = kindOf(content->event);
    if (habits.contains(kind)) {
        emit q->habitsChanged();
        return;
    }
    counting = runInWorker<std::vector<PathHabit>>(
        [from = snapshot, which = row](const CancelFlag &cancel) { return changeHabits(from, which, cancel); },
        [this, kind](std::vector<PathHabit> &&found) {
            counting.cancel();
            if (!found.empty()) // a list that is still loading may know more later
                habits.insert_or_assign(kind, std::move(found));
            emit q->habitsChanged();
        });
}

void EventDetail::Private::setComparison(CompareWith with, std::optional<Reference> newReference)
{
    if (with == compareWith && with != CompareWith::Text && with != CompareWith::Pinned)
        return;
    compareWith = with;
    reference = std::move(newReference);
    if (!id.isEmpty())
        startOver();
    emit q->comparisonChanged();
}

void EventDetail::Private::setWorking(bool isWorking)
{
    if (working == isWorking)
        return;
    working = isWorking;
    emit q->workingChanged();
}

void EventDetail::compareWithOwnState()
{
    d->setComparison(CompareWith::OwnState, std::nullopt);
}

void EventDetail::compareWithPreviousState()
{
    d->setComparison(CompareWith::PreviousState, std::nullopt);
}

void EventDetail::compareWithText(const QByteArray &text, const QString &name)
{
    d->setComparison(CompareWith::Text, Reference {Reference::Kind::Text, text, {}, name});
}

void EventDetail::pin()
{
    if (d->content && d->state)
        d->setComparison(CompareWith::Pinned, d->state);
}

CompareWith EventDetail::compareWith() const
{
    return d->compareWith;
}

std::optional<Reference> EventDetail::pinned() const
{
    return d->compareWith == CompareWith::Pinned ? d->reference : std::nullopt;
}

std::optional<Reference> EventDetail::offeredState() const
{
    return d->offered;
}

void EventDetail::setHiddenPaths(const QStringList &patterns)
{
    if (d->hidden == patterns)
        return;
    d->hidden = patterns;
    if (!d->id.isEmpty())
        d->start();
    emit hiddenPathsChanged();
}

QStringList EventDetail::hiddenPaths() const
{
    return d->hidden;
}

void EventDetail::setHiddenShown(bool shown)
{
    if (d->isHiddenShown == shown)
        return;
    d->isHiddenShown = shown;
    if (!d->id.isEmpty())
        d->start();
}

bool EventDetail::isHiddenShown() const
{
    return d->isHiddenShown;
}

void EventDetail::setSecretsShown(bool shown)
{
    if (d->areSecretsShown == shown)
        return;
    d->areSecretsShown = shown;
    if (!d->id.isEmpty())
        d->start();
    emit secretsShownChanged();
}

bool EventDetail::areSecretsShown() const
{
    return d->areSecretsShown;
}

std::vector<PathHabit> EventDetail::habits() const
{
    if (!d->content || d->content->diff.shape != DiffShape::Compared)
        return {};
    const auto found = d->habits.find(kindOf(d->content->event));
    return found == d->habits.end() ? std::vector<PathHabit>() : habitsOf(found->second, *d->content);
}

std::shared_ptr<const DetailContent> EventDetail::content() const
{
    return d->content;
}

std::optional<Error> EventDetail::error() const
{
    return d->error;
}

bool EventDetail::isWorking() const
{
    return d->working;
}

} // namespace Backtrail
