// The preprocessor's lines of one file.
#pragma once

#include "tool/prescan/source_facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::prescan {

/// What a line does to the text around it.
enum class Branch : std::uint8_t { None, Begin, Else, End };

class Directives {
public:
  /// Borrows the facts, which receive includes, macros that name headers, and the names that macros
  /// stand for.
  Directives(SourceFacts& facts, Detail detail) : facts_(facts), detail_(detail) {}

  /// Reads one logical line that begins with "#".
  Branch read(std::string_view line);

private:
  void include(std::string_view rest, bool isNext);
  void define(std::string_view rest);
  Branch begin(bool mayBeGuard, std::string_view rest);

  SourceFacts& facts_;
  Detail detail_;
  std::vector<bool> conditions_;  ///< for each #if that is open: is it the guard of the file?
  std::string guard_;             ///< macro of an #ifndef that may be the guard
  bool isFirst_ = true;
};

}  // namespace status_lint::prescan
