// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/archive/portablebench.h"

namespace Backtrail {

// An archive, the file it is exported to, and the folder into which that is imported.
class ImportFixture
{
protected:
    void renew();
    [[nodiscard]] QString file() const { return m_dir->filePath(QStringLiteral("export")); }
    [[nodiscard]] QString from() const { return m_dir->filePath(QStringLiteral("from")); }
    [[nodiscard]] QString to() const { return m_dir->filePath(QStringLiteral("to")); }
    [[nodiscard]] QByteArray exported(const QString &folder);
    void write(const QByteArray &bytes);
    [[nodiscard]] Result<std::optional<ArchiveImport>> imported(const CancelFlag &cancel = {},
                                                                const ImportProgress &progress = {});
    [[nodiscard]] QString refusal(); // of file(), after which nothing is there; empty = it was not refused

    std::unique_ptr<QTemporaryDir> m_dir;
};

inline void ImportFixture::renew()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
}

// To file(); the head of its chain.
inline QByteArray ImportFixture::exported(const QString &folder)
{
    QFile::remove(file());
    const Result<std::optional<ArchiveExport>> done = exportArchive({folder}, testSource, file(), QStringLiteral("1.2.3"), {});
    if (!done || (*done)->fault || (*done)->wrongRow)
        qFatal("not exported");
    return (*done)->head;
}

inline void ImportFixture::write(const QByteArray &bytes)
{
    QFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("not written");
}

inline Result<std::optional<ArchiveImport>> ImportFixture::imported(const CancelFlag &cancel, const ImportProgress &progress)
{
    return importArchive({to()}, testSource, file(), cancel, progress);
}

inline QString ImportFixture::refusal()
{
    const Result<std::optional<ArchiveImport>> done = imported();
    if (done)
        return {};
    return QFile::exists(to()) ? QStringLiteral("something was made") : done.error().detail;
}

} // namespace Backtrail
