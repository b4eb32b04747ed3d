// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace Backtrail {

// A line of text that is handed over when typing pauses, or at once with Enter. Escape clears it, and in the
// empty line says that the user wants to leave.
class SearchBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    // Shows a text that came from elsewhere; what is being typed at the moment is not taken away.
    void showText(const QString &text);

signals:
    void edited(const QString &text);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void handOver();

    QTimer m_pause;
    QString m_handedOver;
};

} // namespace Backtrail
