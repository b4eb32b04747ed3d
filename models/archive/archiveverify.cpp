// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveverify.h"

#include "models/archive/archivemoment.h"
#include "models/archive/archivetr.h"
#include "models/archive/archivewalk.h"
#include "models/archive/columncheck.h"
#include "models/archive/filtercheck.h"

namespace Backtrail {

namespace {

// Everything of one moment.
class Verification
{
public:
    Verification(const OpenedArchive &archive, const ArchiveState &state)
        : m_all(state.events.count)
        , m_walk(archive.database, archive.source, state)
        , m_columns(archive.database, state)
        , m_filters(archive.database, false)
    {
    }

    // nullopt = cancelled. Errors: the file cannot be read.
    [[nodiscard]] Result<std::optional<ArchiveVerdict>> run(const CancelFlag &cancel, const ArchiveProgress &progress);

private:
    [[nodiscard]] bool take(const ProvedFrame &proved);
    void judgeDerived();

    std::uint64_t m_all;
    ArchiveWalk m_walk;
    ColumnCheck m_columns;
    FilterCheck m_filters;
    GramFilterBuilder m_grams;
    ArchiveVerdict m_verdict;
    std::optional<Error> m_error;
};

bool Verification::take(const ProvedFrame &proved)
{
    for (const EventRecord &record : proved.events->events())
        m_grams.addEvent(*proved.events, record);
    const Result<std::vector<std::int64_t>> times = m_columns.add(proved);
    const Result<Done> filter = m_filters.add(m_grams.take(), proved.frame.first);
    if (!times || !filter)
        m_error = times ? filter.error() : times.error();
    m_verdict.events += proved.frame.events.size();
    return !m_error;
}

void Verification::judgeDerived()
{
    m_verdict.wrongRows = m_columns.wrongRows();
    m_verdict.wrongFilters = m_filters.wrongFrames();
    m_verdict.firstWrongRow = m_columns.firstFault();
    if (!m_verdict.firstWrongRow && m_filters.firstWrongEvent())
        m_verdict.firstWrongRow =
            Archive::tr("the search filter of event %1, or of one soon after it, is not that of its bytes")
                .arg(*m_filters.firstWrongEvent());
}

Result<std::optional<ArchiveVerdict>> Verification::run(const CancelFlag &cancel, const ArchiveProgress &progress)
{
    if (const Result<Done> begun = m_columns.begin(); !begun)
        return begun.error();
    const auto takeFrame = [&](const ProvedFrame &proved) {
        const bool goesOn = take(proved);
        if (progress)
            progress(m_verdict.events, m_all);
        return goesOn;
    };
    const auto count = [](std::uint64_t &counter) {
        return [&counter](const ProvedElement &) {
            ++counter;
            return true;
        };
    };
    const bool areEventsGood = m_walk.events(cancel, takeFrame);
    if (m_error)
        return *m_error;
    if (areEventsGood) {
        if (const Result<Done> ended = m_filters.end(); !ended)
            return ended.error();
        judgeDerived();
    }
    const bool isGood = areEventsGood && m_walk.revisions(count(m_verdict.revisions))
        && m_walk.unreadable(count(m_verdict.unreadable));
    if (!isGood && !m_walk.fault())
        return std::optional<ArchiveVerdict>();
    m_verdict.firstFault = m_walk.fault();
    return std::optional(m_verdict);
}

} // namespace

Result<std::optional<QString>> sealFault(const OpenedArchive &archive, const ArchiveState &state, const ArchivePaths &paths)
{
    const QByteArray key = sealKey(paths);
    if (key.isEmpty())
        return std::optional<QString>();
    const Result<StoredState> stored = loadStored(archive.database);
    if (!stored)
        return stored.error();
    if (stored->seal.isEmpty())
        return std::optional(Archive::tr(
            "The seal is missing: its key was lost for a time, and what was written then has none"));
    if (stored->seal != sealOf(stateBytes(state), archive.source, key))
        return std::optional(
            Archive::tr("The record of what the archive holds, or its coverage, was changed; or seal.key is not its key"));
    return std::optional<QString>();
}

Result<std::optional<ArchiveVerdict>> verifyArchive(const ArchivePaths &paths, const CancelFlag &cancel,
                                                    const ArchiveProgress &progress)
{
    using Verdict = Result<std::optional<ArchiveVerdict>>;
    const auto read = [&](OpenedArchive &archive, const ArchiveState &state) -> Verdict {
        const Result<std::optional<QString>> fault = sealFault(archive, state, paths);
        if (!fault)
            return fault.error();
        if (*fault) {
            ArchiveVerdict verdict;
            verdict.firstFault = *fault;
            return std::optional(verdict);
        }
        Verdict verdict = Verification(archive, state).run(cancel, progress);
        if (verdict && *verdict) {
            (*verdict)->isSealChecked = !archive.isSealLost;
            (*verdict)->isEndChecked = archive.hasHead || state.events.count == 0;
            if (archive.loss && !(*verdict)->firstFault)
                (*verdict)->firstFault = lossWords(*archive.loss);
        }
        return verdict;
    };
    return atOneMoment(paths, {}, Columns::MayBeWrong, read);
}

} // namespace Backtrail
