// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

#include <QWidget>

class QStackedWidget;

namespace Backtrail {

class PlainLabel;
class PlainTextView;
class TextDiffView;

// The whole values of one changed path, before and after; texts of several lines line by line.
class ValuePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePane(QWidget *parent = nullptr);

    // The node is one of the content's; null = nothing to show.
    void showNode(const std::shared_ptr<const DetailContent> &content, const DiffNode *node,
                  const QString &path);

private:
    void showSide(PlainTextView *side, const QByteArray &value, JsonType type);

    PlainLabel *m_path;
    QStackedWidget *m_pages;
    PlainTextView *m_before;
    PlainTextView *m_after;
    TextDiffView *m_lines;
};

} // namespace Backtrail
