// Links between the pages of the documentation lead to files and headings that exist.
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pages() {
  const fs::path root = STATUS_LINT_SOURCE_DIR;
  std::vector<fs::path> out{root / "README.md"};
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "docs")) {
    if (entry.path().extension() == ".md") {
      out.push_back(entry.path());
    }
  }
  return out;
}

/// "## How it works" as a link names it: "how-it-works".
std::set<std::string> anchorsOf(const fs::path& page) {
  std::set<std::string> anchors;
  std::ifstream in(page);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with('#')) {
      continue;
    }
    std::string anchor = base::lowerCase(base::trim(line.substr(line.find_first_not_of('#'))));
    std::erase_if(anchor, [](unsigned char c) {
      return c != ' ' && c != '-' && c != '_' && std::isalnum(c) == 0;
    });
    std::ranges::replace(anchor, ' ', '-');
    anchors.insert(std::move(anchor));
  }
  return anchors;
}

void expectLink(const fs::path& page, const std::string& link) {
  const std::size_t hash = link.find('#');
  const std::string file = link.substr(0, hash);
  const fs::path target = file.empty() ? page : page.parent_path() / file;
  EXPECT_TRUE(fs::exists(target)) << page << ": " << link;
  if (hash != std::string::npos) {
    EXPECT_TRUE(anchorsOf(target).contains(link.substr(hash + 1))) << page << ": " << link;
  }
}

/// What a page links to, but for other sites.
std::vector<std::string> linksOn(const fs::path& page) {
  static const std::regex Link(R"(\]\(([^()\s]+)\))");
  std::vector<std::string> links;
  std::ifstream in(page);
  for (std::string line; std::getline(in, line);) {
    for (std::sregex_iterator at(line.begin(), line.end(), Link), end; at != end; ++at) {
      if (const std::string link = (*at)[1]; !link.starts_with("https://")) {
        links.push_back(link);
      }
    }
  }
  return links;
}

TEST(Links, LeadSomewhere) {
  int checked = 0;
  for (const fs::path& page : pages()) {
    for (const std::string& link : linksOn(page)) {
      expectLink(page, link);
      ++checked;
    }
  }
  EXPECT_GT(checked, 0);
}

TEST(Links, LeadFromTheReadmeToEveryPage) {
  std::vector<fs::path> open = {fs::path(STATUS_LINT_SOURCE_DIR) / "README.md"};
  std::set<fs::path> reached;
  while (!open.empty()) {
    const fs::path page = open.back();
    open.pop_back();
    if (!reached.insert(page).second) {
      continue;
    }
    for (const std::string& link : linksOn(page)) {
      const fs::path target =
          (page.parent_path() / link.substr(0, link.find('#'))).lexically_normal();
      if (target.extension() == ".md") {
        open.push_back(target);
      }
    }
  }
  for (const fs::path& page : pages()) {
    EXPECT_TRUE(reached.contains(page)) << page;
  }
}

}  // namespace
}  // namespace status_lint
