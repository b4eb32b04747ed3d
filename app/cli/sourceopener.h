// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/keychain/keychaintokenstore.h"
#include "models/runtime/clock.h"
#include "models/session/connections.h"
#include "models/sources/eventsource.h"

#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace Backtrail {

// The connection that the options name or describe. Errors: InvalidInput, also when they say nothing.
[[nodiscard]] Result<Connection> connectionFromOptions(const ParsedOptions &options, QSettings &settings);

// From the options to a source that can be asked: finds the connection, then its token. One thread.
class SourceOpener
{
public:
    SourceOpener(const ParsedOptions &options, Clock &clock); // both outlive the opener
    ~SourceOpener();
    Q_DISABLE_COPY_MOVE(SourceOpener)

    // Once, first: the connection. A token that was given is taken out of the environment in any case.
    [[nodiscard]] std::optional<Error> identify();
    [[nodiscard]] const Connection &connection() const { return m_connection; }

    [[nodiscard]] bool isIdentified() const { return m_isIdentified; }

    // Exactly one of them is called, once.
    struct Answers
    {
        std::function<void(const std::shared_ptr<Source> &)> opened;
        std::function<void(const Error &)> failed;
        std::function<void()> offline = {}; // --offline; empty = the command has no such option
    };
    // identify(), then whatever the options want: no token is needed for what is on this machine.
    void start(const Answers &answers);
    // Calls back later. Errors: no token, or the keychain's.
    void open(const Answers &answers);

private:
    void answerLater(const Result<std::shared_ptr<Source>> &answer, const Answers &answers);

    const ParsedOptions &m_options;
    Clock &m_clock;
    std::unique_ptr<QSettings> m_settings;
    KeychainTokenStore m_keychain;
    TokenKeeper m_tokens {m_keychain};
    Connection m_connection;
    bool m_isIdentified = false;
    Result<Secret> m_given {Secret()}; // empty when the keychain is next
    Request m_request;
};

} // namespace Backtrail
