#include "tool/base/text.h"
#include "tool/model/entry.h"

#include <algorithm>

namespace status_lint::model {
namespace {

void readStrings(Checker& checker, const Node& node, std::vector<std::string>& out) {
  out = checker.strings(node);
}

/// Type names; alternatives are spelled out.
void readTypes(Checker& checker, const Node& node, std::vector<std::string>& out) {
  for (const Node& element : checker.array(node)) {
    const std::optional<std::string> pattern = checker.pattern(element);
    if (!pattern) {
      continue;
    }
    if (pattern->contains('*')) {
      checker.error(element, "a type is named in full, without \"*\"; pointers to it are included");
      continue;
    }
    for (std::string& name : base::expandAlternatives(*pattern)) {
      if (name.contains('<') && !name.ends_with('>')) {
        checker.error(element,
                      base::cat('"', name, "\" lacks the \">\" of its template arguments"));
      }
      if (std::ranges::find(out, name) != out.end()) {
        checker.error(element, base::cat('"', name, "\" is named twice"));
      }
      out.push_back(std::move(name));
    }
  }
}

/// Reads a list and notes entries that say the same as an earlier one.
template <typename Entry, typename Read, typename Same>
std::vector<Entry> readEntries(Checker& checker, const Node& node, Read read, Same same) {
  std::vector<Entry> entries;
  const std::vector<Node> nodes = checker.array(node);
  entries.reserve(nodes.size());
  for (const Node& element : nodes) {
    Entry entry = read(checker, element);
    const auto found =
        std::ranges::find_if(entries, [&](const Entry& earlier) { return same(earlier, entry); });
    if (found != entries.end() && element.kind() == Node::Kind::Object) {
      checker.error(element,
                    base::cat("same entry as ",
                              nodes[static_cast<std::size_t>(found - entries.begin())].pointer()));
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// The entry as it would be at the other's place.
template <typename Entry>
Entry at(const std::string& pointer, Entry entry) {
  entry.pointer = pointer;
  return entry;
}

bool isSameSite(const Site& a, const Site& b) {
  return a.pattern == b.pattern && !a.pattern.empty() && a == at(a.pointer, b);
}

/// A signature has no pattern.
bool isSameHandler(const Handler& a, const Handler& b) {
  return a.pattern == b.pattern && (!a.pattern.empty() || !a.signatureParameters.empty()) &&
         a == at(a.pointer, b);
}

constexpr Key<Model> Keys[] = {
    {"$schema", [](Checker& checker, const Node& node, Model&) { checker.string(node); }},
    {"framework",
     [](Checker& checker, const Node& node, Model& model) {
       model.framework = checker.string(node).value_or("");
     }},
    {"versions",
     [](Checker& checker, const Node& node, Model& model) {
       model.versions = checker.string(node).value_or("");
     }},
    {"headers",
     [](Checker& checker, const Node& node, Model& model) {
       readStrings(checker, node, model.headers);
     }},
    {"markers",
     [](Checker& checker, const Node& node, Model& model) {
       readStrings(checker, node, model.markers);
     }},
    {"response",
     [](Checker& checker, const Node& node, Model& model) {
       readTypes(checker, node, model.responses);
     }},
    {"request",
     [](Checker& checker, const Node& node, Model& model) {
       readTypes(checker, node, model.requests);
     }},
    {"shared",
     [](Checker& checker, const Node& node, Model& model) {
       readTypes(checker, node, model.shared);
     }},
    {"symbols",
     [](Checker& checker, const Node& node, Model& model) {
       model.symbols =
           readEntries<Symbol>(checker, node, readSymbol, [](const Symbol& a, const Symbol& b) {
             return !a.pattern.empty() && a.pattern == b.pattern && a.unwrap == b.unwrap;
           });
     }},
    {"setField",
     [](Checker& checker, const Node& node, Model& model) {
       model.setField = checker.string(node).value_or("");
       if (!model.setField.contains("{name}") || !model.setField.contains("{value}")) {
         checker.error(node, "it needs \"{name}\" and \"{value}\", which stand for the field's");
       }
     }},
    {"wire",
     [](Checker& checker, const Node& node, Model& model) {
       model.wire = readWire(checker, node);
     }},
    {"handlers",
     [](Checker& checker, const Node& node, Model& model) {
       model.handlers = readEntries<Handler>(checker, node, readHandler, isSameHandler);
     }},
    {"sites",
     [](Checker& checker, const Node& node, Model& model) {
       model.sites = readEntries<Site>(checker, node, readSite, isSameSite);
     }},
};

}  // namespace

std::vector<std::string_view> modelKeys() {
  return namesOf(std::span<const Key<Model>>(Keys));
}

std::expected<Model, std::vector<base::Error>> parseModel(std::string_view json,
                                                          std::string_view file) {
  const auto document = Document::parse(json, file);
  if (!document) {
    return std::unexpected(document.error());
  }
  Checker checker(file);
  Model model;
  model.file = file;
  const Node root = document->root();
  const auto seen = readObject(checker, root, model, std::span<const Key<Model>>(Keys));
  if (root.kind() == Node::Kind::Object && std::ranges::find(seen, "framework") == seen.end()) {
    checker.error(root, "the model needs \"framework\": its name");
  }
  if (checker.failed()) {
    return std::unexpected(checker.takeErrors());
  }
  return model;
}

}  // namespace status_lint::model
