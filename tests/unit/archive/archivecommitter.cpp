// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Feeds the archive in a folder until it is killed, and prints how many events were acknowledged. It closes and opens
// it again now and then, so that it is killed there too.

#include "tests/unit/archive/archivefeed.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    for (;;) {
        Backtrail::OpenArchive archive(QFile::decodeName(argv[1]));
        const Backtrail::Result<Backtrail::StoreContents> contents = archive.open();
        if (!contents || contents->isReadOnly) {
            std::fprintf(stderr, "%s\n",
                         qPrintable(contents ? contents->readOnlyReason : contents.error().detail));
            return 1;
        }
        int count = static_cast<int>(contents->count);
        for (int i = 0; i < 6; ++i) {
            const Backtrail::StoreCommit commit = Backtrail::feedAfter(count);
            if (!archive.commit(commit))
                return 1;
            count += static_cast<int>(commit.events->events().size());
            std::printf("%d\n", count);
            std::fflush(stdout);
        }
    }
}
