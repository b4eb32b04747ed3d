// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/answernote.h"

#include "models/domain/coveragewords.h"
#include "models/export/celltext.h"
#include "models/json/jsontext.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerNote)
};

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return escapeJsonString({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

QByteArray jsonBound(const std::optional<Timestamp> &time)
{
    const bool isOpen = !time || *time == beginningOfTime || *time == endOfTime;
    return isOpen ? QByteArray("null") : jsonString(time->toRfc3339());
}

QByteArray jsonBool(bool value)
{
    return value ? "true" : "false";
}

QByteArray jsonSpan(const CoverageSpan &span)
{
    QByteArray json = "{\"from\":" + jsonBound(span.from) + ",\"to\":" + jsonBound(span.to)
        + ",\"kind\":" + jsonString(coverageKey(span.kind));
    if (span.reason != CoverageReason::None)
        json += ",\"reason\":" + jsonString(coverageKey(span.reason));
    return json + '}';
}

QString askedWords(const TimeRange &asked)
{
    if (asked.from && asked.to)
        return Words::tr("from %1 to %2").arg(asked.from->toRfc3339(), asked.to->toRfc3339());
    if (asked.from)
        return Words::tr("from %1 on").arg(asked.from->toRfc3339());
    if (asked.to)
        return Words::tr("before %1").arg(asked.to->toRfc3339());
    return Words::tr("any");
}

QString sourceWords(const AnswerNote &note)
{
    const QString from = note.readFrom == AnswerNote::ReadFrom::Archive
        ? Words::tr("organization %1 of %2, read from the archive at %3")
        : note.readFrom == AnswerNote::ReadFrom::Both
        ? Words::tr("organization %1 of %2, read from the server and, what it no longer keeps, from the archive at %3")
        : Words::tr("organization %1 of %2, read from the server at %3");
    return from.arg(note.organization, note.server, note.madeAt.toRfc3339());
}

QString someOf(const QStringList &ids)
{
    constexpr int most = 5;
    return ids.size() <= most ? ids.join(u", "_s) + u'.' : ids.mid(0, most).join(u", "_s) + u'…';
}

} // namespace

QStringList answerSentences(const AnswerNote &note, const QTimeZone &zone)
{
    QStringList sentences {coverageSummary(note.coverage, note.stretch, zone)};
    if (note.coverage.spans(note.stretch).size() > 1) {
        for (const QString &gap : coverageGapLines(note.coverage, note.stretch, zone))
            sentences.append(u"  "_s + gap);
    }
    if (note.stoppedAtLimit)
        sentences.append(Words::tr("Only the newest %n event(s) are listed; older ones may match, too.", nullptr,
                                   static_cast<int>(note.events)));
    if (note.isSelection)
        sentences.append(Words::tr("Only %n event(s) that were selected are listed; others of that time may match, too.",
                                   nullptr, static_cast<int>(note.events)));
    if (!note.revised.isEmpty())
        sentences.append(Words::tr("Of those listed, %n event(s) came again later with other content; they are as they came first: "
                                   "%1",
                                   nullptr, static_cast<int>(note.revised.size()))
                             .arg(someOf(note.revised)));
    if (note.masksSecrets)
        sentences.append(Words::tr("What looks like a secret is masked."));
    return sentences;
}

QStringList answerLines(const AnswerNote &note)
{
    QStringList lines {Words::tr("Time asked for: %1").arg(askedWords(note.asked))};
    if (!note.filter.isEmpty())
        lines.append(Words::tr("Filter: %1").arg(note.filter));
    lines += answerSentences(note);
    lines.append(Words::tr("Source: %1").arg(sourceWords(note)));
    return lines;
}

QString answerMarkdown(const AnswerNote &note)
{
    QString text;
    for (const QString &line : answerLines(note)) {
        const bool isBelow = line.startsWith("  "_L1);
        text += (isBelow ? u"  - "_s : u"- "_s) + markdownText(line.trimmed()) + u'\n';
    }
    return text;
}

QByteArray answerJson(const AnswerNote &note)
{
    QByteArray revised;
    for (const QString &id : note.revised)
        revised += (revised.isEmpty() ? "" : ",") + jsonString(id);
    QByteArray spans;
    for (const CoverageSpan &span : note.coverage.spans(note.asked))
        spans += (spans.isEmpty() ? "" : ",") + jsonSpan(span);
    const QByteArray readFrom = note.readFrom == AnswerNote::ReadFrom::Archive ? "\"archive\""
        : note.readFrom == AnswerNote::ReadFrom::Both                          ? "\"server-and-archive\""
                                                                               : "\"server\"";
    return "{\"made_at\":" + jsonBound(note.madeAt) + ",\"source\":" + jsonString(note.sourceKind)
        + ",\"server\":" + jsonString(note.server) + ",\"organization\":" + jsonString(note.organization)
        + ",\"read_from\":" + readFrom
        + ",\"filter\":" + (note.filter.isEmpty() ? QByteArray("null") : jsonString(note.filter))
        + ",\"from\":" + jsonBound(note.asked.from) + ",\"to\":" + jsonBound(note.asked.to)
        + ",\"complete\":" + jsonBool(note.isComplete() && !note.stoppedAtLimit && !note.isSelection)
        + ",\"stopped_at_limit\":" + jsonBool(note.stoppedAtLimit) + ",\"selection\":" + jsonBool(note.isSelection)
        + ",\"secrets_masked\":" + jsonBool(note.masksSecrets) + ",\"events\":" + QByteArray::number(note.events)
        + ",\"revised\":[" + revised + "]"
        + ",\"accounted\":{\"from\":" + jsonBound(note.stretch.from) + ",\"to\":" + jsonBound(note.stretch.to)
        + "},\"coverage\":[" + spans + "]}";
}

} // namespace Backtrail
