// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

// Bytes as the archive's blobs hold them: little endian, compressed, with a checksum. One thread an object.

namespace Backtrail {

static_assert(std::endian::native == std::endian::little, "the archive's numbers are copied as they are in memory");

class ByteWriter
{
public:
    template<std::integral T>
    void number(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void bytes(std::string_view text) { m_bytes.append(text.data(), static_cast<qsizetype>(text.size())); }
    void sized(std::string_view text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        bytes(text);
    }
    void reserve(std::size_t size) { m_bytes.reserve(static_cast<qsizetype>(size)); }
    void clear() { m_bytes.resize(0); } // the memory stays
    [[nodiscard]] const QByteArray &result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// Reads what a ByteWriter wrote. Once something was not there, everything else is zero and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    template<std::integral T>
    [[nodiscard]] T number()
    {
        T value = 0;
        if (const std::string_view from = bytes(sizeof value); !from.empty())
            std::memcpy(&value, from.data(), sizeof value);
        return value;
    }
    [[nodiscard]] std::string_view bytes(std::size_t size)
    {
        if (size > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    [[nodiscard]] std::string_view sized() { return bytes(number<std::uint32_t>()); }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_ok && m_rest.empty(); }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// More than this in one blob is not ours: a hostile file must not make us ask for all memory.
inline constexpr std::size_t mostUnpacked = std::size_t {512} << 20;

// zstd, level 1, with its checksum of the content.
class Packer
{
public:
    Packer();
    ~Packer();
    Q_DISABLE_COPY_MOVE(Packer)
    [[nodiscard]] QByteArray pack(std::string_view bytes);

private:
    ZSTD_CCtx_s *m_context;
    QByteArray m_room; // for the largest result so far; what is given away is as large as it must be
};

class Unpacker
{
public:
    Unpacker();
    ~Unpacker();
    Q_DISABLE_COPY_MOVE(Unpacker)
    // nullopt = these are not the bytes that were packed.
    [[nodiscard]] std::optional<QByteArray> unpack(std::string_view packed);

private:
    ZSTD_DCtx_s *m_context;
};

} // namespace Backtrail
