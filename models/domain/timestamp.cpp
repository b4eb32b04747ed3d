// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/timestamp.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t secondsPerDay = 86'400;

// Days since 1970-01-01 of a date of the proleptic Gregorian calendar: whole 400-year eras, then years counted from
// March so that the leap day is the last of its year.
constexpr std::int64_t daysFromCivil(std::int64_t year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

static_assert(daysFromCivil(1970, 1, 1) == 0);
static_assert(daysFromCivil(2000, 3, 1) == 11'017);

constexpr bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int daysInMonth(int year, int month)
{
    constexpr std::array days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// A cursor over the text. Every read answers whether it was there; nothing is consumed when it was not.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    bool digits(int count, int &value)
    {
        if (m_text.size() < static_cast<std::size_t>(count))
            return false;
        int result = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (c < '0' || c > '9')
                return false;
            result = result * 10 + (c - '0');
        }
        value = result;
        m_text.remove_prefix(static_cast<std::size_t>(count));
        return true;
    }
    bool oneOf(std::string_view characters)
    {
        if (m_text.empty() || characters.find(m_text.front()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool word(std::string_view expected)
    {
        if (m_text.substr(0, expected.size()) != expected)
            return false;
        m_text.remove_prefix(expected.size());
        return true;
    }
    // Up to nine digits of a fraction as nanoseconds; further ones are cut.
    bool fraction(std::int64_t &ns)
    {
        std::int64_t result = 0;
        int count = 0;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            if (count < 9)
                result = result * 10 + (m_text.front() - '0');
            ++count;
            m_text.remove_prefix(1);
        }
        for (int i = count; i < 9; ++i)
            result *= 10;
        ns = result;
        return count > 0;
    }
    void skipSpaces()
    {
        while (!m_text.empty() && m_text.front() == ' ')
            m_text.remove_prefix(1);
    }
    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    [[nodiscard]] bool atEnd() const { return m_text.empty(); }

private:
    std::string_view m_text;
};

bool readDate(Reader &reader, std::int64_t &days)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.digits(4, year) || !reader.oneOf("-") || !reader.digits(2, month) || !reader.oneOf("-")
        || !reader.digits(2, day)) {
        return false;
    }
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return false;
    days = daysFromCivil(year, month, day);
    return true;
}

// `hh:mm[:ss[.fraction]]` -> nanoseconds of the day.
bool readTime(Reader &reader, std::int64_t &ns)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::int64_t fraction = 0;
    if (!reader.digits(2, hour) || !reader.oneOf(":") || !reader.digits(2, minute))
        return false;
    if (reader.oneOf(":")) {
        if (!reader.digits(2, second))
            return false;
        if (reader.oneOf(".,") && !reader.fraction(fraction))
            return false;
    }
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    if (second == 60) { // a leap second: the last instant of its minute, so that order is kept
        second = 59;
        fraction = Timestamp::nsPerSecond - 1;
    }
    ns = (hour * std::int64_t {3600} + minute * std::int64_t {60} + second) * Timestamp::nsPerSecond + fraction;
    return true;
}

enum class ZoneRead { None, Read, Wrong };

// `Z`, `+02:00`, `+0200`, `+02`, `UTC`, and Go's `+0000 UTC`.
ZoneRead readZone(Reader &reader, std::int64_t &offsetSeconds)
{
    reader.skipSpaces();
    offsetSeconds = 0;
    if (reader.atEnd())
        return ZoneRead::None;
    if (reader.oneOf("Zz") || reader.word("UTC"))
        return ZoneRead::Read;
    const int sign = reader.peek() == '-' ? -1 : 1;
    if (!reader.oneOf("+-"))
        return ZoneRead::Wrong;
    int hours = 0;
    int minutes = 0;
    if (!reader.digits(2, hours))
        return ZoneRead::Wrong;
    const bool colon = reader.oneOf(":");
    if (!reader.digits(2, minutes) && colon)
        return ZoneRead::Wrong;
    if (hours > 18 || minutes > 59)
        return ZoneRead::Wrong;
    offsetSeconds = sign * (hours * std::int64_t {3600} + minutes * std::int64_t {60});
    reader.skipSpaces();
    reader.word("UTC");
    return ZoneRead::Read;
}

std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

QString fractionText(std::int64_t nsOfSecond, int digits)
{
    return digits <= 0 ? QString() : u'.' + QString::number(nsOfSecond).rightJustified(9, u'0').left(digits);
}

// Nanoseconds since the last whole second, also before 1970 and at both ends of int64.
std::int64_t belowSecond(std::int64_t ns)
{
    const std::int64_t rest = ns % Timestamp::nsPerSecond;
    return rest < 0 ? rest + Timestamp::nsPerSecond : rest;
}

} // namespace

std::optional<Timestamp> Timestamp::parse(std::string_view text, bool assumeUtc)
{
    Reader reader(text);
    std::int64_t days = 0;
    std::int64_t nsOfDay = 0;
    std::int64_t offset = 0;
    if (!readDate(reader, days))
        return std::nullopt;
    if (reader.oneOf("Tt ")) {
        reader.skipSpaces();
        if (!readTime(reader, nsOfDay))
            return std::nullopt;
    }
    const ZoneRead zone = readZone(reader, offset);
    if (zone == ZoneRead::Wrong || (zone == ZoneRead::None && !assumeUtc) || !reader.atEnd())
        return std::nullopt;
    // int64 nanoseconds reach from 1677-09-21 to 2262-04-11; the zone may lead out of that.
    constexpr std::int64_t mostSeconds = std::numeric_limits<std::int64_t>::max() / nsPerSecond;
    const std::int64_t seconds = days * secondsPerDay + nsOfDay / nsPerSecond - offset;
    if (seconds < -mostSeconds || seconds >= mostSeconds)
        return std::nullopt;
    return Timestamp {seconds * nsPerSecond + nsOfDay % nsPerSecond};
}

std::optional<Timestamp> Timestamp::parse(QStringView text, bool assumeUtc)
{
    const QByteArray utf8 = text.trimmed().toUtf8();
    return parse(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())), assumeUtc);
}

Timestamp Timestamp::now()
{
    using namespace std::chrono;
    return {duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count()};
}

std::int64_t Timestamp::floorSeconds() const
{
    return floorDivided(ns, nsPerSecond);
}

std::int64_t Timestamp::ceilSeconds() const
{
    return floorSeconds() + (ns % nsPerSecond != 0 ? 1 : 0);
}

QString Timestamp::toRfc3339() const
{
    const std::int64_t nsOfSecond = belowSecond(ns);
    int digits = 9;
    if (nsOfSecond == 0)
        digits = 0;
    else if (nsOfSecond % 1'000'000 == 0)
        digits = 3;
    else if (nsOfSecond % 1'000 == 0)
        digits = 6;
    QString text = toDisplay(QTimeZone::utc(), digits);
    text[10] = u'T';
    return text + u'Z';
}

QString Timestamp::toDisplay(const QTimeZone &zone, int digits) const
{
    // Whole seconds only go through QDateTime, so nothing is rounded.
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch(floorSeconds(), zone);
    const std::int64_t nsOfSecond = belowSecond(ns);
    return seconds.toString(u"yyyy-MM-dd HH:mm:ss"_s) + fractionText(nsOfSecond, digits);
}

QString Timestamp::zoneLabel(const QTimeZone &zone) const
{
    const int offset = QDateTime::fromSecsSinceEpoch(floorSeconds(), zone).offsetFromUtc();
    if (offset == 0)
        return u"UTC"_s;
    const int minutes = qAbs(offset) / 60;
    return QString::asprintf("%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

} // namespace Backtrail
