// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/adapters/http/httpmessage.h"

#include <QTest>

using namespace Backtrail;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private slots:
    void writesNoHeaderWithALineBreak();
    void keepsAGivenDate();
    void sendsNothingAfter204();
};

void TestHttpMessage::writesNoHeaderWithALineBreak()
{
    const HttpResponse response {200, {}, {}, {{"X-Good", "1"}, {"X-Bad", "1\r\nSet-Cookie: a=b"}}};
    const QByteArray bytes = wireBytes(response, true, true);
    QVERIFY(bytes.contains("X-Good: 1\r\n"));
    QVERIFY(!bytes.contains("Set-Cookie"));
}

void TestHttpMessage::keepsAGivenDate()
{
    const HttpResponse response {200, {}, {}, {{"date", "Thu, 20 Aug 2026 15:54:53 GMT"}}};
    const QByteArray bytes = wireBytes(response, true, true);
    QCOMPARE(bytes.toLower().count("\r\ndate: "), 1);
}

void TestHttpMessage::sendsNothingAfter204()
{
    const QByteArray bytes = wireBytes({204, {}, "ignored", {}}, true, true);
    QVERIFY(bytes.startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n"));
    QVERIFY(!bytes.contains("Content-Length"));
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
