// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/diffoutput.h"
#include "app/options/options.h"
#include "models/runtime/request.h"

#include <optional>

namespace Backtrail {

// `backtrail-cli diff FILE FILE`: compares two documents that lie in files, without any server.
class FilesDiffCommand final : public CliCommand
{
    Q_OBJECT

public:
    // Both outlive the command.
    FilesDiffCommand(const ParsedOptions &options, Console &console, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    // What the worker did; either the output is whole or a sentence says why not.
    struct Outcome
    {
        DiffOutput output;
        std::optional<Error> error;
    };
    [[nodiscard]] static Outcome compare(const QStringList &names, DiffFormat format, const DiffOptions &options,
                                         const DiffOutputStyle &style, const CancelFlag &cancel);
    void show(const Outcome &outcome);

    const ParsedOptions &m_options;
    Console &m_console;
    DiffFormat m_format = DiffFormat::Text;
    Request m_request;
};

} // namespace Backtrail
