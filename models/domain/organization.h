// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Backtrail {

struct Organization
{
    QString id;
    QString name;
    QString plan;
    std::optional<int> retentionDays; // audit_logs_retention_in_days; nullopt = the server did not say
    friend bool operator==(const Organization &, const Organization &) = default;
};

using OrganizationList = QList<Organization>;

} // namespace Backtrail
