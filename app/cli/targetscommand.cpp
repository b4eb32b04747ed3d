// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/targetscommand.h"

#include "app/cli/cliwords.h"
#include "app/cli/exitcode.h"
#include "app/options/filteroptions.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/json/jsontext.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

TargetsCommand::TargetsCommand(const ParsedOptions &options, Console &console, Clock &clock, QObject *parent)
    : CliCommand(parent), m_options(options), m_console(console), m_opener(options, clock), m_now(clock.now())
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
    m_opener.open([this, query = *query](const Result<std::shared_ptr<Source>> &source) {
        if (!source) {
            fail(source.error());
            return;
        }
        m_source = *source;
        ask(query);
    });
}

void TargetsCommand::interrupt(int exitCode)
{
    m_request.cancel();
    m_console.endProgress();
    emit finished(exitCode);
}

void TargetsCommand::ask(const TargetQuery &query)
{
    m_console.progress(requestNoteWords({}));
    m_request = m_source->targets(query, [this](const Result<TargetList> &targets) {
        if (targets)
            show(*targets);
        else
            fail(targets.error());
    });
}

void TargetsCommand::show(const TargetList &targets)
{
    m_console.endProgress();
    const QByteArray data = m_isJson ? asJson(targets) : asTable(targets);
    if (!m_console.write(m_isJson && m_console.outputIsTerminal() ? jsonForTerminal(data) : data)) {
        emit finished(m_console.exitCodeAfterFailedWrite());
        return;
    }
    if (targets.isEmpty())
        m_console.say(tr("Nothing of this kind has events in this time range."));
    emit finished(ExitCode::done);
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
    m_console.say(error);
    emit finished(exitCodeFor(error.kind));
}

} // namespace Backtrail
