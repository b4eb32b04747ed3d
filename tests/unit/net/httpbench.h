// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/net/httpclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultyserver.h"

#include <QList>

#include <memory>
#include <optional>

namespace Backtrail {

inline const QByteArray canary = QByteArrayLiteral("CANARY-7f3a-token");

struct Outcome
{
    int answers = 0;
    std::optional<HttpReply> reply;
    std::optional<Error> error;
    QList<RequestNote> notes;

    void take(const Result<HttpReply> &result)
    {
        ++answers;
        if (result)
            reply = *result;
        else
            error = result.error();
    }
    [[nodiscard]] QList<std::chrono::milliseconds> waits() const
    {
        QList<std::chrono::milliseconds> waits;
        for (const RequestNote &note : notes) {
            if (note.kind != RequestNote::Kind::Sending)
                waits += note.wait;
        }
        return waits;
    }
};

// A client on a fake clock; whatever it waits for comes at once.
struct Bench
{
    FakeClock clock {Timestamp::fromSeconds(1'780'000'000)};
    FaultyServer server;
    HttpLimits limits;
    QString extraCaFile;
    std::unique_ptr<HttpClient> client;
    Outcome outcome;
    Request request;

    Bench() { limits.deadline = std::chrono::seconds(20); }

    void ask(const QString &path = QStringLiteral("/organization"), const QUrlQuery &query = {}, const QUrl &base = {})
    {
        if (!client) {
            HttpEndpoint endpoint {base.isEmpty() ? server.url() : base, QByteArrayLiteral("Token"), Secret(canary), extraCaFile};
            client = std::make_unique<HttpClient>(endpoint, limits, clock, [] { return 0.5; });
        }
        outcome = {};
        request = client->get(
            path, query, [this](const Result<HttpReply> &result) { outcome.take(result); },
            [this](const RequestNote &note) {
                outcome.notes += note;
                if (note.kind != RequestNote::Kind::Sending)
                    clock.advance(note.wait);
            });
    }
};

} // namespace Backtrail
