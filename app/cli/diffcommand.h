// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/diffoutput.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"

#include <memory>
#include <optional>

namespace Backtrail {

// `backtrail-cli diff ID`: pages until it finds the event, since the API has no look-up by id, and shows its
// change. Two files are another command's work, see FilesDiffCommand.
class DiffCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    DiffCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    void openWalk(const std::shared_ptr<Source> &source);
    void askForPage();
    void takePage(const EventPage &page);
    void compare(const AuditEvent &event);
    void show(const DiffOutput &output);
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    SourceOpener m_opener;
    Timestamp m_now;
    QString m_id;
    TimeRange m_range;
    DiffFormat m_format = DiffFormat::Text;
    DiffOptions m_diffOptions;
    std::shared_ptr<Source> m_source;
    std::unique_ptr<EventWalk> m_walk;
    Request m_request;
    qint64 m_read = 0;
    bool m_maybeMissed = false; // some event in the range could not be read or fetched
};

} // namespace Backtrail
