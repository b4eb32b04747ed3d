// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/tokenshapes.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace Backtrail {

namespace {

enum class Alphabet : std::uint8_t {
    Plain, // letters and digits
    Wide, // - and _ as well
    Dotted, // and .
    Path // letters, digits and /
};

// What the tokens of one service begin with.
struct Mark
{
    std::string_view text;
    Alphabet alphabet = Alphabet::Plain;
    std::size_t minimum = 16; // characters behind the mark, so that a word with the same beginning is none
    bool isShown = false; // it is an address, not a part of the secret
};

constexpr std::array marks {
    Mark {"qov_", Alphabet::Wide, 8}, // Qovery
    Mark {"ghp_"},
    Mark {"gho_"},
    Mark {"ghu_"},
    Mark {"ghs_"},
    Mark {"ghr_"},
    Mark {"github_pat_", Alphabet::Wide},
    Mark {"glpat-", Alphabet::Dotted},
    Mark {"glrt-", Alphabet::Dotted},
    Mark {"gldt-", Alphabet::Wide},
    Mark {"glptt-", Alphabet::Wide},
    Mark {"glcbt-", Alphabet::Wide},
    Mark {"glsoat-", Alphabet::Wide},
    Mark {"glagent-", Alphabet::Wide},
    Mark {"xoxa-", Alphabet::Wide, 8}, // Slack
    Mark {"xoxb-", Alphabet::Wide, 8},
    Mark {"xoxe-", Alphabet::Wide, 8},
    Mark {"xoxo-", Alphabet::Wide, 8},
    Mark {"xoxp-", Alphabet::Wide, 8},
    Mark {"xoxr-", Alphabet::Wide, 8},
    Mark {"xoxs-", Alphabet::Wide, 8},
    Mark {"xapp-", Alphabet::Wide, 8},
    Mark {"hooks.slack.com/services/", Alphabet::Path, 16, true},
    Mark {"sk_live_"}, // Stripe
    Mark {"sk_test_"},
    Mark {"rk_live_"},
    Mark {"rk_test_"},
    Mark {"whsec_"},
    Mark {"AIza", Alphabet::Wide, 35}, // Google
    Mark {"GOCSPX-", Alphabet::Wide, 20},
    Mark {"ya29.", Alphabet::Wide, 20},
    Mark {"npm_", Alphabet::Plain, 30},
    Mark {"pypi-AgE", Alphabet::Wide},
    Mark {"dckr_pat_", Alphabet::Wide},
    Mark {"dop_v1_", Alphabet::Plain, 32}, // DigitalOcean
    Mark {"hvs.", Alphabet::Wide, 20}, // Vault
    Mark {"hvb.", Alphabet::Wide, 20},
    Mark {"hvr.", Alphabet::Wide, 20},
    Mark {"glsa_", Alphabet::Wide, 32}, // Grafana
    Mark {"glc_", Alphabet::Wide, 32},
    Mark {"hf_", Alphabet::Plain, 30}, // Hugging Face
    Mark {"sntrys_", Alphabet::Wide, 32}, // Sentry
    Mark {"sntryu_", Alphabet::Wide, 32},
    Mark {"shpat_", Alphabet::Plain, 32}, // Shopify
    Mark {"shpss_", Alphabet::Plain, 32},
    Mark {"ATATT3", Alphabet::Wide, 50}, // Atlassian
    Mark {"lin_api_", Alphabet::Plain, 32}, // Linear
    Mark {"NRAK-", Alphabet::Plain, 24}, // New Relic
    Mark {"dp.pt.", Alphabet::Plain, 32}, // Doppler
    Mark {"dp.st.", Alphabet::Dotted, 32},
    Mark {"pscale_tkn_", Alphabet::Wide, 32}, // PlanetScale
    Mark {"pscale_pw_", Alphabet::Wide, 32},
    Mark {"SG.", Alphabet::Dotted, 40}, // SendGrid
    Mark {"sk-ant-", Alphabet::Wide, 20},
    Mark {"sk-proj-", Alphabet::Wide, 20},
    Mark {"sk-", Alphabet::Plain, 40},
    Mark {"AGE-SECRET-KEY-1", Alphabet::Plain, 30},
};

constexpr bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr bool isWide(char c)
{
    return isPlain(c) || c == '_' || c == '-';
}

constexpr bool isIn(Alphabet alphabet, char c)
{
    switch (alphabet) {
    case Alphabet::Plain:
        return isPlain(c);
    case Alphabet::Wide:
        return isWide(c);
    case Alphabet::Dotted:
        return isWide(c) || c == '.';
    case Alphabet::Path:
        return isPlain(c) || c == '/';
    }
    return false;
}

constexpr std::array<bool, 256> markBeginnings()
{
    std::array<bool, 256> beginnings {};
    for (const Mark &mark : marks)
        beginnings[static_cast<unsigned char>(mark.text.front())] = true;
    return beginnings;
}

template <typename Accepts>
std::size_t endOfRun(std::string_view text, std::size_t begin, Accepts accepts)
{
    while (begin < text.size() && accepts(text[begin]))
        ++begin;
    return begin;
}

QByteArray decoded(std::string_view base64, QByteArray::Base64Option form)
{
    return QByteArray::fromBase64(QByteArray(base64.data(), static_cast<qsizetype>(base64.size())), form);
}

// Goes through a text once, from one word (letters and digits) to the next.
class TokenSearch
{
public:
    explicit TokenSearch(std::string_view text) : m_text(text) { }

    std::vector<SecretSpan> search()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            if (!isPlain(m_text[at])) {
                ++at;
                continue;
            }
            const std::size_t end = endOfRun(m_text, at, isPlain);
            const std::optional<SecretSpan> found = tokenIn(at, end);
            if (found)
                m_found.push_back(*found);
            at = found ? found->end : end;
        }
        return std::move(m_found);
    }

private:
    // How many letters of the word that begins here belong to an escape before it: `\n`, `\u000a`, `%0A`.
    std::size_t escapeAt(std::size_t begin) const
    {
        const char before = begin > 0 ? m_text[begin - 1] : '\0';
        if (before == '\\')
            return m_text[begin] == 'u' ? 5 : 1;
        return before == '%' ? 2 : 0;
    }

    std::optional<SecretSpan> tokenIn(std::size_t begin, std::size_t end) const
    {
        if (const auto found = tokenAt(begin, end))
            return found;
        const std::size_t escape = escapeAt(begin);
        return escape > 0 && begin + escape < end ? tokenAt(begin + escape, end) : std::nullopt;
    }

    std::optional<SecretSpan> tokenAt(std::size_t begin, std::size_t end) const
    {
        static constexpr std::array<bool, 256> beginnings = markBeginnings();
        if (beginnings[static_cast<unsigned char>(m_text[begin])]) {
            if (const auto found = markedToken(begin))
                return found;
        }
        switch (m_text[begin]) {
        case 'A':
            return isAwsKeyId(begin, end) ? std::optional(SecretSpan {begin, end}) : std::nullopt;
        case 'L':
            return encodedPrivateKey(begin);
        case 'a':
            return terraformToken(begin, end);
        case 'e':
            return webToken(begin);
        default:
            return std::nullopt;
        }
    }

    std::optional<SecretSpan> markedToken(std::size_t begin) const
    {
        for (const Mark &mark : marks) {
            if (m_text.compare(begin, mark.text.size(), mark.text) != 0)
                continue;
            const std::size_t secret = begin + mark.text.size();
            std::size_t end = endOfRun(m_text, secret, [&mark](char c) { return isIn(mark.alphabet, c); });
            while (end > secret && !isPlain(m_text[end - 1]))
                --end; // the end of a sentence
            if (end - secret >= mark.minimum)
                return SecretSpan {mark.isShown ? secret : begin, end};
        }
        return std::nullopt;
    }

    bool isAwsKeyId(std::size_t begin, std::size_t end) const
    {
        const std::string_view word = m_text.substr(begin, end - begin);
        return word.size() == 20 && (word.starts_with("AKIA") || word.starts_with("ASIA"))
            && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    }

    // HCP Terraform puts its mark into the middle.
    std::optional<SecretSpan> terraformToken(std::size_t begin, std::size_t end) const
    {
        constexpr std::size_t minimum = 8;
        constexpr std::size_t longestHead = 64;
        if (m_text.substr(begin, end - begin) != "atlasv1" || begin == 0 || m_text[begin - 1] != '.'
            || end == m_text.size() || m_text[end] != '.')
            return std::nullopt;
        const std::size_t tail = endOfRun(m_text, end + 1, isPlain);
        if (tail - end - 1 < minimum)
            return std::nullopt;
        std::size_t head = begin - 1;
        while (head > 0 && begin - head <= longestHead && isPlain(m_text[head - 1]))
            --head;
        return SecretSpan {std::min(head + escapeAt(head), begin), tail};
    }

    // Header, payload and signature; the header is JSON that names its algorithm.
    std::optional<SecretSpan> webToken(std::size_t begin) const
    {
        constexpr std::size_t longestHeader = 4096;
        constexpr std::size_t shortestPayload = 8;
        constexpr int mostParts = 5;
        // each run is decoded once
        const bool isBeginning = begin == 0 || !isWide(m_text[begin - 1]) || (begin > 1 && m_text[begin - 2] == '\\')
            || (begin > 2 && m_text[begin - 3] == '%') || (begin > 5 && m_text.substr(begin - 6, 2) == "\\u");
        if (!isBeginning || m_text.compare(begin, 2, "ey") != 0)
            return std::nullopt;
        const std::size_t headerEnd = endOfRun(m_text, begin, isWide);
        if (headerEnd == m_text.size() || m_text[headerEnd] != '.' || headerEnd - begin > longestHeader)
            return std::nullopt;
        std::size_t end = endOfRun(m_text, headerEnd + 1, isWide);
        if (end - headerEnd - 1 < shortestPayload)
            return std::nullopt;
        const QByteArray header = decoded(m_text.substr(begin, headerEnd - begin), QByteArray::Base64UrlEncoding);
        if (!header.startsWith('{') || !header.contains("\"alg\""))
            return std::nullopt;
        for (int part = 2; part < mostParts && end < m_text.size() && m_text[end] == '.'; ++part)
            end = endOfRun(m_text, end + 1, isWide);
        return SecretSpan {begin, end};
    }

    // As in a kubeconfig; a certificate begins alike and is no secret.
    std::optional<SecretSpan> encodedPrivateKey(std::size_t begin) const
    {
        constexpr std::size_t header = 64; // a multiple of 4 that reaches behind the longest name of a key
        if (m_text.compare(begin, 14, "LS0tLS1CRUdJTi") != 0
            || !decoded(m_text.substr(begin, header), QByteArray::Base64Encoding).contains("PRIVATE KEY"))
            return std::nullopt;
        const auto isBase64 = [](char c) { return isPlain(c) || c == '+' || c == '/'; };
        const std::size_t end = endOfRun(m_text, begin, isBase64);
        return SecretSpan {begin, endOfRun(m_text, end, [](char c) { return c == '='; })};
    }

    std::string_view m_text;
    std::vector<SecretSpan> m_found;
};

// `-----BEGIN RSA PRIVATE KEY-----`: what stands between that and the end line, or the end of the text.
void addPrivateKeys(std::string_view text, std::vector<SecretSpan> &spans)
{
    constexpr std::string_view beginning = "-----BEGIN ";
    constexpr std::string_view dashes = "-----";
    constexpr std::size_t longestName = 64;
    constexpr std::string_view blank = " \t\r\n";
    for (std::size_t at = text.find(beginning); at != std::string_view::npos; at = text.find(beginning, at)) {
        at += beginning.size();
        const std::string_view name = text.substr(at, longestName);
        const std::size_t nameEnd = name.find(dashes);
        if (nameEnd == std::string_view::npos || name.substr(0, nameEnd).find("PRIVATE KEY") == std::string_view::npos)
            continue;
        const std::size_t inside = at + nameEnd + dashes.size();
        const std::size_t end = std::min(text.find("-----END", inside), text.size());
        const std::size_t first = text.find_first_not_of(blank, inside);
        if (first < end)
            spans.push_back({first, text.find_last_not_of(blank, end - 1) + 1});
        at = end;
    }
}

// Forty characters of base64: so are some other things, but not beside a key of AWS. A commit's hash is never taken for it.
void addAwsSecrets(std::string_view text, std::vector<SecretSpan> &spans)
{
    constexpr std::size_t length = 40;
    const auto isBase64 = [](char c) { return isPlain(c) || c == '+' || c == '/'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = endOfRun(text, at, isBase64);
        const std::string_view word = text.substr(at, end - at);
        const auto has = [word](char first, char last) {
            return std::ranges::any_of(word, [first, last](char c) { return c >= first && c <= last; });
        };
        if (word.size() == length && has('A', 'Z') && has('g', 'z') && has('0', '9'))
            spans.push_back({at, end});
        at = end;
    }
}

} // namespace

std::vector<SecretSpan> tokenSpans(std::string_view text, bool hasAwsKey)
{
    constexpr std::size_t shortest = 12;
    if (text.size() < shortest)
        return {};
    std::vector<SecretSpan> spans = TokenSearch(text).search();
    addPrivateKeys(text, spans);
    if (hasAwsKey)
        addAwsSecrets(text, spans);
    return mergedSpans(std::move(spans));
}

std::vector<SecretSpan> mergedSpans(std::vector<SecretSpan> spans)
{
    std::ranges::sort(spans, {}, &SecretSpan::begin);
    std::vector<SecretSpan> merged;
    for (const SecretSpan &span : spans) {
        if (!merged.empty() && span.begin < merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    return merged;
}

bool holdsAwsKeyId(std::string_view text)
{
    constexpr std::size_t length = 20;
    const auto isUpper = [](char c) { return isPlain(c) && (c < 'a' || c > 'z'); };
    for (const std::string_view beginning : {"AKIA", "ASIA"}) {
        for (std::size_t at = text.find(beginning); at != std::string_view::npos; at = text.find(beginning, at + 1)) {
            if (endOfRun(text.substr(at, length + 1), 0, isUpper) == length)
                return true;
        }
    }
    return false;
}

bool holdsToken(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    return !tokenSpans({bytes.constData(), static_cast<std::size_t>(bytes.size())}).empty();
}

} // namespace Backtrail
