// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/chainwords.h"

#include "models/domain/visibletext.h"
#include "views/livenesswords.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct ChainText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::EventChain)
};

QString ruleWords(const EventChain &chain, ChainRule rule)
{
    switch (rule) {
    case ChainRule::Opens:
        return ChainText::tr("The first event of its family on this target that no open operation was waiting for.");
    case ChainRule::Triggers:
        return ChainText::tr("Requests what was queued on this target within the minute before.");
    case ChainRule::Queues:
        return ChainText::tr("The queueing of the nearest open request on this target.");
    case ChainRule::QueuesAgain:
        return ChainText::tr("Another queueing while the operation was open on this target.");
    case ChainRule::Closes:
        return ChainText::tr("Ends the nearest open operation of its family on this target, within the limit of %1.")
            .arg(lengthWords(chain.limitNs));
    case ChainRule::Cancels:
        return ChainText::tr("Cancels the nearest open operation on this target.");
    case ChainRule::Causes:
        return ChainText::tr("A change of this target directly before the operation: a candidate for its cause, not more.");
    case ChainRule::Alone:
        return chain.chain().isBeginMissing
            ? ChainText::tr("Ends an operation, but no event within the limit of %1 before it began one.").arg(lengthWords(chain.limitNs))
            : ChainText::tr("Ends an operation whose beginning is not among what was fetched.");
    }
    return {};
}

QString endWords(const Chain &own, std::int64_t limitNs)
{
    const QString length = lengthWords(own.last.ns - own.begin.ns);
    const bool hasBegin = own.links.front().rule != ChainRule::Alone;
    switch (own.end) {
    case ChainEnd::Open:
        return ChainText::tr("no end seen yet");
    case ChainEnd::Succeeded:
        return hasBegin ? ChainText::tr("succeeded after %1").arg(length) : ChainText::tr("succeeded, no beginning seen");
    case ChainEnd::Failed:
        return hasBegin ? ChainText::tr("failed after %1").arg(length) : ChainText::tr("failed, no beginning seen");
    case ChainEnd::Canceled:
        return ChainText::tr("cancelled after %1").arg(length);
    case ChainEnd::Missing:
        return ChainText::tr("no end within %1, and no gap in what is kept of that time").arg(lengthWords(limitNs));
    }
    return {};
}

} // namespace

QString chainFamilyWords(ChainFamily family)
{
    switch (family) {
    case ChainFamily::Deploy:
        return ChainText::tr("deployment");
    case ChainFamily::Stop:
        return ChainText::tr("stop");
    case ChainFamily::Restart:
        return ChainText::tr("restart");
    case ChainFamily::Delete:
        return ChainText::tr("deletion");
    case ChainFamily::Uninstall:
        return ChainText::tr("uninstallation");
    case ChainFamily::DryRun:
        return ChainText::tr("dry run");
    case ChainFamily::ForceRun:
        return ChainText::tr("forced run");
    case ChainFamily::ForceUnlock:
        return ChainText::tr("Terraform force unlock");
    case ChainFamily::MigrateState:
        return ChainText::tr("Terraform state migration");
    case ChainFamily::Guard:
        return ChainText::tr("lock");
    }
    return {};
}

QString chainRoleWords(ChainRole role)
{
    switch (role) {
    case ChainRole::Cause:
        return ChainText::tr("cause candidate");
    case ChainRole::First:
        return ChainText::tr("first");
    case ChainRole::Middle:
        return ChainText::tr("middle");
    case ChainRole::Last:
        return ChainText::tr("last");
    case ChainRole::Only:
        return ChainText::tr("the only event there");
    case ChainRole::Inner:
        return ChainText::tr("on a service of the environment");
    case ChainRole::Outer:
        return ChainText::tr("on the environment");
    }
    return {};
}

QString chainRuleSentence(const EventChain &chain, const EventChain::Member &member)
{
    QString why;
    if (member.role == ChainRole::Inner)
        why = ChainText::tr("An operation of the same family on a service of the environment, begun while that on the environment ran.");
    else if (member.role == ChainRole::Outer)
        why = ChainText::tr("The operation on the environment that ran when this one began.");
    else
        why = ruleWords(chain, member.rule);
    return ChainText::tr("Chain of the selected event (%1, %2), %3. %4 Inferred from names and times; the server tells no relation.")
        .arg(chainFamilyWords(chain.chain().family), chainEndWords(chain), chainRoleWords(member.role), why);
}

QString chainEndWords(const EventChain &chain)
{
    return endWords(chain.chain(), chain.limitNs);
}

QString chainFoldWords(const ChainFold &fold)
{
    return ChainText::tr("%n events, %1", nullptr, int(fold.ids.size())).arg(endWords(fold.chain, fold.limitNs));
}

QString withFoldWords(const QString &words, const ChainFold &fold)
{
    return words.isEmpty() ? ChainText::tr("folded chain: %1").arg(chainFoldWords(fold))
                           : ChainText::tr("%1, folded chain: %2").arg(words, chainFoldWords(fold));
}

QString chainLine(const EventChain &chain)
{
    const Chain &own = chain.chain();
    QStringList steps;
    if (own.cause)
        steps.append(u"(UPDATE)"_s);
    if (own.links.front().rule == ChainRule::Alone)
        steps.append(u"?"_s);
    for (const QString &type : chain.types)
        steps.append(visibleText(type));
    if (own.end == ChainEnd::Open || own.end == ChainEnd::Missing)
        steps.append(u"?"_s);
    QStringList parts {steps.join(u" → "_s)};
    parts.append(own.end == ChainEnd::Open || own.end == ChainEnd::Missing || own.links.size() == 1
                     ? chainEndWords(chain)
                     : lengthWords(own.last.ns - own.begin.ns));
    if (!own.children.empty())
        parts.append(ChainText::tr("with %n operations on services", nullptr, int(own.children.size())));
    if (own.parent)
        parts.append(ChainText::tr("part of one on the environment"));
    parts.append(ChainText::tr("inferred"));
    return parts.join(u" · "_s);
}

} // namespace Backtrail
