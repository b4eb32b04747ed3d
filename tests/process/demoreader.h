// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace Backtrail {

// Reads the server's events with nothing of the product: Qt's network classes, QJsonDocument and the links.
// Once over everything to learn the target types, then type by type, so that no burst fills a page. No
// repetitions; empty = failed. `toSeconds` is exclusive.
[[nodiscard]] QList<QJsonObject> readEvents(const QUrl &url, const QString &organization,
                                            const QByteArray &token, qint64 toSeconds);

} // namespace Backtrail
