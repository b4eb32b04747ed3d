// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/documentfile.h"

#include "models/domain/visibletext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringConverter>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <poll.h>
#endif

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const char *sentence, const QString &name, const QString &detail = {})
{
    const QString text = QCoreApplication::translate("Cli", sentence);
    const QString file = documentFileName(name);
    return {ErrorKind::InvalidInput, detail.isEmpty() ? text.arg(file) : text.arg(file, visibleText(detail)), 0, {}};
}

// A pipe may never say anything: wait for it in steps, so that a cancelled read ends.
bool waitForBytes(const QFile &file, const CancelFlag &cancel)
{
#ifdef Q_OS_UNIX
    constexpr int stepMilliseconds = 100;
    pollfd waiting {file.handle(), POLLIN, 0};
    while (!cancel.isCanceled()) {
        if (poll(&waiting, 1, stepMilliseconds) != 0)
            return true; // bytes, the end, or an error that the read will tell
    }
    return false;
#else
    Q_UNUSED(file)
    return !cancel.isCanceled();
#endif
}

bool open(QFile &file, const QString &name)
{
    return name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                          : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

QByteArray asUtf8(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || encoding == QStringConverter::Utf8)
        return bytes;
    QStringDecoder decoder(*encoding);
    const QString text = decoder.decode(bytes);
    return text.toUtf8();
}

} // namespace

QString documentFileName(const QString &name)
{
    return name == "-"_L1 ? QCoreApplication::translate("Cli", "standard input") : visibleText(name);
}

Result<QByteArray> readDocumentFile(const QString &name, qint64 mostBytes, const CancelFlag &cancel)
{
    const bool isStandardInput = name == "-"_L1;
    if (!isStandardInput && QFileInfo(name).isDir())
        return unreadable(QT_TRANSLATE_NOOP("Cli", "%1 is a folder, not a file."), name);
    if (!isStandardInput && !QFileInfo::exists(name))
        return unreadable(QT_TRANSLATE_NOOP("Cli", "There is no file %1."), name);
    QFile file(name);
    if (!open(file, name))
        return unreadable(QT_TRANSLATE_NOOP("Cli", "%1 cannot be read: %2."), name, file.errorString());

    constexpr qint64 chunk = 1 << 20;
    QByteArray bytes;
    bytes.reserve(std::clamp(file.size() + 1, chunk, mostBytes + 1));
    for (;;) {
        if (file.isSequential() && !waitForBytes(file, cancel))
            return bytes;
        const qsizetype size = bytes.size();
        bytes.resize(size + std::min<qint64>(chunk, mostBytes + 1 - size));
        const qint64 count = file.read(bytes.data() + size, bytes.size() - size);
        bytes.resize(size + std::max<qint64>(count, 0));
        if (count < 0)
            return unreadable(QT_TRANSLATE_NOOP("Cli", "%1 cannot be read: %2."), name, file.errorString());
        if (count == 0 || cancel.isCanceled())
            break;
        if (bytes.size() > mostBytes) {
            return unreadable(QT_TRANSLATE_NOOP("Cli", "%1 is larger than %2, which is too much to compare."), name,
                              QLocale().formattedDataSize(mostBytes));
        }
    }
    return asUtf8(bytes);
}

} // namespace Backtrail
