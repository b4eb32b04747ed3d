// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"
#include "models/session/eventdetail.h"

#include <QWidget>

namespace Backtrail {

class PlainTextView;

// The two documents of an event as received, pretty-printed in a worker once somebody looks.
class DocumentsView final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentsView(QWidget *parent = nullptr);

    void setContent(std::shared_ptr<const DetailContent> content); // null = nothing to show

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Pretty
    {
        QString before;
        QString after;
    };

    void print();
    void showPretty(const Pretty &pretty);

    std::shared_ptr<const DetailContent> m_content;
    bool m_isPrinted = true;
    Request m_printing;
    PlainTextView *m_before;
    PlainTextView *m_after;
};

} // namespace Backtrail
