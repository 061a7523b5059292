#include "tool/lsp/job.h"

#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/driver/analysis.h"
#include "tool/driver/text_change.h"
#include "tool/driver/workers.h"
#include "tool/lsp/json.h"
#include "tool/report/unicode.h"
#include "tool/report/uri.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace status_lint::lsp {
namespace {

namespace fs = std::filesystem;

int severityOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return 1;
  case rules::Severity::Warning: return 2;
  case rules::Severity::Note:
  case rules::Severity::Off: break;
  }
  return 3;
}

std::string realPath(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(path, error);
  return error ? path : real.string();
}

/// Findings as the protocol has them: lines and columns from 0, columns in UTF-16.
class Writer {
public:
  Writer(const driver::Result& result, const std::vector<std::string>& documents)
      : result_(result), lines_(result.lines) {
    for (const std::string& path : documents) {
      documents_.emplace(realPath(path), path);
    }
  }

  Json write() {
    Json out = Json::object();
    for (const auto& [real, path] : documents_) {
      out[path] = Json::array();
    }
    for (const rules::Finding& finding : result_.report.findings) {
      const auto [first, last] = documents_.equal_range(real(finding.at.path));
      for (auto document = first; document != last; ++document) {
        out[document->second].push_back(
            {{"diagnostic", diagnostic(finding)}, {"fixes", fixes(finding)}});
      }
    }
    return out;
  }

private:
  const std::string& real(const base::Interned& path) {
    const std::string& name = path.str();
    const auto [at, isNew] = real_.try_emplace(name);
    if (isNew) {
      at->second = realPath(name);
    }
    return at->second;
  }

  /// As the editor calls it, if it is open there.
  std::string nameOf(const base::Interned& path) {
    const auto document = documents_.find(real(path));
    return document == documents_.end() ? path.str() : document->second;
  }

  Json position(const base::SourceRange& at, std::uint32_t line, std::uint32_t column) {
    const report::Sources sources = {
        .line = [&](const std::string& path, std::uint32_t n) { return lines_.line(path, n); },
        .content = nullptr};
    const std::uint32_t character = report::utf16Column(sources, at.path.str(), line, column);
    return {{"line", line == 0 ? 0 : line - 1}, {"character", character == 0 ? 0 : character - 1}};
  }

  Json range(const base::SourceRange& at) {
    const Json start = position(at, at.line, at.column);
    return {{"start", start},
            {"end", at.endLine == 0 ? start : position(at, at.endLine, at.endColumn)}};
  }

  Json diagnostic(const rules::Finding& finding) {
    Json out = {{"range", range(finding.at)},
                {"severity", severityOf(finding.severity)},
                {"code", finding.rule},
                {"source", "status-lint"},
                {"message", report::validUtf8(finding.message)},
                {"relatedInformation", Json::array()}};
    for (const flow::Step& step : finding.steps) {
      if (step.at.isKnown()) {
        out["relatedInformation"].push_back(
            {{"location",
              {{"uri", report::uriOf(nameOf(step.at.path))}, {"range", range(step.at)}}},
             {"message", report::validUtf8(step.message)}});
      }
    }
    return out;
  }

  Json fixes(const rules::Finding& finding) {
    Json out = Json::array();
    for (const rules::FixIt& fix : finding.fixes) {
      Json edits = Json::array();
      for (const rules::Edit& edit : fix.edits) {
        if (const auto content = lines_.content(edit.at.path)) {
          const driver::TextChange change = driver::changeOf(edit, *content);
          edits.push_back({{"path", nameOf(edit.at.path)},
                           {"edit",
                            {{"range",
                              {{"start", positionIn(*content, change.begin)},
                               {"end", positionIn(*content, change.end)}}},
                             {"newText", change.text}}}});
        }
      }
      if (edits.size() == fix.edits.size()) {
        out.push_back({{"title", report::validUtf8(fix.description)},
                       {"isSafe", fix.isSafe},
                       {"edits", std::move(edits)}});
      }
    }
    return out;
  }

  static Json positionIn(std::string_view content, std::size_t offset) {
    const std::string_view before = content.substr(0, offset);
    const std::size_t line = before.rfind('\n') + 1;  // 0 where there is none
    return {{"line", std::ranges::count(before, '\n')},
            {"character", report::utf16(before.substr(line)).size()}};
  }

  const driver::Result& result_;
  driver::SourceLines lines_;
  /// By the path behind links; one file may be open under several names.
  std::multimap<std::string, std::string> documents_;
  std::map<std::string, std::string> real_;
};

}  // namespace

std::string runJob(const Job& job, const Background::Report& tell) {
  std::ostringstream told;
  driver::Console console(told, false, true);
  console.watchProgress(
      [&](std::size_t done, std::size_t total) { tell(base::cat(done, ' ', total)); });
  const auto result = driver::analyse(job.options, job.workingDirectory, console, job.editor);
  Json out = Json::object();
  if (!result) {
    out["unusable"] = base::trim(told.str());
  } else {
    out["documents"] = Writer(*result, job.documents).write();
    out["unsaved"] = result->unsaved;
    out["failures"] = Json::array();
    for (const report::Failure& failure : result->report.summary.failures) {
      out["failures"].push_back({{"path", failure.path},
                                 {"reason", failure.reason},
                                 {"isLost", failure.reason.starts_with(driver::LostWorker)}});
    }
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace status_lint::lsp
