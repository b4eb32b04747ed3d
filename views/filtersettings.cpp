// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filtersettings.h"

#include "models/filter/filterlanguage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using ListMember = std::pair<QLatin1StringView, QStringList FacetValues::*>;
using TextMember = std::pair<QLatin1StringView, QString FilterState::*>;

constexpr std::array listMembers {
    ListMember {"eventTypes"_L1, &FacetValues::eventTypes},
    ListMember {"outcomes"_L1, &FacetValues::outcomes},
    ListMember {"targetTypes"_L1, &FacetValues::targetTypes},
    ListMember {"subTargetTypes"_L1, &FacetValues::subTargetTypes},
    ListMember {"origins"_L1, &FacetValues::origins},
    ListMember {"actors"_L1, &FacetValues::actors},
    ListMember {"projectIds"_L1, &FacetValues::projectIds},
    ListMember {"projectNames"_L1, &FacetValues::projectNames},
    ListMember {"environmentIds"_L1, &FacetValues::environmentIds},
    ListMember {"environmentNames"_L1, &FacetValues::environmentNames},
    ListMember {"environmentTypes"_L1, &FacetValues::environmentTypes},
    ListMember {"targetIds"_L1, &FacetValues::targetIds},
    ListMember {"targetNames"_L1, &FacetValues::targetNames},
};

constexpr std::array textMembers {
    TextMember {"actorText"_L1, &FilterState::actorText},
    TextMember {"text"_L1, &FilterState::text},
};

void putValues(QJsonObject &object, const FacetValues &values)
{
    for (const auto &[name, member] : listMembers) {
        if (!(values.*member).isEmpty())
            object.insert(name, QJsonArray::fromStringList(values.*member));
    }
}

void takeValues(const QJsonObject &object, FacetValues &values)
{
    for (const auto &[name, member] : listMembers) {
        for (const QJsonValue &value : object.value(name).toArray()) {
            if (value.isString())
                (values.*member) += value.toString();
        }
    }
}

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
    putValues(object, filter);
    QJsonObject excluded;
    putValues(excluded, filter.excluded);
    if (!excluded.isEmpty())
        object.insert("excluded"_L1, excluded);
    if (!filter.expression.isEmpty())
        object.insert("expression"_L1, filter.expression.text());
    putTime(object, "t0"_L1, filter.t0);
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
    takeValues(object, filter);
    takeValues(object.value("excluded"_L1).toObject(), filter.excluded);
    filter.expression = parseExpression(object.value("expression"_L1).toString()).value_or(FilterExpression());
    filter.t0 = takeTime(object, "t0"_L1);
    if (usesT0(filter.expression.root()) != filter.t0.has_value()) {
        filter.t0.reset();
        if (usesT0(filter.expression.root()))
            filter.expression = {}; // nobody knows any more what moment was meant
    }
    for (const auto &[name, member] : textMembers)
        filter.*member = object.value(name).toString();
    return filter;
}

} // namespace Backtrail
