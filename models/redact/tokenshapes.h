// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace Backtrail {

// Whether a part of the text is shaped like an access token of a service that puts a mark on its tokens (Qovery, HCP
// Terraform, GitHub, GitLab, AWS, Slack), or like a JSON web token. Ids, hashes and names are none.
[[nodiscard]] bool holdsToken(QStringView text);

} // namespace Backtrail
