// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/domain/query.h"
#include "models/filter/filterstate.h"

namespace Backtrail {

// `--from` and `--to`. InvalidInput: not a time, or an end that is not after the beginning.
[[nodiscard]] Result<TimeRange> rangeFromOptions(const ParsedOptions &options, Timestamp now);

// Every filter option of `events` as a filter.
[[nodiscard]] Result<FilterState> filterFromOptions(const ParsedOptions &options, Timestamp now);

// What `targets` asks for: of a service type its projects, with `--project` its environments, with
// `--environment` the services; of ENVIRONMENT the projects, with `--project` the environments; of any other
// type the targets themselves. InvalidInput: no target type, or a project or environment that such a type
// does not lie in.
[[nodiscard]] Result<TargetQuery> targetQueryFromOptions(const ParsedOptions &options, Timestamp now);

} // namespace Backtrail
