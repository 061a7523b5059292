#include "tool/base/text.h"
#include "tool/ir/print.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace status_lint::ir {
namespace {

constexpr std::size_t MostErrors = 10;  ///< Module::errors keeps the first ten

/// Walks one function. What is inside what is tracked only as far as breaks need it.
class FunctionVerifier {
public:
  FunctionVerifier(const Module& module, const Function& function, std::vector<std::string>& out)
      : module_(&module), function_(&function), out_(&out) {}

  void verify() {
    if (function_->usr.empty() || function_->name.empty()) {
      report("has no USR or no name");
    }
    checkLocation(function_->location);
    if (function_->parameterCount > function_->variables.size()) {
      report("has more parameters than variables");
    }
    for (std::size_t i = 0; i < function_->variables.size(); ++i) {
      if (function_->variables[i].isParameter != (i < function_->parameterCount)) {
        report(base::cat("variable ", i, " breaks the order: parameters come first"));
      }
    }
    define(function_->body);
    check(function_->body);
  }

private:
  const Module* module_;
  const Function* function_;
  std::vector<std::string>* out_;
  LocationId current_ = 0;
  int loops_ = 0;
  int breakable_ = 0;
  std::vector<std::string> labels_;
  std::set<TemporaryId> defined_;

  void report(std::string_view what) {
    std::string place = base::cat("function ", function_->name);
    if (current_ != 0 && current_ < module_->locations.size()) {
      place += base::cat(", line ", module_->locations[current_].line);
    }
    out_->push_back(base::cat(place, ": ", what));
  }

  void require(bool holds, std::string_view what) {
    if (!holds) {
      report(what);
    }
  }

  void checkLocation(LocationId location) {
    require(location < module_->locations.size(),
            base::cat("location ", location, " is out of range"));
  }

  // --- Temporaries: where they get their value ---

  void define(const Block& block) {
    for (const Statement& statement : block) {
      std::visit([&](const auto& node) { define(node); }, statement.node);
    }
  }

  void define(const Path& path) {
    if (path.root == Path::Root::Temporary) {
      defined_.insert(path.id);
    }
  }

  void define(const Condition& condition) {
    define(condition.before);
    for (const Condition& operand : condition.operands) {
      define(operand);
    }
  }

  void define(const Opaque& node) {
    for (const Path& path : node.touches) {
      define(path);
    }
  }

  void define(const Effect& node) { define(node.place); }

  void define(const Register&) {}

  void define(const Call& node) { defined_.insert(node.result); }

  void define(const Assign& node) { define(node.target); }

  void define(const If& node) {
    define(node.condition);
    define(node.then);
    define(node.otherwise);
  }

  void define(const Switch& node) {
    for (const SwitchSection& section : node.sections) {
      define(section.body);
    }
  }

  void define(const Loop& node) {
    defined_.insert(node.element);
    for (const Condition& condition : node.condition) {
      define(condition);
    }
    define(node.body);
    define(node.step);
  }

  void define(const Try& node) {
    define(node.body);
    for (const Catch& each : node.catches) {
      define(each.body);
    }
  }

  void define(const Return&) {}

  void define(const Throw&) {}

  void define(const Rethrow&) {}

  void define(const Break&) {}

  void define(const Continue&) {}

  void define(const Labelled& node) { define(node.body); }

  // --- Values ---

  void check(const Path& path) {
    switch (path.root) {
    case Path::Root::Variable:
      require(path.id < function_->variables.size(),
              base::cat("variable ", path.id, " is out of range"));
      break;
    case Path::Root::Temporary:
      require(path.id != 0 && defined_.contains(path.id),
              base::cat("temporary ", path.id, " is read but nothing gives it a value"));
      break;
    case Path::Root::Global: require(!path.name.empty(), "a global path has no name"); break;
    case Path::Root::This:
    case Path::Root::Ambient: break;
    }
    require(path.root == Path::Root::Global || path.name.empty(),
            base::cat("a path that is no global has the name ", path.name));
    const bool hasId = path.root == Path::Root::Variable || path.root == Path::Root::Temporary;
    require(hasId || path.id == 0, "a path whose root has no id has one");
  }

  void check(const std::vector<Path>& paths) {
    for (const Path& path : paths) {
      check(path);
    }
  }

  void check(const std::vector<Value>& values) {
    for (const Value& value : values) {
      check(value);
    }
  }

  void check(const Value& value) {
    checkLocation(value.location);
    std::visit([&](const auto& node) { check(node); }, value.node);
  }

  void checkOne(const std::vector<Value>& values, std::string_view what) {
    require(values.size() == 1, base::cat(what, " must be one value, not ", values.size()));
    check(values);
  }

  void checkAtMostOne(const std::vector<Value>& values, std::string_view what) {
    require(values.size() <= 1, base::cat(what, " must be at most one value, not ", values.size()));
    check(values);
  }

  void check(const Unknown& node) {
    require(!node.reason.empty(), "an unknown value has no reason");
    check(node.operands);
  }

  void check(const Constant&) {}

  void check(const Null&) {}

  void check(const Text&) {}

  void check(const Composite& node) { check(node.parts); }

  void check(const Read& node) { check(node.path); }

  void check(const Request&) {}

  void check(const Callable& node) {
    require(!node.function.usr.empty() || !node.function.name.empty(),
            "a callable names no function");
    const auto lambda = std::ranges::find(module_->functions, node.function.usr, &Function::usr);
    for (const Capture& capture : node.captures) {
      checkOne(capture.value, "a capture");
      require(lambda == module_->functions.end() || capture.variable < lambda->variables.size(),
              base::cat("captured variable ", capture.variable, " is out of range"));
    }
    for (const BoundArgument& argument : node.bound) {
      require(argument.value.size() == (argument.placeholder == 0 ? 1 : 0),
              "a bound argument must be either one value or a placeholder");
      check(argument.value);
    }
    checkAtMostOne(node.receiver, "the receiver of a callable");
  }

  void check(const Object& node) {
    require(
        node.fields.size() == node.values.size(),
        base::cat(
            "an object has ", node.fields.size(), " fields and ", node.values.size(), " values"));
    check(node.values);
  }

  // --- Conditions ---

  void check(const Atom& atom) {
    checkOne(atom.subject, "the subject of a test");
    const bool compares =
        atom.comparison != Comparison::Truth && atom.comparison != Comparison::Empty;
    require(atom.other.size() == (compares ? 1 : 0),
            compares ? "a comparison must have one other value"
                     : "a test of one value must have no other value");
    check(atom.other);
    check(atom.depends);
    require(atom.aspect == ResponseAspect::Field || atom.aspectName.empty(),
            "a test that asks for no field names one");
  }

  void check(const Condition& condition) {
    checkLocation(condition.location);
    check(condition.before);
    const std::size_t operands = condition.operands.size();
    switch (condition.kind) {
    case Condition::Kind::And:
    case Condition::Kind::Or:
      require(operands >= 2, base::cat("and/or must have two operands or more, not ", operands));
      break;
    case Condition::Kind::Not:
      require(operands == 1, base::cat("not must have one operand, not ", operands));
      break;
    case Condition::Kind::Atom:
    case Condition::Kind::True:
    case Condition::Kind::False:
      require(operands == 0, base::cat("a plain condition must have no operands, not ", operands));
      break;
    }
    if (condition.kind == Condition::Kind::Atom) {
      check(condition.atom);
    } else {
      require(condition.atom == Atom(), "a condition that is no atom has one");
    }
    for (const Condition& operand : condition.operands) {
      check(operand);
    }
  }

  // --- Statements ---

  void check(const Block& block) {
    const LocationId outer = current_;
    for (const Statement& statement : block) {
      current_ = statement.location;
      checkLocation(statement.location);
      std::visit([&](const auto& node) { check(node); }, statement.node);
    }
    current_ = outer;
  }

  void check(const Opaque& node) {
    require(!node.reason.empty(), "opaque code has no reason");
    check(node.touches);
  }

  void check(const Effect& node) {
    check(node.place);
    checkAtMostOne(node.name, "the name of an effect");
    checkAtMostOne(node.value, "the value of an effect");
    if (node.kind == EffectKind::Status) {
      require(node.value.size() == 1, "a status effect must have a value");
    }
    if (node.kind == EffectKind::Field) {
      require(node.name.size() == 1, "a field effect must have a name");
    }
    if (node.kind == EffectKind::Clear) {
      const Text* what = node.name.empty() ? nullptr : std::get_if<Text>(&node.name[0].node);
      require(what != nullptr &&
                  (what->bytes == "fields" || what->bytes == "content" || what->bytes == "status"),
              "a clear effect must name fields, content or status");
    }
  }

  void check(const Register& node) {
    checkOne(node.handler, "the handler of a registration");
    check(node.methods);
    checkAtMostOne(node.path, "the path of a registration");
    if (node.server != Path()) {  // the default stands for no server
      check(node.server);
    }
  }

  void check(const Call& node) {
    const bool named = !node.callee.usr.empty() || !node.callee.name.empty();
    require(named || node.target.size() == 1, "a call must have a callee or a target");
    checkAtMostOne(node.target, "the target of a call");
    checkAtMostOne(node.receiver, "the receiver of a call");
    for (const Argument& argument : node.arguments) {
      check(argument.value);
    }
  }

  void check(const Assign& node) {
    check(node.target);
    check(node.value);
  }

  void check(const If& node) {
    check(node.condition);
    check(node.then);
    check(node.otherwise);
  }

  void check(const Switch& node) {
    check(node.subject);
    check(node.depends);
    require(std::ranges::count(node.sections, true, &SwitchSection::isDefault) <= 1,
            "a switch has two defaults");
    ++breakable_;
    for (const SwitchSection& section : node.sections) {
      checkLocation(section.location);
      require(section.isDefault || !section.labels.empty(), "a switch section has no label");
      check(section.labels);
      check(section.body);
    }
    --breakable_;
  }

  void check(const Loop& node) {
    require(node.condition.size() <= 1, "a loop has two conditions");
    require(!node.endless || node.condition.empty(), "an endless loop has a condition");
    require(node.over.size() <= 1 && node.over.empty() == (node.element == 0),
            "a loop over elements goes through one value, and names them");
    check(node.over);
    for (const Condition& condition : node.condition) {
      check(condition);
    }
    ++breakable_;
    ++loops_;
    check(node.body);
    check(node.step);
    --loops_;
    --breakable_;
  }

  void check(const Try& node) {
    require(!node.catches.empty(), "a try has no catch");
    check(node.body);
    for (std::size_t i = 0; i < node.catches.size(); ++i) {
      const Catch& each = node.catches[i];
      checkLocation(each.location);
      require(!each.type.empty() || i + 1 == node.catches.size(), "catch (...) is not the last");
      require(each.variable.size() <= 1, "a catch has two variables");
      for (const VariableId id : each.variable) {
        check(Path{.root = Path::Root::Variable, .id = id, .name = {}, .members = {}});
      }
      check(each.body);
    }
  }

  void check(const Return& node) { checkAtMostOne(node.value, "a returned value"); }

  void check(const Throw& node) { checkAtMostOne(node.object, "a thrown object"); }

  void check(const Rethrow&) {}

  void check(const Break& node) {
    if (node.label.empty()) {
      require(breakable_ > 0, "a break is in no loop or switch");
    } else {
      require(std::ranges::find(labels_, node.label) != labels_.end(),
              base::cat("a break names no enclosing label: ", node.label));
    }
  }

  void check(const Continue&) { require(loops_ > 0, "a continue is in no loop"); }

  void check(const Labelled& node) {
    require(!node.label.empty(), "a labelled block has no label");
    labels_.push_back(node.label);
    check(node.body);
    labels_.pop_back();
  }
};

void verifyLocations(const Module& module, std::vector<std::string>& out) {
  if (module.files.empty() || !module.files[0].path.empty()) {
    out.emplace_back("files[0] must be the nameless placeholder");
  }
  if (module.locations.empty() || module.locations[0] != Location()) {
    out.emplace_back("locations[0] must be the place that is none");
  }
  for (std::size_t i = 1; i < module.locations.size(); ++i) {
    const Location& place = module.locations[i];
    if (place.file == 0 || place.file >= module.files.size() ||
        place.spellingFile >= module.files.size()) {
      out.push_back(base::cat("locations[", i, "]: file out of range"));
    }
    if (place.line == 0 ||
        std::tie(place.endLine, place.endColumn) < std::tie(place.line, place.column) ||
        place.endOffset < place.offset) {
      out.push_back(base::cat("locations[", i, "]: ends before it begins, or has no line"));
    }
  }
}

template <typename Range, typename Key>
void verifySorted(const Range& range,
                  Key key,
                  std::string_view what,
                  std::vector<std::string>& out) {
  if (!std::ranges::is_sorted(range, {}, key)) {
    out.push_back(base::cat(what, " are not sorted"));
  }
}

}  // namespace

std::vector<std::string> verify(const Module& module) {
  std::vector<std::string> out;
  verifyLocations(module, out);
  verifySorted(
      module.functions,
      [](const Function& function) { return std::tie(function.usr, function.location); },
      "functions",
      out);
  verifySorted(module.types, &Type::name, "types", out);
  verifySorted(module.wires, &Wire::framework, "wires", out);
  if (module.errors.size() > MostErrors || module.errors.size() > module.errorCount) {
    out.emplace_back("errors holds more than the first ten of errorCount");
  }
  verifySorted(module.editPlaces, &EditPlace::location, "editPlaces", out);
  verifySorted(module.contentArguments, &ContentArguments::location, "contentArguments", out);
  verifySorted(module.spellings, &Spelling::location, "spellings", out);
  for (const Function& function : module.functions) {
    FunctionVerifier(module, function, out).verify();
  }
  return out;
}

}  // namespace status_lint::ir
