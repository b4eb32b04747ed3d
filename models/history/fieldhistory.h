// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/changedpaths.h"
#include "models/history/fieldpath.h"
#include "models/index/eventindex.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Backtrail {

// One object that the log speaks of. Events of one target describe several (a service and its custom domains), so the
// documents' own `id` tells them apart; where they have none, the sub target type does.
struct HistoryObject
{
    QString targetId;
    QString subTargetType;
    QByteArray objectId; // JSON of the documents' `id`; empty = they have none
    friend bool operator==(const HistoryObject &, const HistoryObject &) = default;
};
// For workers. nullopt: the event has no target or no document (that can be read), so nothing can be followed.
[[nodiscard]] std::optional<HistoryObject> historyObjectOf(const EventSnapshot &snapshot, RowId row,
                                                           const CancelFlag &cancel);

enum class FieldStepKind : std::uint8_t {
    Changed, // the event's two documents differ there
    Created, // the object came with this value
    Deleted, // the object went, and this was its last value
    Unrecorded // the event found another value than the one known last: nothing in the log says who set it
};

// One change of a value. nullopt = not there.
struct FieldStep
{
    FieldStepKind kind = FieldStepKind::Changed;
    Timestamp time;
    RowId row = 0; // the event that proves it
    QString eventId;
    std::optional<QByteArray> from; // JSON as received
    std::optional<QByteArray> to;
    QString actor; // of Unrecorded: empty, nobody knows
    QString origin;
    QString eventType;
    friend bool operator==(const FieldStep &, const FieldStep &) = default;
};

// An event whose documents say what a value was then.
struct FieldSighting
{
    RowId row = 0;
    Timestamp time;
    QString eventId;
    std::optional<QByteArray> value;
    friend bool operator==(const FieldSighting &, const FieldSighting &) = default;
};

// Everything that the rows of a snapshot say about one path of one object, oldest first. Events at one time are put
// into the order in which their values follow each other.
struct FieldHistory
{
    HistoryObject object;
    FieldPath path;
    std::vector<FieldStep> steps;
    std::optional<FieldSighting> lastSeen; // the newest event that tells the value, a step or not
    std::uint32_t targetRows = 0; // events of the target
    std::uint32_t silentRows = 0; // those among them whose documents say nothing about the path

    [[nodiscard]] const FieldStep *stepOf(RowId row) const; // the Changed, Created or Deleted one; nullptr = none
};

// The histories of several paths, read together, in the order of `paths`. For workers. `index` may be null; what it
// covers need not be read again. nullopt = cancelled, or a document cannot be read.
[[nodiscard]] std::optional<std::vector<FieldHistory>> readHistories(const EventSnapshot &snapshot,
                                                                     const HistoryObject &object,
                                                                     const std::vector<FieldPath> &paths,
                                                                     const ChangedPaths *index,
                                                                     const CancelFlag &cancel);

// The rows of a target, oldest first by (time, id). nullopt = cancelled.
[[nodiscard]] std::optional<RowList> rowsOfTarget(const EventSnapshot &snapshot, const QString &targetId,
                                                  const CancelFlag &cancel);

} // namespace Backtrail
