#include "tool/http/citation.h"

namespace status_lint::http {

std::string text(const Citation& citation) {
  std::string out(citation.document);
  if (!citation.section.empty()) {
    out += " section ";
    out += citation.section;
  }
  return out;
}

std::string url(const Citation& citation) {
  constexpr std::string_view Prefix = "RFC ";
  if (!citation.document.starts_with(Prefix)) {
    return {};
  }
  std::string out = "https://www.rfc-editor.org/rfc/rfc";
  out += citation.document.substr(Prefix.size());
  if (!citation.section.empty()) {
    out += "#section-";
    out += citation.section;
  }
  return out;
}

}  // namespace status_lint::http
