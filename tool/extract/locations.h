// Places in the source: cheap ids while lowering, full entries of Module::locations at the end.
#pragma once

#include "tool/extract/files.h"
#include "tool/ir/module.h"

#include "clang/Basic/LangOptions.h"

#include <map>

namespace status_lint::extract {

/// One use of a macro. `arguments`: the tokens of each, with one space between them.
struct MacroUse {
  std::string name;
  std::vector<std::string> arguments;
};

class LocationTable {
public:
  LocationTable(const clang::SourceManager& sources,
                const clang::LangOptions& options,
                Files& files);

  /// A provisional id for the token range.
  ir::LocationId add(clang::SourceRange range);

  /// Location::convertedFrom of a provisional id.
  void setConversion(ir::LocationId provisional, std::string type) {
    conversions_[provisional] = std::move(type);
  }

  /// Turns a provisional id into one of Module::locations; equal places share one entry.
  ir::LocationId resolve(ir::LocationId provisional, ir::Module& module);

  /// Has something that is kept the place?
  [[nodiscard]] bool isResolved(ir::LocationId provisional) const {
    return resolved_.contains(provisional);
  }

  /// Tokens of the range with one space between them, no comments; cut after `limit` bytes.
  std::string normalisedText(clang::SourceRange range, std::size_t limit);

  /// The macros that the place comes out of, be it from their body or as an argument; innermost
  /// first.
  std::vector<MacroUse> macrosAround(clang::SourceLocation location);

  /// Name of the outermost macro whose body holds the place, or empty.
  std::string macroName(clang::SourceLocation location) const;

private:
  clang::CharSourceRange fileRange(clang::SourceRange range) const;
  ir::Location build(clang::SourceRange range, ir::Module& module);

  const clang::SourceManager& sources_;
  const clang::LangOptions& options_;
  Files& files_;
  std::vector<clang::SourceRange> ranges_;
  std::map<std::pair<unsigned, unsigned>, ir::LocationId> ids_;
  std::map<ir::LocationId, ir::LocationId> resolved_;
  std::map<ir::LocationId, std::string> conversions_;
  std::map<std::tuple<ir::FileId, std::uint32_t, std::uint32_t, std::string>, ir::LocationId>
      entries_;
};

}  // namespace status_lint::extract
