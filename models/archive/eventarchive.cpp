// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/eventarchive.h"

#include "models/archive/archivedocuments.h"
#include "models/archive/archiveopening.h"
#include "models/archive/archivereading.h"
#include "models/archive/archivethread.h"
#include "models/archive/archivewriter.h"
#include "models/runtime/background.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <span>

namespace Backtrail {

namespace {

StoreContents contentsOf(const ArchiveState &state)
{
    StoreContents contents;
    contents.count = state.events.count;
    contents.revisions = static_cast<std::uint32_t>(state.revisions.count);
    contents.unreadable = static_cast<std::uint32_t>(state.unreadable.count);
    contents.coverage = state.coverage;
    contents.syncState = state.syncState;
    return contents;
}

QString wordsOf(const std::optional<ArchiveLoss> &loss)
{
    return loss ? lossWords(*loss) : QString();
}

Error notOpenError()
{
    return {ErrorKind::FileFailed, QCoreApplication::translate("Archive", "The archive is not open")};
}

} // namespace

// Everything here belongs to the archive's thread.
class ArchiveWork
{
public:
    ArchiveWork(ArchivePaths folder, QByteArray source, EventArchive::Access access)
        : m_paths(std::move(folder))
        , m_source(std::move(source))
        , m_access(access)
    {
    }

    [[nodiscard]] Result<StoreContents> open(const CancelFlag &cancel, const std::function<void(StoredRowsPtr)> &part);
    [[nodiscard]] std::vector<Result<StoreReceipt>> commit(std::span<const StoreCommit> commits);
    [[nodiscard]] Result<std::vector<DecodeWarning>> readUnreadable(int most) const;
    using Added = std::function<void(StoredRowsPtr, const StoreContents &)>;
    void look(PostBox &box, const Added &added);

private:
    [[nodiscard]] bool catchUp(PostBox &box, const Added &added);
    void takeOver(PostBox &box, const Added &added);
    void post(PostBox &box, const Added &added, const StoreContents &contents, std::vector<StoredRowsPtr> parts = {});
    [[nodiscard]] Result<StoreContents> openToWrite(OpenedArchive archive, const CancelFlag &cancel,
                                                    const std::function<void(StoredRowsPtr)> &part);
    [[nodiscard]] Result<StoreContents> openToFollow(OpenedArchive archive, const CancelFlag &cancel,
                                                     const std::function<void(StoredRowsPtr)> &part);

    ArchivePaths m_paths;
    QByteArray m_source;
    EventArchive::Access m_access;
    std::unique_ptr<ArchiveLock> m_lock; // goes last
    std::unique_ptr<ArchiveWriter> m_writer;
    QString m_readOnlyReason;
    // Only read, while another program writes.
    std::optional<Database> m_database;
    std::unique_ptr<RowReader> m_reader;
    EventSequence m_known = 0;
    std::int64_t m_version = 0;
    int m_looks = 0;
    StoreContents m_shown;
    bool m_isOver = false; // what was shown does not go together with what is there now
};

Result<StoreContents> ArchiveWork::open(const CancelFlag &cancel, const std::function<void(StoredRowsPtr)> &part)
{
    m_reader.reset();
    m_database.reset();
    m_writer.reset();
    m_lock.reset();
    if (m_access == EventArchive::Access::Read) {
        Result<OpenedArchive> archive = openArchiveForReading(m_paths, m_source);
        if (!archive)
            return archive.error();
        archive->readOnlyReason = QCoreApplication::translate("Archive", "The archive was opened for reading only");
        return openToFollow(*std::move(archive), cancel, part);
    }
    m_lock = std::make_unique<ArchiveLock>(m_paths);
    Result<OpenedArchive> archive = openArchive(m_paths, m_source, *m_lock);
    if (!archive) {
        m_lock.reset();
        return archive.error();
    }
    return archive->isReadOnly ? openToFollow(*std::move(archive), cancel, part)
                               : openToWrite(*std::move(archive), cancel, part);
}

Result<StoreContents> ArchiveWork::openToWrite(OpenedArchive archive, const CancelFlag &cancel,
                                               const std::function<void(StoredRowsPtr)> &part)
{
    const Result<Done> read = RowReader(archive.database).read(archive.state, 0, cancel, part);
    if (read) {
        StoreContents contents = contentsOf(archive.state);
        contents.isSealLost = archive.isSealLost;
        contents.loss = wordsOf(archive.loss);
        const QByteArray key = archive.isSealLost ? QByteArray() : sealKey(m_paths);
        m_writer = std::make_unique<ArchiveWriter>(std::move(archive), key);
        return contents;
    }
    {
        const OpenedArchive closing = std::move(archive); // closed before it is moved
    }
    const Error error = isDamageError(read.error()) ? setAside(m_paths, read.error()) : read.error();
    m_lock.reset();
    return error;
}

Result<StoreContents> ArchiveWork::openToFollow(OpenedArchive archive, const CancelFlag &cancel,
                                                const std::function<void(StoredRowsPtr)> &part)
{
    m_readOnlyReason = archive.readOnlyReason;
    m_database.emplace(std::move(archive.database));
    m_reader = std::make_unique<RowReader>(*m_database);
    // The state of one moment with the rows of the same moment.
    Transaction transaction(*m_database);
    if (const Result<Done> begun = transaction.begin(false); !begun)
        return begun.error();
    const Result<ArchiveState> state = loadState(*m_database);
    if (!state)
        return state.error();
    if (const Result<Done> read = m_reader->read(*state, 0, cancel, part); !read)
        return read.error();
    m_known = state->events.count;
    const Result<std::int64_t> version = m_database->number("PRAGMA data_version");
    m_version = version ? *version : 0;
    StoreContents contents = contentsOf(*state);
    contents.isReadOnly = true;
    contents.readOnlyReason = m_readOnlyReason;
    contents.isSealLost = archive.isSealLost;
    contents.loss = wordsOf(archive.loss);
    return m_shown = contents;
}

// Together, or, when that fails, each by itself: what is wrong with one is not the others' fault.
std::vector<Result<StoreReceipt>> ArchiveWork::commit(std::span<const StoreCommit> commits)
{
    if (!m_writer) {
        const Error error = m_readOnlyReason.isEmpty() ? notOpenError() : Error {ErrorKind::FileFailed, m_readOnlyReason};
        return {commits.size(), Result<StoreReceipt>(error)};
    }
    std::vector<Result<StoreReceipt>> answers;
    if (commits.empty())
        return answers;
    if (Result<std::vector<StoreReceipt>> receipts = m_writer->commit(commits)) {
        answers.assign(std::make_move_iterator(receipts->begin()), std::make_move_iterator(receipts->end()));
    } else if (commits.size() == 1) {
        answers.emplace_back(receipts.error());
    } else {
        std::ranges::transform(commits, std::back_inserter(answers),
                               [this](const StoreCommit &one) { return m_writer->commit(one); });
    }
    return answers;
}

Result<std::vector<DecodeWarning>> ArchiveWork::readUnreadable(int most) const
{
    if (m_writer)
        return Backtrail::readUnreadable(m_writer->database(), most);
    return m_database ? Backtrail::readUnreadable(*m_database, most) : Result<std::vector<DecodeWarning>>(notOpenError());
}

// What the writing program added since; and whether it still writes.
void ArchiveWork::look(PostBox &box, const Added &added)
{
    if (!m_database || m_isOver || box.isCanceled())
        return;
    constexpr int looksBetween = 4; // to ask for the lock makes and removes files
    if (m_access == EventArchive::Access::Write && ++m_looks % looksBetween == 0)
        takeOver(box, added);
    if (!m_database || m_isOver)
        return;
    const Result<std::int64_t> version = m_database->number("PRAGMA data_version");
    if (version && *version != m_version && catchUp(box, added))
        m_version = *version;
}

// A failure is left alone: the next look may be better, and what was shown stays true.
bool ArchiveWork::catchUp(PostBox &box, const Added &added)
{
    Transaction transaction(*m_database);
    if (!transaction.begin(false))
        return false;
    const Result<ArchiveState> state = loadState(*m_database);
    if (!state)
        return false;
    StoreContents contents = contentsOf(*state);
    contents.isReadOnly = true;
    contents.readOnlyReason = m_readOnlyReason;
    contents.isSealLost = m_shown.isSealLost;
    contents.loss = m_shown.loss;
    std::vector<StoredRowsPtr> parts;
    if (state->events.count > m_known) {
        const RowReader before = *m_reader; // what it has read is given to nobody when it fails
        const auto take = [&parts](StoredRowsPtr &&rows) { parts.push_back(std::move(rows)); };
        if (const Result<Done> read = m_reader->read(*state, m_known, box.flag(), take); !read) {
            m_reader = std::make_unique<RowReader>(before);
            if (isOtherTexts(read.error())) {
                m_isOver = true;
                m_shown.readOnlyReason = m_readOnlyReason = read.error().detail;
                post(box, added, m_shown);
            }
            return false;
        }
    }
    m_known = state->events.count;
    m_shown = contents;
    post(box, added, contents, std::move(parts));
    return true;
}

void ArchiveWork::post(PostBox &box, const Added &added, const StoreContents &contents, std::vector<StoredRowsPtr> parts)
{
    if (parts.empty())
        parts.push_back(std::make_shared<const StoredRows>()); // only coverage or the like
    for (const StoredRowsPtr &rows : parts)
        box.post([added, rows, contents] { added(rows, contents); });
}

// The program that wrote has ended. With the lock nobody else begins to: all that it wrote is read first, so that what
// is written next follows what was shown, and the connection that reads is closed before the one that writes is opened.
void ArchiveWork::takeOver(PostBox &box, const Added &added)
{
    auto lock = std::make_unique<ArchiveLock>(m_paths);
    if (!lock->isHeld() || !catchUp(box, added))
        return;
    m_reader.reset();
    m_database.reset();
    Result<OpenedArchive> archive = openArchive(m_paths, m_source, *lock);
    if (!archive || archive->state.events.count != m_known) {
        // Shown as it was, and written no more.
        m_readOnlyReason = archive ? QCoreApplication::translate("Archive", "The archive is another one now") : archive.error().detail;
        m_shown.readOnlyReason = m_readOnlyReason;
        post(box, added, m_shown);
        return;
    }
    StoreContents contents = contentsOf(archive->state);
    contents.isSealLost = archive->isSealLost;
    contents.loss = wordsOf(archive->loss);
    const QByteArray key = archive->isSealLost ? QByteArray() : sealKey(m_paths);
    m_writer = std::make_unique<ArchiveWriter>(*std::move(archive), key);
    m_lock = std::move(lock);
    m_readOnlyReason.clear();
    post(box, added, contents);
}

// Commits that wait for the archive's thread. Those that are added before it comes to them go into one transaction.
class CommitGroup
{
public:
    static constexpr std::size_t mostTogether = 32; // a page each: some milliseconds, and a few megabytes

    using Done = std::function<void(Result<StoreReceipt>)>;
    // False = it is too late, or there is no room.
    [[nodiscard]] bool add(const PostBoxPtr &box, StoreCommit &commit, Done &done)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isTaken || m_waiting.size() == mostTogether)
            return false;
        m_waiting.push_back({box, std::move(commit), std::move(done)});
        return true;
    }
    void run(ArchiveWork &work)
    {
        workInBackground(); // what has to be quick, opening, is done before
        const std::vector<Waiting> waiting = take();
        std::vector<StoreCommit> commits; // next to each other, as the writer wants them
        std::vector<const Waiting *> wanted;
        for (const Waiting &one : waiting) {
            if (one.box->isCanceled())
                continue;
            commits.push_back(one.commit);
            wanted.push_back(&one);
        }
        std::vector<Result<StoreReceipt>> answers = work.commit(commits);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i]->box->post([done = wanted[i]->done, answer = std::move(answers[i])] { done(answer); });
    }

private:
    struct Waiting
    {
        PostBoxPtr box;
        StoreCommit commit;
        Done done;
    };
    [[nodiscard]] std::vector<Waiting> take()
    {
        const std::lock_guard lock(m_mutex);
        m_isTaken = true;
        return std::exchange(m_waiting, {});
    }

    std::mutex m_mutex;
    bool m_isTaken = false;
    std::vector<Waiting> m_waiting;
};

class EventArchive::Private
{
public:
    Private(QString folder, QByteArray source, Access access)
        : paths {std::move(folder)}
        , work(std::make_unique<ArchiveWork>(paths, std::move(source), access))
        , documents(std::make_shared<const ArchiveDocuments>(paths.database()))
    {
    }

    ArchivePaths paths;
    std::unique_ptr<ArchiveWork> work;
    std::shared_ptr<const ArchiveDocuments> documents;
    PostBoxPtr followBox;
    std::shared_ptr<CommitGroup> lastGroup; // null when something else was asked for after it
    ArchiveThread thread; // ends first
};

EventArchive::EventArchive(QString folder, QByteArray source, Access access)
    : d(std::make_unique<Private>(std::move(folder), std::move(source), access))
{
}

EventArchive::~EventArchive()
{
    if (d->followBox)
        d->followBox->cancel();
}

Request EventArchive::open(std::function<void(StoredRowsPtr)> rows, std::function<void(Result<StoreContents>)> done)
{
    const auto box = std::make_shared<PostBox>();
    d->lastGroup.reset();
    d->thread.run([work = d->work.get(), box, rows = std::move(rows), done = std::move(done)] {
        if (box->isCanceled())
            return;
        const auto part = [&](const StoredRowsPtr &read) { box->post([rows, read] { rows(read); }); };
        box->post([done, contents = work->open(box->flag(), part)] { done(contents); });
    });
    return cancelling(box);
}

Request EventArchive::commit(StoreCommit commit, std::function<void(Result<StoreReceipt>)> done)
{
    const auto box = std::make_shared<PostBox>();
    if (d->lastGroup == nullptr || !d->lastGroup->add(box, commit, done)) {
        d->lastGroup = std::make_shared<CommitGroup>();
        static_cast<void>(d->lastGroup->add(box, commit, done)); // an empty one has room
        d->thread.run([work = d->work.get(), group = d->lastGroup] { group->run(*work); });
    }
    return cancelling(box);
}

Request EventArchive::readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done)
{
    const auto box = std::make_shared<PostBox>();
    d->lastGroup.reset();
    d->thread.run([work = d->work.get(), box, most, done = std::move(done)] {
        if (!box->isCanceled())
            box->post([done, elements = work->readUnreadable(most)] { done(elements); });
    });
    return cancelling(box);
}

std::shared_ptr<const DocumentStore> EventArchive::documents() const
{
    return d->documents;
}

void EventArchive::follow(std::function<void(StoredRowsPtr, const StoreContents &)> added)
{
    if (d->followBox)
        d->followBox->cancel();
    d->followBox = std::make_shared<PostBox>();
    d->thread.whenIdle([work = d->work.get(), box = d->followBox, added = std::move(added)] { work->look(*box, added); });
}

} // namespace Backtrail
