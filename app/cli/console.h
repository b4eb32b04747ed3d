// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

namespace Backtrail {

// The two streams of a command: data to standard output, words to standard error.
class Console
{
public:
    // First in main(): a standard stream that the caller closed must not become the number of another file.
    static void reserveStreams();

    Console(); // from now on a closed pipe, or a file that may not grow, is an error and not the end of the program

    // Everything at once, unbuffered. False: nobody reads any more, or it could not be written.
    [[nodiscard]] bool write(const QByteArray &data);
    // After a failed write: what the command ends with. A reader that closed its pipe has all it wanted.
    [[nodiscard]] int exitCodeAfterFailedWrite();

    void say(const QString &sentence); // one line
    void say(const Error &error); // in words, with what to do
    void progress(const QString &text); // replaces the line before; on terminals only
    void endProgress();

    [[nodiscard]] bool outputIsTerminal() const { return m_outputIsTerminal; }
    [[nodiscard]] bool showsProgress() const { return m_errorIsTerminal; }
    [[nodiscard]] bool usesColors() const; // a terminal, and NO_COLOR is not set
    [[nodiscard]] int width() const; // columns of the terminal; 0 = standard output is none

private:
    bool m_outputIsTerminal = false;
    bool m_errorIsTerminal = false;
    bool m_progressShown = false;
    int m_writeError = 0; // errno
};

} // namespace Backtrail
