#include "tests/harness/documentation.h"

#include "tool/base/text.h"

#include <set>

namespace status_lint::harness {
namespace {

constexpr std::string_view Prelude = R"(#include <exception>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <httplib.h>
#include <nlohmann/json.hpp>
)";

/// The name of the server that a block without functions of its own speaks of, or empty.
std::string_view serverOf(const std::string& block) {
  for (const std::string& line : base::split(block, '\n')) {
    const std::string_view code = base::trim(line);
    if (code.empty() || code.starts_with("//") || code.starts_with("#")) {
      continue;
    }
    for (const std::string_view server : {"svr", "server", "app"}) {
      if (code.starts_with(base::cat(server, "."))) {
        return server;
      }
    }
    return {};
  }
  return {};
}

void append(std::string& includes,
            std::string& code,
            const std::string& block,
            std::string_view scope) {
  const std::string_view server = serverOf(block);
  code += scope.empty() ? std::string("\n") : base::cat("\nnamespace ", scope, " {\n");
  if (!server.empty()) {
    code += base::cat("void routes(httplib::Server& ", server, ") {\n");
  }
  for (const std::string& line : base::split(block, '\n')) {
    if (!line.starts_with("#include")) {
      code += line + "\n";
    } else if (!Prelude.contains(line) && !includes.contains(line)) {
      includes += line + "\n";
    }
  }
  code += server.empty() ? "" : "}\n";
  code += scope.empty() ? "" : "}\n";
}

}  // namespace

std::vector<std::string>
codeBlocks(std::string_view markdown, std::string_view heading, std::string_view language) {
  std::vector<std::string> blocks;
  bool isUnderHeading = false;
  bool isInBlock = false;
  bool isWanted = false;
  for (const std::string& line : base::split(markdown, '\n')) {
    if (isInBlock) {
      if (line.starts_with("```")) {
        isInBlock = false;
      } else if (isWanted) {
        blocks.back() += line + "\n";
      }
    } else if (line.starts_with("```")) {
      isInBlock = true;
      isWanted = isUnderHeading && line.substr(3) == language;
      if (isWanted) {
        blocks.emplace_back();
      }
    } else if (line.starts_with("#")) {
      isUnderHeading =
          base::trim(std::string_view(line).substr(line.find_first_not_of('#'))) == heading;
    }
  }
  return blocks;
}

std::expected<std::string, base::Error> documentationFixture(std::string_view markdown,
                                                             std::string_view rule) {
  const auto wrong = [&](std::string_view what) {
    return std::unexpected(base::Error{base::cat("documentation of ", rule, ": ", what)});
  };
  constexpr std::string_view Main = "int main(";
  const std::size_t main = markdown.find(Main);
  const bool hasOneMain = main != std::string_view::npos && main == markdown.rfind(Main);
  std::string includes(Prelude);
  std::string code;
  for (const std::string_view heading : {"Example", "Instead"}) {
    const std::vector<std::string> blocks = codeBlocks(markdown, heading);
    if (blocks.empty()) {
      return wrong(base::cat("no code block under '", heading, "'"));
    }
    bool isAnnotated = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      isAnnotated = isAnnotated || blocks[i].contains(base::cat("// finding: ", rule));
      const bool isProgram = hasOneMain && blocks[i].contains(Main);
      append(includes,
             code,
             blocks[i],
             isProgram ? std::string() : base::cat(base::lowerCase(heading), i + 1));
    }
    if (isAnnotated != (heading == "Example")) {
      return wrong(isAnnotated ? "the Instead block has a finding"
                               : "the Example block has no finding");
    }
  }
  for (const std::string& description : codeBlocks(markdown, "Example", "yaml")) {
    code += base::cat("// --- api.yaml\n", description);
  }
  for (const std::string& earlier : codeBlocks(markdown, "Example", "json")) {
    code += base::cat("// --- earlier.json\n", earlier);
  }
  return includes + code;
}

}  // namespace status_lint::harness
