// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QWidget>

#include <vector>

namespace Backtrail {

// Where the changes are in the whole document, beside the scroll bar. A click goes there.
class ChangeMinimap final : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        double begin = 0; // share of the height
        double end = 0;
        DiffKind kind = DiffKind::Changed;
    };

    explicit ChangeMinimap(QWidget *parent);

    void setMarks(std::vector<Mark> marks);
    void setWindow(double begin, double end); // what is in sight
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    static constexpr int preferredWidth = 14;

signals:
    void positionChosen(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    std::vector<Mark> m_marks;
    double m_windowBegin = 0;
    double m_windowEnd = 1;
};

} // namespace Backtrail
