// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/filterlanguage.h"

#include <cstdint>
#include <cstdlib>

using namespace Backtrail;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

FilterReferences references()
{
    FilterReferences all;
    all.t0 = Timestamp {1'787'241'293'216'566'000};
    all.selectedTime = all.t0;
    all.selectedValue = [](FilterKey key) {
        return key == FilterKey::Origin ? QString() : QStringLiteral("a \"b\"\\*");
    };
    return all;
}

} // namespace

// Whatever was typed: an error lies within the text, and a filter that was read is read the same from what it is
// written as.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const FilterReferences known = references();
    const FilterReading reading = parseFilter(text, known);
    for (const FilterToken &token : reading.tokens)
        require(token.position >= 0 && token.length >= 0 && token.position + token.length <= text.size());
    for (qsizetype cursor = 0; cursor <= text.size(); cursor += 1 + text.size() / 4) {
        const FilterCompletion completion = completionAt(text, cursor);
        require(completion.position >= 0 && completion.position + completion.length <= text.size());
    }
    if (reading.error) {
        require(!reading.error->sentence.isEmpty() && reading.error->position >= 0 && reading.error->length >= 0);
        require(reading.error->position + reading.error->length <= text.size());
        return 0;
    }
    const QString canonical = filterText(reading.state);
    const FilterReading again = parseFilter(canonical, known);
    require(!again.error && again.state == reading.state && filterText(again.state) == canonical);
    return 0;
}
