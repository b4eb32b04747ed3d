// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace Backtrail {

struct ThemeColors;

// The only label of this program: plain text, whatever a server sends; control and bidi characters are
// visible. QLabel itself guesses rich text and would render a hostile name.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setPlainText(const QString &text); // escapes; use it instead of setText
    void setElided(
        bool elided); // one line that ends with "…" where there is no room; the whole text is its tooltip
    void setMuted(bool muted); // secondary text in the theme's muted colour
    void setFailure(bool failure); // says that something went wrong; never by colour alone
    void setSelectable(bool selectable); // by mouse and keyboard

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void setThemeColor(QColor ThemeColors::*color);
    void applyThemeColor();

    bool m_elided = false;
    QColor ThemeColors::*m_color = nullptr; // null = the palette's
};

// A tooltip for untrusted text: escaped, so that nothing becomes markup.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Backtrail
