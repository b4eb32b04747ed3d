// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/sourceopener.h"

#include "app/options/startconnection.h"
#include "app/options/tokens.h"
#include "models/sources/qovery/qoverysource.h"

#include <QCoreApplication>
#include <QSettings>

#include <chrono>

namespace Backtrail {

Result<Connection> connectionFromOptions(const ParsedOptions &options, QSettings &settings)
{
    const ConnectionStore store(settings);
    const Result<std::optional<Connection>> connection = startConnection(options, store);
    if (!connection)
        return connection.error();
    if (*connection)
        return **connection;
    return Error {
        ErrorKind::InvalidInput,
        QCoreApplication::translate(
            "Cli",
            "Say what to read: --connection NAME for a saved connection, or --organization ID with the "
            "token in BACKTRAIL_TOKEN. Without an account, `backtrail-cli demo-server` serves a made-up "
            "organization."),
        0,
        {}};
}

SourceOpener::SourceOpener(const ParsedOptions &options, Clock &clock)
    : m_options(options), m_clock(clock), m_settings(openSettings(options))
{
}

SourceOpener::~SourceOpener() = default;

std::optional<Error> SourceOpener::identify()
{
    const Result<Connection> connection = connectionFromOptions(m_options, *m_settings);
    const SourceKind kind = connection ? connection->kind : SourceKind::Qovery;
    m_given = takeGivenToken(m_options, kind); // in any case, to clear the environment
    if (!connection)
        return connection.error();
    m_connection = *connection;
    m_isIdentified = true;
    return std::nullopt;
}

void SourceOpener::start(const Answers &answers)
{
    if (const std::optional<Error> error = identify())
        answers.failed(*error);
    else if (answers.offline && m_options.isSet(Option::Offline))
        answers.offline();
    else
        open(answers);
}

void SourceOpener::open(const Answers &answers)
{
    if (!m_given) {
        answerLater(m_given.error(), answers);
        return;
    }
    if (!m_given->isEmpty()) {
        answerLater(makeQoverySource(m_connection, *m_given, m_clock), answers);
        return;
    }
    if (isConnectionInPlace(m_options)) {
        answerLater(Error {ErrorKind::MissingToken, {}, 0, {}}, answers);
        return;
    }
    m_request = m_tokens.read(m_connection.id, [this, answers](const Result<Secret> &token) {
        if (token)
            answerLater(makeQoverySource(m_connection, *token, m_clock), answers);
        else
            answers.failed(token.error());
    });
}

void SourceOpener::answerLater(const Result<std::shared_ptr<Source>> &answer, const Answers &answers)
{
    m_request = m_clock.after(std::chrono::milliseconds(0), [answer, answers] {
        if (answer)
            answers.opened(*answer);
        else
            answers.failed(answer.error());
    });
}

} // namespace Backtrail
