// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/connectiondialog.h"

#include "models/domain/errorwords.h"
#include "models/domain/visibletext.h"
#include "views/connectionform.h"
#include "views/connectionlist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

using Field = ConnectionForm::Field;
using Tone = ConnectionForm::Tone;

namespace {

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

// What is wrong, with the place where the user can mend it.
Field fieldOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::MissingToken:
        return Field::Token;
    case ErrorKind::FileFailed:
        return Field::ExtraCa;
    default:
        return Field::Address;
    }
}

} // namespace

ConnectionDialog::ConnectionDialog(ConnectionStore &store, TokenKeeper &tokens, const Workspace &workspace,
                                   QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_tokens(tokens)
    , m_workspace(workspace)
    , m_form(new ConnectionForm(this))
    , m_list(new ConnectionList(this))
    , m_test(makeButton(tr("Test"), u"connectionTest"_s, this))
    , m_cancelWork(makeButton(tr("Stop"), u"connectionStop"_s, this))
    , m_save(makeButton(tr("Save and connect"), u"connectionSave"_s, this))
    , m_close(makeButton(tr("Close"), u"connectionClose"_s, this))
{
    setObjectName("connectionDialog"_L1);
    setWindowTitle(tr("Connections"));
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * 32);
    m_save->setDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_list);
    layout->addWidget(makeFormSide(), 1);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 30);
    connectControls();
    fillList();
    const QString last = m_store.lastUsedId();
    const QList<Connection> all = m_store.connections();
    if (m_store.find(last))
        edit(last);
    else if (!all.isEmpty())
        edit(all.first());
    else
        startNew();
}

QWidget *ConnectionDialog::makeFormSide()
{
    auto *side = new QWidget(this);
    auto *scroll = new QScrollArea(side); // at 200 % the form may be higher than the screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_cancelWork);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    m_cancelWork->hide();
    return side;
}

void ConnectionDialog::connectControls()
{
    connect(m_list, &ConnectionList::newRequested, this, &ConnectionDialog::startNew);
    connect(m_list, &ConnectionList::chosen, this, qOverload<const QString &>(&ConnectionDialog::edit));
    connect(m_list, &ConnectionList::removalConfirmed, this, &ConnectionDialog::remove);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_cancelWork, &QPushButton::clicked, this, &ConnectionDialog::cancelWork);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ConnectionDialog::reject);
    connect(m_form, &ConnectionForm::edited, this, [this] { m_form->setMessage({}); });
    connect(&m_store, &ConnectionStore::connectionsChanged, this, &ConnectionDialog::fillList);
}

void ConnectionDialog::fillList()
{
    m_list->setConnections(m_store.connections(), m_stored ? m_stored->id : QString());
}

void ConnectionDialog::startNew()
{
    Connection connection;
    connection.url = defaultUrl(connection.kind);
    edit(connection);
}

void ConnectionDialog::edit(const QString &connectionId)
{
    if (const auto connection = m_store.find(connectionId))
        edit(*connection);
    else
        startNew();
}

void ConnectionDialog::edit(const Connection &connection)
{
    cancelWork();
    m_saved.reset();
    m_stored = connection.id.isEmpty() ? std::nullopt : m_store.find(connection.id);
    Connection edited = connection;
    if (edited.id.isEmpty())
        edited.id = ConnectionStore::makeId();
    m_form->setConnection(edited, m_stored.has_value());
    fillList();
    if (isVisible())
        m_form->focusFirst();
}

// The token of a stored connection stays with its server: another address needs a token of its own.
bool ConnectionDialog::needsToken(const Connection &connection) const
{
    if (m_form->hasTypedToken())
        return false;
    return !m_stored || m_stored->url.authority() != connection.url.authority()
        || m_stored->url.scheme() != connection.url.scheme();
}

void ConnectionDialog::test()
{
    m_form->clearProblems();
    m_form->setMessage({});
    const Connection connection = m_form->connection();
    if (needsToken(connection)) {
        m_form->setProblem(Field::Token,
                           m_stored ? tr("The address is new, so enter the token for that server.")
                                    : tr("Enter a token to sign in with."));
        return;
    }
    if (m_form->hasTypedToken()) {
        testWithToken(m_form->typedToken());
        return;
    }
    setBusy(tr("Asking the keychain for the token…"));
    m_tokenRequest = m_tokens.read(connection.id, [this](const Result<Secret> &token) {
        if (token) {
            testWithToken(*token);
            return;
        }
        setBusy({});
        m_form->setProblem(Field::Token, errorWords(token.error()).sentence);
    });
}

void ConnectionDialog::testWithToken(const Secret &token)
{
    const Result<std::shared_ptr<Source>> source = m_workspace.makeSource(m_form->connection(), token);
    if (!source) {
        setBusy({});
        m_form->setProblem(fieldOf(source.error()), errorWords(source.error()).sentence);
        return;
    }
    setBusy(tr("Signing in…"));
    m_organizationRequest.cancel();
    m_testedSource = *source;
    m_organizationRequest = m_testedSource->organizations(
        [this](const Result<OrganizationList> &organizations) { showOrganizations(organizations); });
}

void ConnectionDialog::showOrganizations(const Result<OrganizationList> &organizations)
{
    setBusy({});
    if (!organizations) {
        const ErrorWords words = errorWords(organizations.error());
        m_form->setMessage(tr("%1. %2").arg(words.title, words.sentence), Tone::Bad);
        return;
    }
    m_form->setOrganizations(*organizations);
    const int count = int(organizations->size());
    if (count == 0)
        m_form->setMessage(tr("Signed in, but this token sees no organization."), Tone::Bad);
    else
        m_form->setMessage(count == 1 ? tr("Signed in. This token sees one organization: %1.")
                                            .arg(visibleText(shortened(organizations->first().name, 120)))
                                      : tr("Signed in. This token sees %n organizations.", nullptr, count),
                           Tone::Good);
}

bool ConnectionDialog::check(const Connection &connection)
{
    m_form->clearProblems();
    m_form->setMessage({});
    if (needsToken(connection)) {
        m_form->setProblem(Field::Token,
                           m_stored ? tr("The address is new, so enter the token for that server.")
                                    : tr("Enter a token to sign in with."));
        return false;
    }
    // with any token: what is checked is the address and the certificates
    const Secret token = m_form->hasTypedToken() ? m_form->typedToken() : Secret("unknown");
    const Result<std::shared_ptr<Source>> source = m_workspace.makeSource(connection, token);
    if (!source) {
        m_form->setProblem(fieldOf(source.error()), errorWords(source.error()).sentence);
        return false;
    }
    if (connection.organizationId.isEmpty()) {
        m_form->setProblem(Field::Organization,
                           tr("Choose an organization: press Test to list them, or paste an id."));
        return false;
    }
    return true;
}

void ConnectionDialog::save()
{
    if (m_saved) { // the keychain failed, and the user goes on with the token of this run
        choose();
        return;
    }
    Connection connection = m_form->connection();
    if (connection.name.isEmpty() && !connection.organizationName.isEmpty())
        connection.name = connection.organizationName;
    if (!check(connection))
        return;
    const Result<Done> saved = m_store.save(connection);
    if (!saved) {
        const Error &error = saved.error();
        m_form->setProblem(Field::Name,
                           error.kind == ErrorKind::InvalidInput ? error.detail : errorWords(error).sentence);
        return;
    }
    const bool wasStored = m_stored.has_value();
    m_stored = connection;
    m_saved = connection;
    fillList();
    placeToken(wasStored);
}

void ConnectionDialog::placeToken(bool wasStored)
{
    if (!m_form->hasTypedToken()) {
        choose();
        return;
    }
    const QString id = m_saved->id;
    const Secret token = m_form->typedToken();
    m_form->clearToken();
    if (m_form->keepsToken()) {
        setBusy(tr("Keeping the token in the keychain…"));
        m_tokenRequest = m_tokens.keep(id, token, [this](const Result<Done> &kept) {
            setBusy({});
            if (kept)
                choose();
            else
                tokenNotKept(kept.error());
        });
        return;
    }
    m_tokens.holdForThisRun(id, token);
    if (!wasStored) {
        choose();
        return;
    }
    // an older token in the keychain must not come back in the next run; without a keychain there is none
    setBusy(tr("Removing the older token from the keychain…"));
    m_tokenRequest = m_tokens.forget(id, [this, id, token](const Result<Done> &) {
        m_tokens.holdForThisRun(id, token);
        setBusy({});
        choose();
    });
}

void ConnectionDialog::tokenNotKept(const Error &error)
{
    m_form->setMessage(tr("%1 The connection is saved, and its token is used for this run only.")
                           .arg(errorWords(error).sentence),
                       Tone::Bad);
    m_save->setText(tr("Connect for this run"));
    m_save->setFocus();
}

void ConnectionDialog::choose()
{
    const Connection connection = *m_saved;
    m_store.setLastUsedId(connection.id);
    accept();
    emit connectionChosen(connection);
}

void ConnectionDialog::remove(const QString &connectionId)
{
    m_forgetting.push_back(m_tokens.forget(connectionId, [this](const Result<Done> &forgotten) {
        if (!forgotten && forgotten.error().kind == ErrorKind::KeychainRefused)
            m_form->setMessage(tr("The connection is removed, but the keychain did not give up its token."),
                               Tone::Bad);
    }));
    m_stored.reset();
    m_store.remove(connectionId);
    const QList<Connection> rest = m_store.connections();
    if (rest.isEmpty())
        startNew();
    else
        edit(rest.first());
}

void ConnectionDialog::setBusy(const QString &what)
{
    const bool isBusy = !what.isEmpty();
    if (isBusy)
        m_form->setMessage(what);
    for (QWidget *control : std::initializer_list<QWidget *>{m_form, m_list, m_test, m_save})
        control->setEnabled(!isBusy);
    m_cancelWork->setVisible(isBusy);
    if (isBusy)
        m_cancelWork->setFocus();
}

// Silent: what was asked is not wanted any more. A token that is on its way into the keychain is held for
// this run.
void ConnectionDialog::cancelWork()
{
    m_tokenRequest.cancel();
    m_organizationRequest.cancel();
    m_testedSource.reset();
    m_save->setText(tr("Save and connect"));
    if (!m_cancelWork->isHidden()) {
        setBusy({});
        m_form->setMessage({});
        if (m_saved)
            tokenNotKept({ErrorKind::KeychainUnavailable, {}, 0, {}});
    }
}

void ConnectionDialog::showEvent(QShowEvent *event)
{
    m_form->focusFirst();
    QDialog::showEvent(event);
}

void ConnectionDialog::done(int result)
{
    m_tokenRequest.cancel();
    m_organizationRequest.cancel();
    m_testedSource.reset();
    m_form->clearToken();
    QDialog::done(result);
}

} // namespace Backtrail
