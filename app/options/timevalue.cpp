// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/options/timevalue.h"

#include "app/options/optiontext.h"

#include <QDate>
#include <QRegularExpression>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::int64_t secondsIn(QChar unit)
{
    switch (unit.unicode()) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3600;
    case 'd':
        return 86400;
    default:
        return 604800; // w
    }
}

std::optional<Timestamp> relativeTime(const QString &text, Timestamp now)
{
    // Ten digits of weeks still fit into the integer; the limit below keeps the result within a Timestamp.
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([+-])([0-9]{1,10})([smhdw])"_s));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const std::int64_t seconds = match.captured(2).toLongLong() * secondsIn(match.captured(3).at(0));
    constexpr std::int64_t century = std::int64_t {100} * 366 * 86400;
    if (seconds > century)
        return std::nullopt;
    const std::int64_t distance = seconds * Timestamp::nsPerSecond;
    return Timestamp {match.captured(1) == "-"_L1 ? now.ns - distance : now.ns + distance};
}

} // namespace

Result<Timestamp> parseTimeValue(const QString &text, Timestamp now, const QString &option)
{
    if (text == "now"_L1)
        return now;
    if (const std::optional<Timestamp> relative = relativeTime(text, now))
        return *relative;
    const bool isDate = text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    if (const std::optional<Timestamp> time =
            Timestamp::parse(isDate ? QString(text + "T00:00:00Z"_L1) : text))
        return *time;
    return usageError(
        optionsText(QT_TRANSLATE_NOOP("Options",
                                      "--%1 cannot be %2. A time is written 2026-08-20T15:54:53+02:00, "
                                      "2026-08-20 (both UTC without a zone), "
                                      "-2h (s, m, h, d, w) or now."))
            .arg(option, shownInput(text)));
}

} // namespace Backtrail
