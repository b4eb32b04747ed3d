// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Backtrail {

// One entry of the API's target lists: a project, an environment, a service or another target.
struct Target
{
    QString id;
    QString name; // untrusted plain text; names are not unique
    friend bool operator==(const Target &, const Target &) = default;
};

enum class TargetLevel { Project, Environment, Leaf };

using TargetList = QList<Target>;

} // namespace Backtrail
