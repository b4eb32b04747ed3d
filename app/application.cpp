// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"

#include "app/options/archivefolder.h"
#include "app/options/startconnection.h"
#include "models/archive/eventarchive.h"
#include "models/sources/qovery/qoverysource.h"
#include "views/windowstate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

SourceFactory sourceFactory(Clock &clock)
{
    return [&clock](const Connection &connection, const Secret &token) -> Result<std::shared_ptr<Source>> {
        switch (connection.kind) {
        case SourceKind::Qovery:
            return makeQoverySource(connection, token, clock);
        }
        return Error {ErrorKind::Internal, {}, 0, {}};
    };
}

// What was filtered for is nobody else's business. QSettings keeps the permissions of a file that is there.
void makePrivate(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QString folder = file.absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (QFile settings(fileName); settings.exists() || settings.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        settings.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

// The colours come before the first widget, so that none is made twice.
std::unique_ptr<QSettings> settingsWithColors(const ParsedOptions &options)
{
    std::unique_ptr<QSettings> settings = openSettings(options);
    makePrivate(settings->fileName());
    applyColorScheme(loadWindowState(*settings).colorScheme);
    return settings;
}

} // namespace

Application::Application(const ParsedOptions &options, const Secret &token)
    : m_options(options)
    , m_givenToken(token)
    , m_settings(settingsWithColors(options))
    , m_tokens(m_keychain)
    , m_connections(*m_settings)
    , m_workspace(m_clock, m_tokens, sourceFactory(m_clock),
                  [this](const Connection &connection) { return makeStore(connection); })
    , m_window(m_workspace, m_connections, m_tokens, *m_settings)
{
    connect(&m_window, &MainWindow::connectionChosen, this, &Application::open);
    connect(&m_window, &MainWindow::demoRequested, this, &Application::openDemo);
    connect(&m_workspace, &Workspace::filterChanged, this, &Application::rememberFilter);
    connect(&m_window, &MainWindow::filterLinesChanged, this, &Application::rememberFilterLines);
    connect(&m_workspace.detail(), &EventDetail::hiddenPathsChanged, this, &Application::rememberHiddenPaths);
}

Application::~Application() = default;

void Application::start()
{
    connect(&m_window, &MainWindow::shown, this, &Application::openFirst);
    m_window.show();
}

void Application::openFirst()
{
    if (m_options.isSet(Option::Demo)) {
        openDemo();
        return;
    }
    const Result<std::optional<Connection>> chosen = startConnection(m_options, m_connections);
    if (!chosen) {
        m_window.showFailure(chosen.error());
        return;
    }
    if (*chosen) {
        if (!m_givenToken.isEmpty())
            m_tokens.holdForThisRun((*chosen)->id, m_givenToken);
        open(**chosen);
        return;
    }
    if (const auto last = m_connections.find(m_connections.lastUsedId()))
        open(*last);
}

void Application::open(const Connection &connection)
{
    m_workspace.close(); // first, so that the next filter asks nothing of the server before
    m_workspace.detail().setHiddenPaths(loadHiddenPaths(*m_settings, connection.id));
    m_window.setFilterLines(loadFilterLines(*m_settings, connection.id));
    m_workspace.setFilter(loadFilter(*m_settings, connection.id));
    m_workspace.open(connection);
    if (m_connections.find(connection.id))
        m_connections.setLastUsedId(connection.id);
}

void Application::openDemo()
{
    if (!m_demo) {
        const Result<DemoAddress> address = m_demoServer.start({});
        if (!address) {
            m_window.showFailure(address.error());
            return;
        }
        Connection demo;
        demo.id = u"demo"_s;
        demo.name = tr("Demo organization");
        demo.url = address->url;
        demo.organizationId = address->organizationId;
        demo.organizationName = address->organizationName;
        m_tokens.holdForThisRun(demo.id, address->token);
        m_demo = demo;
    }
    open(*m_demo);
}

void Application::rememberHiddenPaths()
{
    if (const auto connection = m_workspace.connection())
        saveHiddenPaths(*m_settings, connection->id, m_workspace.detail().hiddenPaths());
}

std::unique_ptr<EventStore> Application::makeStore(const Connection &connection) const
{
    const bool isPassing = connection == m_demo && !m_options.isSet(Option::Archive);
    const QString root = isPassing ? m_demoArchive.path() : archiveRoot(m_options);
    return std::make_unique<EventArchive>(archiveFolder(root, connection), archiveSource(connection));
}

void Application::rememberFilter()
{
    const auto connection = m_workspace.connection();
    if (connection && isKnownNextTime(*connection))
        saveFilter(*m_settings, connection->id, m_workspace.filter());
}

void Application::rememberFilterLines(const QStringList &lines)
{
    const auto connection = m_workspace.connection();
    if (connection && isKnownNextTime(*connection))
        saveFilterLines(*m_settings, connection->id, lines);
}

bool Application::isKnownNextTime(const Connection &connection) const
{
    return m_connections.find(connection.id) || connection == m_demo;
}

} // namespace Backtrail
