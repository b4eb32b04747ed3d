// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventdecoder.h"

#include <cstdint>
#include <cstdlib>

using namespace Backtrail;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Everything that is promised of a decoded event, whatever the bytes were.
void check(const DecodedPage &page, EventDecoder &again)
{
    const EventBatch &batch = *page.batch;
    for (std::size_t i = 0; i < batch.events().size(); ++i) {
        const std::string_view raw = batch.bytes(batch.events()[i].raw);
        require(raw.size() >= 2 && raw.front() == '{' && raw.back() == '}');
        require(!batch.events()[i].id.empty());
        const AuditEvent event = batch.auditEvent(i);
        // The raw bytes alone give the same event.
        const EventBatchPtr alone = again.decodeEvent(event.raw);
        require(alone != nullptr);
        require(alone->auditEvent(0).id == event.id && alone->auditEvent(0).change == event.change);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // An own allocation of exactly this size, so that a read behind it is seen.
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    EventDecoder decoder;
    EventDecoder again;
    if (const Result<DecodedPage> page = decoder.decodePage(bytes))
        check(*page, again);
    if (const Result<DecodedPage> page = decoder.decodeLines(bytes))
        check(*page, again);
    return 0;
}
