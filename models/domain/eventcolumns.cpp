// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/eventcolumns.h"

#include <QCoreApplication>

namespace Backtrail {

QString columnTitle(EventColumn column)
{
    return QCoreApplication::translate("EventColumn", columnSpec(column).title);
}

QString columnKey(EventColumn column)
{
    const std::string_view key = columnSpec(column).key;
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

std::optional<EventColumn> findColumn(QStringView key)
{
    for (const EventColumnSpec &spec : eventColumns) {
        if (key == QLatin1StringView(spec.key.data(), static_cast<qsizetype>(spec.key.size())))
            return spec.column;
    }
    return std::nullopt;
}

} // namespace Backtrail
