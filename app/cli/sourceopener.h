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

    // Calls back once, later. Errors: no token, or the keychain's.
    void open(std::function<void(Result<std::shared_ptr<Source>>)> done);

private:
    void answerLater(Result<std::shared_ptr<Source>> answer,
                     std::function<void(Result<std::shared_ptr<Source>>)> done);

    const ParsedOptions &m_options;
    Clock &m_clock;
    std::unique_ptr<QSettings> m_settings;
    KeychainTokenStore m_keychain;
    TokenKeeper m_tokens {m_keychain};
    Connection m_connection;
    Result<Secret> m_given {Secret()}; // empty when the keychain is next
    Request m_request;
};

} // namespace Backtrail
