// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventbatch.h"

#include "models/json/eventfields.h"
#include "models/json/jsontext.h"
#include "models/json/jsonwalker.h"

namespace Backtrail {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray toBytes(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// The members that have no field of their own. The decoder has accepted these bytes, so the walk cannot fail.
QList<std::pair<QString, QByteArray>> unknownMembers(std::string_view rawEvent)
{
    QList<std::pair<QString, QByteArray>> members;
    JsonWalker walker;
    if (walker.scan(rawEvent) == JsonWalker::Scan::Broken || !walker.accept('{'))
        return members;
    while (walker.peek() == '"') {
        const std::string_view name = walker.takeValue();
        if (!walker.accept(':'))
            break;
        const std::string_view value = walker.takeValue();
        if (!findEventField(name.substr(1, name.size() - 2)))
            members.append({QString::fromUtf8(unescapeJsonString(name).value_or(QByteArray())), toBytes(value)});
        if (!walker.accept(','))
            break;
    }
    return members;
}

} // namespace

std::optional<QByteArray> documentText(std::string_view rawJson)
{
    if (rawJson.empty())
        return std::nullopt;
    if (std::optional<QByteArray> text = unescapeJsonString(rawJson))
        return text;
    return toBytes(rawJson);
}

std::size_t EventBatch::byteSize() const
{
    return sizeof(EventBatch) + static_cast<std::size_t>(m_storage->bytes.capacity()) + m_storage->arenaSize
        + m_events.capacity() * sizeof(EventRecord);
}

AuditEvent EventBatch::auditEvent(std::size_t index) const
{
    const EventRecord &record = m_events.at(index);
    AuditEvent event;
    event.id = toText(record.id);
    event.time = record.time;
    event.timeText = toText(record.timeText);
    event.eventType = toText(record.eventType);
    event.targetId = toText(record.targetId);
    event.targetName = toText(record.targetName);
    event.targetType = toText(record.targetType);
    event.subTargetType = toText(record.subTargetType);
    event.origin = toText(record.origin);
    event.triggeredBy = toText(record.triggeredBy);
    event.projectId = toText(record.projectId);
    event.projectName = toText(record.projectName);
    event.environmentId = toText(record.environmentId);
    event.environmentName = toText(record.environmentName);
    event.environmentType = toText(record.environmentType);
    event.userAgent = toText(record.userAgent);
    event.change = change(index);
    event.originalChange = originalChange(index);
    event.otherMembers = unknownMembers(bytes(record.raw));
    event.raw = toBytes(bytes(record.raw));
    return event;
}

std::optional<QByteArray> EventBatch::change(std::size_t index) const
{
    return documentText(bytes(m_events.at(index).change));
}

std::optional<QByteArray> EventBatch::originalChange(std::size_t index) const
{
    return documentText(bytes(m_events.at(index).originalChange));
}

} // namespace Backtrail
