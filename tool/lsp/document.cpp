#include "tool/lsp/document.h"

#include "tool/report/uri.h"

#include <tuple>
#include <utility>

namespace status_lint::lsp {
namespace {

std::pair<int, int> asPair(const Json& position) {
  return {position.at("line").get<int>(), position.at("character").get<int>()};
}

bool doMeet(const Json& a, const Json& b) {
  return asPair(a.at("start")) <= asPair(b.at("end")) &&
         asPair(b.at("start")) <= asPair(a.at("end"));
}

/// What the fix changes, by URI; nothing where the places may be elsewhere by now.
Json changesOf(const Documents& documents, const Json& fix) {
  Json changes = Json::object();
  for (const Json& edit : fix.at("edits")) {
    const auto& path = edit.at("path").get_ref<const std::string&>();
    const auto open = documents.find(path);
    if (open != documents.end() && open->second.shownAt != open->second.changes) {
      return nullptr;
    }
    const std::string uri = open == documents.end() ? report::uriOf(path) : open->second.uri;
    changes[uri].push_back(edit.at("edit"));
  }
  return changes;
}

}  // namespace

void publish(const Document& document, const Client& client) {
  Json diagnostics = Json::array();
  for (const Json& finding : document.findings) {
    diagnostics.push_back(finding.at("diagnostic"));
    if (!client.takesRelated) {
      diagnostics.back().erase("relatedInformation");
    }
  }
  Json parameters = {{"uri", document.uri}, {"diagnostics", std::move(diagnostics)}};
  if (document.version.is_number_integer()) {
    parameters["version"] = document.version;
  }
  client.notify("textDocument/publishDiagnostics", parameters);
}

Json codeActions(const Documents& documents, const Document& document, const Json& range) {
  Json actions = Json::array();
  for (const Json& finding : document.findings) {
    const Json& diagnostic = finding.at("diagnostic");
    if (!doMeet(diagnostic.at("range"), range)) {
      continue;
    }
    bool isPreferred = true;
    for (const Json& fix : finding.at("fixes")) {
      const Json changes = changesOf(documents, fix);
      if (changes.is_null()) {
        continue;
      }
      actions.push_back({{"title", fix.at("title")},
                         {"kind", "quickfix"},
                         {"diagnostics", Json::array({diagnostic})},
                         {"edit", {{"changes", changes}}}});
      // The editor may make the preferred one without asking.
      if (isPreferred && fix.at("isSafe").get<bool>()) {
        actions.back()["isPreferred"] = true;
        isPreferred = false;
      }
    }
  }
  return actions;
}

}  // namespace status_lint::lsp
