// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/connection.h"
#include "models/domain/organization.h"
#include "models/domain/secret.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

namespace Backtrail {

class PlainLabel;

// The fields of one connection. Knows what was entered, and shows what is wrong beside the field.
class ConnectionForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Field { Name, Address, Token, Organization, ExtraCa };
    enum class Tone { Plain, Good, Bad };

    explicit ConnectionForm(QWidget *parent = nullptr);

    // `hasToken`: there is one in the keychain, or held for this run.
    void setConnection(const Connection &connection, bool hasToken);
    [[nodiscard]] Connection connection() const; // as entered
    [[nodiscard]] bool hasTypedToken() const;
    [[nodiscard]] Secret typedToken() const;
    [[nodiscard]] bool keepsToken() const; // in the keychain
    void clearToken();

    void setOrganizations(const OrganizationList &organizations);
    void setMessage(const QString &message, Tone tone = Tone::Plain);
    void setProblem(Field field,
                    const QString &problem); // goes there; the problem goes when the field is edited
    void clearProblems();
    void focusFirst();

signals:
    void edited(); // anything that makes an earlier answer worthless

private:
    void nameControls();
    void layOut();
    void addField(Field field, QFormLayout *layout, const QString &label, QWidget *control,
                  QWidget *beside = nullptr);
    [[nodiscard]] QWidget *makeAdvanced();
    void setAdvancedShown(bool shown);
    [[nodiscard]] int labelWidth() const;
    void browseForCa();
    [[nodiscard]] QWidget *control(Field field) const;

    Connection m_connection;
    QLineEdit *m_name;
    QComboBox *m_source;
    QLineEdit *m_address;
    QLineEdit *m_token;
    QCheckBox *m_keep;
    PlainLabel *m_keepNote;
    QComboBox *m_organization;
    QToolButton *m_advancedButton;
    QWidget *m_advanced;
    QComboBox *m_scheme;
    QLineEdit *m_extraCa;
    PlainLabel *m_messageIcon;
    PlainLabel *m_message;
    QHash<Field, PlainLabel *> m_problems;
};

} // namespace Backtrail
