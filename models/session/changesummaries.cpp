// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/changesummaries.h"

#include "models/runtime/workerpool.h"

#include <QMetaObject>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace Backtrail {

namespace {

// A screenful or two: small enough that scrolling on is answered soon.
constexpr std::size_t chunkSize = 50;
// More rows than this are not waited for. Those dropped are asked again when they are painted again.
constexpr std::size_t maxWaiting = 1000;

// What is known of a row.
struct RowAnswer
{
    ChangeSummary summary;
    std::vector<PathValue> values; // of each path
};
using Answers = std::vector<std::pair<RowId, RowAnswer>>;

// What is asked of each row.
struct Wanted
{
    PathPatterns hidden;
    std::vector<FieldPath> paths;
};

Answers summarize(const EventSnapshot &snapshot, const std::vector<RowId> &rows, const Wanted &wanted,
                  const CancelFlag &cancel)
{
    Answers result;
    result.reserve(rows.size());
    for (const RowId row : rows) {
        if (cancel.isCanceled())
            return {};
        const QString eventType = snapshot.text(row, IndexField::EventType);
        const Result<std::optional<QByteArray>> before = snapshot.originalChange(row);
        const Result<std::optional<QByteArray>> after = snapshot.change(row);
        if (!before || !after) {
            const PathValue unreadable {PathValue::Kind::Unreadable, {}};
            result.emplace_back(row, RowAnswer {ChangeSummary {ChangeSummary::Kind::Unreadable, {}, 0},
                                                std::vector(wanted.paths.size(), unreadable)});
            continue;
        }
        const DocumentPair pair = documentsToCompare(eventType, *before, *after);
        result.emplace_back(row, RowAnswer {summarizeChange(eventType, pair.before, pair.after, cancel, wanted.hidden),
                                            pathValues(eventType, pair, wanted.paths, cancel)});
    }
    return result;
}

} // namespace

class ChangeSummaries::Private
{
public:
    Private(ChangeSummaries *summaries, std::size_t kept)
        : q(summaries)
        , generationSize(kept / 2)
    {
    }

    void forget();
    const RowAnswer *find(RowId row);
    const RowAnswer *findKnown(RowId row);
    void keep(RowId row, RowAnswer answer);
    void ask(RowId row);
    void startChunk();
    void chunkDone(Answers answers);

    ChangeSummaries *q;
    std::size_t generationSize;
    EventSnapshot snapshot;
    Wanted wanted;
    // Two generations instead of a clock per entry: what is asked for moves to the young one, and when that is full
    // the old one goes. Nodes keep their address when they move.
    std::unordered_map<RowId, RowAnswer> young;
    std::unordered_map<RowId, RowAnswer> old;
    std::deque<RowId> waiting; // newest question last
    std::unordered_set<RowId> asked; // waiting, or in the running chunk
    bool startIsPosted = false;
    Request running;
};

ChangeSummaries::ChangeSummaries(QObject *parent, std::size_t kept)
    : QObject(parent)
    , d(std::make_unique<Private>(this, kept))
{
}

ChangeSummaries::~ChangeSummaries() = default;

void ChangeSummaries::setSnapshot(const EventSnapshot &snapshot, bool sameIndex)
{
    d->snapshot = snapshot;
    if (!sameIndex)
        d->forget();
}

void ChangeSummaries::setHiddenPaths(const PathPatterns &patterns)
{
    d->wanted.hidden = patterns;
    d->forget();
    emit forgotten();
}

void ChangeSummaries::setPaths(const std::vector<FieldPath> &paths)
{
    if (d->wanted.paths == paths)
        return;
    d->wanted.paths = paths;
    d->forget();
    emit forgotten();
}

const std::vector<FieldPath> &ChangeSummaries::paths() const
{
    return d->wanted.paths;
}

void ChangeSummaries::Private::forget()
{
    running.cancel();
    young.clear();
    old.clear();
    waiting.clear();
    asked.clear();
}

const ChangeSummary *ChangeSummaries::find(RowId row)
{
    const RowAnswer *known = d->find(row);
    return known != nullptr ? &known->summary : nullptr;
}

const PathValue *ChangeSummaries::value(RowId row, std::size_t path)
{
    Q_ASSERT(path < d->wanted.paths.size());
    const RowAnswer *known = d->find(row);
    return known != nullptr ? &known->values[path] : nullptr;
}

const RowAnswer *ChangeSummaries::Private::find(RowId row)
{
    Q_ASSERT(row < snapshot.rowCount());
    const RowAnswer *known = findKnown(row);
    if (known == nullptr)
        ask(row);
    return known;
}

const RowAnswer *ChangeSummaries::Private::findKnown(RowId row)
{
    if (const auto found = young.find(row); found != young.end())
        return &found->second;
    const auto found = old.find(row);
    if (found == old.end())
        return nullptr;
    return &young.insert(old.extract(found)).position->second;
}

void ChangeSummaries::Private::keep(RowId row, RowAnswer answer)
{
    if (young.size() >= generationSize)
        old = std::exchange(young, {});
    young.insert_or_assign(row, std::move(answer));
}

void ChangeSummaries::Private::ask(RowId row)
{
    if (!asked.insert(row).second)
        return;
    waiting.push_back(row);
    if (waiting.size() > maxWaiting) {
        asked.erase(waiting.front());
        waiting.pop_front();
    }
    // One chunk for all rows of one painting.
    if (startIsPosted || running.isSet())
        return;
    startIsPosted = true;
    QMetaObject::invokeMethod(
        q,
        [this] {
            startIsPosted = false;
            startChunk();
        },
        Qt::QueuedConnection);
}

void ChangeSummaries::Private::startChunk()
{
    if (waiting.empty() || running.isSet())
        return;
    // The newest questions are what is on the screen now.
    const auto count = static_cast<std::deque<RowId>::difference_type>(std::min(waiting.size(), chunkSize));
    const std::vector<RowId> rows(waiting.end() - count, waiting.end());
    waiting.erase(waiting.end() - count, waiting.end());
    running = runInWorker<Answers>(
        [from = snapshot, rows, what = wanted](const CancelFlag &cancel) { return summarize(from, rows, what, cancel); },
        [this](Answers &&answers) { chunkDone(std::move(answers)); });
}

void ChangeSummaries::Private::chunkDone(Answers answers)
{
    running.cancel();
    std::vector<RowId> rows;
    rows.reserve(answers.size());
    for (auto &[row, answer] : answers) {
        asked.erase(row);
        rows.push_back(row);
        keep(row, std::move(answer));
    }
    startChunk();
    emit q->ready(rows);
}

} // namespace Backtrail
