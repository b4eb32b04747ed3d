// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/archivefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace Backtrail {

using namespace Qt::StringLiterals;

QString archiveRoot(const ParsedOptions &options)
{
    if (options.isSet(Option::Archive))
        return QDir(options.value(Option::Archive)).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/backtrail/archive"_s;
}

QByteArray archiveSource(const Connection &connection)
{
    // Scheme and host are written in lower case by QUrl; a slash at the end says nothing.
    QString server = connection.url.adjusted(QUrl::RemoveUserInfo).toString();
    while (server.endsWith(u'/'))
        server.chop(1);
    return (sourceKindKey(connection.kind) + u'\n' + server + u'\n' + connection.organizationId.toLower()).toUtf8();
}

QString archiveFolder(const QString &root, const Connection &connection)
{
    return *archiveFolder(root, archiveSource(connection));
}

// Only the name of a known kind becomes part of a path: what a file says may be anything.
std::optional<QString> archiveFolder(const QString &root, const QByteArray &source)
{
    SourceKind kind = SourceKind::Qovery;
    if (!parseSourceKind(QString::fromUtf8(source.left(source.indexOf('\n'))), kind))
        return std::nullopt;
    const QByteArray hash = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex().first(16);
    return QDir(root).absoluteFilePath(sourceKindKey(kind) + u'-' + QString::fromLatin1(hash));
}

} // namespace Backtrail
