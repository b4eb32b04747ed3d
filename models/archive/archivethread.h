// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"
#include "models/runtime/workerpool.h"

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

// Hands calls to the thread that made it, until it is cancelled. Any thread posts.
class PostBox
{
public:
    PostBox();
    ~PostBox();
    Q_DISABLE_COPY_MOVE(PostBox)
    void post(std::function<void()> call);
    void cancel(); // on the thread that made it: nothing is called from now on
    [[nodiscard]] bool isCanceled() const { return m_flag.isCanceled(); }
    [[nodiscard]] const CancelFlag &flag() const { return m_flag; }

private:
    class Private;
    std::unique_ptr<Private> d;
    CancelFlag m_flag;
};
using PostBoxPtr = std::shared_ptr<PostBox>;
[[nodiscard]] Request cancelling(const PostBoxPtr &box); // a handle whose end cancels the box

// One thread that does what it is given in order. Destroying it waits for what is running and drops the rest.
class ArchiveThread
{
public:
    ArchiveThread();
    ~ArchiveThread();
    Q_DISABLE_COPY_MOVE(ArchiveThread)
    void run(std::function<void()> work);
    // Also does this whenever it had nothing to do for a while. Set before the first run().
    void whenIdle(std::function<void()> work);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
