// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/timestamp.h"
#include "models/runtime/request.h"

#include <chrono>
#include <functional>

namespace Backtrail {

// Time as a port, so that retries, deadlines and budgets are tested with a fake clock. One thread.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual Timestamp now() const = 0; // wall clock
    // Monotonic, from an arbitrary start. Goes on while the machine sleeps: a server forgets meanwhile, too.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    // Calls back once after the delay, on this thread; the handle cancels.
    [[nodiscard]] virtual Request after(std::chrono::milliseconds delay, std::function<void()> call) = 0;
};

// The real one: QTimer and the system's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] Request after(std::chrono::milliseconds delay, std::function<void()> call) override;
};

} // namespace Backtrail
