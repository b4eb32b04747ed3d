// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/httpclient.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class BaseUrl
{
    Q_DECLARE_TR_FUNCTIONS(BaseUrl)

public:
    // Empty = the address is well formed.
    static QString complaint(const QUrl &url)
    {
        if (!url.isValid() || url.isRelative())
            return tr("An address begins with https://.");
        if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
            return tr("Only https addresses can be used, and http on this machine.");
        if (url.host().isEmpty())
            return tr("The address names no server.");
        if (url.port() == 0)
            return tr("Port 0 is no port.");
        if (!url.userInfo().isEmpty())
            return tr("The address must not hold a user name or password.");
        if (url.hasQuery() || url.hasFragment())
            return tr("The address must end before “?” and “#”.");
        return {};
    }
    static QString insecure(const QString &host) { return tr("%1 is not this machine.").arg(host); }
};

// Names and addresses that cannot leave this machine.
bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> checkedBaseUrl(const QUrl &url)
{
    if (const QString complaint = BaseUrl::complaint(url); !complaint.isEmpty())
        return Error {ErrorKind::InvalidAddress, complaint, 0, std::nullopt};
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host()))
        return Error {ErrorKind::InsecureAddress, BaseUrl::insecure(url.host()), 0, std::nullopt};

    QUrl checked = url.adjusted(QUrl::NormalizePathSegments);
    QString path = checked.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    checked.setPath(path, QUrl::TolerantMode);
    return checked;
}

} // namespace Backtrail
