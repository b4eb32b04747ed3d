// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/net/answerreading.h"

#include "models/domain/visibletext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype detailLimit = 300;
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(24);

QString htmlTitle(const QString &text)
{
    const qsizetype open = text.indexOf("<title"_L1, 0, Qt::CaseInsensitive);
    const qsizetype begin = open < 0 ? -1 : text.indexOf(u'>', open);
    const qsizetype end = begin < 0 ? -1 : text.indexOf("</title"_L1, begin, Qt::CaseInsensitive);
    return end < 0 ? QString() : text.mid(begin + 1, end - begin - 1).simplified();
}

std::optional<std::chrono::milliseconds> clampedWait(qint64 milliseconds)
{
    if (milliseconds < 0)
        return std::nullopt;
    return std::min(std::chrono::milliseconds(milliseconds), longestWait);
}

// Whole seconds without a sign. Digits beyond what fits count as very long, not as garbage.
std::optional<qint64> parseSeconds(const QByteArray &text)
{
    const QByteArray digits = text.trimmed();
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    constexpr qint64 veryLong = 1'000'000'000'000;
    return fits ? std::min(value, veryLong) : veryLong;
}

} // namespace

std::optional<ErrorKind> failureOfStatus(int status)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    if (status >= 300 && status < 400)
        return ErrorKind::Redirected;
    if (status >= 500)
        return ErrorKind::ServerFailed;
    switch (status) {
    case 401:
        return ErrorKind::SignInRefused;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 400 ? ErrorKind::RequestRefused : ErrorKind::Malformed;
    }
}

bool isPassingStatus(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

QString refusalDetail(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const QLatin1StringView member : {"detail"_L1, "message"_L1, "error"_L1}) {
        const QString text = object.value(member).toString().simplified();
        if (!text.isEmpty())
            return shortened(visibleText(text), detailLimit);
    }
    const QString text = QString::fromUtf8(body);
    const QString title = htmlTitle(text);
    return shortened(visibleText(title.isEmpty() ? text.simplified() : title), detailLimit);
}

bool beginsLikeJson(const QByteArray &body)
{
    QByteArrayView rest(body);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    for (const char c : rest) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        return c == '{' || c == '[';
    }
    return false;
}

std::optional<Timestamp> parseHttpDate(const QByteArray &text)
{
    // Sun, 06 Nov 1994 08:49:37 GMT | Sunday, 06-Nov-94 08:49:37 GMT | Sun Nov  6 08:49:37 1994
    static const std::array formats {"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_L1, "dddd, dd-MMM-yy HH:mm:ss 'GMT'"_L1,
                                     "ddd MMM d HH:mm:ss yyyy"_L1};
    const QString simple = QString::fromLatin1(text).simplified();
    for (const QLatin1StringView format : formats) {
        QDateTime time = QLocale::c().toDateTime(simple, format);
        if (!time.isValid())
            continue;
        // Two digits of a year are read as 19xx.
        if (format == formats[1] && time.date().year() < 1970)
            time = time.addYears(100);
        return Timestamp::fromMilliseconds(QDateTime(time.date(), time.time(), QTimeZone::utc()).toMSecsSinceEpoch());
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &text, Timestamp serverNow)
{
    if (const std::optional<qint64> seconds = parseSeconds(text))
        return clampedWait(*seconds * 1000);
    if (const std::optional<Timestamp> date = parseHttpDate(text))
        return clampedWait((date->ns - serverNow.ns) / Timestamp::nsPerMillisecond);
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseRateLimitReset(const QByteArray &text, Timestamp serverNow)
{
    const std::optional<qint64> value = parseSeconds(text);
    if (!value)
        return std::nullopt;
    constexpr qint64 firstEpoch = 1'000'000'000;
    if (*value <= firstEpoch)
        return clampedWait(*value * 1000);
    return clampedWait(std::max<qint64>(0, *value * 1000 - serverNow.ns / Timestamp::nsPerMillisecond));
}

std::optional<int> parseCount(const QByteArray &text)
{
    const std::optional<qint64> value = parseSeconds(text);
    constexpr qint64 most = 1'000'000'000;
    return value ? std::optional(static_cast<int>(std::min(*value, most))) : std::nullopt;
}

std::chrono::milliseconds backoff(int attempt, double random)
{
    constexpr int longestSeconds = 60;
    const int seconds = attempt > 6 ? longestSeconds : std::min(longestSeconds, 1 << (std::max(attempt, 1) - 1));
    return std::chrono::milliseconds(static_cast<qint64>(random * seconds * 1000));
}

} // namespace Backtrail
