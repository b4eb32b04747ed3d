// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/syncstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 16;

} // namespace

QByteArray syncStateBytes(const SyncState &state)
{
    QJsonArray shown;
    for (const ShownEvent &event : state.shown) {
        if (shown.size() >= mostShown)
            break;
        // A number in JSON is a double, which cannot hold nanoseconds.
        shown.append(QJsonArray {QString::number(event.time.ns), QString::fromUtf8(event.id)});
    }
    QJsonObject object {{u"version"_s, 1}, {u"shown"_s, shown}};
    if (state.retentionDays)
        object.insert(u"retentionDays"_s, *state.retentionDays);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SyncState readSyncState(const QByteArray &bytes)
{
    SyncState state;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value("version"_L1).toInt() != 1)
        return state;
    for (const QJsonValue &entry : object.value("shown"_L1).toArray()) {
        bool isNumber = false;
        const qlonglong ns = entry[0].toString().toLongLong(&isNumber);
        const QByteArray id = entry[1].toString().toUtf8();
        if (isNumber && !id.isEmpty())
            state.shown.push_back({Timestamp {ns}, id});
    }
    if (const QJsonValue days = object.value("retentionDays"_L1); days.isDouble())
        state.retentionDays = days.toInt();
    return state;
}

} // namespace Backtrail
