// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/targetscommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/filteroptions.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/json/jsontext.h"
#include "models/session/answercoverage.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

TargetsCommand::TargetsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent)
    , m_options(options)
    , m_console(console)
    , m_clock(clock)
    , m_opener(options, clock)
    , m_reader(options, clock)
    , m_now(clock.now())
{
}

void TargetsCommand::start()
{
    const QString format = m_options.value(Option::TargetFormat);
    m_isJson = format == "json"_L1;
    if (!format.isEmpty() && !m_isJson && format != "table"_L1) {
        fail({ErrorKind::InvalidInput,
              tr("--format can be table or json, not %1.").arg(cliInput(format)),
              0,
              {}});
        return;
    }
    const Result<TargetQuery> query = targetQueryFromOptions(m_options, m_now);
    if (!query) {
        fail(query.error());
        return;
    }
    m_query = *query;
    m_opener.start({[this](const std::shared_ptr<Source> &source) {
                        m_source = source;
                        ask();
                    },
                    [this](const Error &error) { fail(error); }, [this] { readArchive({}); }});
}

void TargetsCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

void TargetsCommand::ask()
{
    m_console.progress(requestNoteWords({}));
    m_request = m_source->targets(m_query, [this](const Result<TargetList> &targets) {
        if (targets)
            show(*targets, nullptr);
        else if (isServerAway(targets.error()) && m_reader.exists(m_opener.connection()))
            readArchive(targets.error());
        else
            fail(targets.error());
    });
}

void TargetsCommand::readArchive(const std::optional<Error> &serverFailure)
{
    if (!m_reader.exists(m_opener.connection())) {
        m_console.say(m_reader.absenceWords(m_opener.connection()));
        emit finished(ExitCode::notFound);
        return;
    }
    m_reader.open(m_opener.connection(), [this, serverFailure](const Result<std::shared_ptr<const KeptEvents>> &kept) {
        m_console.endProgress();
        if (serverFailure)
            m_console.say(*serverFailure);
        if (kept) {
            takeArchive(*kept);
            return;
        }
        m_console.say(kept.error());
        emit finished(exitCodeFor(serverFailure ? serverFailure->kind : kept.error().kind));
    });
}

void TargetsCommand::takeArchive(const std::shared_ptr<const KeptEvents> &kept)
{
    m_console.say(tr("From the archive in %1: what its events name (events kept: %2).")
                      .arg(visibleText(m_reader.folder(m_opener.connection())))
                      .arg(kept->index()->rowCount()));
    m_keptTargets = std::make_unique<KeptTargets>(m_clock, kept);
    m_request = m_keptTargets->targets(m_query, [this, coverage = kept->coverage()](const Result<TargetList> &targets) {
        if (targets)
            show(*targets, &coverage);
        else
            fail(targets.error());
    });
}

void TargetsCommand::show(const TargetList &targets, const Coverage *kept)
{
    m_console.endProgress();
    const QByteArray data = m_isJson ? asJson(targets) : asTable(targets);
    if (!m_console.write(m_isJson && m_console.outputIsTerminal() ? jsonForTerminal(data) : data)) {
        emit finished(m_console.exitCodeAfterFailedWrite());
        return;
    }
    const TimeRange range = kept != nullptr ? answeredRange(*kept, m_query.range, m_now) : m_query.range;
    const bool isKnown = kept == nullptr || kept->isComplete(range);
    if (targets.isEmpty()) {
        m_console.say(isKnown ? tr("Nothing of this kind has events in this time range.")
                              : tr("Nothing of this kind was found, but not all of this time is known."));
    }
    if (kept != nullptr)
        m_console.say(coverageLines(*kept, range).join(u'\n'));
    emit finished(isKnown ? ExitCode::done : ExitCode::incomplete);
}

QByteArray TargetsCommand::asTable(const TargetList &targets) const
{
    if (targets.isEmpty())
        return {};
    int width = terminalWidth(tr("Id"));
    for (const Target &target : targets)
        width = std::max(width, terminalWidth(visibleText(target.id)));
    QByteArray table = (paddedToWidth(tr("Id"), width) + "  "_L1 + tr("Name") + u'\n').toUtf8();
    for (const Target &target : targets)
        table += (paddedToWidth(visibleText(target.id), width) + "  "_L1 + visibleText(target.name) + u'\n')
                     .toUtf8();
    return table;
}

QByteArray TargetsCommand::asJson(const TargetList &targets) const
{
    const auto text = [](const QString &value) { return escapeJsonString(value.toUtf8().toStdString()); };
    QByteArray json = "[";
    bool first = true;
    for (const Target &target : targets) {
        json += std::exchange(first, false) ? "\n" : ",\n";
        json += "{\"id\": " + text(target.id) + ", \"name\": " + text(target.name) + '}';
    }
    return json + (first ? "]\n" : "\n]\n");
}

void TargetsCommand::fail(const Error &error)
{
    m_console.endProgress();
    m_console.say(error);
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
