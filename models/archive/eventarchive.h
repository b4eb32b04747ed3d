// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/store/eventstore.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Backtrail {

// The store in a folder: SQLite as a durable container of zstd frames with the exact bytes of the events and of packed
// columns, which are derived from them. Everything of one commit is in one transaction, flushed to the disk before it
// is acknowledged. What is proved of it, and what is not: archivechain.h. Who may write: ArchiveLock.
class EventArchive final : public EventStore
{
public:
    // Read: only for a look. Nothing is made, changed or set aside, and a program that writes is in nobody's way.
    enum class Access { Write, Read };

    // `source` names what is read (server and organization), the same for every program. It is part
    // of every hash, and a folder with another one is refused.
    EventArchive(QString folder, QByteArray source, Access access = Access::Write);
    ~EventArchive() override;
    Q_DISABLE_COPY_MOVE(EventArchive)

    Request open(std::function<void(StoredRowsPtr)> rows, std::function<void(Result<StoreContents>)> done) override;
    Request commit(StoreCommit commit, std::function<void(Result<StoreReceipt>)> done) override;
    Request readUnreadable(int most, std::function<void(Result<std::vector<DecodeWarning>>)> done) override;
    [[nodiscard]] std::shared_ptr<const DocumentStore> documents() const override;
    void follow(std::function<void(StoredRowsPtr, const StoreContents &)> added) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
