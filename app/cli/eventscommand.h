// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/export/eventorder.h"
#include "models/export/eventwriter.h"
#include "models/filter/filterstate.h"

#include <memory>
#include <optional>

namespace Backtrail {

// `backtrail-cli events`: page after page, filtered here where the server cannot, written as it arrives.
class EventsCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    EventsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    [[nodiscard]] std::optional<Error> readOptions();
    [[nodiscard]] std::optional<Error> readLimit();
    [[nodiscard]] Result<QList<EventColumn>> readColumns() const;
    [[nodiscard]] int pageSize() const;
    void openWalk(const std::shared_ptr<Source> &source);
    void askForPage();
    void takePage(const EventPage &page);
    [[nodiscard]] Result<std::vector<AuditEvent>> matching(const EventPage &page) const;
    [[nodiscard]] bool writeEvents(const std::vector<AuditEvent> &events); // false: the command has ended
    [[nodiscard]] bool writeRest();
    [[nodiscard]] bool write(const QByteArray &data);
    void noteWarnings(const EventPage &page);
    void checkRetention(); // the walk has ended: does the server keep less than was asked for?
    void endWalk();
    void stopAtLimit(bool moreIsKnown);
    void fail(const Error &error);
    void end(int exitCode); // writes what closes the output
    void showProgress(const RequestNote &note);

    const ParsedOptions &m_options;
    Console &m_console;
    Clock &m_clock;
    SourceOpener m_opener;
    Timestamp m_now;
    FilterState m_filter;
    FilterPlan m_plan;
    ExportFormat m_format = ExportFormat::Table;
    std::optional<qint64> m_limit;
    std::unique_ptr<EventWriter> m_writer;
    EventOrder m_order;
    std::shared_ptr<Source> m_source;
    std::unique_ptr<EventWalk> m_walk;
    Request m_request;
    qint64 m_read = 0;
    qint64 m_written = 0;
    qint64 m_lost = 0;
    qint64 m_warnings = 0;
    bool m_hasGap = false;
    bool m_retentionReached = false;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace Backtrail
