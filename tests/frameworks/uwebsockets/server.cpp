// args: --std=c++20
// A server as people write them with uWebSockets: routes on a chain, generic lambdas, helpers that
// take the response, bodies that are collected by a callback, an upgrade.
// --- third_party/uWebSockets/App.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

struct us_listen_socket_t;
struct us_socket_context_t;

namespace ofats {

template <class Signature> class any_invocable;

template <class R, class... A> class any_invocable<R(A...)> {
public:
  any_invocable() noexcept = default;
  any_invocable(std::nullptr_t) noexcept {}
  any_invocable(any_invocable&&) noexcept = default;
  template <class F,
            class = std::enable_if_t<!std::is_same<std::decay_t<F>, any_invocable>::value &&
                                     std::is_invocable_r<R, std::decay_t<F>&, A...>::value>>
  any_invocable(F&&) {}
  any_invocable& operator=(any_invocable&&) noexcept = default;
  explicit operator bool() const noexcept;
  R operator()(A...);
};

}  // namespace ofats

namespace uWS {

template <class T> using MoveOnlyFunction = ofats::any_invocable<T>;

static const char* HTTP_200_OK = "200 OK";

struct HttpRequest {
  struct HeaderIterator {
    bool operator!=(const HeaderIterator& other) const;
    HeaderIterator& operator++();
    std::pair<std::string_view, std::string_view> operator*() const;
  };
  bool isAncient();
  bool getYield();
  HeaderIterator begin();
  HeaderIterator end();
  void setYield(bool yield);
  bool areIdentical(std::string_view lowerCasedHeader, std::string_view expectedValue);
  std::string_view getHeader(std::string_view lowerCasedHeader);
  std::string_view getUrl();
  std::string_view getFullUrl();
  std::string_view getCaseSensitiveMethod();
  std::string_view getMethod();
  std::string_view getQuery();
  std::string_view getQuery(std::string_view key);
  std::string_view getParameter(std::string_view name);
  std::string_view getParameter(unsigned short index);
};

template <bool SSL> struct AsyncSocket {
  std::string_view getRemoteAddress();
  std::string_view getRemoteAddressAsText();
  unsigned int getRemotePort();
  void* getNativeHandle();

protected:
  AsyncSocket* close();
};

template <bool SSL> struct HttpResponse : public AsyncSocket<SSL> {
  typedef AsyncSocket<SSL> Super;

  template <typename UserData>
  void upgrade(UserData&& userData,
               std::string_view secWebSocketKey,
               std::string_view secWebSocketProtocol,
               std::string_view secWebSocketExtensions,
               struct us_socket_context_t* webSocketContext);
  using Super::close;
  using Super::getNativeHandle;
  using Super::getRemoteAddress;
  using Super::getRemoteAddressAsText;
  using Super::getRemotePort;
  std::string_view getProxiedRemoteAddress();
  HttpResponse* pause();
  HttpResponse* resume();
  HttpResponse* writeContinue();
  HttpResponse* writeStatus(std::string_view status);
  HttpResponse* writeHeader(std::string_view key, std::string_view value);
  HttpResponse* writeHeader(std::string_view key, uint64_t value);
  void beginWrite();
  void endWithoutBody(std::optional<std::size_t> reportedContentLength = std::nullopt,
                      bool closeConnection = false);
  void end(std::string_view data = {}, bool closeConnection = false);
  std::pair<bool, bool>
  tryEnd(std::string_view data, uintmax_t totalSize = 0, bool closeConnection = false);
  bool write(std::string_view data);
  uintmax_t getWriteOffset();
  uint64_t maxRemainingBodyLength();
  void overrideWriteOffset(uintmax_t offset);
  bool hasResponded();
  HttpResponse* cork(MoveOnlyFunction<void()>&& handler);
  HttpResponse* onWritable(MoveOnlyFunction<bool(uintmax_t)>&& handler);
  HttpResponse* onAborted(MoveOnlyFunction<void()>&& handler);
  void onData(MoveOnlyFunction<void(std::string_view, bool)>&& handler);
  void onDataV2(MoveOnlyFunction<void(std::string_view, uint64_t)>&& handler);
};

struct Http3Request {
  std::string_view getHeader(std::string_view key);
};

struct Http3Response {
  void endWithoutBody(std::optional<std::size_t> reportedContentLength = std::nullopt,
                      bool closeConnection = false);
  Http3Response* writeStatus(std::string_view status);
  Http3Response* writeHeader(std::string_view key, std::string_view value);
  std::pair<bool, bool> tryEnd(std::string_view data, uintmax_t totalSize = 0);
  Http3Response* write(std::string_view data);
  void end(std::string_view data = {}, bool closeConnection = false);
  Http3Response* onAborted(MoveOnlyFunction<void()>&& handler);
};

class CachingHttpResponse {
public:
  CachingHttpResponse(HttpResponse<false>* res);
  void write(std::string_view data);
  void end(std::string_view data = "", bool closeConnection = false);
};

template <bool SSL, bool isServer, typename UserData> struct WebSocket {
  UserData* getUserData();
};

struct SocketContextOptions {
  const char* key_file_name = nullptr;
  const char* cert_file_name = nullptr;
};

template <bool SSL> struct TemplatedApp {
  using Handler = MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*)>;

  TemplatedApp(SocketContextOptions options = {});
  TemplatedApp(const TemplatedApp&) = delete;
  TemplatedApp(TemplatedApp&& other);
  ~TemplatedApp();

  template <typename UserData> struct WebSocketBehavior {
    unsigned int maxPayloadLength = 16 * 1024;
    unsigned short idleTimeout = 120;
    MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*, struct us_socket_context_t*)> upgrade =
        nullptr;
    MoveOnlyFunction<void(WebSocket<SSL, true, UserData>*)> open = nullptr;
  };
  template <typename UserData>
  TemplatedApp&& ws(std::string pattern, WebSocketBehavior<UserData>&& behavior);

  TemplatedApp&& get(std::string pattern, Handler&& handler);
  TemplatedApp&& post(std::string pattern, Handler&& handler);
  TemplatedApp&& options(std::string pattern, Handler&& handler);
  TemplatedApp&& del(std::string pattern, Handler&& handler);
  TemplatedApp&& patch(std::string pattern, Handler&& handler);
  TemplatedApp&& put(std::string pattern, Handler&& handler);
  TemplatedApp&& head(std::string pattern, Handler&& handler);
  TemplatedApp&& connect(std::string pattern, Handler&& handler);
  TemplatedApp&& trace(std::string pattern, Handler&& handler);
  TemplatedApp&& any(std::string pattern, Handler&& handler);
  TemplatedApp&& listen(int port, MoveOnlyFunction<void(us_listen_socket_t*)>&& handler);
  TemplatedApp&& run();
};

template <bool SSL, typename Derived> struct TemplatedAppBase {
  using Handler = MoveOnlyFunction<void(HttpResponse<SSL>*, HttpRequest*)>;

  Derived&& get(std::string pattern, Handler&& handler);
  Derived&& post(std::string pattern, Handler&& handler);
  Derived&& del(std::string pattern, Handler&& handler);
  Derived&& any(std::string pattern, Handler&& handler);
};

template <bool SSL> struct CachingApp : public TemplatedAppBase<SSL, CachingApp<SSL>> {
  using TemplatedAppBase<SSL, CachingApp<SSL>>::get;
  CachingApp&& get(const std::string& url,
                   MoveOnlyFunction<void(CachingHttpResponse*, HttpRequest*)>&& handler,
                   unsigned int secondsToExpiry);
};

struct H3App {
  using Handler = MoveOnlyFunction<void(Http3Response*, Http3Request*)>;

  H3App(SocketContextOptions options = {});
  H3App&& get(std::string pattern, Handler&& handler);
  H3App&& del(std::string pattern, Handler&& handler);
};

typedef TemplatedApp<false> App;
typedef TemplatedApp<true> SSLApp;

}  // namespace uWS
// --- reply.h
#pragma once

#include "third_party/uWebSockets/App.h"

#include <string>
#include <string_view>

template <bool SSL>
void replyJson(uWS::HttpResponse<SSL>* res, std::string_view status, std::string_view json) {
  res->writeStatus(status);
  res->writeHeader("Content-Type", "application/json");
  res->end(json);
}

template <bool SSL>
void replyError(uWS::HttpResponse<SSL>* res, std::string_view status, const std::string& message) {
  replyJson(res, status, "{\"error\": \"" + message + "\"}");
}
// --- notes.cpp
#include "reply.h"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

using Response = uWS::HttpResponse<false>;
using Request = uWS::HttpRequest;

namespace {

std::map<int, std::string> notes;

bool authorize(Response* res, Request* req) {
  if (req->getHeader("authorization") == "Bearer secret") {
    return true;
  }
  replyError(res, "401 Unauthorized", "who are you?");  // finding: unauthorized-without-challenge
  return false;
}

bool authorizeAsTheyShould(Response* res, Request* req) {
  if (!req->getHeader("authorization").empty()) {
    return true;
  }
  res->writeStatus("401 Unauthorized");
  res->writeHeader("WWW-Authenticate", "Bearer");
  res->end();
  return false;
}

void showNote(Response* res, Request* req) {
  try {
    const int id = std::stoi(std::string(req->getParameter(0)));
    const auto note = notes.find(id);
    if (note == notes.end()) {
      return replyError(res, "404 Not Found", "no such note");
    }
    replyJson(res, "200 OK", note->second);
  } catch (const std::invalid_argument&) {
    // finding: server-error-for-client-fault
    replyError(res, "500 Internal Server Error", "not a number");
  }
}

void removeNote(Response* res, Request* req) {
  if (!authorizeAsTheyShould(res, req)) {
    return;
  }
  notes.erase(1);
  res->writeStatus("204 No Content");  // finding: no-content-with-body
  res->end("removed");
}

void createNote(Response* res, Request* req) {
  if (!authorize(res, req)) {
    return;
  }
  std::string content;
  res->onData([res, content](std::string_view chunk, bool isLast) mutable {
    content.append(chunk);
    if (!isLast) {
      return;
    }
    const auto note = nlohmann::json::parse(content, nullptr, false);
    if (note.is_discarded()) {
      replyError(res, "400 Bad Request", "not JSON");
      return;
    }
    notes[1] = note.dump();
    replyJson(res, "201 Created", notes[1]);  // finding: created-without-location
  });
  res->onAborted([] {});
}

void importNotes(Response* res, Request*) {
  auto content = std::make_unique<std::string>();
  res->onData([res, content = std::move(content)](std::string_view chunk, bool isLast) mutable {
    content->append(chunk);
    if (isLast) {
      // missed: uncaught-input-exception what throws ends the server, and the content is not known
      notes[2] = nlohmann::json::parse(*content).dump();
      res->end();
    }
  });
  res->onAborted([] {});
}

void listNotes(Response* res, Request* req) {
  if (req->getHeader("accept") == "text/csv") {
    res->writeHeader("Content-Type", "text/csv");
    res->writeStatus("406 Not Acceptable");  // missed: status-after-send the first field writes 200
    res->end();
    return;
  }
  if (req->getQuery("limit").empty()) {
    replyError(res, "400 Bad Request", "limit is missing");  // finding: missing-return-after-error
  }
  replyJson(res, "200 OK", "[]");
}

void streamNotes(Response* res, Request*) {
  res->writeHeader("Content-Type", "text/plain");
  for (const auto& [id, text] : notes) {
    res->write(text);
  }
  res->end();
}

void exportNotes(Response* res, Request*) {
  res->writeStatus("200 OK")->writeHeader("Content-Type", "text/plain");
  res->write("id,text\n");
  res->write("1,a\n");
  res->end("2,b\n");
}

void handleMethods(Response* res, Request* req) {
  const std::string_view method = req->getMethod();
  if (method == "get") {
    return showNote(res, req);
  }
  if (method == "options") {
    res->writeStatus("405 Method Not Allowed")->writeHeader("Allow", "GET")->end();
    return;
  }
  res->writeStatus("405 Method Not Allowed")->end();  // finding: method-not-allowed-without-allow
}

void later(Response* res, Request* req) {
  if (req->getQuery("now") == "1") {
    res->end("now");
    return;
  }
  if (req->getQuery("never") == "1") {
    return;  // finding: no-response-on-path
  }
  res->cork([res] {
    res->writeStatus("202 Accepted")->end();
  });
}

}  // namespace

void addNotes(uWS::App& app) {
  app.get("/notes", listNotes)
      .post("/notes", createNote)
      .get("/notes/:id", showNote)
      .del("/notes/:id", removeNote)
      .put("/notes", importNotes)
      .get("/stream", streamNotes)
      .get("/export", exportNotes)
      .any("/methods", handleMethods)
      .get("/later", later);
}
// --- main.cpp
#include "reply.h"

#include <stdexcept>

void addNotes(uWS::App& app);

struct Session {
  std::string user;
};

int main() {
  uWS::App app;
  addNotes(app);
  app.get("/old",
          [](auto* res, auto* /*req*/) {
            // finding: redirect-without-location
            res->writeStatus("301 Moved Permanently")->writeHeader("Link", "</new>")->end();
          })
      .get("/moved",
           [](auto* res, auto* /*req*/) {
             res->writeStatus("302 Found")->writeHeader("Location", "/new")->end();
           })
      .get("/file",
           [](auto* res, auto* req) {
             if (req->getHeader("if-none-match") == "\"1\"") {
               // finding: not-modified-with-body
               res->writeStatus("304 Not Modified")->end("same");
               return;
             }
             res->writeHeader("ETag", "\"1\"")->end("content");
           })
      .get("/twice",
           [](auto* res, auto* /*req*/) {
             res->end("a");
             res->end("b");  // finding: response-sent-twice
           })
      .get("/typo",
           [](auto* res, auto* /*req*/) {
             res->writeStatus("4040 Not Found")->end();
           })
      .ws<Session>("/chat",
                   {.upgrade =
                        [](auto* res, auto* req, auto* context) {
                          if (req->getHeader("authorization").empty()) {
                            // finding: unauthorized-without-challenge
                            res->writeStatus("401 Unauthorized")->end();
                            return;
                          }
                          res->template upgrade<Session>(
                              {},
                              req->getHeader("sec-websocket-key"),
                              req->getHeader("sec-websocket-protocol"),
                              req->getHeader("sec-websocket-extensions"),
                              context);
                        }})
      .listen(9001,
              [](auto* socket) {
                if (socket == nullptr) {
                  throw std::runtime_error("port 9001 is taken");
                }
              })
      .run();
}
