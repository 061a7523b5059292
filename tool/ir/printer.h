// Text of the parts of one function: what every form of printing is made of.
#pragma once

#include "tool/ir/module.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::ir {

/// Text in double quotes, with escapes for what is not printable ASCII.
std::string quoted(std::string_view bytes);

/// `path` without the leading `root` folder.
std::string_view relativePath(std::string_view path, std::string_view root);

/// Borrows the function and, where given, the module; without one no source lines are shown.
class Printer {
public:
  explicit Printer(const Function& function,
                   const Module* module = nullptr,
                   std::string_view root = {})
      : function_(&function), module_(module), root_(root) {}

  /// One line of a printed block.
  struct Line {
    int depth = 0;
    LocationId location = 0;
    std::string text;
  };

  std::string value(const Value& value);
  std::string condition(const Condition& condition);
  [[nodiscard]] std::string path(const Path& path) const;
  [[nodiscard]] std::string variable(VariableId id) const;

  /// "12", or "other.h:12" when the place is in another file than the function; empty without a
  /// module.
  [[nodiscard]] std::string lineOf(LocationId location) const;

  void block(const Block& block, int depth, std::vector<Line>& lines);

private:
  const Function* function_;
  const Module* module_;
  std::string_view root_;
  LocationId current_ = 0;  ///< of the statement being printed: values on its line do not repeat it

  [[nodiscard]] const Location* find(LocationId location) const;
  std::string values(const std::vector<Value>& values, std::string_view separator = ", ");
  [[nodiscard]] std::string paths(const std::vector<Path>& paths) const;

  std::string text(const Unknown& node);
  static std::string text(const Constant& node);
  static std::string text(const Null& node);
  static std::string text(const Text& node);
  std::string text(const Composite& node);
  [[nodiscard]] std::string text(const Read& node) const;
  static std::string text(const Request& node);
  std::string text(const Callable& node);
  std::string text(const Object& node);

  std::string atom(const Atom& atom);
  std::string inlined(const Block& block);

  // Each gives the first line of its statement; `statement` adds the blocks inside.
  std::string head(const Opaque& node);
  std::string head(const Effect& node);
  std::string head(const Register& node);
  std::string head(const Call& node);
  std::string head(const Assign& node);
  std::string head(const If& node);
  std::string head(const Switch& node);
  std::string head(const Loop& node);
  std::string head(const Try& node);
  std::string head(const Return& node);
  std::string head(const Throw& node);
  std::string head(const Rethrow& node);
  std::string head(const Break& node);
  std::string head(const Continue& node);
  std::string head(const Labelled& node);

  void inner(const If& node, LocationId location, int depth, std::vector<Line>& lines);
  void inner(const Switch& node, LocationId location, int depth, std::vector<Line>& lines);
  void inner(const Loop& node, LocationId location, int depth, std::vector<Line>& lines);
  void inner(const Try& node, LocationId location, int depth, std::vector<Line>& lines);
  void inner(const Labelled& node, LocationId location, int depth, std::vector<Line>& lines);
};

/// " [a; b]" of the parts that are not empty; empty if all are.
std::string details(const std::vector<std::string>& parts);

/// `reads parameter "id", method`; empty if there are none.
std::string readsText(const std::vector<RequestRead>& reads);

}  // namespace status_lint::ir
