// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/searchpack.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>

namespace Backtrail {

namespace {

constexpr int rowBytes = packFrames / 8;
constexpr qsizetype sealBytes = sizeof(std::uint64_t);
// Packs know no more: a frame that would need more bits is one of very long documents.
constexpr int widestPackBits = 16;

std::uint64_t checksum(const char *bytes, qsizetype size, std::uint64_t place)
{
    std::uint64_t sum = 0x9e3779b97f4a7c15U ^ static_cast<std::uint64_t>(size);
    const auto mix = [&sum](std::uint64_t word) {
        sum = (sum ^ word) * 0xff51afd7ed558ccdU;
        sum ^= sum >> 32;
    };
    mix(place);
    qsizetype at = 0;
    for (; at + sealBytes <= size; at += sealBytes)
        mix(qFromLittleEndian<quint64>(bytes + at));
    for (; at < size; ++at)
        mix(static_cast<unsigned char>(bytes[at]));
    return sum;
}

// Never one of filterPlace(). The width belongs to it: in rows of another width a hash is found in another row.
std::uint64_t partPlace(std::int64_t pack, int part, int bits)
{
    return (static_cast<std::uint64_t>(pack) << 24) + (static_cast<std::uint64_t>(part) << 8)
        + (static_cast<std::uint64_t>(bits) << 1) + 1;
}

// Most frames decide: one with a few events would make the pack so narrow that nothing is told apart, one with huge
// documents so wide that it is large.
int packBits(const std::vector<QByteArray> &filters)
{
    std::vector<int> bits;
    for (const QByteArray &filter : filters)
        bits.push_back(gramBits(filter));
    const auto upper = bits.begin() + static_cast<std::ptrdiff_t>(bits.size() * 3 / 4);
    std::ranges::nth_element(bits, upper);
    return std::clamp(upper == bits.end() ? 0 : *upper, narrowestGramBits, widestPackBits);
}

// Eight frames at a time: bit h of frame j becomes bit j of byte h.
void turn(const std::array<const char *, 8> &filters, qsizetype bytes, char *rows)
{
    for (qsizetype i = 0; i < bytes; ++i) {
        std::uint64_t square = 0;
        for (std::size_t j = 0; j < filters.size(); ++j)
            square |= std::uint64_t {static_cast<unsigned char>(filters[j][i])} << (8 * j);
        // Transposes 8 x 8 bits by swapping ever larger squares.
        std::uint64_t swap = (square ^ (square >> 7)) & 0x00aa00aa00aa00aaU;
        square ^= swap ^ (swap << 7);
        swap = (square ^ (square >> 14)) & 0x0000cccc0000ccccU;
        square ^= swap ^ (swap << 14);
        swap = (square ^ (square >> 28)) & 0x00000000f0f0f0f0U;
        square ^= swap ^ (swap << 28);
        for (qsizetype h = 0; h < 8; ++h)
            rows[(8 * i + h) * rowBytes] = static_cast<char>((square >> (8 * h)) & 0xffU);
    }
}

} // namespace

FilterPack packFilters(const std::vector<QByteArray> &filters, std::int64_t pack)
{
    Q_ASSERT(filters.size() <= packFrames);
    FilterPack packed;
    packed.bits = packBits(filters);
    const qsizetype filterBytes = qsizetype {1} << (packed.bits - 3);
    QByteArray rows(filterBytes * 8 * rowBytes, '\0');
    const QByteArray none(filterBytes, '\0');
    for (std::size_t first = 0; first < filters.size(); first += 8) {
        std::array<QByteArray, 8> same;
        std::array<const char *, 8> data {};
        for (std::size_t j = 0; j < same.size(); ++j) {
            const bool isThere = first + j < filters.size();
            same[j] = !isThere ? none : withGramBits(gramBits(filters[first + j]) == 0 ? QByteArray() : filters[first + j], packed.bits);
            data[j] = same[j].constData();
        }
        turn(data, filterBytes, rows.data() + first / 8);
    }
    constexpr qsizetype partBytes = qsizetype {packPartRows} * rowBytes;
    for (qsizetype at = 0; at < rows.size(); at += partBytes) {
        const std::uint64_t place = partPlace(pack, static_cast<int>(packed.parts.size()), packed.bits);
        packed.parts.push_back(sealed(rows.mid(at, partBytes), place));
    }
    return packed;
}

PackedFrames candidates(const NeedleGrams &needle, std::int64_t pack, int bits, PackedFrames asked,
                        const std::function<QByteArray(int part)> &readPart)
{
    if (bits < narrowestGramBits || bits > widestPackBits)
        return asked;
    const std::uint32_t mask = (std::uint32_t {1} << bits) - 1;
    int partRead = -1;
    QByteArray part;
    for (const std::uint32_t hash : needle.hashes()) {
        if (asked.none())
            break;
        const int row = static_cast<int>(hash & mask);
        if (std::exchange(partRead, row / packPartRows) != row / packPartRows)
            part = unsealed(readPart(partRead), partPlace(pack, partRead, bits));
        const qsizetype at = qsizetype {row % packPartRows} * rowBytes;
        if (part.size() < at + rowBytes)
            continue;
        PackedFrames frames;
        for (int byte = 0; byte < rowBytes; byte += 8) {
            const auto word = qFromLittleEndian<quint64>(part.constData() + at + byte);
            frames |= PackedFrames(word) << static_cast<std::size_t>(8 * byte);
        }
        asked &= frames;
    }
    return asked;
}

QByteArray sealed(QByteArray bytes, std::uint64_t place)
{
    const std::uint64_t sum = checksum(bytes.constData(), bytes.size(), place);
    const qsizetype size = bytes.size();
    bytes.resize(size + sealBytes);
    qToLittleEndian<quint64>(sum, bytes.data() + size);
    return bytes;
}

QByteArray unsealed(const QByteArray &bytes, std::uint64_t place)
{
    const qsizetype size = bytes.size() - sealBytes;
    if (size < 0 || qFromLittleEndian<quint64>(bytes.constData() + size) != checksum(bytes.constData(), size, place))
        return {};
    return bytes.first(size);
}

} // namespace Backtrail
