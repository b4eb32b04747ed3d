// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/organization.h"
#include "models/domain/result.h"
#include "models/domain/target.h"

#include <QByteArray>

namespace Backtrail {

// The small answers: organizations and targets. A list that is not there is Malformed, never an empty list. An entry
// without an id cannot be asked for and is left out; when no entry has one, the answer is Malformed.
[[nodiscard]] Result<OrganizationList> decodeOrganizations(const QByteArray &body); // {"results": [...]}
[[nodiscard]] Result<Organization> decodeOrganization(const QByteArray &body);
[[nodiscard]] Result<TargetList> decodeTargets(const QByteArray &body); // {"targets": [...]}

} // namespace Backtrail
