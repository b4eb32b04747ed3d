// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

// Every command of `backtrail-cli` but the comparison of two files, as a library that is loaded when one is asked for.
// Network, keychain and database bring some thirty libraries with them; loading those takes longer than comparing two
// small files, which needs none of them. No C++ type crosses this border: both sides hold copies of the rooms below.
//
// Takes the arguments of the program's QCoreApplication, which it needs, and gives the exit code.
extern "C" Q_DECL_EXPORT int backtrailConsole();
