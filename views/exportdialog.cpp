// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/exportdialog.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "models/session/workspace.h"
#include "views/eventtableview.h"
#include "views/exportcolumns.h"
#include "views/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 6; // of what is known of the time

struct FormatChoice
{
    ExportFormat format;
    const char *title;
    QLatin1StringView suffix;
};

constexpr std::array formats {
    FormatChoice {ExportFormat::Csv, QT_TRANSLATE_NOOP("ExportDialog", "CSV (spreadsheet)"), "csv"_L1},
    FormatChoice {ExportFormat::Markdown, QT_TRANSLATE_NOOP("ExportDialog", "Markdown (report)"), "md"_L1},
    FormatChoice {ExportFormat::Json, QT_TRANSLATE_NOOP("ExportDialog", "JSON (whole events)"), "json"_L1},
    FormatChoice {ExportFormat::JsonLines, QT_TRANSLATE_NOOP("ExportDialog", "JSON Lines (whole events)"), "jsonl"_L1},
};

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, const EventTableView &table, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_all(new QRadioButton(this))
    , m_selected(new QRadioButton(this))
    , m_formatLabel(new PlainLabel(this))
    , m_format(new QComboBox(this))
    , m_mask(new QCheckBox(tr("&Mask what looks like a secret"), this))
    , m_known(new PlainLabel(this))
    , m_message(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_start(new QPushButton(tr("&Export…"), this))
    , m_close(new QPushButton(this))
{
    setObjectName("exportDialog"_L1);
    setWindowTitle(tr("Export events"));
    m_all->setObjectName("exportAll"_L1);
    m_all->setChecked(true);
    m_selected->setObjectName("exportSelected"_L1);
    m_format->setObjectName("exportFormat"_L1);
    m_format->setAccessibleName(tr("Format"));
    for (const FormatChoice &choice : formats)
        m_format->addItem(QCoreApplication::translate("ExportDialog", choice.title), int(choice.format));
    m_mask->setObjectName("exportMaskSecrets"_L1);
    m_mask->setChecked(true);
    m_known->setObjectName("exportKnown"_L1);
    m_known->setWordWrap(true);
    m_message->setObjectName("exportMessage"_L1);
    m_message->setWordWrap(true);
    m_message->setSelectable(true);
    m_message->hide();
    m_progress->setObjectName("exportProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_start->setObjectName("exportStart"_L1);
    m_start->setDefault(true);
    m_close->setObjectName("exportClose"_L1);
    m_close->setAutoDefault(false);
    buildLayout();
    connectParts();
    setRunning(false);
    showCounts();
    m_selected->setChecked(m_table.selectedCount() > 1); // nobody selects several for nothing
    showKnown();
    resize(520, heightForWidth(520));
    m_start->setFocus();
}

void ExportDialog::buildLayout()
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(4);
    rows->addWidget(m_all);
    rows->addWidget(m_selected);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    m_formatLabel->setText(tr("Format:"));
    m_formatLabel->setBuddy(m_format);
    form->addRow(m_formatLabel, m_format);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(0);
    buttons->addWidget(m_start);
    buttons->addWidget(m_close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(rows);
    layout->addLayout(form);
    layout->addWidget(m_mask);
    layout->addWidget(m_known);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ExportDialog::connectParts()
{
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (!m_export.isRunning()) {
            reject();
            return;
        }
        m_export.cancel();
        setRunning(false);
        say(tr("Cancelled; nothing was written."), false);
    });
    connect(&m_export, &EventExport::progressed, this, &ExportDialog::showProgress);
    connect(&m_export, &EventExport::finished, this, &ExportDialog::showFinished);
    connect(&m_export, &EventExport::failed, this, &ExportDialog::showFailed);
    connect(m_all, &QRadioButton::toggled, this, &ExportDialog::showKnown);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showKnown);
    connect(m_mask, &QCheckBox::toggled, this, &ExportDialog::showKnown);
    connect(&m_workspace.list(), &EventList::statusChanged, this, &ExportDialog::followChoices);
    connect(&m_table, &EventTableView::selectionCountChanged, this, &ExportDialog::followChoices);
    connect(&m_workspace, &Workspace::connectionChanged, this, &ExportDialog::followChoices);
}

// What is being written was settled when it began.
void ExportDialog::followChoices()
{
    if (m_export.isRunning())
        return;
    showCounts();
    showKnown();
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

QString ExportDialog::suffix() const
{
    return formats.at(static_cast<std::size_t>(m_format->currentIndex())).suffix;
}

void ExportDialog::chooseSelection()
{
    m_selected->setChecked(true);
}

void ExportDialog::showCounts()
{
    const ListStatus status = m_workspace.list().status();
    const int shown = static_cast<int>(status.shown + status.folded);
    m_all->setText(status.filtering ? tr("&All events that pass the filter (the search is still going on)")
                                    : tr("&All %Ln event(s) that pass the filter", nullptr, shown));
    const int selected = m_table.selectedCount();
    m_selected->setText(tr("Only what is &selected: %Ln row(s)", nullptr, selected));
    m_selected->setEnabled(selected > 0);
    if (selected == 0)
        m_all->setChecked(true);
    m_start->setEnabled(m_workspace.connection().has_value());
}

void ExportDialog::showKnown()
{
    const std::optional<Connection> connection = m_workspace.connection();
    if (!connection) {
        m_known->setPlainText(tr("No organization is open."));
        return;
    }
    const ListKnowledge known = m_workspace.list().knowledge();
    AnswerNote note = noteOf(known, *connection, Timestamp::now());
    if (m_selected->isChecked())
        limitToSelection(note, known.events, m_workspace.folds().unfolded(m_table.selectedRows()));
    QStringList lines;
    if (!note.filter.isEmpty())
        lines += tr("Filter: %1").arg(shortened(note.filter, 300));
    lines += answerSentences(note, m_table.timeZone());
    if (lines.size() > mostLines) {
        const auto more = static_cast<int>(lines.size() - mostLines);
        lines = lines.first(mostLines) << tr("  and %n more", nullptr, more);
    }
    lines += format() == ExportFormat::Csv ? tr("CSV has no place for that: a second file beside it, .csv.about.json, will say so.")
                                           : tr("The file will say so.");
    if (!m_mask->isChecked())
        lines += tr("Secrets will be in the file as they were received.");
    m_known->setPlainText(lines.join(u'\n'));
    fitHeight();
}

void ExportDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export events"));
    dialog->setObjectName("exportFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({u"*."_s + suffix(), tr("All files (*)")});
    dialog->setDefaultSuffix(suffix());
    dialog->selectFile(tr("events-%1").arg(Timestamp::now().toRfc3339().first(10)) + u'.' + suffix());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString &path)
{
    const std::optional<Connection> connection = m_workspace.connection();
    if (!connection)
        return;
    ExportWish wish;
    wish.format = format();
    wish.columns = exportColumns(m_table, parsePatterns(m_workspace.detail().hiddenPaths()));
    wish.masksSecrets = m_mask->isChecked();
    wish.path = path;
    if (m_selected->isChecked())
        wish.selected = m_workspace.folds().unfolded(m_table.selectedRows());
    m_path = path;
    m_export.start(m_workspace.list().answer(), *connection, Timestamp::now(), wish);
    setRunning(true);
    say(tr("Writing to %1").arg(QDir::toNativeSeparators(path)), false);
}

void ExportDialog::setRunning(bool running)
{
    for (QWidget *choice : {static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_format), static_cast<QWidget *>(m_mask)})
        choice->setEnabled(!running);
    m_selected->setEnabled(!running && m_table.selectedCount() > 0);
    m_start->setVisible(!running);
    m_progress->setVisible(running);
    m_progress->setRange(0, 0); // nobody knows how many there are while they are looked for
    m_close->setText(running ? tr("Cancel") : tr("Close"));
}

void ExportDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->setFormat(tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
}

void ExportDialog::showFinished(const ExportedList &exported)
{
    setRunning(false);
    QString sentence = tr("%Ln event(s) written to %1", nullptr, static_cast<int>(exported.note.events))
                           .arg(QDir::toNativeSeparators(m_path));
    if (!exported.aboutPath.isEmpty())
        sentence += u'\n' + tr("What is known of them: %1").arg(QDir::toNativeSeparators(exported.aboutPath));
    say(sentence, false);
    followChoices();
    m_close->setFocus();
}

void ExportDialog::showFailed(const Error &error)
{
    setRunning(false);
    // What helps is in the detail: which file, and why not.
    say(tr("Nothing was written. %1").arg(error.kind == ErrorKind::FileFailed ? error.detail : errorWords(error).sentence),
        true);
    followChoices();
}

void ExportDialog::say(const QString &sentence, bool isFailure)
{
    m_message->setFailure(isFailure);
    m_message->setPlainText(sentence);
    m_message->show();
    fitHeight();
}

// Text that came needs room; what the user made larger stays.
void ExportDialog::fitHeight()
{
    resize(width(), std::max(height(), heightForWidth(width())));
}

void ExportDialog::done(int result)
{
    m_export.cancel();
    QDialog::done(result);
}

} // namespace Backtrail
