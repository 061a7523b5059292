// When the server looks at the program, and what it shows of it.
#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/lsp/job.h"
#include "tool/lsp/server.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace status_lint::lsp {
namespace {

using base::cat;

constexpr int IsError = 1;
constexpr int IsNote = 3;

/// An editor opens several files at once; somebody who types goes on typing.
constexpr std::chrono::milliseconds AfterOpen{50};
constexpr std::chrono::milliseconds AfterChange{300};

/// A change of a header that more sources than these include is looked at when it is saved.
constexpr std::size_t MostParsedWhileTyping = 8;

std::string realPath(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

/// ".h", ".hh", ".hpp", ".hxx"
bool isHeader(const std::string& path) {
  return std::filesystem::path(path).extension().string().starts_with(".h");
}

}  // namespace

std::optional<std::chrono::milliseconds> Server::wait() const {
  if (!wanted_ || background_.isRunning()) {
    return std::nullopt;
  }
  return std::max(std::chrono::ceil<std::chrono::milliseconds>(due_ - Clock::now()),
                  std::chrono::milliseconds(0));
}

void Server::want(Pace pace) {
  // Thorough covers both.
  wanted_ = wanted_ == Pace::Thorough ? Pace::Thorough : pace;
  due_ = Clock::now() + (pace == Pace::Typing ? AfterChange : AfterOpen);
  if (background_.isRunning() && running_ == Pace::Typing) {
    background_.cancel();
  }
}

void Server::step() {
  if (background_.isRunning()) {
    if (const auto done = background_.read()) {
      if (*done) {
        take(Json::parse(**done));
      } else {
        tell("window/logMessage", IsError, cat("an analysis was lost: ", done->error()));
      }
    }
  }
  if (wanted_ && !background_.isRunning() && Clock::now() >= due_) {
    start();
  }
}

void Server::start() {
  running_ = *std::exchange(wanted_, std::nullopt);
  Job job{
      .options = options_, .workingDirectory = workingDirectory_, .editor = {}, .documents = {}};
  const bool takesDocuments = options_.command && options_.files.empty();
  job.editor.leftOut = lost_;
  job.editor.cacheFolder = cacheFolder_;
  job.editor.mostParsed = running_ == Pace::Typing ? MostParsedWhileTyping : 0;
  asked_.clear();
  unsavedThen_.clear();
  for (const auto& [path, document] : documents_) {
    job.documents.push_back(path);
    if (takesDocuments && !isHeader(path)) {
      job.options.files.push_back(path);
    }
    asked_[path] = document.changes;
    const auto saved = driver::readFile(path);
    if (!saved || *saved != document.text) {
      unsavedThen_.insert(path);
      job.editor.unsaved[path] = document.text;
      job.editor.unsaved[realPath(path)] = document.text;
    }
  }
  if (takesDocuments && job.options.files.empty()) {
    return;  // no source is open that the command could compile
  }
  if (!background_.start([&] { return runJob(job); })) {
    tell("window/logMessage", IsError, "no process for an analysis; the next change tries again");
  }
}

void Server::take(const Json& result) {
  if (const auto unusable = result.find("unusable"); unusable != result.end()) {
    const auto& why = unusable->get_ref<const std::string&>();
    if (told_.insert(why).second) {
      tell("window/showMessage", IsError, why.starts_with("error: ") ? why.substr(7) : why);
    }
    return;
  }
  std::set<std::string> failing;
  for (const Json& failure : result.at("failures")) {
    const auto& path = failure.at("path").get_ref<const std::string&>();
    const std::string line = cat(path, ": ", failure.at("reason").get_ref<const std::string&>());
    failing.insert(path);
    if (failure.at("isLost").get<bool>()) {
      lost_.insert(path);
    }
    if (running_ == Pace::Thorough && told_.insert(line).second) {
      tell("window/logMessage", IsNote, line);
    }
  }
  const bool isBroken = !std::ranges::includes(failing_, failing);
  if (running_ == Pace::Thorough) {
    failing_ = std::move(failing);
  } else if (isBroken) {
    return;  // half a statement is typed: what was found before is nearer to the truth
  }
  const auto unsaved = result.at("unsaved").get<std::set<std::string>>();
  showFindings(result.at("documents"), unsaved);
}

void Server::showFindings(const Json& found, const std::set<std::string>& unsaved) {
  for (auto& [path, document] : documents_) {
    const auto asked = asked_.find(path);
    const bool isAsShown =
        !unsavedThen_.contains(path) || unsaved.contains(path) || unsaved.contains(realPath(path));
    // A later change is looked at later.
    if (asked == asked_.end() || asked->second != document.changes || !isAsShown) {
      continue;
    }
    document.findings = found.at(path);
    document.shownAt = document.changes;
    publish(document);
  }
}

void Server::publish(const Document& document) {
  Json diagnostics = Json::array();
  for (const Json& finding : document.findings) {
    diagnostics.push_back(finding.at("diagnostic"));
    if (!takesRelated_) {
      diagnostics.back().erase("relatedInformation");
    }
  }
  Json parameters = {{"uri", document.uri}, {"diagnostics", std::move(diagnostics)}};
  if (document.version.is_number_integer()) {
    parameters["version"] = document.version;
  }
  send_({{"jsonrpc", "2.0"},
         {"method", "textDocument/publishDiagnostics"},
         {"params", std::move(parameters)}});
}

}  // namespace status_lint::lsp
