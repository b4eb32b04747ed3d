// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/diffoutput.h"

#include "app/cli/cliwords.h"
#include "app/cli/console.h"
#include "models/diff/maskeddocument.h"
#include "models/export/celltext.h"
#include "models/redact/secrettext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Backtrail {

namespace {

DiffSubject withoutSecretsIn(DiffSubject subject)
{
    for (QStringList *lines : {&subject.head, &subject.facts})
        std::ranges::transform(*lines, lines->begin(), &withoutSecrets);
    subject.title = withoutSecrets(subject.title);
    return subject;
}

} // namespace

Result<DiffFormat> diffFormatFromOptions(const ParsedOptions &options)
{
    if (!options.isSet(Option::DiffFormat))
        return DiffFormat::Text;
    const QString key = options.value(Option::DiffFormat);
    if (const std::optional<DiffFormat> format = parseDiffFormat(key))
        return *format;
    return Error {ErrorKind::InvalidInput,
                  QCoreApplication::translate("Cli", "--format can be text, json, patch or markdown, not %1.")
                      .arg(cliInput(key)),
                  0,
                  {}};
}

Result<DiffOptions> diffOptionsFromOptions(const ParsedOptions &options)
{
    DiffOptions result;
    QList<ArrayIdentity> given;
    for (const QString &text : options.values(Option::Identity)) {
        const std::optional<ArrayIdentity> identity = parseArrayIdentity(text);
        if (!identity) {
            return Error {ErrorKind::InvalidInput,
                          QCoreApplication::translate(
                              "Cli", "--identity is written PATH=KEY, such as ports=internal_port, not %1.")
                              .arg(cliInput(text)),
                          0,
                          {}};
        }
        given.append(*identity);
    }
    result.identities = given + result.identities;
    return result;
}

DiffOutputStyle diffStyleFor(const Console &console)
{
    DiffOutputStyle style;
    style.text.colored = console.usesColors();
    style.text.width = console.width();
    style.forTerminal = console.outputIsTerminal();
    return style;
}

DiffOutput writtenDiff(DiffFormat format, const DiffSubject &subject, const DocumentPair &documents,
                       const DiffOptions &options, const DiffOutputStyle &style, const CancelFlag &cancel)
{
    DiffOutput output;
    std::optional<DiffTree> tree;
    std::optional<DocumentLines> lines;
    if (format == DiffFormat::Text) {
        auto diff = compareAndLayOut(documents, options, style.text.contextLines, cancel);
        if (!diff)
            return output;
        tree = std::move(diff->tree);
        lines = std::move(diff->lines);
    } else {
        tree = compareDocuments(documents.before, documents.after, options, cancel);
        if (!tree)
            return output;
    }
    output.hasDifferences = tree->hasDifferences();
    output.hasPatch = canBePatched(*tree);
    output.data = writeDiff(format, subject, *tree, lines, style.text);
    const bool isJson = format == DiffFormat::Json || format == DiffFormat::Patch;
    if (isJson && style.forTerminal)
        output.data = jsonForTerminal(output.data);
    return output;
}

DiffOutput maskedDiff(DiffFormat format, const DiffSubject &subject, const DocumentPair &documents,
                      const DiffOptions &options, const DiffOutputStyle &style, const CancelFlag &cancel)
{
    DocumentMask mask;
    DocumentPair shown = documents;
    for (std::optional<QByteArray> *side : {&shown.before, &shown.after}) {
        if (*side)
            *side = mask.mask(**side, cancel);
    }
    DiffOutput output = writtenDiff(format, withoutSecretsIn(subject), shown, options, style, cancel);
    output.hidesSecrets = mask.count() > 0 && DocumentMask::isMasked(output.data);
    if (format == DiffFormat::Patch && output.hidesSecrets) {
        output.data = refusingPatch(output.data, QCoreApplication::translate(
            "Cli", "This patch cannot be applied: its secrets are masked. Make it with --show-secrets."));
    }
    return output;
}

} // namespace Backtrail
