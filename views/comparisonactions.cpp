// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/comparisonactions.h"

#include "models/runtime/workerpool.h"
#include "models/session/eventdetail.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QWidget>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// One of both is empty.
struct FileText
{
    QByteArray text;
    QString failure;
    bool isTooLarge = false;
};

FileText readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString(), false};
    // A pipe or a device has no size: one byte more than is taken tells.
    FileText result {file.read(ComparisonActions::largestFile + 1), {}, false};
    result.isTooLarge = result.text.size() > ComparisonActions::largestFile;
    if (file.error() != QFileDevice::NoError)
        result.failure = file.errorString();
    return result;
}

} // namespace

ComparisonActions::ComparisonActions(EventDetail &detail, QWidget *owner)
    : QObject(owner)
    , m_detail(detail)
    , m_owner(owner)
{
    m_pin = make(u"pinAction"_s, tr("&Pin for comparison"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_previous = make(u"comparePreviousAction"_s, tr("Compare with the &last known state"),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_paste = make(u"comparePastedAction"_s, tr("Compare with the &clipboard"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_open = make(u"compareFileAction"_s, tr("Compare with a &file…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_back = make(u"compareOwnAction"_s, tr("&Back to the event's own states"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    connect(m_pin, &QAction::triggered, &m_detail, &EventDetail::pin);
    connect(m_previous, &QAction::triggered, &m_detail, &EventDetail::compareWithPreviousState);
    connect(m_paste, &QAction::triggered, this, &ComparisonActions::paste);
    connect(m_open, &QAction::triggered, this, &ComparisonActions::chooseFile);
    connect(m_back, &QAction::triggered, &m_detail, &EventDetail::compareWithOwnState);
    connect(&m_detail, &EventDetail::contentChanged, this, &ComparisonActions::update);
    connect(&m_detail, &EventDetail::comparisonChanged, this, &ComparisonActions::update);
    update();
}

QAction *ComparisonActions::make(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    m_owner->addAction(action);
    return action;
}

void ComparisonActions::fillMenu(QMenu *menu) const
{
    menu->addActions({m_pin, m_previous, m_paste, m_open});
    menu->addSeparator();
    menu->addAction(m_back);
}

void ComparisonActions::update()
{
    const std::shared_ptr<const DetailContent> content = m_detail.content();
    const bool hasState = content && shownState(ownDocuments(content->event)).has_value();
    m_pin->setEnabled(hasState);
    m_previous->setEnabled(m_detail.compareWith() != CompareWith::PreviousState);
    m_back->setEnabled(m_detail.compareWith() != CompareWith::OwnState);
}

void ComparisonActions::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        emit failed(tr("The clipboard holds no text to compare with."));
    else
        m_detail.compareWithText(text.toUtf8(), {});
}

void ComparisonActions::chooseFile()
{
    auto *dialog = new QFileDialog(m_owner, tr("Compare with a file"));
    dialog->setObjectName("compareFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ComparisonActions::openFile);
    dialog->open();
}

void ComparisonActions::openFile(const QString &path)
{
    m_reading = runInWorker<FileText>(
        [path](const CancelFlag &) { return readFile(path); },
        [this, name = QFileInfo(path).fileName()](FileText &&file) {
            if (!file.failure.isEmpty()) {
                emit failed(tr("The file %1 cannot be read: %2").arg(name, file.failure));
            } else if (file.isTooLarge) {
                emit failed(tr("The file %1 is larger than %2 and is not opened.")
                                .arg(name, QLocale().formattedDataSize(largestFile)));
            } else {
                m_detail.compareWithText(file.text, name);
            }
        });
}

} // namespace Backtrail
