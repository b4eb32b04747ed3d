// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/adapters/http/httpmessage.h"
#include "app/demo/demostore.h"

#include <cstdint>
#include <functional>

namespace Backtrail {

inline constexpr int demoRetentionDays = 30;

// The operations of the Qovery API that concern audit events, over a store. Strict: what the API would refuse is refused.
class DemoApi
{
public:
    // The clock says the server's time in nanoseconds. The limit is only told, as the API's documentation has it.
    DemoApi(const DemoStore &store, std::function<std::int64_t()> clock, int requestsAnHour = 1000);

    [[nodiscard]] HttpResponse respond(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse route(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse organizations() const;
    [[nodiscard]] HttpResponse events(const QByteArray &query) const;
    [[nodiscard]] HttpResponse targets(const QByteArray &query) const;
    [[nodiscard]] std::int64_t oldestNs() const;
    void addRateLimit(HttpResponse &response);

    const DemoStore &m_store;
    std::function<std::int64_t()> m_clock;
    std::int64_t m_rateWindowEndNs = 0;
    int m_requestsAnHour;
    int m_rateUsed = 0;
};

} // namespace Backtrail
