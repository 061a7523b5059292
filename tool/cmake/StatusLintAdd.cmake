# status_lint_add(<target>... [NAME <name>] [ALL] [TEST] [OPTIONS <option>...])
#
# Adds a target `status-lint-<first target>`, or <name>, that lints the C++ sources of these targets together, after
# they are built: generated headers exist then. What did not change is not parsed again. Findings fail the build as
# --fail-on says (OPTIONS --fail-on never: only show them).
#   ALL      the target is part of `all`
#   TEST     a test of the same name does it too
#   OPTIONS  of `status-lint check`
# Sources in other targets that these call should be named too: what a function does is known only where its source
# is. Must be called in the folder that makes the targets, or after it. Needs a Makefile or Ninja generator.
function(status_lint_add)
  cmake_parse_arguments(PARSE_ARGV 0 arg "ALL;TEST" "NAME" "OPTIONS")
  set(targets ${arg_UNPARSED_ARGUMENTS})
  if(NOT targets)
    message(FATAL_ERROR "status_lint_add: name a target")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Makefiles|Ninja")
    message(FATAL_ERROR "status_lint_add: ${CMAKE_GENERATOR} writes no compile_commands.json; use Ninja or Makefiles")
  endif()
  list(GET targets 0 first)
  if(NOT arg_NAME)
    set(arg_NAME status-lint-${first})
  endif()
  set(sources)
  foreach(target IN LISTS targets)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "status_lint_add: there is no target '${target}'")
    endif()
    # Those of targets made so far: the database gets their commands.
    set_target_properties(${target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(files ${target} SOURCES)
    foreach(file IN LISTS files)
      if(file MATCHES "\\.(C|cc|cpp|cxx|c\\+\\+|cppm|ixx)$" AND NOT file MATCHES "\\$<")
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${folder} NORMALIZE OUTPUT_VARIABLE path)
        list(APPEND sources ${path})
      endif()
    endforeach()
  endforeach()
  if(NOT sources)
    message(FATAL_ERROR "status_lint_add: no C++ source in ${targets}")
  endif()
  set(command StatusLint::status-lint check --root ${CMAKE_SOURCE_DIR} ${arg_OPTIONS}
    ${CMAKE_BINARY_DIR}/compile_commands.json ${sources})
  set(all)
  if(arg_ALL)
    set(all ALL)
  endif()
  add_custom_target(${arg_NAME} ${all} COMMAND ${command}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} COMMENT "Linting HTTP status codes of ${targets}" VERBATIM USES_TERMINAL)
  add_dependencies(${arg_NAME} ${targets})
  if(arg_TEST)
    add_test(NAME ${arg_NAME} COMMAND ${command} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()
