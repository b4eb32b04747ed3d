// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/moment.h"

#include <QDate>

#include <array>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t dayNs = 24 * 3600 * Timestamp::nsPerSecond;
constexpr std::int64_t lastFixed = most - 2 * dayNs; // so that a day or a nanosecond can always be added

struct Unit
{
    QLatin1StringView name;
    std::int64_t ns;
};

// Longest name first where one begins another; largest first otherwise.
constexpr std::array units {
    Unit {"ns"_L1, 1},
    Unit {"us"_L1, 1'000},
    Unit {"ms"_L1, 1'000'000},
    Unit {"w"_L1, 7 * dayNs},
    Unit {"d"_L1, dayNs},
    Unit {"h"_L1, 3600 * Timestamp::nsPerSecond},
    Unit {"m"_L1, 60 * Timestamp::nsPerSecond},
    Unit {"s"_L1, Timestamp::nsPerSecond},
};

std::int64_t added(std::int64_t left, std::int64_t right)
{
    if (right > 0 && left > most - right)
        return most;
    if (right < 0 && left < least - right)
        return least;
    return left + right;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// With the largest unit that says it exactly, weeks apart: nobody thinks in them.
QString distanceText(std::int64_t ns)
{
    const auto magnitude = ns < 0 ? 0 - static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    const Unit *best = &units[0];
    for (const Unit &unit : units) {
        if (unit.name != "w"_L1 && magnitude % static_cast<std::uint64_t>(unit.ns) == 0 && unit.ns > best->ns)
            best = &unit;
    }
    return (ns < 0 ? u'-' : u'+') + QString::number(magnitude / static_cast<std::uint64_t>(best->ns)) + best->name;
}

std::optional<Moment> relativeMoment(QStringView text)
{
    Moment moment;
    if (text.startsWith("now"_L1, Qt::CaseInsensitive)) {
        moment.base = Moment::Base::Now;
        text = text.mid(3);
    } else if (text.startsWith("T0"_L1, Qt::CaseInsensitive)) {
        moment.base = Moment::Base::T0;
        text = text.mid(2);
    } else if (text.startsWith(u'-') || text.startsWith(u'+')) {
        moment.base = Moment::Base::Now;
    } else {
        return std::nullopt;
    }
    if (text.isEmpty())
        return moment;
    const std::optional<std::int64_t> distance = parseDistance(text);
    if (!distance)
        return std::nullopt;
    moment.ns = *distance;
    return moment;
}

} // namespace

std::optional<Timestamp> Moment::resolve(Timestamp now, std::optional<Timestamp> t0) const
{
    switch (base) {
    case Base::Fixed:
        return Timestamp {ns};
    case Base::Now:
        return Timestamp {added(now.ns, ns)};
    case Base::T0:
        return t0 ? std::optional(Timestamp {added(t0->ns, ns)}) : std::nullopt;
    }
    return std::nullopt;
}

QString Moment::toText() const
{
    switch (base) {
    case Base::Fixed:
        return Timestamp {ns}.toRfc3339();
    case Base::Now:
        return ns == 0 ? u"now"_s : distanceText(ns);
    case Base::T0:
        return ns == 0 ? u"T0"_s : u"T0"_s + distanceText(ns);
    }
    return {};
}

MomentText instant(Moment moment)
{
    return {moment, {moment.base, added(moment.ns, 1)}};
}

std::optional<std::int64_t> parseDistance(QStringView text)
{
    if (text.size() < 3 || (text[0] != u'-' && text[0] != u'+'))
        return std::nullopt;
    const bool isBack = text[0] == u'-';
    std::int64_t total = 0;
    for (qsizetype at = 1; at < text.size();) {
        std::int64_t number = 0;
        const qsizetype begin = at;
        for (; at < text.size() && isDigit(text[at]) && at - begin < 18; ++at)
            number = number * 10 + (text[at].unicode() - u'0');
        const Unit *unit = nullptr;
        for (const Unit &candidate : units) {
            if (unit == nullptr && text.mid(at).startsWith(candidate.name, Qt::CaseInsensitive))
                unit = &candidate;
        }
        if (at == begin || unit == nullptr || number > most / unit->ns || number * unit->ns > most - total)
            return std::nullopt;
        total += number * unit->ns;
        at += unit->name.size();
    }
    return isBack ? -total : total;
}

std::optional<MomentText> parseMoment(QStringView text)
{
    if (const std::optional<Moment> relative = relativeMoment(text))
        return instant(*relative);
    const bool isDate = text.size() == 10 && QDate::fromString(text.toString(), Qt::ISODate).isValid();
    const std::optional<Timestamp> time
        = Timestamp::parse(isDate ? QString(text.toString() + "T00:00:00Z"_L1) : text.toString());
    if (!time || time->ns > lastFixed)
        return std::nullopt;
    if (isDate)
        return MomentText {{Moment::Base::Fixed, time->ns}, {Moment::Base::Fixed, time->ns + dayNs}};
    return instant({Moment::Base::Fixed, time->ns});
}

} // namespace Backtrail
