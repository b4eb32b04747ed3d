// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"
#include "models/index/indexdata.h"
#include "models/json/eventdecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

const std::shared_ptr<const EventSnapshot::Data> &noData()
{
    static const auto data = std::make_shared<const EventSnapshot::Data>();
    return data;
}

} // namespace

std::uint32_t EventSnapshot::Data::documentSource(RowId row) const
{
    // The last source that begins at or before the row.
    std::uint32_t low = 0;
    std::uint32_t high = documentCount;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (documents->at(middle).first <= row ? low : high) = middle;
    }
    return low;
}

Result<EventBatchPtr> EventSnapshot::Data::storedEvent(const DocumentSource &source, RowId row) const
{
    const EventSequence number = source.sequence(row);
    Result<QByteArray> raw = source.store->rawEvent(number);
    if (!raw)
        return raw.error();
    EventDecoder decoder;
    if (EventBatchPtr batch = decoder.decodeEvent(*std::move(raw)))
        return batch;
    return Error {ErrorKind::FileFailed,
                  QCoreApplication::translate("EventSnapshot", "What is kept as event %1 is none").arg(number)};
}

EventSnapshot::EventSnapshot()
    : d(noData())
{
}

EventSnapshot::~EventSnapshot() = default;
EventSnapshot::EventSnapshot(const EventSnapshot &) = default;
EventSnapshot &EventSnapshot::operator=(const EventSnapshot &) = default;

// A snapshot that was moved from is an empty one, not one without data.
EventSnapshot::EventSnapshot(EventSnapshot &&other) noexcept
    : d(std::exchange(other.d, noData()))
{
}

EventSnapshot &EventSnapshot::operator=(EventSnapshot &&other) noexcept
{
    d.swap(other.d);
    return *this;
}

std::uint32_t EventSnapshot::rowCount() const
{
    return d->rowCount;
}

Timestamp EventSnapshot::time(RowId row) const
{
    return {d->time(row)};
}

QString EventSnapshot::id(RowId row) const
{
    return d->withId(row, [](std::string_view id) {
        return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    });
}

QString EventSnapshot::text(RowId row, IndexField field) const
{
    return d->texts[static_cast<std::size_t>(field)]->at(code(row, field));
}

std::uint32_t EventSnapshot::code(RowId row, IndexField field) const
{
    return d->block(row).codes(field).at(row & blockMask);
}

std::optional<RowId> EventSnapshot::find(const QString &eventId) const
{
    const QByteArray utf8 = eventId.toUtf8();
    const std::string_view wanted(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    const std::optional<UuidBytes> uuid = parseCanonicalUuid(wanted);
    for (std::size_t number = 0; number < d->blocks.size(); ++number) {
        const EventBlock &block = *d->blocks[number];
        const std::span<const UuidBytes> keys(block.keys(), block.size());
        for (std::uint32_t row = 0; row < block.size(); ++row) {
            if (uuid && keys[row] != *uuid)
                continue;
            if ((block.kind(row) == EventBlock::uuidKind) != uuid.has_value())
                continue;
            if (uuid || d->otherIds->at(EventBlock::otherNumber(keys[row])) == wanted)
                return (static_cast<RowId>(number) << blockBits) | row;
        }
    }
    return std::nullopt;
}

Result<AuditEvent> EventSnapshot::auditEvent(RowId row) const
{
    const DocumentSource &source = d->documents->at(d->documentSource(row));
    EventBatchPtr batch;
    if (source.store) {
        const Result<EventBatchPtr> stored = d->storedEvent(source, row);
        if (!stored)
            return stored.error();
        batch = *stored;
    } else {
        const std::string_view raw = source.view(source.rows[row - source.first].raw);
        EventDecoder decoder;
        batch = decoder.decodeEvent(QByteArray(raw.data(), static_cast<qsizetype>(raw.size())));
        Q_ASSERT(batch); // these bytes were decoded before
    }
    AuditEvent event = batch->auditEvent(0);
    event.time = time(row); // a row whose own time cannot be read has its neighbour's
    return event;
}

Result<std::vector<QByteArray>> EventSnapshot::revisions(RowId row) const
{
    const DocumentSource &source = d->documents->at(d->documentSource(row));
    return source.store ? source.store->revisions(source.sequence(row)) : std::vector<QByteArray>();
}

Result<std::optional<QByteArray>> EventSnapshot::change(RowId row) const
{
    const DocumentSource &source = d->documents->at(d->documentSource(row));
    if (!source.store)
        return documentText(source.view(source.rows[row - source.first].change));
    const Result<EventBatchPtr> stored = d->storedEvent(source, row);
    if (!stored)
        return stored.error();
    return (*stored)->change(0);
}

Result<std::optional<QByteArray>> EventSnapshot::originalChange(RowId row) const
{
    const DocumentSource &source = d->documents->at(d->documentSource(row));
    if (!source.store)
        return documentText(source.view(source.rows[row - source.first].originalChange));
    const Result<EventBatchPtr> stored = d->storedEvent(source, row);
    if (!stored)
        return stored.error();
    return (*stored)->originalChange(0);
}

std::optional<EventSequence> EventSnapshot::sequence(RowId row) const
{
    const DocumentSource &source = d->documents->at(d->documentSource(row));
    if (!source.store)
        return std::nullopt;
    return source.sequence(row);
}

QString EventSnapshot::columnText(RowId row, EventColumn column) const
{
    switch (column) {
    case EventColumn::Time:
        return time(row).toRfc3339();
    case EventColumn::Event:
        return text(row, IndexField::EventType);
    case EventColumn::Target:
        return text(row, IndexField::TargetName);
    case EventColumn::TargetType:
        return text(row, IndexField::TargetType);
    case EventColumn::TriggeredBy:
        return text(row, IndexField::TriggeredBy);
    case EventColumn::Origin:
        return text(row, IndexField::Origin);
    case EventColumn::Outcome:
        return outcomeKey(eventOutcome(text(row, IndexField::EventType)));
    case EventColumn::SubTargetType:
        return text(row, IndexField::SubTargetType);
    case EventColumn::Project:
        return text(row, IndexField::ProjectName);
    case EventColumn::Environment:
        return text(row, IndexField::EnvironmentName);
    case EventColumn::EnvironmentType:
        return text(row, IndexField::EnvironmentType);
    case EventColumn::UserAgent:
        return text(row, IndexField::UserAgent);
    case EventColumn::Id:
        return id(row);
    case EventColumn::TargetId:
        return text(row, IndexField::TargetId);
    case EventColumn::ProjectId:
        return text(row, IndexField::ProjectId);
    case EventColumn::EnvironmentId:
        return text(row, IndexField::EnvironmentId);
    case EventColumn::ChangeSummary:
    case EventColumn::Change:
    case EventColumn::OriginalChange:
        return {};
    }
    return {};
}

} // namespace Backtrail
