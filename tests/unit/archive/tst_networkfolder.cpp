// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/networkfolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestNetworkFolder final : public QObject
{
    Q_OBJECT

private slots:
    void knowsFileSystems_data();
    void knowsFileSystems();
    void aFolderOnThisMachineIsNone();
};

void TestNetworkFolder::knowsFileSystems_data()
{
    QTest::addColumn<bool>("isNetwork");
    for (const char *const type : {"nfs", "nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs", "fuse.glusterfs", "9p", "ceph", "fuse.vmhgfs-fuse", "vboxsf"})
        QTest::newRow(type) << true;
    for (const char *const type : {"ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "NTFS", "fuseblk", "fuse.gocryptfs", "fuse", "ecryptfs", "apfs", "vfat", "unheard-of"})
        QTest::newRow(type) << false;
    QTest::newRow("") << false;
}

void TestNetworkFolder::knowsFileSystems()
{
    QFETCH(bool, isNetwork);
    QCOMPARE(isNetworkFileSystem(QTest::currentDataTag()), isNetwork);
}

void TestNetworkFolder::aFolderOnThisMachineIsNone()
{
    const QTemporaryDir dir;
    QVERIFY(!networkFolderError(dir.path()));
    QVERIFY(!networkFolderError(dir.filePath(u"not/there/yet"_s)));
}

QTEST_GUILESS_MAIN(TestNetworkFolder)
#include "tst_networkfolder.moc"
