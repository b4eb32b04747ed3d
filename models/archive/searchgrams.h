// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventbatch.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Which frames of the archive can hold a text at all: for each frame the set of its four-byte pieces ("grams"), case
// folded, as a hashed bit set. Built from what a text search looks at: both documents as their strings read (not as
// they are escaped), the id and the members that are columns; never from JSON syntax or from member names.
// A filter may say yes where the answer is no. It never says no where the answer is yes.

namespace Backtrail {

// A filter has 2^n bits: as few as keep it selective for the grams that are in it.
inline constexpr int narrowestGramBits = 6;
inline constexpr int widestGramBits = 17;

// Collects the grams of one frame. Holds buffers: keep one a thread.
class GramFilterBuilder
{
public:
    GramFilterBuilder();

    void addEvent(const EventBatch &batch, const EventRecord &record);
    void addText(std::string_view utf8);
    void addJson(std::string_view rawJson); // a string token as it reads, anything else as it is
    // The bits of what was added, and the builder is empty again.
    [[nodiscard]] QByteArray take();

private:
    void addField(std::string_view utf8);
    void addScratch(std::size_t size);
    void addFolded(std::string_view folded);

    std::vector<std::uint8_t> m_marks; // a byte a bit: to set one is a store that waits for no load
    std::vector<char> m_scratch;
    std::array<std::string, 256> m_fields; // short texts added last: columns repeat themselves
};

// The grams of a text that is looked for. Empty when it has none that tell anything (shorter than four bytes, say):
// every frame is then worth a look.
class NeedleGrams
{
public:
    explicit NeedleGrams(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_hashes.empty(); }
    // Distinct, of widestGramBits bits; a filter of fewer bits knows only the lower ones.
    [[nodiscard]] const std::vector<std::uint32_t> &hashes() const { return m_hashes; }
    // A filter of a size that no builder makes says yes.
    [[nodiscard]] bool mayBeIn(const QByteArray &filter) const;

private:
    std::vector<std::uint32_t> m_hashes;
};

// n of a filter with 2^n bits; 0 = no such filter.
[[nodiscard]] int gramBits(const QByteArray &filter);
// The same set with 2^bits bits. A wider one than before says yes more often than one that was built so.
[[nodiscard]] QByteArray withGramBits(const QByteArray &filter, int bits);
// Of frames that become one. Sizes may differ.
[[nodiscard]] QByteArray unionOfFilters(const std::vector<QByteArray> &filters);

} // namespace Backtrail
