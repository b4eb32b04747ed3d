// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentsview.h"

#include "models/runtime/workerpool.h"
#include "views/plaintextview.h"

#include <QHBoxLayout>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString prettyText(const std::optional<QByteArray> &document)
{
    return document ? QString::fromUtf8(prettyJson(*document)) : QString();
}

} // namespace

DocumentsView::DocumentsView(QWidget *parent)
    : QWidget(parent)
    , m_before(new PlainTextView(tr("Before (original_change)"), u"documentBefore"_s, this))
    , m_after(new PlainTextView(tr("After (change)"), u"documentAfter"_s, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_before);
    layout->addWidget(m_after);
}

void DocumentsView::setContent(std::shared_ptr<const DetailContent> content)
{
    if (m_content == content)
        return;
    m_printing.cancel();
    m_content = std::move(content);
    m_isPrinted = false;
    m_before->setContent({});
    m_after->setContent({});
    if (isVisible())
        print();
}

void DocumentsView::showEvent(QShowEvent *event)
{
    if (!m_isPrinted)
        print();
    QWidget::showEvent(event);
}

void DocumentsView::print()
{
    m_isPrinted = true;
    if (!m_content)
        return;
    m_before->setAbsent(tr("Reading…"));
    m_after->setAbsent(tr("Reading…"));
    m_printing = runInWorker<Pretty>(
        [content = m_content](const CancelFlag &) {
            return Pretty{prettyText(content->event.originalChange), prettyText(content->event.change)};
        },
        [this](Pretty &&pretty) { showPretty(pretty); });
}

void DocumentsView::showPretty(const Pretty &pretty)
{
    const AuditEvent &event = m_content->event;
    const auto show = [](PlainTextView *view, const std::optional<QByteArray> &document,
                         const QString &text) {
        if (!document)
            view->setAbsent(tr("This event does not hold this document."));
        else if (text.isEmpty())
            view->setAbsent(tr("The document is an empty text."));
        else
            view->setContent(text);
    };
    show(m_before, event.originalChange, pretty.before);
    show(m_after, event.change, pretty.after);
}

} // namespace Backtrail
