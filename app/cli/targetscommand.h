// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/domain/target.h"

#include <memory>

namespace Backtrail {

// `backtrail-cli targets`: one request of the cascade project > environment > service.
class TargetsCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    TargetsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    void ask(const TargetQuery &query);
    void show(const TargetList &targets);
    [[nodiscard]] QByteArray asTable(const TargetList &targets) const;
    [[nodiscard]] QByteArray asJson(const TargetList &targets) const;
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    SourceOpener m_opener;
    Timestamp m_now;
    bool m_isJson = false;
    std::shared_ptr<Source> m_source;
    Request m_request;
};

} // namespace Backtrail
