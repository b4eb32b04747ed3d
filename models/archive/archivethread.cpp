// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivethread.h"

#include <QMutex>
#include <QObject>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Backtrail {

namespace {

// Asking for a change costs a read of a few bytes of shared memory.
constexpr std::chrono::milliseconds idleFor {500};

class Cancelling final : public Request::Work
{
public:
    explicit Cancelling(PostBoxPtr box)
        : m_box(std::move(box))
    {
    }
    ~Cancelling() override { m_box->cancel(); }

private:
    PostBoxPtr m_box;
};

} // namespace

class PostBox::Private
{
public:
    QMutex mutex;
    QObject *receiver = new QObject; // lives on the thread that made it; null once cancelled
};

PostBox::PostBox()
    : d(std::make_unique<Private>())
{
}

// The last one to let go may be another thread: deleteLater() may be called from any.
PostBox::~PostBox()
{
    if (d->receiver != nullptr)
        d->receiver->deleteLater();
}

void PostBox::post(std::function<void()> call)
{
    const QMutexLocker locker(&d->mutex);
    if (d->receiver == nullptr)
        return;
    QMetaObject::invokeMethod(
        d->receiver,
        [work = std::move(call), flag = m_flag] {
            if (!flag.isCanceled())
                work();
        },
        Qt::QueuedConnection);
}

void PostBox::cancel()
{
    m_flag.cancel();
    const QMutexLocker locker(&d->mutex);
    if (QObject *const receiver = std::exchange(d->receiver, nullptr))
        receiver->deleteLater(); // it may be inside its own call
}

Request cancelling(const PostBoxPtr &box)
{
    return Request(std::make_unique<Cancelling>(box));
}

class ArchiveThread::Private
{
public:
    void loop();

    std::mutex mutex; // of what follows
    std::condition_variable wakeUp;
    std::deque<std::function<void()>> waiting;
    std::function<void()> idle;
    bool isEnding = false;
    std::thread thread;
};

void ArchiveThread::Private::loop()
{
    std::unique_lock lock(mutex);
    while (!isEnding) {
        std::function<void()> work;
        if (!waiting.empty()) {
            work = std::move(waiting.front());
            waiting.pop_front();
        } else if (!idle) {
            wakeUp.wait(lock);
            continue;
        } else if (wakeUp.wait_for(lock, idleFor) == std::cv_status::timeout && waiting.empty() && !isEnding) {
            work = idle;
        } else {
            continue;
        }
        lock.unlock();
        work();
        work = nullptr; // what it holds goes before the next one
        lock.lock();
    }
}

ArchiveThread::ArchiveThread()
    : d(std::make_unique<Private>())
{
    d->thread = std::thread([this] { d->loop(); });
}

ArchiveThread::~ArchiveThread()
{
    {
        const std::lock_guard lock(d->mutex);
        d->isEnding = true;
    }
    d->wakeUp.notify_all();
    d->thread.join();
}

void ArchiveThread::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(d->mutex);
        d->waiting.push_back(std::move(work));
    }
    d->wakeUp.notify_all();
}

void ArchiveThread::whenIdle(std::function<void()> work)
{
    {
        const std::lock_guard lock(d->mutex);
        d->idle = std::move(work);
    }
    d->wakeUp.notify_all();
}

} // namespace Backtrail
