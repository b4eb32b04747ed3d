// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"
#include "views/documentdiffview.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Backtrail {

class ChangeActions;
class ChangesView;
class ComparisonActions;
class DocumentFindBar;
class PlainLabel;

// One comparison in three views: its changed paths, both documents below each other, or side by side.
class DiffPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { ChangedPaths, Unified, SideBySide };

    explicit DiffPanel(QWidget *parent = nullptr);

    void setContent(std::shared_ptr<const DetailContent> content); // null = nothing to show
    void setComparisonMenu(const ComparisonActions *actions); // they outlive the panel
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] ChangesView *changesView() const { return m_changes; }
    [[nodiscard]] ChangeActions *changeActions() const { return m_actions; }
    [[nodiscard]] DocumentDiffView *documentView() const { return m_view; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    // A larger document is laid out when asked to.
    static constexpr qsizetype comfortableBytes = 2 * 1024 * 1024;

signals:
    void modeChanged();
    void keepEqualRequested(bool keepEqual);
    void hidePathRequested(const QString &pattern); // see PathPattern

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    void addModeButtons(QHBoxLayout *layout);
    void addDocumentTools();
    [[nodiscard]] QWidget *makeDocumentPage();
    [[nodiscard]] QWidget *makeOfferPage();
    void connectView();
    void showMode();
    void layOut(); // unless done, on its way, or too large
    void startLayout();
    void stopLayout();
    void offer(const QString &words, const QString &action);
    void showChange();
    [[nodiscard]] bool isLarge() const;

    std::shared_ptr<const DetailContent> m_content;
    Mode m_mode = Mode::ChangedPaths;
    Request m_working;
    bool m_isLaidOut = false;
    bool m_isWorking = false;
    ChangeActions *m_actions;
    QButtonGroup *m_modes;
    QWidget *m_tools;
    QToolButton *m_compare;
    PlainLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    QComboBox *m_context;
    QToolButton *m_wrap;
    QStackedWidget *m_pages;
    ChangesView *m_changes;
    PlainLabel *m_sentence;
    DocumentDiffView *m_view;
    DocumentFindBar *m_find;
    PlainLabel *m_offerWords;
    QPushButton *m_offerButton;
};

} // namespace Backtrail
