// Generated servers whose code has very many paths, branches or calls.
#pragma once

#include "tests/harness/fixture.h"

#include <string>
#include <vector>

namespace status_lint::paths {

/// A server with one handler ("/many") that is hard to follow, and beside it one ("/plain") that is
/// not: it answers 404 without a word, or 200.
struct PathProgram {
  std::string name;
  harness::Fixture fixture;  ///< one part, main.cpp
};

/// `count` tests in a row, each of which answers and leaves.
PathProgram leavingIfs(std::size_t count);
/// `count` tests in a row that set the status code and go on.
PathProgram statusIfs(std::size_t count);
/// `count` tests in a row that set variables, which nothing asks for.
PathProgram variableIfs(std::size_t count);
/// `count` tests in a row that add a field each.
PathProgram fieldIfs(std::size_t count);
/// `count` tests, each within the one before, that answer on both sides.
PathProgram nestedIfs(std::size_t count);
/// A switch with `count` cases, each of which sets a status code.
PathProgram largeSwitch(std::size_t count);
/// The same in a helper that gives the status code back.
PathProgram switchInHelper(std::size_t count);
/// `count` functions that answer or call each of the others.
PathProgram mutualRecursion(std::size_t count);
/// `count` calls of one helper in one handler.
PathProgram callsInHandler(std::size_t count);
/// `count` calls of one helper, ten in a handler.
PathProgram callsInHandlers(std::size_t count);

}  // namespace status_lint::paths
