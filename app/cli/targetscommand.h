// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/keptreader.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/domain/target.h"
#include "models/session/kepttargets.h"

#include <memory>

namespace Backtrail {

// `backtrail-cli targets`: one request of the cascade project > environment > service, to the server or, without it, to
// what the events in the archive name.
class TargetsCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    TargetsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    void ask();
    void readArchive(const std::optional<Error> &serverFailure);
    void takeArchive(const std::shared_ptr<const KeptEvents> &kept);
    void show(const TargetList &targets, const Coverage *kept); // nullptr = the server's answer
    [[nodiscard]] QByteArray asTable(const TargetList &targets) const;
    [[nodiscard]] QByteArray asJson(const TargetList &targets) const;
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    Clock &m_clock;
    SourceOpener m_opener;
    KeptReader m_reader;
    Timestamp m_now;
    TargetQuery m_query;
    bool m_isJson = false;
    std::shared_ptr<Source> m_source;
    std::unique_ptr<KeptTargets> m_keptTargets;
    Request m_request;
};

} // namespace Backtrail
