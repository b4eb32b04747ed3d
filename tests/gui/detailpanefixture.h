// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/eventindex.h"
#include "tests/gui/workspacefixture.h"
#include "views/detailpane.h"

#include <QLabel>
#include <QTest>

#include <memory>

namespace Backtrail {

// A detail pane in a window, of events that the test puts into an index. A base of the test's class.
class DetailPaneFixture
{
protected:
    void makePane()
    {
        m_pane.reset();
        m_index.clear();
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_pane = std::make_unique<DetailPane>(detail());
        m_pane->resize(1100, 500);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        T *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no child %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QString text(const QString &name) const { return child<QLabel>(name)->text(); }
    [[nodiscard]] EventDetail &detail() const { return m_fixture->workspace.detail(); }

    EventIndex m_index;
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<DetailPane> m_pane;
};

} // namespace Backtrail
