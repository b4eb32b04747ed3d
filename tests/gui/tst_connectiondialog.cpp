// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/gui/workspacefixture.h"
#include "views/connectiondialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestConnectionDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newConnectionFromTestToChosen();
    void testSaysWhatWentWrong_data();
    void testSaysWhatWentWrong();
    void testCanBeStopped();
    void storedTokenIsUsedWithoutTypingIt();
    void anotherServerNeedsItsOwnToken_data();
    void anotherServerNeedsItsOwnToken();
    void withoutAKeychainTheTokenIsForThisRun();
    void notKeptWhenNotWanted();
    void explainsWhatIsMissing();
    void takenNameIsExplained();
    void removalIsConfirmedInPlace();
    void closingForgetsTheTypedToken();

private:
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no child %s", qPrintable(name));
        return found;
    }
    void open();
    void type(const QString &field, const QString &text) const
    {
        child<QLineEdit>(field)->clear();
        QTest::keyClicks(child<QLineEdit>(field), text);
    }
    void press(const QString &button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] QString message() const { return child<QLabel>(u"connectionMessage"_s)->text(); }
    [[nodiscard]] QString problem(const QString &field) const
    {
        return child<QLabel>(field + u"Problem"_s)->text();
    }
    void answerOrganizations() const
    {
        m_fixture->source->lastOrganization().all.answer(
            OrganizationList{{u"o1"_s, u"Acme"_s, {}, {}}, {u"o2"_s, u"Acme <b>"_s, {}, {}}});
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ConnectionDialog> m_dialog;
};

void TestConnectionDialog::init()
{
    m_dialog.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
}

void TestConnectionDialog::open()
{
    m_dialog =
        std::make_unique<ConnectionDialog>(m_fixture->connections, m_fixture->tokens, m_fixture->workspace);
    m_dialog->open();
}

void TestConnectionDialog::newConnectionFromTestToChosen()
{
    open();
    QCOMPARE(child<QLineEdit>(u"connectionAddress"_s)->text(), u"https://api.qovery.com"_s);
    QCOMPARE(child<QLineEdit>(u"connectionToken"_s)->echoMode(), QLineEdit::Password);
    type(u"connectionName"_s, u"Production"_s);
    type(u"connectionToken"_s, u"secret-1"_s);
    press(u"connectionTest"_s);
    QCOMPARE(m_fixture->usedTokens.last(), Secret("secret-1"));
    QVERIFY(!child<QPushButton>(u"connectionSave"_s)->isEnabled()); // in flight
    answerOrganizations();
    QCOMPARE(message(), u"Signed in. This token sees 2 organizations."_s);

    auto *organizations = child<QComboBox>(u"connectionOrganization"_s);
    organizations->setCurrentIndex(1);
    QSignalSpy chosen(m_dialog.get(), &ConnectionDialog::connectionChosen);
    press(u"connectionSave"_s);
    QCOMPARE(m_fixture->tokenStore.written, Secret("secret-1"));
    QCOMPARE(chosen.size(), 0); // the keychain has not answered
    m_fixture->tokenStore.changes.back().answer(Done{});

    QCOMPARE(chosen.size(), 1);
    const auto connection = chosen.first().first().value<Connection>();
    QCOMPARE(connection.organizationId, u"o2"_s);
    QCOMPARE(connection.organizationName, u"Acme <b>"_s);
    QCOMPARE(m_fixture->connections.find(u"Production"_s), std::optional(connection));
    QCOMPARE(m_fixture->connections.lastUsedId(), connection.id);
    QVERIFY(!m_dialog->isVisible());

    QFile file(m_fixture->settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret-1"));
}

void TestConnectionDialog::testSaysWhatWentWrong_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("begins");
    QTest::newRow("401") << ErrorKind::SignInRefused << u"Sign-in refused"_s;
    QTest::newRow("no host") << ErrorKind::HostNotFound << u"Server not found"_s;
    QTest::newRow("TLS") << ErrorKind::TlsFailed << u"Secure connection failed"_s;
    QTest::newRow("HTML") << ErrorKind::NotJson << u"Not an audit API"_s;
}

void TestConnectionDialog::testSaysWhatWentWrong()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, begins);
    open();
    type(u"connectionToken"_s, u"t"_s);
    press(u"connectionTest"_s);
    m_fixture->source->lastOrganization().all.fail(kind);
    QVERIFY2(message().startsWith(begins), qPrintable(message()));
    QVERIFY(child<QPushButton>(u"connectionSave"_s)->isEnabled());
}

void TestConnectionDialog::testCanBeStopped()
{
    open();
    type(u"connectionToken"_s, u"t"_s);
    press(u"connectionTest"_s);
    press(u"connectionStop"_s);
    QVERIFY(m_fixture->source->lastOrganization().all.isCanceled());
    QVERIFY(message().isEmpty());
    QVERIFY(child<QPushButton>(u"connectionTest"_s)->isEnabled());
}

void TestConnectionDialog::storedTokenIsUsedWithoutTypingIt()
{
    QVERIFY(m_fixture->connections.save(WorkspaceFixture::connection()));
    open();
    QVERIFY(child<QLineEdit>(u"connectionToken"_s)->text().isEmpty());
    press(u"connectionTest"_s);
    QCOMPARE(m_fixture->tokenStore.reads.size(), 1U);
    m_fixture->tokenStore.reads.back().answer(Secret("from-keychain"));
    QCOMPARE(m_fixture->usedTokens.last(), Secret("from-keychain"));
    answerOrganizations();

    type(u"connectionName"_s, u"Renamed"_s);
    QSignalSpy chosen(m_dialog.get(), &ConnectionDialog::connectionChosen);
    press(u"connectionSave"_s);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(m_fixture->tokenStore.changes.empty()); // the kept token was left alone
    QCOMPARE(m_fixture->connections.find(u"c1"_s)->name, u"Renamed"_s);
}

void TestConnectionDialog::anotherServerNeedsItsOwnToken_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("host") << u"http://localhost:1"_s;
    QTest::newRow("port") << u"http://127.0.0.1:2"_s;
    QTest::newRow("scheme") << u"https://127.0.0.1:1"_s;
}

void TestConnectionDialog::anotherServerNeedsItsOwnToken()
{
    QFETCH(QString, address);
    QVERIFY(m_fixture->connections.save(WorkspaceFixture::connection()));
    open();
    type(u"connectionAddress"_s, address);
    press(u"connectionTest"_s);
    QVERIFY(m_fixture->tokenStore.reads.empty());
    QVERIFY(!problem(u"connectionToken"_s).isEmpty());
    press(u"connectionSave"_s);
    QCOMPARE(m_fixture->connections.find(u"c1"_s)->url, WorkspaceFixture::connection().url);
}

void TestConnectionDialog::withoutAKeychainTheTokenIsForThisRun()
{
    open();
    type(u"connectionName"_s, u"Production"_s);
    type(u"connectionToken"_s, u"t"_s);
    child<QComboBox>(u"connectionOrganization"_s)->setEditText(u"pasted-id"_s);
    QSignalSpy chosen(m_dialog.get(), &ConnectionDialog::connectionChosen);
    press(u"connectionSave"_s);
    m_fixture->tokenStore.changes.back().fail(ErrorKind::KeychainUnavailable);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(message().contains("this run only"_L1));
    press(u"connectionSave"_s); // now "Connect for this run"
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<Connection>().organizationId, u"pasted-id"_s);

    std::optional<Secret> held;
    const Request reading = m_fixture->tokens.read(chosen.first().first().value<Connection>().id,
                                                   [&held](const Result<Secret> &token) { held = *token; });
    QTRY_VERIFY(held);
    QCOMPARE(*held, Secret("t"));
}

void TestConnectionDialog::notKeptWhenNotWanted()
{
    open();
    type(u"connectionName"_s, u"Production"_s);
    type(u"connectionToken"_s, u"t"_s);
    child<QComboBox>(u"connectionOrganization"_s)->setEditText(u"o1"_s);
    child<QCheckBox>(u"connectionKeepToken"_s)->click();
    QSignalSpy chosen(m_dialog.get(), &ConnectionDialog::connectionChosen);
    press(u"connectionSave"_s);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(m_fixture->tokenStore.changes.empty());
}

void TestConnectionDialog::explainsWhatIsMissing()
{
    open();
    press(u"connectionSave"_s);
    QVERIFY(!problem(u"connectionToken"_s).isEmpty());
    type(u"connectionToken"_s, u"t"_s);
    QVERIFY(problem(u"connectionToken"_s).isEmpty()); // mended
    press(u"connectionSave"_s);
    QVERIFY(!problem(u"connectionOrganization"_s).isEmpty());

    m_fixture->refusal = Error{ErrorKind::InsecureAddress, {}, 0, {}};
    press(u"connectionSave"_s);
    QVERIFY(problem(u"connectionAddress"_s).contains("https"_L1));
    QVERIFY(m_fixture->connections.connections().isEmpty());
}

void TestConnectionDialog::takenNameIsExplained()
{
    QVERIFY(m_fixture->connections.save(WorkspaceFixture::connection()));
    open();
    press(u"connectionNew"_s);
    type(u"connectionName"_s, u"demo"_s);
    type(u"connectionToken"_s, u"t"_s);
    child<QComboBox>(u"connectionOrganization"_s)->setEditText(u"o1"_s);
    press(u"connectionSave"_s);
    QVERIFY(!problem(u"connectionName"_s).isEmpty());
    QCOMPARE(m_fixture->connections.connections().size(), 1);
}

void TestConnectionDialog::removalIsConfirmedInPlace()
{
    QVERIFY(m_fixture->connections.save(WorkspaceFixture::connection()));
    open();
    press(u"connectionRemove"_s);
    QVERIFY(child<QLabel>(u"connectionRemovalQuestion"_s)->isVisible());
    press(u"connectionKeep"_s);
    QCOMPARE(m_fixture->connections.connections().size(), 1);
    press(u"connectionRemove"_s);
    press(u"connectionConfirmRemove"_s);
    QVERIFY(m_fixture->connections.connections().isEmpty());
    QCOMPARE(m_fixture->tokenStore.ids.back(), u"c1"_s); // its token too
    QCOMPARE(child<QListWidget>(u"connectionList"_s)->count(), 0);
}

void TestConnectionDialog::closingForgetsTheTypedToken()
{
    open();
    type(u"connectionToken"_s, u"t"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(child<QLineEdit>(u"connectionToken"_s)->text().isEmpty());
}

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
