// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/packing.h"

#include <zstd.h>

#include <new>

namespace Backtrail {

namespace {

constexpr int packsLiterals = 1;

} // namespace

Packer::Packer()
    : m_context(ZSTD_createCCtx())
{
    if (m_context == nullptr)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
    // A page repeats itself in long pieces: fewer places looked at, by more bytes each, find them all and a sixth sooner.
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_hashLog, 15);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_minMatch, 7);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_targetLength, 4);
    // Which level 1 does, and this number of places would turn off. A library that does not know it packs larger.
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_experimentalParam5, packsLiterals);
}

Packer::~Packer()
{
    ZSTD_freeCCtx(m_context);
}

QByteArray Packer::pack(std::string_view bytes)
{
    if (const auto most = static_cast<qsizetype>(ZSTD_compressBound(bytes.size())); m_room.size() < most)
        m_room = QByteArray(most, Qt::Uninitialized);
    const std::size_t size
        = ZSTD_compress2(m_context, m_room.data(), static_cast<std::size_t>(m_room.size()), bytes.data(), bytes.size());
    Q_ASSERT(!ZSTD_isError(size)); // there is always room
    return {m_room.constData(), static_cast<qsizetype>(size)};
}

Unpacker::Unpacker()
    : m_context(ZSTD_createDCtx())
{
    if (m_context == nullptr)
        throw std::bad_alloc();
}

Unpacker::~Unpacker()
{
    ZSTD_freeDCtx(m_context);
}

std::optional<QByteArray> Unpacker::unpack(std::string_view packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > mostUnpacked)
        return std::nullopt;
    // The checksum is optional in the format, not here: the flag is bit 2 of the byte behind the magic number.
    if (packed.size() < 5 || (static_cast<unsigned char>(packed[4]) & 4) == 0)
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const std::size_t written = ZSTD_decompressDCtx(m_context, bytes.data(), static_cast<std::size_t>(bytes.size()),
                                                    packed.data(), packed.size());
    if (ZSTD_isError(written) || written != size)
        return std::nullopt;
    return bytes;
}

} // namespace Backtrail
