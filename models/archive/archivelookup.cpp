// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewriter.h"

#include "models/archive/archivetr.h"

#include <algorithm>

// How the writer finds what it keeps of an id.

namespace Backtrail {

Result<std::optional<ArchiveWriter::Kept>> ArchiveWriter::findKept(std::string_view id, std::uint32_t hash, std::string_view raw)
{
    std::optional<Error> failed;
    Kept kept;
    const bool found = m_ids.find(hash, [&](std::uint32_t number) {
        kept.sequence = number;
        const Result<FramePtr> frame = frameOf(number);
        if (!frame) {
            const Result<bool> isIt = isLost(number, id, frame.error());
            if (!isIt)
                failed = isIt.error();
            return !isIt || *isIt;
        }
        const std::string_view bytes = (*frame)->raw(number - (*frame)->first);
        kept.isSame = bytes == raw;
        if (kept.isSame)
            return true;
        EventDecoder decoder;
        const EventBatchPtr event = decoder.decodeEvent(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return event && event->events()[0].id == id;
    });
    if (failed)
        return *failed;
    return found ? std::optional(kept) : std::nullopt;
}

Result<FramePtr> ArchiveWriter::frameOf(EventSequence sequence)
{
    // What a page repeats is mostly one other page.
    if (m_lastFrame && sequence - m_lastFrame->first < m_lastFrame->events.size())
        return m_lastFrame;
    Result<FramePtr> frame = m_frames.frameOf(sequence);
    if (frame)
        m_lastFrame = *frame;
    return frame;
}

// The bytes of an event in a damaged frame are gone, but the columns tell whose they were. To fail would make the
// synchronisation try the page for ever; what came now is kept beside the damage, as a revision.
Result<bool> ArchiveWriter::isLost(EventSequence sequence, std::string_view id, const Error &error)
{
    if (!isDamageError(error) && !m_archive.database.isDamaged())
        return error;
    const Result<QByteArray> own = idOf(sequence);
    return own ? Result<bool>(viewOf(*own) == id) : Result<bool>(own.error());
}

// From the columns, which were whole when the archive was opened.
Result<QByteArray> ArchiveWriter::idOf(EventSequence sequence)
{
    if (!m_lastColumns || sequence - m_lastColumns->first >= m_lastColumns->keys.size()) {
        Statement select(m_archive.database,
                         "SELECT first, count, data FROM segment WHERE first <= ?1 ORDER BY first DESC LIMIT 1");
        if (select.bind(1, static_cast<std::int64_t>(sequence)).step() != Statement::Step::Row)
            return m_archive.database.error();
        const std::optional<QByteArray> bytes = Unpacker().unpack(select.blob(2));
        if (bytes) {
            m_lastColumns = readSegment(viewOf(*bytes), static_cast<EventSequence>(select.integer(0)),
                                        static_cast<std::uint64_t>(select.integer(1)), m_archive.state.dictionarySizes);
        }
        if (!bytes || !m_lastColumns || sequence - m_lastColumns->first >= m_lastColumns->keys.size())
            return damageError(Archive::tr("event %1 is missing").arg(sequence));
    }
    const auto row = static_cast<std::uint32_t>(sequence - m_lastColumns->first);
    const auto other = std::ranges::find(m_lastColumns->otherIds, row, &std::pair<std::uint32_t, std::string>::first);
    if (other != m_lastColumns->otherIds.end())
        return QByteArray::fromStdString(other->second);
    const UuidText text = uuidText(m_lastColumns->keys[row]);
    return QByteArray(text.data(), text.size());
}

} // namespace Backtrail
