// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveverify.h"

#include "models/archive/archivereading.h"
#include "models/json/eventdecoder.h"

#include <QCoreApplication>

namespace Backtrail {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

class Verification
{
public:
    Verification(const OpenedArchive &archive, const ArchiveState &state, ArchiveVerdict &verdict)
        : m_database(archive.database)
        , m_state(state)
        , m_chain(archive.source)
        , m_verdict(verdict)
    {
    }

    // False = cancelled, or a fault was found.
    [[nodiscard]] bool events(const CancelFlag &cancel, const std::function<void(std::uint64_t, std::uint64_t)> &progress);
    [[nodiscard]] bool others(ChainKind kind, const char *sql, const ChainHead &expected, std::uint64_t &count);

private:
    [[nodiscard]] bool fault(const QString &what)
    {
        m_verdict.firstFault = what;
        return false;
    }
    [[nodiscard]] bool frame(const Frame &frame, std::string_view link);
    // Ids are what the bytes say; all of a frame are decoded as one page.
    [[nodiscard]] EventBatchPtr decode(const Frame &frame);

    const Database &m_database;
    const ArchiveState &m_state;
    ChainHasher m_chain;
    ArchiveVerdict &m_verdict;
    Unpacker m_unpacker;
    EventDecoder m_decoder;
    ChainHead m_head;
};

EventBatchPtr Verification::decode(const Frame &frame)
{
    QByteArray page = "{\"events\":[";
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        if (i > 0)
            page += ',';
        page.append(frame.raw(i).data(), static_cast<qsizetype>(frame.raw(i).size()));
    }
    const Result<DecodedPage> decoded = m_decoder.decodePage(page + "]}");
    return decoded && decoded->batch->events().size() == frame.events.size() ? decoded->batch : nullptr;
}

bool Verification::frame(const Frame &frame, std::string_view link)
{
    const EventBatchPtr batch = decode(frame);
    if (!batch)
        return fault(tr("Events %1 to %2 are not all events").arg(frame.first).arg(frame.first + frame.events.size() - 1));
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        m_head.link = m_chain.next(ChainKind::Event, m_head.link, m_head.count, batch->events()[i].id, frame.raw(i));
        if (frame.shortLink(i) != viewOf(m_head.link).substr(0, shortLinkSize))
            return fault(tr("Event %1 was changed, or one before it").arg(m_head.count));
        ++m_head.count;
    }
    return viewOf(m_head.link) == link || fault(tr("The seal of event %1 does not fit").arg(m_head.count - 1));
}

bool Verification::events(const CancelFlag &cancel, const std::function<void(std::uint64_t, std::uint64_t)> &progress)
{
    Statement select(m_database, "SELECT first, count, link, data FROM frame ORDER BY number");
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        if (cancel.isCanceled())
            return false;
        const auto first = static_cast<EventSequence>(select.integer(0));
        if (first != m_head.count)
            return fault(tr("Event %1 is missing").arg(m_head.count));
        std::optional<QByteArray> bytes = m_unpacker.unpack(select.blob(3));
        const std::optional<Frame> read
            = bytes ? readFrame(*std::move(bytes), first, static_cast<std::uint64_t>(select.integer(1))) : std::nullopt;
        if (!read)
            return fault(tr("Event %1 cannot be read, and those kept with it").arg(first));
        if (!frame(*read, select.blob(2)))
            return false;
        m_verdict.events = m_head.count;
        if (progress)
            progress(m_head.count, m_state.events.count);
    }
    if (step == Statement::Step::Failed)
        return fault(m_database.error().detail);
    if (m_head.count < m_state.events.count)
        return fault(tr("Event %1 is missing").arg(m_head.count));
    return m_head == m_state.events || fault(tr("The end of the chain is not the one that was sealed"));
}

bool Verification::others(ChainKind kind, const char *sql, const ChainHead &expected, std::uint64_t &count)
{
    const bool isRevision = kind == ChainKind::Revision;
    ChainHead head;
    Statement select(m_database, sql); // number, what is hashed as the number, link, data
    Statement::Step step = select.step();
    for (; step == Statement::Step::Row; step = select.step()) {
        const QString what = (isRevision ? tr("Revision %1") : tr("Unreadable element %1")).arg(head.count);
        const std::optional<QByteArray> bytes = m_unpacker.unpack(select.blob(3));
        if (static_cast<std::uint64_t>(select.integer(0)) != head.count || !bytes)
            return fault(tr("%1 cannot be read").arg(what));
        const EventBatchPtr event = isRevision ? m_decoder.decodeEvent(*bytes) : nullptr;
        const std::string_view id = event ? event->events()[0].id : std::string_view();
        head.link = m_chain.next(kind, head.link, static_cast<std::uint64_t>(select.integer(1)), id, viewOf(*bytes));
        if (viewOf(head.link) != select.blob(2))
            return fault(tr("%1 was changed").arg(what));
        count = ++head.count;
    }
    if (step == Statement::Step::Failed)
        return fault(m_database.error().detail);
    return head == expected || fault(tr("Revisions or unreadable elements are missing"));
}

} // namespace

Result<std::optional<ArchiveVerdict>> verifyArchive(const ArchivePaths &paths, const CancelFlag &cancel,
                                                    const std::function<void(std::uint64_t, std::uint64_t)> &progress)
{
    Result<OpenedArchive> archive = openArchiveForReading(paths, {});
    if (!archive)
        return archive.error();
    Transaction transaction(archive->database); // one moment, whatever is written meanwhile
    if (const Result<Done> begun = transaction.begin(false); !begun)
        return begun.error();
    const Result<ArchiveState> state = loadState(archive->database);
    if (!state)
        return state.error();
    ArchiveVerdict verdict;
    Statement seal(archive->database, "SELECT seal FROM state WHERE id = 1");
    const QByteArray key = sealKey(paths, false);
    verdict.isSealChecked = !key.isEmpty();
    if (verdict.isSealChecked && (seal.step() != Statement::Step::Row
        || seal.blob(0) != viewOf(sealOf(stateBytes(*state), archive->source, key)))) {
        verdict.firstFault = tr("The record of what the archive holds, or its coverage, was changed");
        return std::optional(verdict);
    }
    Verification verification(*archive, *state, verdict);
    const bool holds = verification.events(cancel, progress)
        && verification.others(ChainKind::Revision, "SELECT number, sequence, link, data FROM revision ORDER BY number",
                               state->revisions, verdict.revisions)
        && verification.others(ChainKind::Unreadable, "SELECT number, number, link, data FROM unreadable ORDER BY number",
                               state->unreadable, verdict.unreadable);
    if (!holds && !verdict.firstFault)
        return std::optional<ArchiveVerdict>();
    return std::optional(verdict);
}

} // namespace Backtrail
