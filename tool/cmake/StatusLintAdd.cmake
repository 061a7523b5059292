# status_lint_add(<target>... [NAME <name>] [ALL] [TEST] [OPTIONS <option>...])
#
# Adds a target `status-lint-<first target>`, or <name>, that lints the C++ sources of these targets together, after
# their objects are built: generated headers exist then. It does nothing until an object, or something else that the
# last run read, has changed, and then parses what did not change no more. Findings fail the build as --fail-on says
# (OPTIONS --fail-on never: only show them, once for each change).
#   ALL      the target is part of `all`
#   TEST     a test of the same name does it too
#   OPTIONS  of `status-lint check`
# Sources in other targets that these call should be named too: what a function does is known only where its source
# is. Must be called in the folder that makes the targets, or after it. Needs a Makefile or Ninja generator.
cmake_policy(PUSH)
cmake_policy(SET CMP0116 NEW) # paths in depfiles
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
  set(objects)
  set(configurations ${CMAKE_SOURCE_DIR}/.status-lint-baseline.json)
  foreach(target IN LISTS targets)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "status_lint_add: there is no target '${target}'")
    endif()
    # Those of targets made so far: the database gets their commands.
    set_target_properties(${target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
    get_target_property(type ${target} TYPE)
    if(NOT type MATCHES "INTERFACE_LIBRARY|UTILITY")
      list(APPEND objects $<TARGET_OBJECTS:${target}>)
    endif()
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(files ${target} SOURCES)
    foreach(file IN LISTS files)
      if(file MATCHES "\\.(C|cc|cpp|cxx|c\\+\\+|cppm|ixx)$" AND NOT file MATCHES "\\$<")
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${folder} NORMALIZE OUTPUT_VARIABLE path)
        list(APPEND sources ${path})
        cmake_path(GET path PARENT_PATH folder_of_path)
        list(APPEND configurations ${folder_of_path}/.status-lint.yaml)
        while(NOT folder_of_path STREQUAL CMAKE_SOURCE_DIR AND folder_of_path MATCHES "^/.*/")
          cmake_path(GET folder_of_path PARENT_PATH folder_of_path)
          list(APPEND configurations ${folder_of_path}/.status-lint.yaml)
        endwhile()
      endif()
    endforeach()
  endforeach()
  if(NOT sources)
    message(FATAL_ERROR "status_lint_add: no C++ source in ${targets}")
  endif()
  set(command StatusLint::status-lint check --root ${CMAKE_SOURCE_DIR} ${arg_OPTIONS}
    ${CMAKE_BINARY_DIR}/compile_commands.json ${sources})
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}$<CONFIG>.stamp)
  # Those that are there: the last run knows what it read, but not what has come since.
  list(REMOVE_DUPLICATES configurations)
  file(GLOB configurations CONFIGURE_DEPENDS ${configurations})
  # Make knows nothing of a file that is gone, nor of an option that changed.
  set(asked ${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}.asked)
  file(CONFIGURE OUTPUT ${asked} CONTENT "${command};${configurations}\n" @ONLY)
  # What else was read, such as models. CMake's Makefiles never forget a file of such a list that is gone.
  set(depfile)
  if(CMAKE_GENERATOR MATCHES Ninja)
    set(depfile DEPFILE ${stamp}.d)
  endif()
  add_custom_command(OUTPUT ${stamp} DEPENDS StatusLint::status-lint ${objects} ${asked} ${configurations} ${depfile}
    COMMAND ${command} --stamp ${stamp}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} COMMENT "Linting HTTP status codes of ${targets}" VERBATIM USES_TERMINAL)
  set(all)
  if(arg_ALL)
    set(all ALL)
  endif()
  add_custom_target(${arg_NAME} ${all} DEPENDS ${stamp})
  if(NOT CMAKE_GENERATOR MATCHES Ninja OR NOT objects)
    add_dependencies(${arg_NAME} ${targets}) # Ninja builds the objects, and links nothing for it
  endif()
  if(arg_TEST)
    add_test(NAME ${arg_NAME} COMMAND ${command} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()
cmake_policy(POP)
