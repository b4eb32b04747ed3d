// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/demo/demoserver.h"
#include "app/options/options.h"

namespace Backtrail {

// `backtrail-cli demo-server`: serves until it is interrupted, which is its proper end.
class DemoServerCommand final : public CliCommand
{
    Q_OBJECT

public:
    // Both outlive the command.
    DemoServerCommand(const ParsedOptions &options, Console &console, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    const ParsedOptions &m_options;
    Console &m_console;
    DemoServer m_server;
};

} // namespace Backtrail
