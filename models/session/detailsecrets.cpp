// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/detailsecrets.h"

#include "models/diff/maskeddocument.h"
#include "models/redact/secrettext.h"

#include <algorithm>

namespace Backtrail {

namespace {

// What people or programs wrote into a name.
void maskNames(AuditEvent &event)
{
    for (QString *name : {&event.targetName, &event.triggeredBy, &event.projectName, &event.environmentName, &event.userAgent})
        *name = withoutSecrets(*name);
}

} // namespace

// One mask for everything, so that equal secrets stay equal.
void maskSecrets(DetailContent &content, const CancelFlag &cancel)
{
    DocumentMask mask;
    const auto maskOne = [&mask, &cancel](std::optional<QByteArray> &document) {
        if (document)
            document = mask.mask(*document, cancel);
    };
    maskOne(content.event.originalChange);
    maskOne(content.event.change);
    const DocumentPair own = ownDocuments(content.event);
    if (content.reference) {
        maskOne(content.documents.before);
        content.documents.after = shownState(own);
        content.reference->bytesBeforeMask = content.reference->document.size();
        content.reference->document = *content.documents.before;
    } else {
        content.documents = own;
    }
    for (auto &[name, value] : content.event.otherMembers)
        value = mask.maskMember(name, value, cancel);
    content.event.raw.clear();
    maskNames(content.event);
    if (content.reference)
        maskNames(content.reference->event);
    content.maskedSecrets = mask.count();
}

bool differsInMasked(const DiffTree &diff)
{
    const auto isMasked = [](const DiffNode &node) {
        return node.changedLeaves > 0
            && (DocumentMask::isMasked(node.before) || DocumentMask::isMasked(node.after));
    };
    const auto isMaskedLine = [](const DiffLine &line) {
        return line.kind != DiffKind::Equal && DocumentMask::isMasked(line.text.toUtf8());
    };
    return std::ranges::any_of(diff.nodes, isMasked) || std::ranges::any_of(diff.lines, isMaskedLine);
}

} // namespace Backtrail
