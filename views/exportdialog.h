// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Backtrail {

class EventTableView;
class PlainLabel;
class Workspace;

// Writes what the table shows to a file: all of it or what is selected, as the table is filtered and sorted at that
// moment. The window stays usable meanwhile; closing the dialog gives it up.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Workspace &workspace, const EventTableView &table, QWidget *parent = nullptr); // both outlive it

    void chooseSelection(); // instead of everything
    void exportTo(const QString &path); // as chosen

protected:
    void done(int result) override;

private:
    void buildLayout();
    void connectParts();
    void followChoices();
    void askForFile();
    void showCounts();
    void showKnown();
    void showProgress(int done, int total);
    void showFinished(const ExportedList &exported);
    void showFailed(const Error &error);
    void setRunning(bool running);
    void fitHeight();
    void say(const QString &sentence, bool isFailure);
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] QString suffix() const;

    Workspace &m_workspace;
    const EventTableView &m_table;
    EventExport m_export;
    QString m_path; // of the file that is being written
    QRadioButton *m_all;
    QRadioButton *m_selected;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QCheckBox *m_mask;
    PlainLabel *m_known; // what the file will say of its completeness
    PlainLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace Backtrail
