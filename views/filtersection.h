// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Backtrail {

class PlainLabel;

// A restriction in the side panel: a small title, what goes on at its right, and the controls below.
class FilterSection : public QWidget
{
    Q_OBJECT

public:
    explicit FilterSection(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // The control that the title names: for a screen reader, and for everything that has no name of its own.
    void setControl(QWidget *control);
    void setSideText(const QString &text);

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QString title() const;

private:
    PlainLabel *m_title;
    PlainLabel *m_side;
    QVBoxLayout *m_body;
};

} // namespace Backtrail
