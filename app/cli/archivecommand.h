// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/clicommand.h"
#include "app/cli/console.h"
#include "app/options/options.h"
#include "models/archive/archiveinfo.h"
#include "models/archive/archiveverify.h"

#include <optional>

namespace Backtrail {

// `backtrail-cli archive info` and `archive verify`: a look at what is kept of a connection. Asks no server, needs no
// token, changes nothing.
class ArchiveCommand final : public CliCommand
{
    Q_OBJECT

public:
    // Both outlive the command.
    ArchiveCommand(const ParsedOptions &options, Console &console, QObject *parent = nullptr);

    void start() override;
    void interrupt(int exitCode) override;

private:
    [[nodiscard]] std::optional<Error> readOptions();
    void readInfo();
    void verify();
    void show(const ArchiveInfo &info);
    void show(const ArchiveVerdict &verdict);
    [[nodiscard]] QByteArray asText(const ArchiveInfo &info) const;
    [[nodiscard]] QByteArray asJson(const ArchiveInfo &info) const;
    [[nodiscard]] static QByteArray asText(const ArchiveVerdict &verdict);
    [[nodiscard]] QByteArray asJson(const ArchiveVerdict &verdict) const;
    void write(const QByteArray &data, int exitCode);
    void fail(const Error &error);

    const ParsedOptions &m_options;
    Console &m_console;
    ArchivePaths m_paths;
    QByteArray m_source;
    bool m_isJson = false;
    Request m_request;
};

} // namespace Backtrail
