// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"

#include <QString>

namespace Backtrail {

// The one thing that helps. The window makes a button of it, the command line a sentence.
enum class ErrorAction { None, Retry, SignIn, OpenConnection };

struct ErrorWords
{
    QString title; // a few words: "Sign-in refused"
    QString sentence; // what happened and what to do, plain text, translated
    ErrorAction action = ErrorAction::None;
    QString actionLabel; // "Retry", "Change token…", "Open connection…"
};

// The one place where a failure becomes words; window and command line both use it.
// (Not in `views/`, because the command line has no widgets.) Server text inside is escaped by `visibleText`.
[[nodiscard]] ErrorWords errorWords(const Error &error);

} // namespace Backtrail
