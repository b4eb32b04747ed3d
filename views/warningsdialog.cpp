// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/warningsdialog.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QStringList>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(WarningWords)
};

constexpr std::size_t shownWarnings = 500;
constexpr qsizetype shownBytes = 2000;

QString describe(const std::vector<DecodeWarning> &warnings)
{
    QStringList lines;
    for (std::size_t i = 0; i < warnings.size() && i < shownWarnings; ++i) {
        const DecodeWarning &warning = warnings[i];
        lines += visibleText(warning.path) + u": "_s + visibleText(shortened(warning.message));
        if (warning.eventLost)
            lines += u"    "_s + visibleText(shortened(QString::fromUtf8(warning.raw.left(shownBytes)), shownBytes));
    }
    if (warnings.size() > shownWarnings)
        lines += WarningWords::tr("… and %n more", nullptr, int(warnings.size() - shownWarnings));
    return lines.join(u'\n');
}

} // namespace

WarningsDialog::WarningsDialog(const std::vector<DecodeWarning> &warnings, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("warningsDialog"_L1);
    setWindowTitle(tr("What could not be read"));
    auto *intro = new PlainLabel(tr("Everything else of these answers is in the list. Where an event has no row, its "
                                    "bytes are shown as they came."),
                                 this);
    intro->setWordWrap(true);
    auto *text = new QPlainTextEdit(describe(warnings), this);
    text->setObjectName("warningsText"_L1);
    text->setAccessibleName(windowTitle());
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(720, 420);
}

} // namespace Backtrail
