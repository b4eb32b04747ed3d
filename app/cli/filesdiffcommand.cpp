// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/filesdiffcommand.h"

#include "app/cli/documentfile.h"
#include "app/cli/exitcode.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Somebody waits for this one comparison, so it may be larger than what a window opens unasked.
constexpr qint64 mostBytes = 256 << 20;

// What one step gives back, the next one takes: this program ends after one comparison, and asking the system for the
// same pages again costs more than the comparison.
void keepMemory()
{
#ifdef __GLIBC__
    constexpr int never = 1 << 30;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, never);
    mallopt(M_TRIM_THRESHOLD, never);
#endif
}

bool hasInvalidUtf8(const QByteArray &bytes)
{
    return !bytes.isValidUtf8();
}

} // namespace

FilesDiffCommand::FilesDiffCommand(const ParsedOptions &options, Console &console, QObject *parent)
    : CliCommand(parent), m_options(options), m_console(console)
{
}

void FilesDiffCommand::start()
{
    const Result<DiffFormat> format = diffFormatFromOptions(m_options);
    const Result<DiffOptions> given = diffOptionsFromOptions(m_options);
    if (!format || !given) {
        m_console.say(format ? given.error() : format.error());
        emit finished(ExitCode::notCompared);
        return;
    }
    keepMemory();
    m_format = *format;
    DiffOptions options = *given;
    options.maxBytes = static_cast<std::size_t>(mostBytes);
    m_request = runInWorker<Outcome>(
        [names = m_options.positionals(), options, format = m_format,
         style = diffStyleFor(m_console)](const CancelFlag &cancel) {
            return compare(names, format, options, style, cancel);
        },
        [this](Outcome &&outcome) { show(outcome); });
}

void FilesDiffCommand::interrupt(int exitCode)
{
    m_request.cancel();
    emit finished(exitCode);
}

FilesDiffCommand::Outcome FilesDiffCommand::compare(const QStringList &names, DiffFormat format,
                                                    const DiffOptions &options, const DiffOutputStyle &style,
                                                    const CancelFlag &cancel)
{
    const bool isJson = format == DiffFormat::Json || format == DiffFormat::Patch;
    QList<QByteArray> texts;
    for (const QString &name : names) {
        Result<QByteArray> text = readDocumentFile(name, mostBytes, cancel);
        if (!text)
            return {{}, text.error()};
        // Text shows such bytes as what they are; JSON that holds them would be none.
        if (isJson && hasInvalidUtf8(*text)) {
            return {{},
                    Error {ErrorKind::InvalidInput,
                           tr("%1 is not UTF-8 text, so there is no JSON to write of it. See --format text.")
                               .arg(documentFileName(name)),
                           0,
                           {}}};
        }
        texts.append(*text);
    }
    const DiffSubject subject = diffSubject(documentFileName(names.at(0)), documentFileName(names.at(1)));
    return {writtenDiff(format, subject, {texts.at(0), texts.at(1)}, options, style, cancel), std::nullopt};
}

void FilesDiffCommand::show(const Outcome &outcome)
{
    if (outcome.error) {
        m_console.say(*outcome.error);
        emit finished(ExitCode::notCompared);
        return;
    }
    const DiffOutput &output = outcome.output;
    if (m_format == DiffFormat::Patch && !output.hasPatch) {
        m_console.say(tr("There is no patch for these files: a patch needs JSON on both sides. See --format text."));
        emit finished(ExitCode::notCompared);
        return;
    }
    if (!m_console.write(output.data)) {
        // A reader that closed its pipe has all it wanted, and the answer is still the answer.
        if (m_console.exitCodeAfterFailedWrite() != ExitCode::done) {
            emit finished(ExitCode::notCompared);
            return;
        }
    }
    emit finished(output.hasDifferences ? ExitCode::differentFiles : ExitCode::equalFiles);
}

} // namespace Backtrail
