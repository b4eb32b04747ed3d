// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/interrupts.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Backtrail {

#ifdef Q_OS_UNIX
namespace {

// A signal handler may do little more than write a byte; the other end wakes the event loop.
std::array<int, 2> wakeSockets {-1, -1};

extern "C" void handleSignal(int number)
{
    const int savedError = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = ::write(wakeSockets[0], &byte, 1);
    errno = savedError;
}

} // namespace

Interrupts::Interrupts(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeSockets.data()) != 0)
        return; // the signals keep their usual effect
    auto *notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        unsigned char number = 0;
        if (::read(wakeSockets[1], &number, 1) == 1)
            emit interrupted(number);
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM})
        sigaction(number, &action, nullptr);
}
#else
Interrupts::Interrupts(QObject *parent) : QObject(parent) { }
#endif

} // namespace Backtrail
