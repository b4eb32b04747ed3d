// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("DiffWriter", source);
}

struct NoteWords
{
    const char *key;
    const char *words; // %1, %2: the numbers of the key
};

constexpr std::array nodeNotes {
    NoteWords {"same-value", QT_TRANSLATE_NOOP("DiffWriter", "equal in value, written differently")},
    NoteWords {"type-changed", QT_TRANSLATE_NOOP("DiffWriter", "another type")},
    NoteWords {"absent-to-null", QT_TRANSLATE_NOOP("DiffWriter", "was not there")},
    NoteWords {"null-to-absent", QT_TRANSLATE_NOOP("DiffWriter", "is not there any more")},
    NoteWords {"absent-to-empty", QT_TRANSLATE_NOOP("DiffWriter", "was not there")},
    NoteWords {"empty-to-absent", QT_TRANSLATE_NOOP("DiffWriter", "is not there any more")},
    NoteWords {"duplicate-key", QT_TRANSLATE_NOOP("DiffWriter", "a name occurs twice; the last one counts")},
    NoteWords {"too-deep", QT_TRANSLATE_NOOP("DiffWriter", "nested too deep to be compared inside")},
    NoteWords {"by-position", QT_TRANSLATE_NOOP("DiffWriter", "compared by position")},
    NoteWords {"json-text-same-value", QT_TRANSLATE_NOOP("DiffWriter", "JSON inside, equal in value")},
};

constexpr std::array treeNotes {
    NoteWords {"before-missing", QT_TRANSLATE_NOOP("DiffWriter", "There is nothing before.")},
    NoteWords {"after-missing", QT_TRANSLATE_NOOP("DiffWriter", "There is nothing after.")},
    NoteWords {"before-empty", QT_TRANSLATE_NOOP("DiffWriter", "The text before is empty.")},
    NoteWords {"after-empty", QT_TRANSLATE_NOOP("DiffWriter", "The text after is empty.")},
    NoteWords {"before-not-json",
               QT_TRANSLATE_NOOP("DiffWriter", "The text before stops being JSON in line %1, column %2.")},
    NoteWords {"after-not-json",
               QT_TRANSLATE_NOOP("DiffWriter", "The text after stops being JSON in line %1, column %2.")},
    NoteWords {"before-invalid-utf8",
               QT_TRANSLATE_NOOP("DiffWriter", "The bytes before are not all text (UTF-8).")},
    NoteWords {"after-invalid-utf8",
               QT_TRANSLATE_NOOP("DiffWriter", "The bytes after are not all text (UTF-8).")},
    NoteWords {"too-deep", QT_TRANSLATE_NOOP("DiffWriter", "Nested too deep to be compared inside.")},
    NoteWords {"too-large",
               QT_TRANSLATE_NOOP("DiffWriter", "The larger document has %1 bytes, too many to compare.")},
};

template <std::size_t Size>
QString wordsOf(const std::array<NoteWords, Size> &table, const QString &note, const QString &separator)
{
    QStringList sentences;
    for (const QString &part : note.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList numbers = part.split(u':');
        for (const NoteWords &words : table) {
            if (numbers.constFirst() != QLatin1StringView(words.key))
                continue;
            QString sentence = text(words.words);
            for (qsizetype i = 1; i < numbers.size(); ++i)
                sentence.replace(u'%' + QString::number(i), numbers.at(i));
            sentences.append(sentence);
        }
    }
    return sentences.join(separator);
}

} // namespace

QString diffWord(DiffWord word)
{
    switch (word) {
    case DiffWord::WholeDocument:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "(the whole document)"));
    case DiffWord::MovedFrom:
        return text(QT_TRANSLATE_NOOP("DiffWriter", "moved from position %1 to %2"));
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
    const QString notes = wordsOf(treeNotes, diff.note, u" "_s);
    return notes.isEmpty() ? sentence : QString(sentence + u' ' + notes);
}

QString nodeNoteWords(const QString &note)
{
    return wordsOf(nodeNotes, note, u", "_s);
}

} // namespace Backtrail
