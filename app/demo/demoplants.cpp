// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demostories.h"

namespace Backtrail {

void plantCoverage(DemoSimulation &, std::int64_t, std::int64_t) { }
void plantBursts(DemoSimulation &, std::int64_t, std::int64_t) { }
void plantOddities(DemoSimulation &, std::int64_t, std::int64_t) { }

} // namespace Backtrail
