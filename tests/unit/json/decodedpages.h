// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventdecoder.h"

#include <QStringList>

// Pages for the decoder's tests and what is read off the answer.
namespace Backtrail {

inline QByteArray pageOf(const QByteArray &events)
{
    return R"({"links":{"previous":null,"next":"/n?continueToken=1"},"events":[)" + events + "]}";
}

inline QByteArray plainEvent(int n)
{
    return R"({"id":"e)" + QByteArray::number(n) + R"(","timestamp":"2026-08-20T15:54:)"
        + QByteArray::number(59 - n % 60).rightJustified(2, '0') + R"(Z","event_type":"UPDATE","target_name":"n"})";
}

inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QStringList idsOf(const DecodedPage &page)
{
    QStringList ids;
    for (const EventRecord &event : page.batch->events())
        ids.append(textOf(event.id));
    return ids;
}

inline QStringList pathsOf(const DecodedPage &page)
{
    QStringList paths;
    for (const DecodeWarning &warning : page.warnings)
        paths.append((warning.eventLost ? QStringLiteral("lost ") : QString()) + warning.path);
    return paths;
}

} // namespace Backtrail
