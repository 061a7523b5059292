#include "tool/report/sarif_taxonomies.h"

#include "rules/documentation.h"

#include <iterator>

namespace status_lint::report {
namespace {

/// "15.3.2", or "RFC 6585" where the whole of it is meant.
std::string taxonOf(const std::string& document, const std::string& section) {
  return section.empty() ? document : section;
}

void addAddress(Json& object, std::string_view key, const rules::Citation& citation) {
  if (const std::string address = rules::address(citation); !address.empty()) {
    object[std::string(key)] = address;
  }
}

}  // namespace

Taxonomies::Taxonomies() {
  for (const rules::Rule* rule : rules::catalog()) {
    for (const rules::Citation& citation : rule->citations) {
      documents_[std::string(citation.document)].emplace(citation.section);
    }
  }
}

Json Taxonomies::all() const {
  Json out = Json::array();
  for (const auto& [document, sections] : documents_) {
    Json& taxonomy = out.emplace_back();
    taxonomy["name"] = document;
    taxonomy["shortDescription"] = {{"text", document + ", the sections that rules rest on."}};
    addAddress(taxonomy, "informationUri", {document, ""});
    taxonomy["taxa"] = Json::array();
    for (const std::string& section : sections) {
      const rules::Citation citation{document, section};
      Json& taxon = taxonomy["taxa"].emplace_back();
      taxon["id"] = taxonOf(document, section);
      taxon["shortDescription"] = {{"text", rules::text(citation) + '.'}};
      addAddress(taxon, "helpUri", citation);
    }
  }
  return out;
}

Json Taxonomies::supported() const {
  Json out = Json::array();
  for (const auto& [document, sections] : documents_) {
    out.push_back({{"name", document}, {"index", out.size()}});
  }
  return out;
}

Json Taxonomies::of(const rules::Rule& rule) const {
  Json out = Json::array();
  for (const rules::Citation& citation : rule.citations) {
    const auto document = documents_.find(std::string(citation.document));
    const auto section = document->second.find(std::string(citation.section));
    out.push_back(
        {{"target",
          {{"id", taxonOf(document->first, *section)},
           {"index", std::distance(document->second.begin(), section)},
           {"toolComponent",
            {{"name", document->first}, {"index", std::distance(documents_.begin(), document)}}}}},
         {"kinds", {"relevant"}}});
  }
  return out;
}

}  // namespace status_lint::report
