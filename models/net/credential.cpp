// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/credential.h"

#include <QCoreApplication>

#include <algorithm>

namespace Backtrail {

namespace {

QByteArray firstPart(const QByteArray &token)
{
    const qsizetype dot = token.indexOf('.');
    return dot < 0 ? token : token.first(dot);
}

bool isStandardBase64(const QByteArray &text)
{
    return !text.isEmpty() && text.size() % 4 == 0
        && QByteArray::fromBase64Encoding(text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
}

bool isJwtHeader(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.startsWith('{');
}

// Takes a scheme's name off the front. Written by people and tools, so in any case.
bool takeScheme(QByteArray &text, const QByteArray &scheme)
{
    if (text.size() <= scheme.size() || text.at(scheme.size()) != ' '
        || text.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    text = text.sliced(scheme.size()).trimmed();
    return true;
}

} // namespace

TokenScheme schemeOfToken(const Secret &token)
{
    const QByteArray part = firstPart(token.expose());
    return isStandardBase64(part) || isJwtHeader(part) ? TokenScheme::Bearer : TokenScheme::Token;
}

Result<Credential> credentialOf(const Secret &token, TokenScheme scheme)
{
    static const QByteArray bearer = QByteArrayLiteral("Bearer");
    static const QByteArray apiToken = QByteArrayLiteral("Token");

    QByteArray text = token.expose().trimmed();
    TokenScheme pasted = TokenScheme::Automatic;
    if (takeScheme(text, bearer))
        pasted = TokenScheme::Bearer;
    else if (takeScheme(text, apiToken))
        pasted = TokenScheme::Token;
    if (text.isEmpty())
        return Error {ErrorKind::MissingToken, {}, 0, std::nullopt};
    if (!std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; })) {
        return Error {ErrorKind::InvalidInput,
                      QCoreApplication::translate("Credential", "The token holds characters that no token has. Copy it again."),
                      0, std::nullopt};
    }
    const Secret bare(text);
    if (scheme == TokenScheme::Automatic)
        scheme = pasted != TokenScheme::Automatic ? pasted : schemeOfToken(bare);
    return Credential {scheme == TokenScheme::Bearer ? bearer : apiToken, bare};
}

} // namespace Backtrail
