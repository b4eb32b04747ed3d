// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/domain/secret.h"
#include "models/net/httpclient.h"
#include "models/sources/eventsource.h"

#include <memory>

namespace Backtrail {

// Qovery organization events over HTTP. `clock` outlives the source. Fails with InvalidAddress, InsecureAddress or
// MissingToken when the connection cannot be used.
[[nodiscard]] Result<std::shared_ptr<Source>> makeQoverySource(const Connection &connection, const Secret &token,
                                                               Clock &clock, const HttpLimits &limits = {});

// `Bearer` when the part of the token before the first dot is base64 (a JWT), else `Token`: the rule of Qovery's CLI.
// Takes the bytes because only the network layer may look into a Secret.
[[nodiscard]] TokenScheme automaticScheme(const Secret &token);

} // namespace Backtrail
