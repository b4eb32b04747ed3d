// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/tokenshapes.h"

#include <QRegularExpression>

namespace Backtrail {

using namespace Qt::StringLiterals;

bool holdsToken(QStringView text)
{
    static const QRegularExpression shape(
        uR"((?:qov_|gh[pousr]_|github_pat_|glpat-|xox[abposr]-)[A-Za-z0-9_-]{8,})" // the service's mark first
        uR"(|\.atlasv1\.[A-Za-z0-9]{8,})" // HCP Terraform: in the middle
        uR"(|(?:AKIA|ASIA)[0-9A-Z]{16})"
        uR"(|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})"_s);
    return shape.match(text.toString()).hasMatch();
}

} // namespace Backtrail
