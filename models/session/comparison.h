// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/domain/auditevent.h"
#include "models/index/eventindex.h"

#include <optional>

namespace Backtrail {

// A document that stands on the before side of a comparison in place of the event's own earlier state.
struct Reference
{
    enum class Kind {
        PreviousState, // inferred: the last known state of the same target among what is loaded
        Pinned, // the document of an event that the user pinned
        Text // pasted, or read from a file
    };
    Kind kind = Kind::Text;
    QByteArray document;
    AuditEvent event; // where the document is from, without its documents; empty for Text
    QString name; // Text: of the file; empty = pasted
    qsizetype bytesBeforeMask = -1; // of a document whose secrets were masked

    [[nodiscard]] qsizetype bytes() const { return bytesBeforeMask < 0 ? document.size() : bytesBeforeMask; }
};

// The state that an event's document shows: the one after it, else (a deletion) the last one before. nullopt = the
// event carries no document.
[[nodiscard]] std::optional<QByteArray> shownState(const DocumentPair &own);
[[nodiscard]] DocumentPair ownDocuments(const AuditEvent &event);

// Whether the event shows a state that something must have come before, but does not carry it.
[[nodiscard]] bool lacksEarlierState(const AuditEvent &event);

// The newest state of the same target (and sub target type) among the rows of `snapshot` that are older than `row`
// and of the same kind of document. It is inferred: events in between may not be loaded, or may say nothing of what
// they changed. nullopt = none, cancelled, or what keeps the documents cannot be read. Looks through every row; for workers.
[[nodiscard]] std::optional<Reference> previousState(const EventSnapshot &snapshot, RowId row,
                                                     const CancelFlag &cancel);
// The event's document as something to compare others with. nullopt = it carries none.
[[nodiscard]] std::optional<Reference> pinnedState(const AuditEvent &event);

} // namespace Backtrail
