// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/tokenstore.h"

namespace Backtrail {

// Tokens in the desktop's keyring, through QtKeychain, service "backtrail", key = connection id. A refusal by the user
// or the keyring is KeychainRefused; every other failure but "no such entry" counts as "no keyring" (measured:
// QtKeychain reports it as OtherError). The insecure fallback is never switched on; a job without an answer within
// 10 s fails as KeychainUnavailable (a prompt has no time limit).
class KeychainTokenStore final : public TokenStore
{
public:
    Request read(const QString &connectionId, std::function<void(Result<Secret>)> done) override;
    Request write(const QString &connectionId, const Secret &token, std::function<void(Result<Done>)> done) override;
    Request remove(const QString &connectionId, std::function<void(Result<Done>)> done) override;
};

} // namespace Backtrail
