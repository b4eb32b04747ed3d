// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace Backtrail {

// The context of the filter language's sentences for the translator.
struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::FilterWords)
};

} // namespace Backtrail
