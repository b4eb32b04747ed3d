// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveblobs.h"

#include <algorithm>

namespace Backtrail {

namespace {

void writeCodes(ByteWriter &writer, const CodeList &codes)
{
    codes.visit([&writer]<typename Code>(const std::vector<Code> &list) {
        writer.number(static_cast<std::uint8_t>(sizeof(Code)));
        writer.bytes({reinterpret_cast<const char *>(list.data()), list.size() * sizeof(Code)});
    });
}

// Nothing = they are not there, or one is a number without a string.
template<typename Code>
std::optional<CodeList> readColumn(ByteReader &reader, std::size_t count, std::uint32_t dictionarySize)
{
    const std::string_view bytes = reader.bytes(count * sizeof(Code));
    if (!reader.ok() || bytes.empty())
        return std::nullopt;
    std::vector<Code> codes(count);
    std::memcpy(codes.data(), bytes.data(), bytes.size());
    if (*std::ranges::max_element(codes) >= dictionarySize)
        return std::nullopt;
    return CodeList(std::move(codes));
}

std::optional<CodeList> readCodes(ByteReader &reader, std::size_t count, std::uint32_t dictionarySize)
{
    switch (reader.number<std::uint8_t>()) {
    case 1:
        return readColumn<std::uint8_t>(reader, count, dictionarySize);
    case 2:
        return readColumn<std::uint16_t>(reader, count, dictionarySize);
    case 4:
        return readColumn<std::uint32_t>(reader, count, dictionarySize);
    default:
        return std::nullopt;
    }
}

bool readOtherIds(ByteReader &reader, StoredRows &rows)
{
    const auto count = reader.number<std::uint32_t>();
    std::uint64_t next = 0;
    for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
        const auto row = reader.number<std::uint32_t>();
        const std::string_view id = reader.sized();
        if (row < next || row >= rows.times.size())
            return false;
        next = std::uint64_t {row} + 1;
        rows.otherIds.emplace_back(row, std::string(id));
    }
    return reader.atEnd();
}

} // namespace

void writeFrame(ByteWriter &writer, EventSequence first, std::span<const FrameEvent> events)
{
    std::size_t size = 12 + events.size() * (4 + shortLinkSize);
    for (const FrameEvent &event : events)
        size += event.raw.size();
    writer.reserve(size);
    writer.number(static_cast<std::uint64_t>(first));
    writer.number(static_cast<std::uint32_t>(events.size()));
    for (const FrameEvent &event : events)
        writer.number(static_cast<std::uint32_t>(event.raw.size()));
    for (const FrameEvent &event : events)
        writer.bytes(viewOf(event.link).substr(0, shortLinkSize));
    for (const FrameEvent &event : events)
        writer.bytes(event.raw);
}

QByteArray frameBytes(EventSequence first, std::span<const FrameEvent> events)
{
    ByteWriter writer;
    writeFrame(writer, first, events);
    return writer.result();
}

std::optional<Frame> readFrame(QByteArray bytes, EventSequence first, std::uint64_t count)
{
    Frame frame;
    frame.first = first;
    frame.bytes = std::move(bytes);
    ByteReader reader(viewOf(frame.bytes));
    if (reader.number<std::uint64_t>() != first || reader.number<std::uint32_t>() != count || !reader.ok()
        || count == 0 || count > reader.left() / (4 + shortLinkSize))
        return std::nullopt;
    frame.events.reserve(count);
    frame.linksAt = static_cast<std::uint32_t>(12 + count * 4);
    std::uint64_t at = frame.linksAt + count * shortLinkSize;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto length = reader.number<std::uint32_t>();
        frame.events.push_back({static_cast<std::uint32_t>(at), length});
        at += length;
        if (at > static_cast<std::uint64_t>(frame.bytes.size()))
            return std::nullopt;
    }
    if (at != static_cast<std::uint64_t>(frame.bytes.size()))
        return std::nullopt;
    return frame;
}

QByteArray segmentBytes(const StoredRows &rows)
{
    ByteWriter writer;
    writer.reserve(rows.times.size() * 48 + 64);
    writer.number(static_cast<std::uint64_t>(rows.first));
    writer.number(static_cast<std::uint32_t>(rows.times.size()));
    writer.bytes({reinterpret_cast<const char *>(rows.keys.data()), rows.keys.size() * sizeof(UuidBytes)});
    // Differences, so that bursts become small numbers; modulo 2^64, so that no two times are too far apart.
    std::uint64_t before = 0;
    for (const std::int64_t time : rows.times) {
        writer.number(static_cast<std::uint64_t>(time) - before);
        before = static_cast<std::uint64_t>(time);
    }
    for (const CodeList &codes : rows.codes)
        writeCodes(writer, codes);
    writer.number(static_cast<std::uint32_t>(rows.otherIds.size()));
    for (const auto &[row, id] : rows.otherIds) {
        writer.number(row);
        writer.sized(id);
    }
    return writer.result();
}

std::optional<StoredRows> readSegment(std::string_view bytes, EventSequence first, std::uint64_t count,
                                      const std::array<std::uint32_t, indexFieldCount> &dictionarySizes)
{
    ByteReader reader(bytes);
    StoredRows rows;
    rows.first = first;
    if (reader.number<std::uint64_t>() != first || reader.number<std::uint32_t>() != count || !reader.ok()
        || count == 0 || count > reader.left() / (sizeof(UuidBytes) + 8))
        return std::nullopt;
    rows.keys.resize(count);
    std::memcpy(rows.keys.data(), reader.bytes(count * sizeof(UuidBytes)).data(), count * sizeof(UuidBytes));
    rows.times.resize(count);
    std::uint64_t time = 0;
    for (std::int64_t &at : rows.times) {
        time += reader.number<std::uint64_t>();
        at = static_cast<std::int64_t>(time);
    }
    for (std::size_t field = 0; field < rows.codes.size(); ++field) {
        std::optional<CodeList> codes = readCodes(reader, count, dictionarySizes[field]);
        if (!codes)
            return std::nullopt;
        rows.codes[field] = *std::move(codes);
    }
    if (!readOtherIds(reader, rows))
        return std::nullopt;
    return rows;
}

void dropFirstRows(StoredRows &rows, std::size_t count)
{
    const auto drop = [count](auto &list) { list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count)); };
    rows.first += count;
    drop(rows.times);
    drop(rows.keys);
    for (CodeList &codes : rows.codes)
        codes.removeFirst(count);
    std::erase_if(rows.otherIds, [count](const auto &other) { return other.first < count; });
    for (auto &other : rows.otherIds)
        other.first -= static_cast<std::uint32_t>(count);
}

void appendRows(StoredRows &rows, const StoredRows &more)
{
    Q_ASSERT(rows.first + rows.times.size() == more.first);
    const auto shift = static_cast<std::uint32_t>(rows.times.size());
    const auto append = [](auto &list, const auto &others) { list.insert(list.end(), others.begin(), others.end()); };
    append(rows.times, more.times);
    append(rows.keys, more.keys);
    for (std::size_t field = 0; field < rows.codes.size(); ++field)
        rows.codes[field].append(more.codes[field]);
    for (const auto &[row, id] : more.otherIds)
        rows.otherIds.emplace_back(row + shift, id);
}

bool NewTexts::isEmpty() const
{
    return std::ranges::all_of(texts, &std::vector<std::string>::empty);
}

QByteArray dictionaryBytes(const NewTexts &texts)
{
    ByteWriter writer;
    for (std::size_t field = 0; field < texts.texts.size(); ++field) {
        writer.number(texts.firstText[field]);
        writer.number(static_cast<std::uint32_t>(texts.texts[field].size()));
        for (const std::string &text : texts.texts[field])
            writer.sized(text);
    }
    return writer.result();
}

std::optional<NewTexts> readDictionary(std::string_view bytes)
{
    ByteReader reader(bytes);
    NewTexts texts;
    for (std::size_t field = 0; field < texts.texts.size(); ++field) {
        texts.firstText[field] = reader.number<std::uint32_t>();
        const auto count = reader.number<std::uint32_t>();
        for (std::uint32_t i = 0; i < count && reader.ok(); ++i)
            texts.texts[field].emplace_back(reader.sized());
    }
    return reader.atEnd() ? std::optional(std::move(texts)) : std::nullopt;
}

} // namespace Backtrail
