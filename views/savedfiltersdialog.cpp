// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/savedfiltersdialog.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "models/runtime/workerpool.h"
#include "views/plainlabel.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileFailed, file.errorString(), 0, {}};
    return file.read(SavedFilters::largestFile + 1);
}

std::optional<Error> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error {ErrorKind::FileFailed, file.errorString(), 0, {}};
    return std::nullopt;
}

QString sentenceOf(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput ? error.detail : errorWords(error).sentence;
}

} // namespace

SavedFiltersDialog::SavedFiltersDialog(const SavedFilters &filters, const QString &current, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_current(current)
    , m_name(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new PlainLabel(this))
    , m_message(new PlainLabel(this))
    , m_apply(makeButton(tr("&Apply"), u"savedFilterApply"_s, &SavedFiltersDialog::applyChosen))
    , m_rename(makeButton(tr("&Rename"), u"savedFilterRename"_s, &SavedFiltersDialog::renameChosen))
    , m_delete(makeButton(tr("&Delete"), u"savedFilterDelete"_s, &SavedFiltersDialog::deleteChosen))
    , m_export(makeButton(tr("&Export …"), u"savedFilterExport"_s, &SavedFiltersDialog::askForExport))
{
    setObjectName("savedFiltersDialog"_L1);
    setWindowTitle(tr("Saved filters"));
    m_name->setObjectName("savedFilterName"_L1);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name of the filter"));
    m_name->setMaxLength(static_cast<int>(SavedFilters::longestName));
    m_list->setObjectName("savedFilterList"_L1);
    m_list->setAccessibleName(tr("Saved filters"));
    m_text->setObjectName("savedFilterText"_L1);
    m_text->setWordWrap(true);
    m_message->setObjectName("savedFilterMessage"_L1);
    m_message->setWordWrap(true);
    m_message->hide();
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &SavedFiltersDialog::applyChosen);
    showFilters({});
    m_name->setFocus();
    resize(560, 420);
}

QPushButton *SavedFiltersDialog::makeButton(const QString &text, const QString &name, void (SavedFiltersDialog::*act)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void SavedFiltersDialog::buildLayout()
{
    auto *current = new PlainLabel(m_current.trimmed().isEmpty() ? tr("The current filter is empty.")
                                                                 : tr("Current filter: %1").arg(shortened(m_current, 300)),
                                   this);
    current->setWordWrap(true);
    QPushButton *save = makeButton(tr("&Save current filter"), u"savedFilterSave"_s, &SavedFiltersDialog::saveCurrent);
    save->setEnabled(!m_current.trimmed().isEmpty());
    save->setDefault(true);
    auto *saveRow = new QHBoxLayout;
    saveRow->addWidget(m_name, 1);
    saveRow->addWidget(save);

    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_apply, m_rename, m_delete})
        buttons->addWidget(button);
    buttons->addSpacing(12);
    buttons->addWidget(makeButton(tr("&Import …"), u"savedFilterImport"_s, &SavedFiltersDialog::askForImport));
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);

    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(current);
    layout->addLayout(saveRow);
    layout->addLayout(middle, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addWidget(close);
}

QString SavedFiltersDialog::chosenName() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_filters.all().size() ? m_filters.all().at(row).name : QString();
}

void SavedFiltersDialog::showFilters(const QString &chosen)
{
    m_list->clear();
    for (const SavedFilter &filter : m_filters.all())
        m_list->addItem(visibleText(filter.name));
    m_list->setCurrentRow(chosen.isEmpty() ? 0 : m_filters.indexOf(chosen));
    updateButtons();
}

void SavedFiltersDialog::updateButtons()
{
    const int index = m_filters.indexOf(chosenName());
    for (QPushButton *button : {m_apply, m_rename, m_delete})
        button->setEnabled(index >= 0);
    m_export->setEnabled(!m_filters.all().isEmpty());
    m_text->setPlainText(index >= 0 ? shortened(m_filters.all().at(index).text, 500)
                                    : tr("What is saved here can be applied with one choice."));
}

void SavedFiltersDialog::changed(const QString &chosen)
{
    showFilters(chosen);
    emit filtersChanged(m_filters);
}

void SavedFiltersDialog::say(const QString &sentence, bool isFailure)
{
    m_message->setFailure(isFailure);
    m_message->setPlainText(sentence);
    m_message->show();
}

void SavedFiltersDialog::saveCurrent()
{
    if (const std::optional<Error> error = m_filters.save(m_name->text(), m_current)) {
        say(error->detail, true);
        return;
    }
    say(tr("Saved."), false);
    changed(m_name->text());
}

void SavedFiltersDialog::applyChosen()
{
    const int index = m_filters.indexOf(chosenName());
    if (index < 0)
        return;
    emit applyRequested(m_filters.all().at(index).text);
    accept();
}

// To what is written in the field of names.
void SavedFiltersDialog::renameChosen()
{
    const QString name = m_name->text();
    if (const std::optional<Error> error = m_filters.rename(chosenName(), name)) {
        say(name.trimmed().isEmpty() ? tr("Write the new name into the field above first.") : error->detail, true);
        return;
    }
    say(tr("Renamed."), false);
    changed(name);
}

void SavedFiltersDialog::deleteChosen()
{
    m_filters.remove(chosenName());
    say(tr("Deleted."), false);
    changed({});
}

void SavedFiltersDialog::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import filters"), {}, tr("Filters (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SavedFiltersDialog::importFile);
    dialog->open();
}

void SavedFiltersDialog::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export filters"), {}, tr("Filters (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"backtrail-filters.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SavedFiltersDialog::exportFile);
    dialog->open();
}

void SavedFiltersDialog::importFile(const QString &path)
{
    m_file = runInWorker<Result<QByteArray>>([path](const CancelFlag &) { return readWhole(path); },
                                             [this](Result<QByteArray> &&bytes) {
                                                 const Result<int> count
                                                     = bytes ? m_filters.addFromJson(*bytes) : Result<int>(bytes.error());
                                                 if (!count) {
                                                     say(sentenceOf(count.error()), true);
                                                     return;
                                                 }
                                                 say(tr("Filters imported: %1.").arg(*count), false);
                                                 changed({});
                                             });
}

void SavedFiltersDialog::exportFile(const QString &path)
{
    m_file = runInWorker<std::optional<Error>>(
        [path, json = m_filters.toJson()](const CancelFlag &) { return writeWhole(path, json); },
        [this](std::optional<Error> &&error) {
            say(error ? sentenceOf(*error) : tr("Filters exported: %1.").arg(m_filters.all().size()), error.has_value());
        });
}

} // namespace Backtrail
