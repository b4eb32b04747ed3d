// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/connectionform.h"

#include "models/domain/visibletext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole + 1; // an organization's name as received

QFormLayout *makeFormLayout(QWidget *parent)
{
    auto *layout = new QFormLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setLabelAlignment(Qt::AlignLeft);
    return layout;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_source(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep in the keychain"), this))
    , m_keepNote(new PlainLabel(tr("Where there is no keychain, the token is used for this run only and is "
                                   "never written anywhere."),
                                this))
    , m_organization(new QComboBox(this))
    , m_advancedButton(new QToolButton(this))
    , m_advanced(nullptr)
    , m_scheme(new QComboBox(this))
    , m_extraCa(new QLineEdit(this))
    , m_messageIcon(new PlainLabel(this))
    , m_message(new PlainLabel(this))
{
    nameControls();
    m_advanced = makeAdvanced();
    layOut();
    connect(m_advancedButton, &QToolButton::toggled, this, &ConnectionForm::setAdvancedShown);
    connect(m_scheme, &QComboBox::activated, this, &ConnectionForm::edited);
    connect(m_organization, &QComboBox::activated, this, [this] { setProblem(Field::Organization, {}); });
    setAdvancedShown(false);
    setMessage({});
}

void ConnectionForm::nameControls()
{
    m_name->setObjectName("connectionName"_L1);
    m_name->setPlaceholderText(tr("Such as Production"));
    m_source->setObjectName("connectionSource"_L1);
    m_source->addItem(tr("Qovery organization events"), static_cast<int>(SourceKind::Qovery));
    m_address->setObjectName("connectionAddress"_L1);
    m_token->setObjectName("connectionToken"_L1);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_keep->setObjectName("connectionKeepToken"_L1);
    m_keepNote->setMuted(true);
    m_keepNote->setWordWrap(true);
    m_organization->setObjectName("connectionOrganization"_L1);
    m_organization->setEditable(true);
    m_organization->setInsertPolicy(QComboBox::NoInsert);
    m_organization->setCompleter(nullptr); // a pasted id stays what it is
    m_organization->lineEdit()->setPlaceholderText(tr("Press Test to list them, or paste an id"));
    m_message->setObjectName("connectionMessage"_L1);
    m_message->setWordWrap(true);
    m_message->setSelectable(true);
    m_messageIcon->setAlignment(Qt::AlignTop);
    m_advancedButton->setObjectName("connectionAdvanced"_L1);
    m_advancedButton->setText(tr("Advanced"));
    m_advancedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedButton->setCheckable(true);
    m_advancedButton->setAutoRaise(true);
}

void ConnectionForm::layOut()
{
    auto *fields = new QWidget(this);
    QFormLayout *form = makeFormLayout(fields);
    addField(Field::Name, form, tr("Name"), m_name);
    form->addRow(new PlainLabel(tr("Source"), fields), m_source);
    qobject_cast<QLabel *>(form->labelForField(m_source))->setBuddy(m_source);
    addField(Field::Address, form, tr("Server address"), m_address);
    addField(Field::Token, form, tr("Token"), m_token);
    auto *keep = new QVBoxLayout;
    keep->setSpacing(4);
    keep->addWidget(m_keep);
    keep->addWidget(m_keepNote);
    form->addRow(QString(), keep);
    addField(Field::Organization, form, tr("Organization"), m_organization);

    auto *message = new QHBoxLayout;
    message->setSpacing(8);
    message->addWidget(m_messageIcon, 0, Qt::AlignTop);
    message->addWidget(m_message, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(fields);
    layout->addWidget(m_advancedButton, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    layout->addLayout(message);
    layout->addStretch(1);
}

void ConnectionForm::addField(Field field, QFormLayout *layout, const QString &label, QWidget *control,
                              QWidget *beside)
{
    auto *box = new QWidget(this);
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(0, 0, 0, 0);
    boxLayout->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(control, 1);
    if (beside)
        line->addWidget(beside);
    auto *problem = new PlainLabel(box);
    problem->setObjectName(control->objectName() % "Problem"_L1);
    problem->setWordWrap(true);
    problem->setFailure(true);
    problem->hide();
    boxLayout->addLayout(line);
    boxLayout->addWidget(problem);
    m_problems.insert(field, problem);

    auto *title = new PlainLabel(label, this);
    title->setBuddy(control);
    title->setMinimumWidth(labelWidth());
    control->setAccessibleName(label);
    layout->addRow(title, box);

    QLineEdit *text = qobject_cast<QLineEdit *>(control);
    if (auto *combo = qobject_cast<QComboBox *>(control))
        text = combo->lineEdit();
    connect(text, &QLineEdit::textEdited, this, [this, field] {
        setProblem(field, {});
        emit edited();
    });
}

QWidget *ConnectionForm::makeAdvanced()
{
    auto *widget = new QWidget(this);
    QFormLayout *form = makeFormLayout(widget);
    m_scheme->setObjectName("connectionScheme"_L1);
    m_scheme->addItem(tr("Automatic"), static_cast<int>(TokenScheme::Automatic));
    m_scheme->addItem(tr("Token (API tokens)"), static_cast<int>(TokenScheme::Token));
    m_scheme->addItem(tr("Bearer (signed-in sessions)"), static_cast<int>(TokenScheme::Bearer));
    auto *schemeLabel = new PlainLabel(tr("Token is sent as"), widget);
    schemeLabel->setBuddy(m_scheme);
    schemeLabel->setMinimumWidth(labelWidth());
    form->addRow(schemeLabel, m_scheme);

    m_extraCa->setObjectName("connectionExtraCa"_L1);
    m_extraCa->setPlaceholderText(tr("PEM file of your company's certificate authority"));
    auto *browse = new QPushButton(tr("Browse…"), widget);
    browse->setObjectName("connectionBrowseCa"_L1);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ConnectionForm::browseForCa);
    addField(Field::ExtraCa, form, tr("Extra certificates"), m_extraCa, browse);
    return widget;
}

// The same in both parts of the form, so that their fields are aligned.
int ConnectionForm::labelWidth() const
{
    return fontMetrics().averageCharWidth() * 19;
}

void ConnectionForm::setAdvancedShown(bool shown)
{
    m_advancedButton->setIcon(themeIcon(shown ? u"chevron-down"_s : u"chevron-right"_s));
    m_advanced->setVisible(shown);
}

void ConnectionForm::browseForCa()
{
    auto *dialog = new QFileDialog(this, tr("Certificates in PEM form"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_extraCa->setText(file);
        setProblem(Field::ExtraCa, {});
        emit edited();
    });
    dialog->open();
}

void ConnectionForm::setConnection(const Connection &connection, bool hasToken)
{
    m_connection = connection;
    m_name->setText(connection.name);
    m_source->setCurrentIndex(qMax(0, m_source->findData(static_cast<int>(connection.kind))));
    const QUrl address = connection.url.isEmpty() ? defaultUrl(connection.kind) : connection.url;
    m_address->setText(address.toString(QUrl::RemoveUserInfo));
    clearToken();
    m_token->setPlaceholderText(hasToken ? tr("Kept. Type here only to replace it.") : tr("An API token"));
    m_keep->setChecked(true);
    m_organization->clear();
    if (!connection.organizationId.isEmpty())
        setOrganizations({{connection.organizationId, connection.organizationName, {}, {}}});
    m_organization->setCurrentIndex(m_organization->findData(connection.organizationId));
    if (m_organization->currentIndex() < 0)
        m_organization->clearEditText();
    m_scheme->setCurrentIndex(qMax(0, m_scheme->findData(static_cast<int>(connection.tokenScheme))));
    m_extraCa->setText(connection.extraCaFile);
    m_advancedButton->setChecked(connection.tokenScheme != TokenScheme::Automatic
                                 || !connection.extraCaFile.isEmpty());
    clearProblems();
    setMessage({});
}

Connection ConnectionForm::connection() const
{
    Connection entered = m_connection;
    entered.name = m_name->text().trimmed();
    entered.kind = static_cast<SourceKind>(m_source->currentData().toInt());
    entered.url = QUrl(m_address->text().trimmed());
    entered.tokenScheme = static_cast<TokenScheme>(m_scheme->currentData().toInt());
    entered.extraCaFile = m_extraCa->text().trimmed();

    const QString organization = m_organization->currentText().trimmed();
    const int listed = m_organization->findText(organization, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (listed >= 0 && m_organization->currentIndex() >= 0
        && m_organization->itemText(m_organization->currentIndex()) == organization) {
        // names are not unique: the line that was picked counts, not the first of this name
        entered.organizationId = m_organization->currentData().toString();
        entered.organizationName = m_organization->currentData(nameRole).toString();
    } else if (listed >= 0) {
        entered.organizationId = m_organization->itemData(listed).toString();
        entered.organizationName = m_organization->itemData(listed, nameRole).toString();
    } else {
        entered.organizationId = organization;
        entered.organizationName.clear();
    }
    return entered;
}

bool ConnectionForm::hasTypedToken() const
{
    return !m_token->text().trimmed().isEmpty();
}

Secret ConnectionForm::typedToken() const
{
    return Secret(m_token->text().trimmed().toUtf8());
}

bool ConnectionForm::keepsToken() const
{
    return m_keep->isChecked();
}

void ConnectionForm::clearToken()
{
    m_token->clear();
}

void ConnectionForm::setOrganizations(const OrganizationList &organizations)
{
    const Connection before = connection();
    m_organization->clear();
    for (const Organization &organization : organizations) {
        const QString name = organization.name.isEmpty() ? organization.id : organization.name;
        m_organization->addItem(visibleText(shortened(name, 120)), organization.id);
        m_organization->setItemData(m_organization->count() - 1, organization.name, nameRole);
    }
    const int row = m_organization->findData(before.organizationId);
    if (row >= 0)
        m_organization->setCurrentIndex(row);
    else if (!before.organizationId.isEmpty())
        m_organization->setEditText(before.organizationId);
    else if (organizations.size() != 1)
        m_organization->setCurrentIndex(-1);
}

void ConnectionForm::setMessage(const QString &message, Tone tone)
{
    m_message->setPlainText(message);
    m_message->setVisible(!message.isEmpty());
    m_messageIcon->setVisible(!message.isEmpty() && tone != Tone::Plain);
    const QIcon icon = tone == Tone::Good ? themeIcon(u"check"_s, themeColors().success)
                                          : themeIcon(u"error"_s, themeColors().failure);
    m_messageIcon->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
}

void ConnectionForm::setProblem(Field field, const QString &problem)
{
    PlainLabel *label = m_problems.value(field);
    label->setPlainText(problem);
    label->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    if (field == Field::ExtraCa)
        m_advancedButton->setChecked(true);
    control(field)->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::clearProblems()
{
    for (PlainLabel *label : std::as_const(m_problems)) {
        label->clear();
        label->hide();
    }
}

void ConnectionForm::focusFirst()
{
    QLineEdit *first = m_name->text().isEmpty() ? m_name : m_token;
    first->setFocus(Qt::OtherFocusReason);
}

QWidget *ConnectionForm::control(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_name;
    case Field::Address:
        return m_address;
    case Field::Token:
        return m_token;
    case Field::Organization:
        return m_organization;
    case Field::ExtraCa:
        return m_extraCa;
    }
    return m_name;
}

} // namespace Backtrail
