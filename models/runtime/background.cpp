// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/background.h"

#include <QtGlobal>

#include <utility>

#if defined(Q_OS_LINUX)
#include <sys/resource.h>
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
#endif

namespace Backtrail {

void workInBackground()
{
    thread_local bool isDone = false;
    if (std::exchange(isDone, true))
        return;
#if defined(Q_OS_LINUX)
    // A niceness of each thread by itself is what Linux has instead of POSIX's, of the whole process.
    constexpr int niceness = 10; // of 19: it goes on, at about a tenth of the pace, while every processor is wanted
    static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness));
#elif defined(Q_OS_WIN)
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#endif
}

} // namespace Backtrail
