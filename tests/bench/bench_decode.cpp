// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Event pages into rows: EventDecoder beside QJsonDocument into the same rows, and beside copying the bytes.

#include "models/json/eventdecoder.h"
#include "tests/bench/benchevents.h"
#include "tests/bench/benchsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageCount = 100;
constexpr int rounds = 7;

std::vector<QByteArray> makePages()
{
    Bench::EventPages source;
    std::vector<QByteArray> pages;
    for (int i = 0; i < pageCount; ++i)
        pages.push_back(source.next());
    return pages;
}

// What a program without a decoder of its own would do: the same members, the documents as text.
AuditEvent readEvent(const QJsonObject &object)
{
    AuditEvent event;
    event.id = object["id"_L1].toString();
    event.timeText = object["timestamp"_L1].toString();
    event.time = Timestamp::parse(event.timeText).value_or(Timestamp());
    event.eventType = object["event_type"_L1].toString();
    event.targetId = object["target_id"_L1].toString();
    event.targetName = object["target_name"_L1].toString();
    event.targetType = object["target_type"_L1].toString();
    event.subTargetType = object["sub_target_type"_L1].toString();
    event.origin = object["origin"_L1].toString();
    event.triggeredBy = object["triggered_by"_L1].toString();
    event.projectId = object["project_id"_L1].toString();
    event.projectName = object["project_name"_L1].toString();
    event.environmentId = object["environment_id"_L1].toString();
    event.environmentName = object["environment_name"_L1].toString();
    event.environmentType = object["environment_type"_L1].toString();
    event.userAgent = object["user_agent"_L1].toString();
    event.change = object["change"_L1].toString().toUtf8();
    event.originalChange = object["original_change"_L1].toString().toUtf8();
    return event;
}

std::size_t decodeWithQt(const std::vector<QByteArray> &pages)
{
    std::size_t events = 0;
    for (const QByteArray &page : pages) {
        const QJsonArray array = QJsonDocument::fromJson(page).object()["events"_L1].toArray();
        std::vector<AuditEvent> rows;
        rows.reserve(static_cast<std::size_t>(array.size()));
        for (const QJsonValue &value : array)
            rows.push_back(readEvent(value.toObject()));
        events += rows.size();
        Bench::keep(rows);
    }
    return events;
}

std::size_t decode(EventDecoder &decoder, const std::vector<QByteArray> &pages)
{
    std::size_t events = 0;
    for (const QByteArray &page : pages) {
        const Result<DecodedPage> decoded = decoder.decodePage(page);
        events += decoded ? decoded->batch->events().size() : 0;
        Bench::keep(decoded);
    }
    return events;
}

// To memory that is as large as all pages: what it costs to have each of them once more.
void copyBytes(const std::vector<QByteArray> &pages, std::vector<char> &room)
{
    char *to = room.data();
    for (const QByteArray &page : pages) {
        std::memcpy(to, page.constData(), static_cast<std::size_t>(page.size()));
        to += page.size();
    }
    Bench::keep(room);
}

} // namespace

int main()
{
    const std::vector<QByteArray> pages = makePages();
    EventDecoder decoder;
    if (decode(decoder, pages) != pages.size() * 100 || decodeWithQt(pages) != pages.size() * 100) {
        std::puts("The two decoders do not read every event.");
        return 1;
    }
    std::size_t size = 0;
    for (const QByteArray &page : pages)
        size += static_cast<std::size_t>(page.size());
    const auto bytes = static_cast<double>(size);
    std::vector<char> room(size);

    Bench::Report report;
    const auto ours = [&] { Bench::keep(decode(decoder, pages)); };
    const Bench::Medians besideQt = Bench::alternate(rounds, ours, [&] { Bench::keep(decodeWithQt(pages)); });
    report.faster("decode 100 pages of 100 events / QJsonDocument", besideQt, 15, 20);
    const Bench::Medians besideCopy = Bench::alternate(4 * rounds, ours, [&] { copyBytes(pages, room); });
    report.note("  speed of memcpy that the decoder reaches", 100 * besideCopy.peer / besideCopy.ours, "% (aim 40)");
    report.note("  size of a page", bytes / pageCount / 1000, "KB");
    report.note("  decoded", bytes / besideCopy.ours / 1e6, "MB/s");
    return report.exitCode();
}
