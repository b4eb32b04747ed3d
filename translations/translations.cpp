// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// A static library needs one object of its own; the resources are linked beside it.
