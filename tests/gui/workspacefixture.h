// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"
#include "tests/unit/session/faketokenstore.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace Backtrail {

// A workspace over a scripted source: the test answers every request.
struct WorkspaceFixture
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    FakeClock clock{sampleTime(3600)};
    FakeTokenStore tokenStore;
    TokenKeeper tokens{tokenStore};
    ConnectionStore connections{settings};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    std::optional<Error> refusal; // what making a source answers
    QList<Secret> usedTokens;
    Workspace workspace{clock, tokens, [this](const Connection &, const Secret &token) {
                            usedTokens.append(token);
                            return refusal ? Result<std::shared_ptr<Source>>(*refusal)
                                           : Result<std::shared_ptr<Source>>(source);
                        }};

    [[nodiscard]] static Connection connection()
    {
        return {QStringLiteral("c1"),   QStringLiteral("Demo"),
                SourceKind::Qovery,     QUrl(QStringLiteral("http://127.0.0.1:1")),
                QStringLiteral("org"),  QStringLiteral("Acme"),
                TokenScheme::Automatic, {}};
    }
    // The first page is asked for once the event loop has run.
    void open()
    {
        tokens.holdForThisRun(connection().id, Secret("token"));
        workspace.open(connection());
    }
};

} // namespace Backtrail
