// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace Backtrail {

enum class SourceKind { Qovery }; // later: TerraformVcs, TerraformAudit, File

// How the token is sent. Automatic: JWTs as Bearer, API tokens as Token (the rule of Qovery's own CLI).
enum class TokenScheme { Automatic, Token, Bearer };

// Where to read from. Holds no secret: the token lives in the keychain or in this run only, under `id`.
struct Connection
{
    QString id; // random, stable, never shown
    QString name; // by the user, unique
    SourceKind kind = SourceKind::Qovery;
    QUrl url; // origin and base path, such as https://api.qovery.com
    QString organizationId;
    QString organizationName;
    TokenScheme tokenScheme = TokenScheme::Automatic;
    QString extraCaFile; // PEM file added to the system's certificates; empty = none

    friend bool operator==(const Connection &, const Connection &) = default;
};

[[nodiscard]] QString sourceKindKey(SourceKind kind); // `qovery`: settings and --source
[[nodiscard]] bool parseSourceKind(QStringView key, SourceKind &kind);
[[nodiscard]] QUrl defaultUrl(SourceKind kind);

} // namespace Backtrail
