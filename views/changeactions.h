// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldpath.h"
#include "models/runtime/request.h"
#include "models/session/eventdetail.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace Backtrail {

class ExternalDiff;

// What can be done with a comparison as a whole, and with the path where one is, alike in all its views.
class ChangeActions final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeActions(QWidget *owner); // keys work while the focus is inside

    void setContent(std::shared_ptr<const DetailContent> content);
    // The node of the whole difference where the visible view is; below 1 = none.
    void setPlace(std::function<std::int32_t()> nodeNow) { m_nodeNow = std::move(nodeNow); }
    void setExternalTool(const QString &command);
    [[nodiscard]] QString externalTool() const;
    void fillMenu(QMenu *menu); // updates the words first

signals:
    void filterRequested(const QString &pattern); // see ChangedPathPattern
    void columnRequested(const Backtrail::FieldPath &path);
    void hideRequested(const QString &pattern); // see PathPattern
    void failed(const QString &sentence); // empty: it is tried again

private:
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QKeySequence &keys);
    void copyInWorker(QString (*text)(const DetailContent &));
    void filter();
    void showAsColumn();
    void hide(bool everywhere);
    void openExternally();
    void chooseTool(bool thenOpen);
    void update();
    [[nodiscard]] std::int32_t node() const;
    [[nodiscard]] std::int32_t nodeToLookFor();

    QWidget *m_owner;
    std::shared_ptr<const DetailContent> m_content;
    std::function<std::int32_t()> m_nodeNow;
    QAction *m_patch;
    QAction *m_markdown;
    QAction *m_filter;
    QAction *m_column;
    QAction *m_hide;
    QAction *m_hideEverywhere;
    QAction *m_open;
    QAction *m_tool;
    ExternalDiff *m_external;
    Request m_copying;
};

} // namespace Backtrail
