// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/organization.h"
#include "models/session/workspace.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <vector>

class QListWidget;
class QPushButton;

namespace Backtrail {

class ConnectionForm;
class PlainLabel;

// Adds, edits, tests, removes and chooses connections. Opened with open(), never exec(). A token typed here
// lives in its field until it is kept, and is never shown again.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    // All three outlive the dialog.
    ConnectionDialog(ConnectionStore &store, TokenKeeper &tokens, const Workspace &workspace,
                     QWidget *parent = nullptr);

    void startNew();
    void edit(const QString &connectionId);
    void edit(const Connection &connection); // also one that is not in the store yet
    // How long a keyring may take (it may prompt, or never answer) before the token is used for this run
    // only.
    void setKeychainPatience(std::chrono::milliseconds patience);

signals:
    void connectionChosen(const Backtrail::Connection &connection); // saved, its token kept or held

public slots:
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void test();
    void testWithToken(const Secret &token);
    void showOrganizations(const Result<OrganizationList> &organizations);
    void save();
    void keepToken();
    void tokenNotKept(const Error &error);
    void chosen();
    void askRemoval();
    void remove();
    void fillList();
    void setBusy(const QString &what); // empty = idle
    void cancelWork();
    [[nodiscard]] QWidget *makeListSide();
    [[nodiscard]] QWidget *makeRemovalRow();
    [[nodiscard]] QWidget *makeFormSide();
    void connectControls();

    ConnectionStore &m_store;
    TokenKeeper &m_tokens;
    const Workspace &m_workspace;
    Request m_tokenRequest;
    Request m_organizationRequest;
    std::shared_ptr<Source> m_testedSource; // lives as long as its request
    std::vector<Request> m_forgetting; // removals of tokens on their way
    QTimer m_patience;
    bool m_tokenHeld = false; // the keychain failed; the next step is to go on without it
    Connection m_saved;
    ConnectionForm *m_form;
    QListWidget *m_list;
    QPushButton *m_remove;
    QWidget *m_removalRow;
    PlainLabel *m_removalQuestion;
    QPushButton *m_test;
    QPushButton *m_cancelWork;
    QPushButton *m_connect;
};

} // namespace Backtrail
