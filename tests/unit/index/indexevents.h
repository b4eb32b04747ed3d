// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"
#include "models/json/eventdecoder.h"
#include "models/json/jsontext.h"

#include <QList>
#include <QMap>

namespace Backtrail {

// One event to be: member name and text; `ns` is written as the timestamp.
struct EventText
{
    QString id;
    std::int64_t ns = 0;
    QMap<QString, QString> members;
};

inline QByteArray jsonOf(const EventText &event)
{
    const auto token = [](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        return escapeJsonString({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    };
    QByteArray json = "{\"id\":" + token(event.id) + ",\"timestamp\":" + token(Timestamp {event.ns}.toRfc3339());
    for (auto it = event.members.begin(); it != event.members.end(); ++it)
        json += ',' + token(it.key()) + ':' + token(it.value());
    return json + '}';
}

inline EventBatchPtr batchOf(const QList<EventText> &events)
{
    QByteArray lines;
    for (const EventText &event : events)
        lines += jsonOf(event) + '\n';
    EventDecoder decoder;
    Result<DecodedPage> page = decoder.decodeLines(lines);
    return page && page->warnings.empty() ? page->batch : nullptr;
}

// The rows that match, from an index in memory, where nothing can fail. nullopt = cancelled.
inline std::optional<RowList> matching(const EventSnapshot &snapshot, const FilterState &filter, Timestamp now = {},
                                       const CancelFlag &cancel = {}, RowId first = 0)
{
    Result<std::optional<RowList>> rows = snapshot.filter(filter, now, cancel, first);
    Q_ASSERT(rows);
    return *std::move(rows);
}

} // namespace Backtrail
