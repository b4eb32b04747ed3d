// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"
#include "models/session/savedfilters.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace Backtrail {

class PlainLabel;

// The library of filters: save the current one, apply, rename, delete, hand on as a file and read such a file.
class SavedFiltersDialog final : public QDialog
{
    Q_OBJECT

public:
    // `current`: the filter's text, which can be saved.
    SavedFiltersDialog(const SavedFilters &filters, const QString &current, QWidget *parent = nullptr);

    void importFile(const QString &path);
    void exportFile(const QString &path);

signals:
    void filtersChanged(const Backtrail::SavedFilters &filters);
    void applyRequested(const QString &text);

private:
    void buildLayout();
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &name, void (SavedFiltersDialog::*act)());
    void saveCurrent();
    void applyChosen();
    void renameChosen();
    void deleteChosen();
    void askForImport();
    void askForExport();
    void showFilters(const QString &chosen);
    void updateButtons();
    void changed(const QString &chosen);
    void say(const QString &sentence, bool isFailure);
    [[nodiscard]] QString chosenName() const;

    SavedFilters m_filters;
    QString m_current;
    QLineEdit *m_name;
    QListWidget *m_list;
    PlainLabel *m_text; // of the chosen filter
    PlainLabel *m_message;
    QPushButton *m_apply;
    QPushButton *m_rename;
    QPushButton *m_delete;
    QPushButton *m_export;
    Request m_file; // last, so that it is cancelled first
};

} // namespace Backtrail
