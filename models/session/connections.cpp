// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/connections.h"

#include "models/runtime/clock.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Backtrail {

namespace {

constexpr auto group = "connections"_L1;
constexpr auto lastKey = "connections/last"_L1;

QString schemeKey(TokenScheme scheme)
{
    switch (scheme) {
    case TokenScheme::Automatic:
        return u"automatic"_s;
    case TokenScheme::Token:
        return u"token"_s;
    case TokenScheme::Bearer:
        return u"bearer"_s;
    }
    Q_UNREACHABLE();
}

TokenScheme parseScheme(const QString &key)
{
    for (const TokenScheme scheme : {TokenScheme::Token, TokenScheme::Bearer}) {
        if (key == schemeKey(scheme))
            return scheme;
    }
    return TokenScheme::Automatic;
}

// nullopt = of a kind this version does not know; it stays in the file as it is.
std::optional<Connection> readConnection(const QSettings &settings, const QString &id)
{
    const auto value = [&settings, &id](QLatin1StringView key) {
        return settings.value(QString(group + u'/' + id + u'/' + key)).toString();
    };
    Connection connection;
    if (!parseSourceKind(value("source"_L1), connection.kind))
        return std::nullopt;
    connection.id = id;
    connection.name = value("name"_L1);
    connection.url = QUrl(value("url"_L1));
    connection.organizationId = value("organization_id"_L1);
    connection.organizationName = value("organization_name"_L1);
    connection.tokenScheme = parseScheme(value("token_scheme"_L1));
    connection.extraCaFile = value("extra_ca_file"_L1);
    return connection;
}

void writeConnection(QSettings &settings, const Connection &connection)
{
    const auto set = [&settings, &connection](QLatin1StringView key, const QString &value) {
        settings.setValue(QString(group + u'/' + connection.id + u'/' + key), value);
    };
    set("source"_L1, sourceKindKey(connection.kind));
    set("name"_L1, connection.name);
    // Without what a user may have pasted in front of the host: that could be a secret.
    set("url"_L1, connection.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    set("organization_id"_L1, connection.organizationId);
    set("organization_name"_L1, connection.organizationName);
    set("token_scheme"_L1, schemeKey(connection.tokenScheme));
    set("extra_ca_file"_L1, connection.extraCaFile);
}

QStringList storedIds(QSettings &settings)
{
    settings.beginGroup(group);
    const QStringList ids = settings.childGroups();
    settings.endGroup();
    return ids;
}

// Of `id` itself or of anything else with this name, whatever its kind.
bool isNameTaken(QSettings &settings, const Connection &connection)
{
    const QStringList ids = storedIds(settings);
    return std::ranges::any_of(ids, [&settings, &connection](const QString &id) {
        const QString name = settings.value(QString(group + u'/' + id + "/name"_L1)).toString();
        return id != connection.id && name.compare(connection.name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

ConnectionStore::ConnectionStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QList<Connection> ConnectionStore::connections() const
{
    QList<Connection> result;
    const QStringList ids = storedIds(m_settings);
    for (const QString &id : ids) {
        if (const auto connection = readConnection(m_settings, id))
            result.append(*connection);
    }
    std::ranges::sort(result, [](const Connection &left, const Connection &right) {
        const int order = left.name.compare(right.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    return result;
}

std::optional<Connection> ConnectionStore::find(const QString &idOrName) const
{
    if (idOrName.isEmpty())
        return std::nullopt;
    const QList<Connection> all = connections();
    for (const auto member : {&Connection::id, &Connection::name}) {
        const auto found = std::ranges::find(all, idOrName, member);
        if (found != all.end())
            return *found;
    }
    return std::nullopt;
}

Result<Done> ConnectionStore::save(const Connection &connection)
{
    Connection kept = connection;
    kept.name = kept.name.trimmed();
    if (kept.name.isEmpty())
        return Error {ErrorKind::InvalidInput, tr("The connection needs a name.")};
    if (kept.id.isEmpty() || kept.id.contains(u'/') || kept.id.contains(u'\\'))
        return Error {ErrorKind::InvalidInput, tr("The connection has no usable id.")};
    if (isNameTaken(m_settings, kept))
        return Error {ErrorKind::InvalidInput, tr("Another connection has this name already.")};

    writeConnection(m_settings, kept);
    m_settings.sync();
    emit connectionsChanged();
    if (m_settings.status() != QSettings::NoError)
        return Error {ErrorKind::FileFailed, m_settings.fileName()};
    return Done {};
}

void ConnectionStore::remove(const QString &id)
{
    if (id.isEmpty() || !find(id))
        return;
    m_settings.remove(QString(group + u'/' + id));
    if (lastUsedId() == id)
        m_settings.remove(lastKey);
    m_settings.sync();
    emit connectionsChanged();
}

QString ConnectionStore::lastUsedId() const
{
    return m_settings.value(lastKey).toString();
}

void ConnectionStore::setLastUsedId(const QString &id)
{
    m_settings.setValue(lastKey, id);
}

QString ConnectionStore::makeId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

TokenKeeper::TokenKeeper(TokenStore &store)
    : m_store(store)
{
}

void TokenKeeper::holdForThisRun(const QString &connectionId, const Secret &token)
{
    m_heldTokens.insert(connectionId, token);
}

Request TokenKeeper::read(const QString &connectionId, std::function<void(Result<Secret>)> done)
{
    const auto held = m_heldTokens.constFind(connectionId);
    if (held != m_heldTokens.cend()) {
        // Not from inside this call: see Request.
        return SystemClock().after(std::chrono::milliseconds(0),
                                   [token = *held, done = std::move(done)] { done(token); });
    }
    return m_store.read(connectionId, [done = std::move(done)](Result<Secret> token) {
        if (token && token->isEmpty())
            done(Error {ErrorKind::MissingToken, {}});
        else
            done(std::move(token));
    });
}

Request TokenKeeper::keep(const QString &connectionId, const Secret &token, std::function<void(Result<Done>)> done)
{
    // At once: a keyring may ask its user first, and the token is wanted now.
    holdForThisRun(connectionId, token);
    return m_store.write(connectionId, token, std::move(done));
}

Request TokenKeeper::forget(const QString &connectionId, std::function<void(Result<Done>)> done)
{
    m_heldTokens.remove(connectionId);
    return m_store.remove(connectionId, std::move(done));
}

} // namespace Backtrail
