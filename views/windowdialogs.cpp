// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/windowdialogs.h"

#include "models/domain/errorwords.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct WindowDialogs
{
    Q_DECLARE_TR_FUNCTIONS(WindowDialogs)
};

void present(QMessageBox *box, QLatin1StringView name)
{
    box->setObjectName(name);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void showFailureBox(const Error &error, QWidget *parent)
{
    const ErrorWords words = errorWords(error);
    auto *box = new QMessageBox(QMessageBox::Warning, words.title, words.sentence, QMessageBox::Close, parent);
    present(box, "failureBox"_L1);
}

void showAboutBox(QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, WindowDialogs::tr("About Backtrail"), {}, QMessageBox::Close,
                                parent);
    box->setIconPixmap(parent->windowIcon().pixmap(QSize(64, 64), parent->devicePixelRatioF()));
    box->setText(
        WindowDialogs::tr("Backtrail %1\n\nWhat changed, who changed it, from where, and is this list complete?")
            .arg(QStringLiteral(BACKTRAIL_VERSION)));
    box->setInformativeText(WindowDialogs::tr("Licensed under the Apache License 2.0. Built with Qt %1.")
                                .arg(QLatin1StringView(qVersion())));
    present(box, "aboutBox"_L1);
}

} // namespace Backtrail
