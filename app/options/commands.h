// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"

namespace Backtrail {

// What each command is called, takes and does. The first two rows are the programs themselves.
struct CommandSpec
{
    Command command;
    std::string_view name; // as typed; for a program: its file
    std::string_view positional; // the arguments it needs, a word each; empty = none
    const char *help; // one sentence, translated in the context "Options"
    std::string_view alternative = {}; // what it takes instead of `positional`, a word each; empty = nothing
};

inline constexpr std::array commandTable {
    CommandSpec {Command::Window, "backtrail", {}, QT_TRANSLATE_NOOP("Options",
        "Opens the audit log viewer.")},
    CommandSpec {Command::Console, "backtrail-cli", {}, QT_TRANSLATE_NOOP("Options",
        "Reads audit logs from scripts and terminals.")},
    CommandSpec {Command::Events, "events", {}, QT_TRANSLATE_NOOP("Options",
        "Lists events, newest first.")},
    CommandSpec {Command::Targets, "targets", {}, QT_TRANSLATE_NOOP("Options",
        "Lists what has events: the projects of a target type, their environments, the targets in them.")},
    CommandSpec {Command::Diff, "diff", "ID", QT_TRANSLATE_NOOP("Options",
        "Shows what one event changed, or in what two files differ; - is standard input."), "FILE FILE"},
    CommandSpec {Command::Sync, "sync", {}, QT_TRANSLATE_NOOP("Options",
        "Fetches what the archive does not hold yet, and says for which time it is complete.")},
    CommandSpec {Command::Archive, "archive", "info|verify|rebuild|compact", QT_TRANSLATE_NOOP("Options",
        "Tells what the archive holds, proves it, mends or shrinks it; writes it to a file, takes one in."),
        "export|import FILE"},
    CommandSpec {Command::DemoServer, "demo-server", {}, QT_TRANSLATE_NOOP("Options",
        "Serves a made-up organization on this machine until it is interrupted.")},
};

constexpr bool commandTableIsInOrder()
{
    for (std::size_t i = 0; i < commandTable.size(); ++i) {
        if (static_cast<std::size_t>(commandTable[i].command) != i)
            return false;
    }
    return true;
}
static_assert(commandTableIsInOrder(), "row i of commandTable must describe command i");

constexpr const CommandSpec &commandSpec(Command command)
{
    return commandTable[static_cast<std::size_t>(command)];
}

} // namespace Backtrail
