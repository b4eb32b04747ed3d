// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/epochdate.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNumber = 24; // with its fraction
constexpr qint64 firstSecond = 1'000'000'000; // 2001
constexpr qint64 lastSecond = 4'102'444'799; // 2099

constexpr std::array timeEnds {"_at"_L1, "time"_L1, "timestamp"_L1, "date"_L1, "epoch"_L1, "since"_L1, "until"_L1,
                               "expiry"_L1, "_on"_L1, "_ts"_L1, "expires"_L1, "modified"_L1, "created"_L1,
                               "updated"_L1};
constexpr std::array timeNames {"exp"_L1, "iat"_L1, "nbf"_L1, "ts"_L1, "auth_time"_L1};

bool soundsLikeTime(const QString &name)
{
    const bool isCamel = name.endsWith("At"_L1) && name.size() > 2 && name[name.size() - 3].isLower();
    const QString lower = name.toLower();
    return isCamel || std::ranges::any_of(timeEnds, [&](QLatin1StringView end) { return lower.endsWith(end); })
        || std::ranges::find(timeNames, lower) != timeNames.end();
}

} // namespace

QString epochDate(const QString &name, const QByteArray &json)
{
    if (json.size() < 10 || json.size() > longestNumber || !soundsLikeTime(name))
        return {};
    // Qovery writes seconds with a fraction, 1795697570.63654: whole seconds are enough to read.
    const qsizetype point = json.indexOf('.');
    const QByteArray fraction = point < 0 ? QByteArray() : json.mid(point + 1);
    bool isInteger = false;
    const qint64 number = json.left(point < 0 ? json.size() : point).toLongLong(&isInteger);
    if (!isInteger || !std::ranges::all_of(fraction, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const bool isMilliseconds = number > lastSecond;
    const qint64 seconds = isMilliseconds ? number / 1000 : number;
    if (seconds < firstSecond || seconds > lastSecond)
        return {};
    const QDateTime moment = isMilliseconds ? QDateTime::fromMSecsSinceEpoch(number, QTimeZone::utc())
                                            : QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return moment.toString(isMilliseconds ? u"yyyy-MM-dd HH:mm:ss.zzz"_s : u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC";
}

} // namespace Backtrail
