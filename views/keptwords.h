// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/listwords.h"

namespace Backtrail {

// What the list says where events are kept on this machine; `context.status.kept` is there.

// `1,240 shown of 3,300 kept · complete from 2026-11-20 14:03 to 15:01 UTC · 2 gaps`
[[nodiscard]] QString keptStatusLine(const ListContext &context, const QTimeZone &zone);
// `4,210 of about 60,000 events, 12 min at your rate limit`; empty = nothing is on its way.
[[nodiscard]] QString syncLine(const SyncStatus &sync);
// In place of the rows while none is shown, nothing is being opened and no filter is at work.
[[nodiscard]] ListMessage keptEmptyMessage(const ListContext &context, const QTimeZone &zone);
// The same while the server cannot be asked, where all that was asked for is kept up to some moment. nullopt = it is not.
[[nodiscard]] std::optional<ListMessage> keptEmptyAwayMessage(const ListContext &context, const QTimeZone &zone);
// In place of `failure` where all that was asked for is kept, up to when the server was last heard: nothing is wrong
// then but that what is newer is not known. nullopt = something that was asked for is missing.
[[nodiscard]] std::optional<ListMessage> keptCalmMessage(const ListContext &context, const ListMessage &failure,
                                                         const QTimeZone &zone);
// Above the rows: the archive cannot be used, or not for writing. nullopt = it can.
[[nodiscard]] std::optional<ListMessage> keptBannerMessage(const ListContext &context);

} // namespace Backtrail
