// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/runtime/request.h"
#include "models/session/tokenstore.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace Backtrail {

// The named connections in the settings file (group `connections`). Never a secret. One thread.
class ConnectionStore final : public QObject
{
    Q_OBJECT

public:
    // `settings` outlives the store.
    explicit ConnectionStore(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QList<Connection> connections() const;
    [[nodiscard]] std::optional<Connection> find(const QString &idOrName) const;
    // Adds, or replaces the one with the same id. InvalidInput: empty or taken name.
    [[nodiscard]] Result<Done> save(const Connection &connection);
    void remove(const QString &id);
    [[nodiscard]] QString lastUsedId() const;
    void setLastUsedId(const QString &id);
    [[nodiscard]] static QString makeId();

signals:
    void connectionsChanged();

private:
    QSettings &m_settings;
};

// Tokens: those of this run first, then the keychain. One thread.
class TokenKeeper
{
public:
    explicit TokenKeeper(TokenStore &store); // outlives the keeper

    // For this run only; never written anywhere.
    void holdForThisRun(const QString &connectionId, const Secret &token);
    // MissingToken when there is none anywhere; KeychainUnavailable when it could not be looked up.
    Request read(const QString &connectionId, std::function<void(Result<Secret>)> done);
    // Into the keychain; when that fails, the token is held for this run and the error says so.
    Request keep(const QString &connectionId, const Secret &token, std::function<void(Result<Done>)> done);
    Request forget(const QString &connectionId, std::function<void(Result<Done>)> done);

private:
    TokenStore &m_store;
    QHash<QString, Secret> m_heldTokens;
};

} // namespace Backtrail
