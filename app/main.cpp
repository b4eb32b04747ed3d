// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/interrupts.h"
#include "app/messagelog.h"
#include "app/options/options.h"
#include "app/options/startconnection.h"
#include "app/options/tokens.h"
#include "models/runtime/sharedmemory.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace Backtrail;
using namespace Qt::StringLiterals;

constexpr int exitWrongUsage = 2;

int complain(const Error &error)
{
    std::fprintf(stderr, "backtrail: %s\n", error.detail.toLocal8Bit().constData());
    return exitWrongUsage;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/backtrail/%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace

int main(int argc, char **argv)
{
    shareMemoryBetweenThreads();
    installMessageLog();
    if (const std::optional<int> answered = answerBeforeWindow(argc, argv))
        return *answered;

    QApplication program(argc, argv);
    QApplication::setApplicationName(u"backtrail"_s);
    QApplication::setApplicationDisplayName(u"Backtrail"_s);
    QApplication::setApplicationVersion(QStringLiteral(BACKTRAIL_VERSION));
    QGuiApplication::setDesktopFileName(u"backtrail"_s);
    QApplication::setWindowIcon(programIcon());
    QTranslator toolkitWords; // of Qt's own buttons
    if (toolkitWords.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&toolkitWords);
    QTranslator words;
    if (words.load(QLocale(), u"backtrail"_s, u"_"_s, u":/i18n"_s) || words.load(u":/i18n/backtrail_en.qm"_s))
        QCoreApplication::installTranslator(&words);

    const Result<ParsedOptions> options = parseWindowOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return complain(options.error());
    const Result<Secret> token = takeGivenToken(*options, SourceKind::Qovery);
    if (!token)
        return complain(token.error());

    Application application(*options, *token);
    application.start();
    // Ctrl+C and a session that ends close the window as its button does, so that its state is kept.
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &program, &QApplication::quit);
    return QApplication::exec();
}
