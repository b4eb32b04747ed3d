// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/coverage.h"
#include "models/domain/result.h"
#include "models/index/storedrows.h"
#include "models/json/eventdecoder.h"
#include "models/runtime/request.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

// The port between what keeps events (models/archive) and what uses them (models/session). No SQL appears here.

namespace Backtrail {

// One page, or less, that is kept whole or not at all.
struct StoreCommit
{
    EventBatchPtr events; // null = none; any order, repeats allowed
    std::vector<DecodeWarning> unreadable; // what came and was no event: kept aside with its bytes
    std::vector<CoverageSpan> coverage; // what these events prove; marked in order
    std::optional<QByteArray> syncState; // where the synchronisation is; nullopt = as it was
};

struct StoreReceipt
{
    EventBatchPtr added; // those that were new, in the order in which they got their numbers; null = none
    EventSequence firstSequence = 0; // of added[0]; the others follow without a hole
    std::uint32_t repeated = 0; // the same id with the same bytes: nothing changed
    std::uint32_t revised = 0; // the same id with other bytes: kept as a revision of the first one, and flagged
    std::uint32_t unreadable = 0; // elements that are no event and were not kept aside before
};

// What a store knew when it was opened.
struct StoreContents
{
    EventSequence count = 0; // events; their numbers are 0 to count - 1
    std::uint32_t revisions = 0;
    std::uint32_t unreadable = 0;
    Coverage coverage;
    QByteArray syncState; // empty = never
    bool isReadOnly = false; // another program writes, or the folder does not allow it
    QString readOnlyReason; // plain text; empty when writable
    QString loss; // plain text: what was kept and is gone, and what helps; empty = nothing, as far as can be known
    bool isSealLost = false; // nobody can prove any more that nothing was changed from outside; it is used all the same
};

// All kept events of one connection. Created and used on one thread, which needs an event loop; its own threads do the
// work. Destroying it waits for the transaction that is running and drops what has not begun.
class EventStore
{
public:
    virtual ~EventStore() = default;

    // Once, first. Rows come in parts while they are read, newest first by time; then `done`. Errors: FileFailed with
    // what to do (the folder cannot be made or written, the archive is damaged and was set aside, or it was made by a
    // newer version).
    virtual Request open(std::function<void(StoredRowsPtr)> rows, std::function<void(Result<StoreContents>)> done) = 0;

    // Commits happen in the order of their calls. `done` with a value = durable: it survives kill -9 and power loss.
    // FileFailed (disk full and so on) = nothing of it was kept; the same commit may be tried again.
    virtual Request commit(StoreCommit commit, std::function<void(Result<StoreReceipt>)> done) = 0;

    // What came and was no event, with its bytes: the newest first, `most` at most. FileFailed = it cannot be read.
    virtual Request readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done) = 0;

    // Good after open() as long as anybody holds it, also after the store is gone. Never null after open().
    [[nodiscard]] virtual std::shared_ptr<const DocumentStore> documents() const = 0;

    // In a store that is read-only because another program writes: called with what that one added. When that program
    // ends, the store may become writable: the contents are then no longer read-only, hold all that was added, and
    // nothing is called any more. One listener.
    virtual void follow(std::function<void(StoredRowsPtr, const StoreContents &)> added) = 0;
};

} // namespace Backtrail
