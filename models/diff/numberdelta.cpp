// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/numberdelta.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Numbers of which a percentage would say nothing.
constexpr std::array labelLikeNames{"port"_L1, "id"_L1, "version"_L1, "code"_L1, "index"_L1, "priority"_L1};

} // namespace

bool isServerComputed(const QString &key)
{
    return key.endsWith("_at"_L1) || key.startsWith("last_"_L1) || key == "version"_L1 || key == "etag"_L1
        || key == "revision"_L1 || key == "updatedAt"_L1 || key == "createdAt"_L1
        || key == "resource_version"_L1 || key == "resourceVersion"_L1 || key == "generation"_L1
        || key == "last_updated_by"_L1;
}

QString numberDelta(const DiffNode &leaf)
{
    const auto namesLabel = [&leaf](QLatin1StringView name) {
        return leaf.key == name || leaf.key.endsWith(u'_' + QString(name));
    };
    if (leaf.kind != DiffKind::Changed || leaf.beforeType != JsonType::Number
        || leaf.afterType != JsonType::Number || leaf.secret || isServerComputed(leaf.key)
        || std::ranges::any_of(labelLikeNames, namesLabel))
        return {};
    const double before = leaf.before.toDouble();
    const double after = leaf.after.toDouble();
    const double percent = (after - before) / std::abs(before) * 100;
    if (before == 0 || !std::isfinite(percent) || std::abs(percent) < 0.1 || std::abs(percent) >= 100000)
        return {};
    // what is still there has not lost all of it
    const bool isNearlyGone = percent < -99 && percent > -100;
    const double shown = isNearlyGone ? std::min(-percent, 99.9) : std::abs(percent);
    const QString digits = QString::number(shown, 'f', shown < 10 || isNearlyGone ? 1 : 0);
    const QString plain = digits.endsWith(".0"_L1) ? digits.chopped(2) : digits;
    return u"%1%2 %"_s.arg(percent < 0 ? u"−"_s : u"+"_s, plain);
}

} // namespace Backtrail
