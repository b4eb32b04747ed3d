// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/searchgrams.h"

#include "models/json/jsontext.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

namespace Backtrail {

namespace {

constexpr std::size_t gramSize = 4;
constexpr std::size_t wordBits = 64;
// Grams a bit: at 0.9 six bits in ten are set, and the usual needle of a dozen grams passes one frame in 500 by chance.
constexpr double fullest = 0.9;

std::uint32_t hashOf(std::uint32_t gram)
{
    return (gram * 0x9e3779b1U) >> (32 - widestGramBits);
}

std::uint32_t gramAt(const char *at)
{
    std::uint32_t gram = 0;
    std::memcpy(&gram, at, sizeof gram);
    if constexpr (std::endian::native == std::endian::big)
        gram = (gram >> 24) | ((gram >> 8) & 0xff00U) | ((gram << 8) & 0xff0000U) | (gram << 24);
    return gram;
}

// Every character folded alone, as QString compares them.
QString folded(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t character = QChar::toCaseFolded(QChar::surrogateToUcs4(c, text.at(i + 1)));
            text[i] = QChar(QChar::highSurrogate(character));
            text[++i] = QChar(QChar::lowSurrogate(character));
        } else {
            text[i] = c.toCaseFolded();
        }
    }
    return text;
}

// What an escape of two characters stands for, folded; 0 = it takes a closer look.
constexpr std::array<char, 256> makeEscapes()
{
    std::array<char, 256> escapes {};
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['/'] = '/';
    escapes['b'] = '\b';
    escapes['f'] = '\f';
    escapes['n'] = '\n';
    escapes['r'] = '\r';
    escapes['t'] = '\t';
    return escapes;
}
constexpr std::array<char, 256> simpleEscapes = makeEscapes();

constexpr std::array<char, 256> makeLower()
{
    std::array<char, 256> lower {};
    for (std::size_t c = 0; c < lower.size(); ++c)
        lower[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20U : c);
    return lower;
}
constexpr std::array<char, 256> lowerAscii = makeLower();

// The usual document is ASCII with escaped quotes. Unescapes and folds in one pass; nullopt = anything else is in it.
std::optional<std::size_t> unescapePlain(std::string_view escaped, char *out)
{
    char *const begin = out;
    unsigned char seen = 0;
    const char *at = escaped.data();
    const char *const end = at + escaped.size();
    while (at < end) {
        auto c = static_cast<unsigned char>(*at++);
        if (c == '\\') {
            c = static_cast<unsigned char>(at < end ? simpleEscapes[static_cast<unsigned char>(*at++)] : '\0');
            if (c == '\0')
                return std::nullopt;
        }
        seen = static_cast<unsigned char>(seen | c);
        *out++ = lowerAscii[c];
    }
    if (seen >= 0x80)
        return std::nullopt;
    return static_cast<std::size_t>(out - begin);
}

template<typename Use>
void forEachSearchedField(const EventRecord &record, Use &&use)
{
    for (const std::string_view text :
         {record.id, record.eventType, record.targetId, record.targetName, record.targetType, record.subTargetType,
          record.origin, record.triggeredBy, record.projectId, record.projectName, record.environmentId,
          record.environmentName, record.environmentType, record.userAgent})
        use(text);
}

} // namespace

GramFilterBuilder::GramFilterBuilder()
    : m_bits((std::size_t {1} << widestGramBits) / wordBits)
{
}

void GramFilterBuilder::addEvent(const EventBatch &batch, const EventRecord &record)
{
    forEachSearchedField(record, [this](std::string_view text) { addText(text); });
    addJson(batch.bytes(record.change));
    addJson(batch.bytes(record.originalChange));
}

void GramFilterBuilder::addText(std::string_view utf8)
{
    if (utf8.size() < gramSize)
        return;
    if (m_scratch.size() < utf8.size())
        m_scratch.resize(utf8.size());
    std::ranges::copy(utf8, m_scratch.begin());
    addScratch(utf8.size());
}

void GramFilterBuilder::addJson(std::string_view rawJson)
{
    if (rawJson.size() < 2 || rawJson.front() != '"') {
        addText(rawJson);
        return;
    }
    const std::string_view escaped = rawJson.substr(1, rawJson.size() - 2);
    if (m_scratch.size() < escaped.size())
        m_scratch.resize(escaped.size());
    if (const std::optional<std::size_t> plain = unescapePlain(escaped, m_scratch.data()))
        addFolded({m_scratch.data(), *plain});
    else
        addScratch(unescapeJsonInto(escaped, m_scratch.data()));
}

void GramFilterBuilder::addScratch(std::size_t size)
{
    unsigned char seen = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto c = static_cast<unsigned char>(m_scratch[i]);
        seen = static_cast<unsigned char>(seen | c);
        m_scratch[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20U : c);
    }
    if (seen < 0x80) {
        addFolded({m_scratch.data(), size});
        return;
    }
    const QByteArray text = folded(QString::fromUtf8(m_scratch.data(), static_cast<qsizetype>(size))).toUtf8();
    addFolded({text.constData(), static_cast<std::size_t>(text.size())});
}

void GramFilterBuilder::addFolded(std::string_view folded)
{
    if (folded.size() < gramSize)
        return;
    std::uint64_t *const bits = m_bits.data();
    const char *const last = folded.data() + folded.size() - gramSize;
    for (const char *at = folded.data(); at <= last; ++at) {
        const std::uint32_t hash = hashOf(gramAt(at));
        bits[hash / wordBits] |= std::uint64_t {1} << (hash % wordBits);
    }
}

QByteArray GramFilterBuilder::take()
{
    std::size_t set = 0;
    for (const std::uint64_t word : m_bits)
        set += static_cast<std::size_t>(std::popcount(word));
    // Of `grams` distinct ones thrown at that many bits, so many hit one that is not set yet.
    constexpr double size = std::size_t {1} << widestGramBits;
    const double grams = -size * std::log(1 - std::min(static_cast<double>(set), size - 1) / size);
    int bits = widestGramBits;
    while (bits > narrowestGramBits && grams <= fullest * static_cast<double>(std::size_t {1} << (bits - 1)))
        --bits;
    for (std::size_t words = m_bits.size() / 2; words >= (std::size_t {1} << bits) / wordBits; words /= 2) {
        for (std::size_t i = 0; i < words; ++i)
            m_bits[i] |= m_bits[i + words];
    }
    QByteArray filter(qsizetype {1} << (bits - 3), Qt::Uninitialized);
    char *out = filter.data();
    for (std::size_t i = 0; i < static_cast<std::size_t>(filter.size()); ++i)
        *out++ = static_cast<char>((m_bits[i / sizeof(std::uint64_t)] >> (8 * (i % sizeof(std::uint64_t)))) & 0xffU);
    std::ranges::fill(m_bits, 0);
    return filter;
}

NeedleGrams::NeedleGrams(const QString &text)
{
    // A gram must read the same in every text that QString finds the needle in, so none may touch half a surrogate
    // pair, or what stands for bytes that are no UTF-8.
    std::string run;
    const auto endRun = [this, &run] {
        for (std::size_t i = 0; i + gramSize <= run.size(); ++i)
            m_hashes.push_back(hashOf(gramAt(run.data() + i)));
        run.clear();
    };
    for (const QChar c : folded(text)) {
        if (c.isSurrogate() || c == QChar::ReplacementCharacter || c == QChar::ByteOrderMark)
            endRun();
        else
            run += QString(c).toStdString();
    }
    endRun();
    std::ranges::sort(m_hashes);
    m_hashes.erase(std::ranges::unique(m_hashes).begin(), m_hashes.end());
}

bool NeedleGrams::mayBeIn(const QByteArray &filter) const
{
    const int bits = gramBits(filter);
    if (bits == 0)
        return true;
    const std::uint32_t mask = (std::uint32_t {1} << bits) - 1;
    return std::ranges::all_of(m_hashes, [&](std::uint32_t hash) {
        const std::uint32_t bit = hash & mask;
        return ((static_cast<unsigned char>(filter[static_cast<qsizetype>(bit / 8)]) >> (bit % 8)) & 1U) != 0;
    });
}

int gramBits(const QByteArray &filter)
{
    const auto size = static_cast<std::size_t>(filter.size()) * 8;
    if (!std::has_single_bit(size))
        return 0;
    const int bits = std::countr_zero(size);
    return bits >= narrowestGramBits && bits <= widestGramBits ? bits : 0;
}

QByteArray withGramBits(const QByteArray &filter, int bits)
{
    const qsizetype size = qsizetype {1} << (bits - 3);
    if (filter.size() == size)
        return filter;
    if (filter.isEmpty())
        return QByteArray(size, '\xff'); // nothing is known of it
    QByteArray changed(size, '\0');
    char *const out = changed.data();
    for (qsizetype i = 0; i < std::max(size, filter.size()); ++i)
        out[i % size] = static_cast<char>(out[i % size] | filter.at(i % filter.size()));
    return changed;
}

QByteArray unionOfFilters(const std::vector<QByteArray> &filters)
{
    int bits = narrowestGramBits;
    for (const QByteArray &filter : filters)
        bits = std::max(bits, gramBits(filter));
    QByteArray all(qsizetype {1} << (bits - 3), '\0');
    for (const QByteArray &filter : filters) {
        const QByteArray same = withGramBits(gramBits(filter) == 0 ? QByteArray() : filter, bits);
        std::transform(all.cbegin(), all.cend(), same.cbegin(), all.begin(),
                       [](char left, char right) { return static_cast<char>(left | right); });
    }
    return all;
}

} // namespace Backtrail
