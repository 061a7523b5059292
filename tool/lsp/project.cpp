#include "tool/lsp/project.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/lsp/job.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace status_lint::lsp {
namespace {

using base::cat;

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

std::optional<std::chrono::milliseconds> Project::wait() const {
  if (!wanted_ || background_.isRunning()) {
    return std::nullopt;
  }
  return std::max(std::chrono::ceil<std::chrono::milliseconds>(due_ - Clock::now()),
                  std::chrono::milliseconds(0));
}

void Project::want(Pace pace) {
  // Thorough covers both.
  wanted_ = wanted_ == Pace::Thorough ? Pace::Thorough : pace;
  due_ = Clock::now() + (pace == Pace::Typing ? AfterChange : AfterOpen);
  if (background_.isRunning() && running_ == Pace::Typing) {
    background_.cancel();
  }
}

void Project::stop() {
  wanted_.reset();
  background_.cancel();
  progress_.end();
}

void Project::step() {
  if (background_.isRunning()) {
    const auto done = background_.read([&](std::string_view line) { advance(line); });
    if (done) {
      progress_.end();
      if (*done) {
        take(Json::parse(**done));
      } else {
        shared_.client.tell(
            "window/logMessage", Tell::Error, cat("an analysis was lost: ", done->error()));
      }
    }
  }
  if (wanted_ && !background_.isRunning() && Clock::now() >= due_) {
    start();
  }
}

void Project::start() {
  running_ = *std::exchange(wanted_, std::nullopt);
  const driver::Options& options = shared_.options;
  Job job{.options = options, .workingDirectory = folder_, .editor = {}, .documents = {}};
  const bool takesDocuments = options.command && options.files.empty();
  job.editor.leftOut = lost_;
  job.editor.cacheFolder = shared_.cacheFolder;
  job.editor.mostParsed = running_ == Pace::Typing ? MostParsedWhileTyping : 0;
  asked_.clear();
  unsavedThen_.clear();
  for (const auto& [path, document] : shared_.documents) {
    if (document.project == folder_) {
      job.documents.push_back(path);
      if (takesDocuments && !isHeader(path)) {
        job.options.files.push_back(path);
      }
      asked_[path] = document.changes;
    }
    // Sources of this project may include files of another.
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
  if (!background_.start([&](const Background::Report& report) { return runJob(job, report); })) {
    shared_.client.tell("window/logMessage",
                        Tell::Error,
                        "no process for an analysis; the next change tries again");
  } else if (running_ == Pace::Thorough) {
    progress_.begin(cat("status-lint: ", std::filesystem::path(folder_).filename().string()));
  }
}

void Project::take(const Json& result) {
  if (const auto unusable = result.find("unusable"); unusable != result.end()) {
    const auto& why = unusable->get_ref<const std::string&>();
    if (told_.insert(why).second) {
      shared_.client.tell(
          "window/showMessage", Tell::Error, why.starts_with("error: ") ? why.substr(7) : why);
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
      shared_.client.tell("window/logMessage", Tell::Note, line);
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

void Project::showFindings(const Json& found, const std::set<std::string>& unsaved) {
  for (auto& [path, document] : shared_.documents) {
    const auto asked = asked_.find(path);
    const bool isAsShown =
        !unsavedThen_.contains(path) || unsaved.contains(path) || unsaved.contains(realPath(path));
    // A later change is looked at later.
    if (asked == asked_.end() || asked->second != document.changes || !isAsShown) {
      continue;
    }
    document.findings = found.at(path);
    document.shownAt = document.changes;
    publish(document, shared_.client);
  }
}

/// The job tells "3 10" when three of ten sources are done.
void Project::advance(std::string_view line) {
  std::size_t done = 0;
  std::size_t total = 0;
  const char* const end = line.data() + line.size();
  const auto first = std::from_chars(line.data(), end, done);
  if (first.ec == std::errc() && first.ptr != end &&
      std::from_chars(first.ptr + 1, end, total).ec == std::errc()) {
    progress_.advance(done, total);
  }
}

}  // namespace status_lint::lsp
