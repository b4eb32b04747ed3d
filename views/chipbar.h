// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/workspace.h"
#include "views/filterchips.h"

#include <QTimeZone>
#include <QWidget>

namespace Backtrail {

class FlowLayout;

// One chip for each active restriction, each removable by click or key. Hidden while there is none.
class ChipBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(Workspace &workspace, QWidget *parent = nullptr); // the workspace outlives the bar

    void setTimeZone(const QTimeZone &zone);

private:
    void rebuild();
    void remove(FilterPart part);

    Workspace &m_workspace;
    FlowLayout *m_layout;
    QTimeZone m_zone;
    QList<FilterChip> m_chips; // as shown; equal ones are not built again
};

} // namespace Backtrail
