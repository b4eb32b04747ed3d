// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secrettext.h"

#include "models/redact/secretlines.h"
#include "models/redact/secretwords.h"

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

std::vector<SecretSpan> secretSpans(std::string_view text, bool hasAwsKey)
{
    std::vector<SecretSpan> spans = tokenSpans(text, hasAwsKey);
    addSecretWords(text, spans);
    addSecretLines(text, spans);
    return mergedSpans(std::move(spans));
}

QString withoutSecrets(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::string_view bytes(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    const std::vector<SecretSpan> spans = secretSpans(bytes, holdsAwsKeyId(bytes));
    if (spans.empty())
        return text;
    QString result;
    qsizetype done = 0;
    for (const SecretSpan &span : spans) {
        result += QString::fromUtf8(utf8.sliced(done, qsizetype(span.begin) - done)) + u"••••••"_s;
        done = qsizetype(span.end);
    }
    return result + QString::fromUtf8(utf8.sliced(done));
}

} // namespace Backtrail
