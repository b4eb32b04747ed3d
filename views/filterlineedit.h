// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterlanguage.h"

#include <QLineEdit>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace Backtrail {

// A line in which the filter language is written: kinds of words look different, what is wrong is underlined, what
// could be written is offered, Up and Down go through what was applied before. Knows no workspace.
class FilterLineEdit final : public QLineEdit
{
    Q_OBJECT

public:
    // The values that a key has here, most frequent first.
    using ValuesOf = std::function<QStringList(FilterKey)>;

    FilterLineEdit(ValuesOf valuesOf, QWidget *parent = nullptr);

    void mark(const FilterReading &reading); // of the text as it is
    void remember(const QString &text); // for Up; the newest is offered first
    [[nodiscard]] const QStringList &history() const { return m_history; } // newest first
    void setHistory(const QStringList &texts); // the text stays as it is

signals:
    void applyRequested(); // Enter
    void leaveRequested(); // Escape, when nothing else is to be closed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void complete(bool isAsked);
    void insertCompletion(const QString &text);
    void stepHistory(int step);
    [[nodiscard]] QStringList candidates(const FilterCompletion &completion) const;

    ValuesOf m_valuesOf;
    QCompleter *m_completer;
    QStringListModel *m_offered;
    FilterReading m_reading;
    QStringList m_history;
    int m_historyAt = -1; // -1 = what is being written
    QString m_draft; // what was being written before Up
};

} // namespace Backtrail
