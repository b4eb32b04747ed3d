// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/searchgrams.h"

#include "models/archive/foldedtext.h"
#include "models/json/jsontext.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace Backtrail {

namespace {

constexpr std::size_t gramSize = 4;
constexpr std::uint8_t mark = 0x80;
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

// Of 64 marks, each a byte that is 0 or `mark`: the lowest bit is that of the first.
std::uint64_t bitsOf(const std::uint8_t *marks)
{
    std::uint64_t word = 0;
#if defined(__SSE2__)
    for (int i = 0; i < 4; ++i) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i *>(marks + 16 * i));
        word |= std::uint64_t {static_cast<std::uint32_t>(_mm_movemask_epi8(sixteen))} << (16 * i);
    }
#else
    for (int i = 0; i < 8; ++i) {
        // Moves the highest bit of byte j to bit j of the highest byte.
        const std::uint64_t eight = (qFromLittleEndian<quint64>(marks + 8 * i) >> 7) & 0x0101010101010101U;
        word |= ((eight * 0x0102040810204080U) >> 56) << (8 * i);
    }
#endif
    return word;
}

// std::popcount() is a call into a library where the compiler may not count on the processor's own.
std::size_t onesIn(std::uint64_t word)
{
    word -= (word >> 1) & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + ((word >> 2) & 0x3333333333333333U);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0fU;
    return static_cast<std::size_t>((word * 0x0101010101010101U) >> 56);
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
    : m_marks(std::size_t {1} << widestGramBits)
{
}

void GramFilterBuilder::addEvent(const EventBatch &batch, const EventRecord &record)
{
    forEachSearchedField(record, [this](std::string_view text) { addField(text); });
    addJson(batch.bytes(record.change));
    addJson(batch.bytes(record.originalChange));
}

void GramFilterBuilder::addField(std::string_view utf8)
{
    constexpr std::size_t longest = 64;
    if (utf8.size() < gramSize)
        return;
    if (utf8.size() <= longest) {
        const std::uint32_t place = (gramAt(utf8.data()) ^ gramAt(utf8.data() + utf8.size() - gramSize) * 31) * 0x9e3779b1U;
        std::string &known = m_fields[place >> 24];
        if (known == utf8)
            return;
        known = utf8;
    }
    addText(utf8);
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
    if (m_scratch.size() < escaped.size() + foldingSlack)
        m_scratch.resize(escaped.size() + foldingSlack);
    if (const std::optional<std::size_t> plain = foldPlainJson(escaped, m_scratch.data()))
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
    std::uint8_t *const marks = m_marks.data();
    const std::size_t grams = folded.size() - gramSize + 1;
    for (std::size_t i = 0; i < grams; ++i)
        marks[hashOf(gramAt(folded.data() + i))] = mark;
}

QByteArray GramFilterBuilder::take()
{
    QByteArray filter(static_cast<qsizetype>(m_marks.size() / 8), Qt::Uninitialized);
    char *const out = filter.data();
    std::size_t set = 0;
    for (std::size_t i = 0; i < m_marks.size() / 64; ++i) {
        const std::uint64_t word = bitsOf(m_marks.data() + 64 * i);
        set += onesIn(word);
        qToLittleEndian<quint64>(word, out + 8 * i);
    }
    // Of `grams` distinct ones thrown at that many bits, so many hit one that is not set yet.
    constexpr double size = std::size_t {1} << widestGramBits;
    const double grams = -size * std::log(1 - std::min(static_cast<double>(set), size - 1) / size);
    int bits = widestGramBits;
    while (bits > narrowestGramBits && grams <= fullest * static_cast<double>(std::size_t {1} << (bits - 1)))
        --bits;
    std::ranges::fill(m_marks, std::uint8_t {0});
    for (std::string &field : m_fields)
        field.clear();
    return withGramBits(filter, bits);
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
    m_hashes.erase(std::unique(m_hashes.begin(), m_hashes.end()), m_hashes.end());
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
    const qsizetype piece = std::min(size, filter.size());
    for (qsizetype at = 0; at < std::max(size, filter.size()); at += piece) {
        char *const out = changed.data() + at % size;
        const char *const from = filter.constData() + at % filter.size();
        std::transform(from, from + piece, out, out, [](char left, char right) { return static_cast<char>(left | right); });
    }
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
