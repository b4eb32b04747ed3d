// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivewalk.h"

#include "models/archive/archivetr.h"

namespace Backtrail {

EventBatchPtr decodeFrame(EventDecoder &decoder, const Frame &frame)
{
    QByteArray page = "{\"events\":[";
    page.reserve(frame.bytes.size() + 16);
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        if (i > 0)
            page += ',';
        page.append(frame.raw(i).data(), static_cast<qsizetype>(frame.raw(i).size()));
    }
    const Result<DecodedPage> decoded = decoder.decodePage(page + "]}");
    return decoded && decoded->batch->events().size() == frame.events.size() ? decoded->batch : nullptr;
}

bool statesItsTime(const EventRecord &record)
{
    return Timestamp::parse(record.timeText) == record.time;
}

ArchiveWalk::ArchiveWalk(const Database &database, const QByteArray &source, const ArchiveState &state)
    : m_database(database)
    , m_state(state)
    , m_chain(source)
{
}

bool ArchiveWalk::prove(ProvedFrame &proved, std::string_view link)
{
    const Frame &frame = proved.frame;
    proved.events = decodeFrame(m_decoder, frame);
    if (!proved.events)
        return fail(Archive::tr("Events %1 to %2 are not all events")
                        .arg(frame.first)
                        .arg(frame.first + frame.events.size() - 1));
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        m_chain.append(m_head, m_state.secondRuleFrom, proved.events->events()[i].id, frame.raw(i));
        if (frame.shortLink(i) != viewOf(m_head.link).substr(0, shortLinkSize))
            return fail(Archive::tr("Event %1 was changed, or one before it").arg(frame.first + i));
        proved.links.push_back(m_head.link);
    }
    return viewOf(m_head.link) == link
        || fail(Archive::tr("The seal of event %1 does not fit").arg(m_head.count - 1));
}

bool ArchiveWalk::events(const CancelFlag &cancel, const std::function<bool(const ProvedFrame &)> &visit)
{
    Statement below(m_database, "SELECT first FROM frame WHERE number < 0 LIMIT 1");
    const Statement::Step belowStep = below.step();
    if (belowStep == Statement::Step::Failed)
        return fail(m_database.error().detail);
    if (belowStep == Statement::Step::Row) // those who look for an event would find it there
        return fail(Archive::tr("Event %1 is kept under a wrong number").arg(below.integer(0)));
    Statement select(m_database, "SELECT number, first, count, link, data FROM frame WHERE number >= ?1 ORDER BY number LIMIT 1");
    for (std::int64_t number = 0;; ++number) {
        if (cancel.isCanceled())
            return false;
        select.reset();
        const Statement::Step step = select.bind(1, number).step();
        if (step == Statement::Step::Failed)
            return fail(m_database.error().detail);
        if (step == Statement::Step::Done)
            break;
        const auto first = static_cast<EventSequence>(select.integer(1));
        if (first != m_head.count)
            return fail(Archive::tr("Event %1 is missing").arg(m_head.count));
        ProvedFrame proved;
        proved.number = select.integer(0);
        proved.packed = select.blob(4);
        std::optional<QByteArray> bytes = m_unpacker.unpack(proved.packed);
        std::optional<Frame> read
            = bytes ? readFrame(*std::move(bytes), first, static_cast<std::uint64_t>(select.integer(2))) : std::nullopt;
        if (!read)
            return fail(Archive::tr("Event %1 cannot be read, and those kept with it").arg(first));
        proved.frame = *std::move(read);
        if (!prove(proved, select.blob(3)))
            return false;
        // A search asks for frames by their number.
        if (proved.number != number)
            return fail(Archive::tr("Event %1 is kept under a wrong number").arg(first));
        if (!visit(proved))
            return false;
    }
    if (m_head.count < m_state.events.count)
        return fail(Archive::tr("Event %1 is missing").arg(m_head.count));
    return m_head == m_state.events
        || fail(Archive::tr("The end of the chain is not the one that was sealed"));
}

bool ArchiveWalk::revisions(const std::function<bool(const ProvedElement &)> &visit)
{
    return others(ChainKind::Revision, "SELECT number, sequence, link, data, NULL FROM revision ORDER BY number",
                  m_state.revisions, visit);
}

bool ArchiveWalk::unreadable(const std::function<bool(const ProvedElement &)> &visit)
{
    return others(ChainKind::Unreadable, "SELECT number, number, link, data, digest FROM unreadable ORDER BY number",
                  m_state.unreadable, visit);
}

bool ArchiveWalk::others(ChainKind kind, const char *sql, const ChainHead &expected,
                         const std::function<bool(const ProvedElement &)> &visit)
{
    const bool isRevision = kind == ChainKind::Revision;
    ChainHead head;
    Statement select(m_database, sql); // number, what is hashed as the number, link, data, digest
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        const QString what =
            (isRevision ? Archive::tr("Revision %1") : Archive::tr("Unreadable element %1")).arg(head.count);
        std::optional<QByteArray> bytes = m_unpacker.unpack(select.blob(3));
        if (static_cast<std::uint64_t>(select.integer(0)) != head.count || !bytes)
            return fail(Archive::tr("%1 cannot be read").arg(what));
        const EventBatchPtr event = isRevision ? m_decoder.decodeEvent(*bytes) : nullptr;
        const std::string_view id = event ? event->events()[0].id : std::string_view();
        const auto sequence = static_cast<std::uint64_t>(select.integer(1));
        head.link = m_chain.next(kind, head.link, sequence, id, viewOf(*bytes));
        // By its digest an element that comes again is known.
        const bool isKnownAgain = isRevision
            || select.blob(4) == viewOf(QCryptographicHash::hash(*bytes, QCryptographicHash::Blake2b_256));
        if (viewOf(head.link) != select.blob(2) || !isKnownAgain)
            return fail(Archive::tr("%1 was changed").arg(what));
        if (!visit({head.count++, sequence, *std::move(bytes)}))
            return false;
    }
    if (step == Statement::Step::Failed)
        return fail(m_database.error().detail);
    return head == expected || fail(Archive::tr("Revisions or unreadable elements are missing"));
}

} // namespace Backtrail
