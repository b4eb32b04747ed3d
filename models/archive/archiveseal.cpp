// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archiveseal.h"

#include "models/archive/archivefiles.h"

#include <QFile>
#include <QRandomGenerator>

namespace Backtrail {

namespace {

constexpr int keySize = 32;

} // namespace

QByteArray sealKey(const ArchivePaths &paths)
{
    QFile file(paths.key());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray key = file.read(keySize + 1);
    return key.size() == keySize ? key : QByteArray();
}

QByteArray newSealKey()
{
    QByteArray key(keySize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(key.data()),
                                         reinterpret_cast<quint32 *>(key.data() + key.size()));
    return key;
}

bool writeSealKey(const ArchivePaths &paths, const QByteArray &key)
{
    return writeDurably(paths.key(), key);
}

Result<Done> storeState(const Database &database, const ArchiveState &state, const QByteArray &source, const QByteArray &key)
{
    const QByteArray bytes = stateBytes(state);
    const QByteArray packed = Packer().pack(viewOf(bytes));
    const QByteArray seal = key.isEmpty() ? QByteArray() : sealOf(bytes, source, key);
    Statement update(database, "UPDATE state SET data = ?1, seal = ?2 WHERE id = 1");
    return update.bind(1, packed).bind(2, seal).run() ? Result<Done>(Done {}) : database.error();
}

} // namespace Backtrail
