// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Backtrail {

// One log entry with everything it holds, as a value. The table never uses it: rows are read from the EventIndex.
// Strings are untrusted plain text. A missing or null member is an empty string, except where absence says something.
struct AuditEvent
{
    QString id;
    Timestamp time;
    QString timeText; // as received
    QString eventType;
    QString targetId;
    QString targetName;
    QString targetType;
    QString subTargetType;
    QString origin;
    QString triggeredBy;
    QString projectId;
    QString projectName;
    QString environmentId;
    QString environmentName;
    QString environmentType; // sent by the API, in no description of it
    QString userAgent;
    // UTF-8, unescaped from the JSON string; nullopt = absent or null, which differs from empty.
    std::optional<QByteArray> change;
    std::optional<QByteArray> originalChange;
    // Members that no column knows, in order: name and raw JSON value.
    QList<std::pair<QString, QByteArray>> otherMembers;
    QByteArray raw; // the exact bytes received

    friend bool operator==(const AuditEvent &, const AuditEvent &) = default;
};

} // namespace Backtrail
