// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <cstddef>
#include <string_view>
#include <vector>

namespace Backtrail {

// Bytes of a text that are a secret.
struct SecretSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const SecretSpan &, const SecretSpan &) = default;
};

// The parts of a text (UTF-8) that nothing but a secret looks like, in order: tokens of services that put a mark on
// them (Qovery, HCP Terraform, GitHub, GitLab, Slack, Stripe, Google, npm and more), access keys of AWS, JSON web tokens,
// the inside of private keys in PEM. Ids, hashes, digests and certificates are none. `hasAwsKey`: whether the document
// names an AWS access key; only then is what has the form of its secret taken for one. Takes time in proportion to the text.
[[nodiscard]] std::vector<SecretSpan> tokenSpans(std::string_view text, bool hasAwsKey = false);

// Sorted; what overlaps is made one.
[[nodiscard]] std::vector<SecretSpan> mergedSpans(std::vector<SecretSpan> spans);

// Whether a part of the text is the id of an AWS access key.
[[nodiscard]] bool holdsAwsKeyId(std::string_view text);

// Whether there is any such part.
[[nodiscard]] bool holdsToken(QStringView text);

} // namespace Backtrail
