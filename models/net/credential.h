// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QByteArray>

namespace Backtrail {

// What goes into the Authorization header: `Token` or `Bearer`, and the token.
struct Credential
{
    QByteArray scheme;
    Secret token;
};

// Which scheme fits the token. `Bearer` when the part before the first dot is base64 in the standard alphabet with its
// padding: the rule of Qovery's CLI (Go's base64.StdEncoding). A JWT's first part is base64url without padding, which
// that rule refuses whenever its length is no multiple of four, so a first part that decodes to a JSON object counts
// too. Qovery's API tokens (`qov_…`) hold `_` and decode to no object: `Token`.
[[nodiscard]] TokenScheme schemeOfToken(const Secret &token);

// The token as pasted: spaces around it go, and a scheme in front (`Bearer eyJ…`, as `qovery auth token` prints it)
// is taken as such when `scheme` is Automatic. MissingToken: nothing is left. InvalidInput: it holds characters that
// no token has and no header may carry.
[[nodiscard]] Result<Credential> credentialOf(const Secret &token, TokenScheme scheme);

} // namespace Backtrail
