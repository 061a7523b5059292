#include "tool/lsp/server.h"

#include "tool/base/text.h"
#include "tool/driver/version.h"
#include "tool/lsp/uri.h"

#include <algorithm>
#include <utility>

namespace status_lint::lsp {
namespace {

using base::cat;

// Of JSON-RPC and of the protocol.
constexpr int ParseError = -32700;
constexpr int InvalidRequest = -32600;
constexpr int MethodNotFound = -32601;
constexpr int InvalidParams = -32602;
constexpr int NotInitialized = -32002;

/// A member at a path of names, or null.
Json at(const Json& object, std::initializer_list<const char*> names) {
  const Json* found = &object;
  for (const char* name : names) {
    const auto member = found->is_object() ? found->find(name) : found->end();
    if (!found->is_object() || member == found->end()) {
      return nullptr;
    }
    found = &*member;
  }
  return *found;
}

/// The path of a folder, spelled in one way.
std::optional<std::string> folderNamed(const Json& uri) {
  auto path = uri.is_string() ? pathOf(uri.get<std::string>()) : std::nullopt;
  if (path && path->size() > 1 && path->ends_with('/')) {
    path->pop_back();
  }
  return path;
}

/// The folders that the editor works in; none where it names none.
std::vector<std::string> foldersOf(const Json& parameters) {
  std::vector<std::string> folders;
  const Json all = at(parameters, {"workspaceFolders"});
  for (const Json& each : all.is_array() ? all : Json::array()) {
    if (auto folder = folderNamed(at(each, {"uri"}))) {
      folders.push_back(*std::move(folder));
    }
  }
  if (!folders.empty()) {
    return folders;
  }
  if (auto root = folderNamed(at(parameters, {"rootUri"}))) {
    return {*std::move(root)};
  }
  const Json path = at(parameters, {"rootPath"});
  return path.is_string() ? std::vector{path.get<std::string>()} : folders;
}

bool isTrue(const Json& value) {
  return value.is_boolean() && value.get<bool>();
}

bool isIn(const std::string& path, const std::string& folder) {
  return folder == "/" || path.starts_with(cat(folder, '/'));
}

}  // namespace

void Server::receive(const std::expected<std::string, base::Error>& content) {
  if (!content) {
    fail(nullptr, ParseError, content.error().message);
    return;
  }
  const Json message = Json::parse(*content, nullptr, false);
  if (message.is_discarded()) {
    fail(nullptr, ParseError, "a message is not JSON");
    return;
  }
  try {
    dispatch(message);
  } catch (const Json::exception& error) {
    const Json id = at(message, {"id"});
    if (id.is_null()) {
      client_.tell(
          "window/logMessage", Tell::Error, cat("a notification cannot be used: ", error.what()));
    } else {
      fail(id, InvalidParams, error.what());
    }
  }
}

void Server::dispatch(const Json& message) {
  const Json method = at(message, {"method"});
  const Json id = at(message, {"id"});
  if (!method.is_string()) {
    // What answers a request of ours has no method.
    const bool isAnswer =
        message.is_object() && (message.contains("result") || message.contains("error"));
    if (!isAnswer) {
      fail(id, InvalidRequest, "a message names no method");
    }
    for (const auto& project : projects_) {
      project->answered(id, isAnswer && !message.contains("error"));
    }
  } else if (message.contains("id")) {
    request(message, method.get<std::string>());
  } else {
    notify(method.get<std::string>(), at(message, {"params"}));
  }
}

void Server::request(const Json& message, const std::string& method) {
  const Json& id = message.at("id");
  const Json parameters = at(message, {"params"});
  const auto answer = [&](const Json& result) {
    client_.send({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
  };
  if (state_ == State::Created && method != "initialize") {
    fail(id, NotInitialized, "the first request must be 'initialize'");
  } else if (state_ == State::ShutDown || (state_ == State::Running && method == "initialize")) {
    fail(id, InvalidRequest, cat("no '", method, "' is expected any more"));
  } else if (method == "initialize") {
    answer(initialize(parameters));
  } else if (method == "shutdown") {
    state_ = State::ShutDown;
    wasShutDown_ = true;
    for (const auto& project : projects_) {
      project->stop();
    }
    answer(nullptr);
  } else if (method == "textDocument/codeAction") {
    answer(answerCodeActions(parameters));
  } else {
    fail(id, MethodNotFound, cat("unknown method '", method, "'"));
  }
}

void Server::notify(const std::string& method, const Json& parameters) {
  if (method == "exit") {
    state_ = State::Over;
  } else if (state_ != State::Running) {
    return;  // as the protocol wants it
  } else if (method == "textDocument/didOpen") {
    open(parameters);
  } else if (method == "textDocument/didChange") {
    change(parameters);
  } else if (method == "textDocument/didSave") {
    for (const auto& project : projects_) {
      project->forgive();
    }
    lookAtAll();  // the file may be included anywhere
  } else if (method == "textDocument/didClose") {
    close(parameters);
  } else if (method == "workspace/didChangeWorkspaceFolders") {
    takeFolders(parameters.at("event"));
  }
}

Json Server::initialize(const Json& parameters) {
  state_ = State::Running;
  const Json capabilities = at(parameters, {"capabilities"});
  client_.takesRelated =
      isTrue(at(capabilities, {"textDocument", "publishDiagnostics", "relatedInformation"}));
  client_.takesProgress = isTrue(at(capabilities, {"window", "workDoneProgress"}));
  for (const std::string& folder : foldersOf(parameters)) {
    addFolder(folder);
  }
  shareOut();
  constexpr int WholeTexts = 1;
  return {{"capabilities",
           {{"positionEncoding", "utf-16"},
            {"textDocumentSync",
             {{"openClose", true}, {"change", WholeTexts}, {"save", {{"includeText", false}}}}},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}},
            {"workspace",
             {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}}}},
          {"serverInfo", {{"name", "status-lint"}, {"version", driver::version()}}}};
}

Document* Server::documentOf(const Json& parameters) {
  const auto path = pathOf(parameters.at("textDocument").at("uri").get_ref<const std::string&>());
  const auto found = path ? documents_.find(*path) : documents_.end();
  return found == documents_.end() ? nullptr : &found->second;
}

Json Server::answerCodeActions(const Json& parameters) {
  const Document* document = documentOf(parameters);
  const Json only = at(parameters, {"context", "only"});
  bool isWanted = !only.is_array();
  for (const Json& kind : only.is_array() ? only : Json::array()) {
    isWanted = isWanted || kind == "quickfix" || kind == "";
  }
  return document != nullptr && isWanted
             ? codeActions(documents_, *document, parameters.at("range"))
             : Json::array();
}

void Server::open(const Json& parameters) {
  const Json& document = parameters.at("textDocument");
  const auto& uri = document.at("uri").get_ref<const std::string&>();
  const auto path = pathOf(uri);
  if (!path) {
    return;  // no file: nothing compiles it
  }
  Document opened;
  opened.uri = uri;
  opened.path = *path;
  opened.text = document.at("text").get<std::string>();
  opened.version = at(document, {"version"});
  Project& project = projectOf(opened);
  opened.project = project.folder();
  documents_.insert_or_assign(*path, std::move(opened));
  project.want(Project::Pace::Thorough);
}

void Server::change(const Json& parameters) {
  Document* document = documentOf(parameters);
  const Json& changes = parameters.at("contentChanges");
  if (document == nullptr || changes.empty()) {
    return;
  }
  document->text = changes.back().at("text").get<std::string>();
  document->version = at(parameters, {"textDocument", "version"});
  ++document->changes;
  projectOf(*document).want(Project::Pace::Typing);
}

void Server::close(const Json& parameters) {
  Document* document = documentOf(parameters);
  if (document == nullptr) {
    return;
  }
  document->findings = Json::array();
  publish(*document, client_);
  documents_.erase(document->path);
  lookAtAll();  // what was not saved is gone
}

/// Where something is open.
void Server::lookAtAll() {
  for (const auto& project : projects_) {
    if (std::ranges::any_of(documents_, [&](const auto& document) {
          return document.second.project == project->folder();
        })) {
      project->want(Project::Pace::Thorough);
    }
  }
}

void Server::addFolder(const std::string& folder) {
  if (std::ranges::none_of(projects_, [&](const auto& each) { return each->folder() == folder; })) {
    projects_.push_back(std::make_unique<Project>(
        folder, Project::Shared{options_, cacheFolder_, documents_, client_}));
  }
}

void Server::takeFolders(const Json& event) {
  for (const Json& each : event.at("removed")) {
    std::erase_if(projects_, [&](const auto& project) {
      if (project->folder() != folderNamed(each.at("uri"))) {
        return false;
      }
      project->stop();
      return true;
    });
  }
  for (const Json& each : event.at("added")) {
    if (const auto folder = folderNamed(each.at("uri"))) {
      addFolder(*folder);
    }
  }
  shareOut();
}

/// Gives each document to its project, after folders came or went.
void Server::shareOut() {
  if (projects_.empty()) {
    addFolder(workingDirectory_);
  }
  for (auto& [path, document] : documents_) {
    Project& project = projectOf(document);
    if (document.project != project.folder()) {
      document.project = project.folder();
      document.findings = Json::array();
      publish(document, client_);
      project.want(Project::Pace::Thorough);
    }
  }
}

/// The one of the innermost folder; of files outside of all folders, the first.
Project& Server::projectOf(const Document& document) {
  Project* found = nullptr;
  for (const auto& project : projects_) {
    if (isIn(document.path, project->folder()) &&
        (found == nullptr || found->folder().size() < project->folder().size())) {
      found = project.get();
    }
  }
  return found == nullptr ? *projects_.front() : *found;
}

void Server::step() {
  for (const auto& project : projects_) {
    project->step();
  }
}

std::vector<int> Server::descriptors() const {
  std::vector<int> out;
  for (const auto& project : projects_) {
    if (project->descriptor() >= 0) {
      out.push_back(project->descriptor());
    }
  }
  return out;
}

std::optional<std::chrono::milliseconds> Server::wait() const {
  std::optional<std::chrono::milliseconds> least;
  for (const auto& project : projects_) {
    const auto wait = project->wait();
    least = !least ? wait : !wait ? least : std::min(least, wait);
  }
  return least;
}

void Server::fail(const Json& id, int code, const std::string& message) {
  client_.send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

}  // namespace status_lint::lsp
