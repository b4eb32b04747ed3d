// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filtersettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using ListMember = std::pair<QLatin1StringView, QStringList FilterState::*>;
using TextMember = std::pair<QLatin1StringView, QString FilterState::*>;

constexpr std::array listMembers {
    ListMember {"eventTypes"_L1, &FilterState::eventTypes},
    ListMember {"targetTypes"_L1, &FilterState::targetTypes},
    ListMember {"subTargetTypes"_L1, &FilterState::subTargetTypes},
    ListMember {"origins"_L1, &FilterState::origins},
    ListMember {"actors"_L1, &FilterState::actors},
    ListMember {"projectIds"_L1, &FilterState::projectIds},
    ListMember {"environmentIds"_L1, &FilterState::environmentIds},
    ListMember {"targetIds"_L1, &FilterState::targetIds},
};

constexpr std::array textMembers {
    TextMember {"actorText"_L1, &FilterState::actorText},
    TextMember {"text"_L1, &FilterState::text},
};

// As text: a JSON number cannot hold nanoseconds.
void putTime(QJsonObject &object, QLatin1StringView name, const std::optional<Timestamp> &time)
{
    if (time)
        object.insert(name, QString::number(time->ns));
}

std::optional<Timestamp> takeTime(const QJsonObject &object, QLatin1StringView name)
{
    bool ok = false;
    const qlonglong ns = object.value(name).toString().toLongLong(&ok);
    return ok ? std::optional(Timestamp {ns}) : std::nullopt;
}

} // namespace

QByteArray filterToJson(const FilterState &filter)
{
    QJsonObject object;
    if (filter.time.last)
        object.insert("lastSeconds"_L1, qint64(filter.time.last->count()));
    putTime(object, "from"_L1, filter.time.absolute.from);
    putTime(object, "to"_L1, filter.time.absolute.to);
    for (const auto &[name, member] : listMembers) {
        if (!(filter.*member).isEmpty())
            object.insert(name, QJsonArray::fromStringList(filter.*member));
    }
    for (const auto &[name, member] : textMembers) {
        if (!(filter.*member).isEmpty())
            object.insert(name, filter.*member);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FilterState filterFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FilterState filter;
    if (const qint64 seconds = object.value("lastSeconds"_L1).toInteger(); seconds > 0)
        filter.time.last = std::chrono::seconds(seconds);
    filter.time.absolute = {takeTime(object, "from"_L1), takeTime(object, "to"_L1)};
    for (const auto &[name, member] : listMembers) {
        for (const QJsonValue &value : object.value(name).toArray()) {
            if (value.isString())
                (filter.*member) += value.toString();
        }
    }
    for (const auto &[name, member] : textMembers)
        filter.*member = object.value(name).toString();
    return filter;
}

} // namespace Backtrail
