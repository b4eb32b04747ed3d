// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/notewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// The notes of models/diff/difftree.h. %1 and %2 are the numbers behind the colons.
struct NoteWords
{
    std::string_view key;
    const char *words;
};

constexpr std::array noteTable {
    NoteWords {"same-value", QT_TRANSLATE_NOOP("DiffNote", "equal in value, written differently")},
    NoteWords {"type-changed", QT_TRANSLATE_NOOP("DiffNote", "another type than before")},
    NoteWords {"absent-to-null", QT_TRANSLATE_NOOP("DiffNote", "was not there before, is null now")},
    NoteWords {"null-to-absent", QT_TRANSLATE_NOOP("DiffNote", "was null, is not there any more")},
    NoteWords {"absent-to-empty", QT_TRANSLATE_NOOP("DiffNote", "was not there before, is empty now")},
    NoteWords {"empty-to-absent", QT_TRANSLATE_NOOP("DiffNote", "was empty, is not there any more")},
    NoteWords {"null-to-empty", QT_TRANSLATE_NOOP("DiffNote", "was null, is empty now")},
    NoteWords {"empty-to-null", QT_TRANSLATE_NOOP("DiffNote", "was empty, is null now")},
    NoteWords {"duplicate-key", QT_TRANSLATE_NOOP("DiffNote", "a name occurs twice; the last one counts")},
    NoteWords {"too-deep", QT_TRANSLATE_NOOP("DiffNote", "nested too deep to be compared inside")},
    NoteWords {"bounded",
               QT_TRANSLATE_NOOP("DiffNote", "a long list that differs much: a good match, maybe not the shortest")},
    NoteWords {"json-text", QT_TRANSLATE_NOOP("DiffNote", "text that holds JSON, compared inside")},
    NoteWords {"json-text-same-value",
               QT_TRANSLATE_NOOP("DiffNote", "text that holds equal JSON, written differently")},
    NoteWords {"url-text", QT_TRANSLATE_NOOP("DiffNote", "a URL, compared part by part")},
    NoteWords {"list-text", QT_TRANSLATE_NOOP("DiffNote", "a list separated by commas, compared item by item")},
    NoteWords {"lines", QT_TRANSLATE_NOOP("DiffNote", "text of several lines: %1 added, %2 removed")},
    NoteWords {"before-missing", QT_TRANSLATE_NOOP("DiffNote", "There is no state before.")},
    NoteWords {"after-missing", QT_TRANSLATE_NOOP("DiffNote", "There is no state after.")},
    NoteWords {"before-empty", QT_TRANSLATE_NOOP("DiffNote", "The state before is an empty text.")},
    NoteWords {"after-empty", QT_TRANSLATE_NOOP("DiffNote", "The state after is an empty text.")},
    NoteWords {"before-not-json",
               QT_TRANSLATE_NOOP("DiffNote", "The state before stops being JSON at line %1, column %2.")},
    NoteWords {"after-not-json",
               QT_TRANSLATE_NOOP("DiffNote", "The state after stops being JSON at line %1, column %2.")},
    NoteWords {"before-invalid-utf8",
               QT_TRANSLATE_NOOP("DiffNote", "The state before holds bytes that are no UTF-8 text.")},
    NoteWords {"after-invalid-utf8",
               QT_TRANSLATE_NOOP("DiffNote", "The state after holds bytes that are no UTF-8 text.")},
    NoteWords {"before-lone-surrogate",
               QT_TRANSLATE_NOOP("DiffNote", "A text of the state before holds half of a surrogate pair.")},
    NoteWords {"after-lone-surrogate",
               QT_TRANSLATE_NOOP("DiffNote", "A text of the state after holds half of a surrogate pair.")},
    NoteWords {"too-large", QT_TRANSLATE_NOOP("DiffNote", "The larger side has %1.")},
};

QString oneNote(const QString &note)
{
    QStringList parts = note.split(u':');
    const QString key = parts.takeFirst();
    const auto found = std::ranges::find_if(noteTable, [&key](const NoteWords &entry) {
        return key == QLatin1StringView(entry.key.data(), qsizetype(entry.key.size()));
    });
    if (found == noteTable.end())
        return note;
    if (key == "too-large"_L1 && !parts.isEmpty())
        parts.first() = QLocale().formattedDataSize(parts.first().toLongLong());
    QString text = QCoreApplication::translate("DiffNote", found->words);
    for (const QString &part : parts)
        text = text.arg(part);
    return text;
}

} // namespace

QString diffNoteWords(const QString &notes)
{
    QStringList sentences;
    for (const QString &part : notes.split(u' ', Qt::SkipEmptyParts))
        sentences += oneNote(part);
    const bool areSentences = !sentences.isEmpty() && sentences.first().endsWith(u'.');
    return sentences.join(areSentences ? " "_L1 : "; "_L1);
}

} // namespace Backtrail
