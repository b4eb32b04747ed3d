// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/archive/archivefeed.h"

#include <QMap>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>; // by name

Files filesOf(const QString &folder)
{
    Files files;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly) && name != "writer.lock"_L1 && !name.endsWith("-shm"_L1))
            files.insert(name, file.readAll());
    }
    return files;
}

void writeFiles(const QString &folder, const Files &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile out(folder + u'/' + file.key());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(file.value()), file.value().size());
    }
}

// What may become of damage, and nothing else.
struct Outcomes
{
    int same = 0; // nothing is different
    int earlier = 0; // as it was some commits before, and known to be so
    int refused = 0; // said at opening
    int found = 0; // said when the documents are read, and by verifying
};

} // namespace

// Every bit of an archive may flip and every file may end anywhere: never a crash, never too much called complete,
// never an event twice or gone without a word.
class TestArchiveDamage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void survives_data();
    void survives();
    void lockFileOfNobodyIsTakenOver_data();
    void lockFileOfNobodyIsTakenOver();

private:
    [[nodiscard]] QString judge(const QString &folder, const Files &damaged, bool mayBeEarlier, Outcomes &outcomes);
    [[nodiscard]] QString judgeOpen(OpenArchive &archive, const QString &folder, int count, Outcomes &outcomes);
    [[nodiscard]] static QString judgeRefusal(const QString &folder, const Files &damaged, const Error &error);

    Files m_closed;
    Files m_open; // with a log
    int m_count = 0;
    QList<int> m_counts; // after each commit
};

void TestArchiveDamage::initTestCase()
{
    const QTemporaryDir dir(quickFolder());
    auto archive = std::make_unique<OpenArchive>(dir.path());
    QVERIFY(archive->open());
    m_counts = {0};
    while (m_count < 250) {
        const StoreCommit commit = feedAfter(m_count);
        QVERIFY(archive->commit(commit));
        m_count += static_cast<int>(commit.events->events().size());
        m_counts.append(m_count);
    }
    m_open = filesOf(dir.path());
    archive.reset();
    m_closed = filesOf(dir.path());
    QVERIFY(m_open.value(u"events.db-wal"_s).size() > 10'000);
    QVERIFY(m_closed.value(u"events.db"_s).size() > 10'000);
}

void TestArchiveDamage::survives_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("isCut");
    for (const bool isCut : {false, true}) {
        const char *const what = isCut ? "cut" : "flipped";
        QTest::addRow("%s", what) << u"events.db"_s << false << isCut;
        QTest::addRow("%s beside a log", what) << u"events.db"_s << true << isCut;
        QTest::addRow("log %s", what) << u"events.db-wal"_s << true << isCut;
        QTest::addRow("key %s", what) << u"seal.key"_s << false << isCut;
    }
}

void TestArchiveDamage::survives()
{
    QFETCH(const QString, file);
    QFETCH(const bool, isOpen);
    QFETCH(const bool, isCut);
    const int given = qEnvironmentVariableIntValue("BACKTRAIL_DAMAGES"); // 200 of each, for an evening
    const Files whole = isOpen ? m_open : m_closed;
    const qsizetype size = whole.value(file).size();
    const qsizetype places = std::min<qsizetype>(size, given > 0 ? given : 40);
    Outcomes outcomes;
    for (qsizetype i = 0; i < places; ++i) {
        // Half of them in the first kilobyte, where the file says what it is.
        const bool isHead = i % 2 == 0 && size > 4096;
        const qsizetype at = isHead ? i / 2 * 1024 / places * 2 : (i * size) / places + (size > 4096 ? i * 7919 % (size / places) : 0);
        Files damaged = whole;
        if (isCut)
            damaged[file].truncate(at);
        else
            damaged[file][at] = static_cast<char>(damaged[file][at] ^ (1 << (i % 8)));
        const QTemporaryDir dir(quickFolder());
        writeFiles(dir.path(), damaged);
        const QString fault = judge(dir.path(), damaged, isOpen, outcomes);
        QVERIFY2(fault.isEmpty(), qPrintable(u"byte %1: %2"_s.arg(at).arg(fault)));
    }
    qInfo("%d the same, %d earlier, %d refused, %d found", outcomes.same, outcomes.earlier, outcomes.refused, outcomes.found);
}

QString TestArchiveDamage::judge(const QString &folder, const Files &damaged, bool mayBeEarlier, Outcomes &outcomes)
{
    OpenArchive archive(folder);
    const Result<StoreContents> contents = archive.open();
    if (!contents) {
        ++outcomes.refused;
        return judgeRefusal(folder, damaged, contents.error());
    }
    // Of a log everything behind the first damage is as if it had never been written, and coverage says so.
    const int count = static_cast<int>(contents->count);
    if (count != m_count && !(mayBeEarlier && m_counts.contains(count)))
        return u"%1 events of %2 without a word"_s.arg(count).arg(m_count);
    if ((count != m_count) == contents->loss.isEmpty())
        return u"%1 events of %2, and it says: %3"_s.arg(count).arg(m_count).arg(contents->loss);
    if (const QString fault = feedFault(archive, *contents, count); !fault.isEmpty())
        return fault;
    ++(count == m_count ? outcomes.same : outcomes.earlier);
    return judgeOpen(archive, folder, count, outcomes);
}

QString TestArchiveDamage::judgeOpen(OpenArchive &archive, const QString &folder, int count, Outcomes &outcomes)
{
    bool isDamaged = false;
    const EventSnapshot snapshot = archive.index.snapshot();
    for (RowId row = 0; row < snapshot.rowCount(); ++row) {
        const Result<AuditEvent> read = snapshot.auditEvent(row);
        isDamaged = isDamaged || !read;
        const auto n = static_cast<int>((1'000'000'000'000 - snapshot.time(row).ns) / 1000);
        if (read && read->raw != jsonOf(oracleEvent(n)))
            return u"event %1 has other bytes"_s.arg(n);
    }
    const QString verdict = chainFault(folder, count);
    if (isDamaged && verdict.isEmpty())
        return u"verifying does not see that documents cannot be read"_s;
    outcomes.found += isDamaged || !verdict.isEmpty() ? 1 : 0;
    // The same events again: known, or refused.
    if (count == 0)
        return {};
    const Result<StoreReceipt> again = archive.commit(oraclePage(0, count));
    if (again && (again->added || again->revised + again->repeated != static_cast<std::uint32_t>(count)))
        return u"kept twice"_s;
    // What can no longer be read is kept anew, beside what is damaged.
    if (again && again->revised != 0 && !isDamaged && verdict.isEmpty())
        return u"%1 revisions of what is whole"_s.arg(again->revised);
    return {};
}

QString TestArchiveDamage::judgeRefusal(const QString &folder, const Files &damaged, const Error &error)
{
    if (error.kind != ErrorKind::FileFailed || error.detail.isEmpty())
        return u"no words for it"_s;
    const QStringList aside = QDir(folder).entryList({u"damaged-*.db"_s});
    const QString kept = folder + u'/' + (aside.isEmpty() ? u"events.db"_s : aside.first());
    if (!aside.isEmpty() && !error.detail.contains("set aside"_L1))
        return u"set aside without a word"_s;
    // Untouched, but for what SQLite plays in from a log beside it.
    QFile file(kept);
    if (!file.open(QIODevice::ReadOnly))
        return u"the file is gone"_s;
    const bool hadLog = damaged.value(u"events.db-wal"_s).size() > 0;
    if (!hadLog && file.readAll() != damaged.value(u"events.db"_s))
        return u"the file was changed: "_s + error.detail;
    return {};
}

void TestArchiveDamage::lockFileOfNobodyIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut") << QByteArray("4");
    QTest::newRow("garbage") << QByteArray("\xff\x00g\n\n\n", 6);
    QTest::newRow("zeros") << QByteArray(64, '\0');
}

void TestArchiveDamage::lockFileOfNobodyIsTakenOver()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir dir(quickFolder());
    Files files = m_closed;
    files.insert(u"writer.lock"_s, text);
    writeFiles(dir.path(), files);
    QFile lock(dir.filePath(u"writer.lock"_s));
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    OpenArchive archive(dir.path());
    const Result<StoreContents> contents = archive.open();
    QVERIFY(contents);
    QVERIFY2(!contents->isReadOnly, qPrintable(contents->readOnlyReason));
}

QTEST_GUILESS_MAIN(TestArchiveDamage)
#include "tst_archivedamage.moc"
