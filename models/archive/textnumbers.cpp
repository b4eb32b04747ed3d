// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/textnumbers.h"

#include "models/index/recordfields.h"

namespace Backtrail {

TextNumbers::TextNumbers()
{
    for (std::size_t field = 0; field < m_texts.size(); ++field)
        (void)numberOf(field, {});
}

std::uint32_t TextNumbers::numberOf(std::size_t field, std::string_view text)
{
    std::deque<std::string> &texts = m_texts[field];
    const std::uint32_t hash = IdFinder::hashOf(text);
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
            (void)numberOf(field, text);
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
    }
}

void appendRow(StoredRows &rows, const EventRecord &record, std::int64_t time, TextNumbers &texts)
{
    const std::optional<UuidBytes> uuid = parseCanonicalUuid(record.id);
    if (!uuid)
        rows.otherIds.emplace_back(static_cast<std::uint32_t>(rows.times.size()), std::string(record.id));
    rows.times.push_back(time);
    rows.keys.push_back(uuid.value_or(UuidBytes {}));
    for (std::size_t field = 0; field < recordFields.size(); ++field)
        rows.codes[field].push_back(texts.numberOf(field, record.*recordFields[field]));
}

} // namespace Backtrail
