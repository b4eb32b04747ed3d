// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/diffoutput.h"
#include "app/cli/keptreader.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/session/answercoverage.h"

#include <memory>
#include <optional>
#include <vector>

namespace Backtrail {

// `backtrail-cli diff ID`: looks for the event in the archive, then pages through what that does not prove to be without
// it, since the API has no look-up by id, and shows its change. Two files are another command's work, see
// FilesDiffCommand.
class DiffCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    DiffCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    [[nodiscard]] std::optional<Error> readOptions();
    void lookIntoArchive();
    void takeArchive(const Result<std::shared_ptr<const KeptEvents>> &kept);
    void askServer();
    void nextWalk(); // over the newest stretch that is not searched yet
    void askForPage();
    void takePage(const EventPage &page);
    void endWalk(const EventPage &last);
    void addWalked();
    void sayNotFound();
    void compare(const AuditEvent &event);
    void show(const DiffOutput &output);
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    Clock &m_clock;
    SourceOpener m_opener;
    KeptReader m_reader;
    Timestamp m_now;
    QString m_id;
    TimeRange m_range;
    DiffFormat m_format = DiffFormat::Text;
    DiffOptions m_diffOptions;
    std::shared_ptr<const KeptEvents> m_kept;
    std::shared_ptr<Source> m_source;
    std::vector<TimeRange> m_toWalk; // oldest first
    std::unique_ptr<EventWalk> m_walk;
    std::optional<WalkCoverage> m_walked;
    std::optional<std::optional<int>> m_retentionDays; // of the plan, where it says so; nullopt = not asked yet
    Coverage m_searched; // complete: it is not there
    Request m_request;
    qint64 m_read = 0;
};

} // namespace Backtrail
