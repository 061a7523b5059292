// The findings that every format is shown with.
#pragma once

#include "tool/report/report.h"

#include <optional>
#include <string>
#include <vector>

namespace status_lint::report::fabricated {

inline base::SourceRange
at(const std::string& path, std::uint32_t line, std::uint32_t column, std::uint32_t endColumn) {
  base::SourceRange range;
  range.path = path;
  range.line = range.endLine = line;
  range.column = column;
  range.endColumn = endColumn;
  range.offset = line * 100 + column;
  range.endOffset = line * 100 + endColumn;
  return range;
}

inline const std::vector<std::string>& lines() {
  static const std::vector<std::string> Lines = {
      "  res.status = 201;",
      "\tres.set_content(\"\xc3\xbc\", \"text/plain\"), res.status = 204;\r",
      "  FAIL(res); // \x1b[31mred",
      "}",
  };
  return Lines;
}

inline std::optional<std::string> line(const std::string& path, std::uint32_t line) {
  if (path != "/project/src/users.cpp" || line == 0 || line > lines().size()) {
    return std::nullopt;
  }
  return lines()[line - 1];
}

inline std::optional<std::string> content(const std::string& path) {
  if (path != "/project/src/users.cpp") {
    return std::nullopt;
  }
  std::string out;
  for (const std::string& each : lines()) {
    out += each + '\n';
  }
  return out;
}

inline Sources sources() {
  return {.line = line, .content = content};
}

inline Report report() {
  const std::string path = "/project/src/users.cpp";
  Report out;
  out.root = "/project";
  out.version = "0.1.0";

  rules::Finding& created = out.findings.emplace_back();
  created.rule = "created-without-location";
  created.severity = rules::Severity::Warning;
  created.at = at(path, 1, 16, 19);
  created.message = "201 (Created) response has no Location field";
  created.handler = "createUser(const Request &, Response &)";
  created.statusCode = 201;
  created.steps = {{at(path, 1, 16, 19), "the status code is set to 201 here"},
                   {at(path, 4, 1, 2), "the handler returns here"}};
  created.occurrences = 3;
  created.fingerprint = "0123456789abcdef";

  rules::Finding& content = out.findings.emplace_back();
  content.rule = "no-content-with-body";
  content.severity = rules::Severity::Error;
  content.at = at(path, 2, 52, 55);
  content.message = "204 (No Content) response carries content";
  content.statusCode = 204;
  content.fixes.push_back({{{at(path, 2, 52, 55), "200"}}, "send 200 (OK)", false});

  rules::Finding& macro = out.findings.emplace_back();
  macro.rule = "invalid-status-code";
  macro.severity = rules::Severity::Note;
  macro.at = at(path, 3, 3, 12);
  macro.at.macro = "FAIL";
  macro.at.spellingPath = "/project/src/errors.h";
  macro.at.spellingLine = 7;
  macro.at.spellingColumn = 40;
  macro.message = "999 is not a status code: those are 100 to 599";

  rules::Finding& elsewhere = out.findings.emplace_back();
  elsewhere.rule = "unregistered-status";
  elsewhere.at = at("/elsewhere/generated.cpp", 9, 1, 4);
  elsewhere.message = "420 is not a registered status code; \xff";
  elsewhere.statusCode = 420;

  out.summary = {.analysed = 12,
                 .skipped = 3,
                 .failed = 1,
                 .handlers = 8,
                 .sites = 21,
                 .failures = {{"/project/src/broken.cpp", "the parser crashed"}}};
  out.incomplete = {{"createUser", "more than 256 paths", at(path, 1, 1, 2)}};
  return out;
}

/// The same with texts that formats have to escape, a path across files and a fix that inserts.
inline Report hostile() {
  Report out = report();
  rules::Finding& finding = out.findings.emplace_back();
  finding.rule = "no-content-with-body";
  finding.severity = rules::Severity::Error;
  finding.at = at("/project/src/100%;b],c:d&<e>|\"f\" \xc3\xa4.cpp", 7, 3, 9);
  finding.message = "50% of `a|b`\r\n[x](1); *y* <&>\" :: ##vso[task] \xf0\x9f\x98\x80 \xff\x01";
  finding.handler = "operator<(const A &, B<int> &)";
  finding.statusCode = 204;
  finding.steps = {{at("/project/src/users.cpp", 2, 16, 18), "caf\xc3\xa9 <&>"},
                   {finding.at, "the response ends here"},
                   {{}, "somewhere"}};
  base::SourceRange behind = at("/project/src/users.cpp", 2, 52, 52);
  finding.fixes.push_back({{{behind, "return;\n"}}, "leave <here>", true});
  finding.fingerprint = "fedcba9876543210";
  return out;
}

inline std::vector<flow::Site> sites() {
  return {{at("/project/src/users.cpp", 1, 16, 19), {201}, "cpp-httplib", "createUser"},
          {at("/project/src/users.cpp", 2, 52, 55), {200, 204}, "cpp-httplib", ""},
          {at("/project/src/users.cpp", 3, 3, 12), {}, "crow", "remove"}};
}

}  // namespace status_lint::report::fabricated
