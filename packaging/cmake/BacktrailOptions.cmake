# SPDX-FileCopyrightText: 2026 The Backtrail authors
# SPDX-License-Identifier: Apache-2.0

# The one place for compiler settings, and the one function that makes a room's library.

option(BACKTRAIL_WARNINGS_ARE_ERRORS "Stop at the first compiler warning" OFF)
set(BACKTRAIL_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")

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
    $<$<BOOL:${BACKTRAIL_WARNINGS_ARE_ERRORS}>:-Werror>
)
if(BACKTRAIL_SANITIZE)
    target_compile_options(backtrail_options INTERFACE
        -fsanitize=${BACKTRAIL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(backtrail_options INTERFACE -fsanitize=${BACKTRAIL_SANITIZE})
endif()

# TEMPORARY-WHILE-BUILDING-IN-PARALLEL
function(backtrail_existing list)
    set(found)
    foreach(source IN LISTS ${list})
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
            list(APPEND found ${source})
        else()
            message(STATUS "missing: ${CMAKE_CURRENT_SOURCE_DIR}/${source}")
        endif()
    endforeach()
    if(NOT found)
        file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/nothing.cpp" "int main() {}")
        set(found "${CMAKE_CURRENT_BINARY_DIR}/nothing.cpp")
    endif()
    set(${list} ${found} PARENT_SCOPE)
endfunction()

# backtrail_room(NAME SOURCES file... [LINK target...] [LINK_PRIVATE target...])
#
# A static library with exactly the links that are named: what a room does not link, it cannot include
# (Qt modules) or resolve (our own rooms). tests/layering checks the include lines as well.
function(backtrail_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LINK;LINK_PRIVATE")
    backtrail_existing(room_SOURCES) # TEMPORARY-WHILE-BUILDING-IN-PARALLEL
    add_library(${name} STATIC ${room_SOURCES})
    target_link_libraries(${name} PUBLIC backtrail_options ${room_LINK} PRIVATE ${room_LINK_PRIVATE})
endfunction()
