// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/chainfolds.h"
#include "models/session/eventstory.h"

#include <QString>

namespace Backtrail {

[[nodiscard]] QString chainFamilyWords(ChainFamily family); // "deployment"
[[nodiscard]] QString chainRoleWords(ChainRole role); // "first", "cause candidate"
// Why the event is there, as a sentence; never without saying that it is inferred.
[[nodiscard]] QString chainRuleSentence(const EventChain &chain, const EventChain::Member &member);
[[nodiscard]] QString chainFoldWords(const ChainFold &fold); // "3 events, failed after 4m12s"
// A cell's words, if it has any, and that it stands for a folded chain.
[[nodiscard]] QString withFoldWords(const QString &words, const ChainFold &fold);
[[nodiscard]] QString chainEndWords(const EventChain &chain); // "failed after 4m12s", "no end seen within 12m00s"
// `TRIGGER_DEPLOY → DEPLOY_QUEUED → DEPLOYED · 6m03s · inferred`
[[nodiscard]] QString chainLine(const EventChain &chain);

} // namespace Backtrail
