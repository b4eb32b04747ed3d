// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivechain.h"

#include <QMessageAuthenticationCode>

namespace Backtrail {

void writeHead(ByteWriter &writer, const ChainHead &head)
{
    writer.number(head.count);
    writer.bytes(viewOf(head.link));
}

ChainHead readHead(ByteReader &reader)
{
    ChainHead head;
    head.count = reader.number<std::uint64_t>();
    if (const std::string_view link = reader.bytes(head.link.size()); !link.empty())
        std::memcpy(head.link.data(), link.data(), link.size());
    return head;
}

void writeCoverage(ByteWriter &writer, const Coverage &coverage)
{
    const std::vector<CoverageSpan> spans = coverage.spans();
    writer.number(static_cast<std::uint32_t>(spans.size()));
    for (const CoverageSpan &span : spans) {
        writer.number(span.from.ns);
        writer.number(span.to.ns);
        writer.number(static_cast<std::uint8_t>(span.kind));
        writer.number(static_cast<std::uint8_t>(span.reason));
    }
}

std::optional<Coverage> readCoverage(ByteReader &reader)
{
    Coverage coverage;
    const auto spans = reader.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < spans && reader.ok(); ++i) {
        CoverageSpan span;
        span.from.ns = reader.number<std::int64_t>();
        span.to.ns = reader.number<std::int64_t>();
        const auto kind = reader.number<std::uint8_t>();
        const auto reason = reader.number<std::uint8_t>();
        if (kind > static_cast<std::uint8_t>(CoverageKind::BeyondRetention))
            return std::nullopt;
        span.kind = static_cast<CoverageKind>(kind);
        // A reason that only a later version knows says no more than the kind does.
        if (reason <= static_cast<std::uint8_t>(CoverageReason::RetentionUnknown))
            span.reason = static_cast<CoverageReason>(reason);
        coverage.mark(span);
    }
    return coverage;
}

ChainHasher::ChainHasher(QByteArray source)
    : m_source(std::move(source))
    , m_hash(QCryptographicHash::Blake2b_256)
{
}

ChainLink ChainHasher::next(ChainKind kind, const ChainLink &before, std::uint64_t number, std::string_view id,
                            std::string_view raw)
{
    ByteWriter head;
    head.bytes("backtrail-1");
    head.number(static_cast<char>(kind));
    head.bytes(viewOf(before));
    head.number(number);
    head.sized(viewOf(m_source));
    head.sized(id);
    head.number(static_cast<std::uint64_t>(raw.size()));
    m_hash.reset();
    m_hash.addData(head.result());
    m_hash.addData(QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())));
    const QByteArrayView result = m_hash.resultView();
    ChainLink link;
    std::memcpy(link.data(), result.data(), link.size());
    return link;
}

QByteArray stateBytes(const ArchiveState &state)
{
    ByteWriter writer;
    writeHead(writer, state.events);
    writeHead(writer, state.revisions);
    writeHead(writer, state.unreadable);
    writer.number(state.sealedAt);
    for (const std::uint32_t size : state.dictionarySizes)
        writer.number(size);
    writeCoverage(writer, state.coverage);
    writer.sized(viewOf(state.syncState));
    return writer.result();
}

std::optional<ArchiveState> readState(std::string_view bytes)
{
    ByteReader reader(bytes);
    ArchiveState state;
    state.events = readHead(reader);
    state.revisions = readHead(reader);
    state.unreadable = readHead(reader);
    state.sealedAt = reader.number<std::int64_t>();
    for (std::uint32_t &size : state.dictionarySizes)
        size = reader.number<std::uint32_t>();
    std::optional<Coverage> coverage = readCoverage(reader);
    if (!coverage)
        return std::nullopt;
    state.coverage = *std::move(coverage);
    const std::string_view sync = reader.sized();
    state.syncState = QByteArray(sync.data(), static_cast<qsizetype>(sync.size()));
    return reader.atEnd() ? std::optional(std::move(state)) : std::nullopt;
}

QByteArray sealOf(const QByteArray &stateBytes, const QByteArray &source, const QByteArray &key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData("backtrail-seal-1");
    code.addData(QByteArray::number(source.size()) + ' ');
    code.addData(source);
    code.addData(stateBytes);
    return code.result();
}

} // namespace Backtrail
