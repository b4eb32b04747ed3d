// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/connection.h"

namespace Backtrail {

using namespace Qt::StringLiterals;

QString sourceKindKey(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Qovery:
        return u"qovery"_s;
    }
    Q_UNREACHABLE();
}

bool parseSourceKind(QStringView key, SourceKind &kind)
{
    if (key != "qovery"_L1)
        return false;
    kind = SourceKind::Qovery;
    return true;
}

QUrl defaultUrl(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Qovery:
        return QUrl(u"https://api.qovery.com"_s);
    }
    Q_UNREACHABLE();
}

} // namespace Backtrail
