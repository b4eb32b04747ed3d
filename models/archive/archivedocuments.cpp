// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivedocuments.h"

#include "models/archive/archivefilters.h"
#include "models/archive/archivereading.h"
#include "models/archive/framesearch.h"

#include <QMutex>

#include <algorithm>
#include <list>

namespace Backtrail {

namespace {

// Unpacked frames that are kept: a screenful of rows and the neighbours of a selected one.
constexpr std::size_t keptFrames = 12;
constexpr std::size_t keptBytes = std::size_t {16} << 20;

struct Connection
{
    explicit Connection(Database &&opened)
        : database(std::move(opened))
        , frames(database)
        , filters(database)
    {
    }
    Database database;
    FrameReader frames;
    FilterReader filters;
};
using ConnectionPtr = std::unique_ptr<Connection>;

} // namespace

class ArchiveDocuments::Private
{
public:
    [[nodiscard]] Result<std::shared_ptr<Connection>> take();
    [[nodiscard]] FramePtr kept(EventSequence sequence);
    void keep(const FramePtr &frame);

    QString path;
    QMutex mutex; // of what follows
    std::vector<ConnectionPtr> idle;
    std::list<FramePtr> frames; // last used first
};

// Goes back to the idle ones when it is let go.
Result<std::shared_ptr<Connection>> ArchiveDocuments::Private::take()
{
    const auto giveBack = [this](Connection *connection) {
        const QMutexLocker locker(&mutex);
        idle.emplace_back(connection);
    };
    {
        const QMutexLocker locker(&mutex);
        if (!idle.empty()) {
            ConnectionPtr last = std::move(idle.back());
            idle.pop_back();
            return std::shared_ptr<Connection>(last.release(), giveBack);
        }
    }
    Result<Database> database = Database::forReading(path);
    if (!database)
        return database.error();
    return std::shared_ptr<Connection>(new Connection(*std::move(database)), giveBack);
}

FramePtr ArchiveDocuments::Private::kept(EventSequence sequence)
{
    const QMutexLocker locker(&mutex);
    const auto found = std::ranges::find_if(
        frames, [sequence](const FramePtr &frame) { return sequence - frame->first < frame->events.size(); });
    if (found == frames.end())
        return nullptr;
    frames.splice(frames.begin(), frames, found);
    return frames.front();
}

void ArchiveDocuments::Private::keep(const FramePtr &frame)
{
    const QMutexLocker locker(&mutex);
    frames.push_front(frame);
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (auto at = frames.begin(); at != frames.end(); ++count) {
        bytes += static_cast<std::size_t>((*at)->bytes.size());
        at = count > 0 && (count >= keptFrames || bytes > keptBytes) ? frames.erase(at) : std::next(at);
    }
}

ArchiveDocuments::ArchiveDocuments(const QString &databasePath)
    : d(std::make_unique<Private>())
{
    d->path = databasePath;
}

ArchiveDocuments::~ArchiveDocuments() = default;

Result<QByteArray> ArchiveDocuments::rawEvent(EventSequence sequence) const
{
    FramePtr frame = d->kept(sequence);
    if (!frame) {
        const Result<std::shared_ptr<Connection>> connection = d->take();
        if (!connection)
            return connection.error();
        const Result<FramePtr> read = (*connection)->frames.frameOf(sequence);
        if (!read)
            return read.error();
        frame = *read;
        d->keep(frame);
    }
    const std::string_view raw = frame->raw(sequence - frame->first);
    return QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
}

Result<std::vector<QByteArray>> ArchiveDocuments::revisions(EventSequence sequence) const
{
    const Result<std::shared_ptr<Connection>> connection = d->take();
    if (!connection)
        return connection.error();
    return (*connection)->frames.revisions(sequence);
}

Result<Done> ArchiveDocuments::findText(const QString &text, EventSequence first, EventSequence last,
                                        const CancelFlag &cancel,
                                        const std::function<void(std::vector<EventSequence> &&)> &found) const
{
    const Result<std::shared_ptr<Connection>> connection = d->take();
    if (!connection)
        return connection.error();
    if (first >= last)
        return Done {};
    // One moment: a compaction gives frames other numbers.
    Transaction transaction((*connection)->database);
    if (const Result<Done> begun = transaction.begin(false); !begun)
        return begun.error();
    FrameReader &frames = (*connection)->frames;
    const Result<std::int64_t> oldest = frames.numberOf(first);
    const Result<std::int64_t> newest = frames.numberOf(last - 1);
    if (!oldest || !newest)
        return oldest ? newest.error() : oldest.error();
    const Result<std::vector<std::int64_t>> candidates
        = (*connection)->filters.candidates(NeedleGrams(text), *oldest, *newest);
    if (!candidates)
        return candidates.error();
    FrameSearch search(text);
    for (const std::int64_t number : *candidates) {
        if (cancel.isCanceled())
            return Done {};
        const Result<FramePtr> read = frames.frame(number);
        if (!read)
            return read.error();
        const Frame &frame = **read;
        std::vector<EventSequence> hits;
        for (const std::uint32_t hit : search.find(frame.bytes, frame.events)) {
            if (const EventSequence sequence = frame.first + hit; sequence >= first && sequence < last)
                hits.push_back(sequence);
        }
        std::ranges::reverse(hits);
        if (!hits.empty())
            found(std::move(hits));
    }
    return Done {};
}

} // namespace Backtrail
