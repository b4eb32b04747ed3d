// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

#include <QTimeZone>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace Backtrail {

class ChangeActions;
class ComparisonActions;
class ChangesSince;
class DiffPanel;
class DocumentsView;
class EventStory;
class FactsPane;
class FieldsView;
class PlainLabel;

// The selected event: what it was, its facts, what it changed, all its fields and its documents.
class DetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(EventDetail &detail, QWidget *parent = nullptr); // the detail outlives the pane

    void setTimeZone(const QTimeZone &zone);
    void setStory(EventStory &story); // of the same event as the detail; outlives the pane
    [[nodiscard]] ChangesSince *changesSince() const;
    [[nodiscard]] ChangeActions *changeActions() const;
    [[nodiscard]] ComparisonActions *comparisonActions() const { return m_comparison; }
    [[nodiscard]] QByteArray saveState() const; // splitters, for the settings
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void showContent();
    void showHeader(const AuditEvent &event);
    [[nodiscard]] QList<int> factsSizes(Qt::Orientation orientation) const;
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeContentPage();
    [[nodiscard]] QWidget *makeChangesTab();
    void makeSecretsButton();
    void showSecretsButton();

    EventDetail &m_detail;
    ComparisonActions *m_comparison;
    QStackedWidget *m_pages;
    PlainLabel *m_emptyText;
    QWidget *m_header; // beside the facts, or above everything
    PlainLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_place;
    PlainLabel *m_working;
    QToolButton *m_secrets;
    QSplitter *m_splitter;
    QWidget *m_side; // the facts and what stands with them
    FactsPane *m_facts;
    QTabWidget *m_tabs;
    DiffPanel *m_changes;
    FieldsView *m_fields;
    DocumentsView *m_documents;
};

} // namespace Backtrail
