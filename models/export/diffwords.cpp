// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffwords.h"

#include "models/diff/notewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("DiffWriter", source);
}

// Notes that the lines of a written diff show anyway.
constexpr std::array shownAnyway {"json-text", "url-text", "list-text", "lines"};

bool isShownAnyway(const QString &note)
{
    return std::ranges::any_of(
        shownAnyway, [&note](const char *key) { return note.section(u':', 0, 0) == QLatin1StringView(key); });
}

} // namespace

QString diffWord(DiffWord word)
{
    switch (word) {
    case DiffWord::WholeDocument:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "(the whole document)"));
    case DiffWord::MovedFrom:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "moved from position %1 to %2"));
    case DiffWord::LinesOfText:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "text of several lines: +%1 −%2"));
    case DiffWord::ByAndWhen:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "by %1, origin %2, at %3"));
    case DiffWord::EventId:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "event %1"));
    }
    return {};
}

QString shapeKey(DiffShape shape)
{
    switch (shape) {
    case DiffShape::Compared:
        return u"compared"_s;
    case DiffShape::Equal:
        return u"equal"_s;
    case DiffShape::OnlyAfter:
        return u"only-after"_s;
    case DiffShape::OnlyBefore:
        return u"only-before"_s;
    case DiffShape::Nothing:
        return u"nothing"_s;
    case DiffShape::Text:
        return u"text"_s;
    case DiffShape::TooDeepOrLarge:
        return u"too-deep-or-large"_s;
    }
    return {};
}

QString shapeSentence(const DiffTree &diff)
{
    const auto counts = [&diff] {
        return text(QT_TRANSLATE_NOOP("DiffWriter", "%1 changed, %2 added, %3 removed, %4 moved"))
            .arg(diff.stats.changed)
            .arg(diff.stats.added)
            .arg(diff.stats.removed)
            .arg(diff.stats.moved);
    };
    QString sentence;
    switch (diff.shape) {
    case DiffShape::Compared:
        sentence = counts() + u'.';
        break;
    case DiffShape::Equal:
        sentence = text(QT_TRANSLATE_NOOP("DiffWriter", "Both documents are equal."));
        break;
    case DiffShape::OnlyAfter:
        sentence = text(QT_TRANSLATE_NOOP(
            "DiffWriter", "This event holds no earlier state: everything is shown as added."));
        break;
    case DiffShape::OnlyBefore:
        sentence = text(QT_TRANSLATE_NOOP(
            "DiffWriter", "This event holds no later state: everything is shown as removed."));
        break;
    case DiffShape::Nothing:
        sentence = text(QT_TRANSLATE_NOOP("DiffWriter", "This event holds no documents."));
        break;
    case DiffShape::Text:
        sentence = text(QT_TRANSLATE_NOOP("DiffWriter", "Not JSON on both sides: compared line by line."));
        break;
    case DiffShape::TooDeepOrLarge:
        sentence = text(QT_TRANSLATE_NOOP("DiffWriter", "The documents are not compared inside."));
        break;
    }
    const QString notes = diffNoteWords(diff.note);
    return notes.isEmpty() ? sentence : QString(sentence + u' ' + notes);
}

QString nodeNoteWords(const QString &note)
{
    QStringList notes = note.split(u' ', Qt::SkipEmptyParts);
    notes.removeIf(isShownAnyway);
    return diffNoteWords(notes.join(u' '));
}

} // namespace Backtrail
