// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/externaldiffdialog.h"

#include "views/externaldiff.h"
#include "views/plainlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

ExternalDiffDialog::ExternalDiffDialog(const QString &command, QWidget *parent)
    : QDialog(parent)
    , m_command(new QLineEdit(command, this))
{
    setObjectName("externalDiffDialog"_L1);
    setWindowTitle(tr("External diff tool"));
    m_command->setObjectName("externalDiffCommand"_L1);
    m_command->setAccessibleName(tr("Command"));
    m_command->setPlaceholderText(u"meld %1 %2"_s);
    m_command->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    auto *explanation = new PlainLabel(
        tr("The program with its arguments; %1 and %2 stand for the documents before and after.\n\nBoth are written to "
           "files that only you can read, and removed again. Secrets are masked in them: values whose names sound secret, "
           "and what has the form of a token, a key or a password. Others are not.").arg(u"%1"_s, u"%2"_s),
        this);
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_command);
    layout->addWidget(buttons);
    const auto check = [this, buttons] {
        const QString given = this->command();
        const bool isUsable = given.isEmpty() || !ExternalDiff::arguments(given, u"a"_s, u"b"_s).isEmpty();
        buttons->button(QDialogButtonBox::Ok)->setEnabled(isUsable);
    };
    connect(m_command, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString ExternalDiffDialog::command() const
{
    return m_command->text().trimmed();
}

} // namespace Backtrail
