// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveexport.h"
#include "models/archive/archiveimport.h"
#include "models/archive/archiveinfo.h"
#include "models/archive/sqlite.h"
#include "tests/unit/archive/archivefeed.h"

namespace Backtrail {

inline CoverageSpan complete(std::int64_t from, std::int64_t to)
{
    return {{from}, {to}, CoverageKind::Complete, CoverageReason::None};
}

// Everything that there may be: revisions, elements that are no event, events without a time, every kind of coverage.
inline void fillWithEverything(const QString &folder, int pages = 3)
{
    OpenArchive archive(folder);
    QVERIFY(archive.open());
    for (int page = 0; page < pages; ++page)
        QVERIFY(archive.commit(oraclePage(page * 100, 100)));
    EventDecoder decoder;
    const Result<DecodedPage> page = decoder.decodePage(
        R"({"events":[{"id":"a","timestamp":"2026-01-01T00:00:00.000000001Z"},{"id":"b","timestamp":"soon"},{"other": [1, 2.50]}]})");
    QVERIFY(page);
    QVERIFY(archive.commit(selectEvents(page->batch, {1, 2}))); // as if `a` had been there before
    EventText changed = oracleEvent(4);
    changed.members.insert(QStringLiteral("target_name"), QStringLiteral("renamed"));
    StoreCommit commit {batchOf({changed}), {{QStringLiteral("/events/3"), QStringLiteral("no event"), true, "17"},
                                             {QStringLiteral("/events/4"), QStringLiteral("none"), true, "[\"\xff\"]"}},
                        {}, "here"};
    commit.coverage = {{{0}, {50}, CoverageKind::BeyondRetention, CoverageReason::None},
                       complete(100, 200),
                       {{200}, {220}, CoverageKind::Uncertain, CoverageReason::UnreadableEvents},
                       {{230}, {240}, CoverageKind::Failed, CoverageReason::RequestFailed}};
    QVERIFY(archive.commit(commit));
    changed.members.insert(QStringLiteral("target_name"), QStringLiteral("renamed again"));
    QVERIFY(archive.commit(batchOf({changed})));
}

// All that an archive says and holds, but for its state of the synchronisation and the size of its files.
inline QByteArray everythingIn(const QString &folder)
{
    const Result<ArchiveInfo> info = readArchiveInfo({folder}, testSource);
    if (!info)
        return info.error().detail.toUtf8();
    QByteArray all = QByteArray::number(static_cast<qint64>(info->oldest.value_or(Timestamp()).ns)) + ' '
        + QByteArray::number(static_cast<qint64>(info->newest.value_or(Timestamp()).ns)) + ' '
        + QByteArray::number(static_cast<quint64>(info->revisions)) + ' ' + QByteArray::number(info->isSealLost) + '\n';
    for (const CoverageSpan &span : info->coverage.spans())
        all += QByteArray::number(static_cast<qint64>(span.from.ns)) + '-' + QByteArray::number(static_cast<qint64>(span.to.ns))
            + ' ' + QByteArray::number(static_cast<int>(span.kind)) + ' ' + QByteArray::number(static_cast<int>(span.reason)) + '\n';
    OpenArchive archive(folder);
    if (!archive.open())
        return all + "cannot be opened";
    const EventSnapshot snapshot = archive.index.snapshot();
    const std::optional<RowList> rows = matching(snapshot, {}); // newest first: rows lie as they were read, in pieces
    for (const RowId row : *rows)
        all += QByteArray::number(static_cast<qint64>(snapshot.time(row).ns)) + ' ' + snapshot.id(row).toUtf8() + '\n';
    for (EventSequence sequence = 0; sequence < info->events; ++sequence) {
        const Result<QByteArray> raw = archive.archive.documents()->rawEvent(sequence);
        const Result<std::vector<QByteArray>> revisions = archive.archive.documents()->revisions(sequence);
        all += (raw ? *raw : raw.error().detail.toUtf8()) + '\n';
        if (!revisions)
            return all + revisions.error().detail.toUtf8();
        for (const QByteArray &revision : *revisions)
            all += "  " + revision + '\n';
    }
    const Result<OpenedArchive> opened = openArchiveForReading({folder}, testSource);
    const Result<std::vector<DecodeWarning>> elements
        = opened ? readUnreadable(opened->database, 1000) : Result<std::vector<DecodeWarning>>(opened.error());
    if (!elements)
        return all + elements.error().detail.toUtf8();
    for (const DecodeWarning &element : *elements)
        all += element.path.toUtf8() + ' ' + element.message.toUtf8() + ' ' + element.raw + '\n';
    return all;
}

inline QString notGood(const QString &folder)
{
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive({folder}, {});
    if (!verdict || !*verdict)
        return verdict ? QStringLiteral("not verified") : verdict.error().detail;
    if (!(*verdict)->isSealChecked)
        return (*verdict)->firstFault.value_or(QStringLiteral("not sealed"));
    return (*verdict)->firstFault.value_or((*verdict)->firstWrongRow.value_or(QString()));
}

} // namespace Backtrail
