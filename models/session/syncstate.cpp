// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/syncstate.h"

#include "models/session/syncplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 16;
constexpr std::size_t mostInstants = 64;

// A number in JSON is a double, which cannot hold nanoseconds.
QString toText(Timestamp time)
{
    return QString::number(time.ns);
}

std::optional<Timestamp> toTime(const QJsonValue &text)
{
    bool isNumber = false;
    const qlonglong ns = text.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(Timestamp {ns}) : std::nullopt;
}

} // namespace

bool isAskedLately(const FullInstant &instant, Timestamp now)
{
    return instant.askedAt <= now && lengthOf(instant.askedAt, now) < std::chrono::nanoseconds(restOfUncertain).count();
}

QByteArray syncStateBytes(const SyncState &state)
{
    QJsonArray shown;
    for (const ShownEvent &event : state.shown) {
        if (shown.size() >= mostShown)
            break;
        shown.append(QJsonArray {toText(event.time), QString::fromUtf8(event.id)});
    }
    QJsonObject object {{u"version"_s, 1}, {u"shown"_s, shown}};
    if (state.retentionDays)
        object.insert(u"retentionDays"_s, *state.retentionDays);
    QJsonArray instants;
    const std::size_t count = state.fullInstants.size();
    for (std::size_t i = count - std::min(count, mostInstants); i < count; ++i) {
        const FullInstant &instant = state.fullInstants[i];
        instants.append(QJsonArray {toText(instant.from), toText(instant.to), toText(instant.askedAt)});
    }
    if (!instants.isEmpty())
        object.insert(u"fullInstants"_s, instants);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SyncState readSyncState(const QByteArray &bytes)
{
    SyncState state;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value("version"_L1).toInt() != 1)
        return state;
    for (const QJsonValue &entry : object.value("shown"_L1).toArray()) {
        const std::optional<Timestamp> time = toTime(entry[0]);
        const QByteArray id = entry[1].toString().toUtf8();
        if (time && !id.isEmpty())
            state.shown.push_back({*time, id});
    }
    for (const QJsonValue &entry : object.value("fullInstants"_L1).toArray()) {
        const std::array times {toTime(entry[0]), toTime(entry[1]), toTime(entry[2])};
        if (times[0] && times[1] && times[2] && *times[0] < *times[1])
            state.fullInstants.push_back({*times[0], *times[1], *times[2]});
    }
    if (const QJsonValue days = object.value("retentionDays"_L1); days.isDouble())
        state.retentionDays = days.toInt();
    return state;
}

} // namespace Backtrail
