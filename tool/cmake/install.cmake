# What `cmake --install` puts where: program, manual page, completion scripts, documentation, and the CMake package
# that brings status_lint_add().
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS status-lint)

# Made by the program from the tables of its command line.
set(texts ${CMAKE_CURRENT_BINARY_DIR}/texts)
set(generated)
function(sl_text file)
  add_custom_command(OUTPUT ${texts}/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${texts}
    COMMAND status-lint ${ARGN} > ${texts}/${file} DEPENDS status-lint VERBATIM)
  set(generated ${generated} ${texts}/${file} PARENT_SCOPE)
endfunction()
sl_text(status-lint.1 man)
sl_text(status-lint.yaml.5 man status-lint.yaml)
sl_text(status-lint.bash completion bash)
sl_text(_status-lint completion zsh)
sl_text(status-lint.fish completion fish)
# Debian wants them compressed, and man reads them so.
foreach(page status-lint.1 status-lint.yaml.5 changelog)
  set(source ${texts}/${page})
  if(page STREQUAL changelog)
    set(source ${PROJECT_SOURCE_DIR}/tool/packaging/changelog)
  endif()
  add_custom_command(OUTPUT ${texts}/${page}.gz
    COMMAND ${CMAKE_COMMAND} -E make_directory ${texts}
    COMMAND gzip -9nc ${source} > ${texts}/${page}.gz DEPENDS ${source} VERBATIM)
  list(APPEND generated ${texts}/${page}.gz)
endforeach()
add_custom_target(status_lint_texts ALL DEPENDS ${generated})

install(FILES ${texts}/status-lint.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${texts}/status-lint.yaml.5.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${texts}/status-lint.bash RENAME status-lint
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${texts}/_status-lint DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${texts}/status-lint.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/tool/packaging/copyright ${texts}/changelog.gz
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package ${CMAKE_INSTALL_DATADIR}/cmake/StatusLint)
configure_package_config_file(${CMAKE_CURRENT_SOURCE_DIR}/cmake/StatusLintConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/StatusLintConfig.cmake INSTALL_DESTINATION ${package}
  PATH_VARS CMAKE_INSTALL_BINDIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/StatusLintConfigVersion.cmake
  COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/StatusLintConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/StatusLintConfigVersion.cmake
  ${CMAKE_CURRENT_SOURCE_DIR}/cmake/StatusLintAdd.cmake DESTINATION ${package})
