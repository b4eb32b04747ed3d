// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/domain/connection.h"
#include "models/session/connections.h"

#include <memory>
#include <optional>

class QSettings;

namespace Backtrail {

// The settings file: `--settings DIR`, else the platform's folder for settings. One INI file,
// `backtrail.ini`.
[[nodiscard]] std::unique_ptr<QSettings> openSettings(const ParsedOptions &options);

// Does the command line describe a connection in place (`--source`, `--url` or `--organization`)?
[[nodiscard]] bool isConnectionInPlace(const ParsedOptions &options);

// The connection the command line names (`--connection`) or describes; nullopt = neither. One in place has a
// new id and is never saved. Errors: InvalidInput (unknown name, both ways at once, missing organization, bad
// value).
[[nodiscard]] Result<std::optional<Connection>> startConnection(const ParsedOptions &options,
                                                                const ConnectionStore &store);

} // namespace Backtrail
