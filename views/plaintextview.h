// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Backtrail {

class PlainLabel;

// Read-only text of any length: plain, control and bidi characters visible, the beginning first and the rest
// on demand.
class PlainTextView final : public QWidget
{
    Q_OBJECT

public:
    // The title names the text, above it and for a screen reader; `name` is the text's object name.
    PlainTextView(const QString &title, const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setContent(const QString &text); // untrusted
    void setAbsent(const QString &reason); // there is no text, and this is why

    static constexpr qsizetype shownAtOnce = 256 * 1024; // UTF-16 units

private:
    void showAll();

    PlainLabel *m_title;
    QPlainTextEdit *m_text;
    PlainLabel *m_rest;
    QPushButton *m_showAll;
    QString m_content; // whole, while only its beginning is shown
};

} // namespace Backtrail
