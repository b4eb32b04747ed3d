// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/messagelog.h"

#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *names[] {"debug", "warning", "critical", "fatal", "info"};
    const char *category = context.category != nullptr ? context.category : "default";
    const QByteArray line = withoutCredentials(message).toUtf8();
    std::fprintf(stderr, "%s: %s: %s\n", names[type], category, line.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QString withoutCredentials(const QString &message)
{
    // `Authorization: Token abc`, `Bearer abc`, `token=abc`, `https://user:password@host`
    static const QRegularExpression credential(
        uR"(\b((?:Token|Bearer|Basic)\s+|(?:token|password|secret|api_?key)["']?\s*[=:]\s*["']?)[^\s"',;&]+|(://)[^/\s@]+@)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString result = message;
    return result.replace(credential, u"\\1\\2***"_s);
}

void installMessageLog()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace Backtrail
