# What every target of the project has in common: the language, the warnings, and one way to declare
# a folder of src/ and a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
# No folder reads what moc or uic make for another, so they need not wait for its library; clang-tidy needs no library.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(LOOKASIDE_CCACHE ccache)
if(LOOKASIDE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${LOOKASIDE_CCACHE})
endif()
find_program(LOOKASIDE_MOLD mold)
if(LOOKASIDE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(LOOKASIDE_WERROR)
    add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_BUILD_TYPE STREQUAL Release)
    # g++ 12 takes a copied std::variant for one that is not initialized, and in a vector for a write beyond its end.
    add_compile_options(-Wno-array-bounds -Wno-maybe-uninitialized -Wno-stringop-overflow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # g++ 12 warns of lambdas in coroutines of a source that another one includes.
    add_compile_options(-Wno-subobject-linkage)
endif()
if(LOOKASIDE_SANITIZE)
    # Instrumented code makes g++ see uninitialized values where there are none (its manual, -fsanitize=address).
    add_compile_options(-fsanitize=${LOOKASIDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
                        -Wno-maybe-uninitialized)
    # These checks cost a third of the compile time. A null pointer is found by AddressSanitizer, too.
    add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
    add_link_options(-fsanitize=${LOOKASIDE_SANITIZE})
endif()
add_compile_definitions(_FILE_OFFSET_BITS=64 QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER)

# Several sources are compiled as one: the headers of Qt are most of what a source costs. Names in an anonymous
# namespace are therefore unique within a folder. OFF compiles each alone.
option(LOOKASIDE_UNITY "Compile several sources of a folder as one" ON)

# lookaside_precompiled(<name> LIBRARIES … [OPTIONS …])
# cmake/precompiled/<name>.h, compiled once for all targets that reuse it. Such a target may have further definitions, but
# none that these headers test.
function(lookaside_precompiled name)
    cmake_parse_arguments(arg "" "" "LIBRARIES;OPTIONS" ${ARGN})
    set(source ${PROJECT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    target_compile_options(${name} PRIVATE ${arg_OPTIONS})
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${name}.h)
endfunction()

# lookaside_library(<folder> [COLD] SOURCES … USES … [LIBRARIES …])
# One folder of src/ is one static library, Lookaside::<folder>. USES names the folders that it may
# include from (the table in ARCHITECTURE.md, checked by tests/architecture). COLD compiles it with -O1, in three quarters
# of the time: for code that waits for people, Qt or another folder.
function(lookaside_library folder)
    cmake_parse_arguments(arg "COLD" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    add_library(lookaside_${folder} STATIC ${arg_SOURCES})
    add_library(Lookaside::${folder} ALIAS lookaside_${folder})
    set_target_properties(lookaside_${folder} PROPERTIES UNITY_BUILD ${LOOKASIDE_UNITY} UNITY_BUILD_BATCH_SIZE 18)
    target_include_directories(lookaside_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    set(libraries ${arg_USES})
    list(TRANSFORM libraries PREPEND Lookaside::)
    target_link_libraries(lookaside_${folder} PUBLIC ${libraries} ${arg_LIBRARIES})
    if("look" IN_LIST arg_USES OR "Qt6::Widgets" IN_LIST arg_LIBRARIES)
        target_precompile_headers(lookaside_${folder} REUSE_FROM lookaside_widgets)
    else()
        target_precompile_headers(lookaside_${folder} REUSE_FROM lookaside_core)
    endif()
    if(arg_COLD)
        target_compile_options(lookaside_${folder} PRIVATE $<$<CONFIG:Release>:-O1>)
    endif()
endfunction()

# lookaside_add_test(<name> COMMAND … TIMEOUT seconds [ENVIRONMENT …])
# One run of a test program, with the environment that every test of the project gets: no screen, UTC, a home of its
# own (tests run side by side, and settings are files there), and no crash handler that waits for a debugger.
# A test that lacks a server or a tool says QSKIP("… is not installed"); where everything has to be there (CI=true at
# configuring), that is a failure.
function(lookaside_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "COMMAND;ENVIRONMENT" ${ARGN})
    set(home ${CMAKE_CURRENT_BINARY_DIR}/home-${name})
    file(MAKE_DIRECTORY ${home}/run)
    file(CHMOD ${home}/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    add_test(NAME ${name} COMMAND ${arg_COMMAND})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;TZ=UTC;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home}/run;UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=8;${arg_ENVIRONMENT}")
    if("$ENV{CI}" STREQUAL "true")
        set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "SKIP   : [^\n]*is not installed")
    endif()
endfunction()

# lookaside_test(<name> SOURCES … USES … [TIMEOUT seconds])
# A Qt Test executable, and its run.
function(lookaside_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;USES;LIBRARIES" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${name} ${arg_SOURCES})
    list(TRANSFORM arg_USES PREPEND Lookaside::)
    target_link_libraries(${name} PRIVATE ${arg_USES} ${arg_LIBRARIES} Qt6::Test)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE LOOKASIDE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    target_compile_options(${name} PRIVATE -O0) # what is tested is optimized, the test itself need not be
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON) # mostly empty
    if("Lookaside::labwindow" IN_LIST arg_USES)
        target_precompile_headers(${name} REUSE_FROM lookaside_testwidgets)
    elseif(NOT arg_USES MATCHES "Lookaside::(look|frame|views)")
        target_link_libraries(${name} PRIVATE Qt6::Network Qt6::Sql) # the same definitions for all
        target_precompile_headers(${name} REUSE_FROM lookaside_testcore)
    endif()
    lookaside_add_test(${name} TIMEOUT ${arg_TIMEOUT} COMMAND ${name})
endfunction()

# Writes what links what in src/, a line a target, for tests/architecture.
function(lookaside_write_target_graph)
    set(graph "")
    set(directories ${PROJECT_SOURCE_DIR}/src)
    while(directories)
        list(POP_FRONT directories directory)
        get_property(below DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
        list(APPEND directories ${below})
        get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
        foreach(target ${targets})
            get_target_property(type ${target} TYPE)
            get_target_property(links ${target} LINK_LIBRARIES)
            if(type MATCHES "STATIC_LIBRARY|EXECUTABLE" AND links)
                list(JOIN links " " links)
                string(APPEND graph "${target}: ${links}\n")
            endif()
        endforeach()
    endwhile()
    file(WRITE ${PROJECT_BINARY_DIR}/targets.txt "${graph}")
endfunction()
