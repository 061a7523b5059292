#include "tool/model/index.h"

#include "tool/base/text.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace status_lint::model {
namespace {

/// The whole scopes before the first `*`: "a::b" of "a::b::c*".
std::string_view literalScope(std::string_view pattern) {
  const std::string_view literal = pattern.substr(0, pattern.find('*'));
  const std::size_t separator = literal.rfind("::");
  return separator == std::string_view::npos ? std::string_view() : literal.substr(0, separator);
}

template <typename Table, typename Entry>
void addTo(Table& table, const Model& model, const Entry& entry, std::string_view pattern) {
  for (const base::Alternative& each : base::alternatives(pattern)) {
    typename Table::Row row{&model, &entry, {}, {}};
    if (each.name.contains('*')) {
      // What a `*` before the last alternative stood for does not count: the pattern of one
      // alternative must not forget that it was one.
      const bool starIsLast = each.name.rfind('*') >= each.choiceEnd;
      row.captured = starIsLast ? std::string() : each.choice;
      row.pattern = each.name;
      table.wild[std::string(literalScope(each.name))].push_back(std::move(row));
    } else {
      row.captured =
          each.choiceEnd != 0 ? each.choice : std::string(base::lastComponent(each.name));
      table.exact[each.name].push_back(std::move(row));
    }
  }
}

const Site* entryOf(const SiteMatch& match) {
  return match.site;
}

const Handler* entryOf(const HandlerMatch& match) {
  return match.handler;
}

const Symbol* entryOf(const SymbolMatch& match) {
  return match.symbol;
}

/// All rows that match, in model order, one for each entry.
template <typename Match, typename Table>
std::vector<Match> find(const Table& table, std::string_view name) {
  std::vector<Match> matches;
  const auto add = [&](const auto& row, std::string captured) {
    const bool known = std::ranges::any_of(
        matches, [&](const Match& match) { return entryOf(match) == row.entry; });
    if (!known) {
      matches.push_back({row.model, row.entry, std::move(captured)});
    }
  };
  if (const auto found = table.exact.find(name); found != table.exact.end()) {
    for (const auto& row : found->second) {
      add(row, row.captured);
    }
  }
  const auto tryScope = [&](std::string_view scope) {
    const auto found = table.wild.find(scope);
    if (found == table.wild.end()) {
      return;
    }
    for (const auto& row : found->second) {
      std::string captured;
      if (base::matchesPattern(row.pattern, name, &captured)) {
        add(row, row.captured.empty() ? captured : row.captured);
      }
    }
  };
  if (!table.wild.empty()) {
    tryScope({});
    for (std::size_t at = name.find("::"); at != std::string_view::npos;
         at = name.find("::", at + 2)) {
      tryScope(name.substr(0, at));
    }
  }
  // Models, and the entries of one model, lie in one vector each: their addresses are their order.
  std::ranges::sort(matches, [](const Match& a, const Match& b) {
    return a.model != b.model ? std::less<>()(a.model, b.model)
                              : std::less<>()(entryOf(a), entryOf(b));
  });
  return matches;
}

/// Keys of Index::names_ that are no names: "*" if any name may match, "s*" if a name that begins
/// by 's' may match by a prefix. No C++ name but operator* ends in a star.
constexpr std::string_view AnyName = "*";

template <typename Names>
void addName(Names& names, std::string_view pattern) {
  for (const std::string& name : base::expandAlternatives(pattern)) {
    const std::string_view last = base::lastComponent(name);
    const std::size_t star = last.find('*');
    if (star == std::string_view::npos) {
      names.emplace(last, false);
    } else if (star == 0) {
      names[std::string(AnyName)] = true;
    } else {
      names.insert_or_assign(std::string(last.substr(0, star)), true);
      names[base::cat(last.front(), AnyName)] = true;
    }
  }
}

/// Methods that only lead to operands must be seen too.
template <typename Names>
void addChains(Names& names, std::initializer_list<const Operand*> operands) {
  for (const Operand* operand : operands) {
    if (operand != nullptr && operand->kind == Operand::Kind::Chain) {
      addName(names, operand->chain);
    }
  }
}

const Operand* pointerTo(const std::optional<Operand>& operand) {
  return operand ? &*operand : nullptr;
}

template <typename Names>
void addNames(Names& names, const Site& site) {
  if (site.kind == MatchKind::Call || site.kind == MatchKind::Write) {
    addName(names, site.pattern);
  }
  for (const std::string& sink : site.sinks) {
    addName(names, sink);
  }
  addChains(names,
            {pointerTo(site.status),
             pointerTo(site.reason),
             pointerTo(site.content),
             pointerTo(site.of)});
  for (const FieldEffect& field : site.fields) {
    addChains(names, {&field.name, &field.value});
  }
}

template <typename Names>
void addNames(Names& names, const Handler& handler) {
  if (handler.kind == MatchKind::Register || handler.kind == MatchKind::Override) {
    addName(names, handler.pattern);
  }
  addChains(names, {pointerTo(handler.handler)});
  for (const std::vector<Operand>* operands : {&handler.method, &handler.path}) {
    for (const Operand& operand : *operands) {
      addChains(names, {&operand});
    }
  }
}

bool isBoundary(std::string_view path, std::size_t place) {
  return place == 0 || path[place - 1] == '/';
}

/// Is the header the file, or the end of its path? Of a folder: does the path lead through it?
bool isIn(std::string_view path, std::string_view header) {
  if (!header.ends_with('/')) {
    return path.ends_with(header) && isBoundary(path, path.size() - header.size());
  }
  std::size_t place = path.find(header);
  while (place != std::string_view::npos && !isBoundary(path, place)) {
    place = path.find(header, place + 1);
  }
  return place != std::string_view::npos;
}

std::vector<const Model*> addressesOf(const std::vector<Model>& models) {
  std::vector<const Model*> out;
  for (const Model& model : models) {
    out.push_back(&model);
  }
  return out;
}

}  // namespace

Index::Index(const std::vector<Model>& models, const Library& library)
    : Index(addressesOf(models), library) {}

Index::Index(std::vector<const Model*> models, const Library& library)
    : models_(std::move(models)), library_(&library) {
  const auto addSite = [&](const Model& model, const Site& site) {
    switch (site.kind) {
    case MatchKind::Call: addTo(calls_, model, site, site.pattern); break;
    case MatchKind::Write: addTo(writes_, model, site, site.pattern); break;
    case MatchKind::Return: addTo(returns_, model, site, site.pattern); break;
    case MatchKind::Throw: addTo(throws_, model, site, site.pattern); break;
    case MatchKind::Text:
      for (const std::string& sink : site.sinks) {
        addTo(texts_, model, site, sink);
      }
      break;
    case MatchKind::Register:
    case MatchKind::Override:
    case MatchKind::Signature:
    case MatchKind::Macro: break;
    }
    addNames(names_, site);
  };
  const auto addHandler = [&](const Model& model, const Handler& handler) {
    switch (handler.kind) {
    case MatchKind::Register: addTo(registrations_, model, handler, handler.pattern); break;
    case MatchKind::Override: addTo(overrides_, model, handler, handler.pattern); break;
    case MatchKind::Signature: signatures_.push_back({&model, &handler, {}}); break;
    case MatchKind::Macro: addTo(macros_, model, handler, handler.pattern); break;
    case MatchKind::Call:
    case MatchKind::Write:
    case MatchKind::Return:
    case MatchKind::Throw:
    case MatchKind::Text: break;
    }
    addNames(names_, handler);
  };
  const auto addType = [&](const Model& model, std::size_t index, TypeRole role) {
    const bool isResponse = role == TypeRole::Response;
    const std::string_view type = (isResponse ? model.responses : model.requests)[index];
    std::string pointer = base::cat(isResponse ? "/response/" : "/request/", index);
    const std::size_t open = type.find('<');
    const std::string_view arguments = open == std::string_view::npos
                                           ? std::string_view()
                                           : type.substr(open + 1, type.size() - open - 2);
    types_[std::string(type.substr(0, open))].emplace_back(
        arguments, TypeMatch{&model, role, std::move(pointer)});
  };
  for (const Model* each : models_) {
    const Model& model = *each;
    for (const Site& site : model.sites) {
      addSite(model, site);
    }
    for (const Handler& handler : model.handlers) {
      addHandler(model, handler);
    }
    for (const Symbol& symbol : model.symbols) {
      addTo(symbols_, model, symbol, symbol.pattern);
      addName(names_, symbol.pattern);
    }
    for (std::size_t i = 0; i < model.responses.size(); ++i) {
      addType(model, i, TypeRole::Response);
    }
    for (std::size_t i = 0; i < model.requests.size(); ++i) {
      addType(model, i, TypeRole::Request);
    }
  }
  for (const auto& [name, function] : library.functions) {
    names_.emplace(base::lastComponent(name), false);
  }
}

std::vector<SiteMatch> Index::calls(std::string_view canonicalName) const {
  return find<SiteMatch>(calls_, canonicalName);
}

std::vector<SiteMatch> Index::writes(std::string_view canonicalName) const {
  return find<SiteMatch>(writes_, canonicalName);
}

std::vector<SiteMatch> Index::returns(std::string_view canonicalType) const {
  return find<SiteMatch>(returns_, canonicalType);
}

std::vector<SiteMatch> Index::throws(std::string_view canonicalType) const {
  return find<SiteMatch>(throws_, canonicalType);
}

std::vector<SiteMatch> Index::texts(std::string_view canonicalName) const {
  return find<SiteMatch>(texts_, canonicalName);
}

std::vector<HandlerMatch> Index::registrations(std::string_view canonicalName) const {
  return find<HandlerMatch>(registrations_, canonicalName);
}

std::vector<HandlerMatch> Index::overrides(std::string_view canonicalName) const {
  return find<HandlerMatch>(overrides_, canonicalName);
}

std::vector<HandlerMatch> Index::macros(std::string_view macro) const {
  return find<HandlerMatch>(macros_, macro);
}

TypeMatch Index::type(std::string_view canonicalName, std::string_view templateArguments) const {
  const auto found = types_.find(canonicalName);
  if (found == types_.end()) {
    return {};
  }
  TypeMatch whole;
  const auto withOther = [&](TypeMatch match) {
    match.isBoth = std::ranges::any_of(found->second, [&](const auto& other) {
      return other.second.model == match.model && other.second.role != match.role &&
             other.first.empty();
    });
    return match;
  };
  for (const auto& [prefix, match] : found->second) {
    if (prefix.empty()) {
      whole = whole.model == nullptr ? withOther(match) : whole;
      continue;
    }
    const bool endsThere =
        templateArguments.size() == prefix.size() ||
        (templateArguments.size() > prefix.size() && templateArguments[prefix.size()] == ',');
    if (templateArguments.starts_with(prefix) && endsThere) {
      return match;
    }
  }
  return whole;
}

std::optional<SymbolMatch> Index::symbol(std::string_view canonicalName) const {
  std::vector<SymbolMatch> matches = find<SymbolMatch>(symbols_, canonicalName);
  return matches.empty() ? std::nullopt : std::optional(std::move(matches.front()));
}

const LibraryFunction* Index::library(std::string_view canonicalName) const {
  const auto found = library_->functions.find(std::string(canonicalName));
  return found == library_->functions.end() ? nullptr : &found->second;
}

bool Index::mayMatch(std::string_view lastComponent) const {
  if (names_.contains(lastComponent) || names_.contains(AnyName)) {
    return true;
  }
  if (lastComponent.empty()) {
    return false;
  }
  const char byPrefix[] = {lastComponent.front(), AnyName.front()};
  if (!names_.contains(std::string_view(byPrefix, sizeof(byPrefix)))) {
    return false;
  }
  for (std::size_t length = 1; length < lastComponent.size(); ++length) {
    const auto found = names_.find(lastComponent.substr(0, length));
    if (found != names_.end() && found->second) {
      return true;
    }
  }
  return false;
}

bool Index::isFrameworkHeader(std::string_view path) const {
  return std::ranges::any_of(models_, [&](const Model* model) {
    return std::ranges::any_of(model->headers,
                               [&](const std::string& header) { return isIn(path, header); });
  });
}

std::vector<const Model*> Index::activeIn(const std::vector<std::string>& files) const {
  std::vector<const Model*> out;
  std::ranges::copy_if(models_, std::back_inserter(out), [&](const Model* model) {
    return model->isForced || model->headers.empty() ||
           std::ranges::any_of(model->headers, [&](const std::string& header) {
             return std::ranges::any_of(
                 files, [&](const std::string& path) { return isIn(path, header); });
           });
  });
  return out;
}

}  // namespace status_lint::model
