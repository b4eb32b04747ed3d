// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/demoservercommand.h"

#include "app/cli/exitcode.h"

#include <algorithm>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// The one place that shows a token: it opens nothing but this made-up organization on this machine.
QString addressText(const DemoAddress &address)
{
    const QString token = QString::fromLatin1(address.token.expose());
    const QString connection =
        u"--url "_s + address.url.toString() + u" --organization "_s + address.organizationId;
    return u"URL:          "_s + address.url.toString() + u'\n' //
        + u"Organization: "_s + address.organizationId + u" ("_s + address.organizationName + u")\n"_s //
        + u"Token:        "_s + token + u"\n\n"_s //
        + u"BACKTRAIL_TOKEN="_s + token + u" backtrail-cli events "_s + connection + u'\n';
}

constexpr std::size_t mostEvents = 2'000'000;

} // namespace

DemoServerCommand::DemoServerCommand(const ParsedOptions &options, Console &console, QObject *parent)
    : CliCommand(parent), m_options(options), m_console(console)
{
}

void DemoServerCommand::start()
{
    DemoOptions demo;
    if (m_options.isSet(Option::Port)) {
        bool isPort = false;
        demo.port = m_options.value(Option::Port).toUShort(&isPort);
        if (!isPort) {
            m_console.say(tr("--port needs a number from 0 to %1.").arg(std::numeric_limits<quint16>::max()));
            emit finished(ExitCode::wrongUsage);
            return;
        }
    }
    if (m_options.isSet(Option::DemoEvents)) {
        bool isCount = false;
        demo.events = m_options.value(Option::DemoEvents).toUInt(&isCount);
        if (!isCount || demo.events == 0 || demo.events > mostEvents) {
            m_console.say(tr("--events needs a number from 1 to %1.").arg(mostEvents));
            emit finished(ExitCode::wrongUsage);
            return;
        }
        // With the limit of the real server, a million events would take half a day to read.
        demo.requestsAnHour = std::max(demo.requestsAnHour, static_cast<int>(demo.events / 10));
    }
    const Result<DemoAddress> address = m_server.start(demo);
    if (!address) {
        m_console.say(tr("The demonstration server cannot listen on port %1: %2")
                          .arg(demo.port)
                          .arg(address.error().detail));
        emit finished(ExitCode::failed);
        return;
    }
    if (!m_console.write(addressText(*address).toUtf8()))
        emit finished(m_console.exitCodeAfterFailedWrite());
    else
        m_console.say(tr("Serving until it is interrupted (Ctrl+C)."));
}

void DemoServerCommand::interrupt(int)
{
    emit finished(ExitCode::done);
}

} // namespace Backtrail
