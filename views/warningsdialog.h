// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventdecoder.h"
#include "models/runtime/request.h"

#include <QDialog>

#include <vector>

class QPlainTextEdit;

namespace Backtrail {

struct Error;

// What of the answers could not be read, where, and the bytes of what is missing from the list. What is still being
// read from where it is kept comes later.
class WarningsDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostShown = 500;

    explicit WarningsDialog(QWidget *parent = nullptr);
    void setWarnings(const std::vector<DecodeWarning> &warnings, int total); // more than are given are only counted
    void setError(const Error &error); // they cannot be read
    void setReading(Request reading) { m_reading = std::move(reading); } // ends with the dialog

private:
    QPlainTextEdit *m_text;
    Request m_reading; // last, so that it is cancelled first
};

} // namespace Backtrail
