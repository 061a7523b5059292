// A file that is open in the editor.
#pragma once

#include "tool/lsp/client.h"
#include "tool/lsp/json.h"

#include <map>
#include <string>

namespace status_lint::lsp {

struct Document {
  std::string uri;   ///< as the editor spells it
  std::string path;  ///< absolute, normalised
  std::string text;
  std::string project;            ///< folder of the one that says what is found here
  Json version;                   ///< as the editor counts; null = it does not
  int changes = 0;                ///< since it was opened
  Json findings = Json::array();  ///< of job.h, as last shown
  int shownAt = -1;               ///< `changes` of the text that the findings speak of
};

/// By path.
using Documents = std::map<std::string, Document, std::less<>>;

/// Sends what is found in the document.
void publish(const Document& document, const Client& client);

/// The code actions that mend what is shown in this range of the document. One that touches a
/// document of which the findings do not speak any more, since it changed, is left out.
Json codeActions(const Documents& documents, const Document& document, const Json& range);

}  // namespace status_lint::lsp
