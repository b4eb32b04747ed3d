// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/textnumbers.h"

#include "models/index/recordfields.h"

#include <algorithm>

namespace Backtrail {

namespace {

constexpr std::size_t recentTexts = 16'384; // a power of two: an organization of some thousand services, with their names

std::size_t recentPlace(std::size_t field, std::uint32_t hash)
{
    return (hash + field * 0x9e3779b1U) % recentTexts;
}

void prefetch([[maybe_unused]] const void *memory)
{
#if defined(__GNUC__)
    __builtin_prefetch(memory);
#endif
}

} // namespace

TextNumbers::TextNumbers()
    : m_recent(recentTexts)
{
    for (std::size_t field = 0; field < m_texts.size(); ++field)
        static_cast<void>(search(field, {}, IdFinder::hashOf({})));
}

std::array<std::uint32_t, indexFieldCount> TextNumbers::numbersOf(const EventRecord &record)
{
    std::array<std::uint32_t, indexFieldCount> hashes;
    for (std::size_t field = 0; field < recordFields.size(); ++field) {
        hashes[field] = IdFinder::hashOf(record.*recordFields[field]);
        prefetch(&m_recent[recentPlace(field, hashes[field])]);
    }
    std::array<std::uint32_t, indexFieldCount> numbers;
    for (std::size_t field = 0; field < recordFields.size(); ++field)
        numbers[field] = numberOf(field, record.*recordFields[field], hashes[field]);
    return numbers;
}

std::uint32_t TextNumbers::numberOf(std::size_t field, std::string_view text, std::uint32_t hash)
{
    if (text.empty())
        return 0;
    if (text.size() > Recent::most)
        return search(field, text, hash);
    Recent &recent = m_recent[recentPlace(field, hash)];
    if (recent.field != field || std::string_view(recent.text.data(), recent.size) != text) {
        recent.number = search(field, text, hash);
        recent.field = static_cast<std::uint8_t>(field);
        recent.size = static_cast<std::uint8_t>(text.size());
        std::ranges::copy(text, recent.text.begin());
    }
    return recent.number;
}

std::uint32_t TextNumbers::search(std::size_t field, std::string_view text, std::uint32_t hash)
{
    std::deque<std::string> &texts = m_texts[field];
    std::uint32_t number = 0;
    const auto isIt = [&](std::uint32_t candidate) {
        number = candidate;
        return texts[candidate] == text;
    };
    if (m_numbers[field].find(hash, isIt))
        return number;
    number = static_cast<std::uint32_t>(texts.size());
    texts.emplace_back(text);
    m_numbers[field].insert(hash, number);
    return number;
}

void TextNumbers::add(const NewTexts &texts)
{
    for (std::size_t field = 0; field < m_texts.size(); ++field) {
        for (const std::string &text : texts.texts[field])
            static_cast<void>(search(field, text, IdFinder::hashOf(text)));
    }
}

NewTexts TextNumbers::since(const std::array<std::uint32_t, indexFieldCount> &sizes) const
{
    NewTexts texts;
    texts.firstText = sizes;
    for (std::size_t field = 0; field < m_texts.size(); ++field) {
        for (std::size_t number = sizes[field]; number < m_texts[field].size(); ++number)
            texts.texts[field].push_back(m_texts[field][number]);
    }
    return texts;
}

std::array<std::uint32_t, indexFieldCount> TextNumbers::sizes() const
{
    std::array<std::uint32_t, indexFieldCount> sizes {};
    for (std::size_t field = 0; field < m_texts.size(); ++field)
        sizes[field] = static_cast<std::uint32_t>(m_texts[field].size());
    return sizes;
}

void TextNumbers::shrinkTo(const std::array<std::uint32_t, indexFieldCount> &sizes)
{
    for (std::size_t field = 0; field < m_texts.size(); ++field) {
        std::deque<std::string> &texts = m_texts[field];
        if (texts.size() <= sizes[field])
            continue;
        texts.resize(sizes[field]);
        m_numbers[field] = {}; // nothing can be taken out of it
        for (std::uint32_t number = 0; number < texts.size(); ++number)
            m_numbers[field].insert(IdFinder::hashOf(texts[number]), number);
        std::ranges::fill(m_recent, Recent {});
    }
}

void appendRow(StoredRows &rows, const EventRecord &record, std::int64_t time, TextNumbers &texts)
{
    const std::optional<UuidBytes> uuid = parseCanonicalUuid(record.id);
    if (!uuid)
        rows.otherIds.emplace_back(static_cast<std::uint32_t>(rows.times.size()), std::string(record.id));
    rows.times.push_back(time);
    rows.keys.push_back(uuid.value_or(UuidBytes {}));
    const std::array<std::uint32_t, indexFieldCount> numbers = texts.numbersOf(record);
    for (std::size_t field = 0; field < recordFields.size(); ++field)
        rows.codes[field].push_back(numbers[field]);
}

} // namespace Backtrail
