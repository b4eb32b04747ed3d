// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filterlineedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOffered = 200;
constexpr qsizetype mostRemembered = 50;

// Weight and slant as well as colour: the kinds differ for everybody.
QTextCharFormat formatOf(FilterToken::Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    switch (kind) {
    case FilterToken::Kind::Key:
        format.setForeground(palette.link());
        break;
    case FilterToken::Kind::Operator:
    case FilterToken::Kind::Bracket:
        format.setForeground(palette.color(QPalette::PlaceholderText));
        break;
    case FilterToken::Kind::Keyword:
        format.setFontWeight(QFont::Bold);
        break;
    case FilterToken::Kind::Pattern:
    case FilterToken::Kind::RegularExpression:
        format.setFontItalic(true);
        break;
    case FilterToken::Kind::Moment:
    case FilterToken::Kind::Reference:
        format.setFontWeight(QFont::DemiBold);
        break;
    case FilterToken::Kind::Value:
    case FilterToken::Kind::Quoted:
    case FilterToken::Kind::Word:
        break;
    }
    return format;
}

} // namespace

FilterLineEdit::FilterLineEdit(ValuesOf valuesOf, QWidget *parent)
    : QLineEdit(parent)
    , m_valuesOf(std::move(valuesOf))
    , m_completer(new QCompleter(this))
    , m_offered(new QStringListModel(this))
{
    m_completer->setModel(m_offered);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName("filterLineOffers"_L1);
    m_completer->popup()->setAccessibleName(tr("What can be written here"));
    setMaxLength(64 * 1024);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterLineEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_historyAt = -1;
        complete(false);
    });
}

// A line edit has no formats of its own; the attributes of an input method are its one way to show some.
void FilterLineEdit::mark(const FilterReading &reading)
{
    m_reading = reading;
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype position, qsizetype length, const QTextFormat &format) {
        if (length > 0 && format.propertyCount() > 0) {
            attributes.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                           static_cast<int>(position) - cursorPosition(),
                                                           static_cast<int>(length), format));
        }
    };
    for (const FilterToken &token : reading.tokens)
        add(token.position, token.length, formatOf(token.kind, palette()));
    if (reading.error && !text().isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette().color(QPalette::Text));
        // Where something is missing, the character before is marked.
        const bool isMissing = reading.error->length == 0;
        const qsizetype from = isMissing ? qMax<qsizetype>(0, reading.error->position - 1) : reading.error->position;
        add(from, isMissing ? 1 : reading.error->length, format);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void FilterLineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark(FilterReading(m_reading));
}

void FilterLineEdit::remember(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.first(qMin(m_history.size(), mostRemembered));
    m_historyAt = -1;
}

void FilterLineEdit::setHistory(const QStringList &texts)
{
    m_history = texts.first(qMin(texts.size(), mostRemembered));
    m_historyAt = -1;
}

void FilterLineEdit::stepHistory(int step)
{
    const int to = std::clamp(m_historyAt + step, -1, static_cast<int>(m_history.size()) - 1);
    if (to == m_historyAt)
        return;
    if (m_historyAt < 0)
        m_draft = text();
    setText(to < 0 ? m_draft : m_history.at(to));
    m_historyAt = to;
    emit textEdited(text());
    m_historyAt = to; // textEdited means writing otherwise
    m_completer->popup()->hide();
}

void FilterLineEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isOffering = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOffering && m_completer->popup()->selectionModel()->hasSelection()) {
            event->ignore(); // the list takes it
            return;
        }
        m_completer->popup()->hide();
        emit applyRequested();
        return;
    case Qt::Key_Escape:
        if (isOffering)
            m_completer->popup()->hide();
        else
            emit leaveRequested();
        return;
    case Qt::Key_Up:
        stepHistory(+1);
        return;
    case Qt::Key_Down:
        stepHistory(-1);
        return;
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier) {
            complete(true);
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

QStringList FilterLineEdit::candidates(const FilterCompletion &completion) const
{
    QStringList found;
    const auto offer = [&](const QString &shown, const QString &searched) {
        if (found.size() < mostOffered && searched.contains(completion.prefix, Qt::CaseInsensitive) && !found.contains(shown))
            found.append(shown);
    };
    if (completion.what == FilterCompletion::What::Key) {
        for (const FilterKeyName &name : filterKeyNames()) {
            const QString text = QString::fromLatin1(name.name.data(), static_cast<qsizetype>(name.name.size()));
            if (name.isListed && text.startsWith(completion.prefix, Qt::CaseInsensitive))
                offer(text + u':', text);
        }
    } else if (completion.what == FilterCompletion::What::Value) {
        for (const QString &value : m_valuesOf(completion.key) + knownValues(completion.key))
            offer(completedValue(completion.key, value), value);
    }
    return found;
}

void FilterLineEdit::complete(bool isAsked)
{
    const FilterCompletion completion = completionAt(text(), cursorPosition());
    const bool isWanted = isAsked || completion.what == FilterCompletion::What::Value || !completion.prefix.isEmpty();
    const QStringList found = isWanted ? candidates(completion) : QStringList();
    const bool isWritten = found.size() == 1 && found.first() == text().mid(completion.position, completion.length);
    if (found.isEmpty() || isWritten) {
        m_completer->popup()->hide();
        return;
    }
    m_offered->setStringList(found);
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 48);
    m_completer->complete(place);
}

void FilterLineEdit::insertCompletion(const QString &offered)
{
    const FilterCompletion completion = completionAt(text(), cursorPosition());
    const bool isKey = completion.what == FilterCompletion::What::Key;
    QString whole = text();
    whole.replace(completion.position, completion.length, offered);
    setText(whole);
    setCursorPosition(static_cast<int>(completion.position + offered.size()));
    emit textEdited(whole);
    if (isKey)
        complete(true);
    else
        m_completer->popup()->hide();
}

} // namespace Backtrail
