// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace Backtrail {

// The sentences of the archive stand under one name in the translations: `Archive::tr("...")`.
struct Archive
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

} // namespace Backtrail
