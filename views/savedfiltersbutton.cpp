// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/savedfiltersbutton.h"

#include "models/domain/visibletext.h"
#include "views/filterline.h"
#include "views/plainlabel.h"
#include "views/savedfiltersdialog.h"

#include <QMenu>
#include <QSettings>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr auto settingsKey = "filters.library/json"_L1;

} // namespace

SavedFiltersButton::SavedFiltersButton(QSettings &settings, FilterLine &line, QWidget *parent)
    : QToolButton(parent)
    , m_settings(settings)
    , m_line(line)
    , m_menu(new QMenu(this))
{
    setObjectName("savedFilters"_L1);
    setText(tr("Saved filters"));
    setAccessibleName(text());
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    m_menu->setObjectName("savedFiltersMenu"_L1);
    m_menu->setToolTipsVisible(true); // what a name stands for
    // What cannot be read is an empty library; the file that was exported is still there.
    (void)m_filters.addFromJson(m_settings.value(settingsKey).toByteArray());
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFiltersButton::fillMenu);
    fillMenu();
}

void SavedFiltersButton::fillMenu()
{
    m_menu->clear();
    for (const SavedFilter &filter : m_filters.all()) {
        // '&' would be a mnemonic
        QAction *action = m_menu->addAction(visibleText(shortened(filter.name, 64)).replace(u'&', "&&"_L1));
        action->setToolTip(plainToolTip(filter.text));
        connect(action, &QAction::triggered, this, [this, text = filter.text] { m_line.write(text); });
    }
    if (m_filters.all().isEmpty())
        m_menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *library = m_menu->addAction(tr("&Save, rename, export …"));
    library->setObjectName("filterLibraryAction"_L1);
    connect(library, &QAction::triggered, this, &SavedFiltersButton::openLibrary);
}

void SavedFiltersButton::openLibrary()
{
    auto *dialog = new SavedFiltersDialog(m_filters, m_line.text(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedFiltersDialog::filtersChanged, this, &SavedFiltersButton::keep);
    connect(dialog, &SavedFiltersDialog::applyRequested, &m_line, &FilterLine::write);
    dialog->open();
}

void SavedFiltersButton::keep(const SavedFilters &filters)
{
    m_filters = filters;
    m_settings.setValue(settingsKey, m_filters.toJson());
}

} // namespace Backtrail
