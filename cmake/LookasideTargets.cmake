# What every target of the project has in common: the language, the warnings, and one way to declare
# a folder of src/ and a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
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
if(LOOKASIDE_SANITIZE)
    add_compile_options(-fsanitize=${LOOKASIDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${LOOKASIDE_SANITIZE})
endif()
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER)

# lookaside_library(<folder> SOURCES … USES … [LIBRARIES …])
# One folder of src/ is one static library, Lookaside::<folder>. USES names the folders that it may
# include from (the table in ARCHITECTURE.md, checked by tests/tst_architecture).
function(lookaside_library folder)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    add_library(lookaside_${folder} STATIC ${arg_SOURCES})
    add_library(Lookaside::${folder} ALIAS lookaside_${folder})
    target_include_directories(lookaside_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    list(TRANSFORM arg_USES PREPEND Lookaside::)
    target_link_libraries(lookaside_${folder} PUBLIC ${arg_USES} ${arg_LIBRARIES})
endfunction()

# lookaside_test(<name> SOURCES … USES … [TIMEOUT seconds])
# A Qt Test executable with the environment that every test of the project gets: no screen, UTC, a
# private home, and no crash handler that waits for a debugger.
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
    add_test(NAME ${name} COMMAND ${name})
    set(home ${CMAKE_CURRENT_BINARY_DIR}/home-${name})
    file(MAKE_DIRECTORY ${home}/run)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;TZ=UTC;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home}/run;UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=1")
endfunction()
