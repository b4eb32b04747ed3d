// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/comparison.h"

#include "models/diff/documentkind.h"
#include "models/session/rowchanges.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// A target that was deployed a thousand times since it was last configured is given up on.
constexpr std::size_t mostLookedInto = 200;

AuditEvent withoutDocuments(AuditEvent event)
{
    event.change.reset();
    event.originalChange.reset();
    event.raw.clear();
    return event;
}

RowList earlierOfSameTarget(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    RowList rows;
    const std::uint32_t target = snapshot.code(row, IndexField::TargetId);
    const std::uint32_t sub = snapshot.code(row, IndexField::SubTargetType);
    for (RowId other = 0; other < snapshot.rowCount(); ++other) {
        if ((other & 0xffff) == 0 && cancel.isCanceled())
            return {};
        if (snapshot.code(other, IndexField::TargetId) == target
            && snapshot.code(other, IndexField::SubTargetType) == sub && isShownBefore(snapshot, row, other))
            rows.push_back(other);
    }
    std::ranges::sort(rows, [&snapshot](RowId left, RowId right) { return isShownBefore(snapshot, left, right); });
    return rows;
}

} // namespace

DocumentPair ownDocuments(const AuditEvent &event)
{
    return documentsToCompare(event.eventType, event.originalChange, event.change);
}

std::optional<QByteArray> shownState(const DocumentPair &own)
{
    return own.after ? own.after : own.before;
}

bool lacksEarlierState(const AuditEvent &event)
{
    const DocumentPair own = ownDocuments(event);
    return own.after && !own.before && event.eventType != "CREATE"_L1;
}

std::optional<Reference> previousState(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    const Result<AuditEvent> event = snapshot.auditEvent(row);
    if (!event || event->targetId.isEmpty())
        return std::nullopt;
    const std::optional<QByteArray> state = shownState(ownDocuments(*event));
    if (!state)
        return std::nullopt;
    std::size_t looked = 0;
    for (const RowId other : earlierOfSameTarget(snapshot, row, cancel)) {
        const Result<std::optional<QByteArray>> read = snapshot.change(other);
        if (!read)
            return std::nullopt; // it may be the one, and nothing older is then the last known state
        const std::optional<QByteArray> &change = *read;
        if (!change || change->trimmed().isEmpty())
            continue;
        if (cancel.isCanceled() || ++looked > mostLookedInto)
            return std::nullopt;
        if (areOfOneKind(*change, *state, cancel)) {
            const Result<AuditEvent> earlier = snapshot.auditEvent(other);
            if (!earlier)
                return std::nullopt;
            return Reference {Reference::Kind::PreviousState, *change, withoutDocuments(*earlier), {}};
        }
    }
    return std::nullopt;
}

std::optional<Reference> pinnedState(const AuditEvent &event)
{
    const std::optional<QByteArray> state = shownState(ownDocuments(event));
    if (!state)
        return std::nullopt;
    return Reference {Reference::Kind::Pinned, *state, withoutDocuments(event), {}};
}

} // namespace Backtrail
