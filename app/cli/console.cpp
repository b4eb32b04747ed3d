// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/console.h"

#include "app/cli/exitcode.h"
#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
bool isTerminal(int descriptor)
{
    return isatty(descriptor) == 1;
}

// 0 or an errno.
int writeAll(int descriptor, const QByteArray &data)
{
    qsizetype written = 0;
    while (written < data.size()) {
        const ssize_t count =
            ::write(descriptor, data.constData() + written, static_cast<std::size_t>(data.size() - written));
        if (count >= 0) {
            written += count;
        } else if (errno == EAGAIN) { // somebody made the shared terminal non-blocking
            pollfd waiting {descriptor, POLLOUT, 0};
            poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int terminalColumns()
{
    winsize size {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

constexpr int outputDescriptor = STDOUT_FILENO;
constexpr int errorDescriptor = STDERR_FILENO;
#else
bool isTerminal(int)
{
    return false;
}

int writeAll(int descriptor, const QByteArray &data)
{
    std::FILE *stream = descriptor == 1 ? stdout : stderr;
    const auto size = static_cast<std::size_t>(data.size());
    return std::fwrite(data.constData(), 1, size, stream) == size && std::fflush(stream) == 0 ? 0 : errno;
}

int terminalColumns()
{
    return 0;
}

constexpr int outputDescriptor = 1;
constexpr int errorDescriptor = 2;
#endif

} // namespace

void Console::reserveStreams()
{
#ifdef Q_OS_UNIX
    // Opened the wrong way round, so that reading and writing fail as on a closed one.
    for (const auto &[descriptor, mode] : {std::pair {0, O_WRONLY}, std::pair {1, O_RDONLY}, std::pair {2, O_RDONLY}}) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            static_cast<void>(::open("/dev/null", mode)); // takes the lowest free number: this one
    }
#endif
}

Console::Console()
    : m_outputIsTerminal(isTerminal(outputDescriptor)), m_errorIsTerminal(isTerminal(errorDescriptor))
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of the write
#endif
}

bool Console::write(const QByteArray &data)
{
    if (m_writeError != 0)
        return false;
    if (m_outputIsTerminal)
        endProgress(); // both streams are the same screen
    m_writeError = writeAll(outputDescriptor, data);
    return m_writeError == 0;
}

int Console::exitCodeAfterFailedWrite()
{
    if (m_writeError == EPIPE)
        return ExitCode::done;
    say(QCoreApplication::translate("Cli", "Standard output cannot be written: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(m_writeError))));
    return ExitCode::failed;
}

void Console::say(const QString &sentence)
{
    endProgress();
    // Nothing is left to tell it to when standard error is gone as well.
    static_cast<void>(writeAll(errorDescriptor, sentence.toLocal8Bit() + '\n'));
}

void Console::say(const Error &error)
{
    if (error.kind == ErrorKind::InvalidInput && !error.detail.isEmpty()) {
        say(error.detail);
        return;
    }
    // What could not be read or written says in a sentence of its own why, and what to do.
    if (error.kind == ErrorKind::FileFailed && !error.detail.isEmpty()) {
        const QString sentence = visibleText(error.detail);
        say(sentence.endsWith(u'.') ? sentence : sentence + u'.');
        return;
    }
    const ErrorWords words = errorWords(error);
    say(words.title + u": "_s + words.sentence);
    if (words.action == ErrorAction::SignIn) {
        say(QCoreApplication::translate("Cli",
                                        "The token is read from BACKTRAIL_TOKEN or from --token-fd; "
                                        "`backtrail-cli events --help` lists every way."));
    }
}

void Console::progress(const QString &text)
{
    if (!m_errorIsTerminal)
        return;
    static_cast<void>(writeAll(errorDescriptor, "\r\x1b[K" + text.toLocal8Bit()));
    m_progressShown = true;
}

void Console::endProgress()
{
    if (!m_progressShown)
        return;
    static_cast<void>(writeAll(errorDescriptor, "\r\x1b[K"));
    m_progressShown = false;
}

bool Console::usesColors() const
{
    return m_outputIsTerminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

int Console::width() const
{
    return m_outputIsTerminal ? terminalColumns() : 0;
}

} // namespace Backtrail
