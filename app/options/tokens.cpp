// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/tokens.h"

#include "app/options/optiontext.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestToken = 64 << 10;

struct TokenVariable
{
    const char *name;
    std::optional<SourceKind> onlyFor;
};

// In the order in which they win.
constexpr std::array tokenVariables {
    TokenVariable {"BACKTRAIL_TOKEN", std::nullopt},
    TokenVariable {"QOVERY_API_TOKEN", SourceKind::Qovery},
    TokenVariable {"QOVERY_API_KEY", SourceKind::Qovery},
    TokenVariable {"QOVERY_CLI_ACCESS_TOKEN", SourceKind::Qovery},
};

Error inputError(ErrorKind kind, const char *text)
{
    return Error {kind, optionsText(text), 0, {}};
}

// Cut at the ends, since files and `echo` end with a line break; anything else that a header cannot carry is
// refused.
Result<Secret> checkedToken(const QByteArray &bytes)
{
    const QByteArray token = bytes.trimmed();
    const bool isHeaderText = std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; });
    if (!isHeaderText) {
        return inputError(ErrorKind::InvalidInput,
                          QT_TRANSLATE_NOOP("Options",
                                            "The token holds spaces, line breaks or other characters that no "
                                            "token has. Give the token alone."));
    }
    return Secret(token);
}

QByteArray takeFromEnvironment(SourceKind kind)
{
    QByteArray token;
    for (const TokenVariable &variable : tokenVariables) {
        if (token.isEmpty() && (!variable.onlyFor || *variable.onlyFor == kind))
            token = qgetenv(variable.name);
        qunsetenv(variable.name);
    }
    return token;
}

Result<Secret> readFromDescriptor(const QString &text)
{
    bool isNumber = false;
    const int descriptor = text.toInt(&isNumber);
    if (!isNumber || descriptor < 0 || descriptor == 1 || descriptor == 2) {
        return inputError(
            ErrorKind::InvalidInput,
            QT_TRANSLATE_NOOP(
                "Options",
                "--token-fd needs the number of a file descriptor that is open for reading, such as 3."));
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        return inputError(
            ErrorKind::FileFailed,
            QT_TRANSLATE_NOOP("Options", "The file descriptor given with --token-fd is not open."));
    }
    QByteArray bytes;
    while (bytes.size() <= longestToken) {
        const QByteArray part = file.read(longestToken);
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError) {
        return inputError(
            ErrorKind::FileFailed,
            QT_TRANSLATE_NOOP("Options",
                              "The token could not be read from the file descriptor given with --token-fd."));
    }
    if (bytes.size() > longestToken || bytes.trimmed().isEmpty()) {
        return inputError(
            ErrorKind::InvalidInput,
            QT_TRANSLATE_NOOP("Options", "The file descriptor given with --token-fd holds no token."));
    }
    return checkedToken(bytes);
}

} // namespace

Result<Secret> takeGivenToken(const ParsedOptions &options, SourceKind kind)
{
    const QByteArray fromEnvironment = takeFromEnvironment(kind);
    if (!fromEnvironment.trimmed().isEmpty())
        return checkedToken(fromEnvironment);
    if (options.isSet(Option::TokenFd))
        return readFromDescriptor(options.value(Option::TokenFd));
    return Secret();
}

} // namespace Backtrail
