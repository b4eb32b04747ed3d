// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sources/eventsource.h"
#include "models/sources/qovery/qoveryrequests.h"

#include <functional>

namespace Backtrail {

// What stands between the walk and the network: one request for events, answered decoded. Tests script it.
class PageFetcher
{
public:
    virtual ~PageFetcher() = default;
    virtual Request fetch(const PageRequest &request, std::function<void(Result<DecodedPage>)> done,
                          std::function<void(const RequestNote &)> note)
        = 0;
};

} // namespace Backtrail
