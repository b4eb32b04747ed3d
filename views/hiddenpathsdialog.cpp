// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/hiddenpathsdialog.h"

#include "models/diff/pathpattern.h"
#include "views/plainlabel.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

HiddenPathsDialog::HiddenPathsDialog(const QStringList &patterns, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(patterns.join(u'\n'), this))
    , m_problem(new PlainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("hiddenPathsDialog"_L1);
    setWindowTitle(tr("Hidden paths"));
    auto *explanation = new PlainLabel(
        tr("One pattern a line, for this connection only. Differences at these paths are counted apart and can "
           "always be shown.\n\nupdated_at — at the top of the document\n**.updated_at — anywhere\n"
           "ports[*].last_* — in each port"),
        this);
    explanation->setWordWrap(true);
    explanation->setMuted(true);
    m_text->setObjectName("hiddenPathsText"_L1);
    m_text->setAccessibleName(tr("Patterns, one a line"));
    m_text->setTabChangesFocus(true);
    m_problem->setObjectName("hiddenPathsProblem"_L1);
    m_problem->setFailure(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &HiddenPathsDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void HiddenPathsDialog::check()
{
    QString wrong;
    for (const QString &line : m_text->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty() && !PathPattern::parse(line) && wrong.isEmpty())
            wrong = line.trimmed();
    }
    m_problem->setPlainText(tr("This is no path: %1").arg(wrong));
    m_problem->setVisible(!wrong.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

QStringList HiddenPathsDialog::patterns() const
{
    QStringList result;
    for (const QString &line : m_text->toPlainText().split(u'\n')) {
        if (const auto pattern = PathPattern::parse(line); pattern && !result.contains(pattern->text()))
            result += pattern->text();
    }
    return result;
}

} // namespace Backtrail
