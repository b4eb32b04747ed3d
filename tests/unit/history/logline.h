// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"
#include "tests/unit/index/indexevents.h"

namespace Backtrail {

// One event of a short log, for tables: seconds, type, documents.
struct LogLine
{
    int second = 0;
    QString type;
    QString change; // null = none
    QString originalChange {}; // null = none
    QString target = QStringLiteral("t1");
    QString actor = QStringLiteral("jane");
    QString subTargetType = QStringLiteral("CONFIG");
};

inline QString lineId(int number)
{
    return QStringLiteral("7219a2c2-b0e3-5d81-9de6-%1").arg(number, 12, 16, QLatin1Char('0'));
}

// Rows get the numbers of the lines.
inline EventSnapshot snapshotOf(const QList<LogLine> &lines)
{
    QList<EventText> events;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const LogLine &line = lines[i];
        EventText event {lineId(int(i) + 1), std::int64_t {line.second} * 1'000'000'000, {}};
        event.members = {{QStringLiteral("event_type"), line.type},
                         {QStringLiteral("target_id"), line.target},
                         {QStringLiteral("triggered_by"), line.actor},
                         {QStringLiteral("sub_target_type"), line.subTargetType}};
        if (!line.change.isNull())
            event.members.insert(QStringLiteral("change"), line.change);
        if (!line.originalChange.isNull())
            event.members.insert(QStringLiteral("original_change"), line.originalChange);
        events.append(event);
    }
    EventIndex index;
    if (!events.isEmpty())
        (void)index.append(batchOf(events));
    return index.snapshot();
}

} // namespace Backtrail
