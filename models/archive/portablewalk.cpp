// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/portablewalk.h"

#include "models/archive/archivetr.h"

namespace Backtrail {

namespace {

constexpr std::size_t mostWaiting = 4096;
constexpr qsizetype mostPage = qsizetype {8} << 20;

} // namespace

Result<PortableHeader> PortableWalk::begin()
{
    Result<PortableHeader> header = m_reader.begin();
    if (header) {
        m_header = *header;
        m_chain.emplace(m_header.source);
    }
    return header;
}

Result<bool> PortableWalk::run(const CancelFlag &cancel, const Take &take,
                               const std::function<void(std::uint64_t, std::uint64_t)> &progress)
{
    for (;;) {
        if (cancel.isCanceled())
            return false;
        const Result<PortablePiece> piece = m_reader.next();
        if (!piece)
            return piece.error();
        if (const std::optional<Error> failed = takePiece(*piece, take))
            return *failed;
        const bool isEnd = piece->kind == PieceKind::End;
        if (isEnd || m_waiting.size() + m_elements.size() >= mostWaiting || m_page.size() >= mostPage) {
            if (const Result<Done> flushed = flush(take); !flushed)
                return flushed.error();
            if (progress)
                progress(m_events.count, m_header.events.count);
        }
        if (!isEnd)
            continue;
        if (const std::optional<Error> failed = checkEnd())
            return *failed;
        return true;
    }
}

std::optional<Error> PortableWalk::takePiece(const PortablePiece &piece, const Take &take)
{
    What what = m_what;
    switch (piece.kind) {
    case PieceKind::Times:
    case PieceKind::Events:
        what = What::Events;
        break;
    case PieceKind::Revision:
        what = What::Revisions;
        break;
    case PieceKind::Unreadable:
        what = What::Unreadable;
        break;
    case PieceKind::End:
        return std::nullopt;
    case PieceKind::Header:
    default:
        return portableDamage(Archive::tr("it holds a piece that does not belong there"));
    }
    if (what < m_what)
        return portableDamage(Archive::tr("its pieces are not in order"));
    if (what != m_what) {
        if (const Result<Done> flushed = flush(take); !flushed)
            return flushed.error();
        m_what = what;
    }
    switch (what) {
    case What::Events:
        return piece.kind == PieceKind::Times ? takeTimes(piece.bytes) : takeFrame(piece.bytes);
    case What::Revisions:
        return takeRevision(piece.bytes);
    case What::Unreadable:
        return takeUnreadable(piece.bytes);
    }
    return std::nullopt;
}

std::optional<Error> PortableWalk::takeTimes(const QByteArray &bytes)
{
    ByteReader reader(viewOf(bytes));
    while (reader.left() > 0 && reader.ok()) {
        const auto index = reader.number<std::uint32_t>();
        m_times.emplace_back(index, reader.number<std::int64_t>());
    }
    return reader.ok() ? std::nullopt
                       : std::optional(portableDamage(Archive::tr("a piece of it cannot be read")));
}

std::optional<Error> PortableWalk::takeFrame(const QByteArray &bytes)
{
    ByteReader reader(viewOf(bytes));
    const auto first = reader.number<std::uint64_t>();
    const auto count = reader.number<std::uint32_t>();
    const std::optional<Frame> frame = first == m_framed ? readFrame(bytes, first, count) : std::nullopt;
    if (!frame)
        return portableDamage(Archive::tr("events from %1 on cannot be read").arg(m_framed));
    auto time = m_times.begin();
    for (std::size_t i = 0; i < frame->events.size(); ++i) {
        if (time != m_times.end() && time->first == i)
            appendTime((time++)->second);
        append(frame->raw(i), m_framed++);
    }
    const bool areAllUsed = time == m_times.end();
    m_times.clear();
    return areAllUsed ? std::nullopt
                      : std::optional(portableDamage(Archive::tr("a piece of it cannot be read")));
}

std::optional<Error> PortableWalk::takeRevision(const QByteArray &bytes)
{
    ByteReader reader(viewOf(bytes));
    const auto sequence = reader.number<std::uint64_t>();
    if (!reader.ok() || sequence >= m_header.events.count)
        return portableDamage(
            Archive::tr("revision %1 cannot be read").arg(m_revisions.count + m_waiting.size()));
    append(reader.bytes(reader.left()), sequence);
    return std::nullopt;
}

std::optional<Error> PortableWalk::takeUnreadable(const QByteArray &bytes)
{
    ByteReader reader(viewOf(bytes));
    const auto text = [&reader] {
        const std::string_view utf8 = reader.sized();
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    DecodeWarning element;
    element.path = text();
    element.message = text();
    element.eventLost = true;
    if (!reader.ok())
        return portableDamage(Archive::tr("unreadable element %1 cannot be read").arg(m_unreadable.count));
    const std::string_view raw = reader.bytes(reader.left());
    element.raw = QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
    m_unreadable.link = m_chain->next(ChainKind::Unreadable, m_unreadable.link, m_unreadable.count++, {}, raw);
    m_elements.push_back(std::move(element));
    return std::nullopt;
}

void PortableWalk::append(std::string_view raw, std::uint64_t sequence)
{
    m_page += m_places == 0 ? '[' : ',';
    m_waiting.push_back({static_cast<std::size_t>(m_page.size()), raw.size(), m_places++, sequence});
    m_page.append(raw.data(), static_cast<qsizetype>(raw.size()));
}

// An event without a readable time gets that of the one before it in a page: of this one, which nobody keeps.
void PortableWalk::appendTime(std::int64_t ns)
{
    m_page += m_places++ == 0 ? '[' : ',';
    m_page += "{\"id\":\"time\",\"timestamp\":\"" + Timestamp {ns}.toRfc3339().toLatin1() + "\"}";
}

// Decoded as one page. The bytes of each event must be its own bytes in it: else they would be more, or less, than one.
Result<Done> PortableWalk::flush(const Take &take)
{
    StoreCommit part;
    part.unreadable = std::exchange(m_elements, {});
    if (m_waiting.empty())
        return part.unreadable.empty() ? Result<Done>(Done {}) : take(m_what, std::move(part));
    const QByteArray texts = std::exchange(m_page, {});
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    const std::size_t places = std::exchange(m_places, 0);
    const Result<DecodedPage> decoded = m_decoder.decodePage("{\"events\":" + texts + "]}");
    if (!decoded || decoded->batch->events().size() != places)
        return portableDamage(Archive::tr("not all that it holds as events are events"));
    std::vector<std::size_t> keep;
    for (const Waiting &one : waiting) {
        const EventRecord &record = decoded->batch->events()[one.place];
        const std::string_view raw = viewOf(texts).substr(one.offset, one.length);
        if (decoded->batch->bytes(record.raw) != raw)
            return portableDamage(Archive::tr("not all that it holds as events are events"));
        if (m_what == What::Revisions) {
            m_revisions.link = m_chain->next(ChainKind::Revision, m_revisions.link, one.sequence, record.id, raw);
            ++m_revisions.count;
        } else {
            m_chain->append(m_events, m_header.secondRuleFrom, record.id, raw);
        }
        keep.push_back(one.place);
    }
    part.events = selectEvents(decoded->batch, keep);
    return take(m_what, std::move(part));
}

std::optional<Error> PortableWalk::checkEnd() const
{
    if (m_events != m_header.events)
        return portableDamage(Archive::tr("its events are not those of the chain that it names"));
    if (m_revisions != m_header.revisions || m_unreadable != m_header.unreadable)
        return portableDamage(
            Archive::tr("its revisions or unreadable elements are not those of the chain that it names"));
    return m_times.empty() ? std::nullopt
                           : std::optional(portableDamage(Archive::tr("a piece of it cannot be read")));
}

} // namespace Backtrail
