// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/queryplan.h"

#include <QMetaObject>

namespace Backtrail {

FilterPlan planFor(const FilterState &filter, Timestamp now)
{
    return planForQovery(filter, now);
}

void releaseLater(QObject *context, std::shared_ptr<void> object)
{
    if (object != nullptr)
        QMetaObject::invokeMethod(context, [object = std::move(object)] {}, Qt::QueuedConnection);
}

} // namespace Backtrail
