// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/runtime/request.h"

#include <QString>

#include <functional>

namespace Backtrail {

// Where tokens are kept, by connection id. Port; the keychain implements it (models/keychain).
// No job blocks: a keyring may prompt, or never answer.
class TokenStore
{
public:
    virtual ~TokenStore() = default;
    // Done without a value in it (empty Secret) = nothing stored. KeychainUnavailable = there is no keyring.
    virtual Request read(const QString &connectionId, std::function<void(Result<Secret>)> done) = 0;
    virtual Request write(const QString &connectionId, const Secret &token, std::function<void(Result<Done>)> done) = 0;
    virtual Request remove(const QString &connectionId, std::function<void(Result<Done>)> done) = 0;
};

} // namespace Backtrail
