// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/cli/eventoutput.h"
#include "app/cli/eventsrequest.h"
#include "app/cli/keptreader.h"
#include "app/cli/sourceopener.h"
#include "app/options/options.h"
#include "models/export/walkorder.h"
#include "models/session/answercoverage.h"

#include <memory>
#include <optional>

namespace Backtrail {

// `backtrail-cli events`: from the server page after page, filtered here where it cannot, written as it arrives; or from
// the archive. What of the asked time is known to be complete goes with the answer.
class EventsCommand final : public CliCommand
{
    Q_OBJECT

public:
    // All outlive the command.
    EventsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    void openWalk(const std::shared_ptr<Source> &source);
    void askForPage();
    void takePage(const EventPage &page);
    [[nodiscard]] Result<std::vector<AuditEvent>> matching(const EventPage &page) const;
    void noteWarnings(const EventPage &page);
    void checkRetention(const EventPage &last); // does the server keep less than was asked for?
    void endWalk(const EventPage &last, std::optional<int> retentionDays);
    void addOlder(const std::shared_ptr<const KeptEvents> &kept, Timestamp edge);

    void readArchive(const std::optional<Error> &serverFailure);
    void listKept(const std::shared_ptr<const KeptEvents> &kept);
    void takeKept(const Result<std::vector<AuditEvent>> &events);

    [[nodiscard]] AnswerNote note(bool stoppedAtLimit) const;
    void finish(bool stoppedAtLimit, bool moreIsKnown = true); // the list has come to its end
    void fail(const Error &error);
    void end(const AnswerNote &note, int exitCode); // writes what closes the output
    void stopWriting(); // nobody reads any more
    void showProgress(const RequestNote &note);

    const ParsedOptions &m_options;
    Console &m_console;
    Clock &m_clock;
    SourceOpener m_opener;
    KeptReader m_reader;
    Timestamp m_now;
    EventsRequest m_asked;
    std::unique_ptr<EventOutput> m_output;
    WalkOrder m_order;
    std::shared_ptr<Source> m_source;
    std::unique_ptr<EventWalk> m_walk;
    std::optional<WalkCoverage> m_walked;
    std::shared_ptr<const KeptEvents> m_kept;
    Coverage m_keptCoverage; // at the moment of the answer
    std::optional<KeptListing> m_listing;
    Request m_request;
    std::optional<TimeRange> m_older; // what the archive adds to the server's answer
    Timestamp m_oldestRead = endOfTime;
    qint64 m_read = 0;
    qint64 m_lost = 0;
    qint64 m_warnings = 0;
    bool m_retentionReached = false;
    bool m_ended = false;
};

} // namespace Backtrail
