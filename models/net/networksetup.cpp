// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/networksetup.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslSocket>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class Setup
{
    Q_DECLARE_TR_FUNCTIONS(NetworkSetup)

public:
    static std::optional<Error> readCertificates(const QString &path, QList<QSslCertificate> &certificates)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error {ErrorKind::FileFailed,
                          tr("The certificate file %1 cannot be read: %2").arg(path, file.errorString()), 0, std::nullopt};
        }
        constexpr qint64 mostBytes = 4 << 20; // the whole of Mozilla's list is a quarter of a megabyte
        const QList<QSslCertificate> found = QSslCertificate::fromData(file.read(mostBytes), QSsl::Pem);
        if (found.isEmpty()) {
            return Error {ErrorKind::InvalidInput,
                          tr("The certificate file %1 holds no certificate in PEM form.").arg(path), 0, std::nullopt};
        }
        certificates += found;
        return std::nullopt;
    }
};

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

NetworkSetup makeNetworkSetup(const QUrl &baseUrl, const QString &extraCaFile)
{
    NetworkSetup setup;
    // What is on this machine is never asked through a proxy: it would see the token.
    setup.proxies = isLoopback(baseUrl.host()) ? QList<QNetworkProxy> {}
                                               : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(baseUrl));
    if (setup.proxies.isEmpty())
        setup.proxies = {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (baseUrl.scheme() != "https"_L1)
        return setup;

    setup.tls = QSslConfiguration::defaultConfiguration();
    setup.tls.setProtocol(QSsl::TlsV1_2OrLater);
    setup.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);

    QList<QSslCertificate> extra;
    if (!extraCaFile.isEmpty())
        setup.error = Setup::readCertificates(extraCaFile, extra);
    // A stale variable must not lock the user out: the handshake will tell when the file was needed.
    if (const QString path = qEnvironmentVariable("SSL_CERT_FILE"); !path.isEmpty())
        static_cast<void>(Setup::readCertificates(path, extra));
    // Naming certificates switches off Qt's loading of the system's on demand, so those are named as well.
    if (!extra.isEmpty())
        setup.tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return setup;
}

} // namespace Backtrail
