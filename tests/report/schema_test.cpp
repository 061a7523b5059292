// Other people's programs read what the formats with a schema give.
#include "tests/driver/temporary_folder.h"
#include "tests/report/fabricated.h"
#include "tool/base/hash.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

namespace status_lint::report {
namespace {

/// What the command prints, when it fails.
std::string complaints(const std::string& command) {
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  std::string out;
  std::array<char, 4096> buffer{};
  while (pipe != nullptr && std::fgets(buffer.data(), buffer.size(), pipe) != nullptr) {
    out += buffer.data();
  }
  return pipe != nullptr && ::pclose(pipe) == 0 ? "" : out + "failed: " + command;
}

std::string schema(std::string_view name) {
  return base::cat(STATUS_LINT_SOURCE_DIR, "/tests/report/schemas/", name);
}

/// Reports as they come from real runs: with fingerprints.
std::vector<Report> reports() {
  std::vector<Report> out = {fabricated::hostile(), Report{}};
  for (std::size_t i = 0; i < out[0].findings.size(); ++i) {
    out[0].findings[i].fingerprint = base::hexadecimal(base::hash(std::to_string(i)));
  }
  return out;
}

/// The tool takes the schema, then the file.
void expectValid(std::string_view format, const std::string& schemaName, const std::string& tool) {
  const tests::TemporaryFolder folder;
  for (const Report& report : reports()) {
    const std::string file =
        folder.write("report", findFormat(format)->write(report, fabricated::sources()));
    EXPECT_EQ(complaints(base::cat(tool, ' ', schema(schemaName), ' ', file)), "") << format;
  }
}

TEST(Schemas, OfXmlFormats) {
  if (!complaints("xmllint --version").empty()) {
    GTEST_SKIP() << "xmllint is not installed";
  }
  for (const std::string format : {"junit", "checkstyle"}) {
    expectValid(format, format + ".xsd", "xmllint --noout --schema");
  }
}

TEST(Schemas, OfJsonFormats) {
  const std::string program =
      "python3 -W ignore -c 'import json, jsonschema, sys; "
      "jsonschema.validate(json.load(open(sys.argv[2])), json.load(open(sys.argv[1])))'";
  if (!complaints("python3 -c 'import jsonschema'").empty()) {
    GTEST_SKIP() << "python3-jsonschema is not installed";
  }
  for (const std::string format : {"gitlab", "sonarqube", "rdjson"}) {
    expectValid(format, format + ".json", program);
  }
}

}  // namespace
}  // namespace status_lint::report
