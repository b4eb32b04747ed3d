// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/dictionary.h"

namespace Backtrail {

Dictionary::Dictionary()
    : m_texts(std::make_shared<TextList>())
{
    m_texts->append(QString());
    m_last = &*m_codes.emplace(std::string(), 0).first;
}

std::uint32_t Dictionary::intern(std::string_view utf8)
{
    if (m_last->first == utf8)
        return m_last->second;
    auto found = m_codes.find(utf8);
    if (found == m_codes.end()) {
        QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        m_textBytes += static_cast<std::size_t>(text.capacity()) * sizeof(QChar) + utf8.size();
        found = m_codes.emplace(std::string(utf8), m_texts->size()).first;
        m_texts->append(std::move(text));
    }
    m_last = &*found;
    return found->second;
}

std::size_t Dictionary::byteSize() const
{
    // A node of the map: its value, its hash and a pointer; and what an allocation costs each.
    constexpr std::size_t nodeSize = sizeof(std::pair<const std::string, std::uint32_t>) + 2 * sizeof(void *) + 16;
    return m_texts->capacity() * sizeof(QString) + m_codes.size() * nodeSize + m_codes.bucket_count() * sizeof(void *)
        + m_textBytes;
}

} // namespace Backtrail
