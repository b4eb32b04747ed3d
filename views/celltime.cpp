// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/celltime.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t quarter = 15 * 60;
constexpr std::int64_t secondsADay = 24 * 60 * 60;
constexpr std::int64_t julianDayOf1970 = 2440588;
constexpr int offsetLimit = 4096;

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

CellTime::CellTime(const QTimeZone &zone)
    : m_zone(zone)
{
}

CellTime::Parts CellTime::parts(Timestamp time)
{
    const std::int64_t utc = time.floorSeconds();
    int offset = 0;
    if (m_zone != QTimeZone::utc()) {
        const std::int64_t bucket = floorDivide(utc, quarter);
        const auto known = m_offsets.constFind(bucket);
        if (known != m_offsets.constEnd()) {
            offset = *known;
        } else {
            offset = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, QTimeZone::utc()));
            if (m_offsets.size() >= offsetLimit)
                m_offsets.clear();
            m_offsets.insert(bucket, offset);
        }
    }
    const std::int64_t local = utc + offset;
    const std::int64_t day = floorDivide(local, secondsADay);
    const int ofDay = int(local - day * secondsADay);
    return {day, ofDay / 60, ofDay % 60, offset};
}

QString dayText(std::int64_t day)
{
    return QDate::fromJulianDay(julianDayOf1970 + day).toString(Qt::ISODate);
}

QString minuteText(int minute)
{
    return twoDigits(minute / 60) + u':' + twoDigits(minute % 60);
}

QString secondText(int second)
{
    return u':' + twoDigits(second);
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return (seconds < 0 ? u'\u2212' : u'+') + twoDigits(minutes / 60) + u':' + twoDigits(minutes % 60);
}

QString shortOffsetText(int seconds)
{
    const QString text = offsetText(seconds);
    return text.endsWith(":00"_L1) ? text.chopped(3) : text;
}

QString zoneName(const QTimeZone &zone, Timestamp when)
{
    if (zone == QTimeZone::utc())
        return u"UTC"_s;
    const int seconds = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(when.floorSeconds(), QTimeZone::utc()));
    const QString offset = u"UTC"_s + offsetText(seconds);
    return QCoreApplication::translate("TimeZone", "local, %1").arg(offset);
}

} // namespace Backtrail
