// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "patchapplier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace Backtrail::Testing {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> stepsOf(const QString &pointer)
{
    if (pointer.isEmpty())
        return QStringList();
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    QStringList steps = pointer.mid(1).split(u'/');
    for (QString &step : steps)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return steps;
}

std::optional<QJsonValue> valueAt(const QJsonValue &document, const QStringList &steps)
{
    QJsonValue value = document;
    for (const QString &step : steps) {
        if (value.isObject()) {
            if (!value.toObject().contains(step))
                return std::nullopt;
            value = value.toObject().value(step);
        } else if (value.isArray()) {
            bool isNumber = false;
            const int index = step.toInt(&isNumber);
            if (!isNumber || index < 0 || index >= value.toArray().size())
                return std::nullopt;
            value = value.toArray().at(index);
        } else {
            return std::nullopt;
        }
    }
    return value;
}

enum class Act { Add, Remove, Replace };

std::optional<QJsonValue> changed(const QJsonValue &value, const QStringList &steps, Act act,
                                  const QJsonValue &with)
{
    if (steps.isEmpty())
        return act == Act::Remove ? QJsonValue(QJsonValue::Undefined) : with;
    const QString &step = steps.first();
    const QStringList rest = steps.mid(1);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        if (!rest.isEmpty() || act != Act::Add) {
            if (!object.contains(step))
                return std::nullopt;
        }
        if (rest.isEmpty() && act == Act::Remove) {
            object.remove(step);
            return object;
        }
        const auto inner = changed(object.value(step), rest, act, with);
        if (!inner)
            return std::nullopt;
        object.insert(step, *inner);
        return object;
    }
    if (!value.isArray())
        return std::nullopt;
    QJsonArray array = value.toArray();
    bool isNumber = false;
    const int index = step.toInt(&isNumber);
    if (!isNumber || index < 0 || index > array.size()
        || (index == array.size() && !(rest.isEmpty() && act == Act::Add)))
        return std::nullopt;
    if (!rest.isEmpty() || act == Act::Replace) {
        const auto inner = changed(array.at(index), rest, act, with);
        if (!inner)
            return std::nullopt;
        array.replace(index, *inner);
    } else if (act == Act::Add) {
        array.insert(index, with);
    } else {
        array.removeAt(index);
    }
    return array;
}

std::optional<QJsonValue> applyOne(const QJsonValue &document, const QJsonObject &operation)
{
    const QString name = operation.value("op"_L1).toString();
    const auto steps = stepsOf(operation.value("path"_L1).toString());
    const QJsonValue with = operation.value("value"_L1);
    if (!steps)
        return std::nullopt;
    if (name == "test"_L1)
        return valueAt(document, *steps) == with ? std::optional(document) : std::nullopt;
    if (name == "add"_L1)
        return changed(document, *steps, Act::Add, with);
    if (name == "replace"_L1)
        return changed(document, *steps, Act::Replace, with);
    if (name == "remove"_L1)
        return changed(document, *steps, Act::Remove, {});
    if (name == "move"_L1) {
        const auto from = stepsOf(operation.value("from"_L1).toString());
        const auto moved = from ? valueAt(document, *from) : std::nullopt;
        const auto without = moved ? changed(document, *from, Act::Remove, {}) : std::nullopt;
        return without ? changed(*without, *steps, Act::Add, *moved) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<QJsonValue> applyPatch(const QJsonValue &document, const QByteArray &patch)
{
    const QJsonDocument operations = QJsonDocument::fromJson(patch);
    if (!operations.isArray())
        return std::nullopt;
    std::optional<QJsonValue> result = document;
    for (const QJsonValue &operation : operations.array()) {
        result = applyOne(*result, operation.toObject());
        if (!result)
            return std::nullopt;
    }
    return result;
}

int operationCount(const QByteArray &patch)
{
    int count = 0;
    const QJsonArray operations = QJsonDocument::fromJson(patch).array();
    for (const QJsonValue &operation : operations)
        count += operation.toObject().value("op"_L1).toString() != "test"_L1;
    return count;
}

int positionalOperations(const QJsonValue &before, const QJsonValue &after)
{
    int count = 0;
    if (before.isArray() && after.isArray()) {
        const QJsonArray left = before.toArray();
        const QJsonArray right = after.toArray();
        for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i)
            count += positionalOperations(left.at(i), right.at(i));
        return count + static_cast<int>(std::abs(left.size() - right.size()));
    }
    if (before.isObject() && after.isObject()) {
        const QJsonObject left = before.toObject();
        const QJsonObject right = after.toObject();
        for (auto it = left.begin(); it != left.end(); ++it)
            count += right.contains(it.key()) ? positionalOperations(it.value(), right.value(it.key())) : 1;
        for (auto it = right.begin(); it != right.end(); ++it)
            count += left.contains(it.key()) ? 0 : 1;
        return count;
    }
    return before == after ? 0 : 1;
}

QJsonValue parseJson(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

} // namespace Backtrail::Testing
