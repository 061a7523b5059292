# `cpack -G DEB` and `cpack -G TGZ` in the build folder. tests/packages/debian.sh installs the former on a clean Debian,
# tests/cli/install_test.cpp runs what the latter holds from other folders.
set(CPACK_PACKAGE_NAME status-lint)
set(CPACK_PACKAGE_VENDOR "the status-lint maintainers")
set(CPACK_PACKAGE_CONTACT "status-lint maintainers <maintainers@status-lint.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter for the HTTP status codes of C++ servers")
set(CPACK_PACKAGE_DESCRIPTION
"status-lint reads the source code of a C++ HTTP server, works out every
response that each handler can end in, and reports those that do not mean
what HTTP says: 500 for a client's mistake, 201 without Location, content in
a 204, an error status that is overwritten because a return is missing.")
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Clang's own headers, which the parser needs.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libclang-common-${STATUS_LINT_LLVM}-dev)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cmake, pre-commit")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/tool/cmake/package_prefix.cmake)
include(CPack)
