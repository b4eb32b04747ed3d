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
    const QByteArray hash
        = QCryptographicHash::hash(archiveSource(connection), QCryptographicHash::Sha256).toHex().first(16);
    return QDir(root).absoluteFilePath(sourceKindKey(connection.kind) + u'-' + QString::fromLatin1(hash));
}

} // namespace Backtrail
