// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Backtrail {

// From now on the calling thread lets others have the processor first: for work that nobody waits for, beside a window
// that somebody looks at. For good, because a system need not allow the way back. Cheap when it was said before.
void workInBackground();

} // namespace Backtrail
