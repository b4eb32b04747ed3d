// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/domain/timestamp.h"

#include <QString>
#include <QUrl>

#include <cstdint>
#include <memory>
#include <optional>

namespace Backtrail {

// How the paging token is read when several events share its time: without them (a client that does not care loses
// some) or with them (it sees some twice). The real rule is not documented.
enum class DemoPageEdge { Exclusive, Inclusive };

struct DemoOptions
{
    quint16 port = 0; // 0 = any free one
    std::uint64_t seed = 20260820;
    std::optional<Timestamp> now; // the end of its 30 days; nullopt = the wall clock
    std::size_t events = 5200; // about so many; some hundred are there always
    int requestsAnHour = 1000; // what is told of the rate limit; nobody is refused
    bool liveEvents = true; // new ones keep arriving
    DemoPageEdge pageEdge = DemoPageEdge::Exclusive;
};

// How to reach a running demonstration server.
struct DemoAddress
{
    QUrl url; // http://127.0.0.1:PORT
    QString organizationId;
    QString organizationName;
    Secret token;
};

// A whole Qovery organization on loopback over real HTTP, deterministic from its seed. It runs in a thread of its own
// with its own event loop; the destructor stops it. Speaks only HTTP: nothing of the program knows it.
class DemoServer
{
public:
    DemoServer();
    ~DemoServer();
    Q_DISABLE_COPY_MOVE(DemoServer)

    // Returns once it listens; the events are made in its thread and the first request waits for them.
    // Unreachable: the port is taken.
    [[nodiscard]] Result<DemoAddress> start(const DemoOptions &options);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
