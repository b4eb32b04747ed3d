// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Backtrail {

class CliCommand;

// Starts the command and gives its exit code when it has finished. SIGINT and SIGTERM interrupt it. Needs the
// QCoreApplication of the program and runs its event loop.
[[nodiscard]] int runCommand(CliCommand &command);

} // namespace Backtrail
