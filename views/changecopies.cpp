// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changecopies.h"

#include "models/export/diffwriter.h"
#include "views/comparisonwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct ChangeCopies
{
    Q_DECLARE_TR_FUNCTIONS(ChangeCopies)
};

QString signedLines(QChar sign, const QByteArray &json)
{
    QString lines;
    for (const QString &line : QString::fromUtf8(prettyJson(json)).trimmed().split(u'\n'))
        lines += sign + line + u'\n';
    return lines;
}

const DiffNode &at(const DiffTree &tree, std::int32_t node)
{
    return tree.nodes[std::size_t(node)];
}

} // namespace

QString changeAsMarkdown(const DetailContent &content)
{
    DiffSubject subject = diffSubject(content.event);
    if (const QString compared = comparisonCopyLine(content); !compared.isEmpty())
        subject.facts += compared;
    if (content.shownDiff)
        subject.facts += ChangeCopies::tr("Hidden paths: %1 (%2)")
                             .arg(content.hidden.paths.size())
                             .arg(content.hidden.paths.join(", "_L1));
    if (content.maskedSecrets > 0)
        subject.facts += ChangeCopies::tr("Secrets are masked: equal numbers stand for equal values.");
    return QString::fromUtf8(writeDiff(DiffFormat::Markdown, subject, content.visibleDiff(), std::nullopt));
}

QString changeAsPatch(const DetailContent &content)
{
    if (!canBePatched(content.diff))
        return {};
    QByteArray patch = jsonPatch(content.diff);
    if (content.masksChanges)
        patch = refusingPatch(patch, ChangeCopies::tr("This patch cannot be applied: its secrets are masked. Show the "
                                                      "secrets and copy it again."));
    return QString::fromUtf8(patch);
}

QString nodeJqPath(const DiffTree &tree, std::int32_t node)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QString path;
    for (; node > 0; node = at(tree, node).parent) {
        const QString &key = at(tree, node).key;
        if (at(tree, node).isIndex) {
            path.prepend(u'[' + key + u']');
        } else if (plain.match(key).hasMatch()) {
            path.prepend(u'.' + key);
        } else {
            QString quoted = key;
            quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
            path.prepend(u"[\"" + quoted + u"\"]");
        }
    }
    return path.startsWith(u'.') ? path : u'.' + path;
}

QString nodeHunk(const DetailContent &content, std::int32_t node)
{
    const DiffTree &tree = content.visibleDiff();
    const DiffNode &what = at(tree, node);
    const QString note = comparisonCopyLine(content);
    QString hunk = note.isEmpty() ? QString() : QString(u"# " + note + u'\n');
    hunk += u"@@ " + dottedPath(tree, node) + u" @@\n";
    if (what.kind != DiffKind::Added && !what.before.isEmpty())
        hunk += signedLines(what.kind == DiffKind::Equal ? u' ' : u'-', what.before);
    if (what.kind != DiffKind::Removed && what.kind != DiffKind::Equal && !what.after.isEmpty())
        hunk += signedLines(u'+', what.after);
    if (what.kind == DiffKind::Changed && what.before.isEmpty() && what.after.isEmpty()) {
        for (const std::int32_t child : what.children)
            hunk += nodeHunk(content, child).section(u'\n', note.isEmpty() ? 0 : 1);
    }
    return hunk;
}

QString nodeLine(const DetailContent &content, std::int32_t node)
{
    const DiffTree &tree = content.visibleDiff();
    const DiffNode &what = at(tree, node);
    const QString path = dottedPath(tree, node);
    const QString before = QString::fromUtf8(what.before);
    const QString after = QString::fromUtf8(what.after);
    QString line = path;
    if (what.kind == DiffKind::Added)
        line += u": + "_s % after;
    else if (what.kind == DiffKind::Removed)
        line += u": \u2212 "_s % before;
    else if (what.kind == DiffKind::Changed && !(before.isEmpty() && after.isEmpty()))
        line += u": "_s % before % u" \u2192 "_s % after;
    const QString note = comparisonCopyLine(content);
    return note.isEmpty() ? line : QString(line % u" ("_s % note % u')');
}

} // namespace Backtrail
