// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/timelinescale.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t second = Timestamp::nsPerSecond;
constexpr std::int64_t shortest = second;
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

// Steps within a day, in milliseconds.
constexpr std::array<std::int64_t, 19> clockSteps {10,        50,         100,        200,        500,       1'000,     5'000,
                                                   15'000,    30'000,     60'000,     300'000,    900'000,   1'800'000, 3'600'000,
                                                   7'200'000, 10'800'000, 21'600'000, 43'200'000, 86'400'000};
constexpr std::int64_t day = 86'400'000;
constexpr std::array<int, 3> dayStepsOfMonth {2, 7, 14};
constexpr std::array<int, 8> monthSteps {1, 3, 6, 12, 24, 60, 120, 600};

std::int64_t limited(double ns)
{
    if (ns <= static_cast<double>(least))
        return least;
    if (ns >= static_cast<double>(most))
        return most;
    return static_cast<std::int64_t>(ns);
}

double length(std::int64_t from, std::int64_t to)
{
    return static_cast<double>(static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from));
}

Timestamp fromMs(std::int64_t ms)
{
    constexpr std::int64_t limit = most / Timestamp::nsPerMillisecond;
    return Timestamp::fromMilliseconds(std::clamp(ms, -limit, limit));
}

QString clockLabel(const QDateTime &time, std::int64_t step, bool withDate)
{
    if (time.time().msecsSinceStartOfDay() == 0 || step >= day)
        return time.toString(withDate ? u"yyyy-MM-dd"_s : u"MM-dd"_s);
    return time.toString(step < 1000 ? u"HH:mm:ss.zzz"_s : step < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace

TimelineScale::TimelineScale(const TimeRange &range, int left, int width)
    : m_left(left)
    , m_width(width)
{
    if (!range.from || !range.to || *range.to <= *range.from)
        return;
    m_from = range.from->ns;
    m_to = range.to->ns;
    if (length(m_from, m_to) < static_cast<double>(shortest)) {
        m_from = m_from < least + shortest ? least : m_from - shortest / 2;
        m_to = m_from > most - shortest ? most : m_from + shortest;
    }
}

double TimelineScale::xOf(Timestamp time) const
{
    if (isEmpty())
        return m_left;
    const double since = static_cast<double>(time.ns) - static_cast<double>(m_from);
    // Near each other, whole numbers are exact where doubles are not.
    const bool isInside = time.ns >= m_from && time.ns <= m_to;
    const double exact = isInside ? length(m_from, time.ns) : since;
    return m_left + exact / length(m_from, m_to) * m_width;
}

Timestamp TimelineScale::timeAt(double x) const
{
    if (isEmpty())
        return {m_from};
    const double share = std::clamp((x - m_left) / m_width, 0.0, 1.0);
    if (share >= 1)
        return {m_to};
    const auto since = static_cast<std::uint64_t>(share * length(m_from, m_to));
    return {static_cast<std::int64_t>(static_cast<std::uint64_t>(m_from) + since)};
}

TimeRange TimelineScale::zoomed(double factor, double x, const TimeRange &limits) const
{
    const double all = length(m_from, m_to);
    const double wanted = std::max(all / factor, static_cast<double>(shortest));
    const double share = std::clamp((x - m_left) / std::max(1, m_width), 0.0, 1.0);
    const double at = static_cast<double>(m_from) + share * all;
    TimeRange range {Timestamp {limited(at - share * wanted)}, Timestamp {limited(at + (1 - share) * wanted)}};
    if (limits.from)
        range.from = std::max(*range.from, *limits.from);
    if (limits.to)
        range.to = std::min(*range.to, *limits.to);
    return range;
}

TimeRange TimelineScale::moved(double pixels, const TimeRange &limits) const
{
    const double all = length(m_from, m_to);
    double by = pixels / std::max(1, m_width) * all;
    if (limits.to)
        by = std::min(by, static_cast<double>(limits.to->ns) - static_cast<double>(m_to));
    if (limits.from)
        by = std::max(by, static_cast<double>(limits.from->ns) - static_cast<double>(m_from));
    return {Timestamp {limited(static_cast<double>(m_from) + by)}, Timestamp {limited(static_cast<double>(m_to) + by)}};
}

std::vector<TimelineScale::Tick> TimelineScale::ticks(const QTimeZone &zone, int leastDistance) const
{
    std::vector<Tick> result;
    if (isEmpty())
        return result;
    const double all = length(m_from, m_to) / static_cast<double>(Timestamp::nsPerMillisecond);
    const double wanted = all * leastDistance / m_width; // milliseconds between two
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(m_from / Timestamp::nsPerMillisecond, zone);
    const auto add = [&](const QDateTime &moment, const QString &label) {
        const Timestamp time = fromMs(moment.toMSecsSinceEpoch());
        if (time.ns >= m_from && time.ns < m_to)
            result.push_back({time, label});
        return time.ns < m_to && result.size() < 200;
    };
    const auto clock = std::ranges::find_if(clockSteps, [wanted](std::int64_t step) { return double(step) >= wanted; });
    if (clock != clockSteps.end() && *clock < day) {
        QDateTime moment(first.date(), QTime(0, 0), zone);
        const std::int64_t since = moment.msecsTo(first);
        moment = moment.addMSecs(since / *clock * *clock);
        while (add(moment, clockLabel(moment, *clock, result.empty())))
            moment = moment.addMSecs(*clock);
        return result;
    }
    int days = 1;
    for (const int step : dayStepsOfMonth)
        days = wanted > double(days) * double(day) ? step : days;
    if (wanted <= double(days) * double(day)) {
        QDate date = first.date();
        // counted from a fixed day, so that labels do not change while one scrolls
        date = date.addDays(-(date.toJulianDay() % days));
        while (add(QDateTime(date, QTime(0, 0), zone), clockLabel(QDateTime(date, QTime(0, 0), zone), day, result.empty())))
            date = date.addDays(days);
        return result;
    }
    int months = monthSteps.front();
    for (const int step : monthSteps)
        months = wanted > months * 30.0 * double(day) ? step : months;
    const int firstMonth = (first.date().month() - 1) / std::min(months, 12) * std::min(months, 12) + 1;
    QDate date(first.date().year() - (months > 12 ? first.date().year() % (months / 12) : 0), months >= 12 ? 1 : firstMonth, 1);
    while (add(QDateTime(date, QTime(0, 0), zone), date.toString(months >= 12 ? u"yyyy"_s : u"yyyy-MM"_s)))
        date = date.addMonths(months);
    return result;
}

} // namespace Backtrail
