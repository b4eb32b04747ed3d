// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiverewrite.h"
#include "tests/unit/archive/archivefeed.h"

#include <sqlite3.h>

namespace Backtrail {

// An archive whose derived parts are changed, made again and compared.
class RewriteFixture
{
protected:
    void renew();
    void fill(int pages, int perPage);
    void copyOfLarge();
    void sql(const QByteArray &statement);
    [[nodiscard]] ArchiveVerdict verdict();
    [[nodiscard]] ArchiveRewrite rebuilt();
    [[nodiscard]] ArchiveRewrite compacted();
    [[nodiscard]] QByteArray dump();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_large;
    ArchivePaths m_paths;
};

inline void RewriteFixture::renew()
{
    m_dir = std::make_unique<QTemporaryDir>(quickFolder());
    m_paths.folder = m_dir->filePath(QStringLiteral("archive"));
}

inline void RewriteFixture::fill(int pages, int perPage)
{
    OpenArchive archive(m_paths.folder);
    QVERIFY(archive.open());
    for (int page = 0; page < pages; ++page)
        QVERIFY(archive.commit(oraclePage(page * perPage, perPage)));
    EventText changed = oracleEvent(4);
    changed.members.insert(QStringLiteral("target_name"), QStringLiteral("renamed"));
    StoreCommit commit {batchOf({changed}), {{QStringLiteral("/events/3"), QStringLiteral("no event"), true, "17"}}, {}, "here"};
    commit.coverage = {{{100}, {200}, CoverageKind::Complete, CoverageReason::None}};
    QVERIFY(archive.commit(commit));
}

// With one full pack of filters and some frames more.
inline void RewriteFixture::copyOfLarge()
{
    if (!m_large) {
        fill(530, 4);
        m_large = std::move(m_dir);
        renew();
    }
    QVERIFY(QDir().mkpath(m_paths.folder));
    for (const QString &name : {QStringLiteral("events.db"), QStringLiteral("seal.key")})
        QVERIFY(QFile::copy(m_large->filePath(QStringLiteral("archive/") + name), m_paths.folder + u'/' + name));
}

inline void RewriteFixture::sql(const QByteArray &statement)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_paths.database()).constData(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, statement.constData(), nullptr, nullptr, nullptr);
    QVERIFY2(code == SQLITE_OK, sqlite3_errmsg(database));
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
}

inline ArchiveVerdict RewriteFixture::verdict()
{
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(m_paths, {});
    if (!verdict)
        qFatal("%s", qPrintable(verdict.error().detail));
    return **verdict;
}

inline ArchiveRewrite RewriteFixture::rebuilt()
{
    const Result<std::optional<ArchiveRewrite>> done = rebuildArchive(m_paths, testSource, {});
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return **done;
}

inline ArchiveRewrite RewriteFixture::compacted()
{
    const Result<std::optional<ArchiveRewrite>> done = compactArchive(m_paths, testSource, {});
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return **done;
}

// All that an archive says when it is opened, and every byte that was received.
inline QByteArray RewriteFixture::dump()
{
    OpenArchive archive(m_paths.folder);
    const Result<StoreContents> contents = archive.open();
    if (!contents)
        return contents.error().detail.toUtf8();
    QByteArray all = contents->syncState + ' ' + QByteArray::number(contents->revisions) + ' '
        + QByteArray::number(contents->unreadable) + ' ' + QByteArray::number(contents->coverage.spans().size()) + '\n';
    const EventSnapshot snapshot = archive.index.snapshot();
    const std::optional<RowList> rows = matching(snapshot, {});
    for (const RowId row : *rows) {
        all += QByteArray::number(static_cast<qint64>(snapshot.time(row).ns)) + ' ' + snapshot.id(row).toUtf8();
        for (std::size_t field = 0; field < indexFieldCount; ++field)
            all += ' ' + snapshot.text(row, static_cast<IndexField>(field)).toUtf8();
        const Result<AuditEvent> event = snapshot.auditEvent(row);
        all += ' ' + (event ? event->raw : event.error().detail.toUtf8()) + '\n';
    }
    return all;
}

} // namespace Backtrail
