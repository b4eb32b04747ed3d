// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/savedfilters.h"

#include <QToolButton>

class QMenu;
class QSettings;

namespace Backtrail {

class FilterLine;

// The library of filters beside the line: each can be applied with one choice; the rest is done in a dialog. Kept in
// the settings file.
class SavedFiltersButton final : public QToolButton
{
    Q_OBJECT

public:
    // Both outlive the button.
    SavedFiltersButton(QSettings &settings, FilterLine &line, QWidget *parent = nullptr);

    [[nodiscard]] const SavedFilters &filters() const { return m_filters; }

private:
    void fillMenu();
    void openLibrary();
    void keep(const SavedFilters &filters);

    QSettings &m_settings;
    FilterLine &m_line;
    QMenu *m_menu;
    SavedFilters m_filters;
};

} // namespace Backtrail
