# What the house stands on. Each package is looked for once, here, and gets a
# target name of ours where it brings none.
find_package(BZip2 REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(fmt REQUIRED)
find_package(ICU 67 REQUIRED COMPONENTS uc i18n)
find_package(LibArchive 3.4 REQUIRED)
find_package(LibLZMA 5.4 REQUIRED)
find_package(LibXml2 2.9 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)
find_package(Xapian 1.4 CONFIG REQUIRED)
find_package(ZLIB REQUIRED)

# dateline_import(name header library): a target for a package without a CMake file.
function(dateline_import name header library)
  find_path(${name}_INCLUDE_DIR ${header} REQUIRED)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  add_library(dateline::${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(dateline::${name} SYSTEM INTERFACE ${${name}_INCLUDE_DIR})
  target_link_libraries(dateline::${name} INTERFACE ${${name}_LIBRARY})
endfunction()

dateline_import(cld2 cld2/public/compact_lang_det.h cld2)
dateline_import(isal isa-l/igzip_lib.h isal)
dateline_import(lz4 lz4frame.h lz4)
dateline_import(readline readline/readline.h readline)
dateline_import(uchardet uchardet/uchardet.h uchardet)
dateline_import(zstd zstd.h zstd)

add_library(dateline::xapian INTERFACE IMPORTED GLOBAL)
target_include_directories(dateline::xapian SYSTEM INTERFACE ${XAPIAN_INCLUDE_DIR})
target_link_libraries(dateline::xapian INTERFACE ${XAPIAN_LIBRARIES})

# Header only: XXH_INLINE_ALL.
find_path(xxhash_INCLUDE_DIR xxhash.h REQUIRED)
