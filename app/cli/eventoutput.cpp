// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/eventoutput.h"

#include "app/cli/console.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"

#include <QSaveFile>

namespace Backtrail {

EventOutput::EventOutput(Console &console, ExportFormat format, const QList<EventColumn> &columns,
                         std::optional<qint64> limit)
    : m_console(console)
    , m_format(format)
    , m_writer(format, columns)
    , m_limit(limit)
{
    m_writer.setTableWidth(console.width());
}

bool EventOutput::begin()
{
    if (m_hasBegun)
        return true;
    m_hasBegun = true;
    return write(m_writer.begin());
}

EventOutput::State EventOutput::add(const std::vector<AuditEvent> &events)
{
    QByteArray data;
    bool hasMore = false;
    for (const AuditEvent &event : events) {
        if (isFull()) {
            hasMore = true;
            break;
        }
        data += m_writer.event(event);
        m_oldest = event.time;
        ++m_written;
    }
    if (!write(data))
        return State::Broken;
    return hasMore ? State::LimitReached : State::GoesOn;
}

bool EventOutput::end(const AnswerNote &note)
{
    return write(m_writer.end(note));
}

bool EventOutput::write(const QByteArray &data)
{
    if (data.isEmpty())
        return true;
    if (!m_console.outputIsTerminal())
        return m_console.write(data);
    const bool isJson = m_format == ExportFormat::Json || m_format == ExportFormat::JsonLines;
    return m_console.write(isJson ? jsonForTerminal(data)
                                  : visibleText(QString::fromUtf8(data).remove(u'\r'), LineBreaks::Keep).toUtf8());
}

void sayAnswer(Console &console, const AnswerNote &note)
{
    for (const QString &sentence : answerSentences(note))
        console.say(visibleText(sentence));
}

Result<Done> writeAbout(const QString &path, const AnswerNote &note)
{
    QSaveFile file(path);
    const QByteArray json = answerJson(note) + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return Done {};
    return Error {ErrorKind::FileFailed, path + QStringLiteral(": ") + file.errorString()};
}

} // namespace Backtrail
