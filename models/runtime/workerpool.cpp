// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/workerpool.h"

#include <QMutex>
#include <QThreadPool>

#include <algorithm>

namespace Backtrail::Detail {

namespace {

// Lives on the calling thread. Workers never touch it: they post to it through the shared mailbox.
class Receiver final : public QObject
{
};

struct Mailbox
{
    QMutex mutex;
    QObject *receiver = nullptr; // null once the handle is gone
};

// More threads than processors: a search through every document may take seconds, and the details of the event that
// is selected meanwhile must not wait for its end.
QThreadPool &pool()
{
    static constexpr int fewestThreads = 8;
    static QThreadPool &shared = []() -> QThreadPool & {
        QThreadPool &global = *QThreadPool::globalInstance();
        global.setMaxThreadCount(std::max(global.maxThreadCount(), fewestThreads));
        return global;
    }();
    return shared;
}

class PooledWork final : public Request::Work
{
public:
    PooledWork()
        : m_mailbox(std::make_shared<Mailbox>())
        , m_receiver(std::make_unique<Receiver>())
    {
        m_mailbox->receiver = m_receiver.get();
    }
    ~PooledWork() override
    {
        m_flag.cancel();
        const QMutexLocker locker(&m_mailbox->mutex);
        m_mailbox->receiver = nullptr;
        // Deleting the receiver drops the events that were posted to it. It may be inside its own event now.
        m_receiver.release()->deleteLater();
    }

    void start(const std::function<Delivery(const CancelFlag &, const Post &)> &work)
    {
        pool().start([work, flag = m_flag, mailbox = m_mailbox] {
            if (flag.isCanceled())
                return;
            const Post post = [&](Delivery delivery) { deliver(*mailbox, flag, std::move(delivery)); };
            post(work(flag, post));
        });
    }

private:
    static void deliver(Mailbox &mailbox, const CancelFlag &flag, Delivery delivery)
    {
        if (flag.isCanceled())
            return;
        const QMutexLocker locker(&mailbox.mutex);
        if (mailbox.receiver == nullptr)
            return;
        QMetaObject::invokeMethod(
            mailbox.receiver,
            [delivery = std::move(delivery), flag] {
                if (!flag.isCanceled())
                    delivery();
            },
            Qt::QueuedConnection);
    }

    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Receiver> m_receiver;
    CancelFlag m_flag;
};

} // namespace

Request startInWorker(const std::function<Delivery(const CancelFlag &, const Post &)> &work)
{
    auto pooled = std::make_unique<PooledWork>();
    pooled->start(work);
    return Request(std::move(pooled));
}

} // namespace Backtrail::Detail
