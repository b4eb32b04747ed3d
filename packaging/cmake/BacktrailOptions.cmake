# SPDX-FileCopyrightText: 2026 The Backtrail authors
# SPDX-License-Identifier: Apache-2.0

# The one place for compiler settings, and the one function that makes a room's library.

option(BACKTRAIL_WARNINGS_ARE_ERRORS "Stop at the first compiler warning" OFF)
option(BACKTRAIL_FUZZ "Build the fuzz targets, and everything else for them (clang)" OFF)
set(BACKTRAIL_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")
if(BACKTRAIL_FUZZ)
    # A fuzzer sees the ways through a room only when the room is compiled for it.
    set(BACKTRAIL_SANITIZE fuzzer-no-link,address,undefined)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(BACKTRAIL_CCACHE ccache)
if(BACKTRAIL_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${BACKTRAIL_CCACHE}")
endif()

add_library(backtrail_options INTERFACE)
target_compile_definitions(backtrail_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    BACKTRAIL_VERSION="${PROJECT_VERSION}"
)
target_include_directories(backtrail_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(backtrail_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Werror=switch
    # GCC 12 warns of an overlap inside its own std::string at -O3 where there is none (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${BACKTRAIL_WARNINGS_ARE_ERRORS}>:-Werror>
)
if(BACKTRAIL_SANITIZE)
    target_compile_options(backtrail_options INTERFACE
        -fsanitize=${BACKTRAIL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(backtrail_options INTERFACE -fsanitize=${BACKTRAIL_SANITIZE})
endif()

# backtrail_room(NAME SOURCES file... [LINK target...] [LINK_PRIVATE target...])
#
# A static library with exactly the links that are named: what a room does not link, it cannot include
# (Qt modules) or resolve (our own rooms). tests/layering checks the include lines as well.
function(backtrail_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LINK;LINK_PRIVATE")
    add_library(${name} STATIC ${room_SOURCES})
    target_link_libraries(${name} PUBLIC backtrail_options ${room_LINK} PRIVATE ${room_LINK_PRIVATE})
endfunction()
