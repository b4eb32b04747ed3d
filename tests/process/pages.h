// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/faultyserver.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QLocale>

// Answers of an events server, made by hand.

namespace Backtrail::Pages {

inline QByteArray event(int number, const QByteArray &name = "web")
{
    const QByteArray seconds = QByteArray::number(59 - number).rightJustified(2, '0');
    return R"({"id":"event-)" + QByteArray::number(number) + R"(","timestamp":"2026-08-20T12:00:)" + seconds
        + R"(Z","event_type":"UPDATE","target_type":"JOB","target_name":")" + name
        + R"(","triggered_by":"Jo","origin":"CLI","change":"{\"a\":2}","original_change":"{\"a\":1}"})";
}

// `next`: the token of the page after it; empty = the last one.
inline FaultyAnswer page(const QList<QByteArray> &events, const QByteArray &next = {},
                         const QByteArray &more = {})
{
    const QByteArray links =
        next.isEmpty() ? QByteArray("{}") : QByteArray(R"({"next":"/x?continueToken=)" + next + R"("})");
    // As every server with a clock does: without it nobody knows what time its answer is about.
    const QString now = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    return FaultyAnswer::json(R"({"links":)" + links + more + R"(,"events":[)" + events.join(',') + "]}", 200,
                              "Date: " + now.toLatin1() + "\r\n");
}

// With a plan that keeps events for ten years: time without events is complete only where they would still be kept.
inline FaultyAnswer organization()
{
    return FaultyAnswer::json(R"({"id":"org","name":"Org","organization_plan":{"audit_logs_retention_in_days":3650}})");
}

inline bool asksForSecondPage(const QByteArray &request)
{
    return request.contains("continueToken=");
}

} // namespace Backtrail::Pages
