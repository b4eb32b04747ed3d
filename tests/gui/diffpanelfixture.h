// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/diffpanel.h"
#include "views/documentdiffview.h"

#include <QLabel>
#include <QTest>

#include <memory>

namespace Backtrail {

using Document = std::optional<QByteArray>;

inline std::shared_ptr<const DetailContent> contentOf(const Document &before, const Document &after)
{
    auto content = std::make_shared<DetailContent>();
    content->event.eventType = QStringLiteral("UPDATE");
    content->documents = {before, after};
    content->diff = *compareDocuments(before, after, {}, CancelFlag());
    return content;
}

// [0, 1, ... count - 1], with some elements 1000 larger
inline QByteArray numbers(int count, const QList<int> &changed = {})
{
    QByteArray json = "[";
    for (int i = 0; i < count; ++i)
        json += (i > 0 ? "," : "") + QByteArray::number(changed.contains(i) ? i + 1000 : i);
    return json + "]";
}

// A panel on the screen with two documents in it.
struct DiffPanelFixture
{
    std::unique_ptr<DiffPanel> m_panel;

    template<typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        T *found = m_panel->findChild<T *>(name);
        if (!found)
            qFatal("no child %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] DocumentDiffView *view() const { return m_panel->documentView(); }
    [[nodiscard]] QString position() const { return child<QLabel>(QStringLiteral("diffPosition"))->text(); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < view()->rowCount(); ++row)
            all.append(view()->rowText(row));
        return all;
    }
    void openPanel()
    {
        m_panel = std::make_unique<DiffPanel>();
        m_panel->resize(900, 500);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void show(const Document &before, const Document &after, DiffPanel::Mode mode = DiffPanel::Mode::Unified)
    {
        m_panel->setMode(mode);
        const auto content = contentOf(before, after);
        m_panel->setContent(content);
        QTRY_VERIFY(view()->content() && view()->content()->tree.get() == &content->diff);
        view()->setFocus();
    }
};

} // namespace Backtrail
