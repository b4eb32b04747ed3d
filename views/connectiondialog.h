// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/organization.h"
#include "models/session/workspace.h"

#include <QDialog>

#include <memory>
#include <vector>

class QPushButton;

namespace Backtrail {

class ConnectionForm;
class ConnectionList;

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
    void edit(const QString &connectionId); // unknown: a new one
    void edit(const Connection &connection); // also one that is not in the store yet

signals:
    void
    connectionChosen(const Backtrail::Connection &connection); // saved; its token is kept, held, or was there

public slots:
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFormSide();
    void connectControls();
    void fillList();

    void test();
    void testWithToken(const Secret &token);
    void showOrganizations(const Result<OrganizationList> &organizations);
    void save();
    [[nodiscard]] bool check(const Connection &connection);
    void placeToken(bool wasStored);
    void tokenNotKept(const Error &error);
    void choose();
    void remove(const QString &connectionId);

    void setBusy(const QString &what); // empty = idle
    void cancelWork();
    [[nodiscard]] bool needsToken(const Connection &connection) const;

    ConnectionStore &m_store;
    TokenKeeper &m_tokens;
    const Workspace &m_workspace;
    Request m_tokenRequest;
    std::shared_ptr<Source> m_testedSource; // lives as long as its request
    Request m_organizationRequest;
    std::vector<Request> m_forgetting; // tokens of removed connections, on their way out of the keychain
    std::optional<Connection> m_stored; // as the store has the one being edited
    std::optional<Connection> m_saved; // saved just now; its token is on its way
    ConnectionForm *m_form;
    ConnectionList *m_list;
    QPushButton *m_test;
    QPushButton *m_cancelWork;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace Backtrail
