// Holds what was reported against what a fixture claims, exactly in both directions.
#pragma once

#include "tests/harness/fixture.h"

#include <string>
#include <vector>

namespace status_lint::harness {

/// A finding brought back to a line of the fixture file.
struct Reported {
  std::string rule;
  std::size_t line = 0;  ///< of the fixture file, from 0
  std::uint32_t column = 0;
  std::string severity;
  std::string message;

  bool operator==(const Reported&) const = default;
};

/// A line where claims and reports differ. One of the two is missing, or both are there and the
/// claim has to be changed.
struct Mismatch {
  std::size_t line = 0;
  const Annotation* claim = nullptr;   ///< borrowed from the fixture
  const Reported* reported = nullptr;  ///< borrowed from the reports
};

/// All differences, by line. Both arguments must outlive the result.
std::vector<Mismatch> compare(const Fixture& fixture, const std::vector<Reported>& reported);

/// The differences for people: each source line with what was expected and what came beneath it.
std::string describe(const Fixture& fixture, const std::vector<Mismatch>& mismatches);

/// The fixture's text with its annotations changed so that nothing differs any more.
std::string update(const Fixture& fixture, const std::vector<Mismatch>& mismatches);

}  // namespace status_lint::harness
