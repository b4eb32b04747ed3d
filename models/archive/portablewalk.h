// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveblobs.h"
#include "models/archive/portablefile.h"
#include "models/json/eventdecoder.h"
#include "models/runtime/workerpool.h"
#include "models/store/eventstore.h"

#include <functional>
#include <optional>
#include <vector>

namespace Backtrail {

// Goes through an exported file from front to back and proves it: every event belongs where it stands in the chain,
// nothing is missing and the end is the one that was written. What it hands on meanwhile is proved to be what the file
// says, and only a walk that came to its end proves that the file is whole. Once; one thread.
class PortableWalk
{
public:
    enum class What { Events, Revisions, Unreadable };
    // Of a few thousand events, or of some of the others: without coverage.
    using Take = std::function<Result<Done>(What what, StoreCommit &&part)>;

    explicit PortableWalk(const QString &path)
        : m_reader(path)
    {
    }

    // First. Errors: as PortableReader.
    [[nodiscard]] Result<PortableHeader> begin();
    // To the end. False = cancelled. `progress` counts events.
    [[nodiscard]] Result<bool> run(const CancelFlag &cancel, const Take &take,
                                   const std::function<void(std::uint64_t, std::uint64_t)> &progress);

private:
    struct Waiting // an element that stands in m_page
    {
        std::size_t offset = 0;
        std::size_t length = 0;
        std::size_t place = 0; // among the elements of the page
        std::uint64_t sequence = 0; // of a revision: the event it is one of
    };

    [[nodiscard]] std::optional<Error> takeTimes(const QByteArray &bytes);
    [[nodiscard]] std::optional<Error> takeFrame(const QByteArray &bytes);
    [[nodiscard]] std::optional<Error> takeRevision(const QByteArray &bytes);
    [[nodiscard]] std::optional<Error> takeUnreadable(const QByteArray &bytes);
    [[nodiscard]] std::optional<Error> takePiece(const PortablePiece &piece, const Take &take);
    void append(std::string_view raw, std::uint64_t sequence);
    void appendTime(std::int64_t ns);
    [[nodiscard]] Result<Done> flush(const Take &take);
    [[nodiscard]] std::optional<Error> checkEnd() const;

    PortableReader m_reader;
    PortableHeader m_header;
    std::optional<ChainHasher> m_chain;
    EventDecoder m_decoder;
    ChainHead m_events;
    ChainHead m_revisions;
    ChainHead m_unreadable;
    std::uint64_t m_framed = 0; // events that were read, the waiting ones too
    What m_what = What::Events; // is waiting; never goes back
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_times; // of the next frame
    QByteArray m_page;
    std::size_t m_places = 0;
    std::vector<Waiting> m_waiting;
    std::vector<DecodeWarning> m_elements;
};

} // namespace Backtrail
