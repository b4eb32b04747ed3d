// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"
#include "models/domain/visibletext.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

// Small words that the files of this room share.

namespace Backtrail {

inline QString optionsText(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

inline Error usageError(const QString &sentence)
{
    return Error {ErrorKind::InvalidInput, sentence, 0, {}};
}

inline QString fromTable(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

// What the user typed, as it may be repeated in a sentence.
inline QString shownInput(const QString &typed)
{
    return visibleText(shortened(typed, 128));
}

} // namespace Backtrail
