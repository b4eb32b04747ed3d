// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/domain/connection.h"
#include "models/domain/secret.h"

namespace Backtrail {

// The token that the start of the program brought along: BACKTRAIL_TOKEN, else the source's own variables
// (QOVERY_API_TOKEN, QOVERY_API_KEY, QOVERY_CLI_ACCESS_TOKEN), else `--token-fd`. An empty Secret: none, so
// the keychain is next. It belongs to the connection the command line names and to no other. All these
// variables are removed from the environment, so that no child process inherits them: call it once, at the
// start, before any thread. InvalidInput or FileFailed when the descriptor gives no token.
[[nodiscard]] Result<Secret> takeGivenToken(const ParsedOptions &options, SourceKind kind);

} // namespace Backtrail
