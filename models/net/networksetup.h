// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

namespace Backtrail {

// How one origin is reached. Made in a worker: certificate stores and proxy scripts are files and may be slow.
struct NetworkSetup
{
    QSslConfiguration tls;
    QList<QNetworkProxy> proxies; // the system's, for this origin; never empty
    std::optional<Error> error; // FileFailed, InvalidInput: the extra certificate file
};

// The system's certificates plus those of `extraCaFile` and of the file that SSL_CERT_FILE names, as OpenSSL's own
// programs read it. TLS errors stay errors.
[[nodiscard]] NetworkSetup makeNetworkSetup(const QUrl &baseUrl, const QString &extraCaFile);

} // namespace Backtrail
