// The table of situations: which status codes fit what a branch of a handler is about, and what in
// the source shows that. Data of rules/situations.json and of files of that form.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// How well a status code fits a situation.
enum class Fit : std::uint8_t {
  Unlisted,   ///< the table says nothing of it
  Best,       ///< what the specification has for the situation
  Tolerated,  ///< right too, though another says more
  General,    ///< not wrong, and says less than the best
  Wrong       ///< says something else
};

/// Words that stand next to each other in a test, and whether the test then holds.
struct GuardWords {
  std::vector<std::string> words;
  bool holds = true;
};

/// Where it is written: "RFC 9110", "15.5.5".
struct SituationSource {
  std::string document;
  std::string section;
};

/// One entry. A hit of strong evidence establishes the situation; a hint of a text does together
/// with a hint of a test.
struct Situation {
  std::string id;          ///< kebab case
  std::string means;       ///< noun phrase for messages: "a request that is malformed"
  bool isOfClient = true;  ///< whose fault it is
  std::vector<int> best;   ///< the first is suggested
  std::vector<int> tolerated;
  std::vector<int> general;
  std::vector<int> generalForPath;  ///< general where what is missing was named by the path
  std::vector<int> wrong;           ///< classes are spelled out, without codes of the lists above
  std::vector<int> atLogin;         ///< tolerated too where the handler is about logging in
  std::map<int, std::size_t> seen;  ///< how many places of real servers answer it with which code
  std::vector<SituationSource> sources;

  std::vector<std::string> exceptions;  ///< canonical types, which it and what derives from it mean
  /// A clause that takes exceptions of any kind means it, where the status code is one of 5xx.
  bool generalExceptions = false;
  std::vector<std::vector<std::string>> exceptionWords;  ///< in the name of a type of the program
  std::vector<std::string> fields;        ///< request fields, lower case, whose absence means it
  std::vector<std::string> lacks;         ///< parts of the request whose absence means it
  std::vector<std::string> decidedBy;     ///< request fields, or "method", that alone decide
  std::vector<std::string> readsRequest;  ///< categories of calls that fail on request data
  std::vector<std::string> fails;         ///< categories of calls that fail, whatever they read
  std::vector<std::string> lookups;       ///< parts of the request by which something is looked up
  std::vector<GuardWords> guards;
  std::vector<std::vector<std::string>> guardHints;  ///< words of a test; a hint
  std::vector<std::vector<std::string>> texts;       ///< phrases in what the response says
  std::vector<std::vector<std::string>> hints;       ///< the like; a hint

  [[nodiscard]] Fit fit(int code) const;
};

/// Situations in order of priority: of several, the first names a finding.
using Situations = std::vector<Situation>;

/// Parses a file of situations and adds them to `table`; one with a known id adds its evidence to
/// that, and what it says of status codes replaces what was there. `file` names the source in
/// messages.
std::expected<void, std::vector<base::Error>>
parseSituations(std::string_view json, std::string_view file, Situations& table);

/// The table that is embedded in the program.
const Situations& shippedSituations();

}  // namespace status_lint::model
