// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/archivewords.h"
#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/options/options.h"

#include <optional>

namespace Backtrail {

// `backtrail-cli archive ACTION`: what is done with what is kept of a connection. Asks no server, needs no token.
class ArchiveCommand final : public CliCommand
{
    Q_OBJECT

public:
    // Both outlive the command.
    ArchiveCommand(const ParsedOptions &options, Console &console, QObject *parent = nullptr);

    void start() override;
    // What was not done yet is not done: what is kept is as it was, or as it should become.
    void interrupt(int exitCode) override;

private:
    enum class Action { Info, Verify, Rebuild, Compact, Export, Import };

    [[nodiscard]] std::optional<Error> readOptions();
    [[nodiscard]] std::optional<Error> readAction();
    [[nodiscard]] std::optional<Error> readFile();
    void readInfo();
    void verify();
    void rewrite();
    void exportFile();
    void importFile();
    // In a worker, with progress; `work` answers nothing when it was cancelled.
    template<typename T>
    void run(const QString &doing, std::function<Result<std::optional<T>>(const CancelFlag &, const ArchiveProgress &)> work,
             std::function<void(const T &)> done);
    void write(const ArchiveReport &report, bool isGood);
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    Action m_action = Action::Info;
    ArchivePaths m_paths;
    QByteArray m_source; // empty = what the file says that is imported
    QString m_file; // to export to, or to import
    bool m_isJson = false;
    Request m_request;
};

} // namespace Backtrail
