// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

#include <QWidget>

class QCheckBox;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace Backtrail {

class ChangeActions;
class ChangesModel;
class ChangesSince;
class PlainLabel;
class TextDiffView;
class ValuePane;

// What an event changed: one sentence, the numbers, and the changed paths as a tree (or the lines of a text).
class ChangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setContent(std::shared_ptr<const DetailContent> content); // null = nothing to show
    void setChangeActions(ChangeActions *actions); // for the menu; they outlive the view
    [[nodiscard]] std::int32_t currentNode() const; // of the difference; -1 = none
    [[nodiscard]] ChangesSince *since() const { return m_since; } // what became of the changes
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void keepEqualRequested(bool keepEqual);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeToolRow();
    void buildTree();
    void addCopyActions();
    void addCopyAction(const QString &text, const QKeySequence &keys, QString (ChangesView::*what)() const);
    void expandSensibly();
    void spareRoom();
    void showCurrentValue();
    void setValueShown(bool shown);
    [[nodiscard]] QModelIndex current() const; // its path column
    [[nodiscard]] QString currentLine() const;
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] QString currentPointer() const;
    [[nodiscard]] QString currentJqPath() const;
    [[nodiscard]] QString currentHunk() const;
    [[nodiscard]] QString currentBefore() const;
    [[nodiscard]] QString currentAfter() const;

    std::shared_ptr<const DetailContent> m_content;
    ChangesModel *m_model;
    PlainLabel *m_sentence;
    PlainLabel *m_stats;
    QCheckBox *m_showUnchanged;
    QToolButton *m_showValue;
    QStackedWidget *m_pages;
    QTreeView *m_tree;
    TextDiffView *m_lines;
    QSplitter *m_splitter;
    ValuePane *m_value;
    ChangesSince *m_since;
};

// "3 changed, 1 added · 41 unchanged"
[[nodiscard]] QString diffStatsWords(const DetailContent &content);

} // namespace Backtrail
