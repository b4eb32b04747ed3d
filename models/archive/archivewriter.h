// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivefilters.h"
#include "models/archive/archivehead.h"
#include "models/archive/archiveopening.h"
#include "models/archive/archivereading.h"
#include "models/archive/idfinder.h"
#include "models/archive/textnumbers.h"
#include "models/store/eventstore.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Backtrail {

// The one that writes. One thread. What it holds in memory is changed only after the transaction that makes it true
// was committed, so a commit that fails leaves everything as it was.
class ArchiveWriter
{
public:
    // Without a key what is written has no seal.
    ArchiveWriter(OpenedArchive &&archive, QByteArray key);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    // All of them in one transaction, so that many that wait cost the disk no more than one; a receipt for each, in
    // their order. An error: nothing of any of them was kept.
    [[nodiscard]] Result<std::vector<StoreReceipt>> commit(std::span<const StoreCommit> commits);
    [[nodiscard]] Result<StoreReceipt> commit(const StoreCommit &commit);
    [[nodiscard]] const ArchiveState &state() const { return m_archive.state; }
    [[nodiscard]] Database &database() { return m_archive.database; }

private:
    struct Draft; // what one transaction adds
    struct SegmentPlace
    {
        EventSequence first = 0;
        std::uint64_t count = 0;
        std::shared_ptr<const StoredRows> rows = {}; // while it may be merged soon; null = only in the file
    };

    struct Kept
    {
        EventSequence sequence = 0;
        bool isSame = false; // byte for byte
    };

    [[nodiscard]] Result<Done> load();
    [[nodiscard]] Result<Done> sort(const EventBatch &batch, Draft &draft);
    [[nodiscard]] Result<Done> sortOne(const EventBatch &batch, std::size_t index, std::uint32_t hash, Draft &draft);
    [[nodiscard]] Result<std::optional<Kept>> findKept(std::string_view id, std::uint32_t hash, std::string_view raw);
    [[nodiscard]] Result<bool> isLost(EventSequence sequence, std::string_view id, const Error &error);
    [[nodiscard]] Result<QByteArray> idOf(EventSequence sequence);
    [[nodiscard]] Result<FramePtr> frameOf(EventSequence sequence);
    [[nodiscard]] Result<Done> noteRevision(EventSequence sequence, std::string_view id, std::string_view raw, Draft &draft);
    void buildRows(Draft &draft);
    [[nodiscard]] Result<Done> write(std::span<const StoreCommit> commits, Draft &draft);
    [[nodiscard]] Result<Done> writeFrames(Draft &draft);
    [[nodiscard]] Result<Done> writeRevisions(Draft &draft);
    [[nodiscard]] Result<Done> writeUnreadable(const std::vector<DecodeWarning> &unreadable, Draft &draft);
    [[nodiscard]] std::vector<StoreReceipt> receipts(std::span<const StoreCommit> commits, const Draft &draft) const;
    [[nodiscard]] Result<Done> writeColumns(Draft &draft);
    [[nodiscard]] Result<Done> writeSegment(const StoredRows &rows);
    [[nodiscard]] Result<Done> mergeTail(Draft &draft);
    [[nodiscard]] Result<StoredRows> takeSegments(std::size_t begin, EventSequence end, const Draft &draft);
    [[nodiscard]] Result<std::shared_ptr<const StoredRows>> rowsOf(const SegmentPlace &place, const Draft &draft);
    [[nodiscard]] Result<Done> writeState(Draft &draft);
    void keep(Draft &draft);

    OpenedArchive m_archive;
    QByteArray m_key;
    bool m_isLoaded = false;
    ChainHasher m_chain;
    Packer m_packer;
    ByteWriter m_frameBytes; // used again and again: fresh memory costs more than what is written into it
    FrameReader m_frames;
    FramePtr m_lastFrame;
    std::optional<StoredRows> m_lastColumns;
    IdFinder m_ids;
    TextNumbers m_texts;
    std::vector<SegmentPlace> m_tail; // segments that may still be merged, in order
    std::int64_t m_nextFrame = 0;
    std::int64_t m_nextDictionary = 0;
    Statement m_insertFrame;
    Statement m_insertSegment;
    GramFilterBuilder m_grams;
    FilterWriter m_filters;
    HeadWriter m_head;
    Statement m_updateState;
};

} // namespace Backtrail
