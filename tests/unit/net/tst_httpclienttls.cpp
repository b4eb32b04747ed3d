// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/net/httpbench.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

bool makeCertificate(const QString &folder)
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        return false;
    QProcess process;
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                            u"/CN=Faulty Test"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
                            folder + "/key.pem"_L1, u"-out"_s, folder + "/cert.pem"_L1, u"-batch"_s});
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Encrypted connections of HttpClient.
class TestHttpClientTls : public QObject
{
    Q_OBJECT

private slots:
    void refusesAnUnknownCertificate();
    void acceptsACertificateOfTheExtraFile();
    void namesACertificateFileItCannotUse_data();
    void namesACertificateFileItCannotUse();
};

void TestHttpClientTls::refusesAnUnknownCertificate()
{
    QTemporaryDir folder;
    if (!makeCertificate(folder.path()))
        QSKIP("The openssl program is not here to make a certificate");
    Bench bench;
    bench.server.setTls(contents(folder.filePath(u"cert.pem"_s)), contents(folder.filePath(u"key.pem"_s)));
    bench.server.setAnswers({FaultyAnswer::json("{}"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY(bench.outcome.error);
    QCOMPARE(bench.outcome.error->kind, ErrorKind::TlsFailed);
    QVERIFY2(bench.outcome.error->detail.contains("Faulty Test"_L1), qPrintable(bench.outcome.error->detail));
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(bench.outcome.waits().isEmpty());
}

void TestHttpClientTls::acceptsACertificateOfTheExtraFile()
{
    QTemporaryDir folder;
    if (!makeCertificate(folder.path()))
        QSKIP("The openssl program is not here to make a certificate");
    Bench bench;
    bench.extraCaFile = folder.filePath(u"cert.pem"_s);
    bench.server.setTls(contents(bench.extraCaFile), contents(folder.filePath(u"key.pem"_s)));
    bench.server.setAnswers({FaultyAnswer::json("{}"_ba)});
    bench.ask();
    QTRY_COMPARE(bench.outcome.answers, 1);
    QVERIFY2(bench.outcome.reply, qPrintable(bench.outcome.error ? bench.outcome.error->detail : QString()));
}

void TestHttpClientTls::namesACertificateFileItCannotUse_data()
{
    QTest::addColumn<QByteArray>("text"); // null = there is no file
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QByteArray() << static_cast<int>(ErrorKind::FileFailed);
    QTest::newRow("empty") << QByteArray("") << static_cast<int>(ErrorKind::InvalidInput);
    QTest::newRow("no certificate") << "hello"_ba << static_cast<int>(ErrorKind::InvalidInput);
}

void TestHttpClientTls::namesACertificateFileItCannotUse()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, kind);
    QTemporaryDir folder;
    Bench bench;
    bench.extraCaFile = folder.filePath(u"company.pem"_s);
    if (!text.isNull()) {
        QFile file(bench.extraCaFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    bench.ask(u"/x"_s, {}, QUrl(u"https://127.0.0.1:9"_s));
    QTRY_COMPARE(bench.outcome.answers, 1);
    QCOMPARE(static_cast<int>(bench.outcome.error->kind), kind);
    QVERIFY(bench.outcome.error->detail.contains("company.pem"_L1));
}

QTEST_GUILESS_MAIN(TestHttpClientTls)
#include "tst_httpclienttls.moc"
