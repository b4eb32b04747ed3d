// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

// The command line of both programs as one table: parsing, `--help` and every error about an option read it.

namespace Backtrail {

// What can be started. `Window` is the program `backtrail`, all others are commands of `backtrail-cli`;
// `Console` is `backtrail-cli` without a command, which can only be asked for help and its version.
enum class Command { Window, Console, Events, Targets, Diff, Sync, Archive, DemoServer };

enum class Option {
    Demo,
    Connection,
    Source,
    Url,
    Organization,
    TokenScheme,
    TokenFd,
    CaFile,
    Settings,
    Archive,
    Offline,
    EventType,
    TargetType,
    TargetId,
    SubTargetType,
    TriggeredBy,
    Origin,
    Project,
    Environment,
    From,
    To,
    Search,
    Filter,
    Limit,
    All,
    EventFormat,
    TargetFormat,
    DiffFormat,
    ArchiveFormat,
    Identity,
    ShowSecrets,
    Columns,
    About,
    Port,
    DemoEvents,
    Help,
    Version,
};

// A set of commands, as bits.
using CommandSet = unsigned;
constexpr CommandSet in(Command command) { return 1U << static_cast<unsigned>(command); }

namespace Detail {
constexpr CommandSet reads = in(Command::Events) | in(Command::Targets) | in(Command::Diff) | in(Command::Sync);
constexpr CommandSet connects = in(Command::Window) | reads;
constexpr CommandSet names = connects | in(Command::Archive); // says whose events, and needs no token
constexpr CommandSet listsKept = in(Command::Events) | in(Command::Targets) | in(Command::Diff); // also from the archive
constexpr CommandSet filters = in(Command::Events) | in(Command::Targets);
constexpr CommandSet anything = ~0U;
}

struct OptionSpec
{
    Option option;
    std::string_view name; // without the dashes
    char letter; // short form, '\0' = none
    std::string_view valueName; // empty = takes no value
    const char *help; // translated in the context "Options"
    CommandSet commands; // where it may be given
    CommandSet repeatableIn; // where it may be given more than once
};

inline constexpr std::array optionTable {
    OptionSpec {Option::Demo, "demo", '\0', {}, QT_TRANSLATE_NOOP("Options",
        "Start the demonstration server and open its organization: a look around without an account."),
        in(Command::Window), 0},
    OptionSpec {Option::Connection, "connection", '\0', "NAME", QT_TRANSLATE_NOOP("Options",
        "Use this saved connection."), Detail::names, 0},
    OptionSpec {Option::Source, "source", '\0', "KIND", QT_TRANSLATE_NOOP("Options",
        "Connect in place to this kind of source: qovery (the default)."), Detail::names, 0},
    OptionSpec {Option::Url, "url", '\0', "URL", QT_TRANSLATE_NOOP("Options",
        "The server's address; https, or http on this machine only. Default: the vendor's own."), Detail::names, 0},
    OptionSpec {Option::Organization, "organization", '\0', "ID", QT_TRANSLATE_NOOP("Options",
        "The organization whose events are read."), Detail::names, 0},
    OptionSpec {Option::TokenScheme, "token-scheme", '\0', "SCHEME", QT_TRANSLATE_NOOP("Options",
        "How the token is sent: automatic (the default), token or bearer."), Detail::connects, 0},
    OptionSpec {Option::TokenFd, "token-fd", '\0', "N", QT_TRANSLATE_NOOP("Options",
        "Read the token from this open file descriptor; 0 is standard input."), Detail::connects, 0},
    OptionSpec {Option::CaFile, "ca-file", '\0', "FILE", QT_TRANSLATE_NOOP("Options",
        "Trust the certificates of this PEM file as well."), Detail::connects, 0},
    OptionSpec {Option::Settings, "settings", '\0', "DIR", QT_TRANSLATE_NOOP("Options",
        "Keep the settings in this folder instead of the usual one."), Detail::names, 0},
    OptionSpec {Option::Archive, "archive", '\0', "DIR", QT_TRANSLATE_NOOP("Options",
        "Keep events in this folder instead of the usual one, and read them from there."),
        in(Command::Window) | in(Command::Archive) | Detail::reads, 0},
    OptionSpec {Option::Offline, "offline", '\0', {}, QT_TRANSLATE_NOOP("Options",
        "Read the archive and ask no server; needs no token. Without it the archive answers when the server cannot be reached."),
        Detail::listsKept, 0},
    OptionSpec {Option::EventType, "event-type", '\0', "TYPE", QT_TRANSLATE_NOOP("Options",
        "Only events of this type, such as UPDATE or DEPLOY_FAILED."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::TargetType, "target-type", '\0', "TYPE", QT_TRANSLATE_NOOP("Options",
        "Only events on targets of this type, such as CONTAINER or CLUSTER."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::TargetId, "target-id", '\0', "ID", QT_TRANSLATE_NOOP("Options",
        "Only events on this target."), in(Command::Events), in(Command::Events)},
    OptionSpec {Option::SubTargetType, "sub-target-type", '\0', "TYPE", QT_TRANSLATE_NOOP("Options",
        "Only events on this part of a target, such as VARIABLE or CONFIG."),
        in(Command::Events), in(Command::Events)},
    OptionSpec {Option::TriggeredBy, "triggered-by", '\0', "NAME", QT_TRANSLATE_NOOP("Options",
        "Only events by exactly this actor."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::Origin, "origin", '\0', "ORIGIN", QT_TRANSLATE_NOOP("Options",
        "Only events from here, such as CONSOLE or TERRAFORM_PROVIDER."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::Project, "project", '\0', "ID", QT_TRANSLATE_NOOP("Options",
        "Only events in this project."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::Environment, "environment", '\0', "ID", QT_TRANSLATE_NOOP("Options",
        "Only events in this environment."), Detail::filters, in(Command::Events)},
    OptionSpec {Option::From, "from", '\0', "TIME", QT_TRANSLATE_NOOP("Options",
        "From this time on: 2026-08-20T15:54:53+02:00, 2026-08-20 (both UTC without a zone), -2h (s, m, h, d, w) or now."),
        Detail::reads, 0},
    OptionSpec {Option::To, "to", '\0', "TIME", QT_TRANSLATE_NOOP("Options",
        "Up to but without this time; written like --from. A date alone means its first instant in UTC."),
        Detail::reads, 0},
    OptionSpec {Option::Search, "search", '\0', "TEXT", QT_TRANSLATE_NOOP("Options",
        "Only events with this text in any field or in either document, ignoring case."), in(Command::Events), 0},
    OptionSpec {Option::Filter, "filter", '\0', "EXPR", QT_TRANSLATE_NOOP("Options",
        "Only events that this filter selects, as in the window's filter line: 'type:UPDATE -actor:terraform* time>-2h'."),
        in(Command::Events), 0},
    OptionSpec {Option::Limit, "limit", '\0', "N", QT_TRANSLATE_NOOP("Options",
        "Stop after this many events (default 100); that is no failure."), in(Command::Events), 0},
    OptionSpec {Option::All, "all", '\0', {}, QT_TRANSLATE_NOOP("Options",
        "List every matching event, however many."), in(Command::Events), 0},
    OptionSpec {Option::EventFormat, "format", '\0', "FORMAT", QT_TRANSLATE_NOOP("Options",
        "table (the default), json, jsonl, csv or markdown. json and jsonl give each event as received."),
        in(Command::Events), 0},
    OptionSpec {Option::TargetFormat, "format", '\0', "FORMAT", QT_TRANSLATE_NOOP("Options",
        "table (the default) or json."), in(Command::Targets), 0},
    OptionSpec {Option::DiffFormat, "format", '\0', "FORMAT", QT_TRANSLATE_NOOP("Options",
        "text (the default), json, patch (RFC 6902) or markdown."), in(Command::Diff), 0},
    OptionSpec {Option::ArchiveFormat, "format", '\0', "FORMAT", QT_TRANSLATE_NOOP("Options",
        "text (the default) or json."), in(Command::Archive), 0},
    OptionSpec {Option::Identity, "identity", '\0', "PATH=KEY", QT_TRANSLATE_NOOP("Options",
        "Match the elements of the array at this path by this member, such as ports=internal_port or "
        "spec.containers=metadata.name, instead of by id, key or name."), in(Command::Diff), in(Command::Diff)},
    OptionSpec {Option::ShowSecrets, "show-secrets", '\0', {}, QT_TRANSLATE_NOOP("Options",
        "Show what looks like a secret in an event; else it is masked. Files are shown as they are."),
        in(Command::Diff), 0},
    OptionSpec {Option::Columns, "columns", '\0', "KEYS", QT_TRANSLATE_NOOP("Options",
        "The columns of table, csv and markdown, separated by commas, or all."), in(Command::Events), 0},
    OptionSpec {Option::About, "about", '\0', "FILE", QT_TRANSLATE_NOOP("Options",
        "Write to this file, as JSON, what the answer is about: time, filter, source, and which of it is complete. json, "
        "jsonl and markdown carry it themselves; csv and table have no place for it."), in(Command::Events), 0},
    OptionSpec {Option::Port, "port", '\0', "N", QT_TRANSLATE_NOOP("Options",
        "Listen on this port of the loopback address; 0 (the default) takes a free one."), in(Command::DemoServer), 0},
    OptionSpec {Option::DemoEvents, "events", '\0', "N", QT_TRANSLATE_NOOP("Options",
        "Make about this many events (default 5200), up to 2000000; a million takes some 2 GB of memory."),
        in(Command::DemoServer), 0},
    OptionSpec {Option::Help, "help", 'h', {}, QT_TRANSLATE_NOOP("Options",
        "Show this help."), Detail::anything, Detail::anything},
    OptionSpec {Option::Version, "version", 'v', {}, QT_TRANSLATE_NOOP("Options",
        "Show the version."), Detail::anything, Detail::anything},
};

constexpr bool optionTableIsInOrder()
{
    for (std::size_t i = 0; i < optionTable.size(); ++i) {
        if (static_cast<std::size_t>(optionTable[i].option) != i)
            return false;
    }
    return true;
}
static_assert(optionTableIsInOrder(), "row i of optionTable must describe option i");

constexpr const OptionSpec &optionSpec(Option option)
{
    return optionTable[static_cast<std::size_t>(option)];
}

// A command line that was understood. Values are still text; who uses one checks it.
class ParsedOptions
{
public:
    explicit ParsedOptions(Command command)
        : m_command(command)
    {
    }

    [[nodiscard]] Command command() const { return m_command; }
    [[nodiscard]] bool isSet(Option option) const;
    [[nodiscard]] QString value(Option option) const; // empty when not set
    [[nodiscard]] QStringList values(Option option) const; // in the order given
    [[nodiscard]] QStringList positionals() const { return m_positionals; }

private:
    friend class OptionParser;
    struct Given
    {
        Option option;
        QString value;
    };

    Command m_command;
    QList<Given> m_given;
    QStringList m_positionals;
};

// `arguments` without the program's name (for the window: what QApplication left of them).
// An error is always InvalidInput; its detail is a translated sentence for the user.
// `--help` and `--version` win over every other mistake.
[[nodiscard]] Result<ParsedOptions> parseWindowOptions(const QStringList &arguments);
[[nodiscard]] Result<ParsedOptions> parseConsoleOptions(const QStringList &arguments);

// The whole text of `--help`, translated, with a line break at its end.
[[nodiscard]] QString helpText(Command command);
[[nodiscard]] QString versionText(Command command); // `backtrail 0.1.0`

// For the window's `main`, before QApplication: answers `--help` and `--version` on stdout without needing a display.
// nullopt = neither was asked for; else the exit code.
[[nodiscard]] std::optional<int> answerBeforeWindow(int argc, char **argv);

} // namespace Backtrail
