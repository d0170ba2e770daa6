# The one place for language level, warnings and sanitizers. Every target links
# dateline::build privately; nothing goes through CMAKE_CXX_FLAGS.
option(DATELINE_WERROR "Treat warnings as errors (developers and the gate, never users)" OFF)
option(DATELINE_FUZZ "Build the libFuzzer targets of tests/fuzz (needs clang)" OFF)
set(DATELINE_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(dateline_build INTERFACE)
add_library(dateline::build ALIAS dateline_build)
target_compile_features(dateline_build INTERFACE cxx_std_20)
target_include_directories(dateline_build INTERFACE ${PROJECT_SOURCE_DIR})
# What fmt defines, precompiled headers have seen: whoever takes them has to define it too.
target_compile_definitions(
  dateline_build INTERFACE DATELINE_VERSION="${PROJECT_VERSION}"
                           $<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)
target_compile_options(
  dateline_build
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
            -Woverloaded-virtual $<$<BOOL:${DATELINE_WERROR}>:-Werror>
            # Lets a cache of compilations see through precompiled headers.
            $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
if(DATELINE_SANITIZE)
  target_compile_options(dateline_build INTERFACE -fsanitize=${DATELINE_SANITIZE}
                                                  -fno-omit-frame-pointer
                                                  -fno-sanitize-recover=all)
  target_link_options(dateline_build INTERFACE -fsanitize=${DATELINE_SANITIZE})
endif()

# dateline_headers(name LINKS... HEADERS...): headers that are compiled once, for others to reuse.
function(dateline_headers name)
  cmake_parse_arguments(HEADERS "" "" "LINKS;HEADERS" ${ARGN})
  file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE ${HEADERS_LINKS})
  target_precompile_headers(${name} PRIVATE ${HEADERS_HEADERS})
endfunction()

# Half of the time of most files went into the same headers of the libraries. Each file includes what
# it uses all the same: the tidy preset builds without these.
dateline_headers(
  dateline_common_headers
  LINKS dateline::build dateline::xapian
  HEADERS <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <fstream> <functional>
          <map> <memory> <optional> <set> <span> <sstream> <string> <string_view> <vector>
          <fmt/format.h> <xapian.h>)

# dateline_room(name SOURCES... LINKS...): a room of the house as a static library.
function(dateline_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
  add_library(dateline_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(dateline_${name} PUBLIC ${ROOM_LINKS} PRIVATE dateline::build)
  target_precompile_headers(dateline_${name} REUSE_FROM dateline_common_headers)
endfunction()
