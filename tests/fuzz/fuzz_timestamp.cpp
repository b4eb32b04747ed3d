// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/timestamp.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace Backtrail;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkWords(Timestamp time)
{
    require(Timestamp::parse(time.toRfc3339()) == time);
    require(time.floorSeconds() <= time.ceilSeconds() && time.ceilSeconds() - time.floorSeconds() <= 1);
    for (int digits = 0; digits <= 9; ++digits)
        require(!time.toDisplay(QTimeZone::utc(), digits).isEmpty());
}

} // namespace

// Whatever a server calls a time: what is read is the same instant as text of either kind, and again from the words it
// is written in. A zone that is missing is missing, or UTC.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // An own allocation of exactly this size, so that a read behind it is seen.
    const std::vector<char> bytes(data, data + size);
    const std::string_view text(bytes.data(), bytes.size());
    const std::optional<Timestamp> time = Timestamp::parse(text);
    const std::optional<Timestamp> zoned = Timestamp::parse(text, false);
    require(!zoned || zoned == time);
    const QString wide = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii && wide == wide.trimmed()) { // what was typed may have spaces around it
        require(Timestamp::parse(QStringView(wide)) == time && Timestamp::parse(QStringView(wide), false) == zoned);
    }
    if (time)
        checkWords(*time);
    return 0;
}
