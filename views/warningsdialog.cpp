// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/warningsdialog.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/plainlabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(WarningWords)
};

constexpr qsizetype shownBytes = 2000;

QString describe(const std::vector<DecodeWarning> &warnings, int total)
{
    QStringList lines;
    const auto shown = std::min(warnings.size(), static_cast<std::size_t>(WarningsDialog::mostShown));
    for (std::size_t i = 0; i < shown; ++i) {
        const DecodeWarning &warning = warnings[i];
        lines += visibleText(warning.path) + u": "_s + visibleText(shortened(warning.message));
        if (warning.eventLost)
            lines += u"    "_s + visibleText(shortened(QString::fromUtf8(warning.raw.left(shownBytes)), shownBytes));
    }
    if (const int more = total - static_cast<int>(shown); more > 0)
        lines += WarningWords::tr("… and %n more", nullptr, more);
    return lines.join(u'\n');
}

} // namespace

WarningsDialog::WarningsDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(tr("Reading…"), this))
{
    setObjectName("warningsDialog"_L1);
    setWindowTitle(tr("What could not be read"));
    auto *intro = new PlainLabel(tr("Everything else of these answers is in the list. Where an event has no row, its "
                                    "bytes are shown as they came."),
                                 this);
    intro->setWordWrap(true);
    m_text->setObjectName("warningsText"_L1);
    m_text->setAccessibleName(windowTitle());
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(720, 420);
}

void WarningsDialog::setWarnings(const std::vector<DecodeWarning> &warnings, int total)
{
    m_text->setPlainText(describe(warnings, total));
}

void WarningsDialog::setError(const Error &error)
{
    m_text->setPlainText(errorWords(error).sentence);
}

} // namespace Backtrail
