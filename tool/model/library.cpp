#include "tool/base/text.h"
#include "tool/model/entry.h"

#include <algorithm>
#include <set>

namespace status_lint::model {
namespace {

/// Entries while they are read.
struct FunctionDraft {
  std::vector<std::string> names;
  LibraryFunction function;
};

struct ScopeDraft {
  std::vector<std::string> names;
  LibraryScope scope;
};

struct TypeDraft {
  std::vector<std::string> names;
  LibraryType type;
};

struct EvidenceDraft {
  std::vector<std::pair<Node, FunctionDraft>> functions;
  std::vector<std::pair<Node, ScopeDraft>> scopes;
  std::vector<std::pair<Node, TypeDraft>> types;
};

/// Canonical names. Alternatives are spelled out; `*` stands only in the name of an operator.
std::vector<std::string> readNames(Checker& checker, const Node& node) {
  std::vector<std::string> names;
  for (const Node& element : checker.array(node)) {
    const std::optional<std::string> pattern = checker.pattern(element);
    if (!pattern) {
      continue;
    }
    for (std::string& name : base::expandAlternatives(*pattern)) {
      if (name.contains('*') && !name.contains("operator*")) {
        checker.error(element, "facts are about functions named in full, without \"*\"");
      }
      names.push_back(std::move(name));
    }
  }
  return names;
}

void readSpeaksOf(Checker& checker, const Node& node, std::string& out) {
  out = checker.string(node).value_or("");
}

constexpr Key<FunctionDraft> FunctionKeys[] = {
    {"names",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.names = readNames(checker, node);
     }},
    {"speaksOf",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       readSpeaksOf(checker, node, draft.function.speaksOf);
     }},
    {"throws",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.function.throws = readNames(checker, node);
     }},
    {"neverEmpty",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.function.neverEmpty = checker.flag(node);
     }},
    {"pure",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.function.pure = checker.flag(node);
     }},
    {"absence",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.function.absence = checker.flag(node);
     }},
    {"fault",
     [](Checker& checker, const Node& node, FunctionDraft& draft) {
       draft.function.fault = checker.flag(node);
     }},
};

constexpr Key<ScopeDraft> ScopeKeys[] = {
    {"names",
     [](Checker& checker, const Node& node, ScopeDraft& draft) {
       draft.names = readNames(checker, node);
     }},
    {"keeps",
     [](Checker& checker, const Node& node, ScopeDraft& draft) {
       draft.scope.keeps = checker.flag(node);
     }},
    {"calls",
     [](Checker& checker, const Node& node, ScopeDraft& draft) {
       draft.scope.calls = checker.flag(node);
     }},
    {"later",
     [](Checker& checker, const Node& node, ScopeDraft& draft) {
       draft.scope.later = checker.flag(node);
     }},
};

constexpr Key<TypeDraft> TypeKeys[] = {
    {"names",
     [](Checker& checker, const Node& node, TypeDraft& draft) {
       draft.names = readNames(checker, node);
     }},
    {"bases",
     [](Checker& checker, const Node& node, TypeDraft& draft) {
       draft.type.bases = readNames(checker, node);
     }},
    {"speaksOf",
     [](Checker& checker, const Node& node, TypeDraft& draft) {
       readSpeaksOf(checker, node, draft.type.speaksOf);
     }},
    {"broad",
     [](Checker& checker, const Node& node, TypeDraft& draft) {
       draft.type.broad = checker.flag(node);
     }},
};

/// Reads a list of entries that name what they are about.
template <typename Draft>
void readEntries(Checker& checker,
                 const Node& node,
                 std::span<const Key<Draft>> keys,
                 std::vector<std::pair<Node, Draft>>& out) {
  for (const Node& element : checker.array(node)) {
    Draft draft;
    const auto seen = readObject(checker, element, draft, keys);
    if (element.kind() == Node::Kind::Object && std::ranges::find(seen, "names") == seen.end()) {
      checker.error(element, "the entry needs \"names\": what it is about");
    }
    out.emplace_back(element, std::move(draft));
  }
}

constexpr Key<EvidenceDraft> Keys[] = {
    {"$schema", [](Checker& checker, const Node& node, EvidenceDraft&) { checker.string(node); }},
    {"functions",
     [](Checker& checker, const Node& node, EvidenceDraft& draft) {
       readEntries(
           checker, node, std::span<const Key<FunctionDraft>>(FunctionKeys), draft.functions);
     }},
    {"scopes",
     [](Checker& checker, const Node& node, EvidenceDraft& draft) {
       readEntries(checker, node, std::span<const Key<ScopeDraft>>(ScopeKeys), draft.scopes);
     }},
    {"types",
     [](Checker& checker, const Node& node, EvidenceDraft& draft) {
       readEntries(checker, node, std::span<const Key<TypeDraft>>(TypeKeys), draft.types);
     }},
};

void addFunctions(Checker& checker, const EvidenceDraft& draft, Library& library) {
  for (const auto& [node, entry] : draft.functions) {
    for (const std::string& name : entry.names) {
      if (!library.functions.emplace(name, entry.function).second) {
        checker.error(node, base::cat("the function ", name, " is described twice"));
      }
    }
  }
}

void addScopes(Checker& checker, const EvidenceDraft& draft, Library& library) {
  for (const auto& [node, entry] : draft.scopes) {
    for (const std::string& name : entry.names) {
      if (!library.scopes.emplace(name, entry.scope).second) {
        checker.error(node, base::cat("the scope ", name, " is described twice"));
      }
    }
  }
}

void addTypes(Checker& checker, const EvidenceDraft& draft, Library& library) {
  for (const auto& [node, entry] : draft.types) {
    for (const std::string& name : entry.names) {
      if (!library.types.emplace(name, entry.type).second) {
        checker.error(node, base::cat("the type ", name, " is described twice"));
      }
    }
  }
}

}  // namespace

std::vector<std::string_view> evidenceFunctionKeys() {
  return namesOf(std::span<const Key<FunctionDraft>>(FunctionKeys));
}

const LibraryScope* Library::scopeOf(std::string_view function) const {
  for (std::string_view scope = function; !scope.empty();) {
    if (const auto found = scopes.find(scope); found != scopes.end()) {
      return &found->second;
    }
    const std::size_t outer = scope.rfind("::");
    scope = outer == std::string_view::npos ? std::string_view() : scope.substr(0, outer);
  }
  return nullptr;
}

std::vector<std::string_view> evidenceTypeKeys() {
  return namesOf(std::span<const Key<TypeDraft>>(TypeKeys));
}

std::expected<void, std::vector<base::Error>>
parseLibrary(std::string_view json, std::string_view file, Library& library) {
  const auto document = Document::parse(json, file);
  if (!document) {
    return std::unexpected(document.error());
  }
  Checker checker(file);
  EvidenceDraft draft;
  readObject(checker, document->root(), draft, std::span<const Key<EvidenceDraft>>(Keys));
  Library extended = library;
  addFunctions(checker, draft, extended);
  addScopes(checker, draft, extended);
  addTypes(checker, draft, extended);
  if (checker.failed()) {
    return std::unexpected(checker.takeErrors());
  }
  library = std::move(extended);
  return {};
}

}  // namespace status_lint::model
