// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/framesearch.h"

#include <algorithm>
#include <array>

namespace Backtrail {

namespace {

// Escapes that make a scan blind: letters as numbers. ("\U" is none, and stays what it is.)
constexpr std::string_view numericEscape = "\\u";
constexpr std::string_view escapedSlash = "\\/";
// Outside of ASCII, but folded to `k` and `s`.
constexpr std::string_view kelvinSign = "\xe2\x84\xaa";
constexpr std::string_view longS = "\xc5\xbf";

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// As it stands in a string token; nullopt = there are several ways, or ones that a scan cannot follow.
std::optional<std::string> escaped(const std::string &ascii)
{
    std::string text;
    for (const char c : ascii) {
        if (c == '\\' || static_cast<unsigned char>(c) < 0x20)
            return std::nullopt;
        if (c == '"')
            text += '\\';
        text += c;
    }
    return text;
}

bool isHighByteIn(std::string_view text)
{
    unsigned char seen = 0;
    for (const char c : text)
        seen = static_cast<unsigned char>(seen | static_cast<unsigned char>(c));
    return seen >= 0x80;
}

// Is what stands at `place` the second half of an escape?
bool isEscaped(std::string_view text, std::size_t place)
{
    std::size_t backslashes = 0;
    while (backslashes < place && text[place - 1 - backslashes] == '\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

bool holds(ByteSpan span, std::size_t place, std::size_t size)
{
    return place >= span.offset && place + size <= std::size_t {span.offset} + span.length;
}

} // namespace

FrameSearch::FrameSearch(const QString &text)
    : m_needle(text)
    , m_isAscii(text.isEmpty() || !m_needle.ascii().empty())
{
    const std::string &ascii = m_needle.ascii();
    if (ascii.empty())
        return;
    m_mayBeInHash = ascii.find_first_not_of("sha256:0123456789abcdef") == std::string::npos;
    if (const std::optional<std::string> inString = escaped(ascii)) {
        m_inString.emplace(*inString);
        if (*inString != ascii)
            m_inObject.emplace(ascii);
    }
}

std::vector<std::uint32_t> FrameSearch::find(const QByteArray &frame, std::span<const ByteSpan> events)
{
    m_events = events;
    m_verdicts.assign(events.size(), m_inString ? Verdict::No : Verdict::Doubtful);
    const std::string_view bytes = viewOf(frame);
    if (m_inString) {
        doubt(bytes);
        scan(frame);
        if (m_inObject)
            scanObjects(frame);
    } else if (!m_isAscii) {
        m_verdicts.assign(events.size(), Verdict::No);
        doubtWhereFound(bytes, numericEscape);
        doubtNonAscii(bytes);
    }
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (m_verdicts[i] == Verdict::Yes || (m_verdicts[i] == Verdict::Doubtful && isInEvent(frame, events[i])))
            found.push_back(static_cast<std::uint32_t>(i));
    }
    return found;
}

void FrameSearch::doubt(std::string_view frame)
{
    const std::string &ascii = m_needle.ascii();
    doubtWhereFound(frame, numericEscape);
    if (ascii.find('/') != std::string::npos)
        doubtWhereFound(frame, escapedSlash);
    if (ascii.find_first_of("ks") != std::string::npos && isHighByteIn(frame)) {
        doubtWhereFound(frame, kelvinSign);
        doubtWhereFound(frame, longS);
    }
    if (m_mayBeInHash)
        doubtIds(frame);
}

// The first hit in each event; what lies between two events is in none.
template <typename OnHit>
void FrameSearch::atFirstHits(std::string_view frame, const ByteFinder &finder, OnHit onHit)
{
    std::size_t event = 0;
    for (std::size_t hit = finder.find(frame, 0); hit != ByteFinder::npos;) {
        event = eventAt(hit, event);
        if (event == m_events.size())
            return;
        const ByteSpan &span = m_events[event];
        if (hit < span.offset) {
            hit = finder.find(frame, span.offset);
            continue;
        }
        onHit(event, hit);
        hit = finder.find(frame, std::size_t {span.offset} + span.length);
    }
}

void FrameSearch::doubtWhereFound(std::string_view frame, std::string_view bytes)
{
    atFirstHits(frame, ByteFinder(std::string(bytes)),
                [this](std::size_t event, std::size_t) { m_verdicts[event] = Verdict::Doubtful; });
}

void FrameSearch::doubtNonAscii(std::string_view frame)
{
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (isHighByteIn(frame.substr(m_events[i].offset, m_events[i].length)))
            m_verdicts[i] = Verdict::Doubtful;
    }
}

// Only an event that begins with a full `id` and names no other one surely has the id that stands in its bytes.
void FrameSearch::doubtIds(std::string_view frame)
{
    static constexpr std::string_view beginning = "{\"id\":\"";
    static const ByteFinder name {std::string("\"id\"")};
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const std::string_view event = frame.substr(m_events[i].offset, m_events[i].length);
        const bool hasId = event.size() > beginning.size() && event.starts_with(beginning) && event[beginning.size()] != '"';
        if (!hasId || name.find(event, beginning.size()) != ByteFinder::npos)
            m_verdicts[i] = Verdict::Doubtful;
    }
}

void FrameSearch::scan(const QByteArray &frame)
{
    atFirstHits(viewOf(frame), *m_inString, [this, &frame](std::size_t event, std::size_t hit) {
        if (m_verdicts[event] == Verdict::No)
            m_verdicts[event] = judgeHit(frame, m_events[event], hit);
    });
}

// A needle with quotes stands unescaped in a document that was sent as an object.
void FrameSearch::scanObjects(const QByteArray &frame)
{
    atFirstHits(viewOf(frame), *m_inObject, [this, &frame](std::size_t event, std::size_t) {
        if (m_verdicts[event] != Verdict::No)
            return;
        const EventBatchPtr batch = decode(frame, m_events[event]);
        const auto isObject = [&](ByteSpan document) { return document.length > 0 && batch->bytes(document).front() != '"'; };
        if (!batch || isObject(batch->events().front().change) || isObject(batch->events().front().originalChange))
            m_verdicts[event] = Verdict::Doubtful;
    });
}

FrameSearch::Verdict FrameSearch::judgeHit(const QByteArray &frame, const ByteSpan &event, std::size_t hit)
{
    if (isEscaped(viewOf(frame), hit))
        return Verdict::Doubtful;
    const EventBatchPtr batch = decode(frame, event);
    if (!batch)
        return Verdict::Doubtful;
    const EventRecord &record = batch->events().front();
    for (const ByteSpan document : {record.change, record.originalChange}) {
        if (document.length > 0 && batch->bytes(document).front() == '"'
            && holds({document.offset + 1, document.length - 2}, hit - event.offset, m_inString->size()))
            return Verdict::Yes;
    }
    return Verdict::Doubtful;
}

bool FrameSearch::isInEvent(const QByteArray &frame, const ByteSpan &event)
{
    const EventBatchPtr batch = decode(frame, event);
    if (!batch) // these bytes were decoded before they were kept; showing one too many is better than one too few
        return m_needle.isInUtf8(viewOf(frame).substr(event.offset, event.length));
    const EventRecord &record = batch->events().front();
    const std::array texts {record.id, record.eventType, record.targetId, record.targetName, record.targetType,
                            record.subTargetType, record.origin, record.triggeredBy, record.projectId,
                            record.projectName, record.environmentId, record.environmentName, record.environmentType,
                            record.userAgent};
    return std::ranges::any_of(texts, [this](std::string_view text) { return m_needle.isInUtf8(text); })
        || m_needle.isInJson(batch->bytes(record.change)) || m_needle.isInJson(batch->bytes(record.originalChange));
}

EventBatchPtr FrameSearch::decode(const QByteArray &frame, const ByteSpan &event)
{
    return m_decoder.decodeEvent(QByteArray::fromRawData(frame.constData() + event.offset, event.length));
}

// The event that ends behind `place`, the first of `from` and those after it.
std::size_t FrameSearch::eventAt(std::size_t place, std::size_t from) const
{
    while (from < m_events.size() && std::size_t {m_events[from].offset} + m_events[from].length <= place)
        ++from;
    return from;
}

} // namespace Backtrail
