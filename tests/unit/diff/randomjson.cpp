// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "randomjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace Backtrail::Testing {

using namespace Qt::StringLiterals;

namespace {

const QStringList &names()
{
    static const QStringList list{u"memory"_s, u"cpu"_s,  u"name"_s,  u"id"_s,           u"key"_s, u"value"_s,
                                  u"ports"_s,  u"tags"_s, u"a/b~c"_s, u"ümlaut \"q\""_s, u""_s,    u"env"_s};
    return list;
}

} // namespace

QJsonValue RandomJson::scalar()
{
    static const QStringList texts{u""_s,
                                   u"on"_s,
                                   u"a,b,c"_s,
                                   u"a,c,d"_s,
                                   u"line\nline"_s,
                                   u"line\nother"_s,
                                   u"{\"x\": 1}"_s,
                                   u"{\"x\":2,\"y\":[1]}"_s,
                                   u"[1,2]"_s,
                                   u"https://h/p?a=1&b=2"_s,
                                   u"https://h/p?a=2"_s,
                                   u"日本 \U0001F600"_s};
    switch (below(6)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return below(2) == 0;
    case 2:
        return below(5) * 0.25;
    case 3:
        return below(4) * 1000;
    default:
        return texts.at(below(static_cast<int>(texts.size())));
    }
}

QJsonValue RandomJson::value(int depth)
{
    const int kind = depth >= 4 ? 0 : below(6);
    if (kind <= 1)
        return scalar();
    const int size = below(7);
    if (kind <= 3) {
        QJsonObject object;
        for (int i = 0; i < size; ++i)
            object.insert(names().at(below(static_cast<int>(names().size()))), value(depth + 1));
        return object;
    }
    QJsonArray array;
    const bool hasIdentity = below(2) == 0;
    const QString identity = names().at(2 + below(3));
    for (int i = 0; i < size; ++i) {
        if (!hasIdentity) {
            array.append(below(3) == 0 ? value(depth + 1) : QJsonValue(below(6)));
            continue;
        }
        QJsonObject element = value(3).toObject();
        element.insert(identity, below(12) == 0 ? below(3) : i);
        array.append(element);
    }
    return array;
}

QJsonValue RandomJson::document()
{
    QJsonObject object;
    const int size = 1 + below(8);
    for (int i = 0; i < size; ++i)
        object.insert(names().at(below(static_cast<int>(names().size()))), value(1));
    return below(10) == 0 ? value(0) : QJsonValue(object);
}

QJsonValue RandomJson::edited(const QJsonValue &document)
{
    QJsonValue result = document;
    const int edits = 1 + below(6);
    for (int i = 0; i < edits; ++i)
        result = editedOnce(result, 0);
    return result;
}

QJsonValue RandomJson::editedOnce(const QJsonValue &value, int depth)
{
    if (below(12) == 0)
        return this->value(depth);
    if (value.isObject())
        return editedObject(value, depth);
    return value.isArray() ? editedArray(value, depth) : scalar();
}

QJsonValue RandomJson::editedObject(const QJsonValue &value, int depth)
{
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    const int act = keys.isEmpty() ? 0 : below(6);
    if (act == 0)
        object.insert(names().at(below(static_cast<int>(names().size()))), this->value(depth + 1));
    else if (act == 1)
        object.remove(keys.at(below(static_cast<int>(keys.size()))));
    else {
        const QString key = keys.at(below(static_cast<int>(keys.size())));
        object.insert(key, editedOnce(object.value(key), depth + 1));
    }
    return object;
}

QJsonValue RandomJson::editedArray(const QJsonValue &value, int depth)
{
    QJsonArray array = value.toArray();
    const int size = static_cast<int>(array.size());
    const int act = size == 0 ? 0 : below(7);
    if (act == 0) {
        array.insert(below(size + 1), this->value(depth + 1));
    } else if (act == 1) {
        array.removeAt(below(size));
    } else if (act <= 3) {
        const QJsonValue moved = array.takeAt(below(size));
        array.insert(below(size), moved);
    } else if (act == 4) {
        for (int i = size - 1; i > 0; --i) {
            const int j = below(i + 1);
            const QJsonValue other = array.at(i);
            array.replace(i, array.at(j));
            array.replace(j, other);
        }
    } else {
        const int i = below(size);
        array.replace(i, editedOnce(array.at(i), depth + 1));
    }
    return array;
}

QByteArray RandomJson::space()
{
    static const QByteArray spaces[]{"", "", "", " ", "\n  ", "\t"};
    return spaces[below(6)];
}

QByteArray RandomJson::writeString(const QString &text)
{
    QByteArray out = "\"";
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || c.unicode() < 0x20 || c.isSurrogate() || below(20) == 0)
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            out += QString(c).toUtf8();
    }
    return out + '"';
}

QByteArray RandomJson::write(const QJsonValue &value)
{
    if (value.isString())
        return writeString(value.toString());
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool isThousands = number >= 1000 && static_cast<int>(number) % 1000 == 0;
        if (isThousands && below(2) == 0)
            return QByteArray::number(static_cast<int>(number) / 1000) + (below(2) == 0 ? "e3" : ".000E+3");
        return below(4) == 0 ? QByteArray::number(number, 'f', 4) : QByteArray::number(number);
    }
    if (value.isBool() || value.isNull())
        return value.isNull() ? "null" : value.toBool() ? "true" : "false";
    QByteArrayList parts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            parts.append(space() + write(element) + space());
        return '[' + (parts.isEmpty() ? space() : parts.join(',')) + ']';
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        parts.append(space() + writeString(it.key()) + space() + ':' + space() + write(it.value()));
    for (qsizetype i = parts.size() - 1; i > 0; --i)
        parts.swapItemsAt(i, below(static_cast<int>(i) + 1));
    return '{' + (parts.isEmpty() ? space() : parts.join(',')) + '}';
}

} // namespace Backtrail::Testing
