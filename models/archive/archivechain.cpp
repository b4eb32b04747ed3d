// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivechain.h"

#include <QMessageAuthenticationCode>

#include <openssl/evp.h>

#include <algorithm>
#include <new>

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

// Looked up once: that takes as long as to hash an event.
class ChainHasher::Sha256
{
public:
    Sha256()
        : m_function(EVP_MD_fetch(nullptr, "SHA256", nullptr))
        , m_context(EVP_MD_CTX_new())
    {
        if (!m_function || !m_context || EVP_DigestInit_ex2(m_context.get(), m_function.get(), nullptr) != 1)
            throw std::bad_alloc();
    }

    [[nodiscard]] ChainLink hash(std::string_view introduction, std::string_view raw)
    {
        ChainLink link;
        static_assert(sizeof link == 256 / 8);
        EVP_MD_CTX *const context = m_context.get();
        const bool isDone = EVP_DigestInit_ex2(context, nullptr, nullptr) == 1
            && EVP_DigestUpdate(context, introduction.data(), introduction.size()) == 1
            && EVP_DigestUpdate(context, raw.data(), raw.size()) == 1
            && EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(link.data()), nullptr) == 1;
        if (!isDone)
            throw std::bad_alloc(); // for nothing else
        return link;
    }

private:
    struct Free
    {
        void operator()(EVP_MD *function) const { EVP_MD_free(function); }
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD, Free> m_function;
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

ChainHasher::ChainHasher(QByteArray source)
    : m_source(std::move(source))
    , m_hash(QCryptographicHash::Blake2b_256)
    , m_second(std::make_unique<Sha256>())
{
}

ChainHasher::~ChainHasher() = default;

// All but the bytes themselves.
const QByteArray &ChainHasher::introduce(std::string_view rule, ChainKind kind, const ChainLink &before, std::uint64_t number,
                                         std::string_view id, std::string_view raw)
{
    m_introduction.clear();
    m_introduction.bytes(rule);
    m_introduction.number(static_cast<char>(kind));
    m_introduction.bytes(viewOf(before));
    m_introduction.number(number);
    m_introduction.sized(viewOf(m_source));
    m_introduction.sized(id);
    m_introduction.number(static_cast<std::uint64_t>(raw.size()));
    return m_introduction.result();
}

ChainLink ChainHasher::next(ChainKind kind, const ChainLink &before, std::uint64_t number, std::string_view id,
                            std::string_view raw)
{
    m_hash.reset();
    m_hash.addData(introduce("backtrail-1", kind, before, number, id, raw));
    m_hash.addData(QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())));
    const QByteArrayView result = m_hash.resultView();
    ChainLink link;
    std::memcpy(link.data(), result.data(), link.size());
    return link;
}

void ChainHasher::append(ChainHead &head, std::uint64_t secondRuleFrom, std::string_view id, std::string_view raw)
{
    if (head.count < secondRuleFrom)
        head.link = next(ChainKind::Event, head.link, head.count, id, raw);
    else
        head.link = m_second->hash(viewOf(introduce("backtrail-2", ChainKind::Event, head.link, head.count, id, raw)), raw);
    ++head.count;
}

std::int64_t nextSealTime(const ArchiveState &before)
{
    return std::max(Timestamp::now().ns, before.sealedAt + 1);
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
    if (state.secondRuleFrom != noSecondRule) // what was sealed before there were two rules has no such number
        writer.number(state.secondRuleFrom);
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
    if (reader.left() > 0)
        state.secondRuleFrom = reader.number<std::uint64_t>();
    return reader.atEnd() ? std::optional(std::move(state)) : std::nullopt;
}

QByteArray sealOf(const QByteArray &stateBytes, const QByteArray &source, const QByteArray &key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData("backtrail-seal-1");
    code.addData(QByteArray(QByteArray::number(source.size()) + ' '));
    code.addData(source);
    code.addData(stateBytes);
    return code.result();
}

} // namespace Backtrail
