// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/tokenstore.h"
#include "tests/support/scriptedsource.h"

#include <vector>

namespace Backtrail {

// A keyring that the test answers.
class FakeTokenStore final : public TokenStore
{
public:
    Request read(const QString &connectionId, std::function<void(Result<Secret>)> done) override
    {
        ids.push_back(connectionId);
        reads.emplace_back();
        return reads.back().start(std::move(done));
    }
    Request write(const QString &connectionId, const Secret &token, std::function<void(Result<Done>)> done) override
    {
        ids.push_back(connectionId);
        written = token;
        changes.emplace_back();
        return changes.back().start(std::move(done));
    }
    Request remove(const QString &connectionId, std::function<void(Result<Done>)> done) override
    {
        ids.push_back(connectionId);
        changes.emplace_back();
        return changes.back().start(std::move(done));
    }

    std::vector<QString> ids;
    std::vector<ScriptedRequest<Secret>> reads;
    std::vector<ScriptedRequest<Done>> changes;
    Secret written;
};

} // namespace Backtrail
