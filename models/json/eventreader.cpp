// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventreader.h"

#include "models/domain/visibletext.h"
#include "models/json/jsontext.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace Backtrail {

namespace {

constexpr std::size_t arenaBlockSize = 16 * 1024;
constexpr qsizetype quotedLength = 80; // of server text in a warning

struct DecodeWords
{
    Q_DECLARE_TR_FUNCTIONS(DecodeWords)
};

QString quoted(std::string_view text)
{
    // Cut before converting: a wrong value may be megabytes long.
    const std::size_t size = std::min<std::size_t>(text.size(), 4 * static_cast<std::size_t>(quotedLength));
    return shortened(QString::fromUtf8(text.data(), static_cast<qsizetype>(size)), quotedLength);
}

bool isUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

} // namespace

char *TextArena::reserve(std::size_t size)
{
    if (size > m_left) {
        const std::size_t block = std::max(size, arenaBlockSize);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(block));
        m_free = m_blocks.back().get();
        m_left = block;
        m_total += block;
    }
    return m_free;
}

std::string_view TextArena::keep(std::size_t used)
{
    const std::string_view text(m_free, used);
    m_free += used;
    m_left -= used;
    return text;
}

std::string_view TextArena::copy(std::string_view text)
{
    std::memcpy(reserve(text.size()), text.data(), text.size());
    return keep(text.size());
}

std::vector<std::unique_ptr<char[]>> TextArena::takeBlocks(std::size_t &size)
{
    size = std::exchange(m_total, 0);
    m_free = nullptr;
    m_left = 0;
    return std::exchange(m_blocks, {});
}

void EventReader::begin(const char *bytes, const QString &pathPrefix)
{
    m_bytes = bytes;
    m_pathPrefix = pathPrefix;
    m_checkUtf8 = false;
    m_warnings.clear();
    m_arena = {}; // of a text that could not be read to its end
}

EventReader::Outcome EventReader::read(JsonWalker &walker, EventRecord &record, std::size_t element)
{
    const std::size_t mark = walker.mark();
    const std::size_t warnings = m_warnings.size();
    if (walker.peek() == '{') {
        if (readMembers(walker, record, element)) {
            complete(record, element);
            return Outcome::Read;
        }
        walker.rewind(mark);
        m_warnings.resize(warnings);
    }
    const std::string_view raw = walker.takeValue();
    if (raw.empty())
        return Outcome::Broken;
    lose(raw, element);
    return Outcome::Lost;
}

void EventReader::lose(std::string_view raw, std::size_t element)
{
    m_warnings.push_back({m_pathPrefix + QString::number(element),
                          DecodeWords::tr("Not an event: %1").arg(quoted(raw)), true,
                          QByteArray(raw.data(), static_cast<qsizetype>(raw.size()))});
}

std::string_view EventReader::string(std::string_view token)
{
    std::string_view text = token.substr(1, token.size() - 2);
    if (text.empty())
        return {};
    if (std::memchr(text.data(), '\\', text.size()) != nullptr)
        text = m_arena.keep(unescapeJsonInto(text, m_arena.reserve(text.size())));
    if (m_checkUtf8 && !isUtf8(text)) {
        const QByteArray repaired = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
        text = m_arena.copy({repaired.constData(), static_cast<std::size_t>(repaired.size())});
    }
    return text;
}

bool EventReader::readMembers(JsonWalker &walker, EventRecord &record, std::size_t element)
{
    const char *const begin = walker.position();
    walker.advance();
    for (std::size_t position = 0; walker.peek() == '"'; ++position) {
        const std::string_view name = walker.token();
        walker.advance();
        if (!walker.accept(':'))
            return false;
        const std::optional<std::size_t> field = matchField(name.substr(1, name.size() - 2), position);
        if (field ? !readValue(walker, *field, record, element) : walker.takeValue().empty())
            return false;
        if (walker.peek() == '}')
            break;
        // A comma promises another member.
        if (!walker.accept(',') || walker.peek() != '"')
            return false;
    }
    if (walker.peek() != '}')
        return false;
    record.raw = span({begin, static_cast<std::size_t>(walker.position() + 1 - begin)});
    walker.advance();
    return true;
}

std::optional<std::size_t> EventReader::matchField(std::string_view name, std::size_t position)
{
    if (position >= m_expected.size())
        return findEventField(name);
    std::size_t &expected = m_expected[position];
    if (eventFields[expected].name == name)
        return expected;
    const std::optional<std::size_t> field = findEventField(name);
    if (field)
        expected = *field;
    return field;
}

bool EventReader::readValue(JsonWalker &walker, std::size_t index, EventRecord &record, std::size_t element)
{
    const EventField &field = eventFields[index];
    // The last of several members with one name wins, so each begins anew.
    if (walker.peek() == '"') {
        const std::string_view token = walker.token();
        walker.advance();
        if (m_checkUtf8 && !isUtf8(token))
            warn(element, field.name, DecodeWords::tr("Bytes that are no UTF-8"));
        if (field.text != nullptr)
            record.*field.text = string(token);
        else
            record.*field.document = span(token);
        return true;
    }
    const std::string_view value = walker.takeValue();
    if (value.empty())
        return false;
    const bool isNull = value == "null";
    if (field.text != nullptr) {
        record.*field.text = {};
        if (!isNull)
            warn(element, field.name, DecodeWords::tr("Not a text: %1").arg(quoted(value)));
    } else {
        record.*field.document = isNull ? ByteSpan {} : span(value);
    }
    return true;
}

void EventReader::complete(EventRecord &record, std::size_t element)
{
    if (record.id.empty()) {
        const QByteArray raw = QByteArray::fromRawData(m_bytes + record.raw.offset, record.raw.length);
        const QByteArray hash = "sha256:" + QCryptographicHash::hash(raw, QCryptographicHash::Sha256).toHex();
        record.id = m_arena.copy({hash.constData(), static_cast<std::size_t>(hash.size())});
    }
    const std::optional<Timestamp> time = Timestamp::parse(record.timeText);
    m_untimed = !time;
    if (time) {
        record.time = *time;
        return;
    }
    warn(element, eventFields[timestampField].name,
         record.timeText.empty() ? DecodeWords::tr("No time: the row stands at the time of its neighbour")
                                 : DecodeWords::tr("Unreadable time: %1").arg(quoted(record.timeText)));
}

void EventReader::warn(std::size_t element, std::string_view member, const QString &message)
{
    const QString path = m_pathPrefix + QString::number(element) + QLatin1Char('/')
        + QLatin1StringView(member.data(), static_cast<qsizetype>(member.size()));
    m_warnings.push_back({path, message, false, {}});
}

ByteSpan EventReader::span(std::string_view part) const
{
    return {static_cast<std::uint32_t>(part.data() - m_bytes), static_cast<std::uint32_t>(part.size())};
}

} // namespace Backtrail
