// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/benchsupport.h"
#include "views/documentdiffview.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImage>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>

#include <cstdio>
#include <memory>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int services = 6200; // about 2 MB

QByteArray services2MB(int changedEvery)
{
    QByteArray json = "{\"services\":[";
    for (int i = 0; i < services; ++i) {
        const int memory = changedEvery > 0 && i % changedEvery == 0 ? 256 : 512;
        json += (i > 0 ? "," : "");
        json += R"({"id":"0db9c74f-8ab4-47f6-8575-)" + QByteArray::number(100000000000 + i) + R"(","name":"service-)"
            + QByteArray::number(i) + R"(","memory":)" + QByteArray::number(memory)
            + R"(,"cpu":250,"auto_deploy":true,"image":"registry.example.com/acme/service:1.2.)"
            + QByteArray::number(i % 97) + R"(","ports":[{"internal_port":8080,"protocol":"HTTP","public":false}],)"
            + R"("description":"Keeps the shop open, also at night and on holidays"})";
    }
    return json + "]}";
}

// What a viewer made of stock parts would do: keys, strings, numbers and words in colour.
class JsonHighlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression token(
            u"(?<key>\"(?:[^\"\\\\]|\\\\.)*\")(?=\\s*:)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\")|(?<number>-?\\d[\\d.eE+-]*)|(?<word>true|false|null)"_s);
        auto matches = token.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QColor color = match.hasCaptured(u"key"_s) ? Qt::darkBlue
                : match.hasCaptured(u"string"_s)             ? Qt::black
                                                             : Qt::darkMagenta;
            setFormat(int(match.capturedStart()), int(match.capturedLength()), color);
        }
    }
};

DocumentDiffView::ContentPtr layOut(const DocumentPair &pair)
{
    auto content = std::make_shared<DocumentDiffView::Content>();
    content->tree = std::make_shared<const DiffTree>(*compareDocuments(pair.before, pair.after, {}, CancelFlag()));
    content->lines = *layOutDocuments(pair, *content->tree, CancelFlag());
    return content;
}

// Into an image, so that nothing is left out because no screen asks for it.
void paint(QAbstractScrollArea &area)
{
    QImage image(area.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    area.viewport()->render(&image);
    Bench::keep(image);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const DocumentPair pair {services2MB(0), services2MB(100)};
    const DocumentDiffView::ContentPtr content = layOut(pair);
    const QString text = QString::fromUtf8(prettyJson(*pair.after));

    DocumentDiffView view;
    view.setContextLines(-1);
    view.resize(1200, 800);
    view.show();
    QPlainTextEdit edit;
    edit.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit.setReadOnly(true);
    const JsonHighlighter highlighter(edit.document());
    edit.resize(1200, 800);
    edit.show();

    Bench::Report report;
    for (const DocumentMode mode : {DocumentMode::Unified, DocumentMode::SideBySide}) {
        view.setMode(mode);
        const auto ours = [&] {
            view.setContent(content);
            paint(view);
        };
        const auto peer = [&] {
            edit.setPlainText(text);
            paint(edit);
        };
        const Bench::Medians times = Bench::alternate(3, ours, peer);
        const bool isUnified = mode == DocumentMode::Unified;
        report.faster(isUnified ? "2 MB shown, unified, everything" : "2 MB shown, side by side, everything", times,
                      15, 30);
        report.atMost("  until it is painted", times.ours * 1e3, "ms", 50, 16);
    }
    int position = 0;
    const auto scroll = [&] {
        view.verticalScrollBar()->setValue(position += 977);
        paint(view);
    };
    scroll();
    report.atMost("scrolled and painted", Bench::timeOf([&] {
                      for (int i = 0; i < 50; ++i)
                          scroll();
                  }) * 1e3 / 50,
                  "ms", 16, 8);
    report.note("laid out, in a worker", Bench::timeOf([&] {
                    Bench::keep(layOutDocuments(pair, *content->tree, CancelFlag()));
                }) * 1e3,
                "ms");
    const double perText = double(content->lines.lines.capacity() * sizeof(DocumentLine))
        / double(pair.before->size() + pair.after->size());
    report.atMost("memory of the lines beside the two texts", perText, "x", 6, 3);
    return report.exitCode();
}
