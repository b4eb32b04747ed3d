// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventdecoder.h"

#include "models/json/eventreader.h"
#include "models/json/jsonwalker.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t quotedSize = 80; // of an answer that is no JSON
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

struct DecodeWords
{
    Q_DECLARE_TR_FUNCTIONS(DecodeWords)
};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// The text without its byte order mark.
std::string_view textOf(const QByteArray &bytes)
{
    std::string_view text = viewOf(bytes);
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    return text;
}

std::string_view trimmed(std::string_view text)
{
    static constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

bool beginsLikeJson(std::string_view text)
{
    static constexpr std::string_view beginnings = "{[\"-0123456789";
    return beginnings.find(text.front()) != std::string_view::npos || text == "true" || text == "false"
        || text == "null";
}

Error malformed(std::size_t offset)
{
    return {ErrorKind::Malformed, DecodeWords::tr("The answer cannot be read from byte %1 on").arg(offset)};
}

// Why the bytes are not worth a scan; nothing = they are.
std::optional<Error> refuse(const QByteArray &bytes)
{
    if (static_cast<std::size_t>(bytes.size()) >= std::numeric_limits<std::uint32_t>::max())
        return Error {ErrorKind::TooLarge, DecodeWords::tr("%1 bytes in one piece").arg(bytes.size())};
    const std::string_view text = trimmed(textOf(bytes));
    if (text.empty())
        return Error {ErrorKind::Malformed, DecodeWords::tr("The answer is empty")};
    if (!beginsLikeJson(text))
        return Error {ErrorKind::NotJson, QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), quotedSize)))};
    return std::nullopt;
}

} // namespace

class EventDecoder::Private
{
public:
    // What one page or file is made of, before it is shared.
    struct Draft
    {
        std::shared_ptr<EventBatch> batch;
        std::vector<EventRecord> *records = nullptr;
        std::vector<std::size_t> untimed; // rows whose time could not be read
    };

    [[nodiscard]] bool readPage(Draft &draft, DecodedPage &page);
    [[nodiscard]] bool readLinks(DecodedPage &page);
    [[nodiscard]] bool readEvents(Draft &draft);
    void readLine(Draft &draft, std::string_view line, std::size_t number);
    EventReader::Outcome readElement(Draft &draft, std::size_t number);
    static void fillTimes(Draft &draft);

    JsonWalker walker;
    EventReader reader;
    bool hasEvents = false;
    std::size_t usualCount = 0; // events in the page before, to reserve room for the next
};

EventReader::Outcome EventDecoder::Private::readElement(Draft &draft, std::size_t number)
{
    EventRecord &record = draft.records->emplace_back();
    const EventReader::Outcome outcome = reader.read(walker, record, number);
    if (outcome != EventReader::Outcome::Read)
        draft.records->pop_back();
    else if (reader.lastWasUntimed())
        draft.untimed.push_back(draft.records->size() - 1);
    return outcome;
}

bool EventDecoder::Private::readEvents(Draft &draft)
{
    // The last of several `events` wins.
    draft.records->clear();
    draft.untimed.clear();
    hasEvents = true;
    if (!walker.accept('['))
        return false;
    if (walker.accept(']'))
        return true;
    for (std::size_t number = 0;; ++number) {
        if (readElement(draft, number) == EventReader::Outcome::Broken)
            return false;
        if (walker.accept(']'))
            return true;
        if (!walker.accept(','))
            return false;
    }
}

bool EventDecoder::Private::readLinks(DecodedPage &page)
{
    page.nextLink.clear();
    page.previousLink.clear();
    if (walker.peek() != '{')
        return !walker.takeValue().empty(); // null, or nothing that we know how to follow
    walker.advance();
    while (walker.peek() == '"') {
        const std::string_view name = reader.string(walker.takeValue());
        if (!walker.accept(':'))
            return false;
        const bool isText = walker.peek() == '"';
        const std::string_view value = walker.takeValue();
        if (value.empty())
            return false;
        const std::string_view link = isText ? reader.string(value) : std::string_view();
        if (name == "next")
            page.nextLink = QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size()));
        else if (name == "previous")
            page.previousLink = QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size()));
        if (walker.peek() == '}')
            break;
        if (!walker.accept(',') || walker.peek() != '"')
            return false;
    }
    return walker.accept('}');
}

bool EventDecoder::Private::readPage(Draft &draft, DecodedPage &page)
{
    if (!walker.accept('{'))
        return false;
    while (walker.peek() == '"') {
        const std::string_view name = reader.string(walker.takeValue());
        if (!walker.accept(':'))
            return false;
        bool ok = false;
        if (name == "events") {
            ok = readEvents(draft);
        } else if (name == "links") {
            ok = readLinks(page);
        } else {
            const std::string_view value = walker.takeValue();
            ok = !value.empty();
            if (name == "organization_max_limit_reached")
                page.retentionLimitReached = value == "true";
        }
        if (!ok)
            return false;
        if (walker.peek() == '}')
            break;
        if (!walker.accept(',') || walker.peek() != '"')
            return false;
    }
    return walker.accept('}') && walker.atEnd();
}

void EventDecoder::Private::readLine(Draft &draft, std::string_view line, std::size_t number)
{
    const JsonWalker::Scan scan = walker.scan(line);
    reader.expectInvalidUtf8(scan == JsonWalker::Scan::InvalidUtf8);
    const std::size_t before = draft.records->size();
    if (scan == JsonWalker::Scan::Broken || readElement(draft, number) == EventReader::Outcome::Broken) {
        reader.lose(line, number);
    } else if (!walker.atEnd() && draft.records->size() > before) {
        // Two values on one line: neither can be told to be the event.
        draft.records->pop_back();
        std::erase(draft.untimed, before);
        reader.lose(line, number);
    }
}

void EventDecoder::Private::fillTimes(Draft &draft)
{
    std::vector<EventRecord> &records = *draft.records;
    std::size_t next = 0; // of `untimed`
    while (next < draft.untimed.size() && draft.untimed[next] == next)
        ++next;
    // Those at the beginning have no predecessor: the first row with a time stands in.
    if (next < records.size()) {
        for (std::size_t row = 0; row < next; ++row)
            records[row].time = records[next].time;
    }
    for (; next < draft.untimed.size(); ++next)
        records[draft.untimed[next]].time = records[draft.untimed[next] - 1].time;
}

EventDecoder::EventDecoder()
    : d(std::make_unique<Private>())
{
}

EventDecoder::~EventDecoder() = default;

std::shared_ptr<EventBatch> EventDecoder::begin(QByteArray bytes)
{
    auto batch = std::make_shared<EventBatch>();
    batch->m_storage->bytes = std::move(bytes);
    // QByteArray::fromRawData() owns nothing and has no capacity: its buffer may go away.
    if (batch->m_storage->bytes.capacity() < batch->m_storage->bytes.size())
        batch->m_storage->bytes.detach();
    batch->m_events.reserve(d->usualCount);
    return batch;
}

DecodedPage EventDecoder::finish(std::shared_ptr<EventBatch> batch)
{
    d->usualCount = std::min<std::size_t>(batch->m_events.size(), 1000);
    batch->m_storage->arena = d->reader.arena().takeBlocks(batch->m_storage->arenaSize);
    DecodedPage page;
    page.warnings = d->reader.takeWarnings();
    page.batch = std::move(batch);
    return page;
}

Result<DecodedPage> EventDecoder::decodePage(QByteArray bytes)
{
    if (const std::optional<Error> error = refuse(bytes))
        return *error;
    Private::Draft draft {begin(std::move(bytes)), nullptr, {}};
    draft.records = &draft.batch->m_events;
    const QByteArray &stored = draft.batch->allBytes();
    const std::string_view text = textOf(stored);
    const std::size_t textBegin = static_cast<std::size_t>(text.data() - stored.constData());
    const JsonWalker::Scan scan = d->walker.scan(text);
    if (scan == JsonWalker::Scan::Broken)
        return malformed(textBegin + d->walker.brokenAt());

    d->reader.begin(stored.constData(), u"/events/"_s);
    d->reader.expectInvalidUtf8(scan == JsonWalker::Scan::InvalidUtf8);
    d->hasEvents = false;
    DecodedPage links;
    if (!d->readPage(draft, links))
        return malformed(textBegin + d->walker.offset());
    if (!d->hasEvents)
        return Error {ErrorKind::Malformed, DecodeWords::tr("The answer has no list of events")};
    Private::fillTimes(draft);
    DecodedPage page = finish(std::move(draft.batch));
    page.nextLink = links.nextLink;
    page.previousLink = links.previousLink;
    page.retentionLimitReached = links.retentionLimitReached;
    return page;
}

Result<DecodedPage> EventDecoder::decodeLines(QByteArray bytes)
{
    if (trimmed(viewOf(bytes)).empty())
        return finish(begin({})); // a file to which nothing was written yet
    if (const std::optional<Error> error = refuse(bytes))
        return *error;
    Private::Draft draft {begin(std::move(bytes)), nullptr, {}};
    draft.records = &draft.batch->m_events;
    const QByteArray &stored = draft.batch->allBytes();
    std::string_view rest = textOf(stored);
    d->reader.begin(stored.constData(), u"/"_s);
    for (std::size_t number = 0; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        if (!line.empty())
            d->readLine(draft, line, number);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    Private::fillTimes(draft);
    return finish(std::move(draft.batch));
}

EventBatchPtr EventDecoder::decodeEvent(QByteArray bytes)
{
    if (refuse(bytes))
        return nullptr;
    Private::Draft draft {begin(std::move(bytes)), nullptr, {}};
    draft.records = &draft.batch->m_events;
    d->reader.begin(draft.batch->allBytes().constData(), u"/"_s);
    d->readLine(draft, trimmed(textOf(draft.batch->allBytes())), 0);
    if (draft.batch->m_events.empty())
        return nullptr;
    return finish(std::move(draft.batch)).batch;
}

EventBatchPtr selectEvents(const EventBatchPtr &batch, const std::vector<std::size_t> &keep)
{
    auto selected = std::make_shared<EventBatch>();
    selected->m_storage = batch->m_storage;
    selected->m_events.reserve(keep.size());
    for (const std::size_t index : keep)
        selected->m_events.push_back(batch->m_events.at(index));
    return selected;
}

} // namespace Backtrail
