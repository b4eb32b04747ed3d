# SPDX-FileCopyrightText: 2026 The Backtrail authors
# SPDX-License-Identifier: Apache-2.0

# backtrail_test(NAME LABEL label SOURCES file... LINK target...)
#
# One program a tested class, `tst_<class>`, run by CTest under its label: unit, gui, process, layering or bench.
function(backtrail_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "LABEL;TIMEOUT" "SOURCES;LINK")
    add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE backtrail_options Qt6::Test ${test_LINK})
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.7)
        # The QTRY_ macros of these versions put a count of milliseconds into an int.
        target_compile_options(${name} PRIVATE -Wno-conversion)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${test_LABEL}" TIMEOUT ${test_TIMEOUT})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;QT_FORCE_ASSERTS=1;LC_ALL=C.UTF-8;QT_ACCESSIBILITY=0")
endfunction()
