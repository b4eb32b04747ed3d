// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/session/synchronizer.h"

#include <memory>

namespace Backtrail {

// `backtrail-cli sync`: fetches into the archive what it does not hold yet, once, and says what is complete.
// It may be ended at any moment: what was committed stays, and the next one goes on from there.
class SyncCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    SyncCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);
    ~SyncCommand() override;

    void start() override;
    void interrupt(int exitCode) override;

private:
    void askForOrganization();
    void openArchive(std::optional<int> retentionDays);
    void startSync(const StoreContents &contents, std::optional<int> retentionDays);
    void takeStatus();
    void sayWait(const SyncStatus &status);
    [[nodiscard]] static bool isAtEnd(const SyncStatus &status);
    void endIfStillIdle();
    [[nodiscard]] TimeRange judgedRange() const;
    [[nodiscard]] bool writeReport(const TimeRange &range); // false: nobody reads it, and the command has ended
    void fail(const Error &error);
    void end(int exitCode);

    const ParsedOptions &m_options;
    Console &m_console;
    Clock &m_clock;
    SourceOpener m_opener;
    Timestamp m_now;
    TimeRange m_range; // as asked for
    std::shared_ptr<Source> m_source;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<Synchronizer> m_sync; // goes before its store
    Request m_request;
    std::optional<std::uint64_t> m_waitSaidAt; // events that were kept then
    bool m_ended = false;
};

} // namespace Backtrail
