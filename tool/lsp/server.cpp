#include "tool/lsp/server.h"

#include "tool/base/text.h"
#include "tool/driver/version.h"
#include "tool/lsp/uri.h"

#include <array>
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

constexpr int IsError = 1;

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

/// The folder of the project, if the editor names one.
std::optional<std::string> folderOf(const Json& parameters) {
  const Json folders = at(parameters, {"workspaceFolders"});
  const Json first = folders.is_array() && !folders.empty() ? at(folders[0], {"uri"}) : Json();
  for (const Json& uri : {first, at(parameters, {"rootUri"})}) {
    if (uri.is_string()) {
      return pathOf(uri.get<std::string>());
    }
  }
  const Json path = at(parameters, {"rootPath"});
  return path.is_string() ? std::optional(path.get<std::string>()) : std::nullopt;
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
      tell("window/logMessage", IsError, cat("a notification cannot be used: ", error.what()));
    } else {
      fail(id, InvalidParams, error.what());
    }
  }
}

void Server::dispatch(const Json& message) {
  const Json method = at(message, {"method"});
  const Json id = at(message, {"id"});
  if (!method.is_string()) {
    // What answers a request of ours has no method; we send none.
    const bool isAnswer =
        message.is_object() && (message.contains("result") || message.contains("error"));
    if (!isAnswer) {
      fail(id, InvalidRequest, "a message names no method");
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
    send_({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
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
    wanted_.reset();
    background_.cancel();
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
    // What was lost before may work now.
    lost_.clear();
    want(Pace::Thorough);
  } else if (method == "textDocument/didClose") {
    close(parameters);
  }
}

Json Server::initialize(const Json& parameters) {
  state_ = State::Running;
  if (const auto folder = folderOf(parameters)) {
    workingDirectory_ = *folder;
  }
  const Json related =
      at(parameters, {"capabilities", "textDocument", "publishDiagnostics", "relatedInformation"});
  takesRelated_ = related.is_boolean() && related.get<bool>();
  constexpr int WholeTexts = 1;
  return {{"capabilities",
           {{"positionEncoding", "utf-16"},
            {"textDocumentSync",
             {{"openClose", true}, {"change", WholeTexts}, {"save", {{"includeText", false}}}}},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}}},
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
  documents_.insert_or_assign(*path, std::move(opened));
  want(Pace::Thorough);
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
  want(Pace::Typing);
}

void Server::close(const Json& parameters) {
  Document* document = documentOf(parameters);
  if (document == nullptr) {
    return;
  }
  document->findings = Json::array();
  publish(*document);
  documents_.erase(document->path);
  if (!documents_.empty()) {
    want(Pace::Thorough);  // what was not saved is gone
  }
}

void Server::fail(const Json& id, int code, const std::string& message) {
  send_({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

void Server::tell(std::string_view method, int type, const std::string& message) {
  send_({{"jsonrpc", "2.0"},
         {"method", method},
         {"params", {{"type", type}, {"message", cat("status-lint: ", message)}}}});
}

}  // namespace status_lint::lsp
