// What is wrong with a compilation database, and how `doctor` tells it.
#pragma once

#include "rules/finding.h"

#include <cstddef>
#include <string>
#include <vector>

namespace status_lint::report {

struct Problem {
  std::size_t entry = 0;  ///< 1-based; 0 = the database as a whole
  std::size_t line = 0;   ///< in the JSON, 1-based; 0 = no place
  /// Error: the entry cannot be used. Warning: it may be misread. Note: taken care of.
  rules::Severity severity = rules::Severity::Error;
  std::string text;      ///< cause and remedy, one line
  std::size_t more = 0;  ///< entries of which the same is to be said

  bool operator==(const Problem&) const = default;
};

struct Diagnosis {
  std::string database;            ///< as the user named it
  std::size_t entries = 0;         ///< all; each is one of the following
  std::size_t right = 0;           ///< nothing is to be said of it
  std::size_t noted = 0;           ///< used, and something is to be said
  std::size_t otherLanguages = 0;  ///< not C++
  std::size_t unusable = 0;
  std::size_t kept = 0;           ///< that a repaired database has
  std::vector<Problem> problems;  ///< of the database first, then in order of the entries

  bool operator==(const Diagnosis&) const = default;
};

/// A header that sources ask for and that is nowhere.
struct MissingHeader {
  std::string name;  ///< as it is included
  std::size_t sources = 0;
  std::string remedy;  ///< one line

  bool operator==(const MissingHeader&) const = default;
};

/// The problems, one line each, under a line that counts the entries.
std::string databaseText(const Diagnosis& diagnosis);

}  // namespace status_lint::report
