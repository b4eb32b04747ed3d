// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/runtime/workerpool.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <optional>
#include <vector>

using namespace Backtrail;

namespace {

// Lets a test hold a worker at a place it chose.
struct Gate
{
    QSemaphore entered;
    QSemaphore open;
};

void pass(Gate &gate)
{
    gate.entered.release();
    gate.open.acquire();
}

} // namespace

class TestWorkerPool final : public QObject
{
    Q_OBJECT

private slots:
    void deliversOnTheCallingThread();
    void movesLargeValues();
    void partsComeInOrderBeforeTheValue();
    void cancelWhileWorkingIsSeenAndSilent();
    void cancelAfterTheWorkIsSilent();
    void theHandleMayGoInItsOwnCallback();
    void anotherStartInTheCallback();
    void manyAtOnceAllArrive();
    void longWorkLetsOthersPass();
};

void TestWorkerPool::deliversOnTheCallingThread()
{
    std::optional<int> answer;
    QThread *deliveredOn = nullptr;
    auto workedOn = std::make_shared<std::atomic<QThread *>>(nullptr);
    const Request request = runInWorker<int>(
        [workedOn](const CancelFlag &) {
            *workedOn = QThread::currentThread();
            return 42;
        },
        [&](int &&value) {
            answer = value;
            deliveredOn = QThread::currentThread();
        });
    QVERIFY(!answer); // never from inside the call
    QTRY_COMPARE(answer, std::optional(42));
    QCOMPARE(deliveredOn, QThread::currentThread());
    QVERIFY(*workedOn != QThread::currentThread());
}

void TestWorkerPool::movesLargeValues()
{
    const std::vector<int> *address = nullptr;
    std::vector<int> answer;
    const Request request = runInWorker<std::vector<int>>(
        [](const CancelFlag &) { return std::vector<int>(1000, 7); },
        [&](std::vector<int> &&value) {
            address = &value;
            answer = std::move(value);
        });
    QTRY_VERIFY(address != nullptr);
    QCOMPARE(answer.size(), 1000U);
}

void TestWorkerPool::partsComeInOrderBeforeTheValue()
{
    QList<int> got;
    const Request request = runInWorker<int, int>(
        [](const CancelFlag &, const std::function<void(int &&)> &give) {
            for (int i = 1; i <= 3; ++i)
                give(int {i});
            return 4;
        },
        [&](int &&part) { got.append(part); }, [&](int &&value) { got.append(value); });
    QVERIFY(got.isEmpty());
    QTRY_COMPARE(got.size(), 4);
    QCOMPARE(got, (QList<int> {1, 2, 3, 4}));
}

void TestWorkerPool::cancelWhileWorkingIsSeenAndSilent()
{
    auto gate = std::make_shared<Gate>();
    auto sawCancel = std::make_shared<std::atomic_bool>(false);
    bool isHeard = false;
    Request request = runInWorker<int>(
        [gate, sawCancel](const CancelFlag &cancel) {
            pass(*gate);
            *sawCancel = cancel.isCanceled();
            gate->entered.release();
            return 1;
        },
        [&isHeard](int &&) { isHeard = true; });
    gate->entered.acquire();
    request.cancel();
    QVERIFY(!request.isSet());
    gate->open.release();
    gate->entered.acquire();
    QVERIFY(*sawCancel);

    bool isLaterHeard = false;
    const Request later = runInWorker<int>([](const CancelFlag &) { return 2; },
                                           [&isLaterHeard](int &&) { isLaterHeard = true; });
    QTRY_VERIFY(isLaterHeard);
    QVERIFY(!isHeard);
}

void TestWorkerPool::cancelAfterTheWorkIsSilent()
{
    // The worker is done and its answer is posted, but not delivered yet.
    bool isHeard = false;
    Request request = runInWorker<int>([](const CancelFlag &) { return 1; }, [&isHeard](int &&) { isHeard = true; });
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    request.cancel();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!isHeard);
}

void TestWorkerPool::theHandleMayGoInItsOwnCallback()
{
    auto owner = std::make_unique<Request>();
    int heard = 0;
    // What the callback captured must stay alive while it runs, although its handle is gone.
    const QByteArray captured = "still here";
    *owner = runInWorker<int>([](const CancelFlag &) { return 1; },
                              [&owner, &heard, captured](int &&value) {
                                  owner.reset();
                                  QCOMPARE(captured, QByteArray("still here"));
                                  heard += value;
                              });
    QTRY_COMPARE(heard, 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(heard, 1);
}

void TestWorkerPool::anotherStartInTheCallback()
{
    Request request;
    int last = 0;
    std::function<void(int &&)> again = [&](int &&value) {
        last = value;
        if (value < 5)
            request = runInWorker<int>([value](const CancelFlag &) { return value + 1; }, again);
    };
    request = runInWorker<int>([](const CancelFlag &) { return 1; }, again);
    QTRY_COMPARE(last, 5);
}

void TestWorkerPool::manyAtOnceAllArrive()
{
    std::vector<Request> requests;
    int sum = 0;
    for (int i = 0; i < 200; ++i) {
        requests.push_back(
            runInWorker<int>([i](const CancelFlag &) { return i; }, [&sum](int &&value) { sum += value; }));
        if (i % 2 == 1)
            requests.back().cancel();
    }
    QTRY_COMPARE(sum, 9900);
}

// On a machine with two processors, too.
void TestWorkerPool::longWorkLetsOthersPass()
{
    constexpr int searches = 4;
    auto gate = std::make_shared<Gate>();
    std::vector<Request> running;
    for (int i = 0; i < searches; ++i) {
        running.push_back(runInWorker<int>(
            [gate](const CancelFlag &) {
                pass(*gate);
                return 0;
            },
            [](int &&) {}));
    }
    std::optional<int> answer;
    const Request request = runInWorker<int>([](const CancelFlag &) { return 42; }, [&](int &&value) { answer = value; });
    QTRY_COMPARE(answer.value_or(0), 42);
    gate->open.release(searches);
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
