// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/startconnection.h"

#include "app/options/optiontext.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::optional<TokenScheme> parseTokenScheme(const QString &text)
{
    if (text == "automatic"_L1)
        return TokenScheme::Automatic;
    if (text == "token"_L1)
        return TokenScheme::Token;
    if (text == "bearer"_L1)
        return TokenScheme::Bearer;
    return std::nullopt;
}

Error unknownConnection(const QString &name, const ConnectionStore &store)
{
    QStringList names;
    for (const Connection &connection : store.connections())
        names.append(shownInput(connection.name));
    const QString sentence =
        optionsText(QT_TRANSLATE_NOOP("Options", "There is no connection called %1.")).arg(shownInput(name));
    if (names.isEmpty()) {
        return usageError(sentence + u' '
                          + optionsText(QT_TRANSLATE_NOOP(
                              "Options", "None is saved yet: the window's connection dialog saves one.")));
    }
    return usageError(sentence + u' '
                      + optionsText(QT_TRANSLATE_NOOP("Options", "Saved are: %1.")).arg(names.join(", "_L1)));
}

Result<Connection> connectionInPlace(const ParsedOptions &options)
{
    Connection connection;
    if (options.isSet(Option::Source) && !parseSourceKind(options.value(Option::Source), connection.kind)) {
        return usageError(
            optionsText(QT_TRANSLATE_NOOP("Options", "--source cannot be %1; it can be: %2."))
                .arg(shownInput(options.value(Option::Source)), sourceKindKey(SourceKind::Qovery)));
    }
    connection.url = defaultUrl(connection.kind);
    if (options.isSet(Option::Url)) {
        connection.url = QUrl(options.value(Option::Url), QUrl::StrictMode);
        if (!connection.url.isValid() || connection.url.scheme().isEmpty()
            || connection.url.host().isEmpty()) {
            return usageError(
                optionsText(QT_TRANSLATE_NOOP("Options", "--url needs a whole address such as %1."))
                    .arg(defaultUrl(connection.kind).toString()));
        }
    }
    connection.organizationId = options.value(Option::Organization);
    if (connection.organizationId.isEmpty()) {
        return usageError(
            optionsText(QT_TRANSLATE_NOOP("Options", "Say which organization to read: --organization ID.")));
    }
    connection.name = connection.organizationId;
    // the same each time: what is hidden and shown of an organization is kept under it
    const QString place = connection.url.toString() + u' ' + connection.organizationId;
    connection.id = QUuid::createUuidV5(QUuid(), sourceKindKey(connection.kind) + u' ' + place).toString(QUuid::WithoutBraces);
    return connection;
}

// What refines a connection, wherever it comes from. Without one, these options would do nothing.
std::optional<Error> applyDetails(const ParsedOptions &options, std::optional<Connection> &connection)
{
    for (const Option option : {Option::TokenScheme, Option::CaFile, Option::TokenFd}) {
        if (!connection && options.isSet(option)) {
            return usageError(
                optionsText(
                    QT_TRANSLATE_NOOP("Options",
                                      "--%1 needs a connection: --connection NAME or --organization ID."))
                    .arg(fromTable(optionSpec(option).name)));
        }
    }
    if (options.isSet(Option::TokenScheme)) {
        const std::optional<TokenScheme> scheme = parseTokenScheme(options.value(Option::TokenScheme));
        if (!scheme) {
            return usageError(
                optionsText(
                    QT_TRANSLATE_NOOP("Options", "--token-scheme can be automatic, token or bearer, not %1."))
                    .arg(shownInput(options.value(Option::TokenScheme))));
        }
        connection->tokenScheme = *scheme;
    }
    if (options.isSet(Option::CaFile))
        connection->extraCaFile = QDir::current().absoluteFilePath(options.value(Option::CaFile));
    return std::nullopt;
}

} // namespace

std::unique_ptr<QSettings> openSettings(const ParsedOptions &options)
{
    const QString folder = options.isSet(Option::Settings)
        ? options.value(Option::Settings)
        : QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/backtrail"_L1);
    return std::make_unique<QSettings>(QDir(folder).absoluteFilePath(u"backtrail.ini"_s),
                                       QSettings::IniFormat);
}

bool isConnectionInPlace(const ParsedOptions &options)
{
    return std::ranges::any_of(std::array {Option::Source, Option::Url, Option::Organization},
                               [&](Option option) { return options.isSet(option); });
}

Result<std::optional<Connection>> startConnection(const ParsedOptions &options, const ConnectionStore &store)
{
    std::optional<Connection> connection;
    if (options.isSet(Option::Connection) && isConnectionInPlace(options)) {
        return usageError(optionsText(QT_TRANSLATE_NOOP("Options",
                                                        "--connection names a saved connection; it cannot be "
                                                        "used with --source, --url or --organization.")));
    }
    if (options.isSet(Option::Connection)) {
        connection = store.find(options.value(Option::Connection));
        if (!connection)
            return unknownConnection(options.value(Option::Connection), store);
    } else if (isConnectionInPlace(options)) {
        Result<Connection> inPlace = connectionInPlace(options);
        if (!inPlace)
            return inPlace.error();
        connection = *std::move(inPlace);
    }
    if (const std::optional<Error> error = applyDetails(options, connection))
        return *error;
    return connection;
}

} // namespace Backtrail
