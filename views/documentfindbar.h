// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace Backtrail {

class PlainLabel;

// What to look for in a document, and where: everywhere, in keys, in values or in what changed.
class DocumentFindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentFindBar(QWidget *parent = nullptr);

    void start(); // shows itself and takes the focus
    void setMatches(int current, int count);
    [[nodiscard]] QString needle() const;
    [[nodiscard]] SearchIn where() const;

signals:
    void asked(const QString &needle, SearchIn where);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void close();

    QLineEdit *m_text;
    QComboBox *m_where;
    PlainLabel *m_count;
};

} // namespace Backtrail
