# LLVM's headers and library, and Clang's too, confined to whoever names these targets. A program with the property
# HOLDS_LLVM takes what it needs out of the archives: to load the shared libraries takes longer than a run in which
# nothing changed.
set(holds_llvm $<BOOL:$<TARGET_PROPERTY:HOLDS_LLVM>>)
add_library(sl_llvm INTERFACE)
target_include_directories(sl_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_link_libraries(sl_llvm INTERFACE $<IF:${holds_llvm},sl_llvm_archives,LLVM>)
add_library(sl_clang INTERFACE)
target_include_directories(sl_clang SYSTEM INTERFACE ${CLANG_INCLUDE_DIRS})
target_link_libraries(sl_clang INTERFACE $<$<NOT:${holds_llvm}>:clang-cpp> sl_llvm)
if(STATUS_LINT_STATIC_LLVM)
  find_library(STATUS_LINT_ZLIB z REQUIRED)
  find_library(STATUS_LINT_ZSTD zstd REQUIRED)
  file(GLOB archives ${LLVM_LIBRARY_DIR}/libclang[A-Z]*.a ${LLVM_LIBRARY_DIR}/libLLVM*.a)
  if(NOT archives)
    message(FATAL_ERROR "${LLVM_LIBRARY_DIR} has no static libraries of LLVM and Clang: "
      "install them, or configure with -D STATUS_LINT_STATIC_LLVM=OFF")
  endif()
  list(JOIN archives "," archives)
  add_library(sl_llvm_archives INTERFACE)
  target_link_libraries(sl_llvm_archives INTERFACE
    $<LINK_GROUP:RESCAN,${archives}> ${STATUS_LINT_ZLIB} ${STATUS_LINT_ZSTD} ${CMAKE_DL_LIBS})
  target_link_options(sl_llvm_archives INTERFACE LINKER:--gc-sections)
endif()

# libyaml, confined likewise.
add_library(sl_yaml INTERFACE)
target_include_directories(sl_yaml SYSTEM INTERFACE ${STATUS_LINT_YAML_HEADERS})
target_link_libraries(sl_yaml INTERFACE ${STATUS_LINT_YAML})

# libstdc++ 12 marks what its own std::stable_sort uses as deprecated; members that a designated initialiser leaves
# out have defaults.
add_library(sl_warnings INTERFACE)
target_compile_options(sl_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum
  -Wnon-virtual-dtor -Wno-deprecated-declarations -Wno-missing-designated-field-initializers -Wno-missing-field-initializers $<$<BOOL:${STATUS_LINT_WERROR}>:-Werror>)

# sl_library(<name> PUBLIC <layers its headers show> PRIVATE <what only its sources see>)
# A layer is a folder: all its .cpp and .h files. Every layer lists all it may include; nothing comes from a
# sibling. EXTRA names generated sources.
function(sl_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE;EXTRA")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(${name} STATIC ${sources} ${arg_EXTRA})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} sl_warnings)
endfunction()

# sl_embed(<output> <namespace::function> <files...>): a source file whose function gives the (name, content)
# pairs of the files, embedded as string literals.
function(sl_embed output function)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} "-DFILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/tool/cmake/embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/tool/cmake/embed.cmake VERBATIM)
endfunction()
