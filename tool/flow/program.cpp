#include "tool/flow/program.h"

#include "tool/base/text.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <tuple>

namespace status_lint::flow {
namespace {

/// Every function that the body refers to: by call, by callable value.
std::vector<const ir::FunctionRef*> references(const ir::Function& function) {
  std::vector<const ir::FunctionRef*> found;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    if (const auto* call = std::get_if<ir::Call>(&statement.node);
        call != nullptr && !call->callee.usr.empty()) {
      found.push_back(&call->callee);
    }
  };
  walker.value = [&](const ir::Value& value) {
    if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
      found.push_back(&callable->function);
    }
  };
  walk(function.body, walker);
  return found;
}

bool holdsMain(const ir::Module& module) {
  return std::ranges::any_of(module.functions, &ir::Function::isMain);
}

}  // namespace

Linkage::Linkage(std::vector<ir::Module> modules) {
  std::vector<std::size_t> order(modules.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return std::tie(modules[a].mainFile, a) < std::tie(modules[b].mainFile, b);
  });
  for (const std::size_t index : order) {
    modules_.push_back(std::move(modules[index]));
  }
  std::map<std::string, ir::FileId> ids;
  files_.emplace_back();
  for (ir::Module& module : modules_) {
    std::vector<ir::FileId> renumbered;
    for (const ir::File& file : module.files) {
      if (file.path.empty()) {
        renumbered.push_back(0);
        continue;
      }
      const auto [entry, isNew] =
          ids.try_emplace(file.path, static_cast<ir::FileId>(files_.size()));
      if (isNew) {
        files_.push_back(file);
      }
      renumbered.push_back(entry->second);
    }
    ranges_.push_back({.first = module.locations.data(),
                       .count = module.locations.size(),
                       .made = std::make_unique<std::atomic<const base::SourceRange*>[]>(
                           module.locations.size())});
    for (ir::Location& location : module.locations) {
      location.file = location.file < renumbered.size() ? renumbered[location.file] : 0;
      location.spellingFile =
          location.spellingFile < renumbered.size() ? renumbered[location.spellingFile] : 0;
    }
  }
  std::ranges::sort(ranges_, std::less<>(), &Ranges::first);
}

Linkage::~Linkage() {
  for (const Ranges& ranges : ranges_) {
    for (std::size_t i = 0; i < ranges.count; ++i) {
      delete ranges.made[i].load();
    }
  }
}

const base::SourceRange& Linkage::range(const ir::Location* location) const {
  static const base::SourceRange Unknown;
  if (location == nullptr || location->line == 0) {
    return Unknown;
  }
  const auto after = std::ranges::upper_bound(ranges_, location, std::less<>(), &Ranges::first);
  const Ranges& ranges = *std::prev(after);
  std::atomic<const base::SourceRange*>& slot =
      ranges.made[static_cast<std::size_t>(location - ranges.first)];
  const base::SourceRange* known = slot.load(std::memory_order_acquire);
  if (known == nullptr) {
    auto own = std::make_unique<const base::SourceRange>(make(*location));
    // Another thread may have been faster: then its range counts.
    if (slot.compare_exchange_strong(known, own.get(), std::memory_order_acq_rel)) {
      known = own.release();
    }
  }
  return *known;
}

base::SourceRange Linkage::make(const ir::Location& location) const {
  const ir::File& where = file(location.file);
  base::SourceRange out = {.path = where.path,
                           .line = location.line,
                           .column = location.column,
                           .endLine = location.endLine,
                           .endColumn = location.endColumn,
                           .offset = location.offset,
                           .endOffset = location.endOffset,
                           .text = location.text,
                           .macro = location.macro,
                           .spellingPath = {},
                           .foreign = where.foreign};
  if (location.spellingLine != 0) {
    out.spellingPath = file(location.spellingFile).path;
    out.spellingLine = location.spellingLine;
    out.spellingColumn = location.spellingColumn;
  }
  return out;
}

Program::Program(const Linkage& linkage, std::vector<std::size_t> modules, std::string name)
    : linkage_(&linkage), name_(std::move(name)) {
  std::unordered_map<std::string, std::size_t> same;  // identity -> functions_
  local_.resize(linkage.modules().size());
  for (const std::size_t index : modules) {
    const ir::Module& module = linkage.modules()[index];
    for (const ir::Function& function : module.functions) {
      // A function without external linkage is another one in each file that holds it.
      const std::string scope =
          function.externalLinkage ? std::string()
                                   : linkage.range(&module.locations[function.location]).path.str();
      const auto [entry, isNew] = same.try_emplace(
          base::cat(function.usr, '\n', function.bodyHash, scope), functions_.size());
      if (function.isConstructor) {
        constructed_.insert(function.ownerClass);
      }
      if (isNew && function.isDestructor && !function.isPattern) {
        destructors_[function.ownerClass].push_back(functions_.size());
      }
      if (isNew) {
        named_[function.name].push_back(functions_.size());
        functions_.push_back({.function = &function, .module = &module, .moduleIndex = index});
        if (function.externalLinkage) {
          external_[function.usr].push_back(entry->second);
        }
      }
      local_[index].try_emplace(function.usr, entry->second);
    }
    for (const ir::Type& type : module.types) {
      addType(type);
    }
    for (const ir::Wire& wire : module.wires) {
      wires_.try_emplace(wire.framework, &wire);
    }
  }
  for (const auto& [known, type] : types_) {
    const bool hasVirtual = std::ranges::any_of(withBases(known), [&](std::string_view each) {
      const auto found = types_.find(each);
      return found != types_.end() && !found->second->overrides.empty();
    });
    if (hasVirtual) {
      polymorphic_.insert(known);
    }
  }
  for (const Definition& definition : functions_) {
    for (const ir::FunctionRef* reference : references(*definition.function)) {
      if (const Definition* target = resolve(*reference, definition.moduleIndex)) {
        referenced_.insert(target->function);
      }
    }
  }
}

void Program::addType(const ir::Type& type) {
  const ir::Type*& known = types_[type.name];
  if (known == nullptr || known->bases.size() < type.bases.size()) {
    known = &type;
  }
  const auto addOnce = [](std::vector<std::string>& list, const std::string& usr) {
    if (std::ranges::find(list, usr) == list.end()) {
      list.push_back(usr);
    }
  };
  for (const auto& [method, bases] : type.overrides) {
    for (const std::string& base : bases) {
      addOnce(overriding_[base], method);
      addOnce(overridden_[method], base);
    }
  }
}

const std::vector<std::string>& Program::overridden(const std::string& method) const {
  static const std::vector<std::string> None;
  const auto found = overridden_.find(method);
  return found != overridden_.end() ? found->second : None;
}

bool Program::overrides(const std::string& method, const std::string& base) const {
  return method == base || std::ranges::any_of(overridden(method), [&](const std::string& next) {
           return overrides(next, base);
         });
}

std::vector<std::string_view> Program::withBases(std::string_view type) const {
  std::vector<std::string_view> out = {type};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto found = types_.find(out[i]);
    if (found == types_.end()) {
      continue;
    }
    for (const std::string& base : found->second->bases) {
      if (std::ranges::find(out, base) == out.end()) {
        out.emplace_back(base);
      }
    }
  }
  return out;
}

const Definition* Program::finalOverrider(std::string_view type,
                                          const std::string& method,
                                          std::size_t fromModule) const {
  for (const std::string_view name : withBases(type)) {
    const auto found = types_.find(name);
    if (found == types_.end()) {
      continue;
    }
    const std::string* own = nullptr;
    for (const auto& [candidate, bases] : found->second->overrides) {
      if (overrides(candidate, method)) {
        if (own != nullptr) {
          return nullptr;  // specialisations of one template
        }
        own = &candidate;
      }
    }
    if (own != nullptr) {
      return resolve({.usr = *own, .name = {}}, fromModule);
    }
  }
  return nullptr;
}

bool Program::isPolymorphic(std::string_view type) const {
  return polymorphic_.contains(type);
}

std::vector<const Definition*> Program::destructors(std::string_view type) const {
  std::vector<const Definition*> out;
  for (const std::string_view each : withBases(type)) {
    // More than one: instances of a template, or classes of the same name.
    if (const auto found = destructors_.find(each);
        found != destructors_.end() && found->second.size() == 1) {
      out.push_back(&functions_[found->second.front()]);
    }
  }
  return out;
}

std::vector<std::string> Program::concreteClasses(std::string_view base) const {
  std::vector<std::string> out;
  for (const auto& [name, type] : types_) {
    if (!type->isAbstract && derives(name, base)) {
      out.push_back(name);
    }
  }
  return out;
}

const Definition* Program::resolve(const ir::FunctionRef& reference, std::size_t fromModule) const {
  if (const auto own = local_[fromModule].find(reference.usr); own != local_[fromModule].end()) {
    return &functions_[own->second];
  }
  const auto found = external_.find(reference.usr);
  return found != external_.end() && found->second.size() == 1 ? &functions_[found->second.front()]
                                                               : nullptr;
}

const Definition* Program::named(std::string_view name) const {
  const auto found = named_.find(name);
  return found != named_.end() && found->second.size() == 1 ? &functions_[found->second.front()]
                                                            : nullptr;
}

std::vector<const Definition*> Program::overriders(const ir::FunctionRef& method,
                                                   std::size_t fromModule) const {
  std::vector<const Definition*> out;
  std::vector<std::string> pending = {method.usr};
  std::set<std::string> seen;
  while (!pending.empty()) {
    const std::string usr = pending.back();
    pending.pop_back();
    if (!seen.insert(usr).second) {
      continue;
    }
    if (const Definition* definition = resolve({.usr = usr, .name = {}}, fromModule)) {
      out.push_back(definition);
    }
    if (const auto more = overriding_.find(usr); more != overriding_.end()) {
      pending.insert(pending.end(), more->second.begin(), more->second.end());
    }
  }
  std::erase_if(out, [&](const Definition* definition) {
    return isOverriddenForAll(*definition, method.usr, fromModule);
  });
  std::ranges::sort(
      out, {}, [](const Definition* definition) { return definition->function->usr; });
  return out;
}

/// Has every class of which objects are made an override of its own?
bool Program::isOverriddenForAll(const Definition& definition,
                                 const std::string& method,
                                 std::size_t fromModule) const {
  const auto own = types_.find(definition.function->ownerClass);
  if (own == types_.end() || !own->second->isAbstract) {
    return false;
  }
  const std::vector<std::string> made = concreteClasses(definition.function->ownerClass);
  return !made.empty() && std::ranges::none_of(made, [&](const std::string& type) {
    const Definition* final = finalOverrider(type, method, fromModule);
    return final == nullptr || final == &definition;
  });
}

bool Program::derives(std::string_view type, std::string_view base) const {
  const std::vector<std::string_view> all = withBases(type);
  return std::ranges::find(all, base) != all.end();
}

std::vector<std::string> Program::basesOf(std::string_view type) const {
  std::vector<std::string> out;
  for (const std::string_view name : withBases(type)) {
    if (name != type) {
      out.emplace_back(name);
    }
  }
  return out;
}

std::string_view Program::speaksOf(std::string_view type) const {
  for (const std::string_view name : withBases(type)) {
    const auto found = types_.find(name);
    if (found != types_.end() && !found->second->speaksOf.empty()) {
      return found->second->speaksOf;
    }
  }
  return {};
}

const ir::TypeField* Program::field(std::string_view type, std::string_view name) const {
  const auto found = types_.find(type);
  if (found == types_.end()) {
    return nullptr;
  }
  const auto field = std::ranges::find(found->second->fields, name, &ir::TypeField::name);
  return field != found->second->fields.end() ? &*field : nullptr;
}

bool Program::isBroad(std::string_view type) const {
  const auto found = types_.find(type);
  return found != types_.end() && found->second->broad;
}

const ir::Wire* Program::wire(std::string_view framework) const {
  const auto found = wires_.find(framework);
  return found != wires_.end() ? found->second : nullptr;
}

std::vector<Program> programs(const Linkage& linkage) {
  const std::vector<ir::Module>& modules = linkage.modules();
  std::unordered_map<std::string_view, std::set<std::size_t>> definedIn;
  for (std::size_t i = 0; i < modules.size(); ++i) {
    for (const ir::Function& function : modules[i].functions) {
      if (function.externalLinkage) {
        definedIn[function.usr].insert(i);
      }
    }
  }
  std::vector<std::set<std::size_t>> reaches(modules.size());
  const auto reach = [&](std::size_t from, const std::string& usr) {
    const auto found = definedIn.find(usr);
    if (found == definedIn.end() || found->second.contains(from)) {
      return;  // bound in its own module, or nowhere
    }
    for (const std::size_t target : found->second) {
      if (!holdsMain(modules[target])) {
        reaches[from].insert(target);
      }
    }
  };
  for (std::size_t i = 0; i < modules.size(); ++i) {
    for (const ir::Function& function : modules[i].functions) {
      for (const ir::FunctionRef* reference : references(function)) {
        reach(i, reference->usr);
      }
    }
    // An object brings its virtual methods along, whoever calls them.
    for (const ir::Type& type : modules[i].types) {
      for (const auto& [method, overridden] : type.overrides) {
        reach(i, method);
      }
    }
  }
  std::vector<Program> out;
  std::set<std::size_t> reached;
  for (std::size_t i = 0; i < modules.size(); ++i) {
    if (!holdsMain(modules[i])) {
      continue;
    }
    std::set<std::size_t> members;
    std::vector<std::size_t> pending = {i};
    while (!pending.empty()) {
      const std::size_t next = pending.back();
      pending.pop_back();
      if (members.insert(next).second) {
        pending.insert(pending.end(), reaches[next].begin(), reaches[next].end());
      }
    }
    reached.insert(members.begin(), members.end());
    out.emplace_back(
        linkage, std::vector<std::size_t>(members.begin(), members.end()), modules[i].mainFile);
  }
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < modules.size(); ++i) {
    if (!reached.contains(i)) {
      rest.push_back(i);
    }
  }
  if (!rest.empty()) {
    out.emplace_back(linkage, std::move(rest), std::string());
  }
  return out;
}

}  // namespace status_lint::flow
