// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/gui/workspacefixture.h"
#include "views/filterpanel.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace Backtrail {

// A filter panel on the screen, used as the keyboard does it.
class FilterPanelFixture
{
protected:
    void renew();
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        T *found = m_panel->findChild<T *>(name);
        if (!found)
            qFatal("no child %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] const FilterState &filter() const { return m_fixture->workspace.filter(); }
    void choose(const QString &name, const QString &text) const;
    void tick(const QString &section, const QString &text) const;
    void openConnection();
    [[nodiscard]] std::optional<ScriptedSource::TargetRequest> openTargets() const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<FilterPanel> m_panel;
};

inline void FilterPanelFixture::renew()
{
    m_panel.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    m_panel = std::make_unique<FilterPanel>(m_fixture->workspace);
    m_panel->resize(280, 900);
    m_panel->show();
}

// As the keyboard does it: the list is asked for the line, which is then activated.
inline void FilterPanelFixture::choose(const QString &name, const QString &text) const
{
    auto *combo = child<QComboBox>(name);
    const int row = combo->findText(text);
    QVERIFY2(row >= 0, qPrintable(text));
    combo->setFocus();
    while (combo->currentIndex() < row)
        QTest::keyClick(combo, Qt::Key_Down);
    while (combo->currentIndex() > row)
        QTest::keyClick(combo, Qt::Key_Up);
}

inline void FilterPanelFixture::tick(const QString &section, const QString &text) const
{
    auto *button = child<QToolButton>(section + QStringLiteral("Button"));
    if (!button->isChecked())
        button->click();
    auto *list = child<QTreeView>(section + QStringLiteral("List"));
    const QModelIndexList found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                       Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
    QVERIFY2(!found.isEmpty(), qPrintable(text));
    list->expand(found.first().parent());
    list->setCurrentIndex(found.first());
    QTest::keyClick(list, Qt::Key_Space);
}

inline void FilterPanelFixture::openConnection()
{
    m_fixture->open();
    QTRY_COMPARE(m_fixture->source->pageCount(), 1);
}

inline std::optional<ScriptedSource::TargetRequest> FilterPanelFixture::openTargets() const
{
    for (int i = 0; i < m_fixture->source->targetCount(); ++i) {
        if (m_fixture->source->target(i).request.isOpen())
            return m_fixture->source->target(i);
    }
    return std::nullopt;
}

} // namespace Backtrail
