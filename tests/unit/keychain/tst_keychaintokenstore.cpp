// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/keychain/keychaintokenstore.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

// Without BACKTRAIL_TEST_KEYRING no keyring is in reach, whatever the desktop. With it, the keyring of the session is
// used: dbus-run-session -- sh -c 'printf "pw\n" | gnome-keyring-daemon --unlock --components=secrets; exec …'
class TestKeychainTokenStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysThatThereIsNoKeyring();
    void isSilentWhenCancelled();
    void keepsATokenInAKeyring();

private:
    bool m_hasKeyring = qEnvironmentVariableIsSet("BACKTRAIL_TEST_KEYRING");
    QTemporaryDir m_home;
};

namespace {

const QByteArray canary = "CANARY-keychain-1b2c"_ba;
const QString key = u"tst-connection"_s;

struct Answers
{
    int count = 0;
    std::optional<Error> error;
    Secret secret;
};

template<typename T>
std::function<void(Result<T>)> into(Answers &answers)
{
    return [&answers](const Result<T> &result) {
        ++answers.count;
        answers.error = result ? std::nullopt : std::optional(result.error());
        if constexpr (std::is_same_v<T, Secret>) {
            if (result)
                answers.secret = *result;
        }
    };
}

} // namespace

void TestKeychainTokenStore::initTestCase()
{
    if (m_hasKeyring)
        return;
    // The one desktop for which QtKeychain could fall back to a plain file, and a bus that nobody serves.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "4");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_home.filePath(u"no-bus"_s)));
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
}

void TestKeychainTokenStore::saysThatThereIsNoKeyring()
{
    if (m_hasKeyring)
        QSKIP("There is a keyring");
    KeychainTokenStore store;
    Answers read;
    Answers write;
    Answers remove;
    QElapsedTimer timer;
    timer.start();
    const Request reading = store.read(key, into<Secret>(read));
    const Request writing = store.write(key, Secret(canary), into<Done>(write));
    const Request removing = store.remove(key, into<Done>(remove));
    QCOMPARE(read.count, 0); // never from inside the call
    QTRY_COMPARE_WITH_TIMEOUT(read.count + write.count + remove.count, 3, 15'000);
    for (const Answers *answers : {&read, &write, &remove}) {
        QVERIFY(answers->error);
        QCOMPARE(answers->error->kind, ErrorKind::KeychainUnavailable);
        QVERIFY(!answers->error->detail.contains(QString::fromLatin1(canary)));
    }
    QVERIFY(timer.elapsed() < 14'000);

    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
    }
}

void TestKeychainTokenStore::isSilentWhenCancelled()
{
    KeychainTokenStore store;
    Answers cancelled;
    Answers other;
    store.read(key, into<Secret>(cancelled)).cancel();
    const Request request = store.read(key, into<Secret>(other));
    QTRY_COMPARE_WITH_TIMEOUT(other.count, 1, 15'000);
    QCOMPARE(cancelled.count, 0);
}

void TestKeychainTokenStore::keepsATokenInAKeyring()
{
    if (!m_hasKeyring)
        QSKIP("No keyring: set BACKTRAIL_TEST_KEYRING in a session that has one");
    KeychainTokenStore store;
    Answers answers;
    Request request = store.remove(key, into<Done>(answers));
    QTRY_COMPARE(answers.count, 1);
    QVERIFY(!answers.error); // nothing to remove is no failure
    request = store.read(key, into<Secret>(answers));
    QTRY_COMPARE(answers.count, 2);
    QVERIFY(!answers.error);
    QVERIFY(answers.secret.isEmpty());
    request = store.write(key, Secret(canary), into<Done>(answers));
    QTRY_COMPARE(answers.count, 3);
    QVERIFY(!answers.error);
    request = store.read(key, into<Secret>(answers));
    QTRY_COMPARE(answers.count, 4);
    QCOMPARE(answers.secret, Secret(canary));
    request = store.remove(key, into<Done>(answers));
    QTRY_COMPARE(answers.count, 5);
    QVERIFY(!answers.error);
    request = store.read(key, into<Secret>(answers));
    QTRY_COMPARE(answers.count, 6);
    QVERIFY(!answers.error);
}

QTEST_GUILESS_MAIN(TestKeychainTokenStore)
#include "tst_keychaintokenstore.moc"
